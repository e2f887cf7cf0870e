// Reads and writes bytes in order: numbers in groups of seven bits (LEB128, unsigned) and byte strings with their length.

/** Bytes that are not what they should be. `reason` is a few English words joined by hyphens. */
export class Malformed extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.name = 'Malformed'
    this.reason = reason
  }
}

/** Reads forwards; every method throws Malformed where the bytes end too early. */
export class ByteCursor {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) throw new Malformed('cut-off')
    return this.#bytes[this.#at++]
  }

  take(count: number): Uint8Array {
    if (count > this.#bytes.length - this.#at) throw new Malformed('cut-off')
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  /** An unsigned number up to 2^53 - 1. */
  varuint(): number {
    let value = 0
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte()
      value += (byte & 0x7f) * weight
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('number-too-large')
      if (byte < 0x80) return value
      if (weight > 2 ** 49) throw new Malformed('number-too-large')
    }
  }

  varbytes(most: number, least = 0): Uint8Array {
    const length = this.varuint()
    if (length > most) throw new Malformed('part-too-long')
    if (length < least) throw new Malformed('part-too-short')
    return this.take(length)
  }

  /** Throws Malformed unless everything was read. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new Malformed('bytes-behind-the-end')
  }
}

/** Collects bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  byte(value: number): void {
    this.#grow(1)
    this.#bytes[this.#length++] = value
  }

  bytes(values: Uint8Array): void {
    this.#grow(values.length)
    this.#bytes.set(values, this.#length)
    this.#length += values.length
  }

  varuint(value: number): void {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 0x80)
    this.byte(rest)
  }

  varbytes(values: Uint8Array): void {
    this.varuint(values.length)
    this.bytes(values)
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #grow(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}
