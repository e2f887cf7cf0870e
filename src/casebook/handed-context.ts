// What one export has to do with: claims, posts, exhibits and ties that may leave, and the names they get.

import type { Analysis } from '../model/analysis.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import { CaseError } from '../model/case-error.ts'
import type { Casework, TieAct } from '../model/casework.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Language, WeighedClaim } from '../model/ladder.ts'
import type { MediaKind } from '../model/source-record.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { type ConsentRegister, consentRegister, heldBackFrom, refusalOf } from './consent.ts'
import { type NumberedExhibit, numberExhibits } from './handed-exhibits.ts'
import { HandedNames } from './handed-names.ts'
import { unjudgedAccounts } from './handed-network.ts'
import { keepPosts, mediaKindsOf, type ScannedPosts, scanPosts } from './handed-posts.ts'
import { chosenClaims, citedPosts, type Ground, type KeptBack, keptBack, withTextsOfMedia } from './handed-scope.ts'
import { Tally } from './handed-tally.ts'
import { containersOf, listsNaming } from './holders.ts'
import { type Judgement, judgementsOf } from './judgements.ts'
import { keptOriginals } from './kept-originals.ts'

export interface HandRequest {
  readonly profile: AudienceProfile
  /** Name of this export: random, never used twice. */
  readonly exportId: string
  /** Ids, in the order wanted; all when undefined. */
  readonly claims?: readonly string[]
  /** Numbers in the case, beside those that the claims rest on. */
  readonly exhibits?: readonly number[]
  readonly title?: string
  readonly organization?: string
  /** Of the person who exports. */
  readonly role: string
  readonly language: Language
  /** Milliseconds. */
  readonly now: number
}

export interface HandContext {
  readonly casebook: Casebook
  readonly analysis: Analysis
  readonly request: HandRequest
  readonly tally: Tally
  readonly register: ConsentRegister
  readonly casework: Casework
  readonly judgements: readonly Judgement[]
  readonly names: HandedNames
  readonly claims: readonly WeighedClaim[]
  /** Posts that the export rests on, without those that stay in the case. */
  readonly scanned: ScannedPosts
  readonly mediaKinds: ReadonlyMap<Sha256, MediaKind>
  readonly ties: Casework['ties']
  readonly numbered: readonly NumberedExhibit[]
  readonly numberOf: ReadonlyMap<Sha256, number>
}

/** Works out what may leave. Throws CaseError `usage` for claims and exhibits that are not there. */
export function handContext(casebook: Casebook, analysis: Analysis, request: HandRequest): HandContext {
  const { profile, exportId, language } = request
  const corpus = casebook.index()
  const tally = new Tally()
  const register = consentRegister(casebook)
  countConsent(casebook, register, profile, tally)
  const casework = currentCasework(casebook)
  const judgements = judgementsOf(casebook)
  const unjudged = unjudgedAccounts(corpus, analysis, judgements)
  const names = new HandedNames({
    profile,
    exportId,
    keyedHash: message => casebook.custody.keyedHash(message),
    language,
    casework,
    isUnjudged: account => unjudged.has(account),
    tally,
  })
  // Whoever exports comes first.
  names.role(request.role)
  const kept = withTextsOfMedia(keptBack(casework, corpus), register.exhibits, corpus)
  const claims = chosenClaims(analysis, request.claims, kept, tally)
  tally.change('claim-number', 'claim', claims.length)
  const isAll = profile.protection.posts === 'all'
  const cited = isAll
    ? Int32Array.from({ length: corpus.columns().count }, (_, post) => post)
    : citedPosts(claims, casework, analysis.casework?.figures ?? [], corpus)
  const scanned = leavingPosts(scanPosts(corpus, cited), kept, register, tally)
  const ties = leavingTies({ casebook, casework, register, profile, kept, tally })
  const mediaKinds = mediaKindsOf(scanned)
  const exhibits = leavingExhibits({ casebook, request, register, scanned, mediaKinds, ties, kept, tally })
  const numbered = numberExhibits(exhibits, names)
  countOriginals(casebook, profile, numbered, tally)
  const numberOf = new Map(numbered.map(({ exhibit, number }) => [exhibit.sha256, number]))
  return {
    casebook,
    analysis,
    request,
    tally,
    register,
    casework,
    judgements,
    names,
    claims,
    scanned,
    mediaKinds,
    ties,
    numbered,
    numberOf,
  }
}

/** Originals that do not go with the sealed part either. */
function countOriginals(
  casebook: Casebook,
  { protection }: AudienceProfile,
  numbered: readonly NumberedExhibit[],
  tally: Tally,
): void {
  if (protection.openings === 'none') return
  const kept = keptOriginals(casebook)
  for (const { exhibit } of numbered) {
    const ground = kept.get(exhibit.number)
    if (ground !== undefined) tally.hold('original', ground)
  }
}

/** What sources hold back. Throws when the index was read for others: then what they must not see would shape answers. */
function countConsent(casebook: Casebook, register: ConsentRegister, { consent }: AudienceProfile, tally: Tally): void {
  const rows = heldBackFrom(register, consent)
  const numbers = rows.flatMap(({ exhibits }) => exhibits).sort((a, b) => a - b)
  if ((casebook.index().setting('held-back') ?? '') !== numbers.join(' '))
    throw new Error('the index was not read for the consent of this audience')
  for (const { why, expires, exhibits } of rows) tally.hold('exhibit', why, exhibits.length, expires)
}

function leavingPosts(scanned: ScannedPosts, kept: KeptBack, register: ConsentRegister, tally: Tally): ScannedPosts {
  const ofOriginals = scanned.originals.map(sha256 => kept.exhibits.get(register.exhibits.of(sha256)?.number ?? 0))
  const groundOf = (at: number): Ground | undefined =>
    kept.posts.get(scanned.posts[at]) ?? ofOriginals[scanned.original[at]]
  return keepPosts(scanned, at => {
    const ground = groundOf(at)
    if (ground !== undefined) tally.hold('post', ground)
    return ground === undefined
  })
}

interface TieScope {
  readonly casebook: Casebook
  readonly casework: Casework
  readonly register: ConsentRegister
  readonly profile: AudienceProfile
  readonly kept: KeptBack
  readonly tally: Tally
}

/** Statements of which neither the post nor the exhibit stays in the case. */
function leavingTies({ casebook, casework, register, profile, kept, tally }: TieScope): Casework['ties'] {
  const corpus = casebook.index()
  const posts = corpus.postsByKey(casework.ties.map(({ act }) => act.unit?.post ?? ''))
  const decided = ({ unit, exhibit }: TieAct, post: number): Ground | undefined => {
    const ofExhibit = exhibit === undefined ? undefined : kept.exhibits.get(exhibit)
    return ofExhibit ?? (unit === undefined ? undefined : kept.posts.get(post))
  }
  const listed = new Set(casework.actors.map(({ act }) => act.actor))
  return casework.ties.filter(({ act }, i) => {
    const refusal = act.exhibit === undefined ? undefined : refusalOf(register, act.exhibit, profile.consent)
    const isListed = listed.has(act.from) && listed.has(act.to)
    const ground = refusal?.why ?? decided(act, posts[i]) ?? (isListed ? undefined : 'unlisted')
    // A post that is not in the index is of an exhibit that is counted already.
    if (ground === undefined) return act.unit === undefined || posts[i] >= 0
    tally.hold('tie', ground)
    return false
  })
}

interface ExhibitScope extends Pick<TieScope, 'casebook' | 'register' | 'kept' | 'tally'> {
  readonly request: HandRequest
  readonly scanned: ScannedPosts
  readonly mediaKinds: ReadonlyMap<Sha256, MediaKind>
  readonly ties: Casework['ties']
}

/** Originals that hold a post or medium of the export, that a tie rests on, or that were asked for; each once. */
function leavingExhibits(scope: ExhibitScope): Exhibit[] {
  const { casebook, request, register, scanned, mediaKinds, ties, kept, tally } = scope
  const used = new Set(scanned.original)
  const found = new Map<number, Exhibit>()
  const add = (exhibit: Exhibit | undefined) => {
    if (exhibit !== undefined) found.set(exhibit.number, exhibit)
  }
  scanned.originals.forEach((sha256, i) => {
    if (used.has(i)) add(register.exhibits.of(sha256))
  })
  for (const sha256 of mediaKinds.keys()) add(register.exhibits.of(sha256))
  for (const { act } of ties) if (act.exhibit !== undefined) add(register.exhibits.get(act.exhibit))
  for (const number of request.exhibits ?? []) {
    const exhibit = register.exhibits.get(number)
    if (exhibit === undefined) throw new CaseError('usage', 'unknown-exhibit', { value: number })
    add(exhibit)
  }
  const holders = request.exhibits === undefined ? new Map() : refusedHolders(casebook, register, request.profile)
  return [...found.values()].filter(({ number }) => {
    if (refusalOf(register, number, request.profile.consent) !== undefined) return false
    const ground = holders.get(number) ?? kept.exhibits.get(number)
    if (ground !== undefined) tally.hold('exhibit', ground)
    return ground === undefined
  })
}

/** Archives and lists of bags that hold or name what the consent of a source holds back, with the ground of that. */
function refusedHolders(
  casebook: Casebook,
  register: ConsentRegister,
  { consent }: AudienceProfile,
): ReadonlyMap<number, string> {
  const grounds = new Map<number, string>()
  for (const { why, exhibits } of heldBackFrom(register, consent)) {
    const held = exhibits.flatMap(number => register.exhibits.get(number) ?? [])
    const holders = [...containersOf(register.exhibits, held), ...listsNaming(casebook, register.exhibits, held)]
    for (const { number } of holders) grounds.set(number, why)
  }
  return grounds
}
