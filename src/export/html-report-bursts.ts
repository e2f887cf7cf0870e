// Bursts in order of time, and links that were posted more than once.

import { dateTime, number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { duration, expectedCount, probability } from '../messages/report-format.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { BurstView } from '../model/report-view.ts'
import { type Html, type HtmlPart, html } from './html.ts'
import { familyAnchor } from './html-report-families.ts'
import { largestOf, link, postAnchor, postLink, type ReportPage, section, table } from './html-report-parts.ts'

export function burstsSection(page: ReportPage): Html {
  const { language } = page
  return section('bursts', reportNetworkMessages['bursts.title'][language](), html`${bursts(page)}${links(page)}`)
}

function bursts({ view, language }: ReportPage): Html {
  const messages = reportNetworkMessages
  if (view.bursts.total === 0) return html`<p>${messages['bursts.none'][language]()}</p>`
  const name = ({ family }: BurstView): HtmlPart => {
    if (family === undefined) return messages['burst.corpus'][language]()
    if (family < 0) return messages['burst.otherFamily'][language]()
    return link(familyAnchor(family), reportSpreadMessages['family.title'][language]({ position: family + 1 }))
  }
  const rows = view.bursts.rows.map(burst => [
    name(burst),
    html`<span class="t">${dateTime(language, burst.start)}</span>`,
    duration(language, burst.end - burst.start),
    firstLink(burst.posts.rows[0], number(language, burst.posts.total)),
    number(language, burst.accounts),
    expectedCount(language, burst.expected),
    probability(language, burst.qValue),
  ])
  const columns = [
    { title: messages['column.burst'][language]() },
    { title: reportSpreadMessages['column.from'][language]() },
    { title: messages['column.lasted'][language](), isNumber: true },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: reportMessages['column.accounts'][language](), isNumber: true },
    { title: messages['column.expected'][language](), isNumber: true },
    { title: messages['column.q'][language](), isNumber: true },
  ]
  return html`<p>${messages['bursts.answer'][language]({ total: view.bursts.total })}</p>${largestOf(language, view.bursts)}${table(columns, rows)}`
}

function firstLink(post: number | undefined, text: string): HtmlPart {
  return post === undefined ? text : link(postAnchor(post), text)
}

function links(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const title = html`<h3 id="links">${messages['links.title'][language]()}</h3>`
  if (view.links.total === 0) return html`${title}<p>${messages['links.none'][language]()}</p>`
  const rows = view.links.rows.map(({ url, posts, accounts, channels }) => [
    html`<bdi class="hash" lang="">${url}</bdi>`,
    firstLink(posts.rows[0], number(language, posts.total)),
    number(language, accounts),
    number(language, channels),
    html`${posts.rows.map((post, i) => html`${i > 0 ? ', ' : ''}${postLink(page, post)}`)}`,
  ])
  const columns = [
    { title: messages['column.link'][language]() },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: reportMessages['column.accounts'][language](), isNumber: true },
    { title: reportMessages['column.chats'][language](), isNumber: true },
    { title: messages['column.examples'][language]() },
  ]
  return html`${title}<p>${messages['links.answer'][language]({ total: view.links.total })}</p>${largestOf(language, view.links)}${table(columns, rows)}`
}
