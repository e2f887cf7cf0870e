// Claims as cards: the answer in words, the two-sided ladder, its table, and the posts and tests behind each number.

import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import type { Language, Side } from '../model/ladder.ts'
import type { ClaimSideView, ClaimView, JoinedRow, ReportRung, RungView } from '../model/report-view.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import {
  folded,
  link,
  postCells,
  postColumns,
  postLink,
  postTable,
  type ReportPage,
  section,
  sentence,
  someOf,
  table,
} from './html-report-parts.ts'
import { LADDER_RUNGS, type LadderRung, svgLadder } from './svg-ladder.ts'

const SIDES: readonly Side[] = ['support', 'deny']

export function claimsSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportClaimMessages
  const largest = view.claims.reduce(
    (most, { support, deny }) => Math.max(most, support.ladder.posts, deny.ladder.posts),
    0,
  )
  const content =
    view.claims.length === 0
      ? html`<p>${messages['claims.none'][language]()}</p>`
      : html`<p>${messages['claims.intro'][language]()}</p>${view.claims.map((claim, i) => card(page, claim, i, largest))}`
  return section('claims', messages['claims.title'][language](), content)
}

/** The claim in the language of the report, else in the first language it has. */
export function claimText(claim: ClaimView, language: Language): Html {
  const chosen = ([language, 'en', 'ru', 'kk'] as const).find(candidate => claim.text[candidate] !== undefined)
  if (chosen === undefined) return html`<bdi lang="">${claim.id}</bdi>`
  return html`<bdi lang="${chosen}">${claim.text[chosen]}</bdi>`
}

/** What is known of both sides, and what is not assessed; each number leads to its list. */
export function verdict(page: ReportPage, claim: ClaimView, position: number): Html {
  const messages = reportClaimMessages
  const { language } = page
  const open = (side: Side) => {
    const { atLeast, posts, unreviewed } = claim[side].ladder
    return atLeast === null && posts > 0 ? unreviewed : undefined
  }
  const [support, deny] = [open('support'), open('deny')]
  const notAssessed =
    support === undefined && deny === undefined
      ? undefined
      : sentence(messages['claim.notAssessed'][language]({ support, deny }), {
          support: support ? rungAnchor(position, 'support', 'unreviewed') : undefined,
          deny: deny ? rungAnchor(position, 'deny', 'unreviewed') : undefined,
        })
  const unclear =
    claim.unclear.total === 0
      ? undefined
      : sentence(messages['claim.unclear'][language]({ count: claim.unclear.total }), {
          unclear: `${claimAnchor(position)}-unclear`,
        })
  return html`${sideVerdict(page, claim, position, 'support')} ${sideVerdict(page, claim, position, 'deny')} ${notAssessed} ${unclear}`
}

function sideVerdict(page: ReportPage, claim: ClaimView, position: number, side: Side): Html {
  const { posts, atMost, atLeast } = claim[side].ladder
  const kind = posts === 0 ? 'none' : atLeast === null ? 'open' : atLeast === 0 ? 'zero' : 'range'
  const chats = page.view.summary.channels
  const text = reportClaimMessages[`claim.${side}.${kind}`][page.language]({
    posts,
    atMost,
    atLeast: atLeast ?? 0,
    chats,
  })
  return sentence(text, {
    posts: rungAnchor(position, side, 'posts'),
    atMost: rungAnchor(position, side, 'atMost'),
    atLeast: rungAnchor(position, side, 'atMost'),
  })
}

export function claimAnchor(position: number): string {
  return `c${position + 1}`
}

function rungAnchor(position: number, side: Side, rung: ReportRung): string {
  return `${claimAnchor(position)}-${side}-${rung}`
}

/** The list behind a rung: marks and voices are found among the origins. */
function targetOf(claim: ClaimView, position: number, side: Side, rung: LadderRung): string | undefined {
  if (claim[side].ladder.posts === 0) return undefined
  if (rung === 'marked' || rung === 'atLeast') {
    const isOpen = claim[side].ladder.atLeast === null
    return rungAnchor(position, side, isOpen && claim[side].ladder.unreviewed > 0 ? 'unreviewed' : 'atMost')
  }
  return rungAnchor(position, side, rung)
}

function card(page: ReportPage, claim: ClaimView, position: number, largest: number): Html {
  const { language } = page
  const messages = reportClaimMessages
  const { support, deny } = claim
  const target = (side: Side, rung: LadderRung) => targetOf(claim, position, side, rung)
  const hasMarks = support.ladder.marked + deny.ladder.marked > 0
  return html`<article class="card" id="${claimAnchor(position)}"><p class="meta">${messages[`claim.kind.${claim.kind}`][language]()} · <code>${claim.id}</code></p>
<h3>${claimText(claim, language)}</h3>
<p>${verdict(page, claim, position)}</p>
<figure>${svgLadder(support.ladder, deny.ladder, largest, language, target)}<figcaption>${messages['claim.scale'][language]()}</figcaption></figure>
${hasMarks ? html`<p class="meta">${markedText(claim, language)}</p>` : undefined}
${folded(reportMessages['list.table'][language](), ladderTable(claim, position, language))}
${SIDES.filter(side => claim[side].ladder.posts > 0).map(side => why(page, claim[side], position, side))}${unclear(page, claim, position)}</article>\n`
}

function markedText({ support, deny }: ClaimView, language: Language): string {
  return reportClaimMessages['claim.marked'][language]({
    supportFirstHand: support.ladder.firstHand,
    denyFirstHand: deny.ladder.firstHand,
    supportMedia: support.ladder.verifiedMedia,
    denyMedia: deny.ladder.verifiedMedia,
  })
}

function ladderTable(claim: ClaimView, position: number, language: Language): Html {
  const messages = reportClaimMessages
  const cell = (side: Side, rung: LadderRung): HtmlPart => {
    const { ladder } = claim[side]
    if ((rung === 'marked' || rung === 'atLeast') && ladder.atLeast === null)
      return messages['rung.notAssessed'][language]()
    const text = number(language, ladder[rung] ?? 0)
    const target = targetOf(claim, position, side, rung)
    return target === undefined ? text : link(target, text)
  }
  const rows = LADDER_RUNGS.map(rung => [
    messages[`rung.${rung}`][language](),
    cell('deny', rung),
    cell('support', rung),
  ])
  rows.push([
    messages['rung.unreviewed'][language](),
    number(language, claim.deny.ladder.unreviewed),
    number(language, claim.support.ladder.unreviewed),
  ])
  return table(
    [
      { title: messages['rung.column'][language]() },
      { title: messages['claim.side.deny'][language](), isNumber: true },
      { title: messages['claim.side.support'][language](), isNumber: true },
    ],
    rows,
  )
}

function why(page: ReportPage, side: ClaimSideView, position: number, name: Side): Html {
  const { language } = page
  const messages = reportClaimMessages
  const tests = side.tests.map(
    ({ test, posts }) => `${messages[`test.${test}`][language]()} ${number(language, posts)}`,
  )
  const summary = html`${messages['claim.why'][language]()}: ${messages[`claim.side.${name}`][language]()}`
  const joined =
    tests.length === 0
      ? undefined
      : html`<p class="soft">${messages['claim.why.tests'][language]()} ${tests.join(', ')}</p>`
  const rungs = side.rungs.filter(rung => rung.rung !== 'unreviewed' || rung.counted.total > 0)
  return folded(
    summary,
    html`${joined}${rungs.map(rung => rungList(page, rung, rungAnchor(position, name, rung.rung)))}`,
  )
}

function unclear(page: ReportPage, claim: ClaimView, position: number): Html | undefined {
  if (claim.unclear.total === 0) return undefined
  const title = reportClaimMessages['claim.unclear.title'][page.language]()
  return folded(title, postTable(page, claim.unclear), `${claimAnchor(position)}-unclear`)
}

function rungList(page: ReportPage, rung: RungView, anchor: string): Html {
  const { language } = page
  const messages = reportClaimMessages
  const counted = html`<p class="soft">${messages['claim.why.counted'][language]({ total: rung.counted.total })}</p>${someOf(language, rung.counted, rung.command)}${countedTable(page, rung)}`
  const joined =
    rung.joined.total === 0
      ? undefined
      : folded(
          messages['claim.why.joined'][language]({ total: rung.joined.total }),
          html`${someOf(language, rung.joined, rung.command)}${joinedTable(page, rung.joined.rows)}`,
        )
  const note =
    rung.rung === 'unreviewed' ? html`<p class="soft">${messages['claim.why.unreviewed'][language]()}</p>` : undefined
  return html`<div id="${anchor}"><h4>${messages[`rung.${rung.rung}`][language]()}</h4>${note}${counted}${joined}</div>\n`
}

/** Posts say which rule found them; later rungs say for how many each stands. */
function countedTable(page: ReportPage, { rung, counted }: RungView): Html {
  const { language } = page
  const isFound = rung === 'posts' || rung === 'unreviewed'
  const last = isFound
    ? { title: reportClaimMessages['column.matched'][language]() }
    : { title: reportClaimMessages['column.standsFor'][language](), isNumber: true }
  return table(
    [...postColumns(language), last],
    counted.rows.map(({ post, matched, standsFor }) => [
      ...postCells(page, post),
      isFound ? isolated(matched) : number(language, standsFor),
    ]),
  )
}

function joinedTable(page: ReportPage, rows: readonly JoinedRow[]): Html {
  const { language } = page
  const columns = [
    ...postColumns(language),
    { title: reportClaimMessages['column.joinedTo'][language](), isNumber: true },
    { title: reportClaimMessages['column.test'][language]() },
  ]
  return table(
    columns,
    rows.map(({ post, to, test, value }) => [
      ...postCells(page, post),
      postLink(page, to),
      `${reportClaimMessages[`test.${test}`][language]()}${value === undefined ? '' : ` ${number(language, value, 4)}`}`,
    ]),
  )
}
