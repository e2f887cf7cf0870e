// The terms of RDF 1.1: IRIs and literals (no blank nodes: what cannot be named cannot be checked), and the IRIs of one export.

/** An absolute IRI, safe between angle brackets. */
export type Iri = string & { readonly __brand: 'Iri' }

export interface Literal {
  readonly value: string
  /** BCP 47; excludes `datatype`. */
  readonly language?: string
  /** xsd:string when absent. */
  readonly datatype?: Iri
}

export type Term = Iri | Literal

/** One statement in a named graph. */
export interface Quad {
  readonly graph: Iri
  readonly subject: Iri
  readonly predicate: Iri
  readonly object: Term
}

/** What IRIREF of Turtle 1.1 does not allow, and half surrogates, which no encoding can write. */
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\\ud800-\udfff]/gu

/** Scheme and at least one character behind it. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]{0,30}:[^:]/

/** The text as an IRI, with what cannot stand in one percent-encoded; undefined when it is not absolute. */
export function iriOf(text: string): Iri | undefined {
  const iri = text.replace(NOT_IN_IRI, percentEncoded)
  return ABSOLUTE.test(iri) ? (iri as Iri) : undefined
}

const UTF8 = new TextEncoder()

function percentEncoded(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
  if (!character.isWellFormed()) return '%EF%BF%BD'
  return [...UTF8.encode(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/** A part of our own IRIs: what is not a letter, digit, hyphen, dot or low line is percent-encoded. */
export function iriPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/gu, percentEncoded)
}

/** The terms of a vocabulary, by local name. */
export function vocabulary(namespace: string): (name: string) => Iri {
  return name => `${namespace}${name}` as Iri
}

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  np: 'http://www.nanopub.org/nschema#',
  /** Our own terms (docs/export-formats.md). A name that nothing can look up: reading them asks no server. */
  an: 'urn:anechoic:ns:',
} as const

export const rdf = vocabulary(PREFIXES.rdf)
export const rdfs = vocabulary(PREFIXES.rdfs)
export const xsd = vocabulary(PREFIXES.xsd)
export const dc = vocabulary(PREFIXES.dc)
export const dcterms = vocabulary(PREFIXES.dcterms)
export const prov = vocabulary(PREFIXES.prov)
export const np = vocabulary(PREFIXES.np)
export const an = vocabulary(PREFIXES.an)

const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

/** Text, in a language when its tag is one. */
export function text(value: string, language?: string): Literal {
  const wellFormed = value.toWellFormed()
  if (language === undefined || !LANGUAGE_TAG.test(language)) return { value: wellFormed }
  return { value: wellFormed, language: language.toLowerCase() }
}

/** A count, as xsd:integer. Throws RangeError for what is no whole number. */
export function integer(value: number): Literal {
  if (!Number.isSafeInteger(value)) throw new RangeError(`no whole number: ${value}`)
  return { value: `${value}`, datatype: xsd('integer') }
}

/** A measure, as xsd:double in its canonical form. */
export function double(value: number): Literal {
  const [mantissa, exponent] = value.toExponential().split('e')
  const whole = mantissa.includes('.') ? mantissa : `${mantissa}.0`
  return { value: `${whole}E${Number(exponent)}`, datatype: xsd('double') }
}

export function boolean(value: boolean): Literal {
  return { value: `${value}`, datatype: xsd('boolean') }
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}$/, 'gYear'],
  [/^\d{4}-\d\d$/, 'gYearMonth'],
  [/^\d{4}-\d\d-\d\d$/, 'date'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, 'dateTime'],
]

/** A time as precise as it is; one for which XML Schema has no type (to the hour) is plain text in ISO 8601. */
export function time(value: string): Literal {
  const form = FORMS.find(([pattern]) => pattern.test(value))
  return form === undefined ? text(value) : { value, datatype: xsd(form[1]) }
}

/** True for a literal that is a moment, not a longer time. */
export function isMoment(literal: Literal): boolean {
  return literal.datatype === xsd('dateTime')
}
