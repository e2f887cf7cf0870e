// Members of a zip file: by its directory (yauzl), and by the headers before the data where that is damaged.

import type { Entry } from 'yauzl'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { ByteSource } from '../model/source-record.ts'
import { crc32, decompress } from '../system/decompress.ts'
import { decodeMemberName } from './archive-name.ts'
import { piecesOf } from './archive-stream.ts'
import { scanLocalHeaders } from './archive-zip-scan.ts'

export interface ZipMember {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packedBytes: number
  /** Stated size; undefined when only the end of the data tells. */
  readonly unpackedBytes: number | undefined
  readonly crc32: number | undefined
  readonly headerOffset: number
  /** Milliseconds; only from stamps that are in UTC, as DOS times have no zone. */
  readonly modifiedTime: number | undefined
  readonly kind: 'file' | 'directory' | 'link'
}

export interface ZipListing {
  readonly members: readonly ZipMember[]
  /** Members beyond the limit, which are left out. */
  readonly left: number
  /** What is wrong with the directory; the members then come from what could be read. */
  readonly damage: string | undefined
}

/** Lists the members. Never throws for bad content. Memory grows with the number of members. */
export async function listZip(source: ByteSource, limit: number): Promise<ZipListing> {
  const members: ZipMember[] = []
  let damage: string | undefined
  let left = 0
  try {
    const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false } as const
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.sizeBytes, options)
    zip.on('error', () => {})
    for await (const entry of zip.eachEntry()) {
      if (members.length >= limit) {
        left = Math.max(1, zip.entryCount - limit)
        break
      }
      members.push(memberOf(entry))
    }
  } catch (error) {
    damage = error instanceof Error ? error.message : String(error)
    left += salvage(source, members, limit)
  }
  return { members, left, damage }
}

/** Adds the members that only their own headers tell of; returns how many were beyond the limit. */
function salvage(source: ByteSource, members: ZipMember[], limit: number): number {
  const known = new Set(members.map(member => member.headerOffset))
  let left = 0
  try {
    for (const member of scanLocalHeaders(source)) {
      if (known.has(member.headerOffset)) continue
      if (members.length < limit) members.push(member)
      else left += 1
    }
  } catch {
    // The disk fails here too; the damage is already told.
  }
  return left
}

/** Unpacked bytes of a stored or deflated member; throws after the last good byte when it is damaged. */
export async function* zipMemberBytes(source: ByteSource, member: ZipMember): AsyncGenerator<Uint8Array> {
  const header = new Uint8Array(30)
  if (source.readAt(header, member.headerOffset) < 30) throw new Error('member beyond the end of the archive')
  const view = new DataView(header.buffer)
  if (view.getUint32(0, true) !== 0x04034b50) throw new Error('no member header where the directory says')
  const start = member.headerOffset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = piecesOf(source, start, Math.min(start + member.packedBytes, source.sizeBytes))
  let unpackedBytes = 0
  let sum = 0
  for await (const bytes of member.method === 8 ? decompress('deflate-raw', packed) : packed) {
    unpackedBytes += bytes.length
    sum = crc32(bytes, sum)
    yield bytes
  }
  if (member.unpackedBytes !== undefined && unpackedBytes !== member.unpackedBytes) throw new Error('wrong size')
  if (member.crc32 !== undefined && sum >>> 0 !== member.crc32 >>> 0) throw new Error('wrong checksum')
}

function memberOf(entry: Entry): ZipMember {
  const raw = entry.fileName as unknown as Uint8Array
  const unicode = entry.extraFields.find(field => field.id === 0x7075 && field.data.length > 5 && field.data[0] === 1)
  const isCurrent = unicode !== undefined && unicode.data.readUInt32LE(1) === crc32(raw) >>> 0
  const name = decodeMemberName(isCurrent ? unicode.data.subarray(5) : raw)
  const stamp = entry.extraFields.find(
    field => field.id === 0x5455 && field.data.length >= 5 && (field.data[0] & 1) === 1,
  )
  return {
    name,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    packedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    crc32: entry.crc32,
    headerOffset: entry.relativeOffsetOfLocalHeader,
    modifiedTime: stamp === undefined ? undefined : stamp.data.readInt32LE(1) * 1000,
    kind: kindOf(name, entry.versionMadeBy >>> 8, entry.externalFileAttributes >>> 16),
  }
}

function kindOf(name: string, system: number, mode: number): ZipMember['kind'] {
  if (system === 3 && (mode & 0o170000) === 0o120000) return 'link'
  return /[/\\]$/.test(name) ? 'directory' : 'file'
}

/** Serves the small reads of the directory from a window of one MiB. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource
  #window = new Uint8Array(0)
  #from = 0

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let read = 0
    try {
      read = this.#copy(buffer.subarray(offset, offset + length), position)
    } catch (error) {
      setImmediate(callback, error as Error)
      return
    }
    setImmediate(callback, null, read)
  }

  #copy(target: Uint8Array, position: number): number {
    const inside = position - this.#from
    if (inside < 0 || inside + target.length > this.#window.length) {
      if (target.length > 1024 * 1024) return this.#source.readAt(target, position)
      const fresh = new Uint8Array(1024 * 1024)
      this.#window = fresh.subarray(0, this.#source.readAt(fresh, position))
      this.#from = position
    }
    const part = this.#window.subarray(position - this.#from, position - this.#from + target.length)
    target.set(part)
    return part.length
  }
}
