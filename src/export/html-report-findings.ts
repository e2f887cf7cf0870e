// Findings of people about footage in a report: what was asked, how it was found out and how surely, by whom, and who looked again.

import { dateTime } from '../messages/catalogue.ts'
import { handedFindingMessages as messages } from '../messages/handed-findings.ts'
import { reportFootageMessages } from '../messages/report-footage.ts'
import {
  confidenceNames,
  methodNames,
  questionNames,
  stageNames,
  verdictNames,
} from '../messages/web-footage-findings.ts'
import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { type ReportPage, table } from './html-report-parts.ts'

/** Digits behind the point of a degree: about a metre. */
const DEGREES = 5

/** A table of them; a finding without words says that names hide them. `exhibit` makes the cell of a number. */
export function findingsTable(
  { view, language }: ReportPage,
  rows: readonly ExhibitFindingRow[],
  exhibit: (exhibit: number) => Html,
): Html {
  const columns = (['exhibit', 'question', 'finding', 'where', 'who'] as const).map(key => ({
    title: messages[key][language](),
    isNumber: key === 'exhibit',
  }))
  const cells = rows.map(row => [
    exhibit(row.exhibit),
    html`${questionNames[row.question][language]({})}<div class="soft">${stageNames[row.stage][language]({})}</div>`,
    words(row, view.showNames, language),
    where(row, language),
    html`${isolated(row.role)}<div class="soft">${messages.reviews[language]()}: ${reviews(row, language)}</div>`,
  ])
  return html`<p class="soft">${messages.intro[language]()}</p>${table(columns, cells)}`
}

function words(row: ExhibitFindingRow, showNames: boolean, language: Language): Html {
  const { finding, reason, method, confidence, workings, isDisputed } = row
  const said = showNames
    ? isolated(finding)
    : html`<span class="soft">${reportFootageMessages['footage.findingHidden'][language]()}</span>`
  const how = html`<div class="soft">${methodNames[method][language]({})}, ${confidenceNames[confidence][language]({})}</div>`
  const why = reason === '' ? undefined : html`<div class="soft">${isolated(reason)}</div>`
  const values = Object.entries(workings).map(([name, value]) => `${name} = ${value}`)
  const measured = values.length === 0 ? undefined : html`<div class="soft">${isolated(values.join('; '))}</div>`
  const disputed = isDisputed ? html`<div><b>${messages.disputed[language]()}</b></div>` : undefined
  return html`${said}${how}${why}${measured}${disputed}`
}

function where({ place, between }: ExhibitFindingRow, language: Language): HtmlPart {
  const degrees = (value: number) => `${Number(value.toFixed(DEGREES))}`
  const circle =
    place === null
      ? ''
      : reportFootageMessages['footage.place'][language]({
          place: `${degrees(place.latitude)}, ${degrees(place.longitude)}`,
          metres: place.radiusMetres,
        })
  const name = place === null || place.name === null ? undefined : html`${isolated(place.name)}<br>`
  const point = place === null ? undefined : html`<div>${name}${circle}</div>`
  if (between === null) return point
  const [from, to] = between.map(time => dateTime(language, Date.parse(time)))
  const until = from === to ? undefined : html` ${messages.until[language]()} ${to}`
  return html`${point}<div>${from}${until} UTC</div>`
}

function reviews({ reviews: rows }: ExhibitFindingRow, language: Language): HtmlPart {
  if (rows.length === 0) return messages.alone[language]()
  return rows.map(({ role, verdict, reason }) => {
    const why = reason === '' ? undefined : html`: ${isolated(reason)}`
    return html`<div>${isolated(role)} ${verdictNames[verdict][language]({})}${why}</div>`
  })
}
