// Claims over time: a lane a claim, support above its line, denial below; outages shaded, claimed times bracketed, undated posts at the right.

import { number } from '../messages/catalogue.ts'
import { reportCaseworkMessages } from '../messages/report-casework.ts'
import { axisDate } from '../messages/report-format.ts'
import type { Language, Side } from '../model/ladder.ts'
import type { ClaimLane, ClaimTimelineView } from '../model/report-casework.ts'
import { type Html, html } from './html.ts'
import { ticksOf } from './svg-timeline.ts'

const WIDTH = 720
/** Room for the undated lane. */
const UNDATED = 70
const RIGHT = WIDTH - UNDATED
const TOP = 20
const HALF = 30
const LANE = 2 * HALF + 26
const LABEL_ROOM = 90

/** Heights are square roots on one scale for all lanes, so that single posts stay visible beside a flood. */
export function svgClaimLanes(view: ClaimTimelineView, language: Language, label: (lane: ClaimLane) => string): Html {
  const messages = reportCaseworkMessages
  const { start, end, lanes, outages, most } = view
  const height = TOP + lanes.rows.length * LANE + 24
  const x = (time: number) => Math.max(0, Math.min(RIGHT, ((time - start) / (end - start)) * RIGHT))
  const width = Math.max(1.5, (view.stepMilliseconds / (end - start)) * RIGHT * 0.86)
  const scale = (count: number) =>
    count <= 0 ? 0 : Math.max(2, (Math.sqrt(count) / Math.sqrt(Math.max(1, most))) * HALF)
  const foot = TOP + lanes.rows.length * LANE
  const grain = end - start > 60 * 86_400_000 ? 'month' : end - start > 6 * 86_400_000 ? 'day' : 'hour'
  const dark = outages.map(
    ({ from, to, place, measuredBy }) =>
      html`<rect class="dark" x="${x(from).toFixed(1)}" y="${TOP - 6}" width="${Math.max(1, x(to) - x(from)).toFixed(1)}" height="${foot - TOP + 6}"><title>${messages['lanes.outage'][language]({ place, measuredBy })}</title></rect>`,
  )
  const ticks = ticksOf(start, end)
    .filter(time => x(time) <= RIGHT - LABEL_ROOM)
    .map(
      time =>
        html`<line class="axis" x1="${x(time).toFixed(1)}" x2="${x(time).toFixed(1)}" y1="${foot}" y2="${foot + 5}"/><text class="lab" x="${x(time).toFixed(1)}" y="${foot + 18}">${axisDate(language, time, grain)}</text>`,
    )
  const drawn = lanes.rows.map((lane, i) => laneMarkup(lane, TOP + i * LANE, x, width, scale, language, label(lane)))
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${messages['lanes.picture'][language]()}">${dark}<text class="lab" x="${WIDTH}" y="12" text-anchor="end">${messages['lanes.undated'][language]()}</text>${drawn}<line class="axis" x1="0" x2="${RIGHT}" y1="${foot}" y2="${foot}"/>${ticks}</svg>`
}

function laneMarkup(
  lane: ClaimLane,
  top: number,
  x: (time: number) => number,
  width: number,
  scale: (count: number) => number,
  language: Language,
  title: string,
): Html {
  const line = top + 18 + HALF
  const side = (name: Side): Html => {
    const direction = name === 'support' ? -1 : 1
    const hue = name === 'support' ? 's' : 'd'
    let pale = ''
    let solid = ''
    for (const { start, origins, repeated } of lane.bins[name]) {
      const left = x(start).toFixed(1)
      const all = scale(origins + repeated)
      const own = origins === 0 ? 0 : Math.max(2, (all * origins) / (origins + repeated))
      const column = (from: number, size: number) =>
        `M${left} ${(line + direction * from).toFixed(1)}v${(direction * size).toFixed(1)}h${width.toFixed(1)}v${(-direction * size).toFixed(1)}z`
      if (all > own) pale += column(own, all - own)
      if (own > 0) solid += column(0, own)
    }
    const undated = lane.undated[name]
    const count =
      undated === 0
        ? undefined
        : html`<text class="num" x="${WIDTH}" y="${line + (direction < 0 ? -8 : 18)}" text-anchor="end">${number(language, undated)}</text>`
    return html`<path class="${hue}-echo" d="${pale}"/><path class="${hue}" d="${solid}"/>${count}`
  }
  const claimed =
    lane.claimed === undefined
      ? undefined
      : html`<path class="bracket" d="M${x(lane.claimed.from).toFixed(1)} ${line + 5}v-10M${x(lane.claimed.from).toFixed(1)} ${line}H${Math.max(x(lane.claimed.from) + 2, x(lane.claimed.to)).toFixed(1)}M${Math.max(x(lane.claimed.from) + 2, x(lane.claimed.to)).toFixed(1)} ${line + 5}v-10"><title>${reportCaseworkMessages['lanes.claimed'][language]()}</title></path>`
  return html`<g><text class="lab" x="0" y="${top + 10}">${title}</text><line class="axis" x1="0" x2="${WIDTH}" y1="${line}" y2="${line}"/>${side('support')}${side('deny')}${claimed}</g>`
}
