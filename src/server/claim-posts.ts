// What answers on claims are put together from: weighed claims, cards, posts with who speaks in them.

import { caseworkOf } from '../casebook/casework.ts'
import { countsWithDocuments } from '../casebook/document-counts.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { CaseError } from '../model/case-error.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Assertion, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import { type ClaimCard, claimCards } from '../show/claim-cards.ts'
import {
  type ShownMark,
  type SideGroup,
  type SideRungs,
  shownMarks,
  sideGroups,
  sideRungs,
} from '../show/claim-rungs.ts'
import { shortName } from '../show/excerpt.ts'
import { citedPosts } from './cited-posts.ts'
import type { ClaimPost, Page, Scale } from './contract-claims.ts'
import type { Desk } from './desk.ts'

/** One card a claim, in the order of the case. */
export function boardCards(desk: Desk): Promise<readonly ClaimCard[]> {
  return desk.remembered('claims cards', analysis => {
    const casebook = desk.casebook()
    const index = casebook.index()
    const differences = new Map<string, number>()
    for (const { entries } of caseworkOf(casebook).disagreements) {
      const [{ act }] = entries
      if (!('claim' in act) || act.claim === undefined) continue
      differences.set(act.claim, (differences.get(act.claim) ?? 0) + 1)
    }
    return claimCards(index.columns(), analysis, index.accounts().length, differences)
  })
}

export async function scaleOf(desk: Desk): Promise<Scale> {
  const cards = await boardCards(desk)
  return {
    largest: cards.reduce((most, { support, deny }) => Math.max(most, support.ladder.posts, deny.ladder.posts), 0),
    chats: desk.ofIndex('claims chats', casebook => countsWithDocuments(casebook.index()).channels),
  }
}

/** Throws CaseError `usage` for a claim that the case does not have. */
export async function weighedClaim(desk: Desk, id: string): Promise<WeighedClaim> {
  const { claims } = await desk.analysis()
  const found = claims.find(({ claim }) => claim.id === id)
  if (found === undefined) throw new CaseError('usage', 'unknown-claim', { value: quoted(id) })
  return found
}

/** A side rung by rung; kept until figures change. */
export async function rungsOf(desk: Desk, id: string, side: Side): Promise<SideRungs> {
  const weighed = await weighedClaim(desk, id)
  return desk.remembered(`claims rungs ${side} ${id}`, () => sideRungs(weighed[side]))
}

export async function groupsOf(desk: Desk, id: string, side: Side): Promise<readonly SideGroup[]> {
  const weighed = await weighedClaim(desk, id)
  return desk.remembered(`claims groups ${side} ${id}`, () => sideGroups(weighed[side]))
}

export async function marksOf(desk: Desk, id: string, side: Side): Promise<readonly ShownMark[]> {
  const weighed = await weighedClaim(desk, id)
  return desk.remembered(`claims marks ${side} ${id}`, () => shownMarks(weighed[side]))
}

/** In the order asked for; callers bound their number. */
export function claimPosts(desk: Desk, posts: readonly PostIndex[], showNames: boolean): ClaimPost[] {
  const { account } = desk.casebook().index().columns()
  const names = desk.names(showNames)
  return citedPosts(desk, posts, showNames).map((cited, i) => ({
    ...cited,
    account: names.account(account[posts[i]]) ?? null,
  }))
}

export function postsAt(desk: Desk, side: WeighedSide, positions: Iterable<number>, showNames: boolean): ClaimPost[] {
  return claimPosts(
    desk,
    Array.from(positions, position => side.assertions[position].post),
    showNames,
  )
}

/** Public actors by name, everybody else by pseudonym unless names are shown. */
export async function speakerNames(desk: Desk, showNames: boolean): Promise<(key: string) => string> {
  const { casework } = await desk.analysis()
  const pseudonym = screenPseudonyms(desk.casebook())
  const actors = new Map((casework?.actors ?? []).map(actor => [`actor:${actor.actor}`, actor]))
  return key => {
    const actor = actors.get(key)
    if (actor !== undefined && (actor.isPublic || showNames)) return shortName(actor.names[0] ?? actor.actor)
    return showNames ? shortName(key.replace(/^(?:actor|name):/, '')) : pseudonym(`speaker ${key}`)
  }
}

/** Place, time and viewpoint of a confirmed mark, as written. */
export function vantageText({ vantage }: Assertion): string {
  return [vantage?.place, vantage?.time, vantage?.viewpoint].filter(part => part !== undefined).join(', ')
}

export function pageOf<Row>(rows: readonly Row[], offset = 0, limit = 20): Page<Row> {
  return { rows: rows.slice(offset, offset + limit), total: rows.length }
}
