// Where in the case something stands that the gate stopped: the words that people typed are searched one by one.

import type { HitPlace } from '../model/handing-view.ts'
import type { GateHit } from '../protect/gate.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { consentRegister } from './consent.ts'
import type { HandOnRequest, PreparedExport } from './hand-on.ts'

/** Texts that are looked through at most. */
const MOST_TEXTS = 5000

/**
 * For each hit (`hitKey`) the claims, paraphrases, descriptions and headings in which the same is found; a quotation is compared with no post
 * again and has no place. Call behind `checkQuotations`: the gate remembers what is searched here.
 */
export function locateHits(
  casebook: Casebook,
  { gate, profile }: PreparedExport,
  { title, organization }: Pick<HandOnRequest, 'title' | 'organization'>,
): ReadonlyMap<string, readonly HitPlace[]> {
  const found = new Map<string, HitPlace[]>()
  if (gate.hits.length === 0) return found
  let number = 0
  for (const { place, text } of typedTexts(casebook, profile.audience, title, organization)) {
    if (++number > MOST_TEXTS) break
    const before = gate.hits.length
    gate.search(`${number}`, [new TextEncoder().encode(text)])
    for (const hit of gate.hits.slice(before)) {
      const places = found.get(hitKey(hit)) ?? []
      if (!places.some(known => JSON.stringify(known) === JSON.stringify(place)))
        found.set(hitKey(hit), [...places, place])
    }
  }
  return found
}

/** What two hits of the same value share. */
export function hitKey({ rule, shown }: GateHit): string {
  return `${rule} ${shown}`
}

interface Typed {
  readonly place: HitPlace
  readonly text: string
}

function* typedTexts(
  casebook: Casebook,
  audience: string,
  title: string | undefined,
  organization: string | undefined,
): Generator<Typed> {
  yield { place: { kind: 'audience' }, text: audience }
  if (title !== undefined) yield { place: { kind: 'title' }, text: title }
  if (organization !== undefined) yield { place: { kind: 'organization' }, text: organization }
  for (const { claim } of caseClaims(casebook))
    for (const text of [...Object.values(claim.text), claim.place])
      if (text !== undefined) yield { place: { kind: 'claim', claim: claim.id }, text }
  const { paraphrases, mediaReviews } = currentCasework(casebook)
  for (const { act } of paraphrases) yield { place: { kind: 'paraphrase', post: act.unit.post }, text: act.text }
  const { exhibits } = consentRegister(casebook)
  for (const { act } of mediaReviews)
    if (act.description !== undefined && exhibits.get(act.exhibit) !== undefined)
      yield { place: { kind: 'description', exhibit: act.exhibit }, text: act.description }
}
