// Text pieces joined into byte chunks, so that files of any size pass through constant memory.

const CHUNK_UNITS = 1 << 17
const encoder = new TextEncoder()

export interface FileChunk {
  /** `/` between parts, relative to the folder of the simulation. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Chunks of about 128 Ki code units of one file, in order; an empty file gives one empty chunk. */
export function* textChunks(path: string, pieces: Iterable<string>): Generator<FileChunk> {
  let pending = ''
  let isEmpty = true
  for (const piece of pieces) {
    pending += piece
    if (pending.length >= CHUNK_UNITS) {
      yield { path, bytes: encoder.encode(pending) }
      pending = ''
      isEmpty = false
    }
  }
  if (pending !== '' || isEmpty) yield { path, bytes: encoder.encode(pending) }
}
