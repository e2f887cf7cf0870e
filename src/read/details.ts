// Figures, times, places and actors of a document, each given to the statements around it.

import { figuresIn } from '../language/figures.ts'
import type { Gazetteer } from '../language/gazetteer.ts'
import { placesIn } from '../language/places.ts'
import { timesIn } from '../language/times.ts'
import { tokensOf } from '../language/tokens.ts'
import type { DocumentText, Statement, TextSpan } from '../model/reading.ts'

/** What reading may use beside the text. */
export interface ReadContext {
  /** Without it only places that are known by their form ("Abai street") are found. */
  readonly gazetteer?: Gazetteer
  /** ISO date against which relative times are resolved; overrides the document's own. */
  readonly date?: string
}

/** The statements with what their spans hold. Cost linear. */
export function detailsOf(document: DocumentText, statements: readonly Statement[], context: ReadContext): Statement[] {
  const date = context.date ?? document.date
  return statements.map(statement => {
    const { text, language, start } = statement
    const tokens = tokensOf(text)
    const shift = <Span extends TextSpan>(span: Span): Span => ({ ...span, start: span.start + start, end: span.end + start })
    return {
      ...statement,
      figures: figuresIn(text, language, tokens).map(shift),
      times: timesIn(text, language, date, tokens).map(shift),
      places: placesIn(text, language, context.gazetteer, tokens).map(shift),
    }
  })
}
