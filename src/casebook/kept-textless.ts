// Pictures in which no text was found, kept beside the index by what they were read with: they need not be read again.

import type { Sha256 } from '../model/ids.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept, wipeKept } from './kept-file.ts'

const HEAD = new TextEncoder().encode('anechoic pictures without text 1\n')

export class KeptTextless {
  readonly #casebook: Casebook
  readonly #known: Map<Sha256, string>
  #isChanged = false

  constructor(casebook: Casebook) {
    this.#casebook = casebook
    this.#known = new Map(casebook.isIndexKept ? read(casebook) : [])
  }

  /** `by`: program and data, as in `PictureTextTools.by`. */
  has(sha256: Sha256, by: string): boolean {
    return this.#known.get(sha256) === by
  }

  add(sha256: Sha256, by: string): void {
    this.#known.set(sha256, by)
    this.#isChanged = true
  }

  /** Removes all other originals. */
  keepOnly(mayStay: (sha256: Sha256) => boolean): void {
    const gone = [...this.#known.keys()].filter(sha256 => !mayStay(sha256))
    if (gone.length === 0) return
    for (const sha256 of gone) this.#known.delete(sha256)
    this.#isChanged = true
    wipeKept(this.#casebook, 'textless')
    this.keep()
  }

  keep(): void {
    if (!this.#isChanged || !this.#casebook.isIndexKept) return
    this.#isChanged = false
    keepBeside(this.#casebook, 'textless', [HEAD, new TextEncoder().encode(JSON.stringify([...this.#known]))])
  }
}

/** Nothing where the file is not whole. */
function read(casebook: Casebook): [Sha256, string][] {
  const bytes = readKept(casebook, 'textless', HEAD)
  if (bytes === undefined) return []
  try {
    const rows: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD.length)))
    return Array.isArray(rows) ? rows.filter(row => Array.isArray(row) && row.length === 2) : []
  } catch {
    return []
  }
}
