// The ladder of a claim: deny to the left, support to the right, from repetition (pale) to evidence of own access (solid), with what is not ruled out dotted.

import type { ComponentChildren } from 'preact'
import { number } from '../../messages/catalogue.ts'
import { ladderMessages as messages } from '../../messages/ladder.ts'
import type { Language, Side } from '../../model/ladder.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import {
  CHARACTER,
  FEW_RUNGS,
  isOpen,
  LADDER_RUNGS,
  type LadderCounts,
  type LadderRung,
  type LadderShape,
  ladderShape,
  rungBehind,
} from './ladder-geometry.ts'
import { PostsLink } from './link.tsx'
import { useWidth } from './use-width.ts'

interface LadderProps {
  /** Id of the claim: numbers lead to the posts behind them. */
  readonly claim: string
  readonly support: LadderCounts
  readonly deny: LadderCounts
  /** The largest count of posts of any ladder that is shown beside this one (`largestOf`). */
  readonly largest: number
  /** For lists: posts, origins and voices alone. */
  readonly isSmall?: boolean
}

const SIDES: readonly Side[] = ['deny', 'support']

export function Ladder({ claim, support, deny, largest, isSmall = false }: LadderProps) {
  const [element, width] = useWidth()
  const rungs: readonly LadderRung[] = isSmall ? FEW_RUNGS : LADDER_RUNGS
  const longest = Math.max(...rungs.map(rung => say(messages[`rung.${rung}`]).length))
  const shape = ladderShape(width, rungs.length, largest, isSmall, longest)
  const counts = { support, deny }
  const bottom = shape.height - 6
  return (
    <div ref={element} class={`ladder${isSmall ? ' is-small' : ''}`}>
      <svg
        viewBox={`0 0 ${shape.width} ${shape.height}`}
        width={shape.width}
        height={shape.height}
        role="group"
        aria-label={say(messages['claim.ladder'])}
      >
        <line class="axis" x1={shape.middle} x2={shape.middle} y1={14} y2={bottom} />
        <text class="label" x={shape.middle - 8} y={11} text-anchor="end">
          {say(messages['claim.side.deny'])}
        </text>
        <text class="label" x={shape.middle + 8} y={11}>
          {say(messages['claim.side.support'])}
        </text>
        {rungs.map((rung, row) => (
          <g key={rung}>
            <text class="label" x={0} y={shape.top(row) + (shape.isStacked ? -5 : shape.barHeight - 3)}>
              {say(messages[`rung.${rung}`])}
            </text>
            {SIDES.map(side => (
              <Rung key={side} claim={claim} side={side} rung={rung} counts={counts[side]} shape={shape} row={row} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

interface RungProps {
  readonly claim: string
  readonly side: Side
  readonly rung: LadderRung
  readonly counts: LadderCounts
  readonly shape: LadderShape
  readonly row: number
}

function Rung({ claim, side, rung, counts, shape, row }: RungProps) {
  const direction = side === 'deny' ? -1 : 1
  const { middle, barHeight } = shape
  const top = shape.top(row)
  const isSolid = rung === 'marked' || rung === 'atLeast'
  const isUnknown = isOpen(counts, rung)
  const width = isUnknown ? 0 : shape.length(counts[rung] ?? 0)
  const isRange = rung === 'atLeast' && counts.atLeast !== null && counts.atMost > counts.atLeast
  const end = isRange ? shape.length(counts.atMost) : width
  const [from, to] = [middle + direction * (4 + width), middle + direction * (4 + end)]
  const text = labelOf(language.value, counts, rung, shape.room(end))
  const tone = isUnknown ? 'label' : rung === 'atMost' || rung === 'atLeast' ? 'num strong' : 'num'
  return (
    <>
      {width === 0 ? null : (
        <rect
          class={`${side}${isSolid ? '' : '-echo'}`}
          x={direction < 0 ? middle - width - 4 : middle + 4}
          y={top}
          width={width}
          height={barHeight}
          rx={2}
        />
      )}
      {isRange && end > width ? (
        <path class={`dots ${side}`} d={`M${from} ${top + barHeight / 2}H${to}M${to} ${top + 2}v${barHeight - 4}`} />
      ) : null}
      <Behind claim={claim} side={side} rung={rung} counts={counts}>
        <title>{`${say(messages[`rung.${rung}`])}, ${say(messages[`claim.side.${side}`])}: ${spoken(language.value, counts, rung)}`}</title>
        <text
          class={tone}
          x={middle + direction * (end + 10)}
          y={top + barHeight - 3}
          text-anchor={direction < 0 ? 'end' : 'start'}
        >
          {text}
        </text>
      </Behind>
    </>
  )
}

function Behind({
  claim,
  side,
  rung,
  counts,
  children,
}: Pick<RungProps, 'claim' | 'side' | 'rung' | 'counts'> & { readonly children: ComponentChildren }) {
  const behind = rungBehind(counts, rung)
  if (behind === undefined) return <g>{children}</g>
  return <PostsLink filter={{ claim, side, rung: behind }}>{children}</PostsLink>
}

/** All rungs of both sides as a table: the twin of the picture. */
export function LadderTable({ claim, support, deny }: Pick<LadderProps, 'claim' | 'support' | 'deny'>) {
  const counts = { support, deny }
  const cell = (side: Side, rung: LadderRung) => {
    const behind = rungBehind(counts[side], rung)
    const text = isOpen(counts[side], rung) ? say(messages['rung.notAssessed']) : count(counts[side][rung] ?? 0)
    return behind === undefined ? text : <PostsLink filter={{ claim, side, rung: behind }}>{text}</PostsLink>
  }
  const waiting = (side: Side) =>
    counts[side].unreviewed === 0 ? (
      count(0)
    ) : (
      <PostsLink filter={{ claim, side, rung: 'unreviewed' }}>{count(counts[side].unreviewed)}</PostsLink>
    )
  return (
    <table class="ladder-table">
      <thead>
        <tr>
          <th scope="col">{say(messages['rung.column'])}</th>
          {SIDES.map(side => (
            <th key={side} scope="col" class="num">
              {say(messages[`claim.side.${side}`])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LADDER_RUNGS.map(rung => (
          <tr key={rung}>
            <th scope="row">{say(messages[`rung.${rung}`])}</th>
            {SIDES.map(side => (
              <td key={side} class="num">
                {cell(side, rung)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{say(messages['rung.unreviewed'])}</th>
          {SIDES.map(side => (
            <td key={side} class="num">
              {waiting(side)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** What is printed: a range where there is room for it. */
function labelOf(asked: Language, counts: LadderCounts, rung: LadderRung, room: number): string {
  if (isOpen(counts, rung)) return messages['rung.notAssessed'][asked]()
  const value = counts[rung] ?? 0
  if (rung !== 'atLeast' || counts.atMost === value) return number(asked, value)
  const range = messages['rung.range'][asked]({ from: value, to: counts.atMost })
  const shorter = [range, `${number(asked, value)}–${number(asked, counts.atMost)}`, `≥ ${number(asked, value)}`]
  return shorter.find(text => text.length * CHARACTER <= room) ?? number(asked, value)
}

/** What is read out: never shortened. */
function spoken(asked: Language, counts: LadderCounts, rung: LadderRung): string {
  return labelOf(asked, counts, rung, Number.POSITIVE_INFINITY)
}
