// What the program suggests of the coded documents, and how long it takes.

import { readText } from '../../src/read/read-text.ts'
import type { CodedDocument } from './codings.ts'
import type { Suggestions } from './measure.ts'

/** Reads each document without a list of actors and without a gazetteer. A chain that names nobody is the author's. */
export function suggestionsOf(documents: readonly CodedDocument[]): Suggestions {
  return new Map(
    documents.map(coded => {
      const { statements } = readText(coded.document, {})
      return [coded, statements.map(each => (each.speakers.length === 0 ? { ...each, speakers: ['author'] } : each))]
    }),
  )
}

/** Milliseconds of reading for each 1,024 bytes of the files: the best of `runs` over all of them, after one that warms up. */
export function millisecondsPerKilobyte(documents: readonly CodedDocument[], runs: number): number {
  const kilobytes = documents.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024
  suggestionsOf(documents)
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    suggestionsOf(documents)
    return performance.now() - start
  })
  return Math.min(...times) / kilobytes
}
