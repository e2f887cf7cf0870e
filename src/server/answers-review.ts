// Answers of reviewing.

import { callsView } from '../casebook/calls-view.ts'
import { caseClaims } from '../casebook/case-claims.ts'
import type { Casebook } from '../casebook/casebook.ts'
import { caseworkOf } from '../casebook/casework.ts'
import { caseAgreement } from '../casebook/casework-agreement.ts'
import { appendCasework } from '../casebook/casework-append.ts'
import { entryText } from '../casebook/casework-record.ts'
import { assertionOf, callReviewOf } from '../casebook/decide.ts'
import { readDocumentOfCase, roomDocuments, roomPage } from '../casebook/review-document.ts'
import { MarkReviews } from '../casebook/review-marks.ts'
import {
  beginSitting,
  MOST_OF_CLAIM,
  shownCalls,
  shownSuggestions,
  sittingOf,
  waitingSuggestions,
  within,
} from '../casebook/review-sitting.ts'
import { reviewedPosts } from '../casebook/reviewed-posts.ts'
import { checkedRole } from '../casebook/roles.ts'
import { CaseError } from '../model/case-error.ts'
import type { CaseworkAct } from '../model/casework.ts'
import type { Claim } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { ClaimHead } from '../model/review-view.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { Answers } from './answering.ts'
import type { reviewRoutes } from './contract-review.ts'
import type { Desk } from './desk.ts'
import type { Asked } from './route.ts'

/** Marks and differences given at most; code units of an excerpt in a list. */
const MOST = { marks: 500, differences: 200, excerpt: 160, unit: 2000 } as const

export const reviewAnswers: Answers<typeof reviewRoutes> = {
  'review.suggestions': async (desk, { claim, proposed, isApart = false, item, count, ...shared }, asked) => {
    const casebook = desk.casebook()
    const { analysis } = await desk.detected()
    const options = {
      shared,
      ...(claim === undefined ? {} : { claim }),
      ...(proposed === undefined ? {} : { proposed }),
    }
    const apart = isApart ? { apart: checkedRole(asked.role) } : {}
    const entries = waitingSuggestions(casebook, analysis.textFamilies, { ...options, ...apart })
    const sitting = beginSitting(casebook, 'suggestions', entries, isApart)
    const waiting = new Map<string, number>()
    for (const entry of entries) waiting.set(entry.claim, (waiting.get(entry.claim) ?? 0) + 1)
    const at = entries.findIndex(entry => entry.claim === item?.claim && entry.post === item.post)
    const offset = pageOf(at, count)
    const claims = claimHeads(casebook).map(head => ({ ...head, waiting: waiting.get(head.id) ?? 0 }))
    return {
      sitting: sitting.id,
      total: entries.length,
      offset,
      items: shownSuggestions(casebook, entries.slice(offset, offset + count), desk.names(asked.showNames)),
      claims,
      cut: claims.filter(head => head.waiting === MOST_OF_CLAIM).map(head => head.id),
    }
  },
  'review.suggestionPage': (desk, { sitting: id, offset, count }, { showNames }) => {
    const casebook = desk.casebook()
    const { entries } = sittingOf(casebook, 'suggestions', id)
    const items = shownSuggestions(casebook, entries.slice(offset, offset + count), desk.names(showNames))
    return { sitting: id, total: entries.length, offset, items }
  },
  'review.decide': (desk, { sitting: id, answers }, asked) => {
    const { entries, isApart } = sittingOf(desk.casebook(), 'suggestions', id)
    const signed = { role: checkedRole(asked.role), isApart, tool: desk.tool }
    const acts = answers.map(({ claim, post, stance, evidentiality }) => {
      const entry = entries.find(each => each.claim === claim && each.post === post)
      if (entry === undefined) throw new CaseError('usage', 'not-in-sitting', { value: quoted(post) })
      return assertionOf(entry, stance, evidentiality, signed)
    })
    return { entries: sign(desk, acts) }
  },
  'review.calls': async (desk, { item, count, ...shared }, { showNames }) => {
    const casebook = desk.casebook()
    const { suggestions } = await callsOfDesk(desk)
    const entries = within(casebook, suggestions, shared)
    const sitting = beginSitting(casebook, 'calls', entries, false)
    const offset = pageOf(
      entries.findIndex(({ post }) => post === item?.post),
      count,
    )
    const items = shownCalls(casebook, entries.slice(offset, offset + count), desk.names(showNames))
    return { sitting: sitting.id, total: entries.length, offset, items }
  },
  'review.callPage': (desk, { sitting: id, offset, count }, { showNames }) => {
    const casebook = desk.casebook()
    const { entries } = sittingOf(casebook, 'calls', id)
    const items = shownCalls(casebook, entries.slice(offset, offset + count), desk.names(showNames))
    return { sitting: id, total: entries.length, offset, items }
  },
  'review.call': (desk, { sitting: id, answers }, asked) => {
    const { entries, isApart } = sittingOf(desk.casebook(), 'calls', id)
    const signed = { role: checkedRole(asked.role), isApart, tool: desk.tool }
    const acts = answers.map(({ post, verdict }) => {
      const entry = entries.find(each => each.post === post)
      if (entry === undefined) throw new CaseError('usage', 'not-in-sitting', { value: quoted(post) })
      return callReviewOf(entry, verdict, signed)
    })
    return { entries: sign(desk, acts) }
  },
  'review.callTotals': async (desk, _, { showNames }) => {
    const { list, waiting, rejected, toldApart, confirmed } = await callsOfDesk(desk)
    const labels = desk.names(showNames)
    const byChannel = confirmed.byChannel.map(row => ({ ...row, name: labels.channel(row.channel) }))
    return {
      list,
      waitingTexts: waiting.texts,
      waitingPosts: waiting.posts,
      rejected,
      toldApart,
      confirmed: { ...confirmed, byChannel },
    }
  },
  'review.marks': async (desk, { claim, side, isApart = false }, asked) => {
    const casebook = desk.casebook()
    const reviews = await marksOfDesk(desk, isApart, asked)
    const isAsked = (row: { readonly claim: Claim; readonly side: string }) =>
      (claim ?? row.claim.id) === row.claim.id && (side ?? row.side) === row.side
    const marks = reviews.marks.filter(isAsked)
    const shown = marks.slice(0, MOST.marks)
    const posts = reviewedPosts(
      casebook,
      shown.map(({ post }) => post),
      desk.names(asked.showNames),
    )
    return {
      claims: claimHeads(casebook),
      marks: shown.map((mark, i) => ({
        claim: mark.claim.id,
        side: mark.side,
        post: posts[i].post,
        excerpt: excerptOf(posts[i].text, MOST.excerpt).text,
        time: posts[i].time,
      })),
      total: marks.length,
      sides: reviews.sides.filter(isAsked).map(({ claim: of, ...rest }) => ({ ...rest, claim: of.id })),
    }
  },
  'review.mark': async (desk, { claim, side, post, isApart = false }, asked) => {
    const casebook = desk.casebook()
    const reviews = await marksOfDesk(desk, isApart, asked)
    const [position] = casebook.index().postsByKey([post])
    const mark = reviews.marks.find(
      each => each.claim.id === claim && each.side === side && each.post === position && position >= 0,
    )
    if (mark === undefined) throw new CaseError('usage', 'no-such-mark', { value: quoted(post) })
    const compared = reviews.compared(mark)
    const names = desk.names(asked.showNames)
    const reopened = reviews.reopened(mark)
    const positions = casebook.index().postsByKey(compared.map(other => other.post))
    const [assertion, ...others] = reviewedPosts(casebook, [mark.post, ...positions], names)
    return {
      claim: headOf(mark.claim),
      side,
      assertion,
      compared: others.map((other, i) => {
        const { side: otherSide, because, value } = compared[i]
        return { ...other, side: otherSide, because, value: Number.isFinite(value) ? value : 0 }
      }),
      older: reviews.older(mark).map(match => ({ ...match, name: names.fileName(quoted(match.name)) })),
      reopened:
        reopened === undefined
          ? null
          : { hasPost: reopened.post !== undefined, collections: reopened.collections.length },
    }
  },
  'review.differences': (desk, { claim }) => {
    const casebook = desk.casebook()
    const { variables, differences } = caseAgreement(casebook, claim)
    return {
      claims: claimHeads(casebook),
      agreement: variables.map(({ variable, roles, alpha, units, apart }) => ({
        variable,
        roles,
        units,
        alpha: alpha ?? null,
        apartUnits: apart.units,
        apartAlpha: apart.alpha ?? null,
      })),
      differences: differences.slice(0, MOST.differences).map(({ kind, claim: of, unit, isShown, answers }) => ({
        kind,
        claim: of,
        post: unit?.post ?? null,
        text: isShown && unit?.quote !== undefined ? excerptOf(unit.quote, MOST.unit).text : null,
        answers,
      })),
      total: differences.length,
    }
  },
  'review.settle': (desk, { entry, reason }, asked) => {
    const casebook = desk.casebook()
    for (const { entries } of caseworkOf(casebook).disagreements) {
      const chosen = entries.find(({ at }) => entryText(at) === entry)
      if (chosen === undefined) continue
      const { apart: _, ...rest } = chosen.act
      const act = {
        ...rest,
        role: checkedRole(asked.role),
        reason,
        resolves: entries.map(({ at }) => at),
        tool: desk.tool,
      }
      const [signed] = sign(desk, [act as CaseworkAct])
      return { entry: signed }
    }
    throw new CaseError('usage', 'no-such-difference', { value: quoted(entry) })
  },
  'review.claims': desk => claimHeads(desk.casebook()),
  'review.documents': (desk, _, { showNames }) => roomDocuments(desk.casebook(), desk.names(showNames)),
  'review.document': async (desk, { exhibit, offset, count }, { showNames }) => {
    const read = await desk.ofIndex(`review document ${exhibit}`, casebook => readDocumentOfCase(casebook, exhibit))
    if (read === undefined) throw new CaseError('usage', 'no-such-document', { value: exhibit })
    return roomPage(desk.casebook(), read, desk.names(showNames), { offset, count })
  },
}

function sign(desk: Desk, acts: readonly CaseworkAct[]): string[] {
  if (acts.length === 0) return []
  const places = appendCasework(desk.casebook(), acts)
  desk.changed(true)
  return places.map(entryText)
}

/** The page of a queue that holds a position; the first for one that is not in it. */
function pageOf(position: number, count: number): number {
  return position < 0 ? 0 : position - (position % count)
}

function callsOfDesk(desk: Desk) {
  return desk.remembered('review calls', analysis => callsView(desk.casebook(), analysis))
}

function marksOfDesk(desk: Desk, isApart: boolean, { role }: Asked): Promise<MarkReviews> {
  const own = isApart ? checkedRole(role) : ''
  return desk.remembered(
    `review marks ${own}`,
    analysis => new MarkReviews(desk.casebook(), analysis, { role: own === '' ? 'person' : own, isApart }),
  )
}

function claimHeads(casebook: Casebook): ClaimHead[] {
  return caseClaims(casebook).map(({ claim }) => headOf(claim))
}

function headOf({ id, text, kind, place, from, to }: Claim): ClaimHead {
  return { id, text, kind, place: place ?? null, from: from ?? null, to: to ?? null }
}
