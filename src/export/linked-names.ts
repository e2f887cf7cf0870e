// The IRIs of one export: names that mean something in it alone and that no server can be asked for.

import type { Token } from '../model/handed.ts'
import type { Side } from '../model/ladder.ts'
import { type Iri, iriPart } from './rdf-terms.ts'

/** Every name begins with `urn:anechoic:export:` and the id of the export. */
export function namesOf(exportId: Token) {
  const base = `urn:anechoic:export:${iriPart(exportId)}`
  const under = (...parts: readonly (string | number)[]) =>
    [base, ...parts.map(part => iriPart(`${part}`))].join(':') as Iri
  return {
    export: base as Iri,
    /** A thing of which there is one: `analysis`, `tool`, `profile`. */
    one: (name: string) => under(name),
    exhibit: (number: number) => under('exhibit', number),
    copy: (number: number) => under('exhibit', number, 'copy'),
    acquisition: (number: number) => under('exhibit', number, 'acquisition'),
    post: (token: Token) => under('post', token),
    claim: (token: Token) => under('claim', token),
    side: (token: Token, side: Side) => under('claim', token, side),
    judgement: (token: Token, side: Side) => under('claim', token, side, 'judgement'),
    /** Numbered as they come up; 1 is whoever hands the export out. */
    role: (number: number) => under('role', number),
    redaction: (number: number) => under('redaction', number),
    withheld: (number: number) => under('withheld', number),
    erasure: (number: number) => under('erasure', number),
  }
}

export type ExportNames = ReturnType<typeof namesOf>
