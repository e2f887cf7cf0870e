// How far assisted coding agrees with two coders on the documents of test/coding, and the coders with each other. `node bench/coding.ts [dev|held-out]`.

import { CODERS, CODING_SETS, type CodedDocument, type CodingSet, codedDocuments } from '../test/coding/codings.ts'
import {
  betweenCoders,
  documentsOf,
  LANGUAGE_GROUPS,
  type Measures,
  meanMeasures,
  programAgainst,
  type Suggestions,
} from '../test/coding/measure.ts'
import { millisecondsPerKilobyte, suggestionsOf } from '../test/coding/suggestions.ts'

const COLUMNS: readonly (readonly [string, keyof Measures])[] = [
  ['span P', 'spanPrecision'],
  ['span R', 'spanRecall'],
  ['span F1', 'spanF1'],
  ['speaker', 'speaker'],
  ['or author', 'speakerOrAuthor'],
  ['exact', 'speakerExact'],
  ['chain', 'chain'],
  ['kind', 'kind'],
  ['polarity', 'polarity'],
  ['source', 'evidentiality'],
  ['source F1', 'sourceF1'],
  ['denial F1', 'denialF1'],
  ['(matched)', 'denialMatchedF1'],
]

/** Writes the tables of the sets. */
export async function codingBench(write: (line: string) => void, sets: readonly CodingSet[] = CODING_SETS) {
  for (const set of sets) {
    const documents = await codedDocuments(set)
    const suggestions = suggestionsOf(documents)
    write(
      `\n### ${set}: ${documents.length} documents, ${millisecondsPerKilobyte(documents, 5).toFixed(2)} ms per KB\n`,
    )
    write(`| against | statements | ${COLUMNS.map(([title]) => title).join(' | ')} |`)
    write(`|---|---|${'---|'.repeat(COLUMNS.length)}`)
    for (const group of LANGUAGE_GROUPS) writeProgram(write, group, documentsOf(documents, group), suggestions)
    write(
      '\n| coders | shared spans | span F1 | alpha kind | polarity | source | speaker |\n|---|---|---|---|---|---|---|',
    )
    for (const group of LANGUAGE_GROUPS) {
      const both = betweenCoders(documentsOf(documents, group))
      if (both === undefined) continue
      const { kind, polarity, evidentiality, speaker } = both.alpha
      write(row([group, both.pairs, ...[both.spanF1, kind, polarity, evidentiality, speaker].map(shown)]))
    }
  }
}

function writeProgram(
  write: (line: string) => void,
  group: string,
  documents: readonly CodedDocument[],
  suggestions: Suggestions,
) {
  const found = CODERS.flatMap(coder => {
    const measures = programAgainst(documents, suggestions, coder)
    return measures === undefined ? [] : [{ name: `${group}, coder ${coder}`, measures }]
  })
  const mean =
    found.length > 1 ? [{ name: `${group}, mean`, measures: meanMeasures(found.map(each => each.measures)) }] : []
  for (const { name, measures } of [...found, ...mean])
    write(row([name, measures.statements, ...COLUMNS.map(([, key]) => shown(measures[key]))]))
}

const shown = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3))
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

if (import.meta.main) {
  const asked = CODING_SETS.filter(set => process.argv.slice(2).includes(set))
  await codingBench(line => console.log(line), asked.length === 0 ? CODING_SETS : asked)
}
