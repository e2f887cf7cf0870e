// The ladder: posts, speakers, after copies, at most so many origins. Each rung joins groups of the one before.

import type {
  Assertion,
  Ladder,
  MarkState,
  MergeEdge,
  Side,
  Vantage,
  WeighedClaim,
  WeighedSide,
} from '../model/ladder.ts'
import { dependenceOf } from './dependence.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { atLeastOf, boundFacts, DEFAULT_RATES } from './lower-bound.ts'
import {
  confirmedMarks,
  distinctVantages,
  isReviewed,
  type Mark,
  markOf,
  strongestKinds,
  waitingMarks,
} from './mark-state.ts'
import { Merging } from './merging.ts'
import { SideSpeakers } from './side-speakers.ts'
import { Trials } from './trials.ts'
import type { WeighInput } from './weigh-evidence.ts'

/**
 * Weighs both sides apart by the same rules. The order of the assertions given does not matter.
 * Cost near-linear in assertions, plus the containments. @see docs/methods.md#the-ladder
 */
export function weighClaim(input: WeighInput): WeighedClaim {
  const { claim, unclear, held } = input
  return {
    claim,
    support: weighSide(input, 'support'),
    deny: weighSide(input, 'deny'),
    ...(unclear === undefined ? {} : { unclear }),
    ...(held === undefined ? {} : { held }),
  }
}

function weighSide(input: WeighInput, side: Side): WeighedSide {
  const { evidence, rates = DEFAULT_RATES } = input
  const unresolved = [...input[side]].sort(byPostAndVoice)
  const { parents, origin } = dependenceOf(unresolved, evidence, input.repeats ?? [])
  const speakers = new SideSpeakers(unresolved, evidence)
  const merging = new Merging(unresolved.length)

  joinSpeakers(merging, speakers, origin)
  const afterSpeakers = merging.groups
  for (const { from, to, rung, test, value } of parents) {
    if (rung === 'afterCopies') merging.join(from, to, rung, test, value)
  }
  const afterCopies = merging.groups
  for (const { from, to, rung, test, value } of parents) {
    if (rung === 'atMost') merging.join(from, to, rung, test, value)
  }
  joinVoicesOfOrigins(merging, speakers, origin)
  const group = merging.groupNumbers()

  const states = finalStates(unresolved, origin)
  const assertions = unresolved.map((assertion, position) => withMark(assertion, states[position]))
  const marks = confirmedMarks(assertions, states, speakers.namedVoice)
  const waiting = waitingMarks(states, origin, group, new Set(marks.map(({ position }) => group[position])))
  const unreviewed = new Set(waiting.map(position => group[position])).size
  const isLookedThrough = states.some(isReviewed) || input.reviewedSides?.includes(side) === true
  const unassessed = unreviewed > 0 ? 'marks-not-reviewed' : isLookedThrough ? undefined : 'side-not-reviewed'
  const trials = new Trials(withoutJudgements(parents, origin.length), speakers.voice)
  const kinds = strongestKinds(marks, ({ voice }) => voice)
  const bound = boundFacts(merging.groups, trials.count(), kinds.values(), rates)
  const ladder: Ladder = {
    posts: assertions.length,
    speakers: afterSpeakers,
    afterCopies,
    atMost: merging.groups,
    marked: kinds.size,
    atLeast: unassessed === undefined ? atLeastOf(bound) : null,
    firstHand: new Set(marks.filter(mark => isFirstHand(assertions[mark.position])).map(({ voice }) => voice)).size,
    verifiedMedia: [...kinds.values()].filter(kind => kind === 'media').length,
    unreviewed,
    decided: assertions.filter(({ codedBy }) => codedBy === 'person').length,
    vantages: distinctVantages(vantageOfEach(marks, assertions).values()),
  }
  const { withoutOrigin, hangsOn } = leaveOneOut({ ladder, group, marks, trials, rates })
  return {
    ladder,
    assertions,
    edges: merging.spanningEdges(),
    parents,
    group,
    waiting,
    bound,
    withoutOrigin,
    ...(unassessed === undefined ? {} : { unassessed }),
    ...(hangsOn === undefined ? {} : { hangsOn }),
  }
}

function byPostAndVoice(a: Assertion, b: Assertion): number {
  if (a.post !== b.post) return a.post - b.post
  const [first, second] = [a.voice ?? '', b.voice ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** A confirmed mark counts while its assertion is an origin; afterwards an earlier one has come to light. */
function finalStates(assertions: readonly Assertion[], origin: Int32Array): MarkState[] {
  return assertions.map((assertion, position) => {
    const state = markOf(assertion)
    return state === 'confirmed' && origin[position] !== position ? 'stale' : state
  })
}

/**
 * Origins as the tests alone find them. What a person found to repeat another was a trial of that person's eye: left out, the trials that
 * remain would be those that passed.
 */
function withoutJudgements(parents: readonly MergeEdge[], count: number): Int32Array {
  const origin = Int32Array.from({ length: count }, (_, position) => position)
  for (const { from, to, test } of parents)
    if (test !== 'inherited-mark' && test !== 'judged-repeat') origin[from] = origin[to]
  return origin
}

function withMark(assertion: Assertion, mark: MarkState): Assertion {
  return assertion.mark === mark ? assertion : { ...assertion, mark }
}

/** The vantage that each marked voice stated first. */
function vantageOfEach(marks: readonly Mark[], assertions: readonly Assertion[]): Map<number, Vantage> {
  const stated = new Map<number, Vantage>()
  for (const { position, voice } of marks) {
    const { vantage } = assertions[position]
    if (vantage !== undefined && !stated.has(voice)) stated.set(voice, vantage)
  }
  return stated
}

function isFirstHand({ evidentiality, markKind }: Assertion): boolean {
  return evidentiality === undefined ? markKind === 'words' : evidentiality === 'own-perception'
}

/** Origins of one speaker, and posts of one account that go back to one origin. */
function joinSpeakers(merging: Merging, speakers: SideSpeakers, origin: Int32Array): void {
  merging.joinByKey(
    position => (origin[position] === position && !speakers.isForward(position) ? speakers.speaker[position] : -1),
    'speakers',
    position => speakers.sameSpeaker(position),
  )
  merging.joinByKey(
    position => {
      const account = speakers.account(position)
      return account < 0 ? -1 : account * origin.length + origin[position]
    },
    'speakers',
    position => speakers.sameAccount(position),
  )
}

/** Origins that carry one voice: of one stated origin, judged to be one, under one control. */
function joinVoicesOfOrigins(merging: Merging, speakers: SideSpeakers, origin: Int32Array): void {
  const ofOrigins = (keys: Int32Array) => (position: number) => (origin[position] === position ? keys[position] : -1)
  merging.joinByKey(ofOrigins(speakers.speaker), 'atMost', 'same-origin')
  merging.joinByKey(ofOrigins(speakers.alias), 'atMost', 'alias')
  merging.joinByKey(ofOrigins(speakers.controller), 'atMost', 'common-control')
  merging.joinByKey(ofOrigins(speakers.cluster), 'atMost', 'coordination', position => speakers.clusterQ(position))
  merging.joinByKey(ofOrigins(speakers.voice), 'atMost', 'linked')
}
