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

/** Pixels of rows for one pixel of the scroll bar: 1 for all but very long tables. */
function scaleOf(sizes: Sizes): number {
  const range = Math.max(0, scrollHeight(sizes) - sizes.viewHeight)
  return range === 0 ? 1 : lastTop(sizes) / range
}

/** Where the scroll bar stands for pixels of rows above the view. */
export function barAt(sizes: Sizes, top: number): number {
  return top / scaleOf(sizes)
}

export interface Scrolled {
  /** Pixels of rows above the view. */
  readonly top: number
  /** Where the scroll bar is to be put, so that it never reaches an end before the rows do; undefined to leave it. */
  readonly bar: number | undefined
}

/** Pixels from an end within which the scroll bar is put where it belongs after every step. */
const NEAR_END = 400

/** What a scroll bar that moved from `before` to `now` does to a table of which `top` pixels were above the view. */
export function scrolled(sizes: Sizes, top: number, before: number, now: number): Scrolled {
  const scale = scaleOf(sizes)
  const end = lastTop(sizes)
  const range = Math.max(0, scrollHeight(sizes) - sizes.viewHeight)
  if (scale <= 1) return { top: Math.min(end, Math.max(0, now)), bar: undefined }
  if (now <= 0) return { top: 0, bar: undefined }
  if (now >= range) return { top: end, bar: undefined }
  const isStep = Math.abs(now - before) < sizes.viewHeight
  const next = Math.max(0, Math.min(end, isStep ? top + now - before : now * scale))
  const bar = Math.max(1, Math.min(range - 1, next / scale))
  const isNearEnd = now < NEAR_END || now > range - NEAR_END
  return { top: next, bar: isStep && isNearEnd && Math.abs(bar - now) >= 1 ? bar : undefined }
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
