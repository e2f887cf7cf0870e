// Clauses of a sentence: cut where signs and conjunctions part two predicates. A guess from endings; linear in the sentence.

import type { TextSpan } from '../model/reading.ts'
import { isPredicate } from './predicates.ts'

/** Words that begin a clause behind a comma even where its predicate is not recognised. */
const SUBORDINATORS = new Set(
  `that because although though while whereas unless until since who whom whose which where when if whether but so yet
  что чтобы потому который которая которое которые которого которой которых которым которыми которому которую которой котором хотя если когда пока где куда откуда зато однако поэтому поскольку причем причём будто словно но
  бірақ бирақ бирак алайда дегенмен өйткені ойткени себебі себеби сондықтан сондыктан егер яғни ягни ал`.split(/\s+/),
)

/** Conjunctions that part clauses without a comma when each side has a predicate. */
const CONJUNCTIONS = new Set(
  `and but or because although though while unless until that who which where when if whether so
  и а но или либо да потому хотя если когда
  және жане бірақ бирак алайда ал немесе өйткені ойткени себебі себеби сондықтан сондыктан`.split(/\s+/),
)

interface Piece {
  start: number
  end: number
  words: number
  /** First word, the one behind it (or behind the conjunction), last word: as written. */
  first: string
  second: string
  last: string
  hasPredicate: boolean
  /** What stands before it: a sign that always parts, a comma, a conjunction. */
  readonly before: 'strong' | 'comma' | 'conjunction'
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|[,;:—–]|\s-\s|\p{N}+(?:[.,:]\p{N}+)*/gu

/**
 * Clauses of one sentence, in order, not overlapping, without signs and white space around them; a conjunction stands in the clause it begins.
 * A sentence in which no second predicate is recognised is one clause.
 */
export function clauses(text: string, sentence: TextSpan): TextSpan[] {
  const joined: Piece[] = []
  for (const piece of pieces(text, sentence)) {
    const left = joined.at(-1)
    if (left === undefined || isCut(left, piece)) joined.push(piece)
    else extend(left, piece)
  }
  const trimmed = joined.map(piece => trim(text, piece.start, piece.end)).filter(span => span.end > span.start)
  return trimmed.length === 0 ? [sentence] : trimmed
}

function isCut(left: Piece, right: Piece): boolean {
  if (right.words === 0 || left.words === 0) return false
  if (right.before === 'strong') return left.hasPredicate || right.hasPredicate
  if (!left.hasPredicate) return false
  if (right.before === 'comma') return right.hasPredicate || SUBORDINATORS.has(right.first.toLowerCase())
  // "killed and wounded two": verbs side by side share what follows.
  return right.hasPredicate && !(isPredicate(left.last) && isPredicate(right.second))
}

function extend(left: Piece, right: Piece): void {
  left.end = right.end
  if (left.words === 0) {
    left.first = right.first
    left.second = right.second
  }
  left.words += right.words
  if (right.last !== '') left.last = right.last
  left.hasPredicate ||= right.hasPredicate
}

/** Cut at every sign and conjunction at which a clause may begin. */
function pieces(text: string, sentence: TextSpan): Piece[] {
  const found: Piece[] = []
  let piece = emptyPiece(sentence.start, 'strong')
  const close = (end: number, before: Piece['before']) => {
    piece.end = end
    found.push(piece)
    piece = emptyPiece(end, before)
  }
  const content = text.slice(sentence.start, sentence.end)
  for (const match of content.matchAll(TOKEN)) {
    const token = match[0]
    const at = sentence.start + match.index
    if (token === ',') close(at, 'comma')
    else if (/^[;:—–]$|^\s/.test(token)) close(at, 'strong')
    else {
      if (piece.words > 0 && CONJUNCTIONS.has(token.toLowerCase())) close(at, 'conjunction')
      piece.words++
      if (piece.words === 1) piece.first = token
      if (piece.words === 2) piece.second = token
      piece.last = token
      piece.hasPredicate ||= isPredicate(token)
    }
  }
  close(sentence.end, 'strong')
  return found
}

function emptyPiece(start: number, before: Piece['before']): Piece {
  return { start, end: start, words: 0, first: '', second: '', last: '', hasPredicate: false, before }
}

/** Without white space, commas, dashes at the ends and stops at the end; quotes stay. */
function trim(text: string, start: number, end: number): TextSpan {
  let first = start
  let last = end
  while (first < last && /[\s,;:—–.-]/.test(text[first])) first++
  while (last > first && /[\s,;:—–.!?…-]/.test(text[last - 1])) last--
  return { start: first, end: last }
}
