// Full-text search over distinct texts: FTS5 finds, we rank, so that every engine ranks alike.

import type { DatabaseSync } from 'node:sqlite'
import type { SearchHit } from '../engine.ts'
import { indexWords, queryWords, wordCounter } from '../fold.ts'

/** Hits that are ranked exactly; beyond it the texts posted first are taken. Bounds time on words that everybody uses. */
export const RANKED_AT_MOST = 5000
/** BM25 constants (Robertson and Zaragoza 2009): saturation and length normalisation. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75

/** Adds the texts that are not searchable yet. Cost linear in their length. */
export function indexTexts(database: DatabaseSync): void {
  const pending = database.prepare('select id, normalised from text where searchable = 0 order by id')
  const insert = database.prepare('insert into text_search (rowid, folded) values (?, ?)')
  for (const row of pending.iterate()) insert.run(Number(row.id), indexWords(String(row.normalised)).join(' '))
  database.exec('update text set searchable = 1 where searchable = 0')
}

/** A query as FTS5 reads it: every word must occur; words after a hyphen must not. Undefined when nothing can be searched. */
export function matchExpression(query: string): string | undefined {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const part of query.split(/\s+/)) {
    const excluded = /^[-−–]\S/.test(part)
    for (const forms of queryWords(part)) (excluded ? unwanted : wanted).push(anyOf(forms))
  }
  if (wanted.length === 0) return undefined
  const all = [...new Set(wanted)].join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}

/** Any of the forms of one word, as FTS5 reads it. */
function anyOf(forms: readonly string[]): string {
  const quoted = forms.map(form => `"${form}"`)
  return quoted.length === 1 ? quoted[0] : `(${quoted.join(' OR ')})`
}

/** Row numbers of all texts that match, ascending. */
export function matchingRows(database: DatabaseSync, query: string): number[] {
  const expression = matchExpression(query)
  if (expression === undefined) return []
  // As one string: an object a row costs four to eleven times as much. FTS5 gives row numbers ascending.
  const rows = database.prepare('select json_group_array(rowid) as ids from text_search where text_search match ?')
  return JSON.parse(String(rows.get(expression)?.ids)) as number[]
}

/**
 * Ranks texts (callers give at most `RANKED_AT_MOST`) by BM25 over the words of the query, each in any of its forms. `occurrences` counts the texts that match an expression.
 * Statistic: sum over words of idf * tf * (k + 1) / (tf + k * (1 - b + b * length / meanLength)), idf = ln(1 + (N - n + 0.5) / (n + 0.5));
 * tf is that of the form which occurs most often, the length counts words without the Kazakh stems beside them.
 * Source: Robertson & Zaragoza 2009. Ties go to the text that was posted first.
 */
export function rankTexts(
  query: string,
  matches: readonly { text: number; normalised: string; posts: number; post: number }[],
  occurrences: (expression: string) => number,
  textCount: number,
): SearchHit[] {
  const asked = query.split(/\s+/).filter(part => !/^[-−–]\S/.test(part))
  const words = [...new Map(asked.flatMap(queryWords).map(forms => [forms[0], forms])).values()]
  const idf = words.map(forms => {
    const n = occurrences(anyOf(forms))
    return Math.log(1 + (textCount - n + 0.5) / (n + 0.5))
  })
  const count = wordCounter(words)
  const texts = matches.map(match => ({ match, ...count(match.normalised) }))
  const meanLength = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  const hits = texts.map(({ match, counts, length }) => {
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / Math.max(1, meanLength))
    const score = counts.reduce((sum, tf, i) => sum + (idf[i] * tf * (SATURATION + 1)) / (tf + norm), 0)
    return { text: match.text, post: match.post, posts: match.posts, score }
  })
  return hits.sort((a, b) => b.score - a.score || a.text - b.text)
}
