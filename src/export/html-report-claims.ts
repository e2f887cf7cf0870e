// Claims as cards: the answer in words, the two-sided ladder, its table, and the posts and tests behind each number.

import { number } from '../messages/catalogue.ts'
import { verdictSentences } from '../messages/claim-verdict.ts'
import { claimedTimes } from '../messages/claimed-times.ts'
import { reportMessages } from '../messages/report.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { reportVoiceMessages } from '../messages/report-voices.ts'
import type { Language, Side } from '../model/ladder.ts'
import type { ClaimSideView, ClaimView, JoinedRow, ReportRung, RungRow, RungView } from '../model/report-view.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import {
  folded,
  link,
  postAnchor,
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
  const { language } = page
  const chats = page.view.summary.channels
  const facts = { ...claim, unclear: claim.unclear.total, held: claim.held.total, chats }
  const ofClaim = {
    support: rungAnchor(position, 'support', 'unreviewed'),
    deny: rungAnchor(position, 'deny', 'unreviewed'),
    unclear: `${claimAnchor(position)}-unclear`,
    held: `${claimAnchor(position)}-held`,
  }
  const ofSide = (side: Side) => ({
    posts: rungAnchor(position, side, 'posts'),
    atMost: rungAnchor(position, side, 'atMost'),
    atLeast: rungAnchor(position, side, 'atMost'),
    marked: rungAnchor(position, side, 'marked'),
  })
  const parts = verdictSentences(facts, language).map(({ side, text }) =>
    sentence(text, side === undefined ? ofClaim : ofSide(side)),
  )
  return html`${parts.map((part, i) => (i === 0 ? part : html` ${part}`))}`
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
    const isListed = (rung: ReportRung) => claim[side].rungs.some(view => view.rung === rung && view.counted.total > 0)
    const marks = claim[side].ladder.atLeast === null ? 'unreviewed' : 'marked'
    return rungAnchor(position, side, isListed(marks) ? marks : 'atMost')
  }
  return rungAnchor(position, side, rung)
}

function card(page: ReportPage, claim: ClaimView, position: number, largest: number): Html {
  const { language } = page
  const messages = reportClaimMessages
  const { support, deny } = claim
  const target = (side: Side, rung: LadderRung) => targetOf(claim, position, side, rung)
  const hasMarks = support.ladder.marked + deny.ladder.marked > 0
  return html`<article class="card" id="${claimAnchor(position)}"><p class="meta">${metaOf(claim, language)}</p>
<h3>${claimText(claim, language)}</h3>
<p>${verdict(page, claim, position)}</p>
<figure>${svgLadder(support.ladder, deny.ladder, largest, language, target)}<figcaption>${messages['claim.scale'][language]()}</figcaption></figure>
${hasMarks ? html`<p class="meta">${markedText(claim, language)}</p>` : undefined}${SIDES.map(side => hanging(claim, side, language))}
${folded(reportMessages['list.table'][language](), ladderTable(claim, position, language))}
${SIDES.filter(side => claim[side].ladder.posts > 0).map(side => why(page, claim[side], position, side))}${unclear(page, claim, position)}${held(page, claim, position)}</article>\n`
}

/** Kind, place, time, figure, stage and grades of a claim, and its id. */
function metaOf(claim: ClaimView, language: Language): Html {
  const messages = reportVoiceMessages
  const { kind, place, from, to, quantity, stage, credibility } = claim
  const times = claimedTimes(from, to)
  const staged = stage === undefined ? undefined : `stage.${stage}`
  const parts: HtmlPart[] = [
    reportClaimMessages[`claim.kind.${kind}`][language](),
    place === undefined ? undefined : isolated(place),
    times === undefined ? undefined : html`<span class="t">${times}</span>`,
    quantity === undefined ? undefined : isolated(messages.quantity[language](quantity)),
    staged !== undefined && Object.hasOwn(messages, staged)
      ? messages[staged as 'stage.inquiry'][language]()
      : undefined,
    ...SIDES.map(side => {
      const grade = credibility?.[side]
      if (grade === undefined) return undefined
      const name = reportClaimMessages[`claim.side.${side}`][language]()
      return messages['grade.admiralty'][language]({ side: name, grade: `${grade.reliability}${grade.credibility}` })
    }),
    html`<code>${claim.id}</code>`,
  ].filter(part => part !== undefined)
  return html`${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}`
}

function hanging(claim: ClaimView, name: Side, language: Language): Html | undefined {
  const { hangsOn } = claim[name]
  if (hangsOn === undefined) return undefined
  const side = reportClaimMessages[`claim.side.${name}`][language]()
  const { atLeast, atMost, post } = hangsOn
  const text = reportVoiceMessages['voices.hangs'][language]({ side, atLeast, atMost })
  return html`<p class="meta">${sentence(text, { source: postAnchor(post) })}</p>`
}

function markedText({ support, deny }: ClaimView, language: Language): string {
  const seen = reportVoiceMessages['voices.vantages'][language]({
    support: support.ladder.vantages,
    deny: deny.ladder.vantages,
  })
  const text = reportClaimMessages['claim.marked'][language]({
    supportFirstHand: support.ladder.firstHand,
    denyFirstHand: deny.ladder.firstHand,
    supportMedia: support.ladder.verifiedMedia,
    denyMedia: deny.ladder.verifiedMedia,
  })
  return support.ladder.vantages + deny.ladder.vantages > 0 ? `${text} ${seen}` : text
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
  const rungs = side.rungs.filter(
    ({ rung, counted }) => (rung !== 'unreviewed' && rung !== 'marked') || counted.total > 0,
  )
  return folded(
    summary,
    html`${derivation(side, name, language)}${joined}${rungs.map(rung => rungList(page, rung, rungAnchor(position, name, rung.rung)))}`,
  )
}

/** How L came about, how much of the side people decided, and what counting cannot tell. */
function derivation({ ladder, bound, unassessed }: ClaimSideView, name: Side, language: Language): Html {
  const messages = reportVoiceMessages
  const side = reportClaimMessages[`claim.side.${name}`][language]()
  const widest = bound?.parts[0]
  const how =
    ladder.atLeast === null || bound === undefined || widest === undefined
      ? undefined
      : messages['voices.bound'][language]({
          groups: bound.groups,
          trials: bound.trials,
          marked: widest.marked,
          rate: widest.rate,
          isMeasured: bound.source === 'measured',
          alpha: bound.alpha,
        })
  const open = unassessed === 'side-not-reviewed' ? messages['voices.side-not-reviewed'][language]({ side }) : undefined
  const decided = messages['voices.decided'][language]({ decided: ladder.decided, posts: ladder.posts })
  return html`<p class="soft">${decided} ${how} ${open} ${messages['voices.limits'][language]()}</p>`
}

function unclear(page: ReportPage, claim: ClaimView, position: number): Html | undefined {
  if (claim.unclear.total === 0) return undefined
  const title = reportClaimMessages['claim.unclear.title'][page.language]()
  return folded(title, postTable(page, claim.unclear), `${claimAnchor(position)}-unclear`)
}

function held(page: ReportPage, claim: ClaimView, position: number): Html | undefined {
  if (claim.held.total === 0) return undefined
  const title = reportVoiceMessages['voices.held.title'][page.language]()
  return folded(title, postTable(page, claim.held), `${claimAnchor(position)}-held`)
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
  if (rung === 'marked') return markedTable(page, counted.rows)
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

function markedTable(page: ReportPage, rows: readonly RungRow[]): Html {
  const { language } = page
  const messages = reportVoiceMessages
  return table(
    [
      ...postColumns(language),
      { title: messages['column.mark'][language]() },
      { title: messages['column.vantage'][language]() },
    ],
    rows.map(({ post, mark, vantage }) => [
      ...postCells(page, post),
      mark === undefined ? '' : messages[`mark.${mark}`][language](),
      isolated([vantage?.place, vantage?.time, vantage?.viewpoint].filter(part => part !== undefined).join(', ')),
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
