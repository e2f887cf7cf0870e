// What stands between claims, actors and accounts: contradictions, ties as somebody's statements, clusters.

import { alternativeMessages } from '../messages/alternatives.ts'
import { dossierMessages } from '../messages/dossier.ts'
import { dossierClosingMessages } from '../messages/dossier-closing.ts'
import { reportCaseworkMessages } from '../messages/report-casework.ts'
import { claimText } from './dossier-claims.ts'
import {
  code,
  type DossierPage,
  exhibitLink,
  figure,
  foreign,
  section,
  sentence,
  share,
  someOf,
  table,
  time,
} from './dossier-parts.ts'
import { type Html, type HtmlPart, html } from './html.ts'

export function contextSection(page: DossierPage): Html {
  return section(
    'context',
    dossierMessages['context.title'][page.language](),
    html`${relations(page)}${ties(page)}${clusters(page)}`,
  )
}

function relations(page: DossierPage): Html {
  const { record, language } = page
  const messages = dossierClosingMessages
  const title = reportCaseworkMessages['relations.title'][language]()
  if (record.relations.length === 0) return html`<h3>${title}</h3><p>${messages['relations.none'][language]()}</p>`
  const rows = record.relations.map(({ from, to, kind, isDisputed }, i) => {
    const disputed = isDisputed ? html` (${reportCaseworkMessages['relations.disputed'][language]()})` : undefined
    return {
      at: `/relations.${i}`,
      cells: [
        named(page, 'from', from),
        html`${reportCaseworkMessages[`relation.${kind}`][language]()}${disputed}`,
        named(page, 'to', to),
      ],
    }
  })
  return html`<h3>${title}</h3><p class="soft">${reportCaseworkMessages['relations.intro'][language]()}</p>${someOf(language, ['/relations.length', record.relations.length], ['/totals.relations', record.totals.relations])}${table(
    title,
    [
      { title: messages['relations.first'][language]() },
      { title: messages['relations.kind'][language]() },
      { title: messages['relations.second'][language]() },
    ],
    rows,
  )}`
}

/** The number of a claim and its words, leading to its card. */
function named({ record, language }: DossierPage, name: string, claim: number): HtmlPart {
  const position = record.claims.findIndex(({ number }) => number === claim)
  const label = sentence(dossierMessages['claim.named'][language]({ claim, at: name }))
  if (position < 0) return label
  return html`<a href="#c${claim}">${label}</a>: <span data-at="/claims.${position}">${claimText(record.claims[position], language)}</span>`
}

function ties(page: DossierPage): Html | undefined {
  const { record, language } = page
  if (record.ties.length === 0) return undefined
  const messages = reportCaseworkMessages
  const title = messages['ties.title'][language]()
  const positions = new Map(record.actors.map(({ token }, i) => [token, i]))
  const rows = record.ties.map((tie, i) => ({
    at: `/ties.${i}`,
    cells: [
      actor(page, positions, 'from', tie.from),
      messages[`tie.${tie.kind}`][language](),
      actor(page, positions, 'to', tie.to),
      messages[tie.isDocumented ? 'ties.documented' : 'ties.alleged'][language](),
      people(tie.assertedBy, 'assertedBy'),
      people(tie.deniedBy, 'deniedBy'),
      interval(tie),
      html`${tie.exhibits.map((exhibit, k) => html`${k === 0 ? '' : ', '}${exhibitLink(page, `exhibits.${k}`, exhibit)}`)}`,
    ] as HtmlPart[],
  }))
  const columns = ['from', 'kind', 'to', 'basis', 'asserted', 'denied', 'interval', 'evidence'] as const
  return html`<h3>${title}</h3><p class="soft">${messages['ties.intro'][language]()}</p>${someOf(language, ['/ties.length', record.ties.length], ['/totals.ties', record.totals.ties])}${table(
    title,
    columns.map(column => ({ title: messages[`ties.${column}`][language]() })),
    rows,
  )}`
}

/** The first name that may be printed, else that there is none, with the token. */
function actor(
  { record, language }: DossierPage,
  positions: ReadonlyMap<string, number>,
  name: string,
  token: string,
): Html {
  const position = positions.get(token)
  const printed = position === undefined ? undefined : record.actors[position].names?.[0]
  if (position === undefined || printed === undefined)
    return html`${dossierClosingMessages['actors.unnamed'][language]()} ${code(name, token)}`
  return foreign(`/actors.${position}.names.0`, printed)
}

function people(names: readonly string[], path: string): HtmlPart {
  return html`${names.map((name, i) => html`${i === 0 ? '' : ', '}${foreign(`${path}.${i}`, name)}`)}`
}

function interval({
  since,
  until,
}: {
  readonly since: string | undefined
  readonly until: string | undefined
}): HtmlPart {
  if (since === undefined && until === undefined) return ''
  return html`${since === undefined ? '' : time('since', since)} – ${until === undefined ? '' : time('until', until)}`
}

function clusters({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const title = messages['clusters.title'][language]()
  if (record.clusters.length === 0) return html`<h3>${title}</h3><p>${messages['clusters.none'][language]()}</p>`
  const rows = record.clusters.map(({ token, accounts, pairs, qValue, verdict, alternatives }, i) => ({
    at: `/clusters.${i}`,
    cells: [
      code('token', token),
      figure(language, 'accounts', accounts),
      figure(language, 'pairs', pairs),
      share(language, 'qValue', qValue),
      messages[`verdict.${verdict}`][language](),
      alternatives.length === 0
        ? alternativeMessages['alternatives.none'][language]()
        : alternatives
            .map(({ alternative, outcome }) => {
              const name = alternativeMessages[`name.${alternative}`][language]()
              return `${name}: ${alternativeMessages[`outcome.${outcome}`][language]()}`
            })
            .join('; '),
    ],
  }))
  return html`<h3>${title}</h3><p class="soft">${sentence(messages['clusters.intro'][language]({ q: record.head.thresholds.q }))}</p>${someOf(language, ['/clusters.length', record.clusters.length], ['/totals.clusters', record.totals.clusters])}${table(
    title,
    [
      { title: messages['clusters.cluster'][language]() },
      { title: messages['clusters.accounts'][language](), isNumber: true },
      { title: messages['clusters.pairs'][language](), isNumber: true },
      { title: messages['clusters.q'][language](), isNumber: true },
      { title: messages['clusters.verdict'][language]() },
      { title: alternativeMessages['alternatives.title'][language]() },
    ],
    rows,
  )}`
}
