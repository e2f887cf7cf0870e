// A grey picture turned or mirrored pixel by pixel.

import type { GreyPicture, Orientation } from '../../src/algorithms/picture-look.ts'

/** From which place of a picture of `right` + 1 by `low` + 1 pixels each place of the turned one comes. */
const SOURCES: Readonly<
  Record<Orientation, (x: number, y: number, right: number, low: number) => readonly [number, number]>
> = {
  upright: (x, y) => [x, y],
  'turned-90': (x, y, _, low) => [y, low - x],
  'turned-180': (x, y, right, low) => [right - x, low - y],
  'turned-270': (x, y, right) => [right - y, x],
  mirrored: (x, y, right) => [right - x, y],
  flipped: (x, y, _, low) => [x, low - y],
  transposed: (x, y) => [y, x],
  transversed: (x, y, right, low) => [right - y, low - x],
}

export function turnedGrey({ width, height, data }: GreyPicture, orientation: Orientation): GreyPicture {
  const isSwapped = ['turned-90', 'turned-270', 'transposed', 'transversed'].includes(orientation)
  const [across, down] = isSwapped ? [height, width] : [width, height]
  const turned = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = SOURCES[orientation](i % across, Math.floor(i / across), width - 1, height - 1)
    return data[y * width + x]
  })
  return { width: across, height: down, data: turned }
}
