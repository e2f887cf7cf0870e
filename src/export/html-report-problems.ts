// What could not be read: by kind with counts, then one by one.

import { number } from '../messages/catalogue.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { Problem } from '../model/problem.ts'
import { type Html, html, isolated } from './html.ts'
import { folded, type ReportPage, section, someOf, table } from './html-report-parts.ts'

export function problemsSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportIntakeMessages
  const { problems } = view
  const content =
    problems.listed.total === 0
      ? html`<p>${messages['problems.none'][language]()}</p>`
      : html`<p>${messages['problems.answer'][language](problems)}</p>${byKind(page)}${folded(messages['problems.list'][language](), oneByOne(page), 'problem-list')}`
  return section('problems', messages['problems.title'][language](), content)
}

function byKind({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: messages['column.severity'][language]() },
    { title: messages['column.count'][language](), isNumber: true },
    { title: messages['column.problem'][language]() },
  ]
  const rows = view.problems.codes.map(({ example, severity, count }) => [
    messages[`severity.${severity}`][language](),
    number(language, count),
    html`<bdi>${view.texts.problemText(example, language)}</bdi><br><code>${example.code}</code>`,
  ])
  return html`<h3>${messages['problems.codes'][language]()}</h3>${table(columns, rows)}`
}

function oneByOne({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: messages['column.where'][language]() },
    { title: messages['column.what'][language]() },
    { title: messages['column.count'][language](), isNumber: true },
  ]
  const place = ({ line, byte }: Problem) =>
    [
      line === undefined ? undefined : messages['where.line'][language]({ line }),
      byte === undefined ? undefined : messages['where.byte'][language]({ byte }),
    ].filter(part => part !== undefined)
  const rows = view.problems.listed.rows.map(problem => [
    html`${isolated(problem.where)}${place(problem).map(part => html`<br><span class="soft">${part}</span>`)}`,
    html`<bdi>${view.texts.problemText(problem, language)}</bdi>`,
    number(language, problem.count ?? 1),
  ])
  return html`${someOf(language, view.problems.listed)}${table(columns, rows)}`
}
