// Findings of people about the exhibits of a dossier.

import { handedFindingMessages as messages } from '../messages/handed-findings.ts'
import {
  confidenceNames,
  methodNames,
  questionNames,
  stageNames,
  verdictNames,
} from '../messages/web-footage-findings.ts'
import type { HandedExhibit } from '../model/handed.ts'
import type { HandedFinding } from '../model/handed-finding.ts'
import type { Language } from '../model/ladder.ts'
import { type DossierPage, figure, foreign, scoped, table, time } from './dossier-parts.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** A table of them; undefined when nobody recorded one. */
export function findingsPart({ record, language }: DossierPage): Html | undefined {
  const rows = record.exhibits.flatMap(({ findings }, i) =>
    (findings ?? []).map((finding, n) => ({
      at: `/exhibits.${i}.findings.${n}`,
      cells: [exhibitCell(record.exhibits[i], i, language), ...cells(finding, language)],
    })),
  )
  if (rows.length === 0) return undefined
  const columns = (['exhibit', 'question', 'how', 'finding', 'where', 'who', 'reviews'] as const).map(key => ({
    title: messages[key][language](),
  }))
  const title = messages.title[language]()
  return html`<h3>${title}</h3><p class="soft">${messages.intro[language]()}</p>${table(title, columns, rows)}`
}

function exhibitCell({ number }: HandedExhibit, position: number, language: Language): HtmlPart {
  return scoped(`/exhibits.${position}`, html`<a href="#e${number}">${figure(language, 'number', number)}</a>`)
}

function cells(finding: HandedFinding, language: Language): HtmlPart[] {
  const { stage, question, method, confidence, role, words, reason, isDisputed, reviews, workings } = finding
  const said =
    words === undefined ? html`<span class="soft">${messages.withheld[language]()}</span>` : foreign('words', words)
  const why = reason === undefined ? undefined : html`<br><span class="soft">${foreign('reason', reason)}</span>`
  const values = workings.map((value, i) => html`<br>${foreign(`workings.${i}`, value)}`)
  return [
    html`${questionNames[question][language]({})}<br><span class="soft">${stageNames[stage][language]({})}</span>`,
    html`${methodNames[method][language]({})}<br>${confidenceNames[confidence][language]({})}`,
    html`${said}${why}${values}${isDisputed ? html`<br><b>${messages.disputed[language]()}</b>` : undefined}`,
    where(finding, language),
    foreign('role', role),
    reviews.length === 0
      ? messages.alone[language]()
      : reviews.map((review, i) => {
          const reviewed =
            review.reason === undefined ? undefined : html`: ${foreign(`reviews.${i}.reason`, review.reason)}`
          return html`<p>${foreign(`reviews.${i}.role`, review.role)} ${verdictNames[review.verdict][language]({})}${reviewed}</p>`
        }),
  ]
}

function where({ place, coordinates, from, to }: HandedFinding, language: Language): HtmlPart {
  const until = to === undefined || to === from ? undefined : html` ${messages.until[language]()} ${time('to', to)}`
  return [
    place === undefined ? undefined : html`<p>${foreign('place', place)}</p>`,
    coordinates === undefined ? undefined : html`<p>${foreign('coordinates', coordinates)}</p>`,
    from === undefined ? undefined : html`<p>${time('from', from)}${until}</p>`,
  ]
}
