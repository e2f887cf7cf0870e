// Bytes of a web archive as they come: heads are looked for in a window, contents are passed on without being held.

/** Largest head of a record or of an HTTP response, in bytes. */
export const LARGEST_HEAD = 256 * 1024

export class WarcInput {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)
  #isDone = false
  /** Up to here no empty line was found. */
  #withoutEnd = 0
  /** Bytes given out or passed over so far. */
  position = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** At least `bytes` of what comes next, without taking them; fewer only at the end. */
  async peek(bytes: number): Promise<Uint8Array> {
    while (this.#held.length < bytes && !this.#isDone) await this.#more()
    return this.#held
  }

  /** Takes up to `most` bytes of what is there; undefined at the end. */
  async read(most: number): Promise<Uint8Array | undefined> {
    if (this.#held.length === 0 && !this.#isDone) await this.#more()
    if (this.#held.length === 0) return undefined
    return this.take(Math.min(most, this.#held.length))
  }

  /** Takes bytes that a `peek` has shown. */
  take(bytes: number): Uint8Array {
    const part = this.#held.subarray(0, bytes)
    this.#held = this.#held.subarray(part.length)
    this.position += part.length
    return part
  }

  /**
   * Takes a head with the empty line that ends it, `\r\n\r\n` or `\n\n`; undefined when there is none within the limit, and nothing is taken then.
   * Cost: each byte is looked at once, also where heads without an end follow each other.
   */
  async head(limit = LARGEST_HEAD): Promise<Uint8Array | undefined> {
    for (let wanted = 512; ; wanted = Math.min(limit, wanted * 2)) {
      const window = (await this.peek(wanted)).subarray(0, limit)
      const end = endOfHead(window, Math.max(0, this.#withoutEnd - this.position - 3))
      if (end !== -1) return this.take(end)
      this.#withoutEnd = Math.max(this.#withoutEnd, this.position + window.length)
      if (window.length >= limit || this.#isDone) return undefined
    }
  }

  /** Passes over everything before the next line that begins like a record; true when there is one. */
  async toNextRecord(): Promise<boolean> {
    for (;;) {
      const held = await this.peek(64 * 1024)
      const at = Buffer.from(held.buffer, held.byteOffset, held.length).indexOf('\nWARC/', 0, 'latin1')
      if (at !== -1) {
        this.take(at + 1)
        return true
      }
      this.take(this.#isDone ? held.length : held.length - 5)
      if (this.#isDone) return false
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) this.#isDone = true
    else if (this.#held.length === 0) this.#held = next.value
    else {
      const joined = new Uint8Array(this.#held.length + next.value.length)
      joined.set(this.#held)
      joined.set(next.value, this.#held.length)
      this.#held = joined
    }
  }
}

/** Where the text after the first empty line begins; -1 when there is none. */
export function endOfHead(window: Uint8Array, from: number): number {
  for (let at = window.indexOf(10, from); at !== -1; at = window.indexOf(10, at + 1)) {
    if (window[at + 1] === 10) return at + 2
    if (window[at + 1] === 13 && window[at + 2] === 10) return at + 3
  }
  return -1
}

/** Fields of a head by name in lower case, the first of each name; folded lines are joined. The first line stands apart. */
export function readHead(head: Uint8Array): { readonly first: string; readonly fields: ReadonlyMap<string, string> } {
  const [first = '', ...lines] = new TextDecoder().decode(head).split('\n')
  const fields = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const written = line.endsWith('\r') ? line.slice(0, -1) : line
    if (name !== '' && (written.startsWith(' ') || written.startsWith('\t'))) {
      fields.set(name, `${fields.get(name)} ${written.trim()}`)
      continue
    }
    const colon = written.indexOf(':')
    if (colon <= 0) continue
    const key = written.slice(0, colon).trim().toLowerCase()
    name = fields.has(key) ? '' : key
    if (name !== '') fields.set(name, written.slice(colon + 1).trim())
  }
  return { first: first.trim(), fields }
}
