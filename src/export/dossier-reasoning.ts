// How the posts of one side became voices: tests and counts, the bound, repetition by clusters, what hangs on one origin.

import { dossierClaimMessages, TEST_WORDS } from '../messages/dossier-claims.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import type { Language, Side } from '../model/ladder.ts'
import { type DossierPage, figure, folded, sentence, table } from './dossier-parts.ts'
import type { DossierClaim, DossierSide } from './dossier-record.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** Paths are relative to the claim. */
export function reasoning({ language }: DossierPage, claim: DossierClaim, side: Side): Html {
  const own = claim[side]
  const messages = dossierClaimMessages
  const head = html`<h5 class="${side}">${messages[`side.${side}`][language]()}</h5>`
  if (own.ladder.posts === 0) return html`<div>${head}<p class="soft">${reportOfNothing(language)}</p></div>`
  const { credibility } = own
  const grade =
    credibility === undefined
      ? undefined
      : html`<p class="soft">${sentence(messages['claim.grade'][language]({ at: `${side}.credibility`, ...credibility }))}</p>`
  return html`<div class="why">${head}${joined(own, side, language)}${echo(own, side, language)}${bound(own, side, language)}${marked(own, side, language)}${hangs(own, side, language)}${without(own, side, language)}${grade}</div>`
}

function reportOfNothing(language: Language): string {
  return dossierClaimMessages['why.none'][language]()
}

function joined({ joined, tests }: DossierSide, side: Side, language: Language): Html {
  const messages = dossierClaimMessages
  if (tests.length === 0) return html`<p>${messages['why.none'][language]()}</p>`
  const rows = tests.map(({ test, posts }, i) => ({
    at: `${side}.tests.${i}`,
    cells: [testName(test, language), figure(language, 'posts', posts)] as HtmlPart[],
  }))
  rows.push({
    at: side,
    cells: [html`<b>${messages['why.sum'][language]()}</b>`, html`<b>${figure(language, 'joined', joined)}</b>`],
  })
  return html`<p>${sentence(messages['why.joined'][language]({ at: `${side}.joined`, count: joined }))}</p>${table(
    `${messages['why.test'][language]()}, ${messages[`side.${side}`][language]()}`,
    [{ title: messages['why.test'][language]() }, { title: messages['why.posts'][language](), isNumber: true }],
    rows,
  )}`
}

function testName(test: string, language: Language): HtmlPart {
  if (!Object.hasOwn(TEST_WORDS, test)) return html`<bdi data-is="test">${test}</bdi>`
  return TEST_WORDS[test as keyof typeof TEST_WORDS][language]
}

function echo({ echo }: DossierSide, side: Side, language: Language): Html | undefined {
  if (echo.coordinated === 0) return undefined
  return html`<p>${sentence(dossierClaimMessages['why.echo'][language]({ at: side, ...echo }))}</p>`
}

function bound({ bound, ladder, confidence }: DossierSide, side: Side, language: Language): Html {
  const messages = dossierClaimMessages
  const [all, strong] = bound?.parts ?? []
  if (bound === undefined || all === undefined || confidence === undefined || ladder.atLeast === null)
    return html`<p>${messages['why.open'][language]()}</p>`
  const facts = {
    at: side,
    groups: bound.groups,
    trials: bound.trials,
    confidence,
    isMeasured: bound.source === 'measured',
  }
  const media =
    strong === undefined || strong.marked === 0
      ? undefined
      : html` ${sentence(messages['why.boundMedia'][language]({ ...facts, ...strong }))}`
  return html`<p>${sentence(messages['why.bound'][language]({ ...facts, ...all }))}${media}</p>`
}

function marked({ ladder }: DossierSide, side: Side, language: Language): Html | undefined {
  if (ladder.marked === 0) return undefined
  return html`<p>${sentence(dossierClaimMessages['why.marked'][language]({ at: side, ...ladder }))}</p>`
}

function hangs({ hangs }: DossierSide, side: Side, language: Language): Html | undefined {
  if (hangs === undefined) return undefined
  return html`<p><b>${sentence(dossierClaimMessages['why.hangs'][language]({ at: side, ...hangs }))}</b></p>`
}

/** The sides without one of the origins that matter most. */
function without({ withoutOrigin }: DossierSide, side: Side, language: Language): Html | undefined {
  if (withoutOrigin.length < 2) return undefined
  const messages = dossierClaimMessages
  const rungs = reportClaimMessages
  const rows = withoutOrigin.map((one, i) => ({
    at: `${side}.withoutOrigin.${i}`,
    cells: [
      figure(language, 'origin', one.origin),
      figure(language, 'posts', one.posts),
      figure(language, 'atMost', one.atMost),
      one.atLeast === null ? rungs['rung.notAssessed'][language]() : figure(language, 'marked', one.marked),
      one.atLeast === null ? rungs['rung.notAssessed'][language]() : figure(language, 'atLeast', one.atLeast),
    ],
  }))
  return folded(
    messages['without.title'][language](),
    table(
      `${messages['without.title'][language]()}, ${messages[`side.${side}`][language]()}`,
      [
        { title: messages['without.origin'][language](), isNumber: true },
        ...(['posts', 'atMost', 'marked', 'atLeast'] as const).map(rung => ({
          title: rungs[`rung.${rung}`][language](),
          isNumber: true,
        })),
      ],
      rows,
    ),
  )
}
