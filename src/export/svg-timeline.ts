// Posts over time as stacked columns: texts first seen solid at the foot, repetition pale above.

import { number } from '../messages/catalogue.ts'
import { axisDate } from '../messages/report-format.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { Language } from '../model/ladder.ts'
import type { TimelineStep, TimelineView } from '../model/report-view.ts'
import { type Html, html } from './html.ts'

const WIDTH = 720
const HEIGHT = 170
const LEFT = 4
const TOP = 22
const FOOT = 24
const MOST_TICKS = 6
/** A label at the right edge would leave the drawing. */
const LABEL_ROOM = 90

const MINUTE = 60_000
const DAY = 86_400_000
const TICK_SIZES = [10, 30, 60, 120, 180, 360, 720]
  .map(minutes => minutes * MINUTE)
  .concat([1, 2, 4, 7, 14].map(days => days * DAY))
const TICK_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]

/** Milliseconds of a step, to give columns their width. */
const STEP_SIZE: Record<TimelineStep, number> = {
  'ten-minutes': 600_000,
  hour: 3_600_000,
  'six-hours': 21_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  year: 31_536_000_000,
}

/** Two paths whatever the number of columns; heights are linear. */
export function svgTimeline(timeline: TimelineView, language: Language): Html {
  const { start, end, bins, step, peak } = timeline
  const size = (bin: TimelineView['bins'][number]) => bin.firstSeen + bin.repeated + bin.withoutText
  const most = size(bins[peak])
  const range = end - start
  const x = (time: number) => LEFT + ((time - start) / range) * (WIDTH - 2 * LEFT)
  const scale = (HEIGHT - TOP - FOOT) / most
  const base = HEIGHT - FOOT
  const width = Math.max(1, (STEP_SIZE[step] / range) * (WIDTH - 2 * LEFT) * 0.86)
  let pale = ''
  let solid = ''
  for (const bin of bins) {
    const left = x(bin.start).toFixed(1)
    const fresh = bin.firstSeen * scale
    const all = size(bin) * scale
    const column = (foot: number, height: number) =>
      `M${left} ${foot.toFixed(1)}v${(-height).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`
    if (all > fresh) pale += column(base - fresh, all - fresh)
    if (fresh > 0) solid += column(base, fresh)
  }
  const grain = STEP_SIZE[step] < 86_400_000 ? 'hour' : STEP_SIZE[step] < 2_592_000_000 ? 'day' : 'month'
  const ticks = ticksOf(start, end)
    .filter(time => x(time) <= WIDTH - LABEL_ROOM)
    .map(
      time =>
        html`<line class="axis" x1="${x(time).toFixed(1)}" x2="${x(time).toFixed(1)}" y1="${base}" y2="${base + 5}"/><text class="lab" x="${x(time).toFixed(1)}" y="${base + 18}">${axisDate(language, time, grain)}</text>`,
    )
  const label = reportSpreadMessages['timeline.picture'][language]()
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><line class="axis" x1="0" x2="${WIDTH}" y1="${TOP}" y2="${TOP}"/><text class="lab" x="${WIDTH}" y="${TOP - 6}" text-anchor="end">${number(language, most)}</text><path class="pale" d="${pale}"/><path class="solid" d="${solid}"/><line class="axis" x1="0" x2="${WIDTH}" y1="${base}" y2="${base}"/>${ticks}</svg>`
}

/** At most six round times between the two, UTC: minutes, hours and days counted from midnight, else the first of months. */
export function ticksOf(start: number, end: number): number[] {
  for (const size of TICK_SIZES) {
    if ((end - start) / size > MOST_TICKS) continue
    const first = Math.ceil(start / size)
    return Array.from({ length: Math.floor(end / size) - first + 1 }, (_, i) => (first + i) * size)
  }
  const date = new Date(start)
  const monthOf = (time: Date) => time.getUTCFullYear() * 12 + time.getUTCMonth()
  const [from, to] = [monthOf(date), monthOf(new Date(end))]
  const stride = TICK_MONTHS.find(months => (to - from) / months <= MOST_TICKS) ?? 1200
  const first = Math.ceil(from / stride)
  return Array.from({ length: Math.floor(to / stride) - first + 1 }, (_, i) =>
    Date.UTC(1970, (first + i) * stride - 1970 * 12),
  ).filter(time => time >= start && time <= end)
}
