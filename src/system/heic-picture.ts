// HEIC, as phones write it (HEVC pictures in HEIF, ISO/IEC 23008-12), decoded by libheif in WebAssembly. Runs in a process of its own.

import type { Pixels } from './pixels.ts'

/**
 * The first picture of the file, upright, in the colours that are stored, on white where it is transparent. The size is known before anything is
 * decoded: `too-large` when it has more than `mostPixels`. Throws only when the decoder broke and its process is of no more use.
 */
export function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Pixels | HeicFault> {
  return decoded(bytes, mostPixels, opaque)
}

export interface HeicFault {
  readonly fault: 'damaged' | 'too-large'
}

/**
 * The same, made smaller by a whole number, each pixel the mean of a square, so that the longer side keeps at least `leastSide`; what is left at
 * the right and below is less than a square and passed over. `size` is that of the picture itself.
 */
export function decodeHeicSmaller(
  bytes: Uint8Array,
  mostPixels: number,
  leastSide: number,
): Promise<(Pixels & { readonly size: { readonly width: number; readonly height: number } }) | HeicFault> {
  return decoded(bytes, mostPixels, (data, width, height) => {
    const times = Math.min(width, height, Math.max(1, Math.floor(Math.max(width, height) / leastSide)))
    const size = { width, height }
    return { ...(times === 1 ? opaque(data, width, height) : means(data, width, height, times)), size }
  })
}

async function decoded<Taken extends object>(
  bytes: Uint8Array,
  mostPixels: number,
  take: (data: Uint8ClampedArray, width: number, height: number) => Taken,
): Promise<(Taken & { readonly frames: number }) | HeicFault> {
  try {
    // Loaded only here: it takes 2 MB.
    const { default: heic } = await import('heic-decode')
    const images = await heic.all({ buffer: withKnownBrand(bytes) })
    try {
      const { width, height } = images[0]
      if (!(width > 0 && height > 0)) return { fault: 'damaged' }
      if (width * height > mostPixels) return { fault: 'too-large' }
      const { data } = await images[0].decode()
      return { ...take(data, width, height), frames: images.length }
    } finally {
      images.dispose()
    }
  } catch (error) {
    // The decoder itself broke, and decodes nothing any more: its process has to go.
    if (error instanceof Error && error.name === 'RuntimeError') throw error
    return { fault: 'damaged' }
  }
}

/** The package refuses the brands of layered and of some other pictures, which the decoder behind it reads. */
function withKnownBrand(bytes: Uint8Array): Uint8Array {
  const brand = String.fromCharCode(...bytes.subarray(8, 12))
  if (!/^(?:hei[ms]|hev[ms])$/.test(brand)) return bytes
  const copy = bytes.slice()
  copy.set([0x68, 0x65, 0x69, 0x63], 8)
  return copy
}

type Rgb = Omit<Pixels, 'frames'>

function opaque(data: Uint8ClampedArray, width: number, height: number): Rgb {
  const pixels = new Uint8Array((data.length / 4) * 3)
  layOnWhite(data)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    pixels[to] = data[from]
    pixels[to + 1] = data[from + 1]
    pixels[to + 2] = data[from + 2]
  }
  return { data: pixels, width, height }
}

/** In place. */
function layOnWhite(data: Uint8ClampedArray): void {
  if (isOpaque(data)) return
  for (let at = 3; at < data.length; at += 4) {
    const share = data[at]
    if (share === 255) continue
    for (let c = at - 3; c < at; c++) data[c] = 255 + Math.round(((data[c] - 255) * share) / 255)
  }
}

function isOpaque(data: Uint8ClampedArray): boolean {
  let share = 255
  for (let at = 3; at < data.length; at += 4) share &= data[at]
  return share === 255
}

/** Means of squares of `times` pixels a side. */
function means(data: Uint8ClampedArray, width: number, height: number, times: number): Rgb {
  const [wide, high] = [Math.floor(width / times), Math.floor(height / times)]
  const pixels = new Uint8Array(wide * high * 3)
  layOnWhite(data)
  const area = times * times
  for (let y = 0, to = 0; y < high; y++)
    for (let x = 0; x < wide; x++, to += 3) {
      let [red, green, blue] = [0, 0, 0]
      for (let row = 0; row < times; row++) {
        let at = ((y * times + row) * width + x * times) * 4
        for (const end = at + times * 4; at < end; at += 4) {
          red += data[at]
          green += data[at + 1]
          blue += data[at + 2]
        }
      }
      pixels[to] = red / area + 0.5
      pixels[to + 1] = green / area + 0.5
      pixels[to + 2] = blue / area + 0.5
    }
  return { data: pixels, width: wide, height: high }
}
