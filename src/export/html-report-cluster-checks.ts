// What a cluster was held against: ordinary explanations, the hours of everybody else, and other settings.

import { alternativeFigures, alternativeMessages } from '../messages/alternatives.ts'
import { number } from '../messages/catalogue.ts'
import { reportClusterMessages } from '../messages/report-cluster.ts'
import { duration, percent, windows } from '../messages/report-format.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import type { AlternativeCheck } from '../model/coordination.ts'
import type { Language } from '../model/ladder.ts'
import type { ClockView, ClusterView } from '../model/report-network.ts'
import { type Html, html } from './html.ts'
import { folded, type ReportPage, table } from './html-report-parts.ts'
import { sharesOf, svgActivityClock } from './svg-activity-clock.ts'

/** Seconds as a duration; "—" where there is none. */
export function secondsText(language: Language, seconds: number): string {
  return Number.isFinite(seconds) ? duration(language, seconds * 1000) : '—'
}

/** Every explanation with its outcome in words and the figures behind it; what it would look like stands before the cards. */
export function alternativesMarkup({ language }: ReportPage, { alternatives }: ClusterView): Html {
  const messages = alternativeMessages
  const title = html`<h4>${messages['alternatives.title'][language]()}</h4>`
  if (alternatives.length === 0) return html`${title}<p>${messages['alternatives.none'][language]()}</p>`
  const count = (outcome: AlternativeCheck['outcome']) =>
    alternatives.reduce((sum, check) => sum + (check.outcome === outcome ? 1 : 0), 0)
  const answer = messages['alternatives.answer'][language]({
    checked: alternatives.length,
    fits: count('fits'),
    open: count('open'),
    not: count('does-not-fit'),
  })
  return html`${title}<p>${answer}</p><dl class="checks">${alternatives.map(check => checkMarkup(check, language))}</dl>`
}

function checkMarkup(check: AlternativeCheck, language: Language): Html {
  const messages = alternativeMessages
  const figures = alternativeFigures(check, language)
  const shown = figures.length === 0 ? undefined : html`<dd class="soft">${figures.join(' · ')}</dd>`
  return html`<dt>${messages[`name.${check.alternative}`][language]()}: <b>${messages[`outcome.${check.outcome}`][language]()}</b></dt>${shown}`
}

/** The members' hours beside everybody else's, as a sentence, a picture and 24 counts each. */
export function clockMarkup({ language }: ReportPage, { clock }: ClusterView): Html | undefined {
  if (clock === undefined) return undefined
  const messages = reportClusterMessages
  const answer = clockText(clock, language)
  const counts = (hours: readonly number[]) => hours.map(count => number(language, count)).join(' · ')
  const twin = html`<p>${messages['column.members'][language]()}: ${counts(clock.members)}</p><p>${messages['clock.others'][language]()}: ${counts(clock.others)}</p>`
  return html`<h4>${messages['clock.title'][language]()}</h4><p>${answer}</p><figure>${svgActivityClock(clock, answer, language)}<figcaption>${messages['clock.legend'][language]()}</figcaption></figure>${folded(messages['clock.counts'][language](), twin)}`
}

function clockText({ members, others }: ClockView, language: Language): string {
  const messages = reportClusterMessages
  const ours = peakOf(members, language)
  const theirs = peakOf(others, language)
  const parameters = { membersPeak: ours.hour, membersShare: ours.share }
  if (theirs.share === 0) return messages['clock.membersOnly'][language](parameters)
  return messages['clock.picture'][language]({ ...parameters, othersPeak: theirs.hour, othersShare: theirs.share })
}

/** The first of the busiest hours and its share of the total, 0 when there is none. */
function peakOf(counts: readonly number[], language: Language): { hour: string; share: number } {
  const shares = sharesOf(counts)
  const share = Math.max(...shares)
  return { hour: hourText(shares.indexOf(share), language), share }
}

function hourText(hour: number, language: Language): string {
  const from = String(hour).padStart(2, '0')
  const to = String((hour + 1) % 24).padStart(2, '0')
  return reportClusterMessages['clock.hour'][language]({ from, to })
}

/** Which settings keep the verdict; nothing unless robustness was asked for. */
export function robustnessMarkup({ language }: ReportPage, cluster: ClusterView): Html | undefined {
  const { robustness } = cluster
  if (robustness.length === 0) return undefined
  const messages = reportClusterMessages
  const answer = messages['robust.answer'][language]({
    stands: cluster.standsUnder,
    tried: cluster.settingsTried,
    share: cluster.standingShare,
  })
  const rows = robustness.map(row => [
    windows(language, row.windowsSeconds),
    percent(language, row.q),
    reportNetworkMessages[`null.${row.nullModel}`][language](),
    reportNetworkMessages[`correction.${row.correction}`][language](),
    messages['members.of'][language]({ members: row.membersFound, total: cluster.accounts }),
    messages[row.stands ? 'robust.stands' : 'robust.falls'][language](),
  ])
  const columns = [
    { title: messages['column.windows'][language]() },
    { title: reportNetworkMessages['column.q'][language](), isNumber: true },
    { title: messages['column.null'][language]() },
    { title: messages['column.correction'][language]() },
    { title: messages['column.found'][language](), isNumber: true },
    { title: messages['column.verdict'][language]() },
  ]
  return html`<h4>${messages['robust.title'][language]()}</h4><p>${answer}</p>${table(columns, rows)}`
}
