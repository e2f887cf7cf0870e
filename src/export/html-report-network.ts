// Accounts that acted together: what was found among how many, what it does not say, the drawing, a card for each cluster, and
// how small a campaign would have been found.

import { alternativeMessages } from '../messages/alternatives.ts'
import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportClusterMessages } from '../messages/report-cluster.ts'
import { percent, windows } from '../messages/report-format.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import { ALTERNATIVES } from '../model/coordination.ts'
import type { Language } from '../model/ladder.ts'
import type { ClusterView, LimitView } from '../model/report-network.ts'
import { type Html, html } from './html.ts'
import { clusterAnchor, clusterMarkup } from './html-report-cluster.ts'
import { secondsText } from './html-report-cluster-checks.ts'
import { folded, largestOf, link, type ReportPage, section, sentence, table } from './html-report-parts.ts'
import { svgNetwork } from './svg-network.ts'

/** The answer in one sentence, also for the headline. */
export function networkAnswer({ view, language }: ReportPage): Html {
  const { clustersTotal, accounts, pairsTested, accountsTested, q, nullModel } = view.network
  const messages = reportNetworkMessages
  if (pairsTested === 0) return html`${messages['network.untested'][language]()}`
  const beyond = messages[nullModel !== 'activity' ? 'beyond.all' : 'beyond.chance'][language]()
  if (clustersTotal === 0) {
    return html`${messages['network.none'][language]({ beyond, pairs: pairsTested, accounts: accountsTested, q })}`
  }
  const figures = { accounts, clusters: clustersTotal, beyond, pairs: pairsTested, tested: accountsTested, q }
  return sentence(messages['network.answer'][language](figures), { network: 'clusters' })
}

export function networkSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const { network } = view
  const scope = messages['network.scope'][language]({
    considered: network.accountsConsidered,
    windows: windows(language, network.windowsSeconds),
    nullModel: messages[`null.${network.nullModel}`][language](),
    correction: messages[`correction.${network.correction}`][language](),
    leftOut: network.accountsLeftOutNameOnly,
  })
  const found = network.clustersTotal === 0 ? undefined : clusters(page)
  const cards = network.clusters.map((cluster, i) => clusterMarkup(page, cluster, i))
  const crowded =
    network.crowdedObjects === 0 ? '' : messages['network.crowded'][language]({ count: network.crowdedObjects })
  const { groupsOfTaste, accountsOfTaste } = network
  const taste =
    groupsOfTaste === 0
      ? undefined
      : html`<p>${messages['network.taste'][language]({ groups: groupsOfTaste, accounts: accountsOfTaste })}</p>`
  const content = html`<p>${networkAnswer(page)}</p><p class="soft">${scope} ${crowded}</p>${taste}${found}${limits(page)}${cards}`
  return section('network', messages['network.title'][language](), content)
}

function clusters(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportNetworkMessages
  const { network } = view
  const note = messages['network.pictureNote'][language]({
    drawn: network.accountsDrawn,
    total: network.accounts,
    lines: network.edgesOfCluster,
  })
  const shown = { rows: network.clusters, total: network.clustersTotal }
  const isTried = network.clusters.some(cluster => cluster.settingsTried > 0)
  const rows = network.clusters.map((cluster, i) => [
    link(clusterAnchor(i), reportClusterMessages['cluster.title'][language]({ position: i + 1 })),
    number(language, cluster.accounts),
    number(language, cluster.pairs.total),
    number(language, cluster.objects.total),
    link(`${clusterAnchor(i)}-posts`, number(language, cluster.posts.total)),
    ...(isTried ? [standsText(cluster, language)] : []),
  ])
  const columns = [
    { title: messages['column.cluster'][language]() },
    { title: reportMessages['column.accounts'][language](), isNumber: true },
    { title: messages['column.pairs'][language](), isNumber: true },
    { title: messages['column.objects'][language](), isNumber: true },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    ...(isTried ? [{ title: reportClusterMessages['column.stands'][language](), isNumber: true }] : []),
  ]
  return html`<p>${messages['network.not'][language]()}</p><p>${messages['network.objects'][language]()}</p><p>${messages['network.alternatives'][language]()}</p>${explanations(language)}
<figure>${svgNetwork(network, language)}<figcaption>${note}</figcaption></figure>${largestOf(language, shown)}${table(columns, rows, 'clusters')}`
}

/** What each ordinary explanation would look like, once for all cards. */
function explanations(language: Language): Html {
  const list = ALTERNATIVES.map(
    alternative =>
      html`<dt>${alternativeMessages[`name.${alternative}`][language]()}</dt><dd>${alternativeMessages[`meaning.${alternative}`][language]()}</dd>`,
  )
  return html`<dl class="checks">${list}</dl>`
}

/** Under how many of the other settings the verdict stands; "—" when none was tried. */
function standsText({ standsUnder, settingsTried }: ClusterView, language: Language): string {
  if (settingsTried === 0) return '—'
  return reportClusterMessages['members.of'][language]({ members: standsUnder, total: settingsTried })
}

/** Beside every answer, also beside "nothing found". Left out only where nothing could be tested. */
function limits({ view, language }: ReportPage): Html | undefined {
  const messages = reportNetworkMessages
  const { limits: measured, pairsTested } = view.network
  if (measured.length === 0) {
    return pairsTested === 0 ? undefined : html`<p>${messages['limit.unmeasured'][language]()}</p>`
  }
  const rows = measured.flatMap(limit =>
    limit.rows.map(({ seconds, camouflage, members, objects, mostObjectsTried, planted }) => [
      secondsText(language, seconds),
      percent(language, camouflage),
      number(language, members),
      objects === undefined
        ? messages['limit.over'][language]({ objects: mostObjectsTried })
        : number(language, objects),
      number(language, planted),
    ]),
  )
  const columns = [
    { title: messages['column.within'][language](), isNumber: true },
    { title: messages['column.camouflage'][language](), isNumber: true },
    { title: reportClusterMessages['column.members'][language](), isNumber: true },
    { title: messages['column.smallest'][language](), isNumber: true },
    { title: messages['column.planted'][language](), isNumber: true },
  ]
  const said = measured.map(limit => html`<li>${limitText(limit, language)}</li>`)
  return html`<h3>${messages['limit.title'][language]()}</h3><ul>${said}</ul><p class="soft">${messages['limit.note'][language]()}</p>${folded(messages['limit.table'][language](), table(columns, rows))}`
}

function limitText(limit: LimitView, language: Language): string {
  const messages = reportNetworkMessages
  const { seconds, camouflage, smallest, largestMembers, largestObjects } = limit
  const within = secondsText(language, seconds)
  const hidden =
    camouflage === 0 ? messages['limit.plain'][language]() : messages['limit.camouflaged'][language]({ camouflage })
  if (smallest !== undefined) return messages['limit.found'][language]({ ...smallest, within, hidden })
  return messages['limit.missed'][language]({ members: largestMembers, objects: largestObjects, within, hidden })
}
