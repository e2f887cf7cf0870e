// The answer to a shadow in words, and the finding that it becomes. Times are of the stated clock.

import { listed, sunMessages as messages } from '../../messages/web-footage-sun.ts'
import type { Language } from '../../model/ladder.ts'
import { type ShadowAnswer, spansLeft } from '../../show/shadow-answer.ts'
import { SUN_SOURCE } from '../../show/sun-position.ts'
import { EMPTY_DRAFT, type FindingDraft } from './finding-draft.ts'
import { measuresOf, type SunDraft } from './sun-draft.ts'
import { coordinatesOf, offsetOf, offsetText } from './typed-number.ts'

type Spans = readonly { readonly from: number; readonly to: number }[]

const MINUTE = 60_000

/** `09:05` of the clock; 24:00 at its end. */
export function clockTime(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Stretches as people say them, rounded outwards to minutes. */
export function spansText(language: Language, spans: Spans, midnight: number): string {
  if (spans.length === 0) return messages['times.never'][language]()
  const each = spans.map(({ from, to }) =>
    messages.span[language]({
      from: clockTime(Math.floor((from - midnight) / MINUTE) * MINUTE),
      to: clockTime(Math.ceil((to - midnight) / MINUTE) * MINUTE),
    }),
  )
  return listed(language, each)
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

export function datesText(language: Language, runs: NonNullable<ShadowAnswer['dates']>): string {
  return listed(
    language,
    runs.map(([first, last]) => messages['date.run'][language]({ first: dayText(first), last: dayText(last) })),
  )
}

/** An instant of the clock as it is recorded: `2022-01-05T10:12+06:00`. */
export function instantText(time: number, offset: number): string {
  return `${new Date(time + offset * MINUTE).toISOString().slice(0, 16)}${offsetText(offset)}`
}

/** What is said of when, sentence by sentence; none when nothing was measured. */
export function timesSentences(language: Language, draft: SunDraft, answer: ShadowAnswer): readonly string[] {
  const { times, dates, midnight } = answer
  if (times === undefined || dates === undefined) return []
  const said: string[] = []
  const of = (spans: Spans) => ({ spans: spansText(language, spans, midnight) })
  const { both, byElevation, byAzimuth } = times
  if (byElevation !== undefined && byAzimuth !== undefined)
    said.push(
      both.length === 0
        ? messages['times.none'][language]({ date: draft.date.trim() })
        : messages['times.both'][language]({ date: draft.date.trim(), ...of(both) }),
    )
  if (byElevation !== undefined) said.push(messages['times.elevation'][language](of(byElevation)))
  if (byAzimuth !== undefined) said.push(messages['times.azimuth'][language](of(byAzimuth)))
  const left = spansLeft(times)
  if (byAzimuth === undefined) said.push(messages['ambiguous.day'][language]())
  else if (left.length > 1) said.push(messages['ambiguous.more'][language]({ count: left.length }))
  const asked = { time: clockTime(Number(draft.minute) * MINUTE), error: Number(draft.minuteError) || 0 }
  const year = draft.date.trim().slice(0, 4)
  said.push(
    dates.length === 0
      ? messages['dates.none'][language]({ ...asked, year })
      : messages['dates.some'][language]({ ...asked, year, dates: datesText(language, dates) }),
  )
  if (dates.length > 0) said.push(messages['ambiguous.year'][language]())
  return said
}

/** A finding on when it was taken, with all values of the calculation; its time is the stretch that holds all that fit. */
export function sunFinding(language: Language, draft: SunDraft, answer: ShadowAnswer): FindingDraft {
  const offset = offsetOf(draft.offset) ?? 0
  const left = answer.times === undefined ? [] : spansLeft(answer.times)
  const spans = spansText(language, left, answer.midnight)
  const asked = { date: draft.date.trim(), offset: offsetText(offset).replace('Z', '') }
  const [first, last] = [left[0], left.at(-1)]
  return {
    ...EMPTY_DRAFT,
    question: 'when',
    method: answer.times === undefined ? 'sun-position' : 'shadow',
    finding:
      answer.times === undefined
        ? ''
        : left.length === 0
          ? messages['finding.never'][language](asked)
          : messages['finding.when'][language]({ ...asked, spans }),
    from: first === undefined ? '' : instantText(Math.floor(first.from / MINUTE) * MINUTE, offset),
    to: last === undefined ? '' : instantText(Math.ceil(last.to / MINUTE) * MINUTE, offset),
    workings: workingsOf(language, draft, answer, spans),
  }
}

function workingsOf(
  language: Language,
  draft: SunDraft,
  { elevation, azimuth, times, dates }: ShadowAnswer,
  spans: string,
): FindingDraft['workings'] {
  const place = coordinatesOf(draft.place)
  const workings: Record<string, string | number> = {
    ...place,
    date: draft.date.trim(),
    utcOffset: offsetText(offsetOf(draft.offset) ?? 0),
    minute: Number(draft.minute),
    minuteError: draft.minuteError.trim() === '' ? 0 : draft.minuteError.trim(),
  }
  for (const name of measuresOf(draft)) {
    if (draft[name].trim() === '') continue
    workings[name] = draft[name].trim()
    workings[`${name}Error`] = draft[`${name}Error`].trim() === '' ? 0 : draft[`${name}Error`].trim()
  }
  const rounded = (value: number) => Math.round(value * 100) / 100
  if (elevation !== undefined)
    Object.assign(workings, { elevationLow: rounded(elevation.low), elevationHigh: rounded(elevation.high) })
  if (azimuth !== undefined)
    Object.assign(workings, { azimuthLow: rounded(azimuth.low), azimuthHigh: rounded(azimuth.high) })
  if (times !== undefined) workings.stretches = spans.slice(0, 400)
  if (dates !== undefined && dates.length > 0) workings.dates = datesText(language, dates).slice(0, 400)
  workings.program = SUN_SOURCE
  return workings
}
