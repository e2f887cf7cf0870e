// A document of the case with the statements that rules read in it and what people coded, paragraph by paragraph.

import { addressOf } from '../import/derived-document.ts'
import { makeGazetteer } from '../language/gazetteer.ts'
import { identifyLanguage } from '../language/identify.ts'
import { makeActorList } from '../language/names.ts'
import type { PostIndex } from '../model/finding.ts'
import type { PostKey } from '../model/post-filter.ts'
import type { Reading, Statement } from '../model/reading.ts'
import type { RoomCoding, RoomDocument, RoomPage, RoomParagraph, RoomStatement } from '../model/review-view.ts'
import { readText } from '../read/read-text.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { Labels } from '../show/labels.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { type CaseDocument, documentExhibits, documentOf } from './document-text.ts'

/** Documents listed, statements placed, ties given, and code units of one paragraph shown, at most. */
const MOST = { documents: 1000, statements: 5000, ties: 200, relations: 20, paragraph: 20_000, opening: 120 } as const

/** Documents that the index holds paragraphs of, by exhibit number. Needs a sealed index. */
export function roomDocuments(casebook: Casebook, labels: Labels): RoomDocument[] {
  const index = casebook.index()
  const { channel, text } = index.columns()
  const { starts } = index.texts()
  const channels = index.channels()
  const known = new Map<string, { paragraphs: number; characters: number; first: PostIndex }>()
  const documents = channels.map(({ channelKind }) => channelKind === 'document')
  if (documents.includes(true))
    for (let post = 0; post < channel.length; post++) {
      if (!documents[channel[post]]) continue
      const { id } = channels[channel[post]]
      const counts = known.get(id) ?? { paragraphs: 0, characters: 0, first: post }
      counts.paragraphs++
      if (text[post] >= 0) counts.characters += starts[text[post] + 1] - starts[text[post]]
      known.set(id, counts)
    }
  const listed = documentExhibits(casebook).flatMap(({ number, channelId, latest }) => {
    const counts = known.get(channelId)
    return counts === undefined ? [] : [{ number, channelId, name: latest.name, counts }]
  })
  const shown = listed.slice(0, MOST.documents)
  const openings = index.posts(shown.map(({ counts }) => counts.first))
  return shown.map(({ number, channelId, name, counts: { paragraphs, characters } }, i) => ({
    exhibit: number,
    channel: channelId,
    name: labels.fileName(baseName(name)),
    opening: excerptOf(openings[i].text, MOST.opening).text,
    paragraphs,
    characters,
  }))
}

export interface ReadDocumentOfCase {
  readonly document: CaseDocument
  readonly reading: Reading
  readonly language: string
  /** Statements of each paragraph, by its number. */
  readonly byParagraph: ReadonlyMap<number, readonly Statement[]>
  /** Speakers in order of their first statement. */
  readonly speakers: readonly { readonly name: string; readonly statements: number }[]
}

/** Reads the document of an exhibit; undefined when it cannot be shown (`documentOf`). Cost linear in its text. */
export async function readDocumentOfCase(casebook: Casebook, exhibit: number): Promise<ReadDocumentOfCase | undefined> {
  const document = await documentOf(casebook, exhibit)
  if (document === undefined) return undefined
  const actors = caseworkOf(casebook).actors.map(({ act }) => ({ ...act, id: act.actor }))
  const places = gazetteerPlaces(casebook.system.files)
  const reading = readText(document.document, {
    ...(actors.length === 0 ? {} : { actors: makeActorList(actors) }),
    ...(places === undefined ? {} : { gazetteer: makeGazetteer(places) }),
  })
  const byParagraph = new Map<number, Statement[]>()
  const { paragraphs } = document.document
  let at = 0
  for (const statement of reading.statements) {
    while (at < paragraphs.length && paragraphs[at].end <= statement.start) at++
    if (at === paragraphs.length) break
    const { number } = paragraphs[at]
    const own = byParagraph.get(number)
    if (own === undefined) byParagraph.set(number, [statement])
    else own.push(statement)
  }
  const counts = new Map<string, number>()
  for (const { speakers } of reading.statements)
    for (const [i, name] of speakers.entries()) counts.set(name, (counts.get(name) ?? 0) + (i === 0 ? 1 : 0))
  return {
    document,
    reading,
    language: identifyLanguage(document.document.text).language ?? 'und',
    byParagraph,
    speakers: [...counts].map(([name, statements]) => ({ name, statements })),
  }
}

/** A stretch of a document that was read. */
export function roomPage(
  casebook: Casebook,
  read: ReadDocumentOfCase,
  labels: Labels,
  { offset, count }: { readonly offset: number; readonly count: number },
): RoomPage {
  const { document, reading, byParagraph, speakers } = read
  const { paragraphs, title, author, date, text } = document.document
  const places = paragraphs.flatMap(({ number }, at) => (byParagraph.get(number) ?? []).map(({ id }) => ({ id, at })))
  const positionOf = new Map(speakers.map(({ name }, i) => [name, i]))
  const relations = relationsByStatement(reading)
  const codings = codingsOf(casebook, document.channelId)
  const positionAt = (start: number) =>
    Math.max(
      0,
      paragraphs.findLastIndex(paragraph => paragraph.start <= start),
    )
  return {
    exhibit: document.exhibit.number,
    name: labels.fileName(baseName(document.exhibit.latest.name)),
    title: title ?? null,
    author: author ?? null,
    date: date ?? null,
    language: read.language,
    total: paragraphs.length,
    offset,
    paragraphs: paragraphs.slice(offset, offset + count).map((paragraph): RoomParagraph => {
      const { number, kind, speaker, page, cue, start, end } = paragraph
      const post: PostKey = `${document.channelId}/${addressOf(paragraph)}`
      const shown = excerptOf(text.slice(start, end), MOST.paragraph)
      return {
        number,
        post,
        kind,
        speaker: speaker ?? null,
        page: page ?? null,
        cueMs: cue?.startMs ?? null,
        text: shown.text,
        isCut: shown.isCut,
        statements: (byParagraph.get(number) ?? []).flatMap(statement => {
          const own = statementIn(statement, start, Math.min(end, start + shown.text.length))
          if (own === undefined) return []
          return [
            {
              ...own,
              speakers: statement.speakers.flatMap(name => positionOf.get(name) ?? []),
              relations: relations.get(statement.id) ?? [],
            },
          ]
        }),
        codings: codings.get(post) ?? [],
      }
    }),
    speakers,
    statements: reading.statements.length,
    statementPlaces: places.slice(0, MOST.statements),
    ties: reading.ties.slice(0, MOST.ties).map(tie => ({
      from: tie.from,
      to: tie.to,
      kind: tie.kind,
      isAlleged: tie.alleged,
      polarity: tie.polarity,
      speakers: tie.speakers,
      at: positionAt(tie.start),
    })),
  }
}

/** Offsets within the paragraph; undefined for what begins behind the part that is shown. */
function statementIn(
  { id, start, end, kind, polarity, evidentiality, of, actors, figures, places, times }: Statement,
  from: number,
  to: number,
): Omit<RoomStatement, 'speakers' | 'relations'> | undefined {
  if (start < from || start >= to) return undefined
  return {
    id,
    start: start - from,
    end: Math.min(end, to) - from,
    kind,
    polarity,
    evidentiality,
    of: of ?? null,
    actors: textsOf(actors),
    figures: textsOf(figures),
    places: textsOf(places),
    times: textsOf(times),
  }
}

function textsOf(mentions: readonly { readonly text: string }[]): string[] {
  return [...new Set(mentions.map(({ text }) => text))]
}

function relationsByStatement({ relations }: Reading): Map<string, RoomStatement['relations'][number][]> {
  const found = new Map<string, RoomStatement['relations'][number][]>()
  const add = (from: string, to: string, kind: RoomStatement['relations'][number]['kind']) => {
    const own = found.get(from)
    if (own === undefined) found.set(from, [{ to, kind }])
    else if (own.length < MOST.relations) own.push({ to, kind })
  }
  for (const { from, to, kind } of relations) {
    add(from, to, kind)
    // The others read the same from both ends; these two do not.
    if (kind !== 'narrows' && kind !== 'supports') add(to, from, kind)
  }
  return found
}

/** What people coded of the paragraphs of a document, by post. */
function codingsOf(casebook: Casebook, channelId: string): Map<PostKey, RoomCoding[]> {
  const found = new Map<PostKey, RoomCoding[]>()
  const prefix = `${channelId}/`
  for (const { act, answers, isDisputed } of caseworkOf(casebook).assertions) {
    const { post, start, end } = act.unit
    if (!post.startsWith(prefix)) continue
    const coding: RoomCoding = {
      claim: act.claim,
      stance: act.stance,
      roles: answers.map(answer => answer.act.role),
      isDisputed,
      span: start === undefined || end === undefined ? null : { start, end },
    }
    const own = found.get(post)
    if (own === undefined) found.set(post, [coding])
    else own.push(coding)
  }
  return found
}

/** Exhibits taken out of archives are named by path. */
function baseName(name: string): string {
  return name.split(/[/!]/).at(-1) || name
}
