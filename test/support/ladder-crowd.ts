// Random small sides of a claim with all evidence that the ladder knows, and posts added to them.

import fc from 'fast-check'
import type { Assertion, Claim, MarkKind, MarkState, WeighedSide } from '../../src/model/ladder.ts'
import { weighClaim } from '../../src/weigh/ladder.ts'
import { joinVoices } from '../../src/weigh/voices.ts'
import type { MarkRates, Repeats, WeighEvidence } from '../../src/weigh/weigh-evidence.ts'

export const ACCOUNTS = 8
/** Stated origins; the first ones post here as the accounts of the same number, the others do not. */
const ORIGINS = 4
const ORIGINS_THAT_POST = 2
const VOICES = ['actor:a', 'name:b', 'name:c']
export const SPEAKERS = ACCOUNTS + (ORIGINS - ORIGINS_THAT_POST) + 2
export const TEXTS = 10
const MEDIA = 4

export interface CrowdRow {
  readonly account: number
  readonly text: number
  readonly origin: number
  readonly forwardOf: number
  readonly replyTo: number
  readonly media: readonly number[]
  readonly suggests: boolean
  readonly voice: string | undefined
  readonly mark: MarkState | undefined
  readonly markKind: MarkKind
  readonly isDisputed: boolean
  readonly isAgentless: boolean
}

export interface Crowd {
  readonly rows: readonly CrowdRow[]
  /** One element a text; beyond these each text is its own centre. */
  readonly centre: readonly number[]
  /** One element a speaker. */
  readonly alias: readonly number[]
  readonly controller: readonly number[]
  readonly cluster: readonly number[]
  readonly name: readonly number[]
  readonly contained: readonly (readonly [number, number])[]
  readonly repeats: readonly Repeats[]
  readonly isSideReviewed: boolean
}

const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>, weight = 5): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
const post = fc.nat(12)
const row: fc.Arbitrary<CrowdRow> = fc.record({
  account: fc.integer({ min: -1, max: ACCOUNTS - 1 }),
  text: fc.integer({ min: -1, max: TEXTS - 1 }),
  origin: mostly(-1, fc.nat(ORIGINS - 1)),
  forwardOf: mostly(-1, post),
  replyTo: mostly(-1, post),
  media: mostly<readonly number[]>([], fc.uniqueArray(fc.nat(MEDIA - 1), { maxLength: 2 }), 3),
  suggests: fc.boolean(),
  voice: mostly<string | undefined>(undefined, fc.constantFrom(...VOICES, 'name:unlisted')),
  mark: mostly<MarkState | undefined>(undefined, fc.constantFrom<MarkState>('confirmed', 'confirmed', 'rejected'), 1),
  markKind: fc.constantFrom<MarkKind>('words', 'media', 'detail'),
  isDisputed: mostly(false, fc.constant(true), 12),
  isAgentless: mostly(false, fc.constant(true), 12),
})
const keys = (most: number) => fc.array(mostly(-1, fc.nat(most), 3), { minLength: SPEAKERS, maxLength: SPEAKERS })

/** Sides of up to `most` posts. */
export const crowds = (most = 18): fc.Arbitrary<Crowd> =>
  fc.record({
    rows: fc.array(row, { maxLength: most, size: 'max' }),
    centre: fc.array(fc.nat(TEXTS - 1), { minLength: TEXTS, maxLength: TEXTS }),
    alias: keys(2),
    controller: keys(1),
    cluster: keys(1),
    name: keys(2),
    contained: fc.array(fc.tuple(fc.nat(TEXTS - 1), fc.nat(TEXTS - 1)), { maxLength: 3 }),
    repeats: fc.array(
      fc.record<Repeats>({
        post,
        of: post,
        verdict: fc.constantFrom('judged-repeat', 'inherited-mark', 'independent', 'independent'),
      }),
      { maxLength: 3 },
    ),
    isSideReviewed: fc.boolean(),
  })

/** A post with nothing in common with any other. */
export const plainRow = (text: number, account = -1): CrowdRow => ({
  account,
  text,
  origin: -1,
  forwardOf: -1,
  replyTo: -1,
  media: [],
  suggests: false,
  voice: undefined,
  mark: undefined,
  markKind: 'words',
  isDisputed: false,
  isAgentless: false,
})

/** A crowd of such posts and nothing else. */
export const plainCrowd = (rows: readonly CrowdRow[]): Crowd => ({
  rows,
  centre: Array.from({ length: TEXTS }, (_, text) => text),
  alias: new Array(SPEAKERS).fill(-1),
  controller: new Array(SPEAKERS).fill(-1),
  cluster: new Array(SPEAKERS).fill(-1),
  name: new Array(SPEAKERS).fill(-1),
  contained: [],
  repeats: [],
  isSideReviewed: true,
})

/** Puts a post at a place in canonical order; all that name posts follow. */
export function inserted(crowd: Crowd, at: number, added: CrowdRow): Crowd {
  const moved = (post: number): number => (post >= at ? post + 1 : post)
  const rows = crowd.rows.map(row => ({ ...row, forwardOf: moved(row.forwardOf), replyTo: moved(row.replyTo) }))
  const own = { ...added, forwardOf: moved(added.forwardOf), replyTo: moved(added.replyTo) }
  return {
    ...crowd,
    rows: [...rows.slice(0, at), own, ...rows.slice(at)],
    repeats: crowd.repeats.map(({ post, of, verdict }) => ({ post: moved(post), of: moved(of), verdict })),
  }
}

/** Centre of a text: a centre of a centre would be a chain; families have none. */
export function centreOf({ centre }: Crowd, text: number): number {
  const own = centre[text]
  return own !== undefined && centre[own] === own && own <= text ? own : text
}

export function evidenceOf(crowd: Crowd): WeighEvidence {
  const { rows } = crowd
  const column = (value: (row: CrowdRow) => number): Int32Array => Int32Array.from(rows, value)
  const isHeld = (post: number): number => (post < rows.length ? post : -1)
  const mediaStarts = new Int32Array(rows.length + 1)
  rows.forEach(({ media }, post) => {
    mediaStarts[post + 1] = mediaStarts[post] + media.length
  })
  const texts = rows.reduce((most, { text }) => Math.max(most, text + 1), TEXTS)
  const isNameOnly = (speaker: number): boolean => speaker % 2 === 1
  return {
    account: column(({ account }) => account),
    text: column(({ text }) => text),
    forwardOrigin: column(({ origin }) => origin),
    forwardPost: column(({ forwardOf }) => isHeld(forwardOf)),
    replyTo: column(({ replyTo }) => isHeld(replyTo)),
    mediaStarts,
    mediaObjects: Int32Array.from(rows.flatMap(({ media }) => media)),
    familyCentre: Int32Array.from({ length: texts }, (_, text) => centreOf(crowd, text)),
    resemblance: Float32Array.from({ length: texts }, (_, text) => 1 - text / (4 * texts)),
    containments: crowd.contained
      .filter(([container, contained]) => container !== contained)
      .map(([container, contained]) => ({ container, contained, share: 0.5 })),
    voices: joinVoices({
      count: SPEAKERS,
      accounts: ACCOUNTS,
      ofOrigin: Int32Array.from({ length: ORIGINS }, (_, origin) =>
        origin < ORIGINS_THAT_POST ? origin : ACCOUNTS + origin - ORIGINS_THAT_POST,
      ),
      ofVoice: new Map([
        ['actor:a', SPEAKERS - 2],
        ['name:b', SPEAKERS - 1],
      ]),
      isNameOnly: Uint8Array.from({ length: SPEAKERS }, (_, speaker) => (isNameOnly(speaker) ? 1 : 0)),
      name: Int32Array.from(crowd.name, (name, speaker) => (isNameOnly(speaker) ? name : -1)),
      alias: Int32Array.from(crowd.alias),
      controller: Int32Array.from(crowd.controller),
      cluster: Int32Array.from(crowd.cluster),
      clusterQ: Float64Array.of(0.01, 0.02),
    }),
  }
}

export function assertionsOf({ rows }: Crowd): Assertion[] {
  return rows.map(({ suggests, voice, mark, markKind, isDisputed, isAgentless }, post) => ({
    post,
    side: 'support',
    matched: 'granary burned',
    suggestsOwnAccess: suggests,
    ...(voice === undefined ? {} : { voice }),
    ...(mark === undefined ? {} : { mark, markKind }),
    isDisputed,
    isAgentless,
  }))
}

export const CLAIM: Claim = {
  id: 'granary',
  text: { en: 'The granary burned' },
  kind: 'factual',
  support: { search: ['granary burned'], examples: [] },
  deny: { search: [], examples: [] },
}

/** Low, so that a bound above 0 is met often. */
export const RATES: MarkRates = { words: 0.01, media: 0.002, detail: 0.002, any: 0.013, source: 'measured' }

export function weighed(crowd: Crowd, assertions: readonly Assertion[] = assertionsOf(crowd)): WeighedSide {
  return weighClaim({
    claim: CLAIM,
    support: assertions,
    deny: [],
    evidence: evidenceOf(crowd),
    repeats: crowd.repeats,
    reviewedSides: crowd.isSideReviewed ? ['support'] : [],
    rates: RATES,
  }).support
}
