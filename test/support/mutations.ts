// Hostile inputs: real ones with bytes flipped, cut, repeated, spliced and replaced by what parsers trip over, and plain noise. Repeatable.

/** What JSON, lines, numbers, paths and binary formats have stumbled over. */
const TOKENS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\0',
  ' ',
  '\t',
  '--- ',
  '-> ',
  'null',
  'true',
  '"__proto__":',
  '"constructor":',
  '"toString"',
  '"type":"enrolment"',
  '-0',
  '1e999',
  '9007199254740993',
  '18446744073709551616',
  '-1',
  '0',
  '\\ud800',
  '\\u0000',
  '../',
  '/etc/',
  'C:\\',
  '%0a',
  '%25',
  '*',
  '\ufeff',
  '\u202e',
  '\u2028',
  '[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  'A'.repeat(64),
  '0'.repeat(64),
  'f'.repeat(64),
].map(text => Buffer.from(text, 'utf8'))

const BYTES = [0, 1, 0x0a, 0x20, 0x22, 0x30, 0x7f, 0x80, 0xc0, 0xed, 0xf0, 0xfe, 0xff]

/** A stream of numbers from one seed: xorshift32. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0 || 1
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    this.#state >>>= 0
    return this.#state % limit
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]
  }
}

/** One hostile input made of real ones; one in sixteen is noise alone. */
export function mutated(seeds: readonly Uint8Array[], dice: Dice): Uint8Array {
  if (dice.below(16) === 0) return noise(dice.below(300), dice)
  let bytes = new Uint8Array(dice.pick(seeds))
  for (let rounds = 1 + dice.below(4); rounds > 0; rounds--) bytes = once(bytes, seeds, dice)
  return bytes
}

/** Inputs as large and as deep as somebody might send who wants a program to choke, by name. About `bytes` each. */
export const GIANTS: Readonly<Record<string, (real: Uint8Array, bytes: number) => Uint8Array>> = {
  zeros: (_real, bytes) => new Uint8Array(bytes),
  'open brackets': (_real, bytes) => new Uint8Array(bytes).fill(0x5b),
  'open objects': (_real, bytes) => Buffer.alloc(bytes, '{"a":'),
  'line feeds': (_real, bytes) => new Uint8Array(bytes).fill(0x0a),
  'one long text': (_real, bytes) => new Uint8Array(bytes).fill(0x41),
  'nested tags of DER': (_real, bytes) => Buffer.alloc(bytes, Uint8Array.of(0x30, 0x84, 0x05, 0xf5, 0xe0, 0xf0)),
  'a real one, again and again': (real, bytes) => Buffer.alloc(bytes, real),
  'a real one and much behind it': (real, bytes) => {
    const giant = new Uint8Array(bytes).fill(0x20)
    giant.set(real)
    return giant
  },
}

function once(bytes: Uint8Array<ArrayBuffer>, seeds: readonly Uint8Array[], dice: Dice): Uint8Array<ArrayBuffer> {
  const at = dice.below(bytes.length + 1)
  const length = dice.below(Math.min(64, bytes.length - at) + 1)
  switch (dice.below(10)) {
    case 0:
    case 1:
      if (at < bytes.length) bytes[at] ^= 1 << dice.below(8)
      return bytes
    case 2:
      if (at < bytes.length) bytes[at] = dice.pick(BYTES)
      return bytes
    case 3:
      return bytes.slice(0, at)
    case 4:
      return spliced(bytes, at, length, new Uint8Array())
    case 5:
      return spliced(bytes, at, 0, bytes.subarray(at, at + length))
    case 6:
      return spliced(bytes, at, length, dice.pick(TOKENS))
    case 7:
      return spliced(bytes, at, 0, dice.pick(TOKENS))
    case 8: {
      const other = dice.pick(seeds)
      const from = dice.below(other.length + 1)
      return spliced(bytes, at, length, other.subarray(from, from + dice.below(200)))
    }
    default:
      return spliced(bytes, at, 0, noise(dice.below(20), dice))
  }
}

function spliced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(bytes.length - removed + inserted.length)
  result.set(bytes.subarray(0, at))
  result.set(inserted, at)
  result.set(bytes.subarray(at + removed), at + inserted.length)
  return result
}

function noise(length: number, dice: Dice): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => dice.below(256))
}
