// The two-sided ladder of a claim: deny to the left, support to the right, from repetition (pale) to evidence of own access (solid).

import { number } from '../messages/catalogue.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import type { Ladder, Language, Side } from '../model/ladder.ts'
import { type Html, type HtmlPart, html } from './html.ts'

const LABELS = 172
const HALF = 244
const MIDDLE = LABELS + HALF
const WIDTH = MIDDLE + HALF
/** Longest bar; the rest of a half is room for "12,345,678". */
const REACH = 158
const STEP = 29
const TOP = 26
const SHORTEST = 5

/** Average width of a character at 12.5 px, to keep a label inside its half. */
const CHARACTER = 7.2

export const LADDER_RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'atLeast'] as const
export type LadderRung = (typeof LADDER_RUNGS)[number]

/** The text beside a bar; it may hold two numbers, a range. */
export type LadderLabel = (side: Side, rung: LadderRung, text: string) => HtmlPart

/**
 * `largest` is the largest count of posts on any side of any claim, so that all ladders of a report share one logarithmic scale.
 * `target` gives the anchor of the list behind a number, undefined when there is none; `label` may add markup to what is printed.
 */
export function svgLadder(
  support: Ladder,
  deny: Ladder,
  largest: number,
  language: Language,
  target: (side: Side, rung: LadderRung) => string | undefined,
  label: LadderLabel = (_side, _rung, text) => text,
): Html {
  const messages = reportClaimMessages
  const height = TOP + LADDER_RUNGS.length * STEP
  const scale = (count: number) =>
    count <= 0 ? 0 : Math.max(SHORTEST, (Math.log10(count + 1) / Math.log10(Math.max(100, largest) + 1)) * REACH)
  const labels = LADDER_RUNGS.map(
    (rung, i) =>
      html`<text class="lab" x="0" y="${TOP + i * STEP + 12}">${messages[`rung.${rung}`][language]()}</text>`,
  )
  const side = (name: Side, ladder: Ladder) =>
    LADDER_RUNGS.map((rung, i) =>
      rungOf(name, ladder, rung, TOP + i * STEP, scale, language, target(name, rung), label),
    )
  return html`<svg class="ladder" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${messages['claim.ladder'][language]()}"><line class="axis" x1="${MIDDLE}" x2="${MIDDLE}" y1="14" y2="${height - 8}"/><text class="lab" x="${MIDDLE - 8}" y="11" text-anchor="end">${messages['claim.side.deny'][language]()}</text><text class="lab" x="${MIDDLE + 8}" y="11">${messages['claim.side.support'][language]()}</text>${labels}${side('deny', deny)}${side('support', support)}</svg>`
}

function rungOf(
  side: Side,
  ladder: Ladder,
  rung: LadderRung,
  top: number,
  scale: (count: number) => number,
  language: Language,
  target: string | undefined,
  labelled: LadderLabel,
): Html {
  const value = ladder[rung]
  const direction = side === 'deny' ? -1 : 1
  const hue = side === 'deny' ? 'd' : 's'
  const isSolid = rung === 'marked' || rung === 'atLeast'
  const isOpen = (rung === 'marked' || rung === 'atLeast') && ladder.atLeast === null
  const width = isOpen || value === null ? 0 : scale(value)
  const isRange = rung === 'atLeast' && ladder.atLeast !== null && ladder.atMost > 0
  const end = isRange ? scale(ladder.atMost) : width
  const text = labelOf(ladder, rung, language, HALF - end - 16)
  const x = MIDDLE + direction * (end + 10)
  const anchor = direction < 0 ? 'end' : 'start'
  const weight = rung === 'atMost' || rung === 'atLeast' ? ' strong' : ''
  const tone = isOpen ? 'lab' : `num${weight}`
  const label = html`<text class="${tone}" x="${round(x)}" y="${top + 12}" text-anchor="${anchor}">${labelled(side, rung, text)}</text>`
  const bar =
    width === 0
      ? undefined
      : html`<rect class="${isSolid ? hue : `${hue}-echo`}" x="${round(direction < 0 ? MIDDLE - width - 4 : MIDDLE + 4)}" y="${top}" width="${round(width)}" height="15" rx="2"/>`
  const from = MIDDLE + direction * (4 + width)
  const to = MIDDLE + direction * (4 + end)
  const dots = isRange
    ? html`<path class="dots ${hue}" d="M${round(from)} ${top + 7.5}H${round(to)}M${round(to)} ${top + 2.5}v10"/>`
    : undefined
  return html`${bar}${dots}${target === undefined ? label : html`<a href="#${target}">${label}</a>`}`
}

function labelOf(ladder: Ladder, rung: LadderRung, language: Language, room: number): string {
  const messages = reportClaimMessages
  if ((rung === 'marked' || rung === 'atLeast') && ladder.atLeast === null)
    return rung === 'marked' ? '—' : messages['rung.notAssessed'][language]()
  const value = ladder[rung] ?? 0
  if (rung !== 'atLeast' || ladder.atMost === value) return number(language, value)
  const range = messages['rung.range'][language]({ from: value, to: ladder.atMost })
  const candidates = [range, `≥ ${number(language, value)}`]
  return candidates.find(text => text.length * CHARACTER <= room) ?? number(language, value)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
