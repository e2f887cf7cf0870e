// What did not count on a claim and who decided so, and where people disagree: listed so that a reader can object.

import { dossierEvidenceMessages } from '../messages/dossier-evidence.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { code, type DossierPage, foreign, someOf, table } from './dossier-parts.ts'
import type { DossierClaim } from './dossier-record.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** Paths are relative to the claim. */
export function disclosure(page: DossierPage, claim: DossierClaim): Html {
  const { language } = page
  const messages = dossierEvidenceMessages
  const { rejected, disagreements } = claim.disclosure
  const isEmpty = rejected.length === 0 && disagreements.length === 0
  const content = isEmpty
    ? html`<p>${messages['disclosure.none'][language]()}</p>`
    : html`<p class="soft">${messages['disclosure.intro'][language]()}</p>${rejectedTable(page, claim)}${disagreementTable(page, claim)}`
  return html`<h4>${messages['disclosure.title'][language]()}</h4>${content}`
}

function rejectedTable({ language }: DossierPage, { disclosure, totals }: DossierClaim): Html | undefined {
  const { rejected } = disclosure
  if (rejected.length === 0) return undefined
  const messages = dossierEvidenceMessages
  const rows = rejected.map(({ kind, side, post, roles, note }, i) => ({
    at: `disclosure.rejected.${i}`,
    cells: [
      messages[`rejected.${kind}`][language](),
      side === undefined ? '' : reportClaimMessages[`claim.side.${side}`][language](),
      post === undefined ? '' : code('post', post),
      html`${roles.map((name, k) => html`${k === 0 ? '' : ', '}${foreign(`roles.${k}`, name)}`)}`,
      note === undefined ? '' : foreign('note', note),
    ] as HtmlPart[],
  }))
  return html`${someOf(language, ['disclosure.rejected.length', rejected.length], ['totals.rejected', totals.rejected])}${table(
    messages['disclosure.title'][language](),
    [
      { title: messages['disclosure.what'][language]() },
      { title: messages['figures.side'][language]() },
      { title: messages['disclosure.post'][language]() },
      { title: messages['disclosure.who'][language]() },
      { title: messages['disclosure.note'][language]() },
    ],
    rows,
  )}`
}

function disagreementTable({ language }: DossierPage, { disclosure, totals }: DossierClaim): Html | undefined {
  const { disagreements } = disclosure
  if (disagreements.length === 0) return undefined
  const messages = dossierEvidenceMessages
  const rows = disagreements.map(({ type, roles, answers }, i) => ({
    at: `disclosure.disagreements.${i}`,
    cells: [
      foreign('type', type),
      html`${roles.map((name, k) => html`${k === 0 ? '' : ', '}${foreign(`roles.${k}`, name)}`)}`,
      html`${answers.map((answer, k) => html`${k === 0 ? '' : ' / '}${foreign(`answers.${k}`, answer)}`)}`,
    ] as HtmlPart[],
  }))
  return html`<h5>${messages['disagreements.title'][language]()}</h5><p class="soft">${messages['disagreements.intro'][language]()}</p>${someOf(
    language,
    ['disclosure.disagreements.length', disagreements.length],
    ['totals.disagreements', totals.disagreements],
  )}${table(
    messages['disagreements.title'][language](),
    [
      { title: messages['disagreements.on'][language]() },
      { title: messages['disclosure.who'][language]() },
      { title: messages['disagreements.answers'][language]() },
    ],
    rows,
  )}`
}
