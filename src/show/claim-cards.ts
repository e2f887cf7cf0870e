// Claims as cards of a board: the facts of each, and which of them a person asks for.

import type { PostColumns } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type {
  Claim,
  ClaimKind,
  Coverage,
  Ladder,
  Language,
  Quantity,
  Side,
  WeighedClaim,
  WeighedSide,
} from '../model/ladder.ts'
import type { EchoShare } from '../model/report-view.ts'
import { echoShare, isWhereAndWhen } from './claims-view.ts'

export interface CardSide {
  readonly ladder: Ladder
  readonly unassessed: WeighedSide['unassessed'] | null
  readonly echo: EchoShare
  /** What is left without the one origin on which the side hangs; null when it hangs on none. */
  readonly hangsOn: { readonly group: number; readonly atLeast: number | null; readonly atMost: number } | null
}

export interface ClaimCard {
  readonly id: string
  readonly text: Claim['text']
  readonly kind: ClaimKind
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
  readonly quantity: Quantity | null
  readonly stage: string | null
  readonly credibility: WeighedClaim['credibility'] | null
  readonly support: CardSide
  readonly deny: CardSide
  readonly coverage: Coverage | null
  readonly isDark: boolean
  readonly unclear: number
  readonly held: number
  /** Things on which roles differ and nobody has settled it. */
  readonly differences: number
}

/** `open`: the lower bound of a side with posts is not assessed. `differing`: roles answered differently. `waiting`: posts or marks wait for a person. */
export type CardState = 'open' | 'assessed' | 'differing' | 'waiting'

export interface CardQuestion {
  /** Words that occur in a claim's text, place or id. */
  readonly words?: string
  readonly kind?: ClaimKind
  readonly place?: string
  /** `none`: of claims that entered no phase. */
  readonly stage?: string
  readonly state?: CardState
  /** `case`: in the order of the case. */
  readonly order?: 'case' | 'time' | 'posts' | 'waiting'
}

/** One element a claim, in the order of the case. `differences`: by id of claim. */
export function claimCards(
  columns: PostColumns,
  { claims, coordination, casework }: Pick<Analysis, 'claims' | 'coordination' | 'casework'>,
  accounts: number,
  differences: ReadonlyMap<string, number>,
): ClaimCard[] {
  const clusterOf = new Int32Array(accounts).fill(-1)
  coordination.clusters.forEach((cluster, number) => {
    for (const account of cluster.accounts) clusterOf[account] = number
  })
  const clusterOfPost = (post: PostIndex) => clusterOf[columns.account[post]] ?? -1
  const outages = casework?.outages ?? []
  return claims.map(weighed => {
    const { claim, coverage, stage, credibility, unclear, held } = weighed
    return {
      id: claim.id,
      text: claim.text,
      kind: claim.kind,
      place: claim.place ?? null,
      from: claim.from ?? null,
      to: claim.to ?? null,
      quantity: claim.quantity ?? null,
      stage: stage ?? null,
      credibility: credibility ?? null,
      support: cardSide(weighed.support, clusterOfPost),
      deny: cardSide(weighed.deny, clusterOfPost),
      coverage: coverage ?? null,
      isDark: outages.some(outage => isWhereAndWhen(claim, outage)),
      unclear: unclear?.length ?? 0,
      held: held?.length ?? 0,
      differences: differences.get(claim.id) ?? 0,
    }
  })
}

function cardSide(side: WeighedSide, clusterOfPost: (post: PostIndex) => number): CardSide {
  const without = side.withoutOrigin?.find(({ group }) => group === side.hangsOn)
  return {
    ladder: side.ladder,
    unassessed: side.unassessed ?? null,
    echo: echoShare(side, clusterOfPost),
    hangsOn: without === undefined ? null : { group: without.group, atLeast: without.atLeast, atMost: without.atMost },
  }
}

const SIDES: readonly Side[] = ['support', 'deny']

export function isInState(card: ClaimCard, state: CardState): boolean {
  const isOpen = SIDES.some(side => card[side].ladder.posts > 0 && card[side].ladder.atLeast === null)
  if (state === 'open') return isOpen
  if (state === 'assessed') return !isOpen && SIDES.some(side => card[side].ladder.posts > 0)
  if (state === 'differing') return card.differences > 0
  return waitingOf(card) > 0
}

/** Posts and marks of a claim that wait for a person. */
export function waitingOf({ support, deny, held, unclear }: ClaimCard): number {
  return support.ladder.unreviewed + deny.ladder.unreviewed + held + unclear
}

/** The cards that are asked for, in the order asked for; equal ones in the order of the case. */
export function askedCards(cards: readonly ClaimCard[], question: CardQuestion): ClaimCard[] {
  const { words = '', kind, place, stage, state, order = 'case' } = question
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = cards.filter(card => {
    if (kind !== undefined && card.kind !== kind) return false
    if (place !== undefined && card.place !== place) return false
    if (stage !== undefined && (card.stage ?? 'none') !== stage) return false
    if (state !== undefined && !isInState(card, state)) return false
    const said = [card.id, card.place ?? '', ...Object.values(card.text)].join('\n').toLowerCase()
    return asked.every(word => said.includes(word))
  })
  const posts = ({ support, deny }: ClaimCard) => support.ladder.posts + deny.ladder.posts
  if (order === 'posts') found.sort((a, b) => posts(b) - posts(a))
  else if (order === 'waiting') found.sort((a, b) => waitingOf(b) - waitingOf(a))
  else if (order === 'time') found.sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : timeKey(a) > timeKey(b) ? 1 : 0))
  return found
}

/** Claims without a time come last. */
function timeKey({ from, to }: ClaimCard): string {
  return from ?? to ?? '~'
}

/** The statement in a language, else in the first that it has, with the language that it is in. */
export function statementOf(
  { id, text }: Pick<ClaimCard, 'id' | 'text'>,
  language: Language,
): { readonly words: string; readonly language: Language | undefined } {
  const chosen = ([language, 'en', 'ru', 'kk'] as const).find(candidate => text[candidate] !== undefined)
  return { words: chosen === undefined ? id : (text[chosen] as string), language: chosen }
}
