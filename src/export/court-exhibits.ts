// One exhibit before a court: who, when, how, with what, and in which state it is.

import { number } from '../messages/catalogue.ts'
import { courtMessages } from '../messages/court.ts'
import { courtGradeMessages } from '../messages/court-grades.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { CourtExhibit } from '../model/court-pack.ts'
import type { HandedExhibit } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { findingsRow } from './court-findings.ts'
import { type CourtPage, code } from './court-parts.ts'
import { readingRows } from './court-readings.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { changeText } from './linked-sentences.ts'

/** A card an exhibit, in the order of their numbers. */
export function* exhibitCards(page: CourtPage): Generator<Html> {
  const told = new Map(page.pack.exhibits.map(exhibit => [exhibit.number, exhibit]))
  for (const exhibit of page.handed.exhibits) yield card(page, exhibit, told.get(exhibit.number))
}

type Row = readonly [keyof typeof courtMessages, HtmlPart] | undefined

function card(page: CourtPage, exhibit: HandedExhibit, told: CourtExhibit | undefined): Html {
  const { language } = page
  const rows: readonly Row[] = [
    ['exhibit.what', what(exhibit, language)],
    ['exhibit.who', isolated(exhibit.acquiredBy)],
    ['exhibit.when', exhibit.acquired === undefined ? courtMessages['time.none'][language]() : code(exhibit.acquired)],
    told && ['exhibit.how', how(told, language)],
    told && ['exhibit.with', isolated(courtMessages['exhibit.withDevice'][language](told))],
    told && ['exhibit.origin', origin(told, language)],
    [exhibit.isCommitmentSalted ? 'exhibit.commitment' : 'exhibit.hash', code(exhibit.commitment)],
    told && ['exhibit.integrity', integrity(told, language)],
    ['exhibit.stamp', stamps(page, exhibit, told)],
    exhibit.file && ['exhibit.copy', copy(exhibit.file, language)],
    [
      'exhibit.sealed',
      courtMessages[page.pack.sealed === 'none' ? 'exhibit.notSealed' : 'exhibit.sealedWhat'][language](),
    ],
  ]
  const cells = rows.map(
    row => row && html`<div><dt>${courtMessages[row[0]][language]({} as never)}</dt><dd>${row[1]}</dd></div>\n`,
  )
  const title = courtMessages['exhibit.title'][language](exhibit)
  return html`<article class="card" id="e${exhibit.number}"><h3>${title}</h3>
<dl>${cells}${told && readingRows(told, language)}${findingsRow(exhibit, language)}</dl></article>
`
}

/** Format, kind of medium, size, posts: `media file, photo, < 1 MB`. */
function what({ format, mediaKind, sizeClass, posts }: HandedExhibit, language: Language): HtmlPart {
  const formatKey = `format.${format}`
  const name = Object.hasOwn(reportIntakeMessages, formatKey)
    ? reportIntakeMessages[formatKey as 'format.table'][language]()
    : format
  const kindKey = `media.${mediaKind}`
  const kind = Object.hasOwn(reportIntakeMessages, kindKey)
    ? reportIntakeMessages[kindKey as 'media.photo'][language]()
    : mediaKind
  const parts = [name, kind, sizeClass, posts > 0 ? courtMessages['exhibit.posts'][language]({ posts }) : undefined]
  return parts.filter(part => part !== undefined).join(', ')
}

function how(told: CourtExhibit, language: Language): HtmlPart {
  const { way, chats, bagCheck, acquisitions } = told
  const messages = courtGradeMessages
  const words =
    way === 'extract'
      ? messages['way.extract'][language](chats ?? { kept: 0, left: 0 })
      : messages[`way.${way}`][language]()
  return [
    words,
    bagCheck === undefined ? undefined : messages[`bag.${bagCheck}`][language](),
    acquisitions > 1 ? messages.again[language]({ count: acquisitions }) : undefined,
  ]
    .filter(part => part !== undefined)
    .join('; ')
}

function origin({ hasSource, isOriginStated }: CourtExhibit, language: Language): string {
  const source = courtGradeMessages[hasSource ? 'origin.source' : 'origin.none'][language]()
  return isOriginStated ? `${source}; ${courtGradeMessages['origin.stated'][language]()}` : source
}

/** One line a grade; there is no line that sums them up. */
function integrity({ grade, isSigned, isWitnessed }: CourtExhibit, language: Language): HtmlPart {
  const messages = courtGradeMessages
  const lines = [
    messages[`grade.${grade}`][language](),
    messages[isSigned ? 'grade.signed' : 'grade.unsigned'][language](),
    messages[isWitnessed ? 'grade.witnessed' : 'grade.unwitnessed'][language](),
  ]
  return lines.map(line => html`<p>${line}</p>`)
}

function stamps({ pack, language }: CourtPage, exhibit: HandedExhibit, told: CourtExhibit | undefined): HtmlPart {
  const messages = courtGradeMessages
  const over = pack.stamps.filter(stamp => told?.stamps.includes(stamp.number))
  if (over.length === 0) return messages[`state.${exhibit.custody.anchor}`][language]()
  const rows = over.map(
    stamp =>
      html`<p>${courtMessages['stamps.number'][language]()} ${number(language, stamp.number)}: ${messages[`stamp.${stamp.kind}`][language]()}, ${messages[`state.${stamp.state}`][language]()}</p>`,
  )
  const time = told?.notAfter
  return [...rows, time === undefined ? undefined : html`<p>${messages['grade.notAfter'][language]({ time })}</p>`]
}

function copy(file: NonNullable<HandedExhibit['file']>, language: Language): HtmlPart {
  const changes = file.changes.map(change => changeText(change, language)).join(', ')
  const faces = file.faces && html`<p>${courtMessages['exhibit.copyFaces'][language](file.faces)}</p>`
  return [
    html`<p>${code(`data/${file.path}`)}</p>`,
    changes === '' ? undefined : html`<p>${courtMessages['exhibit.copyChanges'][language]({ changes })}</p>`,
    faces,
  ]
}
