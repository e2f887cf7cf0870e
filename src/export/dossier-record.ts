// What a dossier prints, as one record: lists cut to what is shown, long words clipped, and the sums that stand in its sentences.

import { FACE_RECALL, type FaceRecall } from '../model/face-recall.ts'
import type { Handed, HandedAssertion, HandedClaim, HandedSide } from '../model/handed.ts'
import type { WithoutOrigin } from '../model/ladder.ts'
import type { FactSide, VoiceFacts } from '../model/voice-facts.ts'

/** Rows of one list at most, and of all lists of assertions together. */
const ROWS_OF_A_LIST = 200
const ROWS_OF_ALL_SIDES = 1200
const FEWEST_ROWS = 20

/** Origins without which a side is shown; those that change it most come first. */
const ROWS_WITHOUT = 8

/** UTF-16 code units of somebody's words. */
const LONGEST_WORDS = 4000

export interface DossierAssertion extends HandedAssertion {
  /** Group of the side, from 1, as the dossier calls it. */
  readonly origin: number
  /** Assertions in its group. */
  readonly standsFor: number
}

export interface DossierSide extends Omit<HandedSide, 'shown' | 'withoutOrigin'> {
  readonly withoutOrigin: readonly (WithoutOrigin & { readonly origin: number })[]
  readonly shown: readonly DossierAssertion[]
  /** Assertions worth listing: one a group, and further ones with a confirmed mark. */
  readonly listed: number
  /** Posts that a test joined to another one. */
  readonly joined: number
  /** The one origin that the side hangs on, numbered from 1, and what remains without it. */
  readonly hangs: { readonly origin: number; readonly atLeast: number | null; readonly atMost: number } | undefined
  /** 1 - alpha; undefined without a bound. */
  readonly confidence: number | undefined
  /** Posts that repeat, those of them by accounts of coordination clusters, and how many clusters. */
  readonly echo: {
    readonly repeated: number
    readonly coordinated: number
    readonly clusters: number
    readonly share: number
  }
}

export interface DossierClaim extends Omit<HandedClaim, 'facts' | 'support' | 'deny'> {
  readonly support: DossierSide
  readonly deny: DossierSide
  /** All of the lists that are cut. */
  readonly totals: { readonly rejected: number; readonly disagreements: number; readonly figures: number }
  readonly digest: string
}

export interface DossierRecord
  extends Pick<
    Handed,
    'head' | 'relations' | 'actors' | 'ties' | 'exhibits' | 'clusters' | 'redactions' | 'withheld' | 'custody'
  > {
  readonly format: 'anechoic-dossier'
  readonly version: 1
  readonly language: string
  readonly claims: readonly DossierClaim[]
  readonly sums: { readonly withheld: number; readonly copies: number }
  /** How many faces are found, where copies are shown in which they were looked for. */
  readonly recall: FaceRecall | undefined
  /** All of the lists that are cut. */
  readonly totals: {
    readonly relations: number
    readonly ties: number
    readonly clusters: number
    readonly exhibits: number
  }
}

/** Numbers are those of `handed`; what is derived is derived from its facts. */
export function dossierRecord(handed: Handed, language: string): DossierRecord {
  const { head, relations, actors, ties, exhibits, clusters, redactions, withheld, custody } = handed
  const fair = Math.floor(ROWS_OF_ALL_SIDES / Math.max(1, handed.claims.length * 2))
  const rows = Math.max(FEWEST_ROWS, Math.min(ROWS_OF_A_LIST, fair))
  return clipped({
    format: 'anechoic-dossier',
    version: 1,
    language,
    head,
    claims: handed.claims.map(claim => claimRecord(claim, rows)),
    relations: relations.slice(0, ROWS_OF_A_LIST),
    actors,
    ties: ties.slice(0, ROWS_OF_A_LIST),
    exhibits,
    clusters: clusters.slice(0, ROWS_OF_A_LIST),
    redactions,
    withheld,
    custody,
    sums: {
      withheld: withheld.reduce((sum, { count }) => sum + count, 0),
      copies: exhibits.filter(({ file }) => file !== undefined).length,
    },
    recall: exhibits.some(({ file }) => file?.faces !== undefined) ? FACE_RECALL : undefined,
    totals: { relations: relations.length, ties: ties.length, clusters: clusters.length, exhibits: exhibits.length },
  })
}

function claimRecord({ facts, ...claim }: HandedClaim, rows: number): DossierClaim {
  const { rejected, disagreements } = claim.disclosure
  return {
    ...claim,
    support: sideRecord(claim.support, facts.support, facts, rows),
    deny: sideRecord(claim.deny, facts.deny, facts, rows),
    disclosure: {
      ...claim.disclosure,
      rejected: rejected.slice(0, ROWS_OF_A_LIST),
      disagreements: disagreements.slice(0, ROWS_OF_A_LIST),
    },
    figures: claim.figures.slice(0, ROWS_OF_A_LIST),
    totals: { rejected: rejected.length, disagreements: disagreements.length, figures: claim.figures.length },
    digest: facts.digest,
  }
}

function sideRecord(side: HandedSide, own: FactSide, facts: VoiceFacts, rows: number): DossierSide {
  const sizes = new Map<number, number>()
  for (const { group } of own.assertions) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const others = own.assertions.filter(({ edge, mark }) => edge !== null && mark === 'confirmed').length
  return {
    ...side,
    shown: side.shown
      .slice(0, rows)
      .map(one => ({ ...one, origin: one.group + 1, standsFor: sizes.get(one.group) ?? 0 })),
    listed: sizes.size + others,
    joined: side.tests.reduce((sum, { posts }) => sum + posts, 0),
    hangs: hangsOf(side),
    withoutOrigin: side.withoutOrigin.slice(0, ROWS_WITHOUT).map(one => ({ ...one, origin: one.group + 1 })),
    confidence: side.bound === undefined ? undefined : 1 - side.bound.alpha,
    echo: echoOf(own, facts),
  }
}

function hangsOf({ hangsOn, withoutOrigin }: HandedSide): DossierSide['hangs'] {
  const without = withoutOrigin.find(({ group }) => group === hangsOn)
  if (without === undefined) return undefined
  return { origin: without.group + 1, atLeast: without.atLeast, atMost: without.atMost }
}

function echoOf({ assertions }: FactSide, { speakers }: VoiceFacts): DossierSide['echo'] {
  const clusterOf = new Map(speakers.map(({ speaker, cluster }) => [speaker, cluster]))
  const clusters = new Set<number>()
  let [repeated, coordinated] = [0, 0]
  for (const { edge, account } of assertions) {
    if (edge === null) continue
    repeated++
    const cluster = account === null ? null : (clusterOf.get(account) ?? null)
    if (cluster === null) continue
    coordinated++
    clusters.add(cluster)
  }
  return { repeated, coordinated, clusters: clusters.size, share: repeated === 0 ? 0 : coordinated / repeated }
}

/** The same record with every string cut to what a page can hold; what is missing is counted. */
function clipped<Value>(value: Value): Value {
  if (typeof value === 'string') return clippedText(value) as Value
  if (Array.isArray(value)) return value.map(clipped) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clipped(inner)])) as Value
}

function clippedText(text: string): string {
  if (text.length <= LONGEST_WORDS) return text
  const kept = text.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')
  return `${kept}… (+${text.length - kept.length})`
}
