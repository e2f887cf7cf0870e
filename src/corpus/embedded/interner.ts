// Small integers for strings that occur again and again, kept in step with a table.

/** Gives each key its row number; `insert` is called once for each key that is new. */
export class Interner {
  readonly #ids = new Map<string, number>()
  readonly #insert: (key: string) => number

  constructor(known: Iterable<{ id: number; key: string }>, insert: (key: string) => number) {
    for (const { id, key } of known) this.#ids.set(key, id)
    this.#insert = insert
  }

  /** Row number of a key. */
  id(key: string): number {
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#insert(key)
      this.#ids.set(key, id)
    }
    return id
  }

  /** Row number of a key that exists. */
  known(key: string): number | undefined {
    return this.#ids.get(key)
  }

  get size(): number {
    return this.#ids.size
  }
}
