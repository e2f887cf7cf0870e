// Claims of a dossier: the answers in short, and one card a claim with both sides on the same page.

import { dossierMessages } from '../messages/dossier.ts'
import { type AnswerSide, dossierClaimMessages } from '../messages/dossier-claims.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { reportVoiceMessages } from '../messages/report-voices.ts'
import type { Language, Side } from '../model/ladder.ts'
import { disclosure } from './dossier-disclosure.ts'
import { evidence, figuresInDispute } from './dossier-evidence.ts'
import { markedNumbers } from './dossier-marks.ts'
import { type DossierPage, figure, folded, foreign, scoped, section, sentence, table, time } from './dossier-parts.ts'
import { reasoning } from './dossier-reasoning.ts'
import type { DossierClaim } from './dossier-record.ts'
import { type Html, type HtmlPart, html } from './html.ts'
import { LADDER_RUNGS, type LadderRung, svgLadder } from './svg-ladder.ts'
import { svgLadderSmall } from './svg-ladder-small.ts'

export const SIDES: readonly Side[] = ['deny', 'support']

export function answersSection({ record, language }: DossierPage): Html {
  const { claims } = record
  const largest = largestOf(claims)
  const rows = claims.map(
    (claim, i) =>
      html`<li data-at="/claims.${i}">${svgLadderSmall(claim.support.ladder, claim.deny.ladder, largest)}<div><h3><a href="#c${claim.number}">${figure(language, 'number', claim.number)}. ${claimText(claim, language)}</a></h3>
<dl class="pairs">${SIDES.toReversed().map(side => html`<div><dt class="${side}">${dossierClaimMessages[`side.${side}`][language]()}</dt><dd>${range(claim, side, language)}</dd></div>`)}</dl></div></li>\n`,
  )
  const none = html`<p>${dossierMessages['answers.none'][language]()}</p>`
  const scale = html`<p class="soft">${reportClaimMessages['claim.scale'][language]()}</p>`
  const content = claims.length === 0 ? none : html`<ul class="answers">${rows}</ul>${scale}`
  return section('answers', dossierMessages['answers.title'][language](), content)
}

/** The cards, one a piece. */
export function* claimCards(page: DossierPage): Generator<Html> {
  const { record } = page
  const largest = largestOf(record.claims)
  for (const [i, claim] of record.claims.entries()) yield card(page, claim, i, largest)
}

function largestOf(claims: readonly DossierClaim[]): number {
  return claims.reduce((most, { support, deny }) => Math.max(most, support.ladder.posts, deny.ladder.posts), 0)
}

/** In the language of the dossier, else in the first that there is. */
export function claimText(claim: DossierClaim, language: Language): Html {
  const chosen = ([language, 'en', 'ru', 'kk'] as const).find(candidate => claim.text[candidate] !== undefined)
  if (chosen === undefined) return foreign('token', claim.token)
  return html`<bdi lang="${chosen}" data-is="text.${chosen}">${claim.text[chosen]}</bdi>`
}

function answerOf(claim: DossierClaim, side: Side): AnswerSide {
  const { posts, atMost, atLeast, marked, unreviewed } = claim[side].ladder
  return { side, posts, atMost, atLeast: atLeast ?? 0, marked: marked ?? 0, unreviewed }
}

function range(claim: DossierClaim, side: Side, language: Language): Html {
  const { atLeast, posts } = claim[side].ladder
  if (posts === 0) return html`${dossierClaimMessages['answer.none'][language](answerOf(claim, side))}`
  const kind = atLeast === null ? 'range.open' : 'range.assessed'
  return sentence(dossierClaimMessages[kind][language](answerOf(claim, side)))
}

/** The answer of one side in a sentence; "not assessed" is said in words. */
function answer(claim: DossierClaim, side: Side, language: Language): Html {
  const { ladder, unassessed } = claim[side]
  const zero = ladder.marked > 0 ? 'few' : 'zero'
  const assessed = ladder.atLeast === 0 ? zero : 'range'
  const open = unassessed === 'marks-not-reviewed' && ladder.unreviewed > 0 ? unassessed : 'side-not-reviewed'
  const kind = ladder.posts === 0 ? 'none' : ladder.atLeast === null ? open : assessed
  return sentence(dossierClaimMessages[`answer.${kind}`][language](answerOf(claim, side)))
}

function card(page: DossierPage, claim: DossierClaim, position: number, largest: number): Html {
  const { language } = page
  const messages = dossierClaimMessages
  const { support, deny, number } = claim
  const target = (side: Side) => (claim[side].ladder.posts === 0 ? undefined : `c${number}-${side}`)
  const picture = svgLadder(support.ladder, deny.ladder, largest, language, target, (side, rung, text) =>
    markedNumbers(language, text, rungNumbers(claim, side, rung)),
  )
  const named = sentence(dossierMessages['claim.named'][language]({ claim: number, at: 'number' }))
  return scoped(
    `/claims.${position}`,
    html`<article class="card" id="c${number}" aria-labelledby="c${number}-title"><div class="front"><p class="meta">${metaOf(claim, named, language)}</p>
<h3 id="c${number}-title">${claimText(claim, language)}</h3>
<div class="answer"><p>${answer(claim, 'support', language)}</p><p>${answer(claim, 'deny', language)}</p>${circumstances(claim, language)}</div>
<figure>${picture}<div class="narrow">${svgLadderSmall(support.ladder, deny.ladder, largest)}</div><figcaption>${reportClaimMessages['claim.scale'][language]()}</figcaption></figure></div>
${folded(messages['ladder.table'][language](), ladderTable(claim, language), 'twin')}
${figuresInDispute(page, claim)}
<h4>${messages['why.title'][language]()}</h4>
<div class="two">${SIDES.map(side => reasoning(page, claim, side))}</div>
${evidence(page, claim)}
${disclosure(page, claim)}
<p class="meta noprint"><a href="#answers">${messages['claim.back'][language]()}</a></p></article>`,
  )
}

/** Kind, place, time, figure, stage and token of a claim. */
function metaOf(claim: DossierClaim, named: Html, language: Language): Html {
  const { kind, place, from, to, quantity, stage } = claim
  const stageKey = `stage.${stage}`
  const parts: HtmlPart[] = [
    named,
    reportClaimMessages[`claim.kind.${kind}`][language](),
    place === undefined ? undefined : foreign('place', place),
    claimedTime(from, to),
    quantity === undefined ? undefined : foreign('quantity.what', quantity.what),
    Object.hasOwn(reportVoiceMessages, stageKey)
      ? reportVoiceMessages[stageKey as 'stage.inquiry'][language]()
      : undefined,
    html`<code class="token" data-is="token">${claim.token}</code>`,
  ].filter(part => part !== undefined)
  return html`${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}`
}

/** As precisely as it was claimed. */
function claimedTime(from: string | undefined, to: string | undefined): Html | undefined {
  if (from === undefined || to === undefined || from === to) {
    const [name, own] = from === undefined ? (['to', to] as const) : (['from', from] as const)
    return own === undefined ? undefined : time(name, own)
  }
  return html`${time('from', from)} – ${time('to', to)}`
}

/** What speaks of the claim as a whole: the network, posts that count on neither side, grades that people signed. */
function circumstances(claim: DossierClaim, language: Language): Html | undefined {
  const messages = dossierClaimMessages
  const { held, unclear } = claim.disclosure
  const parts: HtmlPart[] = []
  if (claim.isDark) parts.push(messages['claim.dark'][language]())
  if (held > 0) parts.push(sentence(messages['claim.held'][language]({ at: 'disclosure.held', count: held })))
  if (unclear > 0)
    parts.push(sentence(messages['claim.unclear'][language]({ at: 'disclosure.unclear', count: unclear })))
  return parts.length === 0 ? undefined : html`<p class="meta">${parts.map(part => html`${part} `)}</p>`
}

/** Names and values of the numbers in the label of a rung, in the order in which they are read. */
function rungNumbers(claim: DossierClaim, side: Side, rung: LadderRung): (readonly [string, number])[] {
  const { ladder } = claim[side]
  const named = (own: LadderRung): readonly [string, number] => [`${side}.ladder.${own}`, ladder[own] ?? 0]
  return rung === 'atLeast' ? [named('atLeast'), named('atMost')] : [named(rung)]
}

const TABLE_RUNGS = [...LADDER_RUNGS, 'unreviewed', 'decided', 'firstHand', 'verifiedMedia', 'vantages'] as const

function ladderTable(claim: DossierClaim, language: Language): Html {
  const messages = reportClaimMessages
  const cell = (side: Side, rung: (typeof TABLE_RUNGS)[number]): HtmlPart => {
    const { ladder } = claim[side]
    if ((rung === 'marked' || rung === 'atLeast') && ladder.atLeast === null)
      return messages['rung.notAssessed'][language]()
    return figure(language, `${side}.ladder.${rung}`, ladder[rung] ?? 0)
  }
  const rows = TABLE_RUNGS.map(rung => ({
    at: '',
    cells: [rungName(rung, language), cell('deny', rung), cell('support', rung)],
  }))
  return table(
    dossierClaimMessages['ladder.table'][language](),
    [
      { title: messages['rung.column'][language]() },
      { title: messages['claim.side.deny'][language](), isNumber: true },
      { title: messages['claim.side.support'][language](), isNumber: true },
    ],
    rows,
  )
}

function rungName(rung: (typeof TABLE_RUNGS)[number], language: Language): string {
  if (rung === 'decided' || rung === 'firstHand' || rung === 'verifiedMedia' || rung === 'vantages')
    return dossierClaimMessages[`rung.${rung}`][language]()
  return reportClaimMessages[`rung.${rung}`][language]()
}
