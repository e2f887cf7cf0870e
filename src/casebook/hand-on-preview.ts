// What would leave in an export and what would stay, before anything is written. Records nothing.

import type { ProtectionRule } from '../model/audience-profile.ts'
import type { Handed, HandedWords, Redaction, Withheld } from '../model/handed.ts'
import type { GateHit, Unsearched } from '../protect/gate.ts'
import { STANDARD_PROFILES } from '../protect/standard-profiles.ts'
import type { Casebook } from './casebook.ts'
import { letOut } from './gate-values.ts'
import type { HandOnRequest, PreparedExport } from './hand-on.ts'
import { asBytes } from './hand-on-write.ts'
import { keptOriginals } from './kept-originals.ts'
import { pauseUnless } from './verify-bag.ts'

export interface ExportPreview {
  readonly audience: string
  readonly consent: PreparedExport['profile']['consent']
  readonly protection: PreparedExport['profile']['protection']
  /** Beyond the standard of the audience. */
  readonly opened: readonly { readonly rule: ProtectionRule; readonly level: string; readonly standard: string }[]
  readonly leaves: {
    readonly counts: {
      readonly claims: number
      readonly posts: number
      readonly channels: number
      readonly accounts: number
      readonly exhibits: number
      readonly media: number
    }
    readonly files: readonly { readonly path: string; readonly bytes: number }[]
    readonly claims: readonly {
      readonly id: string
      readonly text: string
      /** L; null: not assessed. */
      readonly support: number | null
      readonly deny: number | null
    }[]
    /** Words that stand for posts, each once, in full. */
    readonly words: readonly HandedWords[]
    /** Names in full. */
    readonly names: readonly { readonly kind: 'account' | 'actor' | 'channel' | 'speaker'; readonly name: string }[]
    /** By number in the case. */
    readonly exhibits: readonly { readonly exhibit: number; readonly number: number; readonly commitment: string }[]
    /** Numbers of exhibits whose originals go, encrypted. */
    readonly sealed: readonly number[]
  }
  readonly withheld: readonly Withheld[]
  /** Media that a person let out, of which no protected copy could be made. */
  readonly mediaWithheld: PreparedExport['mediaWithheld']
  readonly redactions: readonly Redaction[]
  readonly gate: {
    readonly searched: number
    readonly hits: readonly GateHit[]
    readonly unsearched: readonly Unsearched[]
    /** What it does not search for at all, because the profile lets it out. */
    readonly letOut: ReturnType<typeof letOut>
  }
}

/** Makes every file and throws it away, so that the gate sees what it would see. */
export async function previewExport(
  casebook: Casebook,
  prepared: PreparedExport,
  request: HandOnRequest,
): Promise<ExportPreview> {
  const { handed, gate, profile, out, claims } = prepared
  const files: { path: string; bytes: number }[] = []
  const look = (path: string, pieces: Iterable<Uint8Array>) => {
    const counted = { path: `data/${path}`, bytes: 0 }
    gate.search(counted.path, counting(pieces, counted))
    files.push(counted)
  }
  for (const { path, pieces } of prepared.files()) {
    await pauseUnless(request.signal)
    look(path, asBytes(pieces))
  }
  for (const { file, pieces } of prepared.media) look(file.path, pieces())
  for (const text of [request.title, request.organization])
    if (text !== undefined) gate.search('bag-info.txt', [new TextEncoder().encode(text)])
  await gate.checkQuotations(request.signal)
  const standard = STANDARD_PROFILES[profile.like].protection
  const kept = keptOriginals(casebook)
  const exhibits = out.exhibits.map(({ exhibit, number, commitment }) => ({ exhibit, number, commitment }))
  return {
    audience: profile.audience,
    consent: profile.consent,
    protection: profile.protection,
    opened: prepared.opened.map(rule => ({ rule, level: profile.protection[rule], standard: standard[rule] })),
    leaves: {
      counts: countsOf(handed, prepared.media.length),
      files,
      claims: handed.claims.map(({ text, support, deny }, i) => ({
        id: claims[i],
        text: text[request.language] ?? Object.values(text)[0] ?? '',
        support: support.ladder.atLeast,
        deny: deny.ladder.atLeast,
      })),
      words: [...wordsIn(handed)],
      names: namesIn(handed),
      exhibits,
      sealed: prepared.isSealed ? exhibits.flatMap(({ exhibit }) => (kept.has(exhibit) ? [] : [exhibit])) : [],
    },
    withheld: handed.withheld,
    mediaWithheld: prepared.mediaWithheld,
    redactions: handed.redactions,
    gate: { searched: gate.searched, hits: gate.hits, unsearched: gate.unsearched(), letOut: letOut(profile) },
  }
}

function* counting(pieces: Iterable<Uint8Array>, counted: { bytes: number }): Generator<Uint8Array> {
  for (const piece of pieces) {
    counted.bytes += piece.length
    yield piece
  }
}

function countsOf(handed: Handed, media: number): ExportPreview['leaves']['counts'] {
  let posts = 0
  let accounts = 0
  for (const _ of handed.posts()) posts++
  for (const _ of handed.accounts()) accounts++
  const { claims, channels, exhibits } = handed
  return { claims: claims.length, posts, channels: channels.length, accounts, exhibits: exhibits.length, media }
}

function* wordsIn(handed: Handed): Generator<HandedWords> {
  const told = new Set<string>()
  const isNew = ({ text }: HandedWords) => !told.has(text) && told.add(text)
  for (const { support, deny } of handed.claims)
    for (const { shown } of [support, deny])
      for (const { words } of shown) if (words !== undefined && isNew(words)) yield words
  for (const { words } of handed.posts()) if (words !== undefined && isNew(words)) yield words
}

function namesIn(handed: Handed): ExportPreview['leaves']['names'] {
  const names = new Map<string, ExportPreview['leaves']['names'][number]>()
  const add = (kind: ExportPreview['leaves']['names'][number]['kind'], name: string | undefined) => {
    if (name !== undefined) names.set(`${kind} ${name}`, { kind, name })
  }
  for (const { name } of handed.channels) add('channel', name)
  for (const { name } of handed.accounts()) add('account', name)
  for (const actor of handed.actors) for (const name of actor.names ?? []) add('actor', name)
  for (const { support, deny } of handed.claims)
    for (const { shown } of [support, deny])
      for (const { speaker } of shown) if (speaker !== undefined && !/^[0-9]+$/.test(speaker)) add('speaker', speaker)
  return [...names.values()]
}
