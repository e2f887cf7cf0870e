// Organisations, public bodies and accounts of the case's own list: all words in order, each in any case form or spelling.

import type { ActorMention } from '../model/reading.ts'
import type { NamedActor } from './names.ts'
import type { NameRule } from './names-match.ts'
import { matchPart, type NamePart, namePart } from './names-parts.ts'
import { type TextToken, tokensOf } from './tokens.ts'

interface ListedWords {
  readonly actor: string
  readonly words: readonly NamePart[]
  /** One word in capitals ("КНБ"): only in capitals. */
  readonly isAbbreviation: boolean
}

export interface Organisations {
  /** By the first folded letter of the first word in any script. */
  readonly byFirst: ReadonlyMap<string, readonly ListedWords[]>
  readonly accounts: ReadonlyMap<string, string>
  readonly off: ReadonlySet<NameRule>
}

export function makeOrganisations(actors: readonly NamedActor[], rulesOff: readonly NameRule[]): Organisations {
  const byFirst = new Map<string, ListedWords[]>()
  const accounts = new Map<string, string>()
  for (const { id, kind, names } of actors)
    for (const name of names) {
      const account = accountName(name)
      if (kind === 'account' && account !== undefined) {
        accounts.set(account, id)
        continue
      }
      const words = tokensOf(name.slice(0, 300)).filter(token => token.kind !== 'mark')
      if (words.length === 0) continue
      const isAbbreviation =
        words.length === 1 && name.length <= 8 && name === name.toUpperCase() && /\p{Lu}/u.test(name)
      const listed: ListedWords = { actor: id, words: words.map(word => namePart(word.lower)), isAbbreviation }
      for (const first of listed.words[0].initials) {
        const held = byFirst.get(first)
        if (held === undefined) byFirst.set(first, [listed])
        else held.push(listed)
      }
    }
  return { byFirst, accounts, off: new Set(rulesOff) }
}

/** "@name_1", "t.me/name" as `name_1`; undefined for words of a language. */
function accountName(name: string): string | undefined {
  const match = /^(?:https?:\/\/)?(?:t\.me\/|@)?([\p{L}\p{N}_.-]{2,64})$/u.exec(name.trim())
  return match === null ? undefined : match[1].toLowerCase()
}

const ACCOUNT = /(?<![\p{L}\p{N}_])@?([\p{L}\p{N}_]{2,64})/gu

export function organisationsIn(text: string, list: Organisations, tokens: readonly TextToken[]): ActorMention[] {
  const found: ActorMention[] = []
  if (list.accounts.size > 0)
    for (const match of text.matchAll(ACCOUNT)) {
      const actor = list.accounts.get(match[1].toLowerCase())
      if (actor !== undefined && !list.off.has('exact'))
        found.push({ start: match.index, end: match.index + match[0].length, text: match[0], actor, because: 'exact' })
    }
  if (list.byFirst.size === 0) return found
  for (let index = 0; index < tokens.length; ) {
    const match = tokens[index].kind === 'word' ? longestAt(text, tokens, index, list) : undefined
    if (match === undefined) {
      index++
      continue
    }
    const { start } = tokens[index]
    const { end } = tokens[match.next - 1]
    if (!found.some(other => other.start < end && start < other.end))
      found.push({
        start,
        end,
        text: text.slice(start, end),
        actor: match.actor,
        because: [...match.rules].sort().join(', '),
      })
    index = match.next
  }
  return found
}

function longestAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  list: Organisations,
): { actor: string; next: number; rules: Set<NameRule> } | undefined {
  let best: { actor: string; next: number; rules: Set<NameRule> } | undefined
  for (const listed of list.byFirst.get(tokens[index].text.slice(0, 1)) ?? otherScript(tokens[index], list)) {
    const match = wordsFrom(text, tokens, index, listed)
    if (match === undefined || [...match.rules].some(rule => list.off.has(rule))) continue
    if (best === undefined || match.next > best.next) best = { ...match, actor: listed.actor }
  }
  return best
}

function otherScript(token: TextToken, list: Organisations): readonly ListedWords[] {
  for (const sound of namePart(token.lower).initials) {
    const listed = list.byFirst.get(sound)
    if (listed !== undefined) return listed
  }
  return []
}

/** Quotation marks and hyphens between the words make no difference; at least one word must begin with a capital unless there are several. */
function wordsFrom(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  listed: ListedWords,
): { next: number; rules: Set<NameRule> } | undefined {
  const rules = new Set<NameRule>()
  let at = index
  let capitals = 0
  for (const word of listed.words) {
    while (at > index && tokens[at]?.kind === 'mark' && /^[«»"“”'’-]$/.test(tokens[at].text)) at++
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') return undefined
    const match =
      token.kind === 'number'
        ? token.text === word.lower
          ? { rule: 'exact' as const, isOtherSpelling: false }
          : undefined
        : matchPart(word, namePart(token.lower))
    if (match === undefined) return undefined
    rules.add(match.rule)
    if (match.isOtherSpelling) rules.add('transliterated')
    if (token.isCapital) capitals++
    at++
  }
  if (
    listed.isAbbreviation &&
    text.slice(tokens[index].start, tokens[index].end).toUpperCase() !==
      text.slice(tokens[index].start, tokens[index].end)
  )
    return undefined
  if (capitals === 0) {
    if (listed.words.length === 1) return undefined
    rules.add('lower-case')
  }
  if (/^[»"”]$/.test(tokens[at]?.text ?? '') && isOpened(tokens, index, at)) at++
  // "КНБ-ның": the ending of an abbreviation.
  if (
    tokens[at]?.text === '-' &&
    tokens[at + 1]?.kind === 'word' &&
    tokens[at].start === tokens[at - 1].end &&
    tokens[at + 1].start === tokens[at].end &&
    !tokens[at + 1].isCapital &&
    tokens[at + 1].text.length <= 4
  ) {
    rules.add('inflected')
    at += 2
  }
  return { next: at, rules }
}

/** An opening quotation mark among these tokens: the closing one belongs to the name. */
function isOpened(tokens: readonly TextToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[«"“„]$/.test(tokens[at].text)) return true
  return false
}
