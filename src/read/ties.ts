// Ties that a text states between two actors: family, membership, directorship, control, association, or a link of unknown kind.

import { type TextToken, tokensOf } from '../language/tokens.ts'
import type { ActorMention, Polarity, Statement, TextSpan, TieMention } from '../model/reading.ts'
import { NOT, namesDocument, type TieWord, tieWord } from './tie-words.ts'

export interface TieContext {
  readonly language: string
  /** Of the same text, in order of start; a tie is told by the speakers of the statement around it. */
  readonly statements: readonly Statement[]
  /** From `actorsIn`: listed ones and those that only look like a name. */
  readonly actors: readonly ActorMention[]
  /** Sentences of the text; without them marks at the ends of sentences part it. */
  readonly sentences?: readonly TextSpan[]
}

/** An actor mention by its tokens. */
interface Actor {
  readonly first: number
  readonly next: number
  readonly name: string
  /** Index in the context's list. */
  readonly mention: ActorMention
}

interface Pair {
  readonly from: Actor
  readonly to: Actor
  /** The tie is what the sentence says, and no aside ("A, brother of B, left"): the statement's denial is its own. */
  readonly isSaid: boolean
}

/** Words between a tie word and its actors, at most. */
const REACH = 5

/**
 * The ties of a text in order of their words. `from` holds what the word says ("brother", "head", "owner") of `to`. Alleged unless the sentence names
 * a register or document; a denied tie has polarity `deny`. Cost linear in tokens and actors.
 * @see docs/methods.md#ties-in-words
 */
export function tiesIn(text: string, context: TieContext, tokens: readonly TextToken[] = tokensOf(text)): TieMention[] {
  if (context.actors.length < 2) return []
  const actors = placed(tokens, context.actors)
  const ties: TieMention[] = []
  const seen = new Set<string>()
  let after = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const word = tieWord(token.text)
    if (word === undefined) continue
    while (after < actors.length && actors[after].first <= index) after++
    if (actors[after - 1] !== undefined && actors[after - 1].next > index) continue
    const pair = pairAround(text, tokens, index, word, actors, after)
    if (pair === undefined || pair.from.name === pair.to.name) continue
    const tie = mentionOf(text, tokens, index, word, pair, context)
    const key = `${tie.from}\u0000${tie.to}\u0000${tie.kind}\u0000${tie.start}`
    if (!seen.has(key)) ties.push(tie)
    seen.add(key)
  }
  return ties
}

function placed(tokens: readonly TextToken[], mentions: readonly ActorMention[]): Actor[] {
  const actors: Actor[] = []
  let index = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (index < tokens.length && tokens[index].end <= mention.start) index++
    const first = index
    let next = first
    while (next < tokens.length && tokens[next].start < mention.end) next++
    if (next > first) actors.push({ first, next, name: mention.actor ?? nameOf(mention.text), mention })
  }
  return actors
}

/** Of an organisation known by its form the quoted name: «Тулпар» stays the same in every case. */
function nameOf(words: string): string {
  return /[«"“„]([^«»"“”„]{1,100})[»"”“]/.exec(words)?.[1] ?? words
}

/** Finds who and of whom by the grammar of the word. `after` is the first actor behind it. */
function pairAround(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  word: TieWord,
  actors: readonly Actor[],
  after: number,
): Pair | undefined {
  const left = near(text, tokens, actors[after - 1], index, 'left')
  const right = near(text, tokens, actors[after], index, 'right')
  if (word.grammar === 'noun')
    return word.language === 'kk'
      ? kazakhNoun(text, tokens, index, actors, after)
      : noun(text, tokens, index, word, actors, after)
  if (word.language === 'kk') {
    // Both stand before the Kazakh predicate: "А. Б-ны басқарады".
    const first = left === undefined ? undefined : beside(text, tokens, actors[after - 2], left)
    if (left === undefined || first === undefined) return undefined
    return word.grammar === 'passive'
      ? { from: left, to: first, isSaid: true }
      : { from: first, to: left, isSaid: true }
  }
  if (left === undefined || right === undefined) return undefined
  // What is owned or led stands in the same clause: "who owns a shop, met B" says nothing of B.
  if (tokens.slice(index + 1, right.first).some(token => token.text === ',')) return undefined
  const isPassive = word.grammar === 'passive' || (word.language === 'en' && tokens[index + 1]?.text === 'by')
  if (word.grammar === 'mutual' && word.language === 'en' && !/^(?:to|with)$/.test(tokens[index + 1]?.text ?? ''))
    return undefined
  if (word.grammar === 'verb' && word.language === 'ru' && isReversed(left, right))
    return { from: right, to: left, isSaid: true }
  return isPassive ? { from: right, to: left, isSaid: true } : { from: left, to: right, isSaid: true }
}

/** "Фонд возглавляет Серик Ахметов": the organisation stands first. */
function isReversed(left: Actor, right: Actor): boolean {
  return isOrganisation(left) && !isOrganisation(right)
}

function isOrganisation(actor: Actor): boolean {
  return /organisation/.test(actor.mention.because) || /[«"“]/.test(actor.mention.text)
}

/** The actor, when it stands within reach of a token in the same sentence, not behind another clause. */
function near(
  text: string,
  tokens: readonly TextToken[],
  actor: Actor | undefined,
  index: number,
  side: 'left' | 'right',
): Actor | undefined {
  if (actor === undefined) return undefined
  const [from, to] = side === 'left' ? [actor.next, index] : [index + 1, actor.first]
  return isOpenBetween(text, tokens, from, to) ? actor : undefined
}

/** The actor before another, with few words between. */
function beside(text: string, tokens: readonly TextToken[], actor: Actor | undefined, other: Actor): Actor | undefined {
  return actor !== undefined && isOpenBetween(text, tokens, actor.next, other.first) ? actor : undefined
}

const END = /^[.!?;:…]$/
/** Words that begin another clause. */
const CLAUSE = /^(?:that|when|because|but|and|while|что|когда|потому|но|а|бирак|ал|деп|деди)$/

function isOpenBetween(text: string, tokens: readonly TextToken[], from: number, to: number): boolean {
  if (to - from > REACH + 2) return false
  let words = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (END.test(token.text) || CLAUSE.test(token.text)) return false
    if (token.kind !== 'mark') words++
    if (at > 0 && text.slice(tokens[at - 1].end, token.start).includes('\n')) return false
  }
  return words <= REACH
}

const COPULA =
  /^(?:is|was|are|were|be|been|became|becomes|является|являлся|являлась|приходится|приходился|приходилась|был|была|стал|стала|—|–|-)$/

/** English and Russian: "the brother of B", "B's brother", "брат Б", "глава фонда А". */
function noun(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  word: TieWord,
  actors: readonly Actor[],
  after: number,
): Pair | undefined {
  const left = near(text, tokens, actors[after - 1], index, 'left')
  const right = near(text, tokens, actors[after], index, 'right')
  if (word.language === 'en') {
    // "B's brother A", "A is B's brother".
    if (
      left !== undefined &&
      left.next === index &&
      /['’]s$/.test(text.slice(left.mention.start, tokens[index - 1].end))
    ) {
      if (right !== undefined && gap(tokens, index + 1, right.first) <= 1)
        return { from: right, to: left, isSaid: false }
      const holder = beside(text, tokens, actors[after - 2], left)
      return holder === undefined
        ? undefined
        : { from: holder, to: left, isSaid: isSaid(tokens, holder.next, left.first) }
    }
    const isOf = /^(?:of|to|at|for|in)$/.test(tokens[index + 1]?.text ?? '')
    if (right === undefined || !(isOf || right.first === index + 1)) return undefined
    if (isOf && left !== undefined) return { from: left, to: right, isSaid: isSaid(tokens, left.next, index) }
    // "the head of B, A"; "director A of B" is left out.
    const second = beside(text, tokens, actors[after + 1], right) ?? behind(text, tokens, actors[after + 1], right)
    return isOf && second !== undefined && gap(tokens, right.next, second.first) <= 1
      ? { from: second, to: right, isSaid: false }
      : undefined
  }
  if (right === undefined) {
    // "Серик Ахметов Болату брат"? Only with both on the left: "А Б-у приходится племянником".
    const holder = left === undefined ? undefined : beside(text, tokens, actors[after - 2], left)
    if (left === undefined || holder === undefined || !isSaid(tokens, left.next, index)) return undefined
    return { from: holder, to: left, isSaid: true }
  }
  if (gap(tokens, index + 1, right.first) > 3) return undefined
  const second = behind(text, tokens, actors[after + 1], right)
  if (left !== undefined && isLinked(tokens, left.next, index))
    return { from: left, to: right, isSaid: isSaid(tokens, left.next, index) }
  // "глава фонда Серик Ахметов", "брат Болата Ахметова Серик".
  return second !== undefined && gap(tokens, right.next, second.first) <= 1
    ? { from: second, to: right, isSaid: false }
    : undefined
}

function behind(text: string, tokens: readonly TextToken[], actor: Actor | undefined, other: Actor): Actor | undefined {
  return actor !== undefined && isOpenBetween(text, tokens, other.next, actor.first) ? actor : undefined
}

function gap(_tokens: readonly TextToken[], from: number, to: number): number {
  return to - from
}

/** A comma, dash or copula joins holder and word. */
function isLinked(tokens: readonly TextToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at].text === ',' || COPULA.test(tokens[at].text) || tokens[at].text === '(') return true
  return false
}

function isSaid(tokens: readonly TextToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (COPULA.test(tokens[at].text)) return true
  return false
}

/** Kazakh: the other stands before the word, the holder behind it or before the other: "Б-ның ағасы А", "А — Б-ның ағасы". */
function kazakhNoun(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  actors: readonly Actor[],
  after: number,
): Pair | undefined {
  const other = actors[after - 1]
  if (other === undefined || gap(tokens, other.next, index) > 3 || !isOpenBetween(text, tokens, other.next, index))
    return undefined
  const right = actors[after]
  if (
    right !== undefined &&
    gap(tokens, index + 1, right.first) <= 1 &&
    isOpenBetween(text, tokens, index + 1, right.first)
  )
    return { from: right, to: other, isSaid: false }
  const holder = beside(text, tokens, actors[after - 2], other)
  return holder === undefined ? undefined : { from: holder, to: other, isSaid: true }
}

function mentionOf(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  word: TieWord,
  pair: Pair,
  context: TieContext,
): TieMention {
  const first = Math.min(pair.from.first, pair.to.first, index)
  const last = Math.max(pair.from.next, pair.to.next, index + 1)
  const start = Math.min(tokens[first].start, pair.from.mention.start, pair.to.mention.start)
  const end = Math.max(tokens[last - 1].end, pair.from.mention.end, pair.to.mention.end)
  const around = statementAround(context.statements, start, end)
  const sentence = sentenceAround(text, start, end, context.sentences)
  return {
    start,
    end,
    from: pair.from.name,
    to: pair.to.name,
    kind: word.kind,
    speakers: around?.isInside ? around.statement.speakers : (around?.statement.speakers.slice(-1) ?? []),
    alleged: !namesDocument(sentence),
    polarity: polarityOf(tokens, first, last, word, pair, around),
  }
}

interface Around {
  readonly statement: Statement
  readonly isInside: boolean
}

/** Statements beside the tie that are looked at, on each side. */
const STATEMENTS_NEAR = 12

/** The smallest statement that holds the tie, else the nearest one: its last speaker is who speaks in the document. `statements` in order of start. */
function statementAround(statements: readonly Statement[], start: number, end: number): Around | undefined {
  let low = 0
  let high = statements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (statements[middle].start < end) low = middle + 1
    else high = middle
  }
  let inside: Statement | undefined
  let nearest: Statement | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const statement of statements.slice(Math.max(0, low - STATEMENTS_NEAR), low + STATEMENTS_NEAR)) {
    const overlap = Math.min(end, statement.end) - Math.max(start, statement.start)
    const isSmaller = inside === undefined || statement.end - statement.start < inside.end - inside.start
    if (overlap > (end - start) / 2 && isSmaller) inside = statement
    const away = Math.max(statement.start - end, start - statement.end)
    if (away < distance) {
      distance = away
      nearest = statement
    }
  }
  if (inside !== undefined) return { statement: inside, isInside: true }
  return nearest === undefined ? undefined : { statement: nearest, isInside: false }
}

/** Code units looked at on each side of a tie for its sentence. */
const SENTENCE_REACH = 300

function sentenceAround(text: string, start: number, end: number, sentences: readonly TextSpan[] | undefined): string {
  const known = sentences?.find(sentence => sentence.start <= start && end <= sentence.end)
  if (known !== undefined) return text.slice(known.start, Math.min(known.end, known.start + 4 * SENTENCE_REACH))
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start)
  const behindIt = text.slice(end, end + SENTENCE_REACH)
  const from = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n'),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
  )
  const to = behindIt.search(/[.!?](?:\s|$)|\n/)
  return before.slice(from + 1) + text.slice(start, end) + (to < 0 ? behindIt : behindIt.slice(0, to))
}

/** A negation among the words of the tie, or the statement's own when the tie is what it says. */
function polarityOf(
  tokens: readonly TextToken[],
  first: number,
  last: number,
  word: TieWord,
  pair: Pair,
  around: Around | undefined,
): Polarity {
  const isActor = (at: number) =>
    (at >= pair.from.first && at < pair.from.next) || (at >= pair.to.first && at < pair.to.next)
  let negations = 0
  // Kazakh denies behind its predicate: "ағасы емес".
  const to = word.language === 'kk' ? Math.min(tokens.length, last + 2) : last
  for (let at = first; at < to; at++) {
    if (at >= last && tokens[at].kind === 'mark') break
    if (!isActor(at) && NOT.test(tokens[at].text)) negations++
  }
  if (negations % 2 === 1) return 'deny'
  if (!pair.isSaid || around === undefined || !around.isInside) return 'affirm'
  return around.statement.polarity
}
