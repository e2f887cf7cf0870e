// Words that are to stand for a post: what is in them that leads back to it or to somebody, and what of a post a person should take out.

import { runWords, SharedRuns, type WordRun } from '../algorithms/shared-run.ts'
import type { PostDetail } from '../corpus/engine.ts'
import { makeGazetteer } from '../language/gazetteer.ts'
import { identifyLanguage } from '../language/identify.ts'
import { placesIn } from '../language/places.ts'
import { timesIn } from '../language/times.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { TextSpan } from '../model/reading.ts'
import { type IdentifierKind, identifiersIn } from '../protect/identifiers.ts'
import { type HeldRun, RUN_LENGTHS, SHORTEST_TELLING, searchableRun, TELLING_LENGTHS } from '../protect/searchable.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import { CaseNames, type NameFound, type NameKind } from './case-names.ts'
import type { Casebook } from './casebook.ts'
import type { StatedRecord } from './casework-record.ts'
import { authorOf, countRuns } from './quotation.ts'

/** What is against words in a post's place. */
export interface ParaphraseFaults {
  /** Words that a search would find, as places among the words of the text. */
  readonly run: WordRun | undefined
  /** Kinds of what leads to somebody, each once. */
  readonly identifiers: readonly IdentifierKind[]
  readonly names: readonly NameKind[]
  /** Said more exactly than audiences usually see; no fault, but no rule of an audience reaches into these words. */
  readonly exact: readonly ('time' | 'place')[]
}

/** Something in a post that leads to somebody or narrows down where and when. */
export interface Telling {
  readonly kind: IdentifierKind | NameKind | 'place' | 'time'
  readonly start: number
  readonly text: string
}

/** One length of runs of a post. */
export interface RunsOfLength {
  /** In words. */
  readonly length: number
  /** Different places at which a run of the length begins. */
  readonly runs: number
  /** Those that posts of one author alone hold. */
  readonly ofOne: number
  readonly rarest: HeldRun & { readonly words: string }
}

export interface QuotationView {
  readonly post: PostDetail
  readonly words: number
  /** Lengths that the post is long enough for. */
  readonly runs: readonly RunsOfLength[]
  /** The shortest run that leads to one author; undefined when none does. */
  readonly shortestOfOne: number | undefined
  readonly telling: readonly Telling[]
}

/** Words as written; they stand for those of comparison where both are as many. */
const WRITTEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Judges words against one case; made once for many. Needs a sealed index. */
export class Paraphrases {
  readonly #casebook: Casebook
  #names: CaseNames | undefined
  #gazetteer: ReturnType<typeof makeGazetteer> | undefined

  constructor(casebook: Casebook) {
    this.#casebook = casebook
  }

  /** The post of a key. Throws CaseError `usage` for one that the case does not hold or show. */
  post(key: string): PostDetail {
    const index = this.#casebook.index()
    const [position] = index.postsByKey([key])
    if (position < 0) throw new CaseError('usage', 'protect-unknown-post', { value: quoted(key) })
    return index.posts([position])[0]
  }

  /** What is against these words in the place of a post. */
  faults(text: string, post: PostDetail): ParaphraseFaults {
    const corpus = this.#casebook.index()
    const counts = countRuns(corpus, text, TELLING_LENGTHS)
    for (const version of post.versions > 1 ? corpus.versions(post.index) : [])
      if (version.text !== post.text)
        counts.add({ words: runWords(version.text), posts: 1, authors: [authorOf(corpus.columns(), post.index)] })
    const exact = new Set<'time' | 'place'>()
    for (const { kind } of this.#placesAndTimes(text, true)) exact.add(kind)
    return {
      run: searchableRun(counts) ?? wholeOf(text, post.text),
      identifiers: [...new Set(identifiersIn(text).map(({ kind }) => kind))],
      names: [...new Set(this.#named(text).map(({ kind }) => kind))],
      exact: [...exact],
    }
  }

  /** How unique the words of a post are in the case, and what in them tells of somebody. */
  view(key: string): QuotationView {
    const post = this.post(key)
    const words = runWords(post.text)
    const written = post.text.match(WRITTEN) ?? []
    const shown = written.length === words.length ? written : words
    const counts = countRuns(this.#casebook.index(), post.text, RUN_LENGTHS)
    const runs = RUN_LENGTHS.flatMap(length => {
      const rarest = counts.rarest(length)
      if (rarest === undefined) return []
      const held = counts.runs(length)
      const ofOne = held.filter(({ isOfOne }) => isOfOne).length
      const said = shown.slice(rarest.at, rarest.at + length).join(' ')
      return [{ length, runs: held.length, ofOne, rarest: { ...rarest, words: said } }]
    })
    const telling: Telling[] = [
      ...identifiersIn(post.text),
      ...this.#named(post.text),
      ...this.#placesAndTimes(post.text, false),
    ].map(({ kind, start, text }) => ({ kind, start, text }))
    return {
      post,
      words: words.length,
      runs,
      shortestOfOne: runs.find(({ ofOne }) => ofOne > 0)?.length,
      telling: telling.sort((a, b) => a.start - b.start),
    }
  }

  /** A place of the gazetteer is no person, although it may look like one. */
  #named(text: string): NameFound[] {
    this.#names ??= new CaseNames(this.#casebook)
    const names = this.#names.in(text)
    if (!names.some(({ kind }) => kind === 'name')) return names
    const places = this.#placesAndTimes(text, false).filter(({ kind }) => kind === 'place')
    const isPlace = ({ start, end }: TextSpan) => places.some(place => place.start <= start && end <= place.end)
    return names.filter(name => name.kind !== 'name' || !isPlace(name))
  }

  /** `isExact`: only times of day, and places within a town. */
  #placesAndTimes(text: string, isExact: boolean): (TextSpan & { kind: 'time' | 'place'; text: string })[] {
    const language = identifyLanguage(text).language ?? 'und'
    this.#gazetteer ??= makeGazetteer(gazetteerPlaces(this.#casebook.system.files) ?? [])
    const times = timesIn(text, language, undefined).filter(
      ({ precision }) => !isExact || precision === 'minute' || precision === 'hour',
    )
    const places = placesIn(text, language, this.#gazetteer).filter(({ place }) => !isExact || place === undefined)
    return [
      ...times.map(({ start, end, text: words }) => ({ kind: 'time' as const, start, end, text: words })),
      ...places.map(({ start, end, text: words }) => ({ kind: 'place' as const, start, end, text: words })),
    ]
  }
}

/** A post too short for telling runs is searchable as a whole. */
function wholeOf(text: string, post: string): WordRun | undefined {
  const own = runWords(post)
  if (own.length === 0 || own.length >= SHORTEST_TELLING) return undefined
  const shared = new SharedRuns(runWords(text)).longestIn(own)
  return shared.length === own.length ? shared : undefined
}

/** What a person may let stand, with a reason. */
export interface Allowed {
  readonly searchable: boolean
  readonly namesNobody: boolean
}

/** True when the words may not stand for a post. Numbers, addresses and the like never may. */
export function isFaulty({ run, identifiers, names }: ParaphraseFaults, { searchable, namesNobody }: Allowed): boolean {
  return (run !== undefined && !searchable) || identifiers.length > 0 || (names.length > 0 && !namesNobody)
}

interface Stated {
  readonly how?: string | undefined
  /** ISO 639-1; told from the words when absent. */
  readonly language?: string | undefined
  readonly reason?: string | undefined
  readonly role: string
}

/** The record as it is stated. Throws CaseError `usage` when the language cannot be told. */
export function paraphraseRecord(post: string, text: string, { how, language, reason, role }: Stated): StatedRecord {
  const told = language ?? identifyLanguage(text).language
  if (told === undefined) throw new CaseError('usage', 'option-missing', { option: 'language', expected: 'kk, ru, en' })
  const stated: Record<string, unknown> = { post, text, language: told, role }
  if (how !== undefined) stated.how = how
  if (reason !== undefined) stated.reason = reason
  return { line: 1, kind: 'paraphrase', stated }
}
