// Whether a text gives the number of a claim. Two numbers differ only where they count the same. Pure.

import type { Claim } from '../model/ladder.ts'
import type { Figure } from '../model/reading.ts'

export interface ClaimedFigure {
  readonly low: number | undefined
  readonly high: number | undefined
  readonly isApproximate: boolean
  /** Names of what is counted that are taken for one another; empty: any. */
  readonly units: ReadonlySet<string>
}

/** Units that one claim takes for the same: who lies in a morgue was killed or died. */
const ALIKE: readonly (readonly string[])[] = [
  ['killed', 'bodies', 'victims'],
  ['detained', 'arrested', 'prisoners'],
  ['wounded', 'hospitalised'],
  ['people', 'protesters', 'civilians', 'residents', 'citizens'],
]

/** A bound that is open above ("more than 40") is met up to this many times its value; beyond, it is another number. */
const OPEN_REACH = 2
/** Relative room around "about 40". */
const ROUGHLY = 0.15

/** The claim's own quantity, else the numbers of its texts that count something; of several languages only what two agree on. */
export function claimedFigures(
  claim: Claim,
  figuresOf: (text: string, language: string) => readonly Figure[],
): ClaimedFigure[] {
  const { quantity } = claim
  if (quantity !== undefined) {
    const named = [quantity.what, quantity.unit].filter(word => word !== undefined)
    const units = named.flatMap(word => figuresOf(`10 ${word}`, 'und').flatMap(unitsOf))
    const { low, high } = quantity
    return [{ low, high, isApproximate: false, units: alike(units) }]
  }
  const texts = new Map(Object.entries(claim.text).map(([language, text]) => [text, language]))
  const found = [...texts].map(([text, language]) =>
    figuresOf(text, language)
      .filter(({ unit }) => unit !== undefined)
      .map(({ low, high, isApproximate, unit }) => ({ low, high, isApproximate, units: alike(unitsOf({ unit })) })),
  )
  if (found.length < 2) return found.flat()
  return found.flatMap((figures, i) =>
    figures.filter(figure => found.some((other, k) => k !== i && other.some(isSame(figure)))),
  )
}

/** A number that another language's text of the claim gives too. */
function isSame(figure: ClaimedFigure): (other: ClaimedFigure) => boolean {
  return other =>
    other.low === figure.low && other.high === figure.high && [...other.units].some(unit => figure.units.has(unit))
}

/** "detained students" counts what was done and to whom. */
function unitsOf({ unit }: Pick<Figure, 'unit'>): string[] {
  return unit === undefined ? [] : unit.split(' ')
}

function alike(units: readonly string[]): Set<string> {
  const all = new Set(units)
  for (const row of ALIKE) if (row.some(unit => all.has(unit))) for (const unit of row) all.add(unit)
  return all
}

/**
 * The figure of a text that stands against the claim's: it counts the same, and no figure of the text that counts the same agrees.
 * Figures without a unit are compared only where none has the claim's.
 */
export function otherFigure(
  claimed: readonly ClaimedFigure[],
  said: readonly Figure[],
): { said: string; claimed: string } | undefined {
  if (claimed.length === 0 || said.length === 0) return undefined
  const units = new Set(claimed.flatMap(figure => [...figure.units]))
  const own = said.filter(figure => unitsOf(figure).some(unit => units.has(unit)))
  const compared = own.length > 0 ? own : said.filter(({ unit }) => unit === undefined)
  const differing = compared.find(figure => !claimed.some(other => agree(other, figure)))
  if (differing === undefined || compared.some(figure => claimed.some(other => agree(other, figure)))) return undefined
  return { said: differing.text, claimed: figureText(claimed[0]) }
}

function agree(claimed: ClaimedFigure, said: Figure): boolean {
  const value = middle(said)
  if (value === undefined) return true
  if (claimed.low !== undefined && claimed.high === undefined)
    return value >= claimed.low * (1 - ROUGHLY) && value <= claimed.low * OPEN_REACH
  if (claimed.high !== undefined && claimed.low === undefined) return value <= claimed.high * (1 + ROUGHLY)
  if (claimed.low === undefined || claimed.high === undefined) return true
  const room = claimed.isApproximate || said.isApproximate || said.low !== said.high ? ROUGHLY : 0
  const low = said.low ?? 0
  const high = said.high ?? Math.max(low, claimed.high)
  return high >= claimed.low * (1 - room) && low <= claimed.high * (1 + room)
}

function middle({ low, high }: Figure): number | undefined {
  if (low !== undefined && high !== undefined) return (low + high) / 2
  return low ?? high
}

function figureText({ low, high }: ClaimedFigure): string {
  if (low !== undefined && high !== undefined) return low === high ? `${low}` : `${low}–${high}`
  return low === undefined ? `≤ ${high}` : `≥ ${low}`
}
