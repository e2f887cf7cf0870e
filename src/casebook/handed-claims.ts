// One claim as it leaves the case: both sides always, what did not count, and the facts from which its numbers can be recomputed.

import type { Engine } from '../corpus/engine.ts'
import type { Casework } from '../model/casework.ts'
import type { ContestedFigure, OutageFinding } from '../model/casework-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import type { HandedAssertion, HandedClaim, HandedSide, HandedWords, Token } from '../model/handed.ts'
import type { Assertion, MergeTest, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { FactSide, VoiceFacts } from '../model/voice-facts.ts'
import { isWhereAndWhen } from '../show/claims-view.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import { type ClaimNotes, claimDisclosure } from './handed-disclosure.ts'
import { handedFacts } from './handed-facts.ts'
import type { HandedNames } from './handed-names.ts'
import type { Coarse } from './handed-places.ts'

/** Assertions of a side that are shown with their words. */
const SHOWN = 200

/** What may be told of one post beside its claim. */
export interface ToldPost {
  readonly token: Token | undefined
  readonly words: HandedWords | undefined
  readonly exhibit: number | undefined
  /** A person decided that it stays in the case: it counts, and nothing is told of it. */
  readonly isHeldBack: boolean
}

export interface ClaimSource {
  readonly tool: string
  readonly corpus: Engine
  readonly casework: Casework
  readonly outages: readonly OutageFinding[]
  readonly figures: readonly ContestedFigure[]
  readonly names: HandedNames
  readonly coarse: Coarse
  readonly notes: ClaimNotes
  readonly voices: CaseVoices
  readonly inputs: ReadonlyMap<string, WeighInput>
  readonly tell: (post: PostIndex) => ToldPost
}

/** `number` from 1. Numbers of roles are given in the order of claims, so claims have to be made in it. */
export function handedClaim(weighed: WeighedClaim, number: number, source: ClaimSource): HandedClaim {
  const { names, coarse, casework, outages, inputs } = source
  const { claim, credibility } = weighed
  const input = inputs.get(claim.id)
  if (input === undefined) throw new Error('a claim of the analysis is not among those weighed')
  const coverage = coarse.coverage(weighed.coverage, measuredBy => names.speakerLabel(measuredBy))
  const facts = handedFacts({ ...source, input, weighed, number, coverage })
  const side = (name: Side): HandedSide => {
    const grades = credibility?.[name]
    return { ...handedSide(name, weighed[name], facts[name], source), credibility: grades }
  }
  return {
    number,
    token: names.token('claim', claim.id, claim.id),
    text: claim.text,
    kind: claim.kind,
    place: coarse.place(claim.place),
    from: coarse.date(claim.from),
    to: coarse.date(claim.to),
    quantity: claim.quantity,
    stage: weighed.stage,
    isDark: outages.some(outage => isWhereAndWhen(claim, outage)),
    support: side('support'),
    deny: side('deny'),
    disclosure: claimDisclosure(claim.id, casework, {
      ...source,
      held: weighed.held?.length ?? 0,
      unclear: weighed.unclear?.length ?? 0,
    }),
    facts,
    figures: handedFigures(weighed, facts, source),
  }
}

function handedSide(
  name: Side,
  side: WeighedSide,
  facts: FactSide,
  source: ClaimSource,
): Omit<HandedSide, 'credibility'> {
  const { ladder, unassessed, bound, withoutOrigin, hangsOn, edges } = side
  return {
    side: name,
    ladder,
    unassessed,
    bound,
    withoutOrigin: withoutOrigin ?? [],
    hangsOn,
    shown: shownPositions(side).map(position => handedAssertion(position, side, facts, source)),
    tests: testsOf(edges.map(({ test }) => test)),
  }
}

/** The first assertion of each group in order, then those whose mark is confirmed. */
function shownPositions({ assertions, group }: WeighedSide): number[] {
  const seen = new Set<number>()
  const shown: number[] = []
  group.forEach((own, position) => {
    if (seen.has(own)) return
    seen.add(own)
    shown.push(position)
  })
  const isShown = new Set(shown)
  assertions.forEach(({ mark }, position) => {
    if (mark === 'confirmed' && !isShown.has(position)) shown.push(position)
  })
  return shown.slice(0, SHOWN)
}

function handedAssertion(position: number, side: WeighedSide, facts: FactSide, source: ClaimSource): HandedAssertion {
  const { corpus, names, coarse, notes, tell } = source
  const assertion = side.assertions[position]
  const { post, evidentiality, mark, markKind, codedBy, entries, reviews, isDisputed } = assertion
  const columns = corpus.columns()
  const told = tell(post)
  const isZoned = columns.zoned[post] === 1
  const time = told.isHeldBack ? undefined : coarse.time(columns.time[post], isZoned)
  const places = [...(entries ?? []), ...(reviews ?? [])]
  const fact = facts.assertions[position]
  return {
    position,
    post: told.token,
    speaker: speakerOf(assertion, fact, source, told.isHeldBack),
    exhibit: told.exhibit,
    time,
    ...(isZoned || time === undefined ? {} : { isZoneless: true }),
    words: told.words,
    evidentiality,
    mark: mark ?? (assertion.suggestsOwnAccess ? 'suggested' : 'none'),
    markKind,
    codedBy: codedBy ?? 'rule',
    roles: names.roles(notes.roles(places)),
    isDisputed: isDisputed === true,
    note: told.isHeldBack ? undefined : notes.note(places),
    group: side.group[position],
  }
}

/** A name that may be told, else the number that the facts give the voice or the account. */
function speakerOf(
  { voice, post }: Assertion,
  fact: FactSide['assertions'][number],
  { corpus, names }: ClaimSource,
  isHeldBack: boolean,
): string | undefined {
  const number = fact.voice ?? fact.account
  const numbered = number === null ? undefined : String(number)
  if (isHeldBack) return numbered
  if (voice !== undefined) return names.speaker(voice) ?? numbered
  const account = corpus.columns().account[post]
  return (account < 0 ? undefined : names.account(corpus.accounts()[account])) ?? numbered
}

function testsOf(tests: readonly MergeTest[]): HandedSide['tests'] {
  const posts = new Map<MergeTest, number>()
  for (const test of tests) posts.set(test, (posts.get(test) ?? 0) + 1)
  return [...posts]
    .map(([test, count]) => ({ test, posts: count }))
    .sort((a, b) => b.posts - a.posts || (a.test < b.test ? -1 : 1))
}

function handedFigures(
  { claim, support, deny }: WeighedClaim,
  facts: VoiceFacts,
  { figures, names, tell }: ClaimSource,
): HandedClaim['figures'] {
  const numberOf = (post: PostIndex, voice: string | undefined): string | undefined => {
    for (const [side, own] of [[support, facts.support] as const, [deny, facts.deny] as const]) {
      const position = side.assertions.findIndex(one => one.post === post && one.voice === voice)
      const fact = own.assertions[position]
      const number = fact?.voice ?? fact?.account ?? null
      if (number !== null) return String(number)
    }
    return undefined
  }
  return figures
    .filter(figure => figure.claim === claim.id)
    .flatMap(({ statements }) =>
      statements
        .filter(({ post }) => !tell(post).isHeldBack)
        .map(({ side, post, voice, low, high, posts }) => ({
          side,
          speaker: (voice === undefined ? undefined : names.speaker(voice)) ?? numberOf(post, voice),
          low,
          high,
          posts,
        })),
    )
}
