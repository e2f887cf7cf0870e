// Which rows of a table of any length are in sight. Browsers limit the height of an element to some ten million pixels: beyond that
// the scroll bar is a scale, while a wheel or a key still moves by what it says.

/** Pixels that every browser allows an element to be high. */
export const TALLEST = 8_000_000

export interface Sizes {
  readonly rows: number
  /** Pixels. */
  readonly rowHeight: number
  readonly viewHeight: number
}

/** Pixels of the element that is scrolled over. */
export function scrollHeight({ rows, rowHeight }: Sizes): number {
  return Math.min(TALLEST, rows * rowHeight)
}

/** Pixels of rows above the view when it stands at the end. */
export function lastTop({ rows, rowHeight, viewHeight }: Sizes): number {
  return Math.max(0, rows * rowHeight - viewHeight)
}

/** Pixels at either end within which the bar and the rows move alike, so that a wheel jumps over nothing there. */
const EVEN = 2000

interface Scale {
  /** Pixels that the bar can move, and pixels of rows above the view at the end. */
  readonly range: number
  readonly end: number
  readonly even: number
  /** Pixels of rows for one of the bar between the even ends. */
  readonly slope: number
}

function scaleOf(sizes: Sizes): Scale {
  const range = Math.max(0, scrollHeight(sizes) - sizes.viewHeight)
  const end = lastTop(sizes)
  const even = Math.min(EVEN, range / 4)
  return { range, end, even, slope: range === 0 ? 1 : (end - 2 * even) / (range - 2 * even) }
}

/** Where the scroll bar stands for pixels of rows above the view. */
export function barAt(sizes: Sizes, top: number): number {
  const { range, end, even, slope } = scaleOf(sizes)
  if (top <= even) return top
  return top >= end - even ? range - (end - top) : even + (top - even) / slope
}

function topAt({ range, end, even, slope }: Scale, bar: number): number {
  if (bar <= even) return bar
  return bar >= range - even ? end - (range - bar) : even + (bar - even) * slope
}

export interface Scrolled {
  /** Pixels of rows above the view. */
  readonly top: number
  /** Where the scroll bar is to be put, so that it never reaches an end before the rows do; undefined to leave it. */
  readonly bar: number | undefined
}

/** What a scroll bar that moved from `before` to `now` does to a table of which `top` pixels were above the view. */
export function scrolled(sizes: Sizes, top: number, before: number, now: number): Scrolled {
  const scale = scaleOf(sizes)
  const { range, end, even } = scale
  if (end <= range) return { top: Math.min(end, Math.max(0, now)), bar: undefined }
  const isStep = Math.abs(now - before) < sizes.viewHeight
  const next = Math.max(0, Math.min(end, isStep ? top + now - before : topAt(scale, now)))
  const bar = barAt(sizes, next)
  // In the middle the bar may stray: putting it back at every step would end a smooth movement.
  const isNearEnd = now < 2 * even || now > range - 2 * even
  return { top: next, bar: isNearEnd && Math.abs(bar - now) >= 1 ? bar : undefined }
}

/** First row and the one behind the last that are in sight, with some on either side. */
export function rowsInSight(
  { rows, rowHeight, viewHeight }: Sizes,
  top: number,
  beside: number,
): readonly [number, number] {
  const first = Math.max(0, Math.floor(top / rowHeight) - beside)
  const end = Math.min(rows, Math.ceil((top + viewHeight) / rowHeight) + beside)
  return [Math.min(first, end), end]
}

/** Pixels above the view so that a row is in sight, moving as little as can be. */
export function topToShow(sizes: Sizes, top: number, row: number): number {
  const { rowHeight, viewHeight } = sizes
  const at = row * rowHeight
  const moved = at < top ? at : at + rowHeight > top + viewHeight ? at + rowHeight - viewHeight : top
  return Math.max(0, Math.min(lastTop(sizes), moved))
}
