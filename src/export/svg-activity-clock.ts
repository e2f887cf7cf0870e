// Hours of the day of a cluster: the members' acts above the line, everybody else's below, each as shares of their own total.

import { percent } from '../messages/report-format.ts'
import type { Language } from '../model/ladder.ts'
import type { ClockView } from '../model/report-network.ts'
import { type Html, html } from './html.ts'

const WIDTH = 372
const LEFT = 6
const TOP = 18
/** Height of the larger half; both halves share one scale. */
const HALF = 56
/** Room for the hours between the two halves. */
const AXIS = 18
const STEP = (WIDTH - 2 * LEFT) / 24
const LABELLED_HOURS = [0, 6, 12, 18]

/** `label` says in words what the picture shows. Shares of 0..1; a side without acts has no columns. */
export function svgActivityClock({ members, others }: ClockView, label: string, language: Language): Html {
  const [above, below] = [sharesOf(members), sharesOf(others)]
  const most = Math.max(0, ...above, ...below)
  const scale = most > 0 ? HALF / most : 0
  const foot = TOP + HALF
  const head = foot + AXIS
  const height = Math.ceil(head + Math.max(0, ...below) * scale + 4)
  const columns = (shares: readonly number[], from: number, direction: number) =>
    shares
      .map((share, hour) => {
        const size = round(direction * share * scale)
        return share === 0 ? '' : `M${round(LEFT + hour * STEP + 1.5)} ${from}v${size}h${STEP - 3}V${from}z`
      })
      .join('')
  const hours = LABELLED_HOURS.map(
    hour =>
      html`<text class="lab" x="${round(LEFT + (hour + 0.5) * STEP)}" y="${foot + 13.5}" text-anchor="middle">${String(hour).padStart(2, '0')}</text>`,
  )
  const rule = (y: number) => html`<line class="axis" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}"/>`
  const largest = html`<text class="lab" x="${WIDTH}" y="12" text-anchor="end">${percent(language, most)}</text>`
  return html`<svg class="clock" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${largest}<path class="solid" d="${columns(above, foot, -1)}"/><path class="pale" d="${columns(below, head, 1)}"/>${rule(TOP)}${rule(foot)}${rule(head)}${hours}</svg>`
}

/** Shares of the total, 0..1; all 0 when there is nothing to share. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map(count => (total > 0 ? count / total : 0))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
