// Figures, times, places, actors and ties of a document, each given to the statements around it.

import { figuresIn } from '../language/figures.ts'
import type { Gazetteer } from '../language/gazetteer.ts'
import { type ActorList, actorsIn, makeActorList } from '../language/names.ts'
import { placesIn } from '../language/places.ts'
import { timesIn } from '../language/times.ts'
import { tokensOf } from '../language/tokens.ts'
import type { ActorMention, DocumentText, Statement, TextSpan, TieMention } from '../model/reading.ts'
import { tiesIn } from './ties.ts'

/** What reading may use beside the text. */
export interface ReadContext {
  /** Without it names are only told by their form. */
  readonly actors?: ActorList
  /** Without it only places that are known by their form ("Abai street") are found. */
  readonly gazetteer?: Gazetteer
  /** ISO date against which relative times are resolved; overrides the document's own. */
  readonly date?: string
}

const NOBODY = makeActorList([])

/** The statements with what their spans hold. Cost linear. */
export function withDetails(
  document: DocumentText,
  statements: readonly Statement[],
  context: ReadContext,
): Statement[] {
  const date = context.date ?? document.date
  return statements.map(statement => {
    const { text, language, start } = statement
    const tokens = tokensOf(text)
    return {
      ...statement,
      figures: shifted(figuresIn(text, language, tokens), start),
      times: shifted(timesIn(text, language, date, tokens), start),
      places: shifted(placesIn(text, language, context.gazetteer, tokens), start),
      actors: shifted(actorsIn(text, context.actors ?? NOBODY, tokens), start),
    }
  })
}

/** Ties between the actors of each paragraph. Cost linear. */
export function tiesOf(document: DocumentText, statements: readonly Statement[], context: ReadContext): TieMention[] {
  const ties: TieMention[] = []
  let at = 0
  for (const { start, end, kind } of document.paragraphs) {
    if (kind === 'heading') continue
    const inside: Statement[] = []
    while (at < statements.length && statements[at].start < end) inside.push(statements[at++])
    if (inside.length === 0) continue
    const text = document.text.slice(start, end)
    const tokens = tokensOf(text)
    const actors: ActorMention[] = actorsIn(text, context.actors ?? NOBODY, tokens)
    if (actors.length < 2) continue
    const language = inside[0].language
    ties.push(...shifted(tiesIn(text, { language, statements: shifted(inside, -start), actors }, tokens), start))
  }
  return ties
}

function shifted<Span extends TextSpan>(spans: readonly Span[], by: number): Span[] {
  return spans.map(span => ({ ...span, start: span.start + by, end: span.end + by }))
}
