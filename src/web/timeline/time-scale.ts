// The axis of time: ticks, zooming, panning, and what a dragged or keyed range becomes. No page in it.

export interface Span {
  readonly start: number
  readonly end: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365.25 * DAY

/** Milliseconds: no window is shorter than this, none longer than the whole with a margin. */
const SHORTEST = 10_000
const MARGIN = 0.05

const TICKS: readonly (readonly [size: number, grain: 'hour' | 'day' | 'month'])[] = [
  ...[1, 5, 15, 30].map(minutes => [minutes * MINUTE, 'hour'] as const),
  ...[1, 3, 6, 12].map(hours => [hours * HOUR, 'hour'] as const),
  ...[1, 2, 7, 14].map(days => [days * DAY, 'day'] as const),
]

export interface Ticks {
  readonly times: readonly number[]
  /** How precisely they are to be written. */
  readonly grain: 'hour' | 'day' | 'month'
}

/** Times at round steps, UTC, at most `most` of them. */
export function ticksOf({ start, end }: Span, most: number): Ticks {
  const room = (end - start) / Math.max(1, most)
  const found = TICKS.find(([size]) => size >= room)
  if (found === undefined) return monthTicks({ start, end }, room)
  const [size, grain] = found
  const times: number[] = []
  for (let time = Math.ceil(start / size) * size; time < end; time += size) times.push(time)
  return { times, grain }
}

/** Beginnings of every so many months. */
function monthTicks({ start, end }: Span, room: number): Ticks {
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find(each => (each / 12) * YEAR >= room) ?? 6000
  const times: number[] = []
  const first = new Date(start)
  const from = first.getUTCFullYear() * 12 + first.getUTCMonth()
  for (let month = Math.ceil(from / months) * months; ; month += months) {
    const time = Date.UTC(Math.floor(month / 12), month % 12)
    if (!(time < end)) return { times, grain: 'month' }
    if (time >= start) times.push(time)
  }
}

/** A window within the whole and its margin; as long as asked for where that fits. */
export function within(whole: Span, { start, end }: Span): Span {
  const margin = Math.max(HOUR, (whole.end - whole.start) * MARGIN)
  const [least, most] = [whole.start - margin, whole.end + margin]
  const length = Math.min(most - least, Math.max(SHORTEST, end - start))
  const from = Math.min(most - length, Math.max(least, start))
  return { start: Math.round(from), end: Math.round(from + length) }
}

/** The window made shorter (`factor` below 1) or longer about a time, which keeps its place. */
export function zoomed(whole: Span, window: Span, factor: number, about: number): Span {
  return within(whole, {
    start: about - (about - window.start) * factor,
    end: about + (window.end - about) * factor,
  })
}

/** The window moved by a share of its length. */
export function panned(whole: Span, { start, end }: Span, share: number): Span {
  const by = (end - start) * share
  return within(whole, { start: start + by, end: end + by })
}

export interface Steps {
  readonly start: number
  readonly size: number
  readonly count: number
}

/** The steps that two times lie in, from the start of the first to the end of the last. */
export function stepsBetween({ start, size }: Steps, a: number, b: number): Span {
  const [first, last] = a <= b ? [a, b] : [b, a]
  return {
    start: start + Math.floor((first - start) / size) * size,
    end: start + (Math.floor((last - start) / size) + 1) * size,
  }
}

/** A border of a range moved by so many steps, to the next border of a step, and not beyond the other one. */
export function movedBorder(steps: Steps, time: number, by: number, limits: Span): number {
  const at = (time - steps.start) / steps.size
  const to = by < 0 ? Math.ceil(at - 1e-9) + by : Math.floor(at + 1e-9) + by
  return Math.min(limits.end, Math.max(limits.start, steps.start + to * steps.size))
}
