// When each side of a claim was said: origins apart from repetition, what is said to have happened, where the network was cut, and the undated.

import { reportCaseworkMessages as messages } from '../../messages/report-casework.ts'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { axisDate } from '../../messages/report-format.ts'
import { claimsMessages } from '../../messages/web-claims.ts'
import type { Side } from '../../model/ladder.ts'
import type { ClaimBin, ClaimTimelineView } from '../../model/report-casework.ts'
import { PostsLink } from '../parts/link.tsx'
import { useWidth } from '../parts/use-width.ts'
import { Wide } from '../parts/wide.tsx'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'

const WIDEST = 860
const UNDATED = 76
/** Room that a date under the axis takes. */
const TICK = 120
const HALF = 84
const TOP = 30
const AXIS = 22
const SIDES: readonly Side[] = ['support', 'deny']
const DAY = 86_400_000

interface TimelineProps {
  readonly claim: string
  readonly view: ClaimTimelineView
}

export function ClaimTimeline({ claim, view }: TimelineProps) {
  const { start, end, stepMilliseconds: step, outages, most } = view
  const [lane] = view.lanes.rows
  const [element, room] = useWidth()
  const width = Math.min(WIDEST, room)
  const plot = width - UNDATED
  const middle = TOP + HALF
  const x = (time: number) => ((Math.min(end, Math.max(start, time)) - start) / (end - start)) * plot
  const height = (posts: number) =>
    posts === 0 ? 0 : Math.max(1.5, (Math.log10(posts + 1) / Math.log10(most + 1)) * HALF)
  const grain = step >= 28 * DAY ? 'month' : end - start > 4 * DAY ? 'day' : 'hour'
  const steps = Math.max(1, Math.min(4, Math.floor(plot / TICK) - 1))
  const ticks = Array.from({ length: steps + 1 }, (_, i) => start + ((end - start) * i) / steps)
  return (
    <figure class="claims-time">
      <div ref={element}>
        <svg
          viewBox={`0 0 ${width} ${TOP + 2 * HALF + AXIS}`}
          width={width}
          height={TOP + 2 * HALF + AXIS}
          role="group"
          aria-label={say(messages['lanes.picture'])}
        >
          {outages.map(outage => (
            <rect
              key={`${outage.place} ${outage.from}`}
              class="outage"
              x={x(outage.from)}
              y={TOP}
              width={Math.max(1, x(outage.to) - x(outage.from))}
              height={2 * HALF}
            >
              <title>{say(messages['lanes.outage'], outage)}</title>
            </rect>
          ))}
          {lane.claimed === undefined || lane.claimed.to < start || lane.claimed.from > end ? null : (
            <path
              class="claimed"
              d={`M${x(lane.claimed.from)} ${TOP - 3}v-8H${Math.max(x(lane.claimed.from) + 3, x(lane.claimed.to))}v8`}
            >
              <title>{say(messages['lanes.claimed'])}</title>
            </path>
          )}
          <line class="axis" x1={0} x2={plot} y1={middle} y2={middle} />
          {SIDES.map(side =>
            lane.bins[side].map(bin => (
              <Bin
                key={`${side} ${bin.start}`}
                claim={claim}
                side={side}
                bin={bin}
                step={step}
                left={x(bin.start)}
                width={Math.max(1.5, x(bin.start + step) - x(bin.start) - 0.6)}
                middle={middle}
                height={height}
              />
            )),
          )}
          {ticks.map((tick, i) => (
            <text
              key={tick}
              class="label"
              x={x(tick)}
              y={TOP + 2 * HALF + 15}
              text-anchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}
            >
              {axisDate(language.value, tick, grain)}
            </text>
          ))}
          <text class="label" x={plot + 12} y={TOP + 2 * HALF + 15}>
            UTC
          </text>
          <text class="label" x={plot + 12} y={TOP - 10}>
            {say(messages['lanes.undated'])}
          </text>
          {SIDES.map(side => (
            <Undated
              key={side}
              claim={claim}
              side={side}
              posts={lane.undated[side]}
              x={plot + 12}
              y={side === 'support' ? middle - 12 : middle + 22}
            />
          ))}
        </svg>
      </div>
      <figcaption class="soft small measure">{say(messages['lanes.intro'])}</figcaption>
      <details class="claims-twin">
        <summary>{say(claimsMessages['card.table'])}</summary>
        <TimeTable claim={claim} view={view} />
      </details>
    </figure>
  )
}

interface BinProps {
  readonly claim: string
  readonly side: Side
  readonly bin: ClaimBin
  readonly step: number
  readonly left: number
  readonly width: number
  readonly middle: number
  readonly height: (posts: number) => number
}

/** Support above the line, denial below it; origins solid, repetition pale. Lengths are logarithmic; origins take their share of the whole. */
function Bin({ claim, side, bin, step, left, width, middle, height }: BinProps) {
  const all = bin.origins + bin.repeated
  const whole = height(all)
  const solid = bin.origins === 0 ? 0 : Math.max(1.5, whole * (bin.origins / all))
  const up = side === 'support'
  return (
    <PostsLink filter={{ claim, side, from: bin.start, to: bin.start + step }}>
      <title>
        {`${moment(bin.start)} UTC, ${say(reportClaimMessages[`claim.side.${side}`])}: ${say(messages['lanes.origins'])} ${count(bin.origins)}, ${say(messages['lanes.repeated'])} ${count(bin.repeated)}`}
      </title>
      <rect class={`${side}-echo`} x={left} y={up ? middle - whole : middle} width={width} height={whole} />
      <rect class={side} x={left} y={up ? middle - solid : middle} width={width} height={solid} />
    </PostsLink>
  )
}

interface UndatedProps {
  readonly claim: string
  readonly side: Side
  readonly posts: number
  readonly x: number
  readonly y: number
}

function Undated({ claim, side, posts, x, y }: UndatedProps) {
  const text = (
    <text class={`num ${side}`} x={x} y={y}>
      {count(posts)}
    </text>
  )
  if (posts === 0) return text
  return (
    <PostsLink filter={{ claim, side, isUndated: true }}>
      <title>{`${say(messages['lanes.undated'])}, ${say(reportClaimMessages[`claim.side.${side}`])}`}</title>
      {text}
    </PostsLink>
  )
}

function TimeTable({ claim, view }: TimelineProps) {
  const [lane] = view.lanes.rows
  return (
    <Wide label={say(messages['lanes.title'])}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(messages['lanes.from'])} (UTC)</th>
            <th scope="col">{say(messages['lanes.side'])}</th>
            <th scope="col" class="num">
              {say(messages['lanes.origins'])}
            </th>
            <th scope="col" class="num">
              {say(messages['lanes.repeated'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {SIDES.flatMap(side =>
            lane.bins[side].map(bin => (
              <tr key={`${side} ${bin.start}`}>
                <td class="num">
                  <PostsLink filter={{ claim, side, from: bin.start, to: bin.start + view.stepMilliseconds }}>
                    {moment(bin.start)}
                  </PostsLink>
                </td>
                <td>{say(reportClaimMessages[`claim.side.${side}`])}</td>
                <td class="num">{count(bin.origins)}</td>
                <td class="num">{count(bin.repeated)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Wide>
  )
}
