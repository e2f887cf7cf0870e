// Findings of people about an exhibit, before a court.

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
import { type Html, html, isolated } from './html.ts'

/** A row of an exhibit's card; undefined when nobody recorded one. */
export function findingsRow({ findings }: HandedExhibit, language: Language): Html | undefined {
  if (findings === undefined || findings.length === 0) return undefined
  const items = findings.map(finding => html`<li>${item(finding, language)}</li>\n`)
  return html`<div><dt>${messages.title[language]()}</dt><dd><p>${messages.intro[language]()}</p><ul>${items}</ul></dd></div>\n`
}

function item(finding: HandedFinding, language: Language): Html {
  const { stage, question, method, confidence, role, words, reason, place, coordinates, from, to } = finding
  const facts = [stageNames[stage], methodNames[method], confidenceNames[confidence]].map(name => name[language]({}))
  const span =
    from === undefined || to === undefined || from === to ? from : `${from} ${messages.until[language]()} ${to}`
  const line = (text: string | undefined) => (text === undefined ? undefined : html`<p>${isolated(text)}</p>`)
  const reviews = finding.reviews.map(
    review =>
      html`<p>${isolated(review.role)} ${verdictNames[review.verdict][language]({})}${review.reason === undefined ? undefined : html`: ${isolated(review.reason)}`}</p>`,
  )
  return html`<p><b>${questionNames[question][language]({})}</b> ${facts.join(', ')}${finding.isDisputed ? html`, <b>${messages.disputed[language]()}</b>` : undefined}</p>
${words === undefined ? html`<p>${messages.withheld[language]()}</p>` : line(words)}${line(reason)}${line(place)}${line(coordinates)}${line(span)}${finding.workings.map(line)}
<p>${messages.who[language]()}: ${isolated(role)}. ${messages.reviews[language]()}: ${reviews.length === 0 ? messages.alone[language]() : undefined}</p>${reviews}`
}
