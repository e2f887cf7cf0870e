// Bytes that a command writes to a new file where the person said.

import type { Files } from '../system/files.ts'
import { writing } from '../system/write-failure.ts'

/** A new file of mode 0600; leaves none when writing fails. Throws CaseError `cannot-write` or `no-space`. */
export function writeNewBytes(files: Files, path: string, bytes: Uint8Array): void {
  const file = writing(path, () => files.create(path))
  try {
    writing(path, () => file.append(bytes))
    file.close()
  } catch (error) {
    file.close()
    files.remove(path)
    throw error
  }
}
