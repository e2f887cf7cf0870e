// Accounts that acted together: what was found among how many pairs, what it does not say, the drawing, and each cluster's pairs.

import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { duration, expectedCount, probability, windows } from '../messages/report-format.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import type { ClusterView } from '../model/report-network.ts'
import { type Html, html, isolated } from './html.ts'
import {
  folded,
  largestOf,
  link,
  postTable,
  type ReportPage,
  section,
  sentence,
  someOf,
  table,
} from './html-report-parts.ts'
import { svgNetwork } from './svg-network.ts'

const MEMBERS_SHOWN = 50

/** The answer in one sentence, also for the headline. */
export function networkAnswer({ view, language }: ReportPage): Html {
  const { clustersTotal, accounts, pairsTested, q } = view.network
  const messages = reportNetworkMessages
  if (pairsTested === 0) return html`${messages['network.untested'][language]()}`
  if (clustersTotal === 0) return html`${messages['network.none'][language]({ pairs: pairsTested, q })}`
  return sentence(messages['network.answer'][language]({ accounts, clusters: clustersTotal, pairs: pairsTested, q }), {
    network: 'clusters',
  })
}

export function networkSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const { network } = view
  const scope = messages['network.scope'][language]({
    considered: network.accountsConsidered,
    windows: windows(language, network.windowsSeconds),
    leftOut: network.accountsLeftOutNameOnly,
  })
  const found = network.clustersTotal === 0 ? undefined : clusters(page)
  const crowded =
    network.crowdedObjects === 0 ? '' : messages['network.crowded'][language]({ count: network.crowdedObjects })
  const content = html`<p>${networkAnswer(page)} ${scope} ${crowded}</p>${found}`
  return section('network', messages['network.title'][language](), content)
}

function clusters(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const { network } = view
  const note = messages['network.pictureNote'][language]({ drawn: network.accountsDrawn, total: network.accounts })
  const shown = { rows: network.clusters, total: network.clustersTotal }
  const rows = network.clusters.map((cluster, i) => [
    link(`k${i + 1}`, messages['cluster.title'][language]({ position: i + 1 })),
    number(language, cluster.accounts),
    number(language, cluster.pairs.total),
    number(language, cluster.objects),
    link(`k${i + 1}-posts`, number(language, cluster.posts.total)),
  ])
  const columns = [
    { title: messages['column.cluster'][language]() },
    { title: reportMessages['column.accounts'][language](), isNumber: true },
    { title: messages['column.pairs'][language](), isNumber: true },
    { title: messages['column.objects'][language](), isNumber: true },
    { title: reportMessages['column.posts'][language](), isNumber: true },
  ]
  return html`<p>${messages['network.not'][language]()}</p><p>${messages['network.alternatives'][language]()}</p>
<figure>${svgNetwork(network, language)}<figcaption>${note}</figcaption></figure>${largestOf(language, shown)}${table(columns, rows, 'clusters')}${network.clusters.map((cluster, i) => clusterMarkup(page, cluster, i))}`
}

function clusterMarkup(page: ReportPage, cluster: ClusterView, position: number): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const anchor = `k${position + 1}`
  const answer = messages['cluster.answer'][language]({
    accounts: cluster.accounts,
    pairs: cluster.pairs.total,
    objects: cluster.objects,
    posts: cluster.posts.total,
  })
  const found = cluster.finding && view.texts.findingText(cluster.finding, language)
  const rows = cluster.pairs.rows.map(pair => [
    isolated(pair.first),
    isolated(pair.second),
    link(`${anchor}-posts`, number(language, pair.observed)),
    expectedCount(language, pair.expected),
    probability(language, pair.qValue),
    duration(language, pair.windowSeconds * 1000),
  ])
  const columns = [
    { title: reportMessages['column.account'][language]() },
    { title: reportMessages['column.account'][language]() },
    { title: messages['column.observed'][language](), isNumber: true },
    { title: messages['column.expected'][language](), isNumber: true },
    { title: messages['column.q'][language](), isNumber: true },
    { title: messages['column.window'][language](), isNumber: true },
  ]
  const cut = html`<p class="soft">${messages['cluster.pairsOrder'][language]()}</p>${someOf(language, cluster.pairs)}`
  return html`<article class="family" id="${anchor}"><h3>${messages['cluster.title'][language]({ position: position + 1 })}</h3><p>${sentence(answer, { posts: `${anchor}-posts` })}</p>${members(page, cluster)}${found === undefined ? undefined : html`<p class="soft"><bdi>${found}</bdi></p>`}
${folded(messages['cluster.pairs'][language](), html`${cut}${table(columns, rows)}`)}${folded(messages['cluster.posts'][language](), postTable(page, cluster.posts), `${anchor}-posts`)}</article>\n`
}

/** Names of the accounts drawn, in the order of names. */
function members({ language }: ReportPage, { nodes, accounts }: ClusterView): Html | undefined {
  if (nodes.length === 0) return undefined
  const rows = nodes.slice(0, MEMBERS_SHOWN)
  const names = rows.map(({ account }, i) => html`${i > 0 ? ', ' : ''}${isolated(account)}`)
  return html`<p class="soft">${names}</p>${someOf(language, { rows, total: accounts })}`
}
