// Actors and ties of FollowTheMoney as records of casework: alleged, attributed to the data set, never public. Only by an explicit act of a person.

import { quoted } from '../model/problem.ts'
import type { TieKind } from '../model/reading.ts'
import type { ByteSource } from '../model/source-record.ts'
import { sha256 } from '../system/hashing.ts'
import { type FtmEntity, readFtmEntities } from './followthemoney-entities.ts'
import { ACTORS, TIES, type TieForm } from './followthemoney-schemas.ts'
import { FtmSurvey } from './followthemoney-survey.ts'
import { ProblemLog } from './problem-log.ts'

const TIE_KINDS: readonly TieKind[] = ['family', 'membership', 'directorship', 'control', 'association', 'unknown']

/** One record as `anechoic record` reads it; `line` is that of the entity. */
export interface FtmRecord {
  readonly line: number
  readonly kind: 'actor' | 'tie'
  readonly stated: Readonly<Record<string, unknown>>
}

export interface FtmStated {
  /** Role that decided; undefined when nobody stated one. */
  readonly role: string | undefined
  /** Who says so where an entity names nobody: the data set. */
  readonly dataset: string
  /** Exhibit that holds the entities. */
  readonly exhibit: number | undefined
}

/** Names, spellings and attributions of one record that are kept. */
const MOST_NAMES = 20
const LONGEST_NAME = 200
/** Pairs of actors that one entity may join. */
const MOST_PAIRS = 1000

/** Actors first, then the ties between them. Accounts and channels that only send messages are in the case with those. A tie whose ends are no actors of the source is a problem, and is not recorded. */
export function ftmCasework(
  source: ByteSource,
  { role, dataset, exhibit }: FtmStated,
  problems: ProblemLog,
): FtmRecord[] {
  const actors = new Map<string, FtmRecord>()
  const ties: { readonly entity: FtmEntity; readonly form: TieForm }[] = []
  const survey = new FtmSurvey(problems)
  for (const entity of readFtmEntities(source, new ProblemLog(source.name))) survey.add(entity)
  for (const entity of readFtmEntities(source, problems)) {
    const kind = ACTORS.get(entity.schema)
    if (kind !== undefined && !survey.onlySpeaks(entity)) {
      const actor = actorId(entity.id)
      const names = namesOf(entity)
      const reason = `FollowTheMoney ${entity.schema} ${shortened(entity.id, 100)} (${dataset})`
      actors.set(entity.id, {
        line: entity.line,
        kind: 'actor',
        stated: { ...roleOf(role), actor, kind, names, isPublic: false, reason },
      })
    }
    const form = TIES.get(entity.schema)
    if (form !== undefined) ties.push({ entity, form })
  }
  const records = [...actors.values()]
  for (const { entity, form } of ties) {
    const [from, to] = form.ends.map(end => entity.values(end).filter(id => actors.has(id)))
    // Forwards and relations of claims are links between things, not between actors.
    if (entity.schema === 'UnknownLink' && from.length + to.length === 0) continue
    const pairs = from.flatMap(one => to.flatMap(other => (one === other ? [] : [[one, other] as const])))
    if (pairs.length === 0)
      problems.add('ftm-tie-ends', 'notice', { line: entity.line }, { schema: entity.schema, id: quoted(entity.id) })
    for (const [one, other] of pairs.slice(0, MOST_PAIRS)) {
      const stated = tieOf(entity, form, actorId(one), actorId(other), { role, dataset, exhibit })
      records.push({ line: entity.line, kind: 'tie', stated })
    }
    if (pairs.length > MOST_PAIRS)
      problems.add('ftm-tie-many', 'loss', { line: entity.line }, { id: quoted(entity.id), limit: MOST_PAIRS })
  }
  return records
}

/** Id of an actor in the case: the entity's own id may have letters that ids here have not, and must meet no id of somebody else. */
export function actorId(entityId: string): string {
  return `ftm-${sha256(entityId).slice(0, 24)}`
}

function tieOf(
  entity: FtmEntity,
  form: TieForm,
  from: string,
  to: string,
  { role, dataset, exhibit }: FtmStated,
): Record<string, unknown> {
  const words = [...entity.values('role'), ...entity.values('relationship'), ...entity.values('status')]
  const kind = TIE_KINDS.find(known => words.includes(known)) ?? form.kind
  const speakers = [...new Set(entity.values('publisher').flatMap(cleanName))].slice(0, MOST_NAMES)
  const date = (name: string) => entity.values(name).find(value => /^\d{4}(?:-\d\d){0,2}(?:T[\d:]{5,8})?$/.test(value))
  const [since, until] = [date('startDate'), date('endDate')]
  const said = words.length === 0 ? '' : `: ${shortened(words.join('; '), 300)}`
  return {
    ...roleOf(role),
    from,
    to,
    kind,
    basis: 'alleged',
    stance: 'assert',
    speakers: speakers.length > 0 ? speakers : [dataset],
    reason: `FollowTheMoney ${entity.schema} ${shortened(entity.id, 100)} (${dataset})${said}`,
    ...(exhibit === undefined ? {} : { exhibit }),
    ...(since === undefined ? {} : { since: since.slice(0, 10) }),
    ...(until === undefined ? {} : { until: until.slice(0, 10) }),
  }
}

function roleOf(role: string | undefined): { role?: string } {
  return role === undefined ? {} : { role }
}

function namesOf(entity: FtmEntity): string[] {
  const written = ['username', 'name', 'alias', 'weakAlias', 'previousName', 'email'].flatMap(name =>
    entity.values(name),
  )
  const names = [...new Set(written.flatMap(cleanName))].slice(0, MOST_NAMES)
  return names.length > 0 ? names : cleanName(entity.id).concat('?').slice(0, 1)
}

function cleanName(name: string): string[] {
  // A name must not read as a reference to an actor of the case.
  const clean = shortened(name, LONGEST_NAME).replace(/^actor:/i, 'actor ')
  return /[\p{L}\p{N}]/u.test(clean) ? [clean] : []
}

function shortened(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}
