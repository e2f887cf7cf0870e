// The coded documents of this folder and their codings, each quote found in the text. The code book is README.md.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../src/import/document-read.ts'
import type { DocumentText, Evidentiality, Polarity, StatementKind, TextSpan } from '../../src/model/reading.ts'

export const CODING_SETS = ['dev', 'held-out', 'final'] as const
export type CodingSet = (typeof CODING_SETS)[number]

export const CODERS = ['a', 'b'] as const
export type Coder = (typeof CODERS)[number]

/** What a coder, or the program, says of one statement. Nearest speaker first. */
export interface CodedStatement extends TextSpan {
  readonly speakers: readonly string[]
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly evidentiality: Evidentiality
  readonly of?: string
}

/** A statement as it lies in a coding file. */
export interface WrittenStatement extends Omit<CodedStatement, 'start' | 'end'> {
  readonly quote: string
  /** From 1; where the quote stands more than once in the text. */
  readonly occurrence?: number
}

export interface CodedDocument {
  readonly set: CodingSet
  /** File name with its ending. */
  readonly name: string
  /** Language of most of it, by its name: `en`, `ru`, `kk`. */
  readonly language: string
  readonly bytes: Uint8Array
  readonly document: DocumentText
  /** Codings that are there. */
  readonly codings: ReadonlyMap<Coder, readonly CodedStatement[]>
  /** As written, in the order of the file. */
  readonly written: ReadonlyMap<Coder, readonly WrittenStatement[]>
}

/** All documents of a set in order of their names. Throws when a quote is not in its text. */
export async function codedDocuments(set: CodingSet): Promise<readonly CodedDocument[]> {
  const folder = join(import.meta.dirname, set)
  const files = readdirSync(folder).sort()
  const names = files.filter(name => !name.endsWith('.json'))
  return Promise.all(
    names.map(async name => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      const { document } = await readDocument(bytes, name)
      const base = name.slice(0, name.lastIndexOf('.'))
      const present = CODERS.filter(coder => files.includes(`${base}.${coder}.json`))
      const written = new Map(present.map(coder => [coder, statementsIn(join(folder, `${base}.${coder}.json`), name)]))
      const codings = new Map(
        [...written].map(([coder, statements]) => [coder, statements.map(each => located(each, document.text, name))]),
      )
      return { set, name, language: name.slice(0, 2), bytes, document, codings, written }
    }),
  )
}

function statementsIn(path: string, name: string): readonly WrittenStatement[] {
  const { document, statements } = JSON.parse(readFileSync(path, 'utf8'))
  if (document !== name) throw new Error(`${path} is a coding of ${document}`)
  return statements
}

const WORD = '[\\p{L}\\p{N}]'

/** The quote's place; it begins and ends where words do. */
function located({ quote, occurrence = 1, ...coded }: WrittenStatement, text: string, name: string): CodedStatement {
  const words = quote
    .trim()
    .split(/\s+/u)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const pattern = `(?<!${WORD}(?=${WORD}))${words.join('\\s+')}(?!(?<=${WORD})${WORD})`
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))][occurrence - 1]
  if (found === undefined) throw new Error(`${name} lacks occurrence ${occurrence} of «${quote}»`)
  return { ...coded, start: found.index, end: found.index + found[0].length }
}
