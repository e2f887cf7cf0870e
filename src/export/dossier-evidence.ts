// Who said what on both sides of a claim, side by side, and the figures they give.

import { dossierClaimMessages } from '../messages/dossier-claims.ts'
import { dossierEvidenceMessages } from '../messages/dossier-evidence.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { zoneNote } from '../messages/report-format.ts'
import type { HandedWords } from '../model/handed.ts'
import type { Language, Side } from '../model/ladder.ts'
import {
  type DossierPage,
  exhibitLink,
  figure,
  folded,
  foreign,
  sentence,
  someOf,
  table,
  time,
} from './dossier-parts.ts'
import type { DossierAssertion, DossierClaim } from './dossier-record.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** Entries that stand open on a screen; the others unfold, and are open on paper. */
const OPEN_ENTRIES = 8

const SIDES: readonly Side[] = ['deny', 'support']

/** Paths are relative to the claim. */
export function evidence(page: DossierPage, claim: DossierClaim): Html {
  const { language } = page
  const messages = dossierEvidenceMessages
  const isOneSided = SIDES.some(side => claim[side].shown.length === 0)
  return html`<h4>${messages['evidence.title'][language]()}</h4><p class="soft">${messages['evidence.intro'][language]()}</p>
<div class="${isOneSided ? 'evidence' : 'two evidence'}">${SIDES.map(side => sideEvidence(page, claim, side))}</div>`
}

function sideEvidence(page: DossierPage, claim: DossierClaim, side: Side): Html {
  const { language } = page
  const messages = dossierEvidenceMessages
  const { shown, listed } = claim[side]
  const head = html`<h5 id="c${claim.number}-${side}" class="${side}">${dossierClaimMessages[`side.${side}`][language]()}</h5>`
  if (shown.length === 0) return html`<div>${head}<p class="soft">${messages['evidence.none'][language]()}</p></div>`
  const entries = shown.map((one, i) => entry(page, one, `${side}.shown.${i}`))
  const rest = entries.slice(OPEN_ENTRIES)
  const more =
    rest.length === 0 ? undefined : folded(messages['evidence.more'][language](), html`<ul class="said">${rest}</ul>`)
  return html`<div>${head}${someOf(language, [`${side}.shown.length`, shown.length], [`${side}.listed`, listed])}<ul class="said">${entries.slice(0, OPEN_ENTRIES)}</ul>${more}</div>`
}

function entry(page: DossierPage, one: DossierAssertion, at: string): Html {
  const { language } = page
  const messages = dossierEvidenceMessages
  const { words, post, note, mark, markKind } = one
  const known: HtmlPart[] = [
    words === undefined ? messages['evidence.noWords'][language]() : messages[`words.${words.how}`][language](),
    one.evidentiality === undefined ? undefined : messages[`access.${one.evidentiality}`][language](),
    mark === 'confirmed' && markKind !== undefined
      ? `${messages['mark.confirmed'][language]()} ${messages[`markKind.${markKind}`][language]()}`
      : messages[`mark.${mark}`][language](),
    one.roles.length === 0
      ? messages['evidence.byRule'][language]()
      : html`${messages['evidence.decided'][language]()} ${roles(one.roles)}`,
    one.isDisputed ? messages['evidence.disputed'][language]() : undefined,
  ].filter(part => part !== undefined)
  const where: HtmlPart[] = [
    sentence(messages['evidence.origin'][language]({ at: 'origin', count: one.origin })),
    speaker(one.speaker, language),
    one.time === undefined ? undefined : said(one, one.time, language),
    one.exhibit === undefined ? messages['evidence.noExhibit'][language]() : exhibitLink(page, 'exhibit', one.exhibit),
    one.standsFor < 2
      ? undefined
      : sentence(messages['evidence.standsFor'][language]({ at: 'standsFor', count: one.standsFor })),
    post === undefined ? undefined : html`<code class="token" data-is="post">${post}</code>`,
  ].filter(part => part !== undefined)
  const noted =
    note === undefined
      ? undefined
      : html`<p class="meta">${messages['evidence.note'][language]()} ${foreign('note', note)}</p>`
  return html`<li data-at="${at}"><p class="meta">${listed(where)}</p>${quoted(words)}<p class="meta">${listed(known)}</p>${noted}</li>\n`
}

/** The time, and that the zone of its clock is not known where it is not. */
function said({ isZoneless }: DossierAssertion, at: string, language: Language): Html {
  return html`${time('time', at)}${isZoneless === true ? ` (${zoneNote(language)})` : undefined}`
}

function listed(parts: readonly HtmlPart[]): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}`
}

/** A number that holds in this claim alone, or a public name. */
function speaker(name: string | undefined, language: Language): Html | undefined {
  if (name === undefined) return undefined
  const count = /^\d{1,15}$/.test(name) ? Number(name) : undefined
  if (count === undefined) return foreign('speaker', name)
  return sentence(dossierEvidenceMessages['evidence.speaker'][language]({ at: 'speaker', count }))
}

function roles(names: readonly string[]): Html {
  return html`${names.map((name, i) => html`${i === 0 ? '' : ', '}${foreign(`roles.${i}`, name)}`)}`
}

function quoted(words: HandedWords | undefined): Html | undefined {
  if (words === undefined) return undefined
  const lang = words.language !== undefined && /^[a-z]{2,3}$/.test(words.language) ? words.language : ''
  return html`<blockquote lang="${lang}" dir="auto" data-is="words.text">${words.text}</blockquote>`
}

/** Statements on the claimed number, both sides in one table. */
export function figuresInDispute({ language }: DossierPage, claim: DossierClaim): Html | undefined {
  const { figures, totals } = claim
  if (figures.length === 0) return undefined
  const messages = dossierEvidenceMessages
  const bound = (name: 'low' | 'high', value: number | undefined) =>
    value === undefined ? '' : figure(language, name, value, 6)
  const rows = figures.map((one, i) => ({
    at: `figures.${i}`,
    cells: [
      one.speaker === undefined ? messages['figures.poster'][language]() : (speaker(one.speaker, language) ?? ''),
      one.side === undefined ? '' : reportClaimMessages[`claim.side.${one.side}`][language](),
      bound('low', one.low),
      bound('high', one.high),
      figure(language, 'posts', one.posts),
    ],
  }))
  return html`<h4>${messages['figures.title'][language]()}</h4><p class="soft">${messages['figures.intro'][language]()}</p>${someOf(language, ['figures.length', figures.length], ['totals.figures', totals.figures])}${table(
    messages['figures.title'][language](),
    [
      { title: messages['figures.whose'][language]() },
      { title: messages['figures.side'][language]() },
      { title: messages['figures.low'][language](), isNumber: true },
      { title: messages['figures.high'][language](), isNumber: true },
      { title: messages['figures.posts'][language](), isNumber: true },
    ],
    rows,
  )}`
}
