// Members of a tar stream (POSIX ustar and pax, GNU long names), in the order of the archive.

import { decodeMemberName } from './archive-name.ts'

const BLOCK = 512

/** Largest extended header that is read, in bytes. */
const EXTENSION_LIMIT = 1024 * 1024

export interface TarMember {
  readonly name: string
  readonly sizeBytes: number
  /** Milliseconds since 1970. */
  readonly modifiedTime: number | undefined
  readonly kind: 'file' | 'directory' | 'link' | 'other'
  /** Must be taken before the next member; what is not read is passed over. */
  readonly content: AsyncGenerator<Uint8Array>
}

/** A stretch of the archive that is no header and no content. */
export interface TarDamage {
  readonly damagedAt: number
}

interface Header {
  name: string
  size: number
  modifiedTime: number | undefined
  type: string
}

/** Yields members; after damage goes on at the next header whose checksum fits. Throws what the source throws. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarMember | TarDamage> {
  const input = new TarInput(source)
  let extended: Map<string, string> = new Map()
  let isDamaged = false
  let isEnded = false
  for (;;) {
    const at = input.position
    const block = await input.take(BLOCK)
    if (block.length === 0) return
    const header = block.length === BLOCK ? readHeader(block) : undefined
    if (header === undefined) {
      const isZero = block.every(byte => byte === 0)
      if (isZero) isEnded = true
      if (!isZero && !isEnded && !isDamaged) {
        isDamaged = true
        yield { damagedAt: at }
      }
      continue
    }
    isDamaged = false
    isEnded = false
    if ('xgLK'.includes(header.type)) {
      const bytes = await input.take(Math.min(header.size, EXTENSION_LIMIT))
      await input.skip(header.size - bytes.length + padding(header.size))
      if (header.type === 'x') extended = paxRecords(bytes)
      if (header.type === 'L') extended.set('path', decodeMemberName(untilZero(bytes)))
      continue
    }
    const stated = extended.get('size')
    const size = stated !== undefined && /^\d{1,15}$/.test(stated) ? Number(stated) : header.size
    const kind = kindOf(header.type)
    const content = input.content(kind === 'file' || kind === 'other' ? size : 0)
    const name = extended.get('path') ?? header.name
    extended = new Map()
    yield { name, sizeBytes: size, modifiedTime: header.modifiedTime, kind, content }
    await input.finish()
  }
}

function kindOf(type: string): TarMember['kind'] {
  if (type === '0' || type === '\u0000' || type === '7') return 'file'
  if (type === '5') return 'directory'
  return type === '1' || type === '2' ? 'link' : 'other'
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

function readHeader(block: Uint8Array): Header | undefined {
  let sum = 8 * 32
  for (let index = 0; index < BLOCK; index += 1) if (index < 148 || index >= 156) sum += block[index]
  if (octal(block, 148, 8) !== sum) return undefined
  const size = octal(block, 124, 12)
  if (!(size >= 0 && size <= Number.MAX_SAFE_INTEGER)) return undefined
  const seconds = octal(block, 136, 12)
  const name = decodeMemberName(untilZero(block.subarray(0, 100)))
  const isUstar = String.fromCharCode(...block.subarray(257, 263)) === 'ustar\u0000'
  const prefix = isUstar ? decodeMemberName(untilZero(block.subarray(345, 500))) : ''
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    modifiedTime: seconds > 0 ? seconds * 1000 : undefined,
    type: String.fromCharCode(block[156]),
  }
}

/** Octal digits, or base 256 where the first bit is set (GNU); NaN for anything else. */
function octal(block: Uint8Array, from: number, length: number): number {
  if ((block[from] & 0x80) !== 0) {
    let value = block[from] & 0x7f
    for (let index = from + 1; index < from + length; index += 1) value = value * 256 + block[index]
    return value
  }
  const text = String.fromCharCode(...untilZero(block.subarray(from, from + length))).trim()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

/** Records of the form `length key=value\n`; reading stops at the first that is not. */
function paxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>()
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at)
    const length =
      space === -1 || space - at > 8 ? Number.NaN : Number(String.fromCharCode(...bytes.subarray(at, space)))
    if (!(length > space - at + 1 && at + length <= bytes.length)) break
    const record = bytes.subarray(space + 1, at + length - 1)
    const equals = record.indexOf(61)
    const key = equals === -1 ? '' : String.fromCharCode(...record.subarray(0, Math.min(equals, 64)))
    if (key === 'path' || key === 'size') records.set(key, decodeMemberName(record.subarray(equals + 1)))
    at += length
  }
  return records
}

/** Takes exact numbers of bytes out of a stream of pieces. */
class TarInput {
  readonly #source: AsyncIterator<Uint8Array>
  #piece = new Uint8Array(0)
  #left = 0
  #pad = 0
  position = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async take(bytes: number): Promise<Uint8Array> {
    const whole = new Uint8Array(bytes)
    let filled = 0
    while (filled < bytes) {
      const part = await this.#next(bytes - filled)
      if (part === undefined) break
      whole.set(part, filled)
      filled += part.length
    }
    return filled === bytes ? whole : whole.subarray(0, filled)
  }

  async skip(bytes: number): Promise<void> {
    let left = bytes
    while (left > 0) {
      const part = await this.#next(left)
      if (part === undefined) return
      left -= part.length
    }
  }

  content(size: number): AsyncGenerator<Uint8Array> {
    this.#left = size
    this.#pad = padding(size)
    return this.#contentPieces()
  }

  async *#contentPieces(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const part = await this.#next(this.#left)
      if (part === undefined) throw new Error('archive ends inside the member')
      this.#left -= part.length
      yield part
    }
  }

  /** Passes over what is left of the member. */
  async finish(): Promise<void> {
    await this.skip(this.#left + this.#pad)
    this.#left = 0
    this.#pad = 0
  }

  async #next(most: number): Promise<Uint8Array | undefined> {
    while (this.#piece.length === 0) {
      const next = await this.#source.next()
      if (next.done) return undefined
      this.#piece = next.value as Uint8Array<ArrayBuffer>
    }
    const part = this.#piece.subarray(0, most)
    this.#piece = this.#piece.subarray(part.length)
    this.position += part.length
    return part
  }
}
