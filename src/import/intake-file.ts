// One input file as intake hands it on: recognised, with its first bytes, and its content on demand.

import type { BagOrigin } from '../model/bag-report.ts'
import type { Sha256 } from '../model/ids.ts'
import type { ByteSource, SourceFormat } from '../model/source-record.ts'
import type { StatedOrigin } from '../model/stated-origin.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { piecesOf } from './archive-stream.ts'

export interface InputFile {
  /** `export/result.json`, `x.zip!inner/messages.html`: emoji and direction marks as they are, so quote it for people. */
  readonly name: string
  /** Path on disk; undefined inside an archive. */
  readonly path: string | undefined
  /** Name of the folder that its media paths are relative to: `export`, `x.zip!`, `x.zip!inner`; '' for a file given alone. */
  readonly folder: string
  /** Size first seen, or stated by the archive; 0 where the archive does not state it. */
  readonly sizeBytes: number
  /** Milliseconds since 1970. */
  readonly modifiedTime: number | undefined
  /** The archive on disk that it came out of. */
  readonly memberOf: string | undefined
  /** First 64 KiB; of files named as media the first 4 KiB. */
  readonly head: Uint8Array
  readonly format: SourceFormat
  /** Folder of the full-account export of Telegram Desktop that it belongs to: chats must be chosen before it is kept. */
  readonly accountExport: string | undefined
  /** True for style, script and icons of an export, which hold nothing of anybody. */
  readonly isDecoration: boolean
  /** The bag (RFC 8493) that it came in, with what the bag says of it. */
  readonly bag?: BagOrigin
  /** What came with it and says where it is from. To be asked after its content was taken. */
  stated?(): Promise<StatedOrigin>
  /** SHA-256 at the time the bag was checked. */
  readonly checkedSha256?: Sha256
  /**
   * The whole content in pieces of at least 256 KiB (but for the last); each belongs to the caller. Can be taken once,
   * before the next file is asked for. Content that is damaged ends early and is reported as a problem after the file;
   * content that must not be kept (see IntakeLimits) throws InputRefused.
   */
  chunks(): AsyncGenerator<Uint8Array>
}

export const HEAD_BYTES = 64 * 1024
export const MEDIA_HEAD_BYTES = 4 * 1024

/** Size of the pieces read from disk: larger ones hash faster than many small ones. */
const READ_BYTES = 1024 * 1024

/** Up to `bytes` of the start of a file; throws the system's error. */
export function readHead(files: Files, path: string, bytes: number): Uint8Array {
  const file = files.openForReading(path)
  try {
    const head = new Uint8Array(bytes)
    return head.subarray(0, file.readAt(head, 0))
  } finally {
    file.close()
  }
}

/** What became of a file while it was read. */
export type ReadOutcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'grown' | 'shrunk'; readonly sizeBytes: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Reads a file up to the size first seen; tells at the end whether it grew, shrank or could not be read on. */
export async function* readFileChunks(
  files: Files,
  path: string,
  sizeBytes: number,
  tell: (outcome: ReadOutcome) => void,
): AsyncGenerator<Uint8Array> {
  let file: OpenFile | undefined
  try {
    file = files.openForReading(path)
    yield* piecesOf(openSource(path, file, sizeBytes), 0, sizeBytes, READ_BYTES)
    const now = file.sizeBytes()
    tell(now === sizeBytes ? { kind: 'same' } : { kind: now > sizeBytes ? 'grown' : 'shrunk', sizeBytes: now })
  } catch (error) {
    tell({ kind: 'failed', error })
  } finally {
    file?.close()
  }
}

/** An open file as a byte source of a fixed size. */
export function openSource(name: string, file: OpenFile, sizeBytes: number): ByteSource {
  return { name, sizeBytes, readAt: (target, position) => file.readAt(target, position) }
}

/** Bytes in memory as a byte source. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}
