// Draws what a person needs to name areas of a picture without a mouse: lines with coordinates, outlines with numbers. Fonts are not needed.

import type { Pixels } from './pixels.ts'

/** Digits, five rows of three, as bits. */
const DIGITS = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
] as const

type Colour = readonly [number, number, number]
const LINE: Colour = [255, 220, 0]
const OUTLINE: Colour = [255, 60, 60]
const WHITE: Colour = [255, 255, 255]
const BLACK: Colour = [0, 0, 0]

export interface LabelledArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From 1; 0 for none. */
  readonly label: number
}

/** Draws on the pixels. Areas and coordinates are those of the full picture, of which `picture` is `scale` times the size. */
export function drawGrid(
  picture: Pick<Pixels, 'data' | 'width' | 'height'>,
  scale: number,
  areas: readonly LabelledArea[],
): void {
  const step = gridStep(Math.max(picture.width, picture.height) / scale)
  const digit = Math.max(2, Math.round(Math.max(picture.width, picture.height) / 500))
  for (let at = step; at * scale < picture.width; at += step) {
    const x = Math.round(at * scale)
    for (let y = 0; y < picture.height; y++) if (y % 4 < 2) put(picture, x, y, LINE)
    write(picture, at, x + 2, 2, digit, WHITE)
  }
  for (let at = step; at * scale < picture.height; at += step) {
    const y = Math.round(at * scale)
    for (let x = 0; x < picture.width; x++) if (x % 4 < 2) put(picture, x, y, LINE)
    write(picture, at, 2, y + 2, digit, WHITE)
  }
  for (const area of areas) {
    const [left, top] = [Math.round(area.x * scale), Math.round(area.y * scale)]
    const [right, bottom] = [Math.round((area.x + area.width) * scale), Math.round((area.y + area.height) * scale)]
    for (let x = left; x < right; x++) for (const y of [top, bottom - 1]) put(picture, x, y, OUTLINE)
    for (let y = top; y < bottom; y++) for (const x of [left, right - 1]) put(picture, x, y, OUTLINE)
    if (area.label > 0) write(picture, area.label, left + 3, top + 3, digit, WHITE)
  }
}

/** 10, 20, 50, 100, ...: about twelve lines on the longer side. */
export function gridStep(side: number): number {
  for (let unit = 1; ; unit *= 10)
    for (const factor of [1, 2, 5]) if (side / (unit * factor) <= 14) return unit * factor
}

function write(
  picture: Pick<Pixels, 'data' | 'width' | 'height'>,
  value: number,
  left: number,
  top: number,
  size: number,
  colour: Colour,
) {
  for (const [i, character] of [...String(value)].entries()) {
    const from = left + i * 4 * size
    for (let y = -1; y <= 5 * size; y++) for (let x = -1; x <= 3 * size; x++) put(picture, from + x, top + y, BLACK)
    for (const [bit, isSet] of [...DIGITS[Number(character)]].entries()) {
      if (isSet !== '1') continue
      const [x, y] = [from + (bit % 3) * size, top + Math.floor(bit / 3) * size]
      for (let dy = 0; dy < size; dy++) for (let dx = 0; dx < size; dx++) put(picture, x + dx, y + dy, colour)
    }
  }
}

function put(
  { data, width, height }: Pick<Pixels, 'data' | 'width' | 'height'>,
  x: number,
  y: number,
  colour: Colour,
): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  data.set(colour, (y * width + x) * 3)
}
