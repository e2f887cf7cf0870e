// Actors of a case and what is said to relate them, with names only where they may be read.

import type { ActorRow, ActorsPage, TieRow, TieStatementRow } from '../model/actors-page.ts'
import type { ActorAct, Casework, RecordedCasework, TieAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Language } from '../model/ladder.ts'
import { shortName } from './excerpt.ts'

const MOST = { actors: 2000, ties: 2000, statements: 50, names: 20 }

export interface ActorNames {
  readonly showNames: boolean
  readonly language: Language
  /** Keyed name of anything. */
  pseudonym(id: string): string
  /** Of an account or chat by its id, as elsewhere on the screen. */
  account(id: string): string
}

/** `ties`: those that may be seen of all that hold. Alphabetical throughout: persons are not ranked. */
export function actorsPage(casework: Casework, ties: Casework['ties'], names: ActorNames): ActorsPage {
  const counts = new Map<string, Set<string>>()
  for (const { act } of ties)
    for (const id of [act.from, act.to]) counts.set(id, (counts.get(id) ?? new Set()).add(keyOf(act)))
  const labels = actorLabels(casework, names)
  const collator = new Intl.Collator(names.language)
  const actors = casework.actors
    .map(recorded => actorRow(recorded, labels, counts.get(recorded.act.actor)?.size ?? 0, names))
    .sort((a, b) => collator.compare(a.label, b.label) || (a.actor < b.actor ? -1 : 1))
  const shown = actors.slice(0, MOST.actors)
  const at = new Map(shown.map(({ actor }, position) => [actor, position]))
  const rows = tieRows(casework, ties, labels, names).flatMap(({ from, to, ...rest }): TieRow[] => {
    const [a, b] = [at.get(from), at.get(to)]
    return a === undefined || b === undefined ? [] : [{ ...rest, from: a, to: b }]
  })
  return {
    actors: shown,
    actorsTotal: actors.length,
    ties: rows.sort((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1)).slice(0, MOST.ties),
    tiesTotal: rows.length,
    heldBack: casework.ties.length - ties.length,
  }
}

function keyOf({ from, to, kind }: TieAct): string {
  return JSON.stringify([from, to, kind])
}

/** Public actors by the name to print first; everybody else by pseudonym unless names were asked for. */
function actorLabels({ actors }: Casework, { showNames, pseudonym }: ActorNames): ReadonlyMap<string, string> {
  return new Map(
    actors.map(({ act }) => {
      const isNamed = act.isPublic || showNames
      return [act.actor, isNamed ? shortName(act.names[0] ?? act.actor) : pseudonym(`speaker actor:${act.actor}`)]
    }),
  )
}

function actorRow(
  { at, act }: RecordedCasework<ActorAct>,
  labels: ReadonlyMap<string, string>,
  ties: number,
  { showNames, pseudonym, account }: ActorNames,
): ActorRow {
  return {
    actor: act.actor,
    token: pseudonym(`actor:${act.actor}`),
    label: labels.get(act.actor) ?? act.actor,
    kind: act.kind,
    isPublic: act.isPublic,
    names: act.isPublic || showNames ? act.names.slice(0, MOST.names).map(shortName) : null,
    accounts: (act.accounts ?? []).map(id => ({ token: pseudonym(id), label: account(id) })),
    entry: entryOf(at),
    role: act.role,
    ties,
  }
}

type TieOfIds = Omit<TieRow, 'from' | 'to'> & { readonly from: string; readonly to: string }

function tieRows(
  { disagreements }: Casework,
  ties: Casework['ties'],
  labels: ReadonlyMap<string, string>,
  names: ActorNames,
): TieOfIds[] {
  const disputed = new Set(disagreements.flatMap(({ entries }) => entries.map(({ at }) => entryOf(at))))
  const groups = new Map<string, RecordedCasework<TieAct>[]>()
  for (const recorded of ties) {
    const key = keyOf(recorded.act)
    groups.set(key, [...(groups.get(key) ?? []), recorded])
  }
  return [...groups.values()].map(statements => {
    const { from, to, kind } = statements[0].act
    return {
      from,
      to,
      kind,
      basis: basisOf(statements.map(({ act }) => act)),
      isDisputed: statements.some(({ at }) => disputed.has(entryOf(at))),
      statements: statements.slice(0, MOST.statements).map(recorded => statementRow(recorded, labels, names)),
    }
  })
}

function basisOf(acts: readonly TieAct[]): TieRow['basis'] {
  const asserting = acts.filter(({ stance }) => stance === 'assert')
  if (asserting.length === 0) return 'denied'
  return asserting.some(({ basis }) => basis === 'documented') ? 'documented' : 'alleged'
}

function statementRow(
  { at, act }: RecordedCasework<TieAct>,
  labels: ReadonlyMap<string, string>,
  { showNames, pseudonym }: ActorNames,
): TieStatementRow {
  const speaker = (spelled: string) =>
    (spelled.startsWith('actor:') ? labels.get(spelled.slice(6)) : undefined) ??
    (showNames ? shortName(spelled) : pseudonym(`speaker ${spelled}`))
  return {
    entry: entryOf(at),
    stance: act.stance,
    basis: act.basis,
    speakers: act.speakers.map(speaker),
    role: act.role,
    post: act.unit?.post ?? null,
    quote: act.unit?.quote ?? null,
    exhibit: act.exhibit ?? null,
    since: act.since ?? null,
    until: act.until ?? null,
    reason: act.reason ?? null,
  }
}

function entryOf({ device, epoch, seq }: EntryPlace): string {
  return `${device}:${epoch}:${seq}`
}
