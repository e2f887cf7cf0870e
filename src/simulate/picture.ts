// Small valid pictures made in code: baseline JPEG (ITU-T T.81), grey, one flat tone a block of 8 x 8.

import { Random } from '../algorithms/random.ts'

export const PICTURE_WIDTH = 64
export const PICTURE_HEIGHT = 48

/** Code lengths and symbols of the DC table K.3 of T.81. */
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
const DC_SYMBOLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
/** Quantiser of the DC term; tones are multiples of it. */
const DC_STEP = 16

/** A mosaic of 8 by 6 tones; the number decides them, so equal numbers give equal bytes. */
export function pictureBytes(picture: number, seed: string): Uint8Array {
  const random = new Random(`${seed}/picture/${picture}`)
  const bits = new BitWriter()
  const codes = dcCodes()
  let previous = 0
  for (let block = 0; block < (PICTURE_WIDTH / 8) * (PICTURE_HEIGHT / 8); block++) {
    // DC of a flat block of tone t is 8 (t - 128); tones stay inside 8..247.
    const level = random.between(-59, 59)
    const difference = level - previous
    previous = level
    const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1
    bits.write(codes[size].code, codes[size].length)
    if (size > 0) bits.write(difference > 0 ? difference : difference + (1 << size) - 1, size)
    // End of block: the AC table has this one symbol, one bit long.
    bits.write(0, 1)
  }
  return Uint8Array.from([...HEADER, ...bits.finish(), 0xff, 0xd9])
}

function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
}

const HEADER: readonly number[] = [
  0xff,
  0xd8,
  ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => DC_STEP)]),
  ...segment(0xc0, [8, 0, PICTURE_HEIGHT, 0, PICTURE_WIDTH, 1, 1, 0x11, 0]),
  ...segment(0xc4, [0x00, ...DC_COUNTS, ...DC_SYMBOLS]),
  ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
]

function dcCodes(): { code: number; length: number }[] {
  const codes: { code: number; length: number }[] = []
  let code = 0
  for (const [index, count] of DC_COUNTS.entries()) {
    for (let i = 0; i < count; i++) codes.push({ code: code++, length: index + 1 })
    code <<= 1
  }
  return codes
}

/** Each block ends in a 0 bit after at most seven 1 bits in a row, so no byte is 0xff and none needs stuffing. */
class BitWriter {
  readonly #bytes: number[] = []
  #pending = 0
  #count = 0

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.#pending = (this.#pending << 1) | ((value >> bit) & 1)
      if (++this.#count < 8) continue
      this.#bytes.push(this.#pending)
      this.#pending = 0
      this.#count = 0
    }
  }

  finish(): number[] {
    while (this.#count > 0) this.write(1, 1)
    return this.#bytes
  }
}
