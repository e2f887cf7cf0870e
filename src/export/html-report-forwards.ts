// Forward trees: each origin as the platform states it, drawn for the largest, listed for all shown.

import { dateTime, number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { ForwardTreeView } from '../model/report-view.ts'
import { type Html, html, isolated } from './html.ts'
import { folded, largestOf, link, postAnchor, postLink, type ReportPage, section, table } from './html-report-parts.ts'
import { svgForwardTree } from './svg-forward-tree.ts'

const DRAWN = 8

export function forwardsSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportSpreadMessages
  const { rows, total } = view.forwardTrees
  if (total === 0) return section('forwards', messages['forwards.title'][language](), html`<p>${noTree(page)}</p>`)
  const answer = messages['forwards.answer'][language]({
    forwards: view.headline.forwards,
    trees: total,
    held: rows.filter(tree => tree.originPost !== undefined).length,
    shown: rows.length,
  })
  const content = html`<p>${answer}</p><p class="soft">${messages['forwards.platform'][language]()}</p>${rows.slice(0, DRAWN).map((tree, i) => treeMarkup(page, tree, i))}${folded(reportMessages['list.table'][language](), treeTable(page))}`
  return section('forwards', messages['forwards.title'][language](), content)
}

function noTree({ view, language }: ReportPage): string {
  const { forwards } = view.headline
  const messages = reportSpreadMessages
  return forwards === 0 ? messages['forwards.none'][language]() : messages['forwards.single'][language]({ forwards })
}

function originText(tree: ForwardTreeView, { language }: ReportPage): Html {
  const kind = reportSpreadMessages[`forward.${tree.originKind}`][language]()
  return tree.origin === undefined ? html`${kind}` : html`${isolated(tree.origin)}, ${kind}`
}

function treeMarkup(page: ReportPage, tree: ForwardTreeView, position: number): Html {
  const { language } = page
  const held =
    tree.originPost === undefined
      ? html`${reportSpreadMessages['forward.notHeld'][language]()}`
      : link(postAnchor(tree.originPost), reportSpreadMessages['forward.held'][language]())
  return html`<figure id="t${position + 1}"><p><b>${originText(tree, page)}</b>: ${held}</p>${svgForwardTree(tree, language)}</figure>\n`
}

function treeTable(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportSpreadMessages
  const rows = view.forwardTrees.rows.map(tree => {
    const branches = tree.branches.rows.map(
      ({ channel, posts, firstPost }, i) =>
        html`${i > 0 ? ', ' : ''}${isolated(channel)} ${link(postAnchor(firstPost), number(language, posts))}`,
    )
    const further = tree.branches.total - tree.branches.rows.length
    const rest =
      further > 0
        ? `, ${messages['forward.elsewhere'][language]({ channels: further, posts: tree.postsElsewhere })}`
        : ''
    return [
      originText(tree, page),
      tree.originPost === undefined ? messages['forward.notHeld'][language]() : postLink(page, tree.originPost),
      html`<span class="t">${dateTime(language, tree.firstTime)}</span>`,
      number(language, tree.posts),
      html`${branches}${rest}`,
    ]
  })
  const columns = [
    { title: messages['column.origin'][language]() },
    { title: messages['column.originPost'][language]() },
    { title: reportMessages['column.time'][language]() },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: messages['column.forwardedIn'][language]() },
  ]
  return html`${largestOf(language, view.forwardTrees)}${table(columns, rows)}`
}
