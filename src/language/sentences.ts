// Sentences of a text in English, Russian or Kazakh, written with care or as in a chat. Linear in the length of the text.

import type { TextSpan } from '../model/reading.ts'
import {
  ABBREVIATIONS_ANYWHERE,
  ABBREVIATIONS_INSIDE,
  ABBREVIATIONS_OF_NUMBERS,
  SENTENCE_STARTERS,
} from './abbreviations.ts'
import { brokenLines } from './lines.ts'

const TERMINATOR = /[.!?…。！？؟]/
const CLOSER = /["'»”’)\]}*_“]/
const DASH = /[-–—―]/
const SPACE = /\s/
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u
/** Pictures, their joiners, skin tones and flags. */
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/u
/** Bullets, dialogue dashes, "1.", "2)", "а)" at the beginning of a line. */
const LIST_MARK = /(?:[-–—―•●▪◦*·>]{1,3}\s+|\d{1,3}[.)]\s+|\p{L}\)\s+|№\s?\d{1,3}[.)]?\s+)+/uy
/** Code units looked at around a full stop; longer words are no abbreviations. */
const WORD_LIMIT = 24
/** Code units: a full stop in brackets that close within it ends no sentence. */
const BRACKET_LIMIT = 300

/**
 * Sentences in order, not overlapping, without white space, bullets and dialogue dashes around them; together they hold every letter and
 * digit of the text but those of list marks. A line break ends a sentence unless the lines are plainly wrapped.
 */
export function sentences(text: string): TextSpan[] {
  const found: TextSpan[] = []
  for (const line of brokenLines(text)) splitLine(text, line.start, line.end, found)
  return found
}

function splitLine(text: string, lineStart: number, lineEnd: number, found: TextSpan[]): void {
  let start = contentStart(text, lineStart, lineEnd)
  let at = start
  let closing = -1
  while (at < lineEnd) {
    const unit = text[at]
    if (unit === ':' && text.startsWith('://', at)) {
      at = endOfWord(text, at, lineEnd)
      continue
    }
    if (unit === '(' && at >= closing) closing = matchingBracket(text, at, lineEnd)
    let end = -1
    if (TERMINATOR.test(unit)) {
      const after = endOfTerminators(text, at, lineEnd)
      if (after >= closing && endsSentence(text, start, at, after, lineEnd)) end = after
      if (end < 0) {
        at = after
        continue
      }
    } else if (isPictureAt(text, at) || unit === ')') {
      const after = endOfPictures(text, at, lineEnd)
      if (after > at && at >= closing && pictureEnds(text, start, at, after, lineEnd)) end = after
      if (end < 0) {
        at = Math.max(after, at + 1)
        continue
      }
    }
    if (end >= 0) {
      push(text, start, end, found)
      start = dialogueStart(text, end, lineEnd)
      at = start
      continue
    }
    at++
  }
  push(text, start, lineEnd, found)
}

/** Whether what ends at `after` ends a sentence; `at` is its first terminator. */
function endsSentence(text: string, start: number, at: number, after: number, lineEnd: number): boolean {
  const next = skipSpaces(text, after, lineEnd)
  if (next >= lineEnd) return true
  const signs = text.slice(at, after)
  const spaced = next > after
  const isStop = /^\.(?!\.)/.test(signs) && !/[!?…]/.test(signs)
  if (!spaced && !/[!?…\p{Extended_Pictographic}]/u.test(signs)) return isMissingSpace(text, at, after, lineEnd)
  if (!spaced && !startsUpper(text, next)) return false
  // "Where are you?" he asked. - "Where are you?" - he asked.
  let word = next
  while (word < lineEnd && word - next < 3 && DASH.test(text[word])) word++
  if (word > next) word = skipSpaces(text, word, lineEnd)
  if (word < lineEnd && word !== next && startsLower(text, word)) return false
  if (/["'»”’)\]“]/.test(signs) && startsLower(text, next)) return false
  if (/[,;:)\]}»]/.test(text[next])) return false
  if (/[!?]/.test(signs)) return true
  if (isStop) return stopEnds(text, start, at, next, lineEnd)
  // An ellipsis.
  return !startsLower(text, next)
}

/** A single full stop at `at`, followed by white space and then by `next`. */
function stopEnds(text: string, start: number, at: number, next: number, lineEnd: number): boolean {
  const word = wordBefore(text, at, start)
  const following = text.slice(next, endOfLetters(text, next, Math.min(lineEnd, next + WORD_LIMIT)))
  const upper = startsUpper(text, next)
  const lower = startsLower(text, next)
  const folded = word.toLowerCase()
  const starter = upper && text[next + following.length] !== '.' && SENTENCE_STARTERS.has(following.toLowerCase())
  if (word === '') return !lower
  if (/^\d{1,3}$/.test(word) && at - word.length === start) return false
  if (isInitial(word)) return starter
  if (ABBREVIATIONS_OF_NUMBERS.has(folded) && /[\d№"«]/.test(text[next])) return false
  if (ABBREVIATIONS_INSIDE.has(folded)) return starter
  if (ABBREVIATIONS_ANYWHERE.has(folded))
    return starter || (!lower && !/[\p{Nd}(]/u.test(text[next]) && hasWords(text.slice(Math.max(start, at - 80), at)))
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return upper && word === folded
  if (!lower) return true
  // Written in small letters: a chat, or an abbreviation that we do not know.
  if (startsLower(text, start) || DIGIT.test(word.at(-1) ?? '')) return true
  if (/^[a-z]+$/.test(folded)) return word.length >= 2 && /[aeiouy]/.test(folded)
  return word.length >= 6 || /[аеёиоуыэюяәіөұүйь]$/.test(folded)
}

/** "left.Then": a space is missing. Not in "site.kz", "3.5", "v1.Alpha". */
function isMissingSpace(text: string, at: number, after: number, lineEnd: number): boolean {
  if (after !== at + 1 || at < 3) return false
  for (let i = 1; i <= 3; i++) if (!LOWER.test(text[at - i])) return false
  const end = endOfLetters(text, after, Math.min(lineEnd, after + WORD_LIMIT))
  return UPPER.test(text[after]) && end - after >= 2 && LOWER.test(text[after + 1]) && /[\s,!?]/.test(text[end] ?? ' ')
}

/** Pictures and ")))" end a sentence when there is one before them and a capital letter (after two or more: any word) behind. */
function pictureEnds(text: string, start: number, at: number, after: number, lineEnd: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, at - WORD_LIMIT), at))) return false
  const next = skipSpaces(text, after, lineEnd)
  if (next >= lineEnd || next === after) return next >= lineEnd
  if (startsUpper(text, next)) return true
  return text[at] !== ')' && after - at >= 4 && startsLower(text, next) && startsLower(text, start)
}

/** At least four words: fewer before "2022 г." are an adverbial and no sentence. */
function hasWords(words: string): boolean {
  return /\S\s+\S+\s+\S+\s+\S/.test(words)
}

/** One capital letter, with or without others before it: "А", "А.Б". */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)
}

/** The word that ends at `at`, with stops and hyphens inside; empty behind a sign, cut at `start`. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at
  const least = Math.max(start, at - WORD_LIMIT)
  while (from > least && (/[\p{L}\p{Nd}]/u.test(text[from - 1]) || (/[.-]/.test(text[from - 1]) && from < at))) from--
  while (from < at && /[.-]/.test(text[from])) from++
  return text.slice(from, at)
}

/** Behind a run of terminators, the quotes and brackets that they close, and pictures. */
function endOfTerminators(text: string, at: number, lineEnd: number): number {
  let end = at
  // ". . ." is one sign.
  while (
    end < lineEnd &&
    (TERMINATOR.test(text[end]) || (text[end] === ' ' && text[end - 1] === '.' && text[end + 1] === '.'))
  )
    end++
  while (end < lineEnd && (CLOSER.test(text[end]) || TERMINATOR.test(text[end]))) end++
  const pictures = skipSpaces(text, end, lineEnd)
  if (pictures < lineEnd && isPictureAt(text, pictures)) return endOfPictures(text, pictures, lineEnd)
  return end
}

/** Behind pictures with spaces between them, or behind two or more ")"; `at` when there is neither. */
function endOfPictures(text: string, at: number, lineEnd: number): number {
  let end = at
  if (text[at] === ')') {
    while (end < lineEnd && text[end] === ')') end++
    return end - at >= 2 || /[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at)) ? end : at
  }
  let behind = at
  while (end < lineEnd) {
    if (isPictureAt(text, end)) {
      end += widthAt(text, end)
      behind = end
    } else if (SPACE.test(text[end]) && end - behind < 2) end++
    else break
  }
  return behind
}

function isPictureAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0xa9) return false
  return PICTURE.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Index of the ")" that closes within the limit, else -1. */
function matchingBracket(text: string, at: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, at + BRACKET_LIMIT)
  let depth = 0
  for (let i = at; i < limit; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i
  }
  return limit
}

function contentStart(text: string, from: number, end: number): number {
  const at = skipSpaces(text, from, end)
  LIST_MARK.lastIndex = at
  const mark = LIST_MARK.exec(text)
  return mark === null || at + mark[0].length >= end ? at : at + mark[0].length
}

/** Behind white space and a dash that opens the next speech. */
function dialogueStart(text: string, from: number, end: number): number {
  const at = skipSpaces(text, from, end)
  if (at + 1 < end && DASH.test(text[at]) && SPACE.test(text[at + 1])) return skipSpaces(text, at + 1, end)
  return at
}

function push(text: string, start: number, end: number, found: TextSpan[]): void {
  let last = end
  while (last > start && SPACE.test(text[last - 1])) last--
  if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(start, last))) found.push({ start, end: last })
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && SPACE.test(text[at])) at++
  return at
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !SPACE.test(text[at])) at++
  return at
}

function endOfLetters(text: string, from: number, end: number): number {
  let at = from
  while (at < end && LETTER.test(text[at])) at++
  return at
}

/** Behind opening quotes and brackets. */
function firstLetter(text: string, at: number): string {
  let from = at
  while (from < at + 3 && /["'«„“‘([]/.test(text[from] ?? '')) from++
  return text[from] ?? ''
}

function startsUpper(text: string, at: number): boolean {
  return UPPER.test(firstLetter(text, at))
}

function startsLower(text: string, at: number): boolean {
  return LOWER.test(firstLetter(text, at))
}
