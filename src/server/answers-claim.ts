// Answers about one claim: how its numbers came about, origin by origin and rung by rung.

import { caseworkOf } from '../casebook/casework.ts'
import { entryText } from '../casebook/casework-record.ts'
import { claimJudgements } from '../casebook/claim-judgements.ts'
import { listClaims } from '../casebook/list-claims.ts'
import { sharedMedia } from '../casebook/shared-media.ts'
import type { CaseworkAct, RecordedCasework } from '../model/casework.ts'
import type { MergeEdge, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { SharedMedium } from '../model/media-family.ts'
import type { ShownMark } from '../show/claim-rungs.ts'
import { claimTimelineView } from '../show/claim-timeline-view.ts'
import { testsOf } from '../show/claims-view.ts'
import type { Answers } from './answering.ts'
import { refuse } from './checks.ts'
import {
  boardCards,
  claimPosts,
  groupsOf,
  marksOf,
  pageOf,
  postsAt,
  rungsOf,
  scaleOf,
  speakerNames,
  vantageText,
  weighedClaim,
} from './claim-posts.ts'
import type {
  ClaimAnswer,
  ClaimWording,
  claimsRoutes,
  JudgementRow,
  OriginRow,
  SideReasons,
  Signed,
} from './contract-claims.ts'
import type { Desk } from './desk.ts'

type ClaimRoutes = Pick<
  typeof claimsRoutes,
  'claims.claim' | 'claims.rung' | 'claims.origins' | 'claims.origin' | 'claims.aside' | 'claims.judgements'
>

const COUNTED = ['posts', 'speakers', 'afterCopies', 'atMost'] as const
const MARK_STATES: readonly ShownMark[] = [
  'confirmed',
  'suggested',
  'reopened',
  'disputed',
  'stale',
  'rejected',
  'carried',
]

export const claimAnswers: Answers<ClaimRoutes> = {
  'claims.claim': async (desk, { claim: id }, { showNames }) => {
    const { claims } = await desk.analysis()
    const weighed = claims.find(({ claim }) => claim.id === id)
    return { found: weighed === undefined ? null : await claimAnswer(desk, weighed, showNames) }
  },

  'claims.rung': async (desk, { claim, side, rung, offset = 0, joinedOffset = 0, limit = 20 }, { showNames }) => {
    const weighed = (await weighedClaim(desk, claim))[side]
    const rungs = await rungsOf(desk, claim, side)
    const marks = await marksOf(desk, claim, side)
    const isList = rung === 'marked' || rung === 'unreviewed'
    const positions = isList ? rungs[rung] : rungs.counted[rung].positions
    const standsFor = isList ? undefined : rungs.counted[rung].standsFor
    const edges = isList || rung === 'posts' ? [] : rungs.joined[rung]
    const shown = positions.subarray(offset, offset + limit)
    const posts = postsAt(desk, weighed, shown, showNames)
    const joined = edges.slice(joinedOffset, joinedOffset + limit)
    const from = postsAt(
      desk,
      weighed,
      joined.map(edge => edge.from),
      showNames,
    )
    const to = postsAt(
      desk,
      weighed,
      joined.map(edge => edge.to),
      showNames,
    )
    return {
      counted: {
        total: positions.length,
        rows: posts.map((post, i) => {
          const assertion = weighed.assertions[shown[i]]
          return {
            post,
            standsFor: standsFor?.[offset + i] ?? 1,
            matched: assertion.matched,
            isDecided: assertion.codedBy === 'person',
            mark: marks[shown[i]],
            markKind: assertion.markKind ?? null,
            vantage: vantageText(assertion),
          }
        }),
      },
      joined: {
        total: edges.length,
        rows: joined.map((edge, i) => ({
          post: from[i],
          to: to[i],
          test: edge.test,
          value: edge.value ?? null,
          shared: sharedBy(desk, weighed, edge),
        })),
      },
    }
  },

  'claims.origins': async (desk, { claim, side, offset = 0, limit = 20 }, { showNames }) => {
    const groups = await groupsOf(desk, claim, side)
    const { rows, total } = pageOf(groups, offset, limit)
    return {
      rows: await originRows(
        desk,
        await weighedClaim(desk, claim),
        side,
        rows.map(({ group }) => group),
        showNames,
      ),
      total,
    }
  },

  'claims.origin': async (desk, { claim, side, group, offset = 0, limit = 20 }, { showNames }) => {
    const weighed = await weighedClaim(desk, claim)
    const { assertions, edges, group: groups } = weighed[side]
    const marks = await marksOf(desk, claim, side)
    const [origin] = await originRows(desk, weighed, side, [group], showNames)
    if (origin === undefined) refuse(group, 'group', `0 … ${weighed[side].ladder.atMost - 1}`)
    const edgeOf = new Map(edges.map(edge => [edge.from, edge]))
    const positions = [...groups.keys()].filter(position => groups[position] === group)
    const shown = positions.slice(offset, offset + limit)
    const posts = postsAt(desk, weighed[side], shown, showNames)
    const targets = shown.map(position => edgeOf.get(position)?.to ?? position)
    const to = postsAt(desk, weighed[side], targets, showNames)
    return {
      origin,
      members: {
        total: positions.length,
        rows: posts.map((post, i) => {
          const edge = edgeOf.get(shown[i])
          const { codedBy } = assertions[shown[i]]
          return {
            post,
            to: edge === undefined ? null : to[i],
            test: edge?.test ?? null,
            value: edge?.value ?? null,
            shared: edge === undefined ? null : sharedBy(desk, weighed[side], edge),
            isDecided: codedBy === 'person',
            mark: marks[shown[i]],
          }
        }),
      },
    }
  },

  'claims.aside': async (desk, { claim, list, offset = 0, limit = 20 }, { showNames }) => {
    const posts = (await weighedClaim(desk, claim))[list] ?? new Int32Array(0)
    return { rows: claimPosts(desk, [...posts.subarray(offset, offset + limit)], showNames), total: posts.length }
  },

  'claims.judgements': async (desk, { claim, offset, limit }) => {
    const weighed = await weighedClaim(desk, claim)
    const judged: readonly JudgementRow[] = await desk.remembered(`claims judgements ${claim}`, () =>
      claimJudgements(desk.casebook(), weighed),
    )
    return pageOf(judged, offset, limit)
  },
}

/** Null where the claim was taken back since the figures were counted. */
async function claimAnswer(desk: Desk, weighed: WeighedClaim, showNames: boolean): Promise<ClaimAnswer | null> {
  const { id } = weighed.claim
  const casebook = desk.casebook()
  const { casework } = await desk.analysis()
  const card = (await boardCards(desk)).find(candidate => candidate.id === id)
  const listed = listClaims(casebook).claims.find(candidate => candidate.id === id)
  if (card === undefined || listed === undefined) return null
  const { stages, credibility } = caseworkOf(casebook)
  return {
    ...(await scaleOf(desk)),
    card,
    wording: wordingOf(weighed, listed.saidBy),
    changes: listed.changes,
    stages: stages.filter(({ act }) => act.claim === id).map(one => ({ ...signed(one), stage: one.act.stage })),
    grades: credibility
      .filter(({ act }) => act.claim === id)
      .map(one => {
        const { side, reliability, credibility: grade } = one.act
        return { ...signed(one), side, reliability, credibility: grade }
      }),
    support: await reasons(desk, weighed, 'support', showNames),
    deny: await reasons(desk, weighed, 'deny', showNames),
    timeline: claimTimelineView(casebook.index().columns(), [weighed], casework?.outages ?? []) ?? null,
    relations: (casework?.relations ?? []).filter(({ from, to }) => from === id || to === id).length,
    hasFigures: (casework?.figures ?? []).some(({ claim }) => claim === id),
  }
}

/** The media that an edge by `same-media` rests on; null for other tests. */
function sharedBy(desk: Desk, { assertions }: WeighedSide, { from, to, test }: MergeEdge): SharedMedium | null {
  if (test !== 'same-media') return null
  const sharedOf = desk.ofIndex('claims shared media', casebook => sharedMedia(casebook))
  return sharedOf(assertions[from].post, assertions[to].post) ?? null
}

function wordingOf({ claim }: WeighedClaim, saidBy: ClaimWording['saidBy']): ClaimWording {
  const { text, kind, place = '', from = '', to = '', quantity = null, support, deny } = claim
  return { text, kind, place, from, to, quantity, support, deny, saidBy }
}

export function signed({ at, claimedTime, act }: RecordedCasework<CaseworkAct>): Signed {
  return { entry: entryText(at), role: act.role, claimedTime, reason: act.reason ?? null }
}

async function reasons(desk: Desk, weighed: WeighedClaim, name: Side, showNames: boolean): Promise<SideReasons> {
  const side = weighed[name]
  const { claim } = weighed
  const rungs = await rungsOf(desk, claim.id, name)
  const groups = await groupsOf(desk, claim.id, name)
  const without = side.withoutOrigin ?? []
  const firsts = postsAt(
    desk,
    side,
    without.map(({ group }) => groups[group].first),
    showNames,
  )
  const marks = new Map<ShownMark, number>()
  for (const state of await marksOf(desk, claim.id, name)) marks.set(state, (marks.get(state) ?? 0) + 1)
  return {
    rungs: COUNTED.map(rung => {
      const joined = rung === 'posts' ? [] : rungs.joined[rung]
      return { rung, counted: rungs.counted[rung].positions.length, joined: joined.length, tests: testsOf(joined) }
    }),
    marks: MARK_STATES.flatMap(state => (marks.has(state) ? [{ state, assertions: marks.get(state) ?? 0 }] : [])),
    bound: side.bound ?? null,
    hangsOn: side.hangsOn ?? null,
    without: without.map((one, i) => ({ ...one, first: firsts[i] })),
    judged: judgedBy(desk, weighed, name),
  }
}

/** Codings and reviews that stand behind the side, by kind and role, in order of first appearance. */
function judgedBy(desk: Desk, weighed: WeighedClaim, side: Side): SideReasons['judged'] {
  const roleOf = new Map<string, string>()
  const { assertions, markReviews, sideReviews } = caseworkOf(desk.casebook())
  for (const { answers } of [...assertions, ...markReviews])
    for (const { at, act } of answers) roleOf.set(entryText(at), act.role)
  const counts = new Map<string, { kind: string; role: string; entries: Set<string> }>()
  const count = (kind: string, entry: string, role: string | undefined) => {
    if (role === undefined) return
    const key = JSON.stringify([kind, role])
    const own = counts.get(key) ?? { kind, role, entries: new Set<string>() }
    own.entries.add(entry)
    counts.set(key, own)
  }
  for (const { entries = [], reviews = [] } of weighed[side].assertions) {
    for (const at of entries) count('assertion', entryText(at), roleOf.get(entryText(at)))
    for (const at of reviews) count('mark-review', entryText(at), roleOf.get(entryText(at)))
  }
  for (const { at, act } of sideReviews)
    if (act.claim === weighed.claim.id && act.side === side) count('side-review', entryText(at), act.role)
  return [...counts.values()].map(({ kind, role, entries }) => ({ kind, role, acts: entries.size }))
}

async function originRows(
  desk: Desk,
  weighed: WeighedClaim,
  name: Side,
  asked: readonly number[],
  showNames: boolean,
): Promise<OriginRow[]> {
  const side = weighed[name]
  const groups = await groupsOf(desk, weighed.claim.id, name)
  const known = asked.flatMap(group => groups[group] ?? [])
  const posts = postsAt(
    desk,
    side,
    known.map(({ first }) => first),
    showNames,
  )
  const speaker = await speakerNames(desk, showNames)
  const marked = new Map<number, number>()
  for (const position of (await rungsOf(desk, weighed.claim.id, name)).marked)
    if (!marked.has(side.group[position])) marked.set(side.group[position], position)
  return known.map(({ group, first, ...counts }, i) => {
    const assertion = side.assertions[first]
    const mark = marked.get(group)
    return {
      ...counts,
      group,
      first: posts[i],
      speaker: assertion.voice === undefined ? null : speaker(assertion.voice),
      evidentiality: assertion.evidentiality ?? null,
      isAgentless: assertion.isAgentless === true,
      markKind: mark === undefined ? null : (side.assertions[mark].markKind ?? null),
      vantage: mark === undefined ? '' : vantageText(side.assertions[mark]),
    }
  })
}
