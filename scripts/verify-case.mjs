// Checks a case folder (docs/file-format.md, version 1), or the proof of one entry, without any code of the program. It only reads.
//
//   node verify-case.mjs FOLDER [--json] [--passphrase-file FILE | --recovery-key-file FILE] [--head TEXT|FILE]... [--ca PEM] [--headers FILE]
//   node verify-case.mjs --proof FILE [--original FILE] [--json] [--ca PEM] [--headers FILE]
//
// Exit status: 0 all bytes are as they were signed; 4 something to know, nothing signed is known to be lost (or a sealed case was
// not opened); 5 something was changed, is missing or was added; 6 no case, or a newer one; 9 the passphrase or key does not open
// it; 2 the command line, or a file given with it, cannot be understood; 3 it cannot be read; 8 this Node is older than 20.
//
// biome-ignore-all format: kept to 1,000 lines that one person can read from top to bottom
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'

const [MIB, CHUNK, EMPTY] = [1024 * 1024, 65_536, Buffer.alloc(0)]
/** Longest line of a body file, and of a journal, largest small file, faults kept: what is longer is no part of a case. */
const MOST = { line: 256 * MIB, record: MIB, smallFile: 65_536, faults: 10_000, groupEntries: 65_536 }
const [HEX16, HEX32, HEX62, HEX64, HEX128] = [16, 32, 62, 64, 128].map(count => new RegExp(`^[0-9a-f]{${count}}$`))
const isCount = value => Number.isSafeInteger(value) && value >= 0
const isText = (value, form = /^/) => typeof value === 'string' && form.test(value)
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectsIn = value => (Array.isArray(value) ? value.filter(isObject) : [])
const fromHex = text => Buffer.from(String(text), 'hex')
function refuse(status, message) { throw Object.assign(new Error(message), { status }) }
// ------------------------------------------------------------------------------------------------ what was found
/** Faults in the order they are met: `loss` is damage, `notice` the rest. All are counted, the first 10,000 of each kept. */
function newFindings() {
  const found = { faults: [], losses: 0, notices: 0 }
  const add = (severity, count) => (where, text, at) => void (found[count]++ < MOST.faults && found.faults.push({ severity, where, line: at?.line, byte: at?.byte, text }))
  return Object.assign(found, { loss: add('loss', 'losses'), notice: add('notice', 'notices') })
}
const verdictOf = ({ losses, notices }) => (losses > 0 ? 'damaged' : notices > 0 ? 'notices' : 'whole')
/** Text of others on a terminal: controls, marks that turn the direction of writing and broken characters become visible. */
const printable = text => String(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, c => `\\u{${c.codePointAt(0).toString(16)}}`)
const quoted = text => `"${printable(String(text).slice(0, 200))}"`
/** What nothing names. An unfinished write holds nothing; the rest was added by somebody. */
const unexpected = (c, where, kind) =>
  kind === 'file' && where.endsWith('.partial') ? c.notice(where, 'is an unfinished write') : c.loss(where, `(${kind}) is named by nothing in the case`)
// ------------------------------------------------------------------------------------------------ files and lines
const kindOf = stats => (stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other')
/** `file`, `folder`, `other` (a link is not followed), or undefined when nothing is there. */
const kindAt = path => [fs.lstatSync(path, { throwIfNoEntry: false })].filter(Boolean).map(kindOf)[0]
/** Names in a folder in order, with their kinds; none when it is absent or no folder. */
function namesIn(path) {
  if (kindAt(path) !== 'folder') return []
  return fs.readdirSync(path, { withFileTypes: true }).map(entry => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
const openFile = path => fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
/** Runs `work` on an open file. `readAt(position, length)` gives the bytes there, fewer at the end. */
function withFile(path, work) {
  const descriptor = openFile(path)
  const readAt = (position, length) => {
    const buffer = Buffer.allocUnsafe(length)
    let [filled, count] = [0, -1]
    for (; count !== 0 && filled < length; filled += count) count = fs.readSync(descriptor, buffer, filled, length - filled, position + filled)
    return buffer.subarray(0, filled)
  }
  try { return work({ size: fs.fstatSync(descriptor).size, readAt }) } finally { fs.closeSync(descriptor) }
}
/** A whole small file, or undefined when it is absent, no file, or too large. */
const smallFile = (path, most = MOST.smallFile) =>
  kindAt(path) === 'file' ? withFile(path, ({ size, readAt }) => (size > most ? undefined : readAt(0, size))) : undefined
/** Lines of a file: bytes without LF (none when longer than any line), number from 1, offset, `isWhole`: LF behind it, no zero in it. */
function* linesOf(path) {
  const [descriptor, buffer] = [openFile(path), Buffer.allocUnsafe(MIB)]
  try {
    let [line, byte, parts, length] = [1, 0, [], 0]
    for (let [count, start] = [fs.readSync(descriptor, buffer), 0]; count > 0 || length > 0; ) {
      const end = buffer.subarray(0, count).indexOf(10, start)
      const piece = buffer.subarray(start, end < 0 ? count : end)
      length += piece.length
      parts = length <= MOST.line ? [...parts, Buffer.from(piece)] : []
      if (end >= 0 || count === 0) {
        const bytes = Buffer.concat(parts)
        yield { bytes, line, byte, isWhole: count > 0 && length <= MOST.line && !bytes.includes(0) }
        ;[line, byte, parts, length] = [line + 1, byte + length + 1, [], 0]
      }
      ;[count, start] = end < 0 ? [fs.readSync(descriptor, buffer), 0] : [count, end + 1]
    }
  } finally { fs.closeSync(descriptor) }
}
/** What cannot be read (permissions, a failing disk) is damage of that file; the rest is still checked. */
function attempt(c, where, work) {
  try { work() } catch (error) {
    if (typeof error?.syscall !== 'string') throw error
    c.loss(where, `cannot be read (${error.code})`)
  }
}
// ------------------------------------------------------------------------------------------------ canonical JSON (RFC 8785)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
function canonical(value, depth = 0) {
  if (depth > 1000) throw new RangeError('nested too deeply')
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, depth + 1)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`
}
/** The object that these bytes are the canonical form of, or undefined: so no two readers can read them differently. */
function canonicalObject(bytes) {
  try {
    const text = utf8.decode(bytes)
    const value = JSON.parse(text)
    return isObject(value) && canonical(value) === text ? value : undefined
  } catch { return undefined }
}
const objectOfFile = bytes => (bytes?.at(-1) === 10 ? canonicalObject(bytes.subarray(0, -1)) : undefined)
/** Has `value` exactly these fields, each of its form: a pattern, a test or the value itself? */
function hasForm(value, fields) {
  if (!isObject(value) || Object.keys(value).length !== Object.keys(fields).length) return false
  const fits = (found, form) => (form instanceof RegExp ? isText(found, form) : typeof form === 'function' ? form(found) : form === found)
  return Object.entries(fields).every(([name, form]) => Object.hasOwn(value, name) && fits(value[name], form))
}
// ------------------------------------------------------------------------------------------------ hashes, trees, signatures
const hash = (name, ...parts) => parts.reduce((state, part) => state.update(part), crypto.createHash(name)).digest()
const sha256 = (...parts) => hash('sha256', ...parts)
const sha256Hex = (...parts) => sha256(...parts).toString('hex')
const hmac = (key, bytes) => crypto.createHmac('sha256', key).update(bytes).digest()
const derive = (key, salt, label) => Buffer.from(crypto.hkdfSync('sha256', key, salt, label, 32))
/** Leaf and node of RFC 6962, 2.1. */
const [leafHash, nodeHash] = [bytes => sha256(Buffer.of(0), bytes), (left, right) => sha256(Buffer.of(1), left, right)]
/** Merkle tree hash of RFC 6962 over hashes of leaves, in hexadecimal: pairs from the left, an odd last one goes up as it is. */
function treeRoot(hashes) {
  let level = hashes
  while (level.length > 1)
    level = level.filter((_, i) => i % 2 === 0).map((left, i) => (2 * i + 1 < level.length ? nodeHash(left, level[2 * i + 1]) : left))
  return level[0]?.toString('hex')
}
/** The root that an audit path leads to (RFC 6962, 2.1.1); undefined when its length is wrong. */
function rootOfPath(leaf, index, count, path) {
  if (!isCount(index) || !(index < count && count < 2 ** 32) || (count === 1) !== (path.length === 0)) return undefined
  if (count === 1) return leaf
  const split = 2 ** Math.floor(Math.log2(count - 1))
  const isLeft = index < split
  const inner = rootOfPath(leaf, isLeft ? index : index - split, isLeft ? split : count - split, path.slice(0, -1))
  return inner && (isLeft ? nodeHash(inner, path.at(-1)) : nodeHash(path.at(-1), inner))
}
const PRIME = 2n ** 255n - 19n
const ORDER_8 = ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a']
/** An Ed25519 key, or undefined: y must be below the prime, and the point not of low order. */
export function publicKeyOf(hexText) {
  if (!isText(hexText, HEX64)) return undefined
  const unsigned = fromHex(hexText)
  unsigned[31] &= 0x7f
  const y = BigInt(`0x${Buffer.from(unsigned).reverse().toString('hex')}`)
  if (y >= PRIME || y < 2n || y === PRIME - 1n || ORDER_8.includes(unsigned.toString('hex'))) return undefined
  return crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(hexText) }, format: 'jwk' })
}
const base64url = hexText => fromHex(hexText ?? '').toString('base64url')
/** RFC 8410: the last byte of the object identifier is 6e for X25519, 70 for Ed25519. */
const privateKeyOf = (bytes, kind) =>
  crypto.createPrivateKey({ key: Buffer.concat([fromHex(`302e020100300506032b65${kind}04220420`), bytes]), format: 'der', type: 'pkcs8' })
const publicBytesOf = privateKey => Buffer.from(crypto.createPublicKey(privateKey).export({ format: 'jwk' }).x, 'base64url')
const deviceName = publicKeyHex => sha256Hex(`anechoic/device/1\n${publicKeyHex}`).slice(0, 32)
const isSigned = (publicKey, { signature, ...group }) =>
  publicKeyOf(signature.slice(0, 64)) !== undefined && crypto.verify(null, Buffer.from(`anechoic/group/1\n${canonical(group)}`), publicKey, fromHex(signature))
// ------------------------------------------------------------------------------------------------ sealed bytes
/** Plain text of ChaCha20-Poly1305 (RFC 8439), the tag behind it; undefined when key, nonce, context or a byte is another. */
function openSealed(key, nonce, sealed, context = '') {
  if (sealed.length < 16) return undefined
  const cipher = crypto.createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAuthTag(sealed.subarray(-16))
  cipher.setAAD(Buffer.from(context), { plaintextLength: sealed.length - 16 })
  try { return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]) } catch { return undefined }
}
const openBox = (key, context, box) => (box?.length >= 28 ? openSealed(key, box.subarray(0, 12), box.subarray(12), context) : undefined)
/** Plain chunks of a STREAM (C2SP age) from `start` on; the last is undefined when it is not authentic. */
function* openStream({ size, readAt }, start, key) {
  let position = start
  for (let counter = 0; counter === 0 || position < size; counter++) {
    const sealed = readAt(position, Math.min(CHUNK + 16, Math.max(0, size - position)))
    position += sealed.length
    const nonce = Buffer.alloc(12)
    nonce.writeUIntBE(counter, 5, 6)
    nonce[11] = position >= size ? 1 : 0
    const plain = openSealed(key, nonce, sealed)
    yield plain
    if (plain === undefined) return
  }
}
/** Padme (Nikitin et al. 2019): what a length is padded to. */
function paddedSize(size, least = 1024) {
  if (size < least) return least
  const exponent = size.toString(2).length - 1
  const step = 2 ** (exponent - exponent.toString(2).length)
  return Math.ceil(size / step) * step
}
const plainSize = size => size - 16 * Math.max(1, Math.ceil(size / (CHUNK + 16)))
const isZero = bytes => bytes.every(byte => byte === 0)
// ------------------------------------------------------------------------------------------------ age files (C2SP age)
/** Base64 without padding, in its only spelling; empty otherwise. */
const unpadded = (text = '') => [Buffer.from(text, 'base64')].find(bytes => bytes.toString('base64').replace(/=+$/, '') === text) ?? EMPTY
/** The 32 bytes of an identity AGE-SECRET-KEY-1... (Bech32; its check characters are left to the file that it must open). */
function identityBytes(text) {
  const digits = /^age-secret-key-1([02-9ac-hj-np-z]{58})$/.exec(text.trim().toLowerCase())?.[1]
  if (digits === undefined) refuse(9, 'the recovery key is no line AGE-SECRET-KEY-1...')
  const bits = [...digits].map(digit => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(digit).toString(2).padStart(5, '0')).join('')
  return Buffer.from(Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)))
}
/** The key under which one stanza wraps the file key, or undefined when the secret is of another kind. */
function wrappingKey([type, argument, work], { passphrase, identity }) {
  const [salt, label] = [unpadded(argument), `age-encryption.org/v1/${type}`]
  if (type === 'scrypt' && passphrase !== undefined && salt.length === 16 && isText(work, /^[1-9]\d?$/)) {
    if (Number(work) > 18) refuse(9, `the key file asks for 2^${work} steps of work: more than 2^18`)
    return crypto.scryptSync(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, { N: 2 ** work, r: 8, p: 1, maxmem: 512 * MIB })
  }
  if (type !== 'X25519' || identity === undefined || salt.length !== 32) return undefined
  const privateKey = privateKeyOf(identity, '6e')
  const publicKey = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: salt.toString('base64url') }, format: 'jwk' })
  return derive(crypto.diffieHellman({ privateKey, publicKey }), Buffer.concat([salt, publicBytesOf(privateKey)]), label)
}
/** Plain text of a small binary age file, or undefined when the secret does not open it. */
function openAge(file, secret) {
  const end = file.indexOf('\n---')
  const payload = end < 0 ? -1 : file.indexOf(10, end + 1) + 1
  const lines = file.subarray(0, end + 1).toString('latin1').split('\n')
  if (payload <= 0 || lines[0] !== 'age-encryption.org/v1') return undefined
  const stanza = lines.findIndex(line => line.startsWith('-> ')) // the program writes one
  const wrapped = unpadded(lines[stanza + 1])
  const key = stanza > 0 && wrapped.length === 32 ? wrappingKey(lines[stanza].slice(3).split(' '), secret) : undefined
  const fileKey = key && openSealed(key, Buffer.alloc(12), wrapped)
  const mac = unpadded(file.subarray(end + 5, payload - 1).toString('latin1'))
  if (!fileKey || !hmac(derive(fileKey, '', 'header'), file.subarray(0, end + 4)).equals(mac)) return undefined
  const source = { size: file.length, readAt: (position, length) => file.subarray(position, position + length) }
  const chunks = [...openStream(source, payload + 16, derive(fileKey, file.subarray(payload, payload + 16), 'payload'))]
  return chunks.includes(undefined) ? undefined : Buffer.concat(chunks)
}
// ------------------------------------------------------------------------------------------------ case.json, keys/
const CASE_FILE = { case: HEX32, createdClaimedTime: isCount, device: HEX32, format: 'anechoic/case', mode: /^(open|sealed)$/, version: 1 }
/** Reads case.json into `c`. When it is damaged, the journal tells the id, and the keys whether the case is sealed. */
function readCaseFile(c) {
  const bytes = smallFile(`${c.root}/case.json`)
  const value = objectOfFile(bytes)
  if (hasForm(value, CASE_FILE)) return Object.assign(c, { file: value, id: value.case, beginning: sha256Hex(bytes), mode: value.mode })
  c.loss('case.json', bytes === undefined ? 'is missing' : 'was changed: it is not the line that identifies a case')
  if (value?.format === 'anechoic/case' && value.version > 1) c.newer = sha256Hex(bytes)
  return Object.assign(c, { mode: kindAt(`${c.root}/keys/passphrase.age`) || kindAt(`${c.root}/keys/objects`) ? 'sealed' : 'open' })
}
function unlock(c, secret) {
  const where = `keys/${secret.identity ? 'recovery' : 'passphrase'}.age`
  const value = objectOfFile(openAge(smallFile(`${c.root}/${where}`) ?? EMPTY, secret))
  if (value === undefined) refuse(9, `${where} does not open with what was given`)
  if (!hasForm(value, { case: c.id ?? HEX32, format: 'anechoic/case-key/1', key: HEX64 })) refuse(5, `${where} is of another case`)
  c.id ??= value.case
  c.keyCommitment = sha256Hex(`anechoic/case-key/1\n${value.key}`)
  const subKey = label => derive(fromHex(value.key), fromHex(c.id), `anechoic/key/${label}/1`)
  c.keys = { names: subKey('names'), objects: subKey('objects'), bodies: subKey('bodies'), private: subKey('private') }
}
/** The 32 secret bytes in a key file, as hexadecimal text; undefined when sealed and not opened, null when not well formed. */
function secretIn(c, holder, field, context) {
  if (c.mode === 'open') return hasForm(holder, { [field]: HEX64, wrapping: 'plain' }) ? holder[field] : null
  if (!hasForm(holder, { sealed: /^[\w-]{80}$/, wrapping: 'case-key' })) return null
  return c.keys ? (openBox(c.keys.private, context, Buffer.from(holder.sealed, 'base64url'))?.toString('hex') ?? null) : undefined
}
function readDeviceKey(c, name) {
  const where = `keys/${name}`
  const { privateKey, ...file } = objectOfFile(smallFile(`${c.root}/${where}`)) ?? {}
  const key = publicKeyOf(file.publicKey)
  const form = { device: name.slice(0, 32), epoch: HEX16, format: 'anechoic/device-key/1', publicKey: HEX64 }
  if (!hasForm(file, form) || !key || deviceName(file.publicKey) !== file.device) return c.loss(where, 'was changed: it is not the key of this device')
  c.devices.set(file.device, { ...file, key })
  if (privateKey === undefined) return undefined
  const seed = secretIn(c, privateKey, 'seed', `anechoic/device-seed/1\n${c.id}\n${file.device}`)
  const isOwn = seed && publicBytesOf(privateKeyOf(fromHex(seed), '70')).toString('hex') === file.publicKey
  return seed === undefined || isOwn ? undefined : c.loss(where, 'was changed: the private key is not that of the public key')
}
function readKeys(c) {
  const isSealed = c.mode === 'sealed'
  for (const { name, kind } of namesIn(`${c.root}/keys`)) {
    const where = `keys/${name}`
    if (kind === 'file' && /^[0-9a-f]{32}\.json$/.test(name)) readDeviceKey(c, name)
    else if (isSealed && kind === 'file' && /^(passphrase|recovery)\.age$/.test(name)) {
      const isAge = smallFile(`${c.root}/${where}`)?.toString('latin1').startsWith('age-encryption.org/v1\n')
      if (!isAge) c.loss(where, 'was changed: it is no age file')
    } else if (!(isSealed && kind === 'folder' && /^(objects|bodies)$/.test(name)) && !(kind === 'file' && name === 'case-secret.json'))
      unexpected(c, where, kind)
  }
  const { format, ...holder } = objectOfFile(smallFile(`${c.root}/keys/case-secret.json`)) ?? {}
  const secret = format === 'anechoic/case-secret/1' ? secretIn(c, holder, 'secret', `anechoic/case-secret/1\n${c.id}`) : null
  if (secret === null) c.loss('keys/case-secret.json', 'is missing or was changed')
  if (secret) c.secretCommitment = sha256Hex(`anechoic/case-secret/1\n${secret}`)
  if (isSealed && !kindAt(`${c.root}/keys/passphrase.age`)) c.loss('keys/passphrase.age', 'is missing')
}
// ------------------------------------------------------------------------------------------------ journal/
const HEAD = { device: HEX32, entry: HEX64, epoch: HEX16, seq: isCount }
const CHAIN = { case: HEX32, device: HEX32, epoch: HEX16 }
const isSeen = seen => Array.isArray(seen) && seen.every(head => hasForm(head, HEAD))
const ENTRY = { ...CHAIN, bodyCommitment: HEX64, claimedTime: isCount, format: 'anechoic/entry/1', prev: HEX64, seen: isSeen, seq: isCount, type: /^/ }
const GROUP = { ...CHAIN, firstSeq: isCount, lastSeq: isCount, group: isCount, format: 'anechoic/group/1', previousGroup: HEX64, root: HEX64, signature: HEX128 }
const CUT_OFF = 'from here on: an append that was cut off, or an end that was removed (compare with a head kept elsewhere)'
const segment = number => String(number).padStart(6, '0')
const chainName = ({ device, epoch }) => `${device}/${epoch}`
function readChains(c) {
  for (const { name: device, kind } of namesIn(`${c.root}/journal`)) {
    const epochs = kind === 'folder' && HEX32.test(device) ? namesIn(`${c.root}/journal/${device}`) : []
    if (epochs.length === 0) unexpected(c, `journal/${device}`, kind)
    else if (!c.devices.has(device)) c.loss(`keys/${device}.json`, 'is missing or was changed: the journal of this device cannot be checked')
    for (const { name: epoch, kind } of epochs) {
      if (kind !== 'folder' || !HEX16.test(epoch)) unexpected(c, `journal/${device}/${epoch}`, kind)
      else if (c.devices.has(device)) attempt(c, `journal/${device}/${epoch}`, () => readChain(c, device, epoch))
    }
  }
  for (const { device, epoch } of c.devices.values())
    if (!c.chains.get(`${device}/${epoch}`)?.files && kindAt(`${c.root}/journal/${device}`)) c.loss(`keys/${device}.json`, `names the epoch ${epoch}, of which there is no journal`)
  if (![...c.chains.values()].some(chain => chain.entries > 0)) c.loss('journal', 'is missing: nothing says what this case held')
}
function readChain(c, device, epoch) {
  const place = `${device}/${epoch}`
  const chain = { device, epoch, place, hashes: [], groups: [], files: 0, entries: 0, intactEntries: 0, erasedEntries: 0, witnessedTo: 0 }
  c.chains.set(place, chain)
  for (const { name, kind } of namesIn(`${c.root}/journal/${place}`)) {
    const next = `${segment(chain.files + 1)}.jsonl`
    if (kind !== 'file' || !/^(?!000000)\d{6}\.jsonl$/.test(name)) unexpected(c, `journal/${place}/${name}`, kind)
    else if (name === next) chain.files++
    else for (const wrong of [next, name]) c.loss(`journal/${place}/${wrong}`, wrong === next ? 'is missing' : 'stands behind a file that is missing')
  }
  const state = { seq: 1, prev: undefined, group: 1, previousGroup: undefined, pending: [] }
  for (let number = 1; number <= chain.files; number++) readSegment(c, chain, state, number)
  if (chain.entries === 0) c.notice(`journal/${place}`, 'was begun, and nothing signed was ever written')
}
function readSegment(c, chain, state, number) {
  const [where, isLast] = [`journal/${chain.place}/${segment(number)}.jsonl`, number === chain.files]
  const bodies = openBodies(c, chain, number)
  let [isEmpty, torn] = [true, undefined]
  for (const line of linesOf(`${c.root}/${where}`)) {
    isEmpty = false
    const value = line.isWhole && line.bytes.length <= MOST.record ? canonicalObject(line.bytes) : undefined
    const isGroup = hasForm(value, GROUP)
    // Behind a torn line the journal may only end: a later group was signed when this one was on disk already.
    if (torn) torn.isDamage ||= isGroup && value.group > state.group
    else if (isGroup) closeGroup(c, chain, state, { where, line, group: value, bodies })
    else if (hasForm(value, ENTRY)) addEntry(c, chain, state, { where, line, entry: value })
    else if (isLast && !line.isWhole) torn = { line, isDamage: false }
    else {
      c.loss(where, `entry ${state.seq} cannot be read: its line was changed`, line)
      state.pending.push({ line, seq: state.seq++, isDamaged: true, hash: leafHash(line.bytes) })
    }
  }
  const first = state.pending[0]
  if (torn?.isDamage) c.loss(where, 'was changed here: a signed group follows', torn.line)
  else if (first && (!isLast || state.pending.some(entry => entry.isDamaged))) c.loss(where, 'entries stand here without a signature', first.line)
  else if (first ?? torn) c.notice(where, CUT_OFF, (first ?? torn).line)
  else if (isEmpty) c[isLast ? 'notice' : 'loss'](where, 'is empty')
  if (!isLast) state.pending = []
  bodies.end(isLast)
}
function addEntry(c, chain, state, { where, line, entry }) {
  const { seq, type } = entry
  c.id ??= entry.case
  let fault
  if (entry.case !== c.id || chainName(entry) !== chain.place) fault = 'belongs to another case, device or epoch'
  else if (seq !== state.seq) fault = `stands where entry ${state.seq} belongs${seq > state.seq ? ': entries are missing' : ''}`
  else if (state.prev !== undefined && state.prev !== entry.prev) fault = 'does not continue the entry before it: one of the two was changed'
  if (fault) c.loss(where, `entry ${seq} ${fault}`, line)
  const entryHash = leafHash(line.bytes)
  for (const head of entry.seen) c.heads.push({ ...head, from: `entry ${seq} of ${chain.place}` })
  c.types.add(type)
  state.pending.push({ line, seq, type, entry, hash: entryHash, isDamaged: fault !== undefined })
  Object.assign(state, { seq: seq + 1, prev: entryHash.toString('hex') })
  if (state.pending.length <= MOST.groupEntries) return
  c.loss(where, `more than ${MOST.groupEntries} entries stand here without a signature`, line)
  state.pending = []
}
function closeGroup(c, chain, state, { where, line, group, bodies }) {
  const faults = []
  chain.first ??= state.pending[0]?.entry
  chain.entries += state.pending.length
  for (const { seq, hash } of state.pending) if (seq === chain.hashes.length + 1) chain.hashes.push(hash.toString('hex'))
  if (group.case !== c.id || chainName(group) !== chain.place) faults.push('belongs to another case, device or epoch')
  if (group.group !== state.group) faults.push(`stands where group ${state.group} belongs`)
  if (group.previousGroup !== (state.previousGroup ?? chain.first?.prev)) faults.push('does not continue the group before it')
  if (group.firstSeq !== state.pending[0]?.seq || group.lastSeq !== state.pending.at(-1).seq) faults.push('does not sign the entries before it')
  else if (treeRoot(state.pending.map(entry => entry.hash)) !== group.root) faults.push('signs other bytes than the entries before it have')
  if (!isSigned(c.devices.get(chain.device).key, group)) faults.push('has no valid signature of the device')
  for (const fault of faults) c.loss(where, `group ${group.group} ${fault}`, line)
  const holds = faults.length === 0 && state.pending.every(entry => !entry.isDamaged)
  for (const entry of state.pending) if (readBody(c, chain, entry, bodies, holds) && holds) chain.intactEntries++
  const groupHash = sha256Hex(line.bytes)
  if (group.group === chain.groups.length + 1) chain.groups.push({ groupHash, lastSeq: group.lastSeq })
  Object.assign(state, { group: group.group + 1, previousGroup: groupHash, pending: [] })
}
// ------------------------------------------------------------------------------------------------ bodies: what the entries say
const seqOf = line => Number(/^([1-9]\d{0,15}) /.exec(line.bytes.toString('latin1', 0, 17))?.[1])
function openBodies(c, chain, number) {
  const where = `vault/bodies/${chain.place}/${segment(number)}.bodies`
  const lines = kindAt(`${c.root}/${where}`) === 'file' ? linesOf(`${c.root}/${where}`) : [].values()
  let next = lines.next()
  const take = seq => {
    for (; !next.done && seqOf(next.value) < seq; next = lines.next())
      c.loss(where, `the body of entry ${seqOf(next.value)} stands where that of entry ${seq} belongs`, next.value)
    if (next.done || seqOf(next.value) > seq) return c.loss(where, `the body of entry ${seq} is missing`, next.value)
    const line = next.value
    next = lines.next()
    return line
  }
  const end = isLast => {
    if (!next.done) c[isLast ? 'notice' : 'loss'](where, isLast ? CUT_OFF : 'bodies stand here that no entry has', next.value)
    lines.return?.()
  }
  return { where, take, end, keys: bodyKeys(c, chain, number) }
}
/** The key in such a file, or undefined. A body file may have several, when a rewriting was interrupted. */
const bodyKey = (c, { place, device, epoch }, number, name) =>
  openBox(c.keys.bodies, `anechoic/body-key/1\n${c.id}\n${device}\n${epoch}\n${Number(number)}`, smallFile(`${c.root}/keys/bodies/${place}/${name}`))
function bodyKeys(c, chain, number) {
  const names = c.keys ? namesIn(`${c.root}/keys/bodies/${chain.place}`).filter(({ name }) => name.startsWith(`${segment(number)}-`)) : []
  return names.map(({ name }) => bodyKey(c, chain, number, name)).filter(Boolean)
}
/** What a body line holds: the line of an open case, 'erased', 'sealed' (not opened), or undefined when it is damaged. */
function plainLine(c, { device, epoch }, seq, line, keys) {
  const start = line.bytes.toString('latin1', 0, 40)
  if (!line.isWhole) return undefined
  if (start === `${seq} erased`) return 'erased'
  if (c.mode === 'open') return line.bytes
  const text = start.startsWith(`${seq} sealed `) ? line.bytes.toString('latin1', `${seq} sealed `.length) : ''
  const box = Buffer.from(text, 'base64url')
  if (box.length < 28 || box.toString('base64url') !== text) return undefined
  if (!c.keys) return 'sealed'
  const opened = keys.map(key => openBox(key, `anechoic/body/1\n${c.id}\n${device}\n${epoch}\n${seq}`, box)).find(Boolean)
  const end = opened?.indexOf(10) ?? -1
  return end >= 0 && opened.length === paddedSize(end + 1, 256) && isZero(opened.subarray(end + 1)) ? opened.subarray(0, end) : undefined
}
/** Checks the body of one entry and notes its act; true when it is as it was signed, erased, or sealed and not opened. */
function readBody(c, chain, { seq, type, entry }, bodies, holds) {
  const line = bodies.take(seq)
  if (!line || !entry) return false
  const plain = plainLine(c, chain, seq, line, bodies.keys)
  const place = { chain, seq, type, holds, where: bodies.where, line: { line: line.line, byte: line.byte } }
  if (plain === 'erased') c.erased.push(place)
  if (typeof plain === 'string') return plain === 'erased'
  const isSame = plain !== undefined && sha256Hex('anechoic/body/1\n', plain) === entry.bodyCommitment
  const start = isSame ? plain.toString('latin1', 0, 90) : ''
  const isForm = start.startsWith(`${seq} `) && /^\d+ [0-9a-f]{64} \{/.test(start)
  const act = isForm ? canonicalObject(plain.subarray(plain.indexOf('{'))) : undefined
  if (act?.type === type) noteAct(c, place, act)
  else c.loss(bodies.where, `the body of entry ${seq} ${isSame ? 'has not the form of one' : 'was changed'}`, line)
  return act?.type === type
}
// ------------------------------------------------------------------------------------------------ acts
const KEPT = new Set(['enrolment', 'admission', 'conversion', 'erasure', 'anchor', 'anchor-proof', 'fork', 'key-files'])
const entryName = ({ device, epoch, seq }) => `${device}/${epoch}/${seq}`
/** Originals that an act names: {sha256, sizeBytes?, name?, chunkSha256?}. */
function originalsOf(act) {
  const named = []
  if (['acquisition', 'claims', 'call-list', 'media-collection', 'trust-list', 'recovery', 'conversion', 'anchor-proof', 'fork'].includes(act.type)) named.push(act)
  if (act.type === 'anchor-proof') named.push({ sha256: act.requestSha256, sizeBytes: act.requestSizeBytes })
  if (act.type === 'fork') named.push({ sha256: act.bodiesSha256, sizeBytes: act.bodiesSizeBytes })
  if (act.type === 'repair') named.push(...objectsIn(act.added).flatMap(({ what, sha256, keptAs }) => [{ sha256: keptAs }, what === 'original' ? { sha256 } : {}]))
  return named.filter(({ sha256 }) => isText(sha256, HEX64))
}
/** Keeps of an act what later steps need. Only an act in a group that holds can admit, erase, convert or anchor. */
function noteAct(c, place, act) {
  for (const { sha256: name, ...stated } of originalsOf(act)) {
    const original = c.named.get(name) ?? { name: isText(stated.name) ? stated.name : '', entries: [] }
    original.entries.push(entryName({ ...place.chain, seq: place.seq }))
    original.sizeBytes ??= isCount(stated.sizeBytes) ? stated.sizeBytes : undefined
    original.exhibit ??= isCount(act.exhibit) ? act.exhibit : undefined
    if (Array.isArray(stated.chunkSha256) && stated.chunkSha256.length > 1) original.chunks ??= stated.chunkSha256.join('')
    c.named.set(name, original)
  }
  if (place.holds && KEPT.has(act.type)) c.acts.push({ ...place, act })
}
const actsOf = (c, type) => c.acts.filter(({ act, chain }) => act.type === type && chain.counts)
/** Without the key of a sealed case only the type of an entry tells that something was, say, erased. */
const mayHave = (c, type) => c.mode === 'sealed' && !c.keys && c.types.has(type)
// ------------------------------------------------------------------------------------------------ which chains count
/**
 * From the device that made the case: who it admitted, and who those admitted. A chain begins with case.json, or with the older
 * one that a conversion names. The device that converted may itself have been admitted in such an older chain: so all conversions
 * are supposed to hold at first, and those of chains that then do not count are dropped.
 */
function countChains(c, chains, conversions) {
  const devices = new Set([c.file?.device])
  const beginnings = new Set([c.beginning, ...conversions.map(({ act }) => act.sha256)])
  const isAdmitted = device => !c.file || devices.has(device) || mayHave(c, 'admission')
  const isBegun = chain => !c.file || beginnings.has(chain.first.prev) || mayHave(c, 'conversion')
  const admissions = c.acts.filter(({ act }) => act.type === 'admission' && base64url(c.devices.get(act.device)?.publicKey) === act.publicKey)
  for (const chain of chains) chain.counts = false
  const findNext = () => chains.find(chain => !chain.counts && isAdmitted(chain.device) && isBegun(chain))
  for (let next = findNext(); next; next = findNext()) {
    next.counts = true
    for (const { chain, act } of admissions) if (chain === next) devices.add(act.device)
  }
  const holding = conversions.filter(({ chain }) => chain.counts)
  return holding.length < conversions.length ? countChains(c, chains, holding) : { isAdmitted, isBegun }
}
function admitChains(c) {
  const chains = [...c.chains.values()].filter(chain => chain.first)
  if (c.newer && chains.some(chain => chain.first.prev === c.newer)) refuse(6, 'the case is newer than this verifier')
  const isOld = value => hasForm(value, { ...CASE_FILE, case: c.id, device: c.file?.device ?? HEX32 })
  const conversions = c.acts.filter(({ act }) => act.type === 'conversion' && isOld(objectOfFile(readOriginal(c, act.sha256))))
  const { isAdmitted, isBegun } = countChains(c, chains, conversions)
  if (chains.length > 0 && !chains.some(isBegun)) c.loss('case.json', 'was changed: no journal begins with it')
  for (const chain of chains) {
    const where = `journal/${chain.place}`
    if (chain.first.type !== 'enrolment') c.loss(where, 'does not begin with an enrolment')
    if (!isAdmitted(chain.device)) c.loss(where, 'is of a device that did not make the case and that none of its devices admitted')
    else if (!isBegun(chain) && chains.some(isBegun)) c.loss(where, 'does not begin with case.json')
  }
  for (const { device } of c.devices.values()) if (!chains.some(chain => chain.device === device)) c.notice(`keys/${device}.json`, 'is the key of a device that has written nothing')
}
function checkEnrolments(c) {
  const enrolments = actsOf(c, 'enrolment')
  for (const { chain, act, where, line } of enrolments)
    if (act.publicKey !== base64url(c.devices.get(chain.device).publicKey)) c.loss(where, 'the enrolment names another key than keys/ holds', line)
  const hashOf = name => (c.keys && kindAt(`${c.root}/keys/${name}`) ? sha256Hex(smallFile(`${c.root}/keys/${name}`) ?? EMPTY) : undefined)
  const files = [['caseSecretSha256', 'case-secret.json', c.secretCommitment], ['caseKeySha256', 'passphrase.age', c.keyCommitment]]
  for (const [field, name, found] of [...files, ...['passphrase', 'recovery'].map(name => [`${name}Sha256`, `${name}.age`, hashOf(`${name}.age`)])]) {
    const stated = [...enrolments, ...actsOf(c, 'key-files')].map(({ act }) => act[field]).filter(value => isText(value))
    if (found && stated.length > 0 && !stated.includes(found)) c.loss(`keys/${name}`, 'is missing or was changed: it is not what was recorded')
  }
  // A recovery key of an earlier sealing, or one only announced by a change that was interrupted, need not be there.
  const sealing = enrolments.find(({ act }) => c.keys && act.caseKeySha256 === c.keyCommitment)
  const isSince = ({ chain }) => chain === sealing?.chain || chain.first.seen.some(({ epoch }) => epoch === sealing?.chain.epoch)
  const stating = [sealing, ...actsOf(c, 'key-files').filter(isSince)].filter(place => isText(place?.act.recoverySha256))
  if (stating.length > 0 && !kindAt(`${c.root}/keys/recovery.age`)) c[stating[0] === sealing ? 'loss' : 'notice']('keys/recovery.age', 'is missing, though it was recorded')
  for (const { where, line } of actsOf(c, 'fork')) c.notice(where, 'a fork was kept: two branches of one chain; ask a person', line)
}
// ------------------------------------------------------------------------------------------------ erasures
/** An erased body needs a signed erasure that names it; what one names and is still there was interrupted. */
function checkErasures(c) {
  for (const { act } of actsOf(c, 'erasure')) {
    for (const target of objectsIn(act.targets)) c.targets.add(entryName(target))
    for (const exhibit of Array.isArray(act.exhibits) ? act.exhibits.filter(isCount) : [])
      c.originals.push({ exhibit, name: '', grade: 'erased', reason: act.reason, authority: act.authority })
  }
  const left = new Set(c.targets)
  for (const { chain, seq, type, where, line } of c.erased) {
    const name = entryName({ ...chain, seq })
    left.delete(name)
    chain.erasedEntries++
    if (['enrolment', 'admission', 'erasure'].includes(type) || !(c.targets.has(name) || mayHave(c, 'erasure')))
      c.loss(where, `the body of entry ${seq} was erased, and no erasure names it`, line)
  }
  for (const name of left) c.notice(`journal/${name.split('/').slice(0, 2).join('/')}`, `the erasure of entry ${name.split('/')[2]} is unfinished`)
}
// ------------------------------------------------------------------------------------------------ originals
const objectPath = name => `${name.slice(0, 2)}/${name.slice(2)}`
const objectName = (c, sha) => (c.mode === 'sealed' ? hmac(c.keys.names, fromHex(sha)).toString('hex') : sha)
/** {key, sha, size} of a sealed original, or undefined when its key file is damaged or another's. */
function objectKey(c, name) {
  const plain = openBox(c.keys.objects, `anechoic/object-key/1\n${c.id}\n${name}`, smallFile(`${c.root}/keys/objects/${objectPath(name)}`))
  if (plain?.length !== 72) return undefined
  const [sha, size] = [plain.toString('hex', 32, 64), Number(plain.readBigUInt64BE(64))]
  return objectName(c, sha) === name ? { key: plain.subarray(0, 32), sha, size } : undefined
}
/** Pieces of an original as it was received; the last is undefined when the rest cannot be opened. */
function* piecesOf(c, name, file) {
  if (c.mode === 'open') {
    for (let [at, piece] = [MIB, file.readAt(0, MIB)]; piece.length > 0; [at, piece] = [at + MIB, file.readAt(at, MIB)]) yield piece
    return
  }
  const object = objectKey(c, name)
  let left = object?.size
  if (object === undefined || paddedSize(left) !== plainSize(file.size)) return yield undefined
  for (const plain of openStream(file, 0, object.key)) {
    if (plain === undefined || !isZero(plain.subarray(left))) return yield undefined
    yield plain.subarray(0, left)
    left = Math.max(0, left - plain.length)
  }
}
function readOriginal(c, sha) {
  if (!isText(sha, HEX64) || (c.mode === 'sealed' && !c.keys)) return undefined
  const name = objectName(c, sha)
  const path = `${c.root}/vault/${objectPath(name)}`
  return kindAt(path) !== 'file' ? undefined : withFile(path, file => {
    const pieces = file.size > 2 * MIB ? [undefined] : [...piecesOf(c, name, file)]
    return !pieces.includes(undefined) && sha256Hex(...pieces) === sha ? Buffer.concat(pieces) : undefined
  })
}
const firstChanged = (path, chunks) => withFile(path, ({ readAt }) => {
  let i = 0
  while (i * 64 < chunks.length && sha256Hex(readAt(i * MIB, MIB)) === chunks.slice(i * 64, i * 64 + 64)) i++
  return i * MIB
})
function checkObject(c, name) {
  const [where, keyFile] = [`vault/${objectPath(name)}`, `keys/objects/${objectPath(name)}`]
  if (c.mode === 'sealed' && !kindAt(`${c.root}/${keyFile}`)) return c.loss(keyFile, 'is missing: the original of this name cannot be opened')
  if (c.mode === 'sealed' && !c.keys) return checkClosed(c, where, keyFile)
  const sha = c.mode === 'sealed' ? objectKey(c, name)?.sha : name
  if (sha === undefined) return c.loss(keyFile, 'was changed: it is not the key of the original of this name')
  const [original, whole] = [c.named.get(sha), crypto.createHash('sha256')]
  let [size, broken] = [0, undefined]
  withFile(`${c.root}/${where}`, file => {
    for (const piece of piecesOf(c, name, file)) {
      broken = piece === undefined ? size : undefined
      whole.update(piece ?? EMPTY)
      size += piece?.length ?? 0
    }
  })
  c.bytesRead += size
  const isMatch = broken === undefined && whole.digest('hex') === sha && (original?.sizeBytes ?? size) === size
  const grade = !isMatch ? 'changed' : original ? 'match' : 'unrecorded'
  c.originals.push({ sha256: sha, where, name: original?.name ?? '', exhibit: original?.exhibit, sizeBytes: size, grade })
  if (grade === 'unrecorded') c.notice(where, 'no entry names this original: a run was interrupted')
  if (isMatch) return undefined
  const byte = broken ?? (original?.chunks && c.mode === 'open' ? firstChanged(`${c.root}/${where}`, original.chunks) : undefined)
  return c.loss(where, `the original was changed${byte === undefined ? '' : ` in its megabyte ${Math.floor(byte / MIB) + 1}`}`, { byte })
}
/** Without the key: have the object and its key file lengths that they can have? */
function checkClosed(c, where, keyFile) {
  const sizeBytes = fs.lstatSync(`${c.root}/${where}`).size
  const isPossible = plainSize(sizeBytes) >= 1024 && paddedSize(plainSize(sizeBytes)) === plainSize(sizeBytes)
  if (!isPossible) c.loss(where, 'was changed: no sealed original has this length')
  if (smallFile(`${c.root}/${keyFile}`)?.length !== 100) c.loss(keyFile, 'was changed: no key of an original has this length')
  c.originals.push({ sha256: undefined, where, name: '', sizeBytes, grade: isPossible ? 'sealed' : 'changed' })
}
/** Names of the files ab/cdef... under a folder; what else is there is unexpected. */
function* objectNames(c, folder, others = []) {
  for (const { name, kind } of namesIn(`${c.root}/${folder}`)) {
    const isPrefix = kind === 'folder' && /^[0-9a-f]{2}$/.test(name)
    for (const inner of isPrefix ? namesIn(`${c.root}/${folder}/${name}`) : []) {
      if (inner.kind === 'file' && HEX62.test(inner.name)) yield name + inner.name
      else unexpected(c, `${folder}/${name}/${inner.name}`, inner.kind)
    }
    if (!isPrefix && (kind !== 'folder' || !others.includes(name))) unexpected(c, `${folder}/${name}`, kind)
  }
}
function checkVault(c) {
  const names = new Set(objectNames(c, 'vault', ['bodies', 'incoming']))
  for (const [sha, { entries }] of c.named) {
    // Every entry that named it is to be erased: it is not expected any more, and if it is still there, not for long.
    if (!entries.every(name => c.targets.has(name))) continue
    if (names.delete(objectName(c, sha))) c.notice(`vault/${objectPath(objectName(c, sha))}`, 'the erasure of this original is unfinished')
    c.named.delete(sha)
  }
  for (const name of names) attempt(c, `vault/${objectPath(name)}`, () => checkObject(c, name))
  for (const { name } of namesIn(`${c.root}/vault/incoming`)) c.notice(`vault/incoming/${name}`, 'is an unfinished copy')
  for (const [sha, { name, exhibit, sizeBytes }] of c.named) {
    const where = `vault/${objectPath(objectName(c, sha))}`
    if (names.has(objectName(c, sha))) continue
    c.loss(where, 'the original is missing')
    c.originals.push({ sha256: sha, where, name, exhibit, sizeBytes, grade: 'missing' })
  }
  checkPlaces(c, 'vault/bodies', /^(\d{6})\.bodies$/)
  if (c.mode !== 'sealed') return
  checkPlaces(c, 'keys/bodies', /^(\d{6})-[0-9a-f]{16}$/)
  for (const name of objectNames(c, 'keys/objects'))
    if (!names.has(name)) c.notice(`keys/objects/${objectPath(name)}`, 'is the key of no original: a run was interrupted')
}
/** Files of chains, in folders <device>/<epoch>: body files, or keys of body files. */
function checkPlaces(c, folder, form) {
  for (const { name: device, kind } of namesIn(`${c.root}/${folder}`)) {
    const epochs = kind === 'folder' ? namesIn(`${c.root}/${folder}/${device}`) : []
    if (epochs.length === 0) unexpected(c, `${folder}/${device}`, kind)
    for (const { name: epoch, kind } of epochs) {
      const [place, chain] = [`${folder}/${device}/${epoch}`, c.chains.get(`${device}/${epoch}`)]
      if (kind === 'folder' && chain) checkPlace(c, place, chain, form)
      else if (kind !== 'folder' || !c.devices.has(device) || !HEX16.test(epoch)) unexpected(c, place, kind)
      else c.notice(place, 'belongs to a chain that was begun, and nothing signed was ever written')
    }
  }
}
/** A number one beyond the last entry file is of an append that was cut off; a second key is left of a rewriting. */
function checkPlace(c, place, chain, form) {
  const numbers = new Set()
  for (const { name, kind } of namesIn(`${c.root}/${place}`)) {
    const number = kind === 'file' ? form.exec(name)?.[1] : undefined
    const isKey = place.startsWith('keys/')
    const isSound = !isKey || (c.keys ? bodyKey(c, chain, number, name) : smallFile(`${c.root}/${place}/${name}`)?.length === 60)
    const isUsed = number <= Math.max(1, chain.files) && (!isKey || kindAt(`${c.root}/vault/bodies/${chain.place}/${number}.bodies`))
    if (!(number >= 1 && number <= Math.max(1, chain.files) + 1)) unexpected(c, `${place}/${name}`, kind)
    else if (!isUsed && !isSound) c.loss(`${place}/${name}`, 'was changed: it is no key of a body file')
    else if (!isUsed || !isSound || numbers.has(number)) c.notice(`${place}/${name}`, 'is left of a run that was interrupted')
    if (isSound) numbers.add(number)
  }
  for (let number = 1; place.startsWith('keys/') && number <= chain.files + 1; number++)
    if (!numbers.has(segment(number)) && kindAt(`${c.root}/vault/bodies/${chain.place}/${segment(number)}.bodies`)) c.loss(place, `has no key for body file ${number}: it cannot be opened`)
}
// ------------------------------------------------------------------------------------------------ witnesses
/** Heads that other chains or somebody outside knew: a cut end or an older state contradicts them, the branch of a kept fork does not. */
function checkWitnesses(c, heads) {
  const branches = actsOf(c, 'fork').flatMap(({ act }) => (readOriginal(c, act.sha256)?.toString('latin1').split('\n') ?? []))
  const kept = new Set(branches.map(line => leafHash(Buffer.from(line, 'latin1')).toString('hex')))
  for (const { device, epoch, seq, entry, from } of [...c.heads, ...heads]) {
    const chain = c.chains.get(`${device}/${epoch}`)
    if (chain?.hashes[seq - 1] === entry) chain.witnessedTo = Math.max(chain.witnessedTo, seq)
    else if (!kept.has(entry) && !mayHave(c, 'fork'))
      contradict(c, { device, epoch }, `${from} knew its entry ${seq}, which is missing or another: an end was cut off, or an older state put back`)
  }
}
const contradict = (c, chain, text) =>
  c.loss(`journal/${chainName(Object.assign(c.chains.get(chainName(chain)) ?? chain, { tail: 'contradicted' }))}`, text)
// ------------------------------------------------------------------------------------------------ time stamps: anchors
/** Leaf over a group line: blinded, so that an authority learns nothing and can compare nothing. */
const leafOf = (blinding, groupHash) => leafHash(hmac(fromHex(blinding), fromHex(groupHash)))
/** Hash of each group under an anchor in the order of its leaves; none, and a fault, when one is missing. */
function anchoredGroups(c, ranges) {
  const hashes = []
  for (const { device, epoch, from, to } of ranges) {
    const chain = c.chains.get(`${device}/${epoch}`)
    if (!isCount(to) || !(from >= 1 && from <= to && to <= (chain?.groups.length ?? 0))) {
      contradict(c, { device, epoch }, `an anchor names its group ${to}, which is missing: an end was cut off`)
      return []
    }
    for (const { groupHash } of chain.groups.slice(from - 1, to)) hashes.push(groupHash)
  }
  return hashes
}
function checkAnchors(c, trust) {
  for (const { act, where, line } of actsOf(c, 'anchor')) {
    const ranges = objectsIn(act.chains).sort((a, b) => (chainName(a) < chainName(b) ? -1 : 1))
    const root = treeRoot(anchoredGroups(c, ranges).map(groupHash => leafOf(act.blinding, groupHash)))
    const holds = root !== undefined && root === act.root
    if (root && !holds) c.loss(where, 'the anchor is over other groups than the journal has', line)
    let isStamped = false // A wish alone stands in the journal only: no witness.
    for (const { kind, url } of objectsIn(act.authorities)) {
      const answer = actsOf(c, 'anchor-proof').filter(proof => proof.act.anchor === act.anchor && proof.act.url === url).at(-1)
      const checked = answer ? checkAnswer(c, kind, url, readOriginal(c, answer.act.sha256), act.root, trust, answer) : { state: 'queued' }
      c.anchors.push({ anchor: act.anchor, kind, url, ...checked })
      isStamped ||= checked.state === 'stamped' || checked.state === 'verified'
    }
    for (const range of holds && isStamped ? ranges : [])
      for (const chain of [c.chains.get(chainName(range))]) chain.witnessedTo = Math.max(chain.witnessedTo, chain.groups[range.to - 1].lastSeq)
  }
}
function checkAnswer(c, kind, url, bytes, root, trust, { where, line }) {
  try {
    if (bytes === undefined) throw new Error('its original is missing or was changed')
    const checked = kind === 'rfc3161' ? checkToken(bytes, fromHex(root), trust) : checkStamp(bytes, fromHex(root), trust)
    if (checked.note) c.notice(where, `the time stamp of ${quoted(url)}: ${checked.note}`, line)
    return checked
  } catch (error) {
    c.loss(where, `the time stamp of ${quoted(url)} does not hold: ${printable(error.message)}`, line)
    return { state: 'failed' }
  }
}
// ------------------------------------------------------------------------------------------------ time stamps: RFC 3161
/** One DER value: tag, contents, and the bytes of the whole. */
function derAt(bytes, at = 0) {
  const count = bytes[at + 1] > 128 && bytes[at + 1] <= 132 && at + 6 <= bytes.length ? bytes[at + 1] - 128 : 0
  const [start, length] = [at + 2 + count, count > 0 ? bytes.readUIntBE(at + 2, count) : bytes[at + 1]]
  if (!(length !== 128 && start + length <= bytes.length)) throw new Error('it is not DER')
  return { tag: bytes[at], body: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}
function partsOf(value) {
  const parts = []
  for (let at = 0; at < (value?.body.length ?? 0); at += parts.at(-1).whole.length) parts.push(derAt(value.body, at))
  return parts
}
const OID = {
  '2a864886f70d010702': 'signedData', '2a864886f70d0109100104': 'tstInfo', '2a864886f70d010904': 'messageDigest', '2a864886f70d010903': 'contentType',
  '2a864886f70d010910020c': 'signingCertificate', '2a864886f70d010910022f': 'signingCertificateV2', '551d25': 'extKeyUsage', '2b06010505070308': 'timeStamping',
  '608648016503040201': 'sha256', '608648016503040202': 'sha384', '608648016503040203': 'sha512', '2a864886f70d01010b': 'sha256', '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512', '2a8648ce3d040302': 'sha256', '2a8648ce3d040303': 'sha384', '2a8648ce3d040304': 'sha512',
}
const oidOf = value => (value?.tag === 6 ? OID[value.body.toString('hex')] : undefined)
const hashIn = value => (value?.tag === 0x30 ? oidOf(partsOf(value)[0]) : undefined)
/** A certificate with the fields that node:crypto does not tell; nothing for what is none. */
function certificateOf(raw) {
  try {
    const x509 = new crypto.X509Certificate(raw)
    const [serial, , issuer, ...fields] = partsOf(partsOf(derAt(x509.raw))[0]).filter(field => field.tag !== 0xa0)
    const extensions = partsOf(partsOf(fields.find(field => field.tag === 0xa3))[0]).map(partsOf)
    const usage = extensions.find(([type]) => oidOf(type) === 'extKeyUsage') ?? []
    const purposes = usage.length === 3 && usage[1].body[0] !== 0 ? partsOf(derAt(usage[2].body)) : [] // 3 parts: it is critical
    const isForTime = purposes.length === 1 && oidOf(purposes[0]) === 'timeStamping'
    return [{ x509, serial: serial.whole, issuer: issuer.whole, isForTime, from: Date.parse(x509.validFrom), to: Date.parse(x509.validTo) }]
  } catch { return [] }
}
/** Does an unbroken line of certificates that were valid at `time` lead to a root that the person gave? */
function leadsToRoot({ x509, from, to }, time, others, roots, depth = 0) {
  if (depth > 8 || time < from || time > to) return false
  const isIssuer = other => other.x509 !== x509 && other.x509.ca && x509.checkIssued(other.x509) && x509.verify(other.x509.publicKey)
  return roots.some(root => root.x509.raw.equals(x509.raw)) ||
    [...roots, ...others].some(other => isIssuer(other) && leadsToRoot(other, time, others, roots, depth + 1))
}
/** A time stamp token, or the response that holds it, for this SHA-256 digest. Throws when anything does not hold. */
export function checkToken(bytes, digest, trust) {
  const must = (condition, text) => { if (!condition) throw new Error(text) }
  let [content, token] = partsOf(derAt(bytes))
  if (content?.tag === 0x30) {
    must(partsOf(content)[0]?.body.equals(Buffer.of(0)) || partsOf(content)[0]?.body.equals(Buffer.of(1)), 'the authority refused')
    ;[content, token] = partsOf(token)
  }
  must(oidOf(content) === 'signedData', 'it is no signed token')
  const signed = partsOf(partsOf(token)[0])
  const [contentType, wrapped] = partsOf(signed[2])
  const stamp = partsOf(wrapped)[0]
  must(oidOf(contentType) === 'tstInfo' && stamp, 'it is no time stamp')
  const [, , imprint, , genTime, ...rest] = partsOf(derAt(stamp.body))
  must(hashIn(partsOf(imprint)[0]) === `sha${digest.length * 8}` && partsOf(imprint)[1]?.body.equals(digest), 'it stamps another root')
  const [, y, mo, d, h, mi, s, part] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(genTime?.body.toString('latin1')) ?? []
  const time = Date.UTC(y, mo - 1, d, h, mi, s) + Math.floor(Number(part ?? 0) * 1000)
  const accuracy = partsOf(rest.find(({ tag }) => tag === 0x30)).map(({ tag, body }) => Number.parseInt(`0${body.toString('hex')}`, 16) * ({ 2: 1000, 128: 1 }[tag] ?? 0.001))
  const notAfter = accuracy.reduce((latest, milliseconds) => latest + milliseconds, Math.ceil(time))
  must(Number.isFinite(notAfter), 'its time cannot be read')
  const [signer, ...more] = partsOf(signed.at(-1)).map(partsOf)
  must(signer && more.length === 0, 'it has not exactly one signature')
  const [, id, digestAlgorithm, attributes, algorithm, signature] = signer
  const digestName = hashIn(digestAlgorithm)
  must(attributes?.tag === 0xa0 && signature && digestName, 'its signature is of a kind that is not known')
  const signedValue = name => partsOf(partsOf(attributes).map(partsOf).find(([type]) => oidOf(type) === name)?.[1])[0]
  must(oidOf(signedValue('contentType')) === 'tstInfo', 'its signature is over another type of content')
  must(signedValue('messageDigest')?.body.equals(hash(digestName, stamp.body)), 'its signature is over another content')
  // The certificate is the one that the signer names by issuer and number, and by a hash under the signature.
  const embedded = partsOf(signed.find(field => field.tag === 0xa0)).slice(0, 64).flatMap(({ whole }) => certificateOf(whole))
  const certificates = [...embedded, ...trust.certificates]
  const [issuer, serial] = partsOf(id)
  const [version2, version1] = [signedValue('signingCertificateV2'), signedValue('signingCertificate')]
  const named = partsOf(partsOf(partsOf(version2 ?? version1)[0])[0])
  const namedHash = [version2 ? (hashIn(named[0]) ?? 'sha256') : 'sha1', named.find(field => field.tag === 4)?.body]
  const isNamed = each => issuer && each.issuer.equals(issuer.whole) && serial && each.serial.equals(serial.whole)
  const certificate = certificates.find(each => isNamed(each) && namedHash[1]?.equals(hash(namedHash[0], each.x509.raw)))
  must(certificate, 'the certificate that its signer names is neither in it nor given')
  must(certificate.isForTime, 'the certificate of its signer is not for time stamps alone')
  must(time >= certificate.from && time <= certificate.to, 'the certificate of its signer was not valid at its time')
  must(crypto.verify(hashIn(algorithm) ?? digestName, Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)]), certificate.x509.publicKey, signature.body), 'its signature is not valid')
  if (leadsToRoot(certificate, time, certificates, trust.roots)) return { state: 'verified', notAfter }
  return { state: 'stamped', notAfter, note: trust.roots.length > 0 ? 'no certificate that was given vouches for it' : undefined }
}
/** Certificates of a PEM or DER file; those that sign themselves are roots. */
function readAuthorities(path) {
  const file = path === undefined ? EMPTY : givenFile(path, MIB)
  const blocks = file.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [file]
  const certificates = blocks.flatMap(certificateOf)
  if (path !== undefined && certificates.length === 0) refuse(2, `${quoted(path)} holds no certificate`)
  return { certificates, roots: certificates.filter(({ x509 }) => x509.ca && x509.checkIssued(x509) && x509.verify(x509.publicKey)) }
}
// ------------------------------------------------------------------------------------------------ time stamps: OpenTimestamps
const OTS_MAGIC = fromHex('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294')
const OTS_KINDS = { '0588960d73d71901': 'block', '83dfe30d2ef90c8e': 'pending' }
const OTS_HASH = { 2: 'sha1', 3: 'ripemd160', 8: 'sha256', 103: 'keccak' }
function cursorOf(bytes) {
  let at = 0
  const take = length => {
    if (at + length > bytes.length || !(length < MIB)) throw new Error('it ends too early, or has a part that is too long')
    at += length
    return bytes.subarray(at - length, at)
  }
  const number = (scale = 1) => {
    const byte = take(1)[0]
    return scale < 2 ** 42 ? (byte & 127) * scale + (byte < 128 ? 0 : number(scale * 128)) : Number.NaN
  }
  const text = (most, length = number()) => take(length <= most ? length : MIB)
  return { take, number, text, isAtEnd: () => at === bytes.length }
}
/** Follows a stamp from the digest to what attests it, and that to the block headers that the person gave. */
export function checkStamp(bytes, digest, { headers }) {
  const { take, number, text, isAtEnd } = cursorOf(bytes)
  if (!take(31).equals(OTS_MAGIC) || number() !== 1 || take(1)[0] !== 8) throw new Error('it is no stamp of a SHA-256 digest')
  if (!take(32).equals(digest)) throw new Error('it stamps another root')
  const [found, times] = [new Set(), []]
  const attest = message => {
    const [kind, payload] = [OTS_KINDS[take(8).toString('hex')] ?? 'unknown', text(8192)]
    const header = kind === 'block' ? headers.get(cursorOf(payload).number()) : undefined
    if (header && message?.equals(header.subarray(36, 68))) return times.push(header.readUInt32LE(68) * 1000 + 7_200_000) // two hours: so far may a block be off
    return found.add(header ? 'refuted' : kind)
  }
  /** A message behind an operation that this verifier cannot compute (Keccak, hexlify of too much) is undefined. */
  const apply = (message, tag) => {
    if (OTS_HASH[tag]) return message && tag !== 0x67 ? hash(OTS_HASH[tag], message) : undefined
    if (tag === 0xf2) return message && Buffer.from(message).reverse()
    if (tag === 0xf3) return message && Buffer.from(message.toString('hex'))
    if (tag !== 0xf0 && tag !== 0xf1) throw new Error('it has an operation that is not known')
    const part = text(4096)
    if (part.length === 0 || message?.length + part.length > 4096) throw new Error('it has an operation on too many bytes, or none')
    return message && Buffer.concat(tag === 0xf0 ? [message, part] : [part, message])
  }
  const branch = (message, tag, depth) => (tag === 0 ? attest(message) : follow(apply(message, tag), depth + 1))
  const follow = (message, depth) => {
    if (depth > 256) throw new Error('it is nested too deeply')
    let tag = take(1)[0]
    for (; tag === 0xff; tag = take(1)[0]) branch(message, take(1)[0], depth)
    branch(message, tag, depth)
  }
  follow(digest, 0)
  if (!isAtEnd()) throw new Error('bytes follow its end')
  if (times.length > 0) return { state: 'verified', notAfter: Math.min(...times) }
  const isInBlock = found.has('block') || found.has('refuted')
  if (!isInBlock && !found.has('pending')) throw new Error('it is attested by nothing that is known')
  return { state: isInBlock ? 'stamped' : 'pending', note: isInBlock && headers.size > 0 ? `its block header ${found.has('refuted') ? 'does not hold it' : 'was not given'}` : undefined }
}
/** Block headers by height, from lines "height 160-hex-digits". Each must have the work that it states. */
function readHeaders(path) {
  const headers = new Map()
  for (const line of path === undefined ? [] : givenFile(path).toString('latin1').split('\n').filter(text => /^\s*[^#\s]/.test(text))) {
    const [, height, digits] = /^\s*(\d{1,9})\s+([0-9a-fA-F]{160})\s*$/.exec(line) ?? refuse(2, `${quoted(path)}: not understood: ${quoted(line)}`)
    const header = fromHex(digits)
    const target = BigInt(header.readUIntLE(72, 3) & 0x7fffff) << BigInt(8 * Math.max(0, header[75] - 3))
    if (BigInt(`0x${sha256(sha256(header)).reverse().toString('hex')}`) > target) refuse(2, `${quoted(path)}: no work went into ${quoted(line)}`)
    headers.set(Number(height), header)
  }
  return headers
}
export const readTrust = ({ ca, headers }) => ({ ...readAuthorities(ca), headers: readHeaders(headers) })
// ------------------------------------------------------------------------------------------------ the proof of one entry
/** A file made by `anechoic prove`: an entry with its way up to the signature and the time stamps, without the case. */
export function checkProof(path, originalPath, trust) {
  const c = Object.assign(newFindings(), { anchors: [] })
  const proof = objectOfFile(givenFile(path))
  if (proof?.format !== 'anechoic/proof/1') refuse(6, `${quoted(path)} is no proof of an entry`)
  const [file, entryLine, groupLine] = [proof.caseFile, proof.entry, proof.group].map(text => Buffer.from(String(text).replace(/\n$/, '')))
  const [caseFile, entry, group, key] = [...[file, entryLine, groupLine].map(canonicalObject), publicKeyOf(proof.publicKey)]
  const hashesIn = list => (Array.isArray(list) ? list.map(fromHex) : [])
  const must = (condition, part, text) => condition || c.loss(part, text)
  must(hasForm(caseFile, { ...CASE_FILE, case: proof.case }), 'caseFile', 'is not the case.json of this case')
  must(hasForm(entry, { ...ENTRY, case: proof.case }), 'entry', 'is no entry of this case')
  must(key && deviceName(proof.publicKey) === entry?.device, 'publicKey', 'is not the key of the device of the entry')
  must(hasForm(group, { ...GROUP, case: proof.case, device: entry?.device, epoch: entry?.epoch }) && key && isSigned(key, group), 'group', 'has no valid signature over a group of the chain of the entry')
  const place = c.losses === 0 ? [entry.seq - group.firstSeq, group.lastSeq - group.firstSeq + 1] : []
  must(rootOfPath(leafHash(entryLine), ...place, hashesIn(proof.auditPath))?.toString('hex') === group?.root, 'auditPath', 'does not lead from the entry to the group')
  if (entry?.device !== caseFile?.device) c.notice('publicKey', 'is not of the device that made the case: ask for its admission')
  const body = Buffer.from(String(proof.body ?? '').replace(/\n$/, ''))
  const act = canonicalObject(body.subarray(body.indexOf('{')))
  must(proof.body === undefined || sha256Hex('anechoic/body/1\n', body) === entry?.bodyCommitment, 'body', 'was changed')
  if (originalPath !== undefined) {
    const original = sha256Hex(givenFile(originalPath, 2 ** 31 - 1))
    must(act && originalsOf(act).some(named => named.sha256 === original), originalPath, 'is not the original that the entry names')
  }
  for (const { blinding, leafIndex, leaves, auditPath, root, proofs } of objectsIn(proof.anchors)) {
    const reached = rootOfPath(leafOf(blinding, sha256Hex(groupLine)), leafIndex, leaves, hashesIn(auditPath))?.toString('hex')
    must(reached !== undefined && reached === root, 'anchors', 'an audit path does not lead from the group to the stamped root')
    for (const { kind, url, token } of objectsIn(proofs))
      c.anchors.push({ kind, url, ...checkAnswer(c, kind, url, Buffer.from(String(token), 'base64'), root, trust, { where: 'anchors' }) })
  }
  return { case: proof.case, verdict: verdictOf(c), device: entry?.device, epoch: entry?.epoch, seq: entry?.seq, act, ...c }
}
// ------------------------------------------------------------------------------------------------ the case
/** What --json prints. `secret`: {passphrase} or {identity: 32 bytes}; `heads` were kept outside. Throws {status} when there is no case. */
export function verifyCase(root, { secret, heads = [], trust = readTrust({}) } = {}) {
  if (!kindAt(`${root}/case.json`) && !kindAt(`${root}/journal`)) refuse(6, `${quoted(root)} is not a case folder`)
  const c = Object.assign(newFindings(), { root, devices: new Map(), chains: new Map(), named: new Map(), bytesRead: 0 })
  Object.assign(c, { heads: [], types: new Set(), acts: [], erased: [], targets: new Set(), originals: [], anchors: [] })
  readCaseFile(c)
  if (c.mode === 'sealed' && secret) unlock(c, secret)
  for (const step of [readKeys, readChains, admitChains, checkEnrolments, checkErasures, checkVault]) step(c)
  if (heads.some(head => head.id !== c.id)) refuse(2, 'a head is of another case')
  checkWitnesses(c, heads)
  checkAnchors(c, trust)
  const isOpened = c.mode === 'open' || c.keys !== undefined
  if (!isOpened) c.notice('case.json', 'the case is sealed and was not opened: signatures were checked, what they sign and the originals were not')
  const journals = [...c.chains.values()].map(({ device, epoch, entries, intactEntries, erasedEntries, hashes, groups, witnessedTo, tail, counts }) => {
    const head = hashes.length > 0 ? { seq: hashes.length, entry: hashes.at(-1) } : undefined
    const grade = tail ?? (witnessedTo > 0 ? 'witnessed' : 'unwitnessed')
    return { device, epoch, isKnown: counts === true, entries, intactEntries, erasedEntries, groups: groups.length, tail: grade, witnessedTo, head }
  })
  const countOf = grade => [grade, c.originals.filter(original => original.grade === grade).length]
  const originalCounts = Object.fromEntries(['match', 'unrecorded', 'missing', 'changed', 'sealed', 'erased'].map(countOf))
  const { id: caseId, mode, originals, anchors, bytesRead, losses, notices, faults } = c
  return { caseId, mode, isOpened, verdict: verdictOf(c), originals, originalCounts, journals, anchors, bytesRead, losses, notices, faults }
}
// ------------------------------------------------------------------------------------------------ the command
function givenFile(path, most = 256 * MIB) {
  let bytes
  try { bytes = fs.statSync(path).size <= most ? fs.readFileSync(path) : undefined } catch (error) { refuse(3, `${quoted(path)} cannot be read (${error.code})`) }
  return bytes ?? refuse(2, `${quoted(path)} is too large`)
}
const firstLine = path => givenFile(path, MIB).toString('utf8').split(/\r?\n/, 1)[0]
function optionsOf(words) {
  const options = { head: [], folders: [] }
  for (let i = 0; i < words.length; i++) {
    const name = /^--(passphrase-file|recovery-key-file|head|ca|headers|proof|original)$/.exec(words[i])?.[1]
    if (words[i] === '--json') options.json = true
    else if (!words[i].startsWith('--')) options.folders.push(words[i])
    else if (name === undefined || words[++i] === undefined) refuse(2, `not understood: ${quoted(words[i] ?? words[i - 1])}`)
    else options[name] = name === 'head' ? [...options.head, words[i]] : words[i]
  }
  if (options.folders.length !== (options.proof ? 0 : 1)) refuse(2, 'usage: node verify-case.mjs FOLDER [--json] (see the beginning of this file)')
  return options
}
/** Lines of `anechoic head` in a text or file. Blanks in them do not matter; the last 8 digits tell that none was mistyped. */
function headsIn(text) {
  const lines = (kindAt(text) ? givenFile(text, MIB).toString('utf8') : text).split('\n').map(line => line.replace(/\s/g, '')).filter(Boolean)
  const form = /^anechoic-head([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{16})([1-9]\d*)([0-9a-f]{64})([0-9a-f]{8})$/
  if (lines.length === 0) refuse(2, `no head in ${quoted(text)}`)
  return lines.map(line => {
    const [, id, device, epoch, seq, entry, check] = form.exec(line) ?? refuse(2, `no head: ${quoted(line)}`)
    if (!sha256Hex(`anechoic-head/1\n${[id, device, epoch, seq, entry].join(' ')}`).startsWith(check)) refuse(2, `mistyped: ${quoted(line)}`)
    return { id, device, epoch, seq: Number(seq), entry, from: 'a head kept elsewhere' }
  })
}
function print(report) {
  const say = text => process.stdout.write(`${printable(text)}\n`)
  const at = (name, value) => (value === undefined ? '' : `, ${name} ${value}`)
  for (const { severity, where, line, byte, text } of report.faults)
    say(`${severity === 'loss' ? 'DAMAGE' : 'notice'} ${where}${at('line', line)}${at('byte', byte)}: ${text}`)
  for (const journal of report.journals ?? []) say(`journal ${chainName(journal)}: ${journal.entries} entries, tail ${journal.tail}`)
  for (const { kind, url, state, notAfter } of report.anchors)
    say(`time stamp, ${kind}, ${url}: ${state}${notAfter === undefined ? '' : `, was there at ${new Date(notAfter).toISOString()}`}`)
  for (const { exhibit, reason, authority } of (report.originals ?? []).filter(({ grade }) => grade === 'erased')) say(`exhibit ${exhibit} was erased: ${reason} (${authority})`)
  for (const [grade, count] of Object.entries(report.originalCounts ?? {})) if (count > 0) say(`originals, ${grade}: ${count}`)
  say(`${report.verdict}: ${report.losses} damaged, ${report.notices} to know`)
}
function run(words) {
  const options = optionsOf(words)
  const [trust, heads] = [readTrust(options), options.head.flatMap(headsIn)]
  const { 'passphrase-file': passphrase, 'recovery-key-file': recovery } = options
  const secret = passphrase ? { passphrase: firstLine(passphrase).normalize('NFC') } : recovery && { identity: identityBytes(firstLine(recovery)) }
  const report = options.proof ? checkProof(options.proof, options.original, trust) : verifyCase(options.folders[0], { secret, heads, trust })
  options.json ? process.stdout.write(`${JSON.stringify(report)}\n`) : print(report)
  return report.losses > 0 ? 5 : report.notices > 0 ? 4 : 0
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fs.realpathSync(new URL(import.meta.url))) {
  try {
    if (Number(process.versions.node.split('.')[0]) < 20) refuse(8, 'Node 20 or later is needed')
    process.exitCode = run(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.status ? error.message : `failed: ${error.code ?? error.name}`}\n`)
    process.exitCode = error.status ?? (error.syscall ? 3 : 1)
  }
}
