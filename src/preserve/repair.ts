// Repairs a case: only adds, and records what it did. Bytes that it replaces are kept as originals first.

import { readBodyLine } from '../journal/body.ts'
import { bodyReaders } from '../journal/body-reader.ts'
import type { ChainIdentity } from '../journal/chain-place.ts'
import { writePublicDeviceKey } from '../journal/device-key.ts'
import { parseObject } from '../journal/entry.ts'
import { chainFolders, firstEntry, knownChains, publicKeyOf, verifierOf } from '../journal/known-chains.ts'
import type { Act, RepairedPart } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { nodeProcesses } from '../system/process-identity.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole, writeDurably } from '../system/write-durably.ts'
import { objectPath } from '../vault/object-place.ts'
import { Vault } from '../vault/vault.ts'
import { CASE_FILE, type CaseFile, isCase, readCaseFile } from './case-file.ts'
import { type Custody, type OpenOptions, openCase } from './case-folder.ts'
import { lockCase } from './case-lock.ts'
import { refuseLinks } from './linked-places.ts'
import { ownKey } from './own-key.ts'
import { originalsOf } from './recorded-originals.ts'
import { type FoundBranch, repairChain } from './repair-chains.ts'
import { restoreCase } from './restore.ts'
import { verifyCase } from './verify.ts'
import { verifyChain } from './verify-journal.ts'
import { CaseRecords, entryKey } from './verify-records.ts'

const LARGEST_CASE_FILE = 65_536
const PIECE_BYTES = 1 << 20

export interface RepairOptions extends OpenOptions {
  /** Folder of a copy of the same case. */
  readonly from?: string
  /** What the person calls that copy; recorded. */
  readonly fromText?: string
  readonly role: string
  readonly tool: string
}

export interface Repaired {
  readonly added: readonly RepairedPart[]
  /** Second branches that are kept beside the first from now on. */
  readonly forks: readonly { readonly device: string; readonly epoch: string; readonly seq: number }[]
}

/**
 * Brings back from a copy what is damaged or missing here and holds there; takes up what a cut-off append left. Throws
 * CaseError `usage` when the copy is of another case, and as `openCase` when the case cannot be opened afterwards. When
 * it was interrupted it can be run again.
 */
export async function repairCase(root: string, system: System, options: RepairOptions): Promise<Repaired> {
  const { keys, role, tool, from } = options
  const chains =
    from === undefined ? { added: [], branches: [], isOwnLonger: false } : repairFiles(root, system, from, options)
  // What follows the end that came back may have been written elsewhere too: going on in a new epoch makes no fork.
  if (chains.isOwnLonger) restoreCase(root, system, { ...options, reason: 'repair' })
  const custody = openCase(root, system, options)
  try {
    const tails = custody.notices.flatMap(({ code, where, parameters }): RepairedPart[] =>
      code === 'journal-tail-cut' ? [{ what: 'entries', where, sizeBytes: Number(parameters.bytes) }] : [],
    )
    const added = [...chains.added, ...tails]
    const forks = await keepBranches(custody, system, chains.branches, added, options)
    if (from !== undefined) added.push(...(await repairOriginals(custody, system, from, keys)))
    if (added.length === 0 && forks.length === 0) return { added, forks }
    const { fromText } = options
    if (added.length > 0)
      custody.journal.append({
        type: 'repair',
        added,
        ...(fromText === undefined ? {} : { from: fromText }),
        role,
        tool,
      })
    custody.commit()
    return { added, forks }
  } finally {
    custody.close()
  }
}

interface RepairedFiles {
  readonly added: RepairedPart[]
  readonly branches: FoundBranch[]
  readonly isOwnLonger: boolean
}

/** What can only be done while the case is not open: case.json, keys of other devices, chains. */
function repairFiles(root: string, system: System, copy: string, options: RepairOptions): RepairedFiles {
  const { files } = system
  const { keys } = options
  const there = readCaseFile(files, copy)
  refuseLinks(files, root)
  const lock = lockCase(system, root, options.processes ?? nodeProcesses)
  try {
    const vault = new Vault(root, system, keys)
    const keep = (bytes: Uint8Array): Sha256 => {
      const sha256 = vault.put(bytes)
      vault.settle()
      return sha256
    }
    const added: RepairedPart[] = []
    const here = repairCaseFile(root, system, copy, there, keep, added)
    if (here.mode === 'sealed' && keys === undefined)
      throw new CaseError('passphrase-needed', 'passphrase-needed', { value: quoted(root) })
    const sealing = here.mode === 'sealed' ? { case: here.case, keys } : undefined
    const counting = knownChains(files, copy, there, bodyReaders(files, copy, sealing))
    const own = ownKey(files, root, keys).key
    const [ours, theirs] = [erasuresIn(system, root, here, keys), erasuresIn(system, copy, there, keys)]
    const erased = new Set([...ours.targets, ...theirs.targets])
    // What an erasure that cannot be read names is not known: then no body may come back.
    const isCertain = [...ours.met, ...theirs.met].every(key => ours.read.has(key) || theirs.read.has(key))
    const branches: FoundBranch[] = []
    let isOwnLonger = false
    for (const identity of counting.known) {
      added.push(...repairKey(root, system, copy, identity))
      const verifier = verifierOf(files, root, identity.device)
      if (verifier === undefined) continue
      const repaired = repairChain({ system, root, copy, keys, erased, isCertain, keep }, { ...identity, verifier })
      added.push(...repaired.added)
      if (repaired.branch !== undefined) branches.push(repaired.branch)
      if (repaired.isLonger && own.device === identity.device && own.epoch === identity.epoch) isOwnLonger = true
    }
    vault.close()
    return { added, branches, isOwnLonger }
  } finally {
    lock.release()
  }
}

function repairCaseFile(
  root: string,
  system: System,
  copy: string,
  there: CaseFile,
  keep: (bytes: Uint8Array) => Sha256,
  added: RepairedPart[],
): CaseFile {
  const { files } = system
  const path = `${root}/${CASE_FILE}`
  const before = isCase(files, root) ? readWhole(files, path, LARGEST_CASE_FILE) : undefined
  const after = readWhole(files, `${copy}/${CASE_FILE}`, LARGEST_CASE_FILE)
  try {
    const here = readCaseFile(files, root)
    const isOther = here.case !== there.case || here.mode !== there.mode
    if (here.sha256 === there.sha256) return here
    if (isOther && beginsWith(system, root, here.sha256)) throw ofAnother(copy)
  } catch (error) {
    if (!(error instanceof CaseError) || (error.code !== 'integrity' && error.code !== 'not-a-case')) throw error
  }
  if (after === undefined || !beginsWith(system, root, there.sha256)) throw ofAnother(copy)
  const keptAs = before === undefined ? undefined : keep(before)
  writeDurably(files, path, after)
  const kept = keptAs === undefined ? {} : { keptAs }
  added.push({ what: 'file', where: CASE_FILE, sizeBytes: after.length, ...kept })
  return readCaseFile(files, root)
}

/** True when a chain in the folder begins with this case.json. */
function beginsWith(system: System, root: string, caseSha256: Sha256): boolean {
  const { files } = system
  for (const { device, epoch } of chainFolders(files, root))
    if (firstEntry(files, root, { device, epoch })?.prev === caseSha256) return true
  return false
}

/** The public part of a key file that is missing. A private key is never taken from a copy: two folders would sign with it. */
function repairKey(root: string, system: System, copy: string, identity: ChainIdentity): RepairedPart[] {
  const { files } = system
  const where = `keys/${identity.device}.json`
  const publicKey = publicKeyOf(files, copy, identity.device)
  if (files.facts(`${root}/${where}`) !== undefined || publicKey === undefined) return []
  const text = writePublicDeviceKey(publicKey, identity.epoch)
  writeDurably(files, `${root}/${where}`, new TextEncoder().encode(text))
  return [{ what: 'file', where, sizeBytes: text.length }]
}

interface FoundErasures {
  /** Keys of the entries that signed erasures name. */
  readonly targets: ReadonlySet<string>
  /** Keys of the erasures themselves: all that are there, and those that can be read. */
  readonly met: ReadonlySet<string>
  readonly read: ReadonlySet<string>
}

function erasuresIn(system: System, root: string, caseFile: CaseFile, keys: CaseKeys | undefined): FoundErasures {
  const { files } = system
  const sealing = caseFile.mode === 'sealed' ? { case: caseFile.case, keys } : undefined
  const bodiesOf = bodyReaders(files, root, sealing)
  const records = new CaseRecords()
  const met = new Set<string>()
  const read = new Set<string>()
  for (const identity of knownChains(files, root, caseFile, bodiesOf).known) {
    const { erasures } = verifyChain(files, root, identity, bodiesOf, (act, at, isSigned) => {
      if (act.type !== 'erasure') return
      records.visit(act, at, isSigned)
      read.add(entryKey(at))
    })
    const { device, epoch } = identity
    for (const seq of erasures) met.add(entryKey({ device, epoch, seq }))
  }
  return { targets: new Set(records.targets.keys()), met, read }
}

async function repairOriginals(
  custody: Custody,
  system: System,
  copy: string,
  keys: CaseKeys | undefined,
): Promise<RepairedPart[]> {
  const { vault, root } = custody
  const added: RepairedPart[] = []
  const theirs = new Vault(copy, system, keys)
  try {
    for (const { sha256, grade, where } of verifyCase(root, system, { keys }).originals) {
      if (sha256 === undefined || (grade !== 'missing' && grade !== 'changed')) continue
      const staged = await fromCopy(vault, theirs, sha256)
      if (staged === undefined) continue
      const keptAs = grade === 'changed' ? await keepFile(custody, system, where) : undefined
      staged.keep({ replaces: true })
      vault.settle()
      const kept = keptAs === undefined ? {} : { keptAs }
      added.push({ what: 'original', where, sizeBytes: staged.sizeBytes, sha256, ...kept })
    }
  } finally {
    theirs.close()
  }
  return added
}

/** The original out of the copy, when it is there as it was recorded. */
async function fromCopy(vault: Vault, theirs: Vault, sha256: Sha256) {
  try {
    if (!theirs.has(sha256)) return undefined
    const staged = await vault.stage(pieces(theirs.open(sha256)))
    if (staged.sha256 === sha256) return staged
    staged.discard()
    return undefined
  } catch (error) {
    if (error instanceof CaseError && error.code === 'integrity') return undefined
    throw error
  }
}

async function keepFile({ vault, root }: Custody, system: System, where: string): Promise<Sha256 | undefined> {
  let file: ReturnType<System['files']['openForReading']>
  try {
    file = system.files.openForReading(`${root}/${where}`)
  } catch {
    // What cannot be read cannot be kept; it is replaced.
    return undefined
  }
  try {
    const staged = await vault.stage(pieces(file))
    staged.keep()
    vault.settle()
    return staged.sha256
  } finally {
    file.close()
  }
}

function* pieces(source: { readAt(target: Uint8Array, position: number): number }): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const piece = new Uint8Array(PIECE_BYTES)
    const read = source.readAt(piece, at)
    if (read === 0) return
    yield piece.subarray(0, read)
    at += read
  }
}

/** Keeps second branches with their bodies, and brings the originals that those name. */
async function keepBranches(
  custody: Custody,
  system: System,
  branches: readonly FoundBranch[],
  added: RepairedPart[],
  { from, keys, tool }: RepairOptions,
): Promise<Repaired['forks']> {
  const { journal, vault } = custody
  const known = new Set([...journal.acts()].flatMap(({ act }) => (act.type === 'fork' ? act.sha256 : [])))
  const forks: { device: string; epoch: string; seq: number }[] = []
  for (const { device, epoch, seq, lines, bodies } of branches) {
    const sha256 = vault.put(lines)
    vault.settle()
    if (known.has(sha256)) continue
    const kept = { bodiesSha256: vault.put(bodies), bodiesSizeBytes: bodies.length }
    const act: Act = { type: 'fork', device, epoch, seq, sha256, sizeBytes: lines.length, ...kept, tool }
    journal.append(act)
    forks.push({ device, epoch, seq })
    const theirs = new Vault(from ?? '', system, keys)
    try {
      for (const named of actsIn(bodies).flatMap(originalsOf)) {
        const staged = vault.has(named.sha256) ? undefined : await fromCopy(vault, theirs, named.sha256)
        if (staged === undefined) continue
        staged.keep()
        const where = objectPath(keys?.objectName(named.sha256) ?? named.sha256)
        added.push({ what: 'original', where, sizeBytes: staged.sizeBytes, sha256: named.sha256 })
      }
    } finally {
      theirs.close()
    }
  }
  return forks
}

function actsIn(bodies: Uint8Array): Record<string, unknown>[] {
  const acts: Record<string, unknown>[] = []
  for (const line of exactText(bodies).split('\n')) {
    const text = readBodyLine(new TextEncoder().encode(line))?.act
    const act = text === undefined ? undefined : parseObject(text)
    if (act !== undefined) acts.push(act)
  }
  return acts
}

function ofAnother(copy: string): CaseError {
  return new CaseError('usage', 'copy-of-another', { value: quoted(copy) })
}
