// HEIC, as phones write it (HEVC pictures in HEIF, ISO/IEC 23008-12), decoded by libheif in WebAssembly. Runs in a process of its own.

import type { Pixels } from './pixels.ts'

/**
 * The first picture of the file, upright, in the colours that are stored, on white where it is transparent. The size is known before anything is
 * decoded: `too-large` when it has more than `mostPixels`. Throws only when the decoder broke and its process is of no more use.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  mostPixels: number,
): Promise<Pixels | { readonly fault: 'damaged' | 'too-large' }> {
  try {
    // Loaded only here: it takes 2 MB.
    const { default: heic } = await import('heic-decode')
    const images = await heic.all({ buffer: withKnownBrand(bytes) })
    try {
      const { width, height } = images[0]
      if (!(width > 0 && height > 0)) return { fault: 'damaged' }
      if (width * height > mostPixels) return { fault: 'too-large' }
      const { data } = await images[0].decode()
      return { data: opaque(data), width, height, frames: images.length }
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

function opaque(data: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array((data.length / 4) * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const share = data[from + 3]
    if (share === 255) {
      pixels[to] = data[from]
      pixels[to + 1] = data[from + 1]
      pixels[to + 2] = data[from + 2]
    } else for (let c = 0; c < 3; c++) pixels[to + c] = 255 + Math.round(((data[from + c] - 255) * share) / 255)
  }
  return pixels
}
