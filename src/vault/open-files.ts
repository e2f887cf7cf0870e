// Keeps a few files open for reading, because originals are read in many small pieces and there are many of them.

import type { ObjectReader } from './object-form.ts'

const MOST_OPEN = 32

/** Reads pieces of files; the file used longest ago is closed when too many are open. */
export class OpenFiles {
  readonly #open = new Map<string, ObjectReader>()

  /** Fills `target` from `position` of what `open` opens, unless it is open already; returns the bytes read. */
  readAt(path: string, open: () => ObjectReader, target: Uint8Array, position: number): number {
    let file = this.#open.get(path)
    if (file === undefined) {
      file = open()
      if (this.#open.size >= MOST_OPEN) {
        const [oldest] = this.#open.keys()
        this.release(oldest)
      }
    } else this.#open.delete(path)
    this.#open.set(path, file)
    return file.readAt(target, position)
  }

  /** Closes one file, so that it can be renamed or removed. */
  release(path: string): void {
    this.#open.get(path)?.close()
    this.#open.delete(path)
  }

  close(): void {
    for (const path of [...this.#open.keys()]) this.release(path)
  }
}
