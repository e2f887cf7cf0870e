// A clause with its frames, judged: is it a statement, of what kind, polarity and origin.

import type { DocumentParagraph, Statement, TextSpan } from '../model/reading.ts'
import { evidentialityOf } from './evidentiality.ts'
import { isStatement, kindOf, type Marks, marksOf } from './judge-clause.ts'
import { polarityOf } from './polarity.ts'
import { answerOf, questionKind } from './questions.ts'
import { RULES } from './rules.ts'
import type { Draft } from './segment.ts'
import { countWords, FLAG, findFlag, isWord, type Stretch, type View } from './view.ts'

/** What a statement holds before figures and places are looked for. */
export type Candidate = Omit<Statement, 'id' | 'text' | 'figures' | 'places' | 'times' | 'actors'> & {
  readonly paragraph: DocumentParagraph
  /** First token behind the clause and the view it is of: a predicate that follows may share its subject. */
  readonly tail: { readonly view: View; readonly to: number }
}

export interface StatementContext {
  readonly isArticle: boolean
  readonly paragraph: DocumentParagraph
  /** Sentences without a predicate may be statements here: not in titles and bylines. */
  readonly isVerblessAllowed: boolean
  /** Statements before it, in order. */
  readonly before: readonly Candidate[]
}

/** The statement that the clause is, undefined when it is none. */
export function candidateOf(draft: Draft, context: StatementContext): Candidate | undefined {
  const { view, scope } = draft
  const question = endsInQuestion(view, draft)
  const answer = question ? undefined : answerOf(view, draft)
  if (answer !== undefined && answer.rest === undefined) return answered(draft, answer.polarity, context)
  let clause: Stretch = answer?.rest === undefined ? draft : { from: answer.rest, to: draft.to }
  clause = withoutEdges(view, clause)
  if (clause.to <= clause.from) return undefined
  // Marks at the edges count although they stay outside.
  const marks = marksOf(view, { from: Math.min(clause.from, draft.from), to: draft.to })
  if (!isStatement(view, clause, marks, context.isVerblessAllowed, scope.depth > 0 && view.language !== 'en'))
    return undefined
  const asked = question && scope.speakers.length === 1 ? questionKind(view, clause, marks.has('wrong')) : undefined
  if (asked === 'nothing' || (question && marks.has('greeting'))) return undefined
  return judged(
    draft,
    clause,
    marks,
    asked === 'query' || (question && asked === undefined && !isWhClause(view, clause)),
    context,
  )
}

function judged(draft: Draft, clause: Stretch, marks: Marks, isQuery: boolean, context: StatementContext): Candidate {
  const { view, scope } = draft
  const { polarity, because } = polarityOf(view, clause, scope, isQuery)
  const kind = deniedKind(draft, clause, marks, context) ?? kindOf(view, clause, marks, scope)
  const evidentiality =
    isQuery || polarity === 'query'
      ? 'unsourced'
      : evidentialityOf(view, clause, marks, scope, kind, context.isArticle, polarity === 'open')
  const shared =
    evidentiality === 'unsourced' && sharesSubject(draft, clause, kind, context.before[context.before.length - 1])
  const of =
    evidentiality === 'hearsay' && !scope.isAgentless && scope.speakers.length > 1 ? scope.speakers[0] : undefined
  const fired = [...scope.because, ...because, ...[...marks.values()].map(mark => mark.id)]
  return {
    start: view.tokens[clause.from].start,
    end: view.tokens[clause.to - 1].end,
    speakers: scope.speakers,
    kind,
    polarity,
    evidentiality: shared ? 'own-perception' : evidentiality,
    ...(of === undefined ? {} : { of }),
    language: view.language,
    confidence: confidenceOf(scope.because.length, marks, countWords(view, clause.from, clause.to)),
    because: [...new Set(fired)],
    paragraph: context.paragraph,
    tail: { view, to: draft.to },
  }
}

/** "That is a lie", "The board rejects this": of the kind of what somebody else said before; undefined for other clauses. */
function deniedKind(
  { view, scope }: Draft,
  clause: Stretch,
  marks: Marks,
  context: StatementContext,
): Statement['kind'] | undefined {
  const words = countWords(view, clause.from, clause.to)
  const last = scope.because[scope.because.length - 1] ?? ''
  const isRejected =
    words <= 8 &&
    (last.endsWith('-called-untrue') || (last.endsWith('-denies') && holdsDenial(view, clause))) &&
    findFlag(view, clause.from, clause.to, FLAG.subordinate) < 0
  if (!isRejected && !(marks.has('denial') && words <= 4)) return undefined
  if (isRejected)
    for (let index = clause.from; index < clause.to; index++)
      if (/^(?:charges?|accusations?|allegations?|обвинени|айып)/.test(view.tokens[index].word)) return 'accusation'
  const previous = context.before[context.before.length - 1]
  if (previous === undefined) return isRejected ? undefined : 'factual'
  if (isRejected) return points(view, clause) ? previous.kind : undefined
  const isOthers = previous.speakers[previous.speakers.length - 1] !== scope.speakers[scope.speakers.length - 1]
  return isOthers ? previous.kind : 'factual'
}

/** The clause itself holds the verb that denies, not only what is denied. */
function holdsDenial(view: View, clause: Stretch): boolean {
  for (let index = clause.from; index < clause.to; index++) {
    const { word } = view.tokens[index]
    if (RULES[view.language].saying.get(word) === 'denies' || /^(?:жокка|териске)$/.test(word)) return true
  }
  return false
}

/** Speaks of what was said: "this", "эти слова", "бұл". */
function points(view: View, clause: Stretch): boolean {
  for (let index = clause.from; index < clause.to; index++)
    if (/^(?:this|that|it|these|это|эти|этот|эту|все|бул|муны|оны)$/.test(view.tokens[index].word)) return true
  return false
}

/** "I hid behind the cabinet and [heard a shout]": the predicate has the subject of the one before it, who was there himself. */
function sharesSubject(
  { view }: Draft,
  clause: Stretch,
  kind: Statement['kind'],
  previous: Candidate | undefined,
): boolean {
  if (
    previous === undefined ||
    previous.evidentiality !== 'own-perception' ||
    (kind !== 'factual' && kind !== 'accusation')
  )
    return false
  if (previous.tail.view.tokens !== view.tokens || previous.tail.to > clause.from) return false
  for (let index = previous.tail.to; index < clause.from; index++)
    if (view.tokens[index].kind === 'stop' || view.tokens[index].kind === 'question') return false
  let first = clause.from
  if (view.tokens[first].word === 'there') return false
  while (first < clause.to - 1 && view.flags[first] & FLAG.adverb && !(view.flags[first] & FLAG.finite)) first++
  if (
    view.language === 'kk' ||
    !(view.flags[first] & (FLAG.finite | FLAG.verb)) ||
    view.flags[first] & (FLAG.pronoun | FLAG.imperative)
  )
    return false
  // Plural behind singular is another subject: "я кричал, стреляли".
  if (view.language === 'ru')
    return /ли(?:сь)?$/.test(view.tokens[first].word) === /ли(?:сь)?$/.test(lastVerb(previous))
  return true
}

function lastVerb({ tail }: Candidate): string {
  for (let index = tail.to - 1; index >= Math.max(0, tail.to - 12); index--)
    if (tail.view.flags[index] & FLAG.finite) return tail.view.tokens[index].word
  return ''
}

/** "Yes, I'm sure": affirms or denies what was asked or said just before. */
function answered(draft: Draft, polarity: 'affirm' | 'deny', context: StatementContext): Candidate | undefined {
  const previous = context.before[context.before.length - 1]
  if (previous === undefined) return undefined
  const isOthers =
    previous.speakers[previous.speakers.length - 1] !== draft.scope.speakers[draft.scope.speakers.length - 1]
  if (!isOthers && previous.polarity !== 'query') return undefined
  if (context.paragraph.number - previous.paragraph.number > 2) return undefined
  const { view, scope } = draft
  const contentFrom: TextSpan = { start: previous.start, end: previous.end }
  return {
    start: view.tokens[draft.from].start,
    end: view.tokens[draft.to - 1].end,
    speakers: scope.speakers,
    kind: previous.kind,
    polarity,
    evidentiality: 'unsourced',
    language: view.language,
    confidence: 0.7,
    because: [...scope.because, 'answer'],
    contentFrom,
    paragraph: context.paragraph,
    tail: { view, to: draft.to },
  }
}

const EDGE = new Set(
  'алло айтпакшы короче кстати anyway btw reportedly apparently allegedly supposedly presumably evidently perhaps maybe probably obviously якобы видимо мол дескать наверное похоже кажется вероятно возможно очевидно екен мыс мис сира шамасы балким лол lol jk btw well so ну вот ой ха'.split(
    ' ',
  ),
)

/** Without a word of source or doubt at the edge, and the marks beside it. */
function withoutEdges(view: View, clause: Stretch): Stretch {
  let { from, to } = clause
  const isEdge = (index: number) =>
    EDGE.has(view.tokens[index].word) ||
    (view.tokens[index].word === 'может' && view.tokens[index + 1]?.kind === 'comma')
  while (from < to - 1 && (isEdge(from) || !isWord(view.tokens[from])) && view.tokens[from].kind !== 'open') from++
  const isEndEdge = (index: number) =>
    isEdge(index) &&
    !/^(?:so|well|ну)$/.test(view.tokens[index].word) &&
    !(view.tokens[index].word === 'екен' && findFlag(view, from, index, FLAG.finite) < 0)
  while (
    to > from + 1 &&
    (isEndEdge(to - 1) ||
      (!isWord(view.tokens[to - 1]) && view.tokens[to - 1].kind !== 'close' && view.tokens[to - 1].word !== ')'))
  )
    to--
  while (to > from + 1 && view.flags[to - 1] & FLAG.coordinate && !(view.flags[to - 1] & FLAG.finite)) to--
  return { from, to }
}

function endsInQuestion(view: View, clause: Stretch): boolean {
  for (let index = clause.to; index < Math.min(view.tokens.length, clause.to + 40); index++) {
    const { kind } = view.tokens[index]
    if (kind === 'question') return true
    if (kind === 'stop' || (kind === 'close' && index > clause.to)) return false
  }
  return false
}

function isWhClause(view: View, clause: Stretch): boolean {
  return questionKind(view, clause, true) === 'presupposes'
}

function confidenceOf(frames: number, marks: Marks, words: number): number {
  const base = words >= 4 ? 0.8 : 0.6
  return Math.min(0.95, Math.round((base + (marks.size > 0 ? 0.05 : 0) - (frames > 2 ? 0.1 : 0)) * 100) / 100)
}
