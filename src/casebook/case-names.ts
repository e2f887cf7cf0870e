// Names of the people, chats and bodies of a case in words that are to leave it, in any usual form; and what only looks like a person's name.

import { foldWord } from '../algorithms/fold-letters.ts'
import { normalise } from '../algorithms/normalise.ts'
import { runWords } from '../algorithms/shared-run.ts'
import { type ActorList, actorsIn, makeActorList, type NamedActor } from '../language/names.ts'
import { baseForms } from '../language/names-parts.ts'
import { isNoName } from '../language/names-words.ts'
import type { TextSpan } from '../model/reading.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'

/** `name`: looks like a person's and is on no list. */
export type NameKind = 'account' | 'channel' | 'actor' | 'name'

export interface NameFound extends TextSpan {
  readonly kind: NameKind
  readonly text: string
}

interface CaseName {
  readonly kind: Exclude<NameKind, 'name'>
  readonly written: string
  readonly words: readonly string[]
}

/** Letters from which a name of one word, written exactly so, is taken for the name although it has no capital. */
const TELLING_LETTERS = 5
/** Letters from which one word of a longer name is taken for it. */
const SHORTEST_PART = 4
/** Longest display name that is looked for, in words. */
const LONGEST_NAME = 6

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Names that may not be said to everybody. Made once for a case with a sealed index; cost linear in its names. */
export class CaseNames {
  /** By the first two words, or the one that there is. */
  readonly #byWords = new Map<string, CaseName[]>()
  readonly #added = new Set<string>()
  /** Words of names of two words and more: a surname alone leads to its bearer. */
  readonly #parts = new Set<string>()
  readonly #list: ActorList
  readonly #cleared: ReadonlySet<string>

  constructor(casebook: Casebook) {
    const corpus = casebook.index()
    const { actors, namings } = caseworkOf(casebook)
    const cleared = new Set(
      namings.flatMap(({ act, isDisputed }) =>
        !isDisputed && act.verdict === 'may-be-named' && act.audiences === undefined ? [act.of] : [],
      ),
    )
    const refused = new Set(namings.flatMap(({ act }) => (cleared.has(act.of) ? [] : [act.of])))
    const named: NamedActor[] = []
    const add = (id: string, kind: CaseName['kind'], name: string) => {
      if (!cleared.has(id)) this.#add({ kind, written: name.trim(), words: runWords(name).slice(0, LONGEST_NAME) })
    }
    for (const { id, name, isChannel } of corpus.accounts()) add(id, isChannel ? 'channel' : 'account', name)
    for (const { id, name } of corpus.channels()) add(id, 'channel', name)
    for (const { origin } of corpus.forwardOrigins())
      if (origin.name !== undefined)
        add(origin.id ?? '', origin.kind === 'channel' ? 'channel' : 'account', origin.name)
    const mayBeNamed = new Set<string>()
    for (const { act } of actors) {
      const id = `actor:${act.actor}`
      named.push({ id, kind: act.kind, names: act.names })
      if (cleared.has(id) || (act.isPublic && !refused.has(id))) mayBeNamed.add(id)
      else for (const name of act.names) add(id, 'actor', name)
    }
    this.#cleared = mayBeNamed
    this.#list = makeActorList(named)
  }

  /** Names in the text that may not be said, by place. Cost linear in the text and in the names that begin with a word of it. */
  in(text: string): NameFound[] {
    const found = this.#listed(text)
    const cleared: TextSpan[] = []
    const isFree = ({ start, end }: TextSpan) =>
      ![...found, ...cleared].some(other => start < other.end && other.start < end)
    for (const { start, end, text: words, actor, because } of actorsIn(text, this.#list)) {
      if (actor !== undefined && this.#cleared.has(actor)) cleared.push({ start, end })
      if (actor !== undefined ? this.#cleared.has(actor) : because === 'form: organisation') continue
      const name = { kind: actor === undefined ? ('name' as const) : ('actor' as const), start, end, text: words }
      if (isFree(name)) found.push(name)
    }
    for (const pair of capitalPairs(text)) if (isFree(pair)) found.push(pair)
    for (const part of this.#partsIn(text)) if (isFree(part)) found.push(part)
    return found.sort((a, b) => a.start - b.start)
  }

  #add(name: CaseName): void {
    if (name.words.join('').length < 3 || this.#added.has(name.written)) return
    this.#added.add(name.written)
    if (name.kind !== 'channel' && name.words.length > 1)
      for (const word of name.words) if (word.length >= SHORTEST_PART) this.#parts.add(word)
    const key = name.words.slice(0, 2).join(' ')
    const known = this.#byWords.get(key)
    if (known === undefined) this.#byWords.set(key, [name])
    else known.push(name)
  }

  /** Words with a capital that are a part of somebody's name. */
  #partsIn(text: string): NameFound[] {
    return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index: start }): NameFound[] => {
      if (!/^\p{Lu}/u.test(word) || isNoName(foldWord(word.toLowerCase()))) return []
      const isPart = [...formsOf(word)].some(form => this.#parts.has(form))
      return isPart ? [{ kind: 'name', start, end: start + word.length, text: word }] : []
    })
  }

  #listed(text: string): NameFound[] {
    const words = [...text.matchAll(WORD)].map(match => ({
      start: match.index,
      text: match[0],
      forms: formsOf(match[0]),
    }))
    const found: NameFound[] = []
    let free = 0
    for (const [at, { start, forms }] of words.entries()) {
      if (start < free) continue
      const pairs = [...(words[at + 1]?.forms ?? [])]
      const keys = [...forms].flatMap(form => [form, ...pairs.map(next => `${form} ${next}`)])
      const names = keys.flatMap(key => this.#byWords.get(key) ?? [])
      const longest = names
        .filter(name => isHere(name, words.slice(at, at + name.words.length)))
        .reduce<CaseName | undefined>(
          (best, name) => (best && best.words.length >= name.words.length ? best : name),
          undefined,
        )
      if (longest === undefined) continue
      const last = words[at + longest.words.length - 1]
      free = last.start + last.text.length
      found.push({ kind: longest.kind, start, end: free, text: text.slice(start, free) })
    }
    return found
  }
}

/** Two or more words with capitals side by side: a person's name more often than not, where nothing says otherwise. */
function capitalPairs(text: string): NameFound[] {
  const found: NameFound[] = []
  let first = -1
  let end = 0
  const close = (count: number) => {
    if (count > 1) found.push({ kind: 'name', start: first, end, text: text.slice(first, end) })
  }
  let count = 0
  for (const match of text.matchAll(WORD)) {
    const isName = /^\p{Lu}\p{M}*\p{Ll}/u.test(match[0]) && !isNoName(foldWord(match[0].toLowerCase()))
    const isBeside = count > 0 && /^[ \u00a0-]$/.test(text.slice(end, match.index))
    if (!isName || !isBeside) {
      close(count)
      count = 0
    }
    if (!isName) continue
    if (count === 0) first = match.index
    count++
    end = match.index + match[0].length
  }
  close(count)
  return found
}

interface Word {
  readonly start: number
  readonly text: string
  readonly forms: ReadonlySet<string>
}

/** The word as names are spelled for comparison, and what it may be an inflected form of. */
function formsOf(written: string): Set<string> {
  const word = foldWord(normalise(written))
  return new Set([word, ...baseForms(word).map(({ form }) => foldWord(form))])
}

/** A name of one word is also a word: it counts with a capital letter, or written exactly so. */
function isHere({ words, written }: CaseName, here: readonly Word[]): boolean {
  if (here.length < words.length || !words.every((word, i) => here[i].forms.has(word))) return false
  if (words.length > 1) return true
  return /^\p{Lu}/u.test(here[0].text) || (here[0].text === written && written.length >= TELLING_LETTERS)
}
