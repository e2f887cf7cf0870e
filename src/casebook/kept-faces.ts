// Faces that detectors found, kept beside the index by original: looking takes minutes for a large picture, and every export would look again.

import type { Sha256 } from '../model/ids.ts'
import { FACE_SEARCH_VERSION, type FoundFace } from '../system/face-search.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept, wipeKept } from './kept-file.ts'

/** Found in each look: one of a picture, one a sample of a video. Before anybody dismissed any. */
export type FoundFaces = readonly (readonly FoundFace[])[]

const HEAD = new TextEncoder().encode(`anechoic faces ${FACE_SEARCH_VERSION}\n`)

/** What was found under this version of the search. */
export class KeptFaces {
  readonly #casebook: Casebook
  readonly #found: Map<Sha256, FoundFaces>

  constructor(casebook: Casebook) {
    this.#casebook = casebook
    this.#found = new Map(casebook.isIndexKept ? read(casebook) : [])
  }

  get(sha256: Sha256): FoundFaces | undefined {
    return this.#found.get(sha256)
  }

  /** Kept at once: what took minutes is not lost when the next picture fails. */
  put(sha256: Sha256, found: FoundFaces): void {
    this.#found.set(sha256, found)
    if (!this.#casebook.isIndexKept) return
    this.#keep()
  }

  /** Removes those of all other originals. */
  keepOnly(mayStay: (sha256: Sha256) => boolean): void {
    const gone = [...this.#found.keys()].filter(sha256 => !mayStay(sha256))
    if (gone.length === 0) return
    for (const sha256 of gone) this.#found.delete(sha256)
    wipeKept(this.#casebook, 'faces')
    this.#keep()
  }

  #keep(): void {
    keepBeside(this.#casebook, 'faces', [HEAD, new TextEncoder().encode(JSON.stringify([...this.#found]))])
  }
}

/** Nothing where the file is not whole. */
function read(casebook: Casebook): [Sha256, FoundFaces][] {
  const bytes = readKept(casebook, 'faces', HEAD)
  if (bytes === undefined) return []
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD.length)))
  } catch {
    return []
  }
}
