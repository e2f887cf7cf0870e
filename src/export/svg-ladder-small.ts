// The ladder of a claim without words, for lists: the same bars and colours as the large one, deny to the left, support to the right.

import type { Ladder, Side } from '../model/ladder.ts'
import { type Html, html } from './html.ts'
import { LADDER_RUNGS } from './svg-ladder.ts'

const HALF = 88
const STEP = 8
const HEIGHT = LADDER_RUNGS.length * STEP
const REACH = 84

/** Says nothing that stands not in words beside it, so it is hidden from screen readers. `largest` as in the large one. */
export function svgLadderSmall(support: Ladder, deny: Ladder, largest: number): Html {
  const scale = (count: number) =>
    count <= 0 ? 0 : Math.max(2, (Math.log10(count + 1) / Math.log10(Math.max(100, largest) + 1)) * REACH)
  const bars = (side: Side, ladder: Ladder) =>
    LADDER_RUNGS.map((rung, i) => {
      const isEvidence = rung === 'marked' || rung === 'atLeast'
      const value = isEvidence && ladder.atLeast === null ? null : ladder[rung]
      const width = scale(value ?? 0)
      const hue = side === 'deny' ? 'd' : 's'
      const x = side === 'deny' ? HALF - 1 - width : HALF + 1
      const bar =
        width === 0
          ? undefined
          : html`<rect class="${isEvidence ? hue : `${hue}-echo`}" x="${round(x)}" y="${i * STEP}" width="${round(width)}" height="6" rx="1"/>`
      if (rung !== 'atLeast' || value === null || ladder.atMost <= value) return bar
      const [from, to] = [width, scale(ladder.atMost)].map(end => (side === 'deny' ? HALF - 1 - end : HALF + 1 + end))
      return html`${bar}<path class="dots ${hue}" d="M${round(from)} ${i * STEP + 3}H${round(to)}"/>`
    })
  return html`<svg class="small" viewBox="0 0 ${HALF * 2} ${HEIGHT}" aria-hidden="true" focusable="false"><line class="axis" x1="${HALF}" x2="${HALF}" y1="0" y2="${HEIGHT}"/>${bars('deny', deny)}${bars('support', support)}</svg>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
