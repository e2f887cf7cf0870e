// The gate of one export with everything that this case knows, and the posts that it must not quote.

import { type TextArena, textCount } from '../algorithms/text-arena.ts'
import { formatFiles } from '../export/formats.ts'
import { PARTS } from '../export/handed-bag.ts'
import { gateRules, handedReadme } from '../messages/cli-handing.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import { CaseError } from '../model/case-error.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { Gate, type GateHit, type Unsearched } from '../protect/gate.ts'
import { foldForGate, gateWords } from '../protect/gate-fold.ts'
import { gzip } from '../system/gzip.ts'
import { unpackMembers } from '../system/unpack-members.ts'
import { blankCourtPack, blankHanded, FIXED_TERMS } from './blank-handed.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs } from './casework.ts'
import { valuesOf } from './gate-values.ts'
import { pauseUnless } from './verify-bag.ts'

/** Posts held against the export between two pauses. */
const PAUSE_POSTS = 20_000
/** Texts looked at, and share in small letters, from which a word is ordinary. */
const ORDINARY = { texts: 200, least: 5, share: 0.5 } as const
const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']

export class CaseGate {
  readonly #gate: Gate
  readonly #profile: AudienceProfile
  /** What is not to be quoted: every text, earlier versions of edited posts, and words of people who coded. */
  readonly #texts: TextArena
  readonly #others: readonly string[]

  /** Needs the index of all that may be read for analysis. */
  constructor(casebook: Casebook, profile: AudienceProfile) {
    this.#profile = profile
    const { values, cleared } = valuesOf(casebook, profile)
    const isOrdinary = ordinaryWords(casebook)
    this.#gate = new Gate(values, cleared, { unpack: unpackMembers, isOrdinary })
    this.#texts = casebook.index().texts()
    this.#others = [...earlierVersions(casebook), ...notes(casebook, profile)]
    for (const text of ownWords(profile)) this.#gate.learnOwnWords(text)
    // Which platforms posts are from is told everywhere, and channels are called after them.
    for (const platform of new Set(
      casebook
        .index()
        .channels()
        .map(channel => channel.platform),
    ))
      this.#gate.learnOwnWords(platform)
  }

  get searched(): number {
    return this.#gate.searched
  }

  get hits(): readonly GateHit[] {
    return this.#gate.hits
  }

  unsearched(): Unsearched[] {
    return this.#gate.unsearched()
  }

  /** What claims themselves say, a person wrote to be read; tokens stand for something by chance alone. */
  permitClaims(handed: Handed): void {
    const { claims } = handed
    for (const things of [handed.channels, handed.clusters, handed.exhibits, handed.actors, handed.ties, claims])
      for (const { token } of things) this.#gate.permitToken(token)
    for (const { token } of handed.accounts()) this.#gate.permitToken(token)
    for (const { token, links } of handed.posts()) {
      this.#gate.permitToken(token)
      if (this.#profile.protection.links === 'domain') for (const domain of links) this.#gate.permitDomain(domain)
    }
    for (const { token } of handed.families()) this.#gate.permitToken(token)
    for (const { text } of claims)
      for (const words of Object.values(text)) if (words !== undefined) this.#gate.permitQuotation(words)
  }

  search(path: string, pieces: Iterable<Uint8Array>): void {
    this.#gate.search(path, pieces)
  }

  /** Behind the last file. */
  async checkQuotations(signal: AbortSignal): Promise<void> {
    if (this.#profile.protection.words === 'verbatim') return
    for (const text of this.#others) this.#gate.checkQuotations(text)
    const count = textCount(this.#texts)
    for (let i = 0; i < count; i++) {
      this.#gate.checkQuotationsIn(this.#texts.units, this.#texts.starts[i], this.#texts.starts[i + 1])
      if (i % PAUSE_POSTS === 0) await pauseUnless(signal)
    }
  }

  /** Throws CaseError `integrity` naming file and rule of the first thing found, never the thing. */
  refuse(language: Language): void {
    const [first] = this.hits
    if (first === undefined) return
    throw new CaseError('integrity', 'handing-gate', {
      file: first.file,
      rule: gateRules[first.rule][language](),
      value: first.shown,
      more: this.hits.length - 1,
    })
  }
}

/** The program's files of an export without a case, and its sentences: what stands there did not come from this one. */
function* ownWords(given: AudienceProfile): Generator<string> {
  // Not the name of the audience: a person chose it, and it may be somebody's.
  const profile = { ...given, audience: given.like }
  yield FIXED_TERMS.join('\n\n')
  for (const language of LANGUAGES) {
    for (const { path, pieces } of formatFiles(blankHanded(profile, language), profile.formats, language, {
      gzip,
      court: blankCourtPack(),
    })) {
      yield path
      let text = ''
      for (const piece of pieces) text += typeof piece === 'string' ? piece : new TextDecoder('latin1').decode(piece)
      yield text
    }
    const tool = 'anechoic'
    yield handedReadme[language]({ tool, id: '', audience: profile.audience, parts: PARTS })
  }
}

/** Texts that a post had before it was edited. */
function earlierVersions(casebook: Casebook): string[] {
  const index = casebook.index()
  const { versions, count } = index.columns()
  const texts: string[] = []
  for (let post = 0; post < count; post++)
    if (versions[post] > 1) for (const { text } of index.versions(post)) if (text !== '') texts.push(text)
  return texts
}

function notes(casebook: Casebook, { protection }: AudienceProfile): string[] {
  if (protection.notes !== 'none') return []
  return caseworkActs(casebook).flatMap(({ act }) => [
    ...(act.reason === undefined ? [] : [act.reason]),
    ...(act.type === 'exhibit-finding' ? [act.finding] : []),
  ])
}

/**
 * Asked for a name of one word that was found: whether posts write the word in small letters more often than not. "Город" is the name of
 * an account somewhere, and a word everywhere.
 */
function ordinaryWords(casebook: Casebook): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return word => {
    const answer = known.get(word) ?? isMostlySmall(casebook, word)
    known.set(word, answer)
    return answer
  }
}

function isMostlySmall(casebook: Casebook, word: string): boolean {
  const index = casebook.index()
  const wanted = new Set(Array.from(index.matching(word).subarray(0, ORDINARY.texts)))
  if (wanted.size < ORDINARY.least) return false
  const { text, count } = index.columns()
  const posts: number[] = []
  for (let post = 0; post < count && wanted.size > 0; post++) if (wanted.delete(text[post])) posts.push(post)
  let small = 0
  let large = 0
  for (const { text: written } of index.posts(posts))
    for (const [run] of written.matchAll(/\p{L}+/gu)) {
      if (gateWords(foldForGate(run))[0] !== word) continue
      if (/^\p{Lu}/u.test(run)) large++
      else small++
    }
  return small >= ORDINARY.least && small >= (small + large) * ORDINARY.share
}
