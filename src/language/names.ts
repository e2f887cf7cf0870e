// People and organisations of the case's own list in a text, in any usual spelling and form; and words that only look like a person's name.

import type { ActorMention } from '../model/reading.ts'
import { type NameElement, nameRuns } from './names-elements.ts'
import { matchPattern, type NamePattern, type NameRule, type PatternMatch } from './names-match.ts'
import { organisationForms } from './names-organisation-forms.ts'
import { makeOrganisations, type Organisations, organisationsIn } from './names-organisations.ts'
import { baseForms, initialSounds, type NamePart, namePart } from './names-parts.ts'
import { looksLikeName } from './names-unlisted.ts'
import { isNoName, isTitle } from './names-words.ts'
import { type TextToken, tokensOf } from './tokens.ts'

export interface NamedActor {
  readonly id: string
  readonly kind: 'person' | 'organisation' | 'public-body' | 'account'
  /** Every spelling the case knows; one is enough. "Given Surname", "Surname Given Patronymic", "A. Surname", or one word. */
  readonly names: readonly string[]
}

interface ListedName {
  readonly actor: string
  readonly pattern: NamePattern
}

/** A list of actors made ready for search. Build once, use for many texts. */
export interface ActorList {
  readonly names: readonly ListedName[]
  /** Names by the keys of their parts. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Folded words of names of several words: these may stand in lower case. */
  readonly words: ReadonlySet<string>
  readonly organisations: Organisations
  readonly off: ReadonlySet<NameRule>
}

/** Rules in `rulesOff` are not used. Names without a letter match nothing. Cost linear in the names. */
export function makeActorList(actors: readonly NamedActor[], rulesOff: readonly NameRule[] = []): ActorList {
  const names: ListedName[] = []
  const byKey = new Map<string, number[]>()
  const words = new Set<string>()
  for (const { id, kind, names: written } of actors) {
    if (kind !== 'person') continue
    for (const name of written) {
      const pattern = namePattern(name)
      if (!pattern.parts.some(part => part.part !== undefined)) continue
      const at = names.push({ actor: id, pattern }) - 1
      for (const { part } of pattern.parts) {
        if (part === undefined) continue
        if (pattern.parts.length > 1 && part.role !== 'patronymic') words.add(part.folded)
        for (const key of [...part.keys, ...(part.fatherKeys ?? []).map(key => `${key}+`)]) {
          const held = byKey.get(key)
          if (held === undefined) byKey.set(key, [at])
          else if (held.at(-1) !== at) held.push(at)
        }
      }
    }
  }
  const others = actors.filter(actor => actor.kind !== 'person')
  return { names, byKey, words, organisations: makeOrganisations(others, rulesOff), off: new Set(rulesOff) }
}

/** Longer names are cut: nobody has more words. */
const PARTS_LIMIT = 4

/** A written name as parts; titles and everything that is no letter are left out. */
export function namePattern(name: string): NamePattern {
  const tokens = tokensOf(name.slice(0, 200))
  const runs = nameRuns(name, tokens, () => true)
  const elements = runs
    .flat()
    .filter(element => element.part === undefined || !(isTitle(element.part.folded) && runs.flat().length > 2))
  return {
    parts: elements
      .slice(0, PARTS_LIMIT)
      .map(({ part, initial }) =>
        part === undefined ? { initial } : part.folded.length === 1 ? { initial: initialSounds(part.lower) } : { part },
      ),
  }
}

interface Candidate extends PatternMatch {
  readonly actor: string
}

/**
 * Actors of the list in a text, in order, not overlapping; then names that only look like a person's (no `actor`, because `form`), and names
 * that several listed actors share (no `actor`, because `ambiguous`). A surname alone counts only behind the full name in the same text.
 * Cost linear in the text and in the listed names that share a word with it.
 * @see docs/methods.md#names-across-scripts
 */
export function actorsIn(text: string, list: ActorList, tokens: readonly TextToken[] = tokensOf(text)): ActorMention[] {
  const mentions: ActorMention[] = organisationsIn(text, list.organisations, tokens)
  const claimed = mentions.map(mention => [mention.start, mention.end] as const)
  const isFree = (start: number, end: number) => !claimed.some(([from, to]) => from < end && start < to)
  const seen = new SeenSurnames()
  for (const run of nameRuns(text, tokens, token => list.words.has(token.text) || mayBeInflected(token, list))) {
    const mention = (first: number, next: number, rest: Pick<ActorMention, 'actor' | 'because'>) => {
      const { start } = tokens[run[first].first]
      const { end } = tokens[lastToken(tokens, run[next - 1])]
      if (isFree(start, end)) mentions.push({ start, end, text: text.slice(start, end), ...rest })
    }
    readRun(run, list, seen, mention)
  }
  for (const { first, next } of organisationForms(tokens)) {
    const { start } = tokens[first]
    const { end } = tokens[next - 1]
    if (!mentions.some(mention => mention.actor !== undefined && mention.start < end && start < mention.end))
      put(mentions, { start, end, text: text.slice(start, end), because: 'form: organisation' })
  }
  return mentions.sort((a, b) => a.start - b.start)
}

/** Adds a mention in place of those without actor that it overlaps. */
function put(mentions: ActorMention[], mention: ActorMention): void {
  for (let at = mentions.length - 1; at >= 0; at--)
    if (mentions[at].start < mention.end && mention.start < mentions[at].end) mentions.splice(at, 1)
  mentions.push(mention)
}

/** The point of a final initial belongs to the name. */
function lastToken(tokens: readonly TextToken[], element: NameElement): number {
  return Math.min(element.next, tokens.length) - 1
}

function mayBeInflected(token: TextToken, list: ActorList): boolean {
  return list.words.size > 0 && token.text.length > 3 && baseForms(token.text).some(({ form }) => list.words.has(form))
}

type Report = (first: number, next: number, rest: Pick<ActorMention, 'actor' | 'because'>) => void

function readRun(run: readonly NameElement[], list: ActorList, seen: SeenSurnames, report: Report): void {
  let rest = [...run]
  let offset = 0
  // Titles and sentence beginnings part a run: "Полковник Серик Ахметов".
  while (rest.length > 0 && isBesideName(rest[0])) {
    rest = rest.slice(1)
    offset++
  }
  if (rest.length === 0) return
  const cut = rest.findIndex(isBesideName)
  if (cut > 0) {
    readRun(rest.slice(0, cut), list, seen, (first, next, found) => report(first + offset, next + offset, found))
    readRun(rest.slice(cut), list, seen, (first, next, found) =>
      report(first + offset + cut, next + offset + cut, found),
    )
    return
  }
  const candidates = candidatesOf(rest, list)
  const best = candidates.reduce((most, { strength }) => Math.max(most, strength), -1)
  const chosen = candidates.filter(({ strength }) => strength === best)
  if (chosen.length === 0) {
    const surname =
      list.off.has('surname-after-full') || rest.length > 1 || !rest[0].isCapital ? undefined : seen.actorOf(rest[0])
    if (surname !== undefined) report(offset, offset + 1, { actor: surname, because: 'surname-after-full' })
    else for (const { first, next } of looksLikeName(rest)) report(first + offset, next + offset, { because: 'form' })
    for (const { first, next } of looksLikeName(rest)) seen.strange(rest.slice(first, next))
    return
  }
  const [{ first, next, rules, actor }] = chosen
  const rivals = chosen.filter(other => other.actor !== actor && other.first < next && first < other.next)
  if (rivals.length > 0) {
    const actors = new Set([actor, ...rivals.map(rival => rival.actor)])
    report(first + offset, next + offset, { because: `ambiguous: ${actors.size} actors of the list` })
  } else {
    report(first + offset, next + offset, { actor, because: [...rules].sort().join(', ') })
    if (best !== 2) seen.known(rest.slice(first, next), actor)
  }
  if (next < rest.length)
    readRun(rest.slice(next), list, seen, (from, to, found) => report(from + next + offset, to + next + offset, found))
  if (first > 1)
    readRun(rest.slice(0, first), list, seen, (from, to, found) => report(from + offset, to + offset, found))
}

function isBesideName(element: NameElement): boolean {
  return element.part !== undefined && (isTitle(element.part.folded) || isNoName(element.part.folded))
}

/** Longest list of names that one word may call up; more would cost time without telling persons apart. */
const NAMES_PER_WORD = 400

function candidatesOf(run: readonly NameElement[], list: ActorList): Candidate[] {
  const words = new Map<string, NamePart>()
  for (const { part } of run) if (part !== undefined) words.set(part.folded, part)
  const hasInitial = run.some(element => element.initial !== undefined)
  const hits = new Map<number, number>()
  for (const part of words.values())
    for (const at of new Set(namesOf(part, list))) hits.set(at, (hits.get(at) ?? 0) + 1)
  const found: Candidate[] = []
  for (const [at, count] of hits) {
    const { actor, pattern } = list.names[at]
    // Two words of a name must meet, or one and an initial.
    if (count < 2 && pattern.parts.length > 1 && !hasInitial) continue
    const match = matchPattern(pattern, run, list.off)
    if (match !== undefined) found.push({ ...match, actor })
  }
  return found
}

function* namesOf(part: NamePart, list: ActorList): Generator<number> {
  for (const key of part.keys) yield* (list.byKey.get(key) ?? []).slice(0, NAMES_PER_WORD)
  for (const key of part.fatherKeys ?? []) yield* (list.byKey.get(`${key}+`) ?? []).slice(0, NAMES_PER_WORD)
  for (const { form } of baseForms(part.folded))
    for (const key of namePart(form).keys) yield* (list.byKey.get(key) ?? []).slice(0, NAMES_PER_WORD)
}

/** Surnames of full names that were met, so that one alone can be told later; a second person of that surname puts an end to it. */
class SeenSurnames {
  readonly #actors = new Map<string, string | undefined>()

  known(elements: readonly NameElement[], actor: string): void {
    for (const { part } of elements) if (part?.role === 'surname') this.#put(part, actor)
  }

  /** An unlisted person: the surname tells nobody any more. */
  strange(elements: readonly NameElement[]): void {
    for (const { part } of elements) if (part?.role === 'surname') this.#put(part, undefined)
  }

  #put(part: NamePart, actor: string | undefined): void {
    for (const key of surnameKeys(part))
      this.#actors.set(key, this.#actors.has(key) && this.#actors.get(key) !== actor ? undefined : actor)
  }

  actorOf(element: NameElement): string | undefined {
    if (element.part === undefined) return undefined
    for (const key of surnameKeys(element.part)) {
      const actor = this.#actors.get(key)
      if (actor !== undefined) return actor
    }
    return undefined
  }
}

/** Keys of a surname and of what it may be a form of, with the woman's form apart. */
function surnameKeys(part: NamePart): string[] {
  const keys = part.role === 'surname' ? [...part.keys] : []
  for (const { form, language } of baseForms(part.folded)) {
    const base = namePart(form)
    if (base.role === 'surname' && language !== 'en') keys.push(...base.keys)
  }
  return [...new Set(keys)]
}

export interface NameMatch {
  readonly because: readonly NameRule[]
}

/** Whether two written names may be one person's by the same rules, either way round; undefined when they differ or tell too little. */
export function matchNames(left: string, right: string, rulesOff: readonly NameRule[] = []): NameMatch | undefined {
  const off = new Set(rulesOff)
  for (const [listed, written] of [
    [left, right],
    [right, left],
  ]) {
    const tokens = tokensOf(written.slice(0, 200))
    const runs = nameRuns(written, tokens, () => true)
    if (runs.length !== 1) continue
    const run = runs[0].map(element => ({ ...element, isCapital: true }))
    const match = matchPattern(namePattern(listed), run, off)
    if (match !== undefined && match.next - match.first === run.length) return { because: [...match.rules].sort() }
  }
  return undefined
}
