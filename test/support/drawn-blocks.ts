// Grey pictures of rectangles upon each other, made in a moment, and plain edits of them without a decoder.

import type { GreyPicture } from '../../src/algorithms/picture-look.ts'
import { Random } from '../../src/algorithms/random.ts'

/** Rectangles of random grey values; each seed another picture. */
export function drawnBlocks(seed: string, width = 320, height = 240): GreyPicture {
  const random = new Random(seed)
  const data = new Uint8Array(width * height).fill(random.between(60, 200))
  for (let i = 0; i < 90; i++) {
    const [x, y, w, h] = [random.below(width), random.below(height), random.between(8, 60), random.between(8, 60)]
    fill({ width, height, data }, x, y, w, h, random.below(256))
  }
  return { width, height, data }
}

/** Writes a rectangle into the picture. */
export function fill(grey: GreyPicture, x: number, y: number, width: number, height: number, value: number): void {
  const right = Math.min(grey.width, x + width)
  for (let row = y; row < Math.min(grey.height, y + height); row++)
    grey.data.fill(value, row * grey.width + x, row * grey.width + right)
}

/** Left and right exchanged. */
export function mirroredGrey({ width, height, data }: GreyPicture): GreyPicture {
  return { width, height, data: data.map((_, at) => data[at - (at % width) + width - 1 - (at % width)]) }
}

/** Turned clockwise by a quarter. */
export function turnedGrey({ width, height, data }: GreyPicture): GreyPicture {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + height - 1 - y] = data[y * width + x]
  return { width: height, height: width, data: out }
}

/** The picture in a larger one of one grey value. */
export function framedGrey(
  grey: GreyPicture,
  side: { top: number; bottom: number; left: number; right: number },
  value: number,
): GreyPicture {
  const [width, height] = [grey.width + side.left + side.right, grey.height + side.top + side.bottom]
  const data = new Uint8Array(width * height).fill(value)
  for (let y = 0; y < grey.height; y++)
    data.set(grey.data.subarray(y * grey.width, (y + 1) * grey.width), (y + side.top) * width + side.left)
  return { width, height, data }
}
