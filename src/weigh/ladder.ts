// The ladder: posts, speakers, after copies, at most so many origins. Each rung joins groups of the one before.

import type { Assertion, Ladder, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import { Merging } from './merging.ts'
import type { WeighEvidence, WeighInput } from './weigh-evidence.ts'

/**
 * Weighs both sides apart by the same rules. Nothing is confirmed yet, so `marked` is 0 and `atLeast` null.
 * The order of the assertions given does not matter. Cost near-linear in assertions, plus the containments.
 * @see docs/methods.md#the-ladder
 */
export function weighClaim(input: WeighInput): WeighedClaim {
  const weighed = {
    claim: input.claim,
    support: weighSide(input.support, input.evidence),
    deny: weighSide(input.deny, input.evidence),
  }
  return input.unclear === undefined ? weighed : { ...weighed, unclear: input.unclear }
}

function weighSide(unordered: readonly Assertion[], evidence: WeighEvidence): WeighedSide {
  const assertions = [...unordered].sort((a, b) => a.post - b.post)
  const merging = new Merging(assertions.length)
  joinSpeakers(merging, assertions, evidence)
  const speakers = merging.groups
  joinCopies(merging, assertions, evidence)
  const afterCopies = merging.groups
  joinForwards(merging, assertions, evidence)
  joinContainments(merging, assertions, evidence)
  joinReplies(merging, assertions, evidence)
  joinControl(merging, assertions, evidence)

  const group = merging.groupNumbers()
  const suggested = new Set<number>()
  assertions.forEach((assertion, position) => {
    if (assertion.suggestsOwnAccess) suggested.add(group[position])
  })
  const ladder: Ladder = {
    posts: assertions.length,
    speakers,
    afterCopies,
    atMost: merging.groups,
    marked: 0,
    atLeast: null,
    firstHand: 0,
    verifiedMedia: 0,
    unreviewed: suggested.size,
  }
  return { ladder, assertions, edges: merging.spanningEdges(), group }
}

/** Name-only accounts belong to one channel, so equal names in two channels stay apart: the count is an upper one. */
function joinSpeakers(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const accountOf = (position: number): number => evidence.account[assertions[position].post]
  merging.joinByKey(accountOf, 'speakers', position =>
    evidence.isNameOnly[accountOf(position)] === 1 ? 'same-name' : 'same-account',
  )
}

function joinCopies(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const textOf = (position: number): number => evidence.text[assertions[position].post]
  merging.joinByKey(textOf, 'afterCopies', 'equal-text')
  merging.joinByKey(
    position => (textOf(position) < 0 ? -1 : evidence.familyCentre[textOf(position)]),
    'afterCopies',
    'near-duplicate',
    (position, first) => Math.min(evidence.resemblance[textOf(position)], evidence.resemblance[textOf(first)]),
  )
  const firstWith = new Map<number, number>()
  assertions.forEach(({ post }, position) => {
    for (let i = evidence.mediaStarts[post]; i < evidence.mediaStarts[post + 1]; i++) {
      const medium = evidence.mediaObjects[i]
      const first = firstWith.get(medium)
      if (first === undefined) firstWith.set(medium, position)
      else merging.join(position, first, 'afterCopies', 'same-media')
    }
  })
}

/** A forward carries the voice of its origin: it joins the forwarded post, other forwards of that origin, the origin's own posts. */
function joinForwards(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const positionOfPost = new Map(assertions.map(({ post }, position) => [post, position]))
  const firstOfAccount = new Map<number, number>()
  assertions.forEach(({ post }, position) => {
    const account = evidence.account[post]
    if (account >= 0 && !firstOfAccount.has(account)) firstOfAccount.set(account, position)
  })
  assertions.forEach(({ post }, position) => {
    const held = positionOfPost.get(evidence.forwardPost[post])
    if (held !== undefined) merging.join(position, held, 'atMost', 'forward')
  })
  merging.joinByKey(position => evidence.forwardOrigin[assertions[position].post], 'atMost', 'same-origin')
  assertions.forEach(({ post }, position) => {
    const speaking = firstOfAccount.get(evidence.forwardAccount[post])
    if (speaking !== undefined) merging.join(position, speaking, 'atMost', 'forward')
  })
}

/** A post that holds another side-taking text in full repeats it. */
function joinContainments(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const firstWithText = new Map<number, number>()
  assertions.forEach(({ post }, position) => {
    const text = evidence.text[post]
    if (text >= 0 && !firstWithText.has(text)) firstWithText.set(text, position)
  })
  for (const { container, contained, share } of evidence.containments) {
    const longer = firstWithText.get(container)
    const shorter = firstWithText.get(contained)
    if (longer !== undefined && shorter !== undefined) merging.join(longer, shorter, 'atMost', 'containment', share)
  }
}

/**
 * Who replies to an assertion has seen it: such a post is no voice of its own, unless it suggests own access or brings
 * a medium, which a person has to look at.
 */
function joinReplies(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const positionOfPost = new Map(assertions.map(({ post }, position) => [post, position]))
  assertions.forEach(({ post, suggestsOwnAccess }, position) => {
    const repliedTo = positionOfPost.get(evidence.replyTo[post])
    if (repliedTo === undefined || suggestsOwnAccess) return
    if (evidence.mediaStarts[post + 1] > evidence.mediaStarts[post]) return
    merging.join(position, repliedTo, 'atMost', 'repeating-reply')
  })
}

function joinControl(merging: Merging, assertions: readonly Assertion[], evidence: WeighEvidence): void {
  const ofAccount = (values: Int32Array, position: number): number => {
    const account = evidence.account[assertions[position].post]
    return account < 0 ? -1 : values[account]
  }
  merging.joinByKey(position => ofAccount(evidence.controller, position), 'atMost', 'common-control')
  merging.joinByKey(
    position => ofAccount(evidence.cluster, position),
    'atMost',
    'coordination',
    position => evidence.clusterQ[ofAccount(evidence.cluster, position)],
  )
}
