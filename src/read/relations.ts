// Which statements of a document speak of the same: repeats, contradicts, narrows, supports, gives another figure. Suggestions from shared words.

import type { Figure, Statement, StatementRelation } from '../model/reading.ts'
import { stemOf } from './stem.ts'

/** Share of the smaller statement's content words that both must hold. */
const SAME_SHARE = 0.6
const REPEAT_SHARE = 0.8
/** Content words that both must hold. */
const LEAST_SHARED = 2
/** A word in more statements than this says too little; keeps the cost near linear. */
const MOST_PER_WORD = 40
/** Relations of one statement. */
const MOST_PER_STATEMENT = 12

/** Relations between statements, each pair once, from the later to the earlier. One who says a thing twice is one voice: his repeating is no relation. */
export function relationsOf(statements: readonly Statement[]): StatementRelation[] {
  const words = statements.map(contentWords)
  const byWord = new Map<string, number[]>()
  const relations: StatementRelation[] = []
  statements.forEach((statement, index) => {
    const shared = new Map<number, number>()
    for (const word of words[index]) {
      const earlier = byWord.get(word)
      if (earlier === undefined) byWord.set(word, [index])
      else {
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
        if (earlier.length < MOST_PER_WORD) earlier.push(index)
      }
    }
    const found = [...shared]
      .filter(([, count]) => count >= LEAST_SHARED)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_PER_STATEMENT)
    for (const [other, count] of found) {
      const share = count / Math.max(1, Math.min(words[index].size, words[other].size))
      const relation = relationOf(statement, statements[other], share, words[index].size - words[other].size)
      if (relation !== undefined) relations.push(relation)
    }
    const answered =
      statement.contentFrom === undefined
        ? undefined
        : statements.find(({ start }) => start === statement.contentFrom?.start)
    if (answered !== undefined && answered.polarity !== 'query' && answered.polarity !== 'open')
      relations.push({
        from: statement.id,
        to: answered.id,
        kind: answered.polarity === statement.polarity ? 'supports' : 'contradicts',
        because: 'answer',
      })
  })
  return relations
}

function relationOf(
  later: Statement,
  earlier: Statement,
  share: number,
  moreWords: number,
): StatementRelation | undefined {
  if (share < SAME_SHARE || later.speakers[0] === earlier.speakers[0]) return undefined
  if (isOpen(later) || isOpen(earlier)) return undefined
  if (differs(places(later), places(earlier)) || differs(times(later), times(earlier))) return undefined
  const link = (kind: StatementRelation['kind'], because: string): StatementRelation => ({
    from: later.id,
    to: earlier.id,
    kind,
    because,
  })
  const figures = figureConflict(later.figures, earlier.figures)
  if (figures === 'other-unit') return undefined
  if (later.polarity !== earlier.polarity)
    return figures === 'conflict' ? undefined : link('contradicts', 'other-polarity')
  if (figures === 'conflict') return link('same-figure-differently', 'other-figure')
  if (figures === 'narrower') return link('narrows', 'narrower-figure')
  if (share >= REPEAT_SHARE && Math.abs(moreWords) <= 2) return link('repeats', 'same-words')
  if (share >= REPEAT_SHARE && moreWords > 2) return link('narrows', 'more-words')
  return link('supports', 'shared-words')
}

const isOpen = ({ polarity }: Statement) => polarity === 'query' || polarity === 'open'
const places = (statement: Statement) =>
  new Set(statement.places.map(({ place, name, text }) => place ?? name ?? text.toLowerCase()))
const times = (statement: Statement) =>
  new Set(statement.times.map(({ from, text }) => from?.slice(0, 10) ?? text.toLowerCase()))

/** Both name some and share none: two places, two days, are no contradiction. */
function differs(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size > 0 && right.size > 0 && ![...left].some(value => right.has(value))
}

function figureConflict(
  left: readonly Figure[],
  right: readonly Figure[],
): 'none' | 'same' | 'conflict' | 'narrower' | 'other-unit' {
  if (left.length === 0 || right.length === 0) return 'none'
  let isComparable = false
  for (const a of left)
    for (const b of right) {
      if (a.unit !== b.unit && a.unit !== undefined && b.unit !== undefined) continue
      isComparable = true
      const [aLow, aHigh, bLow, bHigh] = [
        a.low ?? -Infinity,
        a.high ?? Infinity,
        b.low ?? -Infinity,
        b.high ?? Infinity,
      ]
      if (aHigh < bLow || bHigh < aLow) return 'conflict'
      if (aLow >= bLow && aHigh <= bHigh && (aLow > bLow || aHigh < bHigh)) return 'narrower'
    }
  return isComparable ? 'same' : 'other-unit'
}

const WORD = /\p{L}[\p{L}\p{M}'’-]+/gu
const EMPTY = new Set(
  `the and but for with from that this was were are has have had not they them his her its our their you there been being who which what when where will would than then into onto over under about near some any all also just
  это эта этот что как для при все они она оно его нее них был была было были нет еще уже там тут над под без или так только когда потом после перед через около
  бул осы сол олар биз сиз мен бар жок болды болган еди екен деп дейди емес ушин туралы кейин дейин соң сон да де та те ма ме`.split(
    /\s+/,
  ),
)

/** Stems of the words that carry content. */
function contentWords({ text, language }: Statement): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of text.slice(0, 2000).matchAll(WORD)) {
    const stem = stemOf(word, language)
    if (stem.length >= 3 && !EMPTY.has(stem)) words.add(stem)
  }
  return words
}
