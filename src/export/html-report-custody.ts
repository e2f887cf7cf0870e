// How the originals are kept, who vouches for the journal, and how to check it with tools that are not ours.

import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportConsentMessages } from '../messages/report-consent.ts'
import { bytes } from '../messages/report-format.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { Language } from '../model/ladder.ts'
import type { IntakeView, ReportOriginal } from '../model/report-view.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { originalAnchor } from './html-report-intake.ts'
import { type ReportPage, section, someOf, table } from './html-report-parts.ts'

export function custodySection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportIntakeMessages
  const { custody, intake } = view
  const answer = messages['custody.answer'][language]({
    originals: intake.originals.total,
    entries: custody.entries,
    groups: custody.groups,
  })
  const isSealed = intake.originals.rows.some(original => original.path === undefined)
  const tail = messages[custody.witnessed ? 'custody.witnessed' : 'custody.unwitnessed'][language]()
  const content = html`<p>${answer}</p><p>${tail}</p>
<p>${messages['custody.device'][language]()}: <code>${custody.deviceFingerprint}</code></p>
<p>${messages[isSealed ? 'custody.checkSealed' : 'custody.check'][language]()} <code>${custody.verifyCommand}</code></p>
${sources(page)}${intake.originals.total === 0 ? undefined : originals(page)}`
  return section('custody', messages['custody.title'][language](), content)
}

/** What the register of sources says, where there is one: ids and counts, nobody's words. */
function sources({ view, language }: ReportPage): HtmlPart {
  const { sources = [] } = view.custody
  if (sources.length === 0) return undefined
  const messages = reportConsentMessages
  const rows = sources.map(({ source, exhibits, expires = '', heldBack }) => [
    source,
    number(language, exhibits),
    expires === '' ? '—' : expires,
    heldBack === undefined
      ? '—'
      : messages['sources.heldBack'][language]({ exhibits: heldBack.exhibits, why: heldBack.why, expires }),
  ])
  const columns = [
    { title: messages['sources.source'][language]() },
    { title: messages['sources.exhibits'][language](), isNumber: true },
    { title: messages['sources.until'][language]() },
    { title: messages['sources.kept'][language]() },
  ]
  return html`<h3>${messages['sources.title'][language]()}</h3>${table(columns, rows)}`
}

function originals({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: messages['column.number'][language](), isNumber: true },
    { title: messages['column.original'][language]() },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: messages['column.zone'][language]() },
    { title: messages['column.sha256'][language]() },
  ]
  const { originals } = view.intake
  const rows = originals.rows.map(original => [
    html`<span id="${originalAnchor(original.exhibit)}">${number(language, original.exhibit)}</span>`,
    html`${isolated(original.name)}<br><span class="soft">${messages[`format.${original.format}`][language]()}, ${bytes(language, original.sizeBytes)}</span>${extract(language, original)}${stated(language, original)}`,
    number(language, original.posts),
    zoneText(language, original),
    html`<span class="hash">${original.sha256}${original.path === undefined ? undefined : html`<br>${original.path}`}</span>`,
  ])
  return html`<h3 id="originals">${messages['column.originals'][language]()}</h3>${someOf(language, originals, view.custody.verifyCommand)}${table(columns, rows)}`
}

/** WhatsApp exports never hold a zone; other formats may. */
function zoneText(language: Language, { timeZone, posts, format }: ReportOriginal): HtmlPart {
  if (timeZone !== undefined) return isolated(timeZone)
  if (format === 'whatsapp') return reportIntakeMessages['zone.none'][language]()
  return posts === 0 ? '—' : reportIntakeMessages['zone.source'][language]()
}

/** What came with it and speaks of it: a claim. */
function stated(language: Language, { stated }: IntakeView['originals']['rows'][number]): HtmlPart {
  if (stated === undefined) return undefined
  const { form, check, time } = stated
  return html`<br><span class="soft">${reportIntakeMessages['custody.stated'][language]({ form, check, time: time ?? '' })}</span>`
}

function extract(language: Language, { extractOf }: IntakeView['originals']['rows'][number]): HtmlPart {
  if (extractOf === undefined) return undefined
  const text = reportIntakeMessages['custody.extract'][language]({ name: extractOf.name })
  return html`<br><bdi>${text}</bdi> <span class="hash">${extractOf.sha256}</span>`
}
