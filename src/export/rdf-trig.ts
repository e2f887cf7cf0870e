// Quads as TriG (RDF 1.1 TriG, 2014), grouped by graph and subject as they come, without blank nodes.

import { type Iri, type Literal, PREFIXES, type Quad, rdf, type Term } from './rdf-terms.ts'

/** Quotation mark, backslash, controls, line ends, marks that turn the direction, non-characters. */
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A local name that needs no escaping: PN_LOCAL without its special cases. */
const LOCAL_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/

/** Text between quotation marks. A parser gives it back as it was; whoever reads the file sees no control act. */
function quotedText(value: string): string {
  const escaped = value.toWellFormed().replace(ESCAPED, unit => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return SHORT[unit] ?? `\\u${code}`
  })
  return `"${escaped}"`
}

/** With the prefixes of `PREFIXES`. */
function shortIri(iri: Iri): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    if (!iri.startsWith(namespace)) continue
    const name = iri.slice(namespace.length)
    if (LOCAL_NAME.test(name)) return `${prefix}:${name}`
  }
  return `<${iri}>`
}

function term(value: Term): string {
  if (typeof value === 'string') return shortIri(value)
  return literal(value)
}

function literal({ value, language, datatype }: Literal): string {
  if (language !== undefined) return `${quotedText(value)}@${language}`
  if (datatype === undefined) return quotedText(value)
  return `${quotedText(value)}^^${shortIri(datatype)}`
}

/** The prefixes that every file begins with. */
export function trigPrefixes(): string {
  return Object.entries(PREFIXES)
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('')
}

/** The quads in their order, piece by piece; neighbours of one graph share its braces, those of one subject its line. */
export function* trig(quads: Iterable<Quad>): Generator<string> {
  let graph: Iri | undefined
  let subject: Iri | undefined
  for (const quad of quads) {
    let before = ''
    if (quad.graph !== graph) before = `${graph === undefined ? '' : ' .\n}\n'}\n${shortIri(quad.graph)} {\n`
    else if (quad.subject !== subject) before = ' .\n'
    const isNext = quad.graph === graph && quad.subject === subject
    const verb = quad.predicate === rdf('type') ? 'a' : shortIri(quad.predicate)
    yield `${isNext ? ' ;\n    ' : `${before}  ${shortIri(quad.subject)} `}${verb} ${term(quad.object)}`
    graph = quad.graph
    subject = quad.subject
  }
  if (graph !== undefined) yield ' .\n}\n'
}
