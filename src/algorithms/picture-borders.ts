// Uniform borders and bars around a picture: frames, letterboxes, bars with a caption. What lies inside is hashed alone.

import type { GreyPicture, PicturePart } from './picture-look.ts'

/** Grey values around the colour of a bar that still are the bar: noise of JPEG. */
const TOLERANCE = 14

/** Share of a line that must have the colour of the bar: the rest may be letters of a caption. */
const BAR_SHARE = 0.35

/** Share of a line at each side that is left out of that: the picture may have borders there. */
const SIDE_SHARE = 0.18

/** Share of a line at each of its ends that must have the colour of the bar but for single pixels. */
const END_SHARE = 0.02

/** Lines thinner than this share of the side are no bar. */
const THINNEST = 0.012

/** What remains inside must be at least this share of each side. */
const INSIDE_AT_LEAST = 0.3

/** Rounds: a border inside a bar inside a border. */
const ROUNDS = 3

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The part inside uniform borders and bars, or undefined when there are none. A bar begins with a line of one grey value and goes on while at
 * least a third of each line and both its ends have that value; so a caption may stand in it. Dark skies count as bars too: harmless, since the
 * whole picture is hashed as well.
 */
export function partInsideBorders(grey: GreyPicture): PicturePart | undefined {
  const { width, height } = grey
  const box: Box = { left: 0, top: 0, right: width, bottom: height }
  for (let round = 0; round < ROUNDS; round++) {
    const before = { ...box }
    box.top += barLength(grey, before, 'top')
    box.bottom -= barLength(grey, { ...box }, 'bottom')
    box.left += barLength(grey, { ...box }, 'left')
    box.right -= barLength(grey, { ...box }, 'right')
    if (box.right - box.left < INSIDE_AT_LEAST * width || box.bottom - box.top < INSIDE_AT_LEAST * height)
      return undefined
    if (
      box.top === before.top &&
      box.bottom === before.bottom &&
      box.left === before.left &&
      box.right === before.right
    )
      break
  }
  if (box.left === 0 && box.top === 0 && box.right === width && box.bottom === height) return undefined
  return {
    x: box.left / width,
    y: box.top / height,
    width: (box.right - box.left) / width,
    height: (box.bottom - box.top) / height,
  }
}

type Side = 'top' | 'bottom' | 'left' | 'right'

/** Lines of the bar at one side of the box; 0 when there is none. */
function barLength(grey: GreyPicture, box: Box, side: Side): number {
  const isRow = side === 'top' || side === 'bottom'
  const along = isRow ? box.right - box.left : box.bottom - box.top
  const across = isRow ? box.bottom - box.top : box.right - box.left
  const step = isRow ? 1 : grey.width
  const start = (line: number) => {
    const at = side === 'top' || side === 'left' ? line : across - 1 - line
    return isRow ? (box.top + at) * grey.width + box.left : box.top * grey.width + box.left + at
  }
  // The outermost line may be blurred into nothing by scaling: the second one gives the colour.
  if (across < 8 || along < 8) return 0
  const colour = medianOf(grey.data, start(1), step, along)
  if (shareOf(grey.data, start(1), step, along, colour) < 0.97) return 0
  let length = 1
  while (length < across && isBarLine(grey.data, start(length), step, along, colour)) length++
  return length >= Math.max(3, THINNEST * across) && length < across ? length : 0
}

function isBarLine(data: Uint8Array, start: number, step: number, along: number, colour: number): boolean {
  const ends = Math.max(2, Math.round(END_SHARE * along))
  if (shareOf(data, start, step, ends, colour) < 0.75) return false
  if (shareOf(data, start + (along - ends) * step, step, ends, colour) < 0.75) return false
  const skipped = Math.floor(along * SIDE_SHARE)
  return shareOf(data, start + skipped * step, step, along - 2 * skipped, colour) >= BAR_SHARE
}

function shareOf(data: Uint8Array, start: number, step: number, along: number, colour: number): number {
  let count = 0
  for (let i = 0, at = start; i < along; i++, at += step) if (Math.abs(data[at] - colour) <= TOLERANCE) count++
  return count / along
}

function medianOf(data: Uint8Array, start: number, step: number, along: number): number {
  const counts = new Int32Array(256)
  for (let i = 0, at = start; i < along; i++, at += step) counts[data[at]]++
  let seen = 0
  for (let value = 0; value < 256; value++) {
    seen += counts[value]
    if (seen * 2 >= along) return value
  }
  return 255
}
