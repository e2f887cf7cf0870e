// Areas of a picture or video that are filled, as people write them: `x,y,width,height[,from,to]`.

/** Pixels of the upright picture; seconds of a video, the whole of it when absent. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly from?: number
  readonly to?: number
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,6})?)`
const AREA = new RegExp(`^${NUMBER},${NUMBER},${NUMBER},${NUMBER}(?:,${NUMBER},${NUMBER})?$`)

/** Grown to whole pixels. Undefined for what is no area: width and height must be above 0, `from` before `to`. */
export function parseArea(text: string): Area | undefined {
  const match = AREA.exec(text)
  if (match === null) return undefined
  const [left, top, across, down] = match.slice(1, 5).map(Number)
  if (across === 0 || down === 0) return undefined
  const [x, y] = [Math.floor(left), Math.floor(top)]
  const area = { x, y, width: Math.ceil(left + across) - x, height: Math.ceil(top + down) - y }
  if (match[5] === undefined) return area
  const [from, to] = match.slice(5, 7).map(Number)
  return from < to ? { ...area, from, to } : undefined
}

/** As `parseArea` reads it. */
export function areaText({ x, y, width, height, from, to }: Area): string {
  const place = `${x},${y},${width},${height}`
  return from === undefined || to === undefined ? place : `${place},${from},${to}`
}

/** Intersection over union of two areas in the picture, 0..1; times are passed over. */
export function overlapOf(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return 0
  const common = width * height
  return common / (a.width * a.height + b.width * b.height - common)
}

/**
 * Least pixels added on each side. Lossy compression of the original mixes the pixels of a block of 16 by 16, and colour one pixel beyond
 * it: whatever the content of the area reached is inside of what is added, wherever the blocks of the original lay.
 */
const REACH = 18

/** The area with `margin` of its width and height, or REACH, added on each side, then grown to multiples of `grid` pixels, cut at the picture's edges. */
export function grown(area: Area, margin: number, grid: number, width: number, height: number): Area {
  const aside = Math.max(REACH, Math.ceil(area.width * margin))
  const above = Math.max(REACH, Math.ceil(area.height * margin))
  const left = Math.max(0, Math.floor((area.x - aside) / grid) * grid)
  const top = Math.max(0, Math.floor((area.y - above) / grid) * grid)
  const right = Math.min(width, Math.ceil((area.x + area.width + aside) / grid) * grid)
  const bottom = Math.min(height, Math.ceil((area.y + area.height + above) / grid) * grid)
  return { ...area, x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

/** Added on each side of a detected face, as a part of its width and height: hair, ears, chin. */
export const FACE_MARGIN = 0.25

/** Added on each side of what a person marked. */
export const HAND_MARGIN = 0.05
