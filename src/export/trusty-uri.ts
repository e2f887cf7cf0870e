// Trusty URIs, version 1, module RA: an IRI that ends with the hash of the very statements that it names.

import { sha256 } from '../algorithms/sha256.ts'
import { type Iri, type Literal, type Quad, type Term, xsd } from './rdf-terms.ts'

/** Stands for the hash while it is not known; the specification hashes it as a blank. */
export const HASH_PLACE = ' '

/** Quads whose IRIs may hold `HASH_PLACE`, with the artifact code in its place, and the code itself. */
export interface Trusty {
  readonly code: string
  readonly quads: readonly Quad[]
}

/**
 * Computes the artifact code of the quads and puts it where `HASH_PLACE` stands. IRIs hold no blank otherwise, so nothing else is
 * touched. The IRIs must have a character in front of the place that is no letter, digit, hyphen or low line.
 * Source: Trusty URI Specification, version 1 (2015), "Module RA".
 */
export function trusty(quads: readonly Quad[]): Trusty {
  const code = artifactCode(quads)
  const named = (iri: Iri) => iri.replaceAll(HASH_PLACE, code) as Iri
  return {
    code,
    quads: quads.map(({ graph, subject, predicate, object }) => ({
      graph: named(graph),
      subject: named(subject),
      predicate: named(predicate),
      object: typeof object === 'string' ? named(object) : object,
    })),
  }
}

/** `RA` and the SHA-256 of the sorted statements in 43 digits of base 64. */
export function artifactCode(quads: readonly Quad[]): string {
  const lines = [...quads].sort(inOrder).map(lineOf)
  return `RA${base64url(sha256(new TextEncoder().encode(lines.join(''))))}`
}

function lineOf({ graph, subject, predicate, object }: Quad): string {
  return `${graph}\n${subject}\n${predicate}\n${typeof object === 'string' ? object : literalLine(object)}\n`
}

function literalLine({ value, language, datatype }: Literal): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return language === undefined ? `^${datatype ?? xsd('string')} ${escaped}` : `@${language} ${escaped}`
}

function inOrder(a: Quad, b: Quad): number {
  return (
    byCharacters(a.graph, b.graph) ||
    byCharacters(a.subject, b.subject) ||
    byCharacters(a.predicate, b.predicate) ||
    byObject(a.object, b.object)
  )
}

/** IRIs first; literals by label, those of a datatype before those of a language, then by either. */
function byObject(a: Term, b: Term): number {
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a !== typeof b) return typeof a === 'string' ? -1 : 1
    return byCharacters(a as string, b as string)
  }
  return (
    byCharacters(a.value, b.value) ||
    Number(a.language !== undefined) - Number(b.language !== undefined) ||
    byCharacters(a.language ?? a.datatype ?? xsd('string'), b.language ?? b.datatype ?? xsd('string'))
  )
}

/** By code points, where UTF-16 units would order characters beyond U+FFFF before U+E000. */
function byCharacters(a: string, b: string): number {
  if (a === b) return 0
  const left = [...a]
  const right = [...b]
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i].codePointAt(0) as number) - (right[i].codePointAt(0) as number)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 32 bytes and two zero bits in 43 digits. */
function base64url(bytes: Uint8Array): string {
  let digits = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    for (held += 8; held >= 6; held -= 6) digits += BASE64[(bits >> (held - 6)) & 63]
    bits &= (1 << held) - 1
  }
  return held === 0 ? digits : digits + BASE64[(bits << (6 - held)) & 63]
}
