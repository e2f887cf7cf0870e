// The statement for a court: one HTML file that needs nothing else, without script, made for paper.

import { number } from '../messages/catalogue.ts'
import { courtMessages } from '../messages/court.ts'
import { courtCheckMessages } from '../messages/court-checks.ts'
import { courtGradeMessages } from '../messages/court-grades.ts'
import { courtReadingMessages } from '../messages/court-readings.ts'
import { dossierMessages } from '../messages/dossier.ts'
import { faceRecallMessages } from '../messages/face-recall.ts'
import { redactionText, withheldText } from '../messages/protection.ts'
import { percent } from '../messages/report-format.ts'
import type { CourtPack } from '../model/court-pack.ts'
import { FACE_RECALL } from '../model/face-recall.ts'
import type { ExportFile, Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { devices, timeStamps, verification } from './court-checked.ts'
import { courtChecks } from './court-checks.ts'
import { exhibitCards } from './court-exhibits.ts'
import { type CourtPage, code, part, rows } from './court-parts.ts'
import { COURT_STYLE } from './court-style.ts'
import { Html, type HtmlPart, html, isolated } from './html.ts'

export const COURT_PATH = 'court/statement.html'

/** No source of anything but inline styles. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Our own constant; the one place where text becomes markup unescaped besides the templates. */
const STYLE = new Html(`<style>${COURT_STYLE}</style>`)

/** One file. `pack` is told of the case when the export is made; everything else is as in every format. */
export function* courtStatement(handed: Handed, pack: CourtPack, language: Language): Generator<ExportFile> {
  const page: CourtPage = { handed, pack, language }
  yield { path: COURT_PATH, pieces: { [Symbol.iterator]: () => statement(page) } }
}

function* statement(page: CourtPage): Generator<string> {
  const titles = partsOf(page).map(([id, title]) => [id, title] as const)
  yield head(page, titles).markup
  for (const [id, title, content] of partsOf(page)) {
    if (typeof content !== 'function') {
      yield part(id, title, content).markup
      continue
    }
    yield `<section id="${id}">${html`<h2>${title}</h2>`.markup}\n`
    for (const piece of content()) yield piece.markup
    yield '</section>\n'
  }
  yield '</main></body></html>\n'
}

type Content = HtmlPart | (() => Iterable<Html>)

function partsOf(page: CourtPage): (readonly [string, string, Content])[] {
  const { language, handed } = page
  return [
    ['exhibits', courtMessages['exhibits.title'][language](), () => exhibits(page)],
    ['devices', courtMessages['devices.title'][language](), devices(page)],
    ['verification', courtGradeMessages['verify.title'][language](), verification(page)],
    ['stamps', courtMessages['stamps.title'][language](), timeStamps(page)],
    [
      'redactions',
      courtMessages['redactions.title'][language](),
      list(
        page,
        'redactions.intro',
        handed.redactions.map(redaction => redactionText(redaction, language)),
      ),
    ],
    [
      'withheld',
      courtMessages['withheld.title'][language](),
      list(
        page,
        'withheld.intro',
        handed.withheld.map(held => withheldText(held, language)),
      ),
    ],
    ['checks', courtCheckMessages['checks.title'][language](), checks(page)],
    ['limits', courtMessages['limits.title'][language](), limits(language)],
    ['sign', courtMessages['sign.title'][language](), signature(language)],
  ]
}

function head({ handed, language }: CourtPage, titles: readonly (readonly [string, string])[]): Html {
  const messages = courtMessages
  const { head: own } = handed
  const title = messages['court.title'][language]()
  const facts: readonly (readonly [string, HtmlPart] | undefined)[] = [
    own.title === undefined ? undefined : [messages['court.subject'][language](), isolated(own.title)],
    [messages['court.export'][language](), code(own.id)],
    [messages['court.day'][language](), code(own.day)],
    [messages['court.by'][language](), isolated(own.role)],
    own.organization === undefined
      ? undefined
      : [messages['court.organization'][language](), isolated(own.organization)],
    [messages['court.for'][language](), isolated(audienceName(own.profile.audience, language))],
    [messages['court.tool'][language](), isolated(own.tool)],
  ]
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title>${STYLE}</head>
<body><header><h1>${title}</h1>
<dl>${facts.map(fact => fact && html`<div><dt>${fact[0]}</dt><dd>${fact[1]}</dd></div>`)}</dl>
</header><nav aria-label="${messages['court.contents'][language]()}"><ol>${titles.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main><p class="lead">${messages['court.lead'][language]({ exhibits: handed.exhibits.length })}</p>
`
}

/** A standard audience in words; another as it was named. */
function audienceName(audience: string, language: Language): string {
  const key = `audience.${audience}`
  return Object.hasOwn(dossierMessages, key) ? dossierMessages[key as 'audience.court'][language]() : audience
}

function* exhibits(page: CourtPage): Generator<Html> {
  const isNone = page.handed.exhibits.length === 0
  yield html`<p>${courtMessages[isNone ? 'exhibits.none' : 'exhibits.intro'][page.language]()}</p>`
  yield* exhibitCards(page)
  if (page.handed.exhibits.some(({ file }) => file?.faces !== undefined)) yield recall(page)
}

/** How many faces the detectors find, as measured. */
function recall({ language }: CourtPage): Html {
  const { width, bySize, command } = FACE_RECALL
  const messages = faceRecallMessages
  const titles = (['recall.size', 'recall.faces', 'recall.found'] as const).map(key => messages[key][language]())
  const lines = bySize.map(row => [
    number(language, row.size),
    number(language, row.faces),
    percent(language, row.found),
  ])
  return html`<p>${messages['recall.intro'][language]({ width: number(language, width) })}</p>
${rows(titles, lines)}<p class="soft">${messages['recall.command'][language]()} ${code(command)}</p>
`
}

function list({ language }: CourtPage, intro: 'redactions.intro' | 'withheld.intro', lines: readonly string[]): Html {
  const content =
    lines.length === 0
      ? html`<p>${courtMessages['list.none'][language]()}</p>`
      : html`<ul>${lines.map(line => html`<li>${line}</li>\n`)}</ul>`
  return html`<p>${courtMessages[intro][language]()}</p>${content}`
}

/** The commands, each with what it shows and what it prints. */
function checks({ handed, pack, language }: CourtPage): Html {
  const messages = courtCheckMessages
  const isSealed = pack.sealed !== 'none'
  const isAnswered = ({ state }: (typeof pack.stamps)[number]) => state === 'stamped' || state === 'verified'
  const offered = courtChecks({
    sealed: pack.sealed,
    hasExhibits: handed.exhibits.length > 0,
    isSalted: handed.exhibits.some(({ isCommitmentSalted }) => isCommitmentSalted),
    hasToken: pack.stamps.some(stamp => stamp.kind === 'rfc3161' && isAnswered(stamp)),
  })
  const items = offered.map(
    check =>
      html`<li><p>${messages[check.title][language]()}</p><pre><code>${check.commands}</code></pre><p class="soft">${messages['checks.prints'][language]()} ${messages[check.prints][language]()}</p></li>\n`,
  )
  const hasOts = pack.stamps.some(({ kind }) => kind === 'opentimestamps')
  return html`<p>${messages['checks.intro'][language]()}</p>${isSealed ? undefined : html`<p>${messages['checks.unsealed'][language]()}</p>`}
<ol class="checks">${items}</ol>${isSealed && hasOts ? html`<p>${messages['checks.ots'][language]()}</p>` : undefined}`
}

function limits(language: Language): Html {
  const lines = ['limits.1', 'limits.2', 'limits.3', 'limits.4', 'limits.5', 'limits.6'] as const
  const texts = [...lines.map(key => courtMessages[key][language]()), courtReadingMessages['read.limit'][language]()]
  return html`<ul>${texts.map(text => html`<li>${text}</li>\n`)}</ul>`
}

/** Blank lines. */
function signature(language: Language): Html {
  const fields = ['name', 'function', 'known', 'place', 'signature'] as const
  const rows = fields.map(field => {
    const blank = field === 'known' ? html`<dd class="tall"></dd>` : html`<dd></dd>`
    return html`<div><dt>${courtMessages[`sign.${field}`][language]()}</dt>${blank}</div>`
  })
  return html`<p>${courtMessages['sign.intro'][language]()}</p><dl class="sign">${rows}</dl>`
}
