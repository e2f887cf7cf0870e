// Sections on claims over time, figures in dispute, contradictions, and ties between actors.

import { dateTime, number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportCaseworkMessages } from '../messages/report-casework.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import type { Ladder, Language } from '../model/ladder.ts'
import type { ContestedFigureView, FigureRowView, TieView } from '../model/report-casework.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { claimAnchor, claimText } from './html-report-claims.ts'
import { folded, link, postLink, type ReportPage, section, someOf, table } from './html-report-parts.ts'
import { svgClaimLanes } from './svg-claim-lanes.ts'
import { svgTies } from './svg-ties.ts'

/** Longest title of a lane, in UTF-16 code units. */
const LANE_TITLE = 90

/** Nothing when no claim has a post with a known instant. */
export function lanesSection(page: ReportPage): Html | undefined {
  const { view, language } = page
  const timeline = view.casework.timeline
  if (timeline === undefined) return undefined
  const messages = reportCaseworkMessages
  const title = (claim: number) => {
    const { text, id } = view.claims[claim]
    const words = text[language] ?? text.en ?? text.ru ?? text.kk ?? id
    return words.length > LANE_TITLE ? `${[...words].slice(0, LANE_TITLE - 1).join('')}…` : words
  }
  const rows = timeline.lanes.rows.flatMap(({ claim, bins, undated }) =>
    (['support', 'deny'] as const).flatMap(side => [
      ...bins[side].map(bin => [
        link(claimAnchor(claim), html`<code>${view.claims[claim].id}</code>`),
        reportClaimMessages[`claim.side.${side}`][language](),
        html`<span class="t">${dateTime(language, bin.start)}</span>`,
        number(language, bin.origins),
        number(language, bin.repeated),
      ]),
      ...(undated[side] === 0
        ? []
        : [
            [
              link(claimAnchor(claim), html`<code>${view.claims[claim].id}</code>`),
              reportClaimMessages[`claim.side.${side}`][language](),
              messages['lanes.undated'][language](),
              '',
              number(language, undated[side]),
            ],
          ]),
    ]),
  )
  const columns = [
    { title: messages['lanes.claim'][language]() },
    { title: messages['lanes.side'][language]() },
    { title: messages['lanes.from'][language]() },
    { title: messages['lanes.origins'][language](), isNumber: true },
    { title: messages['lanes.repeated'][language](), isNumber: true },
  ]
  return section(
    'lanes',
    messages['lanes.title'][language](),
    html`<p>${messages['lanes.intro'][language]()}</p>
<figure>${svgClaimLanes(timeline, language, lane => title(lane.claim))}</figure>${someOf(language, timeline.lanes)}
${folded(reportMessages['list.table'][language](), table(columns, rows))}`,
  )
}

/** Nothing when no claim is about a number that somebody gives. */
export function figuresSection(page: ReportPage): Html | undefined {
  const { figures } = page.view.casework
  if (figures.length === 0) return undefined
  const messages = reportCaseworkMessages
  return section(
    'figures',
    messages['figures.title'][page.language](),
    html`<p>${messages['figures.intro'][page.language]()}</p>${figures.map(figure => contested(page, figure))}`,
  )
}

function contested(page: ReportPage, { claim, rows, conflicts }: ContestedFigureView): Html {
  const { view, language } = page
  const messages = reportCaseworkMessages
  const columns = [
    { title: reportMessages['column.post'][language](), isNumber: true },
    { title: reportMessages['column.time'][language]() },
    { title: messages['figures.figure'][language](), isNumber: true },
    { title: messages['figures.words'][language]() },
    { title: messages['figures.speaker'][language]() },
    { title: messages['lanes.side'][language]() },
    { title: messages['figures.repeats'][language](), isNumber: true },
    { title: messages['figures.source'][language]() },
  ]
  const cells = (row: FigureRowView): HtmlPart[] => [
    postLink(page, row.post),
    html`<span class="t">${dateTime(language, row.time)}</span>`,
    interval(row, language),
    html`<q dir="auto" lang="">${row.text}</q>`,
    row.speaker === undefined ? messages['figures.poster'][language]() : isolated(row.speaker),
    row.side === undefined ? '' : reportClaimMessages[`claim.side.${row.side}`][language](),
    number(language, row.posts),
    messages[row.isDecided ? 'figures.person' : 'figures.rule'][language](),
  ]
  const answer = messages['figures.answer'][language]({ statements: rows.total, conflicts })
  return html`<h3>${link(claimAnchor(claim), claimText(view.claims[claim], language))}</h3><p>${answer}</p>${someOf(language, rows)}${table(columns, rows.rows.map(cells))}`
}

function interval({ low, high, isStrict }: FigureRowView, language: Language): string {
  if (low === undefined) return high === undefined ? '' : `${isStrict ? '<' : '≤'} ${number(language, high)}`
  if (high === undefined) return `${isStrict ? '>' : '≥'} ${number(language, low)}`
  return low === high ? number(language, low) : `${number(language, low)}–${number(language, high)}`
}

/** Nothing when nobody recorded how claims stand to each other. */
export function relationsSection(page: ReportPage): Html | undefined {
  const { view, language } = page
  const { contradictions, disagreements } = view.casework
  if (contradictions.length === 0 && disagreements === 0) return undefined
  const messages = reportCaseworkMessages
  const voices = (claim: number) => {
    const { support, deny } = view.claims[claim]
    const range = ({ atLeast, atMost }: Ladder) => messages['relations.voiceRange'][language]({ atLeast, atMost })
    return messages['relations.voices'][language]({ support: range(support.ladder), deny: range(deny.ladder) })
  }
  const one = (claim: number) =>
    html`${link(claimAnchor(claim), claimText(view.claims[claim], language))} <span class="soft">(${voices(claim)})</span>`
  const items = contradictions.map(
    ({ from, to, kind, roles, isDisputed }) =>
      html`<li>${one(from)}<br><b>${messages[`relation.${kind}`][language]()}</b>${isDisputed ? html` <span class="soft">(${messages['relations.disputed'][language]()})</span>` : undefined}<br>${one(to)}<br><span class="soft">${recordedBy(roles, language)}</span></li>`,
  )
  const open =
    disagreements === 0 ? undefined : html`<p>${messages.disagreements[language]({ count: disagreements })}</p>`
  const list = items.length === 0 ? undefined : html`<ul class="lead">${items}</ul>`
  return section(
    'relations',
    messages['relations.title'][language](),
    html`<p>${messages['relations.intro'][language]()}</p>${open}${list}`,
  )
}

function recordedBy(roles: readonly string[], language: Language): Html {
  return html`${reportCaseworkMessages['casework.recordedBy'][language]()} ${isolated(roles.join(', '))}`
}

/** Nothing when nobody recorded a tie. */
export function tiesSection(page: ReportPage): Html | undefined {
  const { view, language } = page
  const { ties } = view.casework
  if (ties === undefined) return undefined
  const messages = reportCaseworkMessages
  const columns = (['from', 'kind', 'to', 'basis', 'asserted', 'denied', 'interval', 'evidence'] as const).map(key => ({
    title: messages[`ties.${key}`][language](),
  }))
  const cells = (tie: TieView): HtmlPart[] => [
    isolated(ties.actors[tie.from].name),
    messages[`tie.${tie.kind}`][language](),
    isolated(ties.actors[tie.to].name),
    messages[tie.isDocumented ? 'ties.documented' : 'ties.alleged'][language](),
    isolated(tie.assertedBy.join(', ')),
    isolated(tie.deniedBy.join(', ')),
    [tie.since, tie.until].filter(part => part !== undefined).join(' – '),
    html`${tie.exhibits.map(exhibit => html`${messages['ties.exhibit'][language]({ exhibit })} `)}${tie.posts.map(post => html`${postLink(page, post)} `)}<span class="soft">${recordedBy(tie.roles, language)}</span>`,
  ]
  return section(
    'ties',
    messages['ties.title'][language](),
    html`<p>${messages['ties.intro'][language]()}</p><figure>${svgTies(ties, language)}</figure>${someOf(language, ties.ties)}${table(columns, ties.ties.rows.map(cells))}`,
  )
}

/** Nothing while nobody has confirmed a call. Sums by channel, cluster, side and hour; no account, no post. */
export function callsSection({ view, language }: ReportPage): Html | undefined {
  const { calls } = view.casework
  if (calls === undefined || calls.posts === 0) return undefined
  const messages = reportCaseworkMessages
  const share = (posts: number, ofPosts: number) => messages['calls.of'][language]({ posts, ofPosts })
  const rows: HtmlPart[][] = [
    ...calls.byChannel.map(({ name, posts, ofPosts }) => [
      messages['calls.channel'][language](),
      isolated(name),
      share(posts, ofPosts),
    ]),
    ...calls.byCluster.map(({ cluster, posts, ofPosts }) => [
      messages['calls.cluster'][language](),
      html`<code>${cluster}</code>`,
      share(posts, ofPosts),
    ]),
    ...calls.bySide.map(({ claim, side, posts, ofPosts }) => [
      messages['calls.side'][language](),
      html`<code>${claim}</code> ${reportClaimMessages[`claim.side.${side}`][language]()}`,
      share(posts, ofPosts),
    ]),
    ...calls.byHour.map(({ hour, posts }) => [
      messages['calls.hour'][language](),
      html`<span class="t">${dateTime(language, hour)}</span>`,
      number(language, posts),
    ]),
  ]
  const columns = [
    { title: '' },
    { title: messages['calls.where'][language]() },
    { title: messages['calls.posts'][language](), isNumber: true },
  ]
  return section(
    'calls',
    messages['calls.title'][language](),
    html`<p>${messages['calls.intro'][language]({ posts: calls.posts })}</p>${table(columns, rows)}`,
  )
}
