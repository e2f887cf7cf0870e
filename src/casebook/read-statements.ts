// Reads a document that a person named and suggests its statements; nothing becomes part of a case.

import { makeGazetteer } from '../language/gazetteer.ts'
import { identifyLanguage } from '../language/identify.ts'
import { type ActorList, makeActorList, type NamedActor } from '../language/names.ts'
import { NAME_RULES, type NameRule } from '../language/names-match.ts'
import { LIKELY, nameSimilarity } from '../language/names-similarity.ts'
import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { DocumentParagraph, Reading } from '../model/reading.ts'
import { readText } from '../read/read-text.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { readDocumentFile } from './read-document.ts'
import { readSource } from './read-source.ts'
import { withTable } from './table-source.ts'

/** A reading with the document it is of; what `anechoic read --json` prints. */
export interface DocumentReading extends Reading {
  readonly document: {
    readonly name: string
    readonly sha256: string
    /** Of the text as UTF-8; offsets are in UTF-16 units of this text. */
    readonly textSha256: string
    /** ISO 639-1 of most of the text, or `und`. */
    readonly language: string
    /** UTF-16 units. */
    readonly length: number
  }
  readonly paragraphs: readonly DocumentParagraph[]
  /** Entries of the list of actors that may be one: spellings for a person to confirm, never joined by themselves. Best first. */
  readonly variants: readonly ActorVariant[]
}

export interface ActorVariant {
  /** Ids. */
  readonly actors: readonly [string, string]
  readonly names: readonly [string, string]
  /** 0..1. */
  readonly score: number
  readonly because: readonly string[]
}

/** Longest list whose entries are compared with each other: 45,000 pairs. */
const MOST_COMPARED = 300

export interface ReadStatementsOptions {
  /** Path to read and path as the person wrote it. */
  readonly path: string
  readonly shown: string
  readonly actors?: { readonly path: string; readonly shown: string }
  /** Rules by which no mention is taken for a listed actor. */
  readonly without?: readonly NameRule[]
  /** ISO date of the document, where it states none or a wrong one. */
  readonly date?: string
}

/** Throws CaseError as `readDocumentFile` does, and `input-not-readable` for a list of actors that is none. */
export async function readStatements(
  system: System,
  options: ReadStatementsOptions,
): Promise<{ reading: DocumentReading; problems: readonly Problem[] }> {
  const { document, problems, sha256: hash, name } = await readDocumentFile(system, options.path, options.shown)
  const listed = options.actors === undefined ? undefined : await readActors(system, options.actors)
  const actors: ActorList | undefined = listed === undefined ? undefined : makeActorList(listed, options.without)
  const places = gazetteerPlaces(system.files)
  const reading = readText(document, {
    ...(actors === undefined ? {} : { actors }),
    ...(places === undefined ? {} : { gazetteer: makeGazetteer(places) }),
    ...(options.date === undefined ? {} : { date: options.date }),
  })
  const { format, version, statements, ties, relations } = reading
  return {
    reading: {
      format,
      version,
      document: {
        name,
        sha256: hash,
        textSha256: sha256(new TextEncoder().encode(document.text)),
        language: identifyLanguage(document.text).language ?? 'und',
        length: document.text.length,
      },
      paragraphs: document.paragraphs,
      statements,
      ties,
      relations,
      variants: variantsOf(listed ?? []),
    },
    problems,
  }
}

/** Bytes. A list of a hundred thousand actors is far below. */
const MOST_ACTOR_BYTES = 32 * 2 ** 20
const KINDS: ReadonlySet<unknown> = new Set(['person', 'organisation', 'public-body', 'account'])

/** The list: a JSON array of `{id, kind, names}`. */
async function readActors(system: System, { path, shown }: { path: string; shown: string }): Promise<NamedActor[]> {
  return withTable(system.files, path, shown, async source => {
    const value = quoted(shown)
    if (source.sizeBytes > MOST_ACTOR_BYTES)
      throw new CaseError('input-not-readable', 'actors-too-large', { value, megabytes: MOST_ACTOR_BYTES / 2 ** 20 })
    let parsed: unknown
    try {
      parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readSource(source)))
    } catch (cause) {
      throw new CaseError('input-not-readable', 'actors-not-json', { value }, { cause })
    }
    if (!Array.isArray(parsed)) throw new CaseError('input-not-readable', 'actors-not-json', { value })
    return parsed.map((actor, index) => checkedActor(actor, index, value))
  })
}

function checkedActor(actor: unknown, index: number, value: string): NamedActor {
  const number = index + 1
  const wrong = (field: string) => new CaseError('input-not-readable', 'actor-wrong', { value, number, field })
  if (typeof actor !== 'object' || actor === null || Array.isArray(actor)) throw wrong('{}')
  const { id, kind, names } = actor as { id?: unknown; kind?: unknown; names?: unknown }
  if (typeof id !== 'string' || id === '') throw wrong('id')
  if (!KINDS.has(kind)) throw wrong('kind')
  if (!Array.isArray(names) || names.length === 0 || !names.every(name => typeof name === 'string'))
    throw wrong('names')
  return { id, kind: kind as NamedActor['kind'], names }
}

/** The value as a rule of names, or undefined. */
export function nameRule(value: string): NameRule | undefined {
  return NAME_RULES.find(rule => rule === value)
}

/** Pairs of entries of one kind of which some spellings are likely one name. */
function variantsOf(actors: readonly NamedActor[]): ActorVariant[] {
  const compared = actors.slice(0, MOST_COMPARED)
  const found: ActorVariant[] = []
  compared.forEach((a, i) => {
    for (const b of compared.slice(0, i)) {
      if (a.kind !== b.kind) continue
      const best = bestSpelling(b, a)
      if (best.score >= LIKELY) found.push(best)
    }
  })
  return found.sort((a, b) => b.score - a.score || (a.actors.join() < b.actors.join() ? -1 : 1))
}

function bestSpelling(a: NamedActor, b: NamedActor): ActorVariant {
  const pairs = a.names.flatMap(left =>
    b.names.map(right => ({ names: [left, right] as const, ...nameSimilarity(left, right) })),
  )
  const { names, score, because } = pairs.reduce((best, pair) => (pair.score > best.score ? pair : best))
  return { actors: [a.id, b.id], names, score, because }
}
