// The card of one cluster: what was seen beside what chance and others give, the strongest evidence first, and what it does not say.

import { dateTime, number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportClusterMessages } from '../messages/report-cluster.ts'
import { expectedCount, probability } from '../messages/report-format.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import type { EffectSize } from '../model/coordination.ts'
import type { Language } from '../model/ladder.ts'
import type { ClusterView } from '../model/report-network.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { alternativesMarkup, clockMarkup, robustnessMarkup, secondsText } from './html-report-cluster-checks.ts'
import {
  type Column,
  folded,
  link,
  namelessPostTable,
  postTable,
  type ReportPage,
  sentence,
  someOf,
  table,
} from './html-report-parts.ts'

/** Rows that stand open; the rest unfolds. */
const OBJECTS_OPEN = 6
const PAIRS_OPEN = 6
const MEMBERS_OPEN = 8

export function clusterAnchor(position: number): string {
  return `k${position + 1}`
}

export function clusterMarkup(page: ReportPage, cluster: ClusterView, position: number): Html {
  const { language } = page
  const messages = reportClusterMessages
  const anchor = clusterAnchor(position)
  const answer = messages['cluster.answer'][language]({
    accounts: cluster.accounts,
    objects: cluster.objects.total,
    occasions: cluster.occasions,
    posts: cluster.posts.total,
  })
  const pairs = cluster.pairs.total
  const chance =
    pairs === 0
      ? messages['cluster.noPair'][language]()
      : messages['cluster.beyondChance'][language]({ pairs, observed: cluster.observed, expected: cluster.expected })
  const { q: rate, nullModel } = page.view.network
  const said = messages[nullModel !== 'activity' ? 'plain.all' : 'plain.chance'][language]()
  const plain = `${said} ${messages['cluster.plain'][language]({ q: cluster.qValue, rate })}`
  return html`<article class="family" id="${anchor}"><h3>${messages['cluster.title'][language]({ position: position + 1 })}</h3>
<p>${sentence(answer, { posts: `${anchor}-posts` })} ${chance} ${effectText(cluster.effect, language)}</p><p class="soft">${plain}</p>
${objects(page, cluster)}${pairTable(page, cluster, anchor)}${members(page, cluster)}
${alternativesMarkup(page, cluster)}${clockMarkup(page, cluster)}${robustnessMarkup(page, cluster)}
${folded(messages['cluster.posts'][language](), cluster.isJudged ? postTable(page, cluster.posts) : namelessPostTable(page, cluster.posts), `${anchor}-posts`)}</article>\n`
}

/** How close members are beside others; nothing where the members never met within the horizon. */
function effectText(effect: EffectSize, language: Language): string {
  const messages = reportClusterMessages
  const { medianSeconds, organicMedianSeconds, organicGroups, organicShare } = effect
  if (!Number.isFinite(medianSeconds)) return ''
  const members = secondsText(language, medianSeconds)
  const closeness = Number.isFinite(organicMedianSeconds)
    ? messages['effect.both'][language]({ members, others: secondsText(language, organicMedianSeconds) })
    : messages['effect.membersOnly'][language]({ members })
  if (organicGroups === 0 || !Number.isFinite(organicShare)) return closeness
  const close = Math.round(organicShare * organicGroups)
  return `${closeness} ${messages['effect.groups'][language]({ close, groups: organicGroups })}`
}

function objects({ language }: ReportPage, cluster: ClusterView): Html {
  const messages = reportClusterMessages
  const rows = cluster.objects.rows.map(({ kind, members, others, firstTime, spanMilliseconds }) => [
    html`<span class="t">${messages[`kind.${kind}`][language]()}</span>`,
    messages['members.of'][language]({ members, total: cluster.accounts }),
    secondsText(language, spanMilliseconds / 1000),
    number(language, others),
    html`<span class="t">${dateTime(language, firstTime)}</span>`,
  ])
  const columns = [
    { title: messages['column.kind'][language]() },
    { title: messages['column.members'][language](), isNumber: true },
    { title: messages['column.span'][language](), isNumber: true },
    { title: messages['column.others'][language](), isNumber: true },
    { title: messages['column.firstAct'][language]() },
  ]
  const { total } = cluster.objects
  const note = html`${messages['cluster.objectsNote'][language]()}`
  return listed(language, messages['cluster.objects'][language]({ total }), note, columns, rows, OBJECTS_OPEN, total)
}

function pairTable({ language }: ReportPage, { pairs }: ClusterView, anchor: string): Html | undefined {
  if (pairs.total === 0) return undefined
  const messages = reportClusterMessages
  const rows = pairs.rows.map(pair => [
    isolated(pair.first),
    isolated(pair.second),
    link(`${anchor}-posts`, number(language, pair.observed)),
    expectedCount(language, pair.expected),
    probability(language, pair.qValue),
    secondsText(language, pair.windowSeconds),
    html`<span class="t">${number(language, pair.objects)} <span class="soft">${pair.kinds.map(kind => messages[`kind.${kind}`][language]()).join(', ')}</span></span>`,
  ])
  const columns = [
    { title: reportMessages['column.account'][language]() },
    { title: reportMessages['column.account'][language]() },
    { title: reportNetworkMessages['column.observed'][language](), isNumber: true },
    { title: reportNetworkMessages['column.expected'][language](), isNumber: true },
    { title: reportNetworkMessages['column.q'][language](), isNumber: true },
    { title: reportNetworkMessages['column.window'][language](), isNumber: true },
    { title: reportNetworkMessages['column.objects'][language]() },
  ]
  const note = html`${messages['cluster.pairsNote'][language]()}`
  const { total } = pairs
  return listed(language, messages['cluster.pairs'][language]({ total }), note, columns, rows, PAIRS_OPEN, total)
}

function members({ view, language }: ReportPage, { members }: ClusterView): Html {
  const messages = reportClusterMessages
  const rows = members.rows.map(member => [
    isolated(member.account),
    number(language, member.observed),
    expectedCount(language, member.expected),
    probability(language, member.qValue),
    secondsText(language, member.medianSeconds),
    html`<span class="t">${messages[`evidence.${member.evidence}`][language]()}</span>`,
  ])
  const columns = [
    { title: reportMessages['column.account'][language]() },
    { title: reportNetworkMessages['column.observed'][language](), isNumber: true },
    { title: reportNetworkMessages['column.expected'][language](), isNumber: true },
    { title: reportNetworkMessages['column.q'][language](), isNumber: true },
    { title: messages['column.median'][language](), isNumber: true },
    { title: messages['column.evidence'][language]() },
  ]
  const horizon = secondsText(language, view.network.windowsSeconds.at(-1) ?? Number.NaN)
  const note = html`${messages['cluster.membersNote'][language]({ horizon })}`
  const { total } = members
  return listed(language, messages['cluster.members'][language]({ total }), note, columns, rows, MEMBERS_OPEN, total)
}

/** A table whose first rows stand open, also on paper; the rest unfolds, with the total where even that is cut. */
function listed(
  language: Language,
  title: string,
  note: Html,
  columns: readonly Column[],
  rows: readonly HtmlPart[][],
  open: number,
  total: number,
): Html {
  const rest = rows.slice(open)
  const more =
    rest.length === 0
      ? someOf(language, { rows, total })
      : folded(
          reportClusterMessages['cluster.more'][language]({ count: total - open }),
          html`${someOf(language, { rows, total })}${table(columns, rest)}`,
        )
  return html`<h4>${title}</h4><p class="soft">${note}</p>${table(columns, rows.slice(0, open))}${more}`
}
