// Grey pictures made smaller and cut: mean over the area of each new pixel, in whole numbers, so the same on every machine.

import type { GreyPicture, PicturePart } from './picture-look.ts'

/** Parts of 1/256 of a pixel that each new pixel is made of. */
const UNIT = 256

/** Where each new pixel begins and ends and how much of its first and last pixel it takes, in 1/256. */
interface Steps {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly head: Int32Array
  readonly tail: Int32Array
}

function stepsOf(from: number, to: number): Steps {
  const [first, last, head, tail] = [0, 1, 2, 3].map(() => new Int32Array(to))
  for (let i = 0; i < to; i++) {
    const start = Math.round((i * from * UNIT) / to)
    const end = Math.max(start + 1, Math.round(((i + 1) * from * UNIT) / to))
    first[i] = Math.floor(start / UNIT)
    last[i] = Math.floor((end - 1) / UNIT)
    head[i] = first[i] === last[i] ? end - start : (first[i] + 1) * UNIT - start
    tail[i] = first[i] === last[i] ? 0 : end - last[i] * UNIT
  }
  return { first, last, head, tail }
}

/** The picture at this size, each new pixel the mean of what it covers; sides are never made longer. */
export function shrink(grey: GreyPicture, width: number, height: number): GreyPicture {
  const toWidth = Math.max(1, Math.min(width, grey.width))
  const toHeight = Math.max(1, Math.min(height, grey.height))
  if (toWidth === grey.width && toHeight === grey.height) return grey
  const columns = stepsOf(grey.width, toWidth)
  const rows = stepsOf(grey.height, toHeight)
  const sum = new Float64Array(grey.width)
  const out = new Uint8Array(toWidth * toHeight)
  for (let y = 0; y < toHeight; y++) {
    sumRows(grey, rows, y, sum)
    const high = rows.head[y] + rows.tail[y] + UNIT * Math.max(0, rows.last[y] - rows.first[y] - 1)
    for (let x = 0; x < toWidth; x++) {
      const [first, last, head, tail] = [columns.first[x], columns.last[x], columns.head[x], columns.tail[x]]
      let between = 0
      for (let at = first + 1; at < last; at++) between += sum[at]
      const area = (head + tail + UNIT * Math.max(0, last - first - 1)) * high
      out[y * toWidth + x] = (sum[first] * head + between * UNIT + sum[last] * tail) / area + 0.5
    }
  }
  return { width: toWidth, height: toHeight, data: out }
}

/** Weighted sums of the old rows that make the new row `y`. */
function sumRows({ width, data }: GreyPicture, rows: Steps, y: number, sum: Float64Array): void {
  const { first, last, head, tail } = rows
  const top = first[y] * width
  for (let x = 0; x < width; x++) sum[x] = data[top + x] * head[y]
  for (let row = first[y] + 1; row < last[y]; row++) {
    const base = row * width
    for (let x = 0; x < width; x++) sum[x] += data[base + x] * UNIT
  }
  if (tail[y] === 0) return
  const bottom = last[y] * width
  for (let x = 0; x < width; x++) sum[x] += data[bottom + x] * tail[y]
}

/** The picture at no more than so many pixels, its proportions kept. */
export function shrinkToArea(grey: GreyPicture, pixels: number): GreyPicture {
  const factor = Math.sqrt(pixels / (grey.width * grey.height))
  if (factor >= 1) return grey
  return shrink(grey, Math.floor(grey.width * factor) || 1, Math.floor(grey.height * factor) || 1)
}

/** What lies in a part of the picture, cut at whole pixels. */
export function cutOut(grey: GreyPicture, part: PicturePart): GreyPicture {
  const left = Math.min(grey.width - 1, Math.round(part.x * grey.width))
  const top = Math.min(grey.height - 1, Math.round(part.y * grey.height))
  const width = Math.max(1, Math.min(grey.width - left, Math.round(part.width * grey.width)))
  const height = Math.max(1, Math.min(grey.height - top, Math.round(part.height * grey.height)))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * grey.width + left
    data.set(grey.data.subarray(from, from + width), y * width)
  }
  return { width, height, data }
}
