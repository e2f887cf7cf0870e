// Pictures, videos and recordings: what was looked at, which show the same, which resemble older footage.

import { dateTime, number } from '../messages/catalogue.ts'
import { coverageTexts } from '../messages/cli-footage.ts'
import { mediaMatchText } from '../messages/media-match.ts'
import { questionGroups } from '../messages/media-question-groups.ts'
import { reportFootageMessages } from '../messages/report-footage.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { type ReportPage, section, table } from './html-report-parts.ts'

const messages = reportFootageMessages

/** Undefined where the case has no footage. */
export function footageSection({ view, language }: ReportPage): Html | undefined {
  const { footage } = view
  if (footage === undefined) return undefined
  const said = coverageTexts(footage.coverage, language).map(text => html`<p>${text}</p>`)
  const counts = [
    footage.questionCount === 0 ? undefined : messages['footage.questions'][language]({ count: footage.questionCount }),
    footage.findingCount === 0 ? undefined : messages['footage.findings'][language]({ count: footage.findingCount }),
  ].flatMap(text => (text === undefined ? [] : [html`<p>${text}</p>`]))
  const content = html`${said}${families(footage, language)}${seenBefore(footage, language)}${counts}${questions(footage, language)}${findings(footage, language)}`
  return section('footage', messages['footage.title'][language](), content)
}

function families({ families: rows, familyCount }: FootageOverview, language: Language): HtmlPart {
  if (rows.length === 0) return undefined
  const columns = [
    { title: messages['footage.exhibit'][language](), isNumber: true },
    { title: messages['footage.first'][language]() },
    { title: messages['footage.same'][language]() },
    { title: messages['footage.posts'][language](), isNumber: true },
  ]
  const cells = rows.map(({ exhibit, members, memberCount, posts, firstSeen }) => [
    number(language, exhibit),
    firstSeen === null ? '—' : dateTime(language, firstSeen),
    html`${members.map(({ exhibit: other, match }) => html`<div>${number(language, other)}: ${mediaMatchText(match, language)}</div>`)}${more(memberCount - 1 - members.length, language)}`,
    number(language, posts),
  ])
  return html`<h3>${messages['footage.families'][language]({ count: familyCount })}</h3><p class="soft">${messages['footage.law'][language]()}</p>${table(columns, cells)}${more(familyCount - rows.length, language)}`
}

function seenBefore({ seenBefore: rows, seenBeforeCount }: FootageOverview, language: Language): HtmlPart {
  if (rows.length === 0) return undefined
  const columns = [
    { title: messages['footage.exhibit'][language](), isNumber: true },
    { title: messages['footage.collection'][language]() },
    { title: messages['footage.how'][language]() },
  ]
  const cells = rows.map(({ exhibit, match }) => [
    number(language, exhibit),
    html`${isolated(match.collection)}: ${isolated(match.name)}${match.stated === null ? '' : `, ${match.stated}`}${match.heldBefore === null ? '' : ` (< ${match.heldBefore})`}`,
    mediaMatchText(match.match, language),
  ])
  return html`<h3>${messages['footage.collections'][language]()}</h3>${table(columns, cells)}${more(seenBeforeCount - rows.length, language)}`
}

function questions({ questions: rows, questionCount }: FootageOverview, language: Language): HtmlPart {
  if (rows.length === 0) return undefined
  const items = questionGroups(language, rows).map(({ asked, explanations }) => {
    const lines = asked.map(
      ({ exhibits, question }) =>
        html`<div>${exhibits.map(each => number(language, each)).join(', ')}: ${isolated(question)}</div>`,
    )
    return html`<li>${lines}<span class="soft">${explanations.join(' · ')}</span></li>`
  })
  return html`<ul>${items}</ul>${more(questionCount - rows.length, language)}`
}

function findings({ findings: rows }: FootageOverview, language: Language): HtmlPart {
  if (rows.length === 0) return undefined
  return html`<ul>${rows.map(({ exhibit, finding, role }) => html`<li>${number(language, exhibit)}: ${isolated(finding)} (${isolated(role)})</li>`)}</ul>`
}

function more(count: number, language: Language): HtmlPart {
  return count > 0 ? html`<p class="meta">${messages['footage.more'][language]({ count })}</p>` : undefined
}
