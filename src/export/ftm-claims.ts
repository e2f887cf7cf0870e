// Claims, assertions, clusters, actors and ties as entities of FollowTheMoney, attributed to who says so.

import { followTheMoneyMessages as said } from '../messages/follow-the-money.ts'
import type { Handed, HandedActor, HandedClaim, HandedTie } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { type FtmEntity, type FtmProperty, ftmDate, ftmEntity, ftmLanguage } from './ftm-entity.ts'

/**
 * The model has no claim, and an event would say that it happened: claims are notes, and so is each assertion, on the claim and on its post.
 */
export function* claimEntities(handed: Handed, language: Language): Generator<FtmEntity> {
  const exhibits = new Map(handed.exhibits.map(({ number, token }) => [number, token]))
  for (const claim of handed.claims) {
    yield claimEntity(claim, language)
    for (const { side, shown } of [claim.support, claim.deny])
      for (const assertion of shown)
        yield ftmEntity(`${claim.token}.${side}.${assertion.position}`, 'Note', {
          description: said['ftm.assertion'][language]({ side, claim: claim.number }),
          entity: [claim.token, assertion.post],
          summary: assertion.post === undefined ? assertion.words?.text : undefined,
          notes: assertion.note,
          proof: assertion.exhibit === undefined ? undefined : exhibits.get(assertion.exhibit),
          keywords: [side, assertion.evidentiality],
        })
  }
  const tokens = new Map(handed.claims.map(({ number, token }) => [number, token]))
  for (const { from, to, kind } of handed.relations)
    yield ftmEntity(`${tokens.get(from)}.${kind}.${to}`, 'UnknownLink', {
      subject: tokens.get(from),
      object: tokens.get(to),
      role: kind,
    })
}

function claimEntity({ token, text, kind, support, deny }: HandedClaim, language: Language): FtmEntity {
  const own = text[language] ?? Object.values(text)[0]
  return ftmEntity(token, 'Note', {
    name: own,
    description: Object.entries(text).map(([code, words]) => ({ text: words, language: ftmLanguage(code) })),
    summary: [support, deny].map(({ side, ladder }) =>
      said['ftm.side'][language]({
        side,
        posts: ladder.posts,
        atLeast: ladder.atLeast ?? undefined,
        atMost: ladder.atMost,
      }),
    ),
    keywords: kind,
  })
}

/** A note on the accounts of each cluster, with what people answered. */
export function* clusterEntities(handed: Handed, language: Language): Generator<FtmEntity> {
  const members = new Map<string, string[]>(handed.clusters.map(({ token }) => [token, []]))
  for (const { token, cluster } of handed.accounts()) if (cluster !== undefined) members.get(cluster)?.push(token)
  for (const { token, accounts, qValue: q, verdict } of handed.clusters)
    yield ftmEntity(token, 'Note', {
      description: said['ftm.cluster'][language]({ accounts, q, verdict }),
      entity: members.get(token) ?? [],
      keywords: verdict,
    })
}

const ACTOR_SCHEMA: Readonly<Record<HandedActor['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  'public-body': 'PublicBody',
  account: 'UserAccount',
}

export function actorEntity({ token, kind, names }: HandedActor): FtmEntity {
  const [name = token, ...others] = names ?? []
  return ftmEntity(token, ACTOR_SCHEMA[kind], {
    [kind === 'account' ? 'username' : 'name']: name,
    alias: others,
  })
}

/** The first is the property of `from`, the second that of `to`. */
interface TieForm {
  readonly schema: string
  readonly ends: readonly [FtmProperty, FtmProperty]
}

const UNKNOWN: TieForm = { schema: 'UnknownLink', ends: ['subject', 'object'] }

/** Each says what it says and who says so; a tie whose ends do not fit its schema is an unknown link with its kind as role. */
export function* tieEntities(handed: Handed, language: Language): Generator<FtmEntity> {
  const kinds = new Map(handed.actors.map(({ token, kind }) => [token, kind]))
  for (const tie of handed.ties) {
    const form = formOf(tie, kinds.get(tie.from), kinds.get(tie.to))
    const isInterest = form.ends[0] !== 'person'
    yield ftmEntity(tie.token, form.schema, {
      [form.ends[0]]: tie.from,
      [form.ends[1]]: tie.to,
      ...(isInterest
        ? { role: tie.kind, status: tie.isDocumented ? 'documented' : 'asserted' }
        : { relationship: tie.kind }),
      startDate: ftmDate(tie.since),
      endDate: ftmDate(tie.until),
      publisher: tie.assertedBy,
      summary: sentencesOf(tie, language),
    })
  }
}

function formOf(
  { kind }: HandedTie,
  from: HandedActor['kind'] | undefined,
  to: HandedActor['kind'] | undefined,
): TieForm {
  const isLegal = from !== undefined && from !== 'account'
  const isToBody = to === 'organisation' || to === 'public-body'
  const arePersons = from === 'person' && to === 'person'
  if (kind === 'family' && arePersons) return { schema: 'Family', ends: ['person', 'relative'] }
  if (kind === 'association' && arePersons) return { schema: 'Associate', ends: ['person', 'associate'] }
  if (kind === 'membership' && isLegal && isToBody) return { schema: 'Membership', ends: ['member', 'organization'] }
  if (kind === 'directorship' && isLegal && isToBody)
    return { schema: 'Directorship', ends: ['director', 'organization'] }
  return UNKNOWN
}

function sentencesOf(tie: HandedTie, language: Language): (string | undefined)[] {
  const list = (values: readonly (string | number)[]) => values.join('; ')
  return [
    tie.assertedBy.length > 0 ? said['ftm.asserted'][language]({ by: list(tie.assertedBy) }) : undefined,
    tie.deniedBy.length > 0 ? said['ftm.denied'][language]({ by: list(tie.deniedBy) }) : undefined,
    tie.isDocumented ? said['ftm.documented'][language]() : undefined,
    tie.exhibits.length > 0 ? said['ftm.exhibits'][language]({ numbers: list(tie.exhibits) }) : undefined,
  ]
}
