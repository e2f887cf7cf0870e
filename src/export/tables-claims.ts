// Tables of an export: claims with both sides, what led to their numbers, what did not count, actors and ties.

import type {
  Handed,
  HandedActor,
  HandedAssertion,
  HandedClaim,
  HandedRelation,
  HandedSide,
  HandedTie,
} from '../model/handed.ts'
import type { BoundFacts, WithoutOrigin } from '../model/ladder.ts'
import { fieldsOf, required, table } from './table-column.ts'

/** A claim, one of its sides, and something of that side. */
interface OfSide<Part> {
  readonly claim: HandedClaim
  readonly side: HandedSide
  readonly part: Part
}

interface Disclosed {
  readonly item: 'rejected' | 'disagreement'
  readonly kind: string
  readonly side?: string | undefined
  readonly post?: string | undefined
  readonly roles: readonly string[]
  readonly note?: string | undefined
  readonly answers?: readonly string[]
}

function* ofSides<Part>(handed: Handed, parts: (side: HandedSide) => Iterable<Part>): Generator<OfSide<Part>> {
  for (const claim of handed.claims)
    for (const side of [claim.support, claim.deny]) for (const part of parts(side)) yield { claim, side, part }
}

const one = fieldsOf<OfSide<undefined>>()
const bound = fieldsOf<OfSide<BoundFacts['parts'][number]>>()
const merge = fieldsOf<OfSide<HandedSide['tests'][number]>>()
const without = fieldsOf<OfSide<WithoutOrigin>>()
const assertion = fieldsOf<OfSide<HandedAssertion>>()
const figure = fieldsOf<{ claim: HandedClaim; part: HandedClaim['figures'][number] }>()
const disclosed = fieldsOf<{ claim: HandedClaim; part: Disclosed }>()
const relation = fieldsOf<HandedRelation>()
const actor = fieldsOf<HandedActor>()
const tie = fieldsOf<HandedTie>()

const NUMBER = 'claim number'

const claims = table('claims', ['claim', 'side'], handed => ofSides(handed, () => [undefined]), {
  claim: required(one.integer(NUMBER, ({ claim }) => claim.number)),
  side: required(one.token(({ side }) => side.side)),
  claim_token: required(one.token(({ claim }) => claim.token)),
  claim_kind: required(one.token(({ claim }) => claim.kind)),
  text_en: one.text(({ claim }) => claim.text.en),
  text_ru: one.text(({ claim }) => claim.text.ru),
  text_kk: one.text(({ claim }) => claim.text.kk),
  place: one.text(({ claim }) => claim.place),
  claimed_from: one.text(({ claim }) => claim.from),
  claimed_to: one.text(({ claim }) => claim.to),
  quantity: one.text(({ claim }) => claim.quantity?.what),
  quantity_unit: one.text(({ claim }) => claim.quantity?.unit),
  quantity_low: one.number('quantity_unit', ({ claim }) => claim.quantity?.low),
  quantity_high: one.number('quantity_unit', ({ claim }) => claim.quantity?.high),
  stage: one.text(({ claim }) => claim.stage),
  is_dark: required(one.boolean(({ claim }) => claim.isDark)),
  posts: required(one.integer('posts', ({ side }) => side.ladder.posts)),
  speakers: required(one.integer('speakers', ({ side }) => side.ladder.speakers)),
  after_copies: required(one.integer('groups', ({ side }) => side.ladder.afterCopies)),
  at_most: required(one.integer('voices', ({ side }) => side.ladder.atMost)),
  marked: required(one.integer('voices', ({ side }) => side.ladder.marked)),
  at_least: one.integer('voices', ({ side }) => side.ladder.atLeast ?? undefined),
  unassessed: one.token(({ side }) => side.unassessed),
  first_hand: one.integer('voices', ({ side }) => side.ladder.firstHand),
  verified_media: one.integer('voices', ({ side }) => side.ladder.verifiedMedia),
  unreviewed: one.integer('voices', ({ side }) => side.ladder.unreviewed),
  decided: one.integer('assertions', ({ side }) => side.ladder.decided),
  vantages: one.integer('vantages', ({ side }) => side.ladder.vantages),
  held: one.integer('posts', ({ claim }) => claim.disclosure.held),
  unclear: one.integer('posts', ({ claim }) => claim.disclosure.unclear),
  alpha: one.number('probability', ({ side }) => side.bound?.alpha),
  trials: one.integer('origins', ({ side }) => side.bound?.trials),
  rate_source: one.token(({ side }) => side.bound?.source),
  hangs_on: one.integer('group number', ({ side }) => side.hangsOn),
  reliability: one.text(({ side }) => side.credibility?.reliability),
  credibility: one.number('grade', ({ side }) => side.credibility?.credibility),
})

const bounds = table('bounds', [], handed => ofSides(handed, side => side.bound?.parts ?? []), {
  claim: required(bound.integer(NUMBER, ({ claim }) => claim.number)),
  side: required(bound.token(({ side }) => side.side)),
  mark_kinds: bound.tokens(({ part }) => part.kinds),
  marked: bound.integer('voices', ({ part }) => part.marked),
  rate: bound.number('probability', ({ part }) => part.rate),
  at_least: bound.integer('voices', ({ part }) => part.atLeast),
})

const merges = table('merges', ['claim', 'side', 'test'], handed => ofSides(handed, side => side.tests), {
  claim: required(merge.integer(NUMBER, ({ claim }) => claim.number)),
  side: required(merge.token(({ side }) => side.side)),
  test: required(merge.token(({ part }) => part.test)),
  posts: merge.integer('posts', ({ part }) => part.posts),
})

const withoutOrigins = table('without', ['claim', 'side', 'group'], handed => ofSides(handed, s => s.withoutOrigin), {
  claim: required(without.integer(NUMBER, ({ claim }) => claim.number)),
  side: required(without.token(({ side }) => side.side)),
  group: required(without.integer('group number', ({ part }) => part.group)),
  posts: without.integer('posts', ({ part }) => part.posts),
  at_most: without.integer('voices', ({ part }) => part.atMost),
  marked: without.integer('voices', ({ part }) => part.marked),
  at_least: without.integer('voices', ({ part }) => part.atLeast ?? undefined),
})

const assertions = table('assertions', ['claim', 'side', 'position'], handed => ofSides(handed, s => s.shown), {
  claim: required(assertion.integer(NUMBER, ({ claim }) => claim.number)),
  side: required(assertion.token(({ side }) => side.side)),
  position: required(assertion.integer('position', ({ part }) => part.position)),
  post: assertion.token(({ part }) => part.post),
  speaker: assertion.text(({ part }) => part.speaker),
  exhibit: assertion.integer('exhibit number', ({ part }) => part.exhibit),
  time: assertion.time(({ part }) => part.time),
  words: assertion.text(({ part }) => part.words?.text),
  words_language: assertion.token(({ part }) => part.words?.language),
  words_how: assertion.token(({ part }) => part.words?.how),
  evidentiality: assertion.token(({ part }) => part.evidentiality),
  mark: required(assertion.token(({ part }) => part.mark)),
  mark_kind: assertion.token(({ part }) => part.markKind),
  coded_by: required(assertion.token(({ part }) => part.codedBy)),
  roles: assertion.texts(({ part }) => part.roles),
  is_disputed: required(assertion.boolean(({ part }) => part.isDisputed)),
  note: assertion.text(({ part }) => part.note),
  group: required(assertion.integer('group number', ({ part }) => part.group)),
})

const figures = table(
  'figures',
  [],
  ({ claims }) => claims.flatMap(claim => claim.figures.map(part => ({ claim, part }))),
  {
    claim: required(figure.integer(NUMBER, ({ claim }) => claim.number)),
    side: figure.token(({ part }) => part.side),
    speaker: figure.text(({ part }) => part.speaker),
    low: figure.number('quantity_unit', ({ part }) => part.low),
    high: figure.number('quantity_unit', ({ part }) => part.high),
    posts: figure.integer('posts', ({ part }) => part.posts),
  },
)

const disclosure = table(
  'disclosure',
  [],
  ({ claims }) => claims.flatMap(claim => disclosedOf(claim).map(part => ({ claim, part }))),
  {
    claim: required(disclosed.integer(NUMBER, ({ claim }) => claim.number)),
    item: required(disclosed.token(({ part }) => part.item)),
    reason: disclosed.text(({ part }) => part.kind),
    side: disclosed.token(({ part }) => part.side),
    post: disclosed.token(({ part }) => part.post),
    roles: disclosed.texts(({ part }) => part.roles),
    note: disclosed.text(({ part }) => part.note),
    answers: disclosed.texts(({ part }) => part.answers),
  },
)

function disclosedOf({ disclosure }: HandedClaim): Disclosed[] {
  return [
    ...disclosure.rejected.map(row => ({ ...row, item: 'rejected' as const })),
    ...disclosure.disagreements.map(({ type, roles, answers }) => ({
      item: 'disagreement' as const,
      kind: type,
      roles,
      answers,
    })),
  ]
}

const relations = table('relations', [], handed => handed.relations, {
  from_claim: required(relation.integer(NUMBER, row => row.from)),
  to_claim: required(relation.integer(NUMBER, row => row.to)),
  relation: required(relation.token(row => row.kind)),
  is_disputed: required(relation.boolean(row => row.isDisputed)),
})

const actors = table('actors', ['actor'], handed => handed.actors, {
  actor: required(actor.token(row => row.token)),
  actor_kind: required(actor.token(row => row.kind)),
  name: actor.text(row => row.names?.[0]),
  names: actor.texts(row => row.names),
})

const ties = table('ties', ['tie'], handed => handed.ties, {
  tie: required(tie.token(row => row.token)),
  from_actor: required(tie.token(row => row.from)),
  to_actor: required(tie.token(row => row.to)),
  tie_kind: required(tie.token(row => row.kind)),
  is_documented: required(tie.boolean(row => row.isDocumented)),
  asserted_by: tie.texts(row => row.assertedBy),
  denied_by: tie.texts(row => row.deniedBy),
  since: tie.text(row => row.since),
  until: tie.text(row => row.until),
  exhibits: tie.integers(row => row.exhibits),
})

export const claimTables = [
  claims,
  bounds,
  merges,
  withoutOrigins,
  assertions,
  figures,
  disclosure,
  relations,
  actors,
  ties,
]
