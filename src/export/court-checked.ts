// What was checked before a court: devices, the graded check of the case, time stamps.

import { number } from '../messages/catalogue.ts'
import { courtMessages } from '../messages/court.ts'
import { courtGradeMessages } from '../messages/court-grades.ts'
import { numberRanges } from '../messages/number-ranges.ts'
import type { CourtDevice } from '../model/court-pack.ts'
import type { OriginalGrade } from '../model/verify-report.ts'
import { type CourtPage, code, rows } from './court-parts.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'

/** Devices by number, and the programs that took exhibits in. */
export function devices({ pack, language }: CourtPage): HtmlPart {
  const messages = courtMessages
  const titles = ['device', 'role', 'entries', 'intact', 'groups', 'end'] as const
  const lines = pack.devices.map(device => [
    number(language, device.number),
    messages[device.isMaker ? 'devices.maker' : device.isKnown ? 'devices.admitted' : 'devices.unknown'][language](),
    number(language, device.entries),
    intact(device, language),
    number(language, device.groups),
    courtGradeMessages[`tail.${device.tail}`][language](),
  ])
  const programs = [...new Set(pack.exhibits.map(({ tool }) => tool))].sort()
  return html`<p>${messages['devices.intro'][language]()}</p>
${rows(
  titles.map(title => messages[`devices.${title}`][language]()),
  lines,
)}${programs.length === 0 ? undefined : html`<p>${messages['devices.programs'][language]()}</p><ul>${programs.map(tool => html`<li>${isolated(tool)}</li>`)}</ul>`}`
}

function intact({ intactEntries, erasedEntries }: CourtDevice, language: CourtPage['language']): string {
  const erased = courtGradeMessages['devices.erased'][language]({ count: erasedEntries })
  return erasedEntries === 0 ? number(language, intactEntries) : `${number(language, intactEntries)} (${erased})`
}

const GRADES: readonly OriginalGrade[] = ['match', 'missing', 'changed', 'unrecorded', 'sealed']

/** Every grade with its count; where nothing is wrong it says that no fault was met, and no more. */
export function verification({ handed, pack, language }: CourtPage): HtmlPart {
  const messages = courtGradeMessages
  const { verification: found } = pack
  const counts: (readonly [HtmlPart, number])[] = [
    ...GRADES.filter(
      grade => grade === 'match' || grade === 'missing' || grade === 'changed' || found.originals[grade] > 0,
    ).map(grade => [messages[`verify.${grade}`][language](), found.originals[grade]] as const),
    [messages['verify.erasedExhibits'][language](), found.erasedExhibits],
    [messages['verify.entries'][language](), found.entries],
    [messages['verify.erasedEntries'][language](), found.erasedEntries],
    [messages['verify.groups'][language](), found.groups],
  ]
  const intro = messages['verify.intro'][language]({ day: handed.head.day, bytes: found.bytesRead })
  return html`<p>${intro}</p>
${found.isOpened ? undefined : html`<p>${messages['verify.notOpened'][language]()}</p>`}${rows(
  [messages['verify.what'][language](), messages['verify.found'][language]()],
  counts.map(([what, count]) => [what, number(language, count)]),
)}${faults({ pack, language })}`
}

function faults({ pack, language }: Pick<CourtPage, 'pack' | 'language'>): Html {
  const messages = courtGradeMessages
  const { faults: found } = pack.verification
  if (found.length === 0) return html`<p>${messages['verify.noFaults'][language]()}</p>`
  const titles = ['code', 'severity', 'count'] as const
  return html`<p>${messages['verify.faults'][language]()}</p>
${rows(
  titles.map(title => messages[`verify.${title}`][language]()),
  found.map(fault => [
    code(fault.code),
    messages[`severity.${fault.severity}`][language](),
    number(language, fault.count),
  ]),
)}`
}

/** Each answer of an authority over exhibits of this export. */
export function timeStamps({ pack, language }: CourtPage): HtmlPart {
  const messages = courtMessages
  if (pack.stamps.length === 0) return html`<p>${messages['stamps.none'][language]()}</p>`
  const titles = ['number', 'kind', 'authority', 'state', 'exhibits', 'notAfter'] as const
  const lines = pack.stamps.map(stamp => [
    number(language, stamp.number),
    courtGradeMessages[`stamp.${stamp.kind}`][language](),
    isolated(stamp.authority),
    courtGradeMessages[`state.${stamp.state}`][language](),
    numberRanges(pack.exhibits.filter(({ stamps }) => stamps.includes(stamp.number)).map(exhibit => exhibit.number)),
    stamp.notAfter === undefined ? '—' : code(stamp.notAfter),
  ])
  return html`<p>${messages['stamps.intro'][language]()}</p>
${rows(
  titles.map(title => messages[`stamps.${title}`][language]()),
  lines,
)}`
}
