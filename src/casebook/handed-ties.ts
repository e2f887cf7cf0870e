// Actors and ties of an export: public ones by name where the profile lets them, everybody else by token.

import type { Engine } from '../corpus/engine.ts'
import type { Casework } from '../model/casework.ts'
import type { HandedActor, HandedTie } from '../model/handed.ts'
import { caseworkFindings } from './casework-findings.ts'
import type { HandedNames } from './handed-names.ts'
import type { Coarse } from './handed-places.ts'

export interface TieSource {
  readonly corpus: Engine
  readonly casework: Casework
  /** Those that may leave. */
  readonly ties: Casework['ties']
  readonly names: HandedNames
  readonly coarse: Coarse
  /** By number in the case; undefined where it is held back. */
  readonly exhibitNumber: (exhibit: number) => number | undefined
}

/** In the order of tokens. */
export function handedTies({ corpus, casework, ties, names, coarse, exhibitNumber }: TieSource): HandedTie[] {
  const findings = caseworkFindings(corpus, [], { ...casework, ties }).ties
  const actor = (id: string) => actorToken(id, casework, names)
  return findings
    .map(({ from, to, kind, isDocumented, assertedBy, deniedBy, since, until, exhibits }): HandedTie => {
      const id = JSON.stringify([from, to, kind])
      return {
        token: names.token('tie', id, id),
        from: actor(from),
        to: actor(to),
        kind,
        isDocumented,
        assertedBy: distinct(assertedBy.map(speaker => names.speakerLabel(speaker))),
        deniedBy: distinct(deniedBy.map(speaker => names.speakerLabel(speaker))),
        since: coarse.date(since),
        until: coarse.date(until),
        exhibits: exhibits.flatMap(exhibit => exhibitNumber(exhibit) ?? []).sort((a, b) => a - b),
      }
    })
    .sort((a, b) => (a.token < b.token ? -1 : 1))
}

/** The actors with these ids, in the order of tokens; ids that are not in the case's list are passed over. */
export function handedActors(ids: Iterable<string>, casework: Casework, names: HandedNames): HandedActor[] {
  const wanted = new Set(ids)
  return casework.actors
    .filter(({ act }) => wanted.has(act.actor))
    .map(({ act }) => ({
      token: actorToken(act.actor, casework, names),
      kind: act.kind,
      names: names.actor(act.actor),
    }))
    .sort((a, b) => (a.token < b.token ? -1 : 1))
}

function actorToken(id: string, { actors }: Casework, names: HandedNames): string {
  const known = actors.find(({ act }) => act.actor === id)
  return names.token('actor', id, known?.act.names[0] ?? id)
}

function distinct(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort()
}
