// Values as Python prints them (`{'url': '...', 'media': []}`), as some tools write them into cells of a table.

/** What a literal stands for; a date with its time as ISO 8601, with `Z` where its zone is UTC. */
export type PythonValue =
  | string
  | number
  | boolean
  | undefined
  | readonly PythonValue[]
  | ReadonlyMap<string, PythonValue>

const DEEPEST = 64

class NotPython extends Error {}

/** Reads one value; undefined for a text that is none (`None` gives `{ value: undefined }`). Linear in the text. */
export function readPython(text: string): { readonly value: PythonValue } | undefined {
  const reader = new PythonReader(text)
  try {
    const value = reader.value(0)
    return reader.isAtEnd() ? { value } : undefined
  } catch (error) {
    if (error instanceof NotPython) return undefined
    throw error
  }
}

const CONSTANTS: ReadonlyMap<string, PythonValue> = new Map<string, PythonValue>([
  ['None', undefined],
  ['True', true],
  ['False', false],
  ['nan', undefined],
  ['inf', undefined],
])
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
])
const CODES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
])

class PythonReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  isAtEnd(): boolean {
    this.#space()
    return this.#at === this.#text.length
  }

  value(depth: number): PythonValue {
    if (depth > DEEPEST) throw new NotPython()
    this.#space()
    const next = this.#text[this.#at] ?? ''
    if (next === "'" || next === '"') return this.#string(next)
    if (CLOSES.has(next)) return this.#collection(next, depth)
    if (/[-\d]/.test(next)) return this.#number()
    if (/[A-Za-z_]/.test(next)) return this.#named(depth)
    throw new NotPython()
  }

  /** A list, a tuple, a set, or a dictionary, whose keys are taken as text. */
  #collection(opens: string, depth: number): PythonValue {
    const closes = CLOSES.get(opens)
    const items: PythonValue[] = []
    const pairs = new Map<string, PythonValue>()
    this.#at++
    for (let isFirst = true; ; isFirst = false) {
      this.#space()
      if (this.#text[this.#at] === closes) {
        this.#at++
        return opens === '{' && items.length === 0 ? pairs : items
      }
      if (!isFirst) {
        this.#expect(',')
        this.#space()
        if (this.#text[this.#at] === closes) continue
      }
      const value = this.value(depth + 1)
      this.#space()
      if (opens === '{' && this.#text[this.#at] === ':') {
        this.#at++
        pairs.set(String(value), this.value(depth + 1))
      } else items.push(value)
    }
  }

  /** `True`, or a call: `datetime.datetime(2031, 3, 4, tzinfo=datetime.timezone.utc)`, `PosixPath('a')`. */
  #named(depth: number): PythonValue {
    const name = this.#name()
    if (CONSTANTS.has(name)) return CONSTANTS.get(name)
    if (this.#text[this.#at] !== '(') return name
    const args: PythonValue[] = []
    let zone: PythonValue
    this.#at++
    for (let isFirst = true; ; isFirst = false) {
      this.#space()
      if (this.#text[this.#at] === ')') break
      if (!isFirst) this.#expect(',')
      this.#space()
      const start = this.#at
      const key = /[A-Za-z_]/.test(this.#text[this.#at] ?? '') ? this.#name() : ''
      if (key !== '' && this.#text[this.#at] === '=') {
        this.#at++
        const value = this.value(depth + 1)
        if (key === 'tzinfo') zone = value
      } else {
        this.#at = start
        args.push(this.value(depth + 1))
      }
    }
    this.#at++
    return name === 'datetime.datetime' ? dateOf(args, zone) : args[0]
  }

  #name(): string {
    const start = this.#at
    while (/[\w.]/.test(this.#text[this.#at] ?? '')) this.#at++
    return this.#text.slice(start, this.#at)
  }

  #number(): number {
    const start = this.#at
    while (/[-+.\deE_]/.test(this.#text[this.#at] ?? '')) this.#at++
    const value = Number(this.#text.slice(start, this.#at))
    if (Number.isNaN(value)) throw new NotPython()
    return value
  }

  #string(quote: string): string {
    let out = ''
    let from = ++this.#at
    for (;;) {
      const unit = this.#text[this.#at]
      if (unit === undefined) throw new NotPython()
      if (unit !== quote && unit !== '\\') {
        this.#at++
        continue
      }
      out += this.#text.slice(from, this.#at++)
      if (unit === quote) return out
      out += this.#escape()
      from = this.#at
    }
  }

  #escape(): string {
    const kind = this.#text[this.#at++] ?? ''
    const digits = CODES.get(kind)
    if (digits === undefined) return ESCAPES.get(kind) ?? `\\${kind}`
    const code = this.#text.slice(this.#at, this.#at + digits)
    this.#at += digits
    if (code.length < digits || !/^[0-9a-fA-F]+$/.test(code)) throw new NotPython()
    const point = Number.parseInt(code, 16)
    if (point > 0x10ffff) throw new NotPython()
    return String.fromCodePoint(point)
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw new NotPython()
    this.#at++
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }
}

function dateOf(args: readonly PythonValue[], zone: PythonValue): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = args.map(part =>
    typeof part === 'number' ? part : 0,
  )
  const two = (part: number) => String(part).padStart(2, '0')
  const isUtc = zone === 'datetime.timezone.utc' || String(zone).includes('utc')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${isUtc ? 'Z' : ''}`
}
