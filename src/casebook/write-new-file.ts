// A file that a command writes where the person said; never over one that is there.

import type { Files } from '../system/files.ts'
import { writing } from '../system/write-failure.ts'

/** Pieces are written once so many UTF-16 code units have come together. */
const CHUNK_UNITS = 1 << 20

/** Writes UTF-8 to a new file of mode 0600; leaves none when that fails. Throws CaseError `cannot-write` or `no-space`. */
export function writeNewFile(files: Files, path: string, pieces: Iterable<string>): void {
  const encoder = new TextEncoder()
  const file = writing(path, () => files.create(path))
  try {
    let chunk = ''
    for (const piece of pieces) {
      chunk += piece
      if (chunk.length < CHUNK_UNITS) continue
      writing(path, () => file.append(encoder.encode(chunk)))
      chunk = ''
    }
    writing(path, () => file.append(encoder.encode(chunk)))
    file.close()
  } catch (error) {
    file.close()
    files.remove(path)
    throw error
  }
}
