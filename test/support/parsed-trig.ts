// TriG read by parsers that are not ours: n3, and rdflib where this machine has it.

import { spawnSync } from 'node:child_process'
import { type Quad as ParsedQuad, type Term as ParsedTerm, Parser } from 'n3'
import type { Quad, Term } from '../../src/export/rdf-terms.ts'

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** What n3 reads, each quad as one line that spells every term in full. Throws what n3 throws. */
export function parsedByN3(trig: string): string[] {
  return quadsByN3(trig).map(({ graph, subject, predicate, object }) =>
    [graph, subject, predicate, object].map(parsedTerm).join(' '),
  )
}

export function quadsByN3(trig: string): ParsedQuad[] {
  return new Parser({ format: 'application/trig' }).parse(trig)
}

function parsedTerm(term: ParsedTerm): string {
  if (term.termType !== 'Literal') return `<${term.value}>`
  return `${JSON.stringify(term.value)}${term.language ? `@${term.language}` : `^^${term.datatype.value}`}`
}

/** The line for a quad of ours. */
export function spelled({ graph, subject, predicate, object }: Quad): string {
  return [graph, subject, predicate, object].map(ownTerm).join(' ')
}

function ownTerm(term: Term): string {
  if (typeof term === 'string') return `<${term}>`
  const { value, language, datatype } = term
  return `${JSON.stringify(value)}${language ? `@${language}` : `^^${datatype ?? XSD_STRING}`}`
}

const PYTHONS = ['python3', '/usr/bin/python3']

/** A python with rdflib; undefined where there is none. */
export const PYTHON = PYTHONS.find(python => spawnSync(python, ['-c', 'import rdflib']).status === 0)

const COUNT = `
import sys, rdflib
dataset = rdflib.Dataset()
dataset.parse(data=sys.stdin.buffer.read().decode('utf-8'), format='trig')
print(len(set(dataset.quads((None, None, None, None)))))
`

/** How many different quads rdflib reads. */
export function countedByRdflib(trig: string): number {
  const { stdout, stderr, status } = spawnSync(PYTHON as string, ['-c', COUNT], { input: trig, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
