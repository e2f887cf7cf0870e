// Times of a table of actions: numbers since 1970 in any unit, or dates with a zone; what leaves a choice open is refused.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { isKnownZone, type StatedZone } from '../model/time.ts'
import type { ActionProblems } from './actions-problems.ts'
import { type DateOrder, orderEvidence, parseTime } from './time-formats.ts'

/** Times from 1990 up to 2100 take part, in milliseconds; the ranges of seconds, milliseconds and so on do not overlap. */
export const EARLIEST_TIME = 631152000000
export const LATEST_TIME = 4102444800000

/** Units of numbers since 1970, with the milliseconds of one. */
const UNITS = [
  ['s', 1000],
  ['ms', 1],
  ['us', 1e-3],
  ['ns', 1e-6],
] as const

const NUMBER = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i
const DECIMAL_COMMA = /^\d{9,},\d{1,9}$/
/** An hour and a minute, as every text has them that says more than the day. */
const CLOCK = /(?:^|[T\s,])\d{1,2}[:.]\d{2}(?![./-])|^\d{8}T?\d{6}/i

export interface ActionTimeOptions {
  /** Zone of times that state none. */
  readonly timeZone?: StatedZone
  /** Order of numeric dates whose day and month can be exchanged. */
  readonly dateOrder?: DateOrder
}

/** Reads the times of one column and remembers in which forms they came. */
export class ActionTimes {
  readonly #options: ActionTimeOptions
  readonly #problems: ActionProblems
  /** Rows and the first value of each form: a unit, or `date`. */
  readonly #forms = new Map<string, { rows: number; value: string; line: number }>()
  #coarsest = 0

  /** Throws CaseError `usage` for an unknown zone. */
  constructor(options: ActionTimeOptions, problems: ActionProblems) {
    if (options.timeZone !== undefined && !isKnownZone(options.timeZone)) {
      const value = quoted(options.timeZone)
      throw new CaseError('usage', 'bad-value', { option: 'time-zone', value, expected: 'Asia/Almaty, +05:00' })
    }
    this.#options = options
    this.#problems = problems
  }

  /** Milliseconds of Unix time, whole; NaN, with a problem that quotes the cell, for what takes no part. */
  read(cell: string, line: number): number {
    const text = cell.length > 64 ? '' : cell.trim()
    const plain = DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text
    if (NUMBER.test(plain) && !/^\d{14}$/.test(plain)) return this.#number(Number(plain), plain, line)
    if (/^[+-]?(?:inf|infinity)$/i.test(text)) return this.#outside(text, line)
    return this.#date(cell, text, line)
  }

  /** Reports a column in several forms and times that are multiples of a minute, an hour or a day. */
  finish(kept: number, moments: number): void {
    if (this.#forms.size > 1) {
      const forms = [...this.#forms].map(([form, { rows, value }]) => `${form} (${rows}: “${quoted(value)}”)`)
      const second = [...this.#forms.values()][1]
      this.#problems.add('actions-time-units', 'notice', { line: second.line }, { forms: forms.join(', ') })
    }
    if (kept >= 20 && moments > 1 && this.#coarsest >= 60) {
      this.#problems.add('actions-time-coarse', 'notice', {}, { seconds: this.#coarsest })
    }
  }

  /** What all times are a multiple of: 1, 60, 3600 or 86,400 seconds; 0 before the first time or below a second. */
  get resolutionSeconds(): number {
    return this.#coarsest
  }

  #number(value: number, text: string, line: number): number {
    for (const [unit, factor] of UNITS) {
      const time = Math.round(value * factor)
      if (time < EARLIEST_TIME || time >= LATEST_TIME) continue
      if (/e/i.test(text)) this.#problems.add('actions-time-rounded', 'notice', { line }, { value: quoted(text) })
      return this.#keep(unit, time, text, line)
    }
    return this.#outside(text, line)
  }

  #date(cell: string, text: string, line: number): number {
    const { timeZone, dateOrder } = this.#options
    const time = parseTime(text, {
      ...(timeZone === undefined ? {} : { zone: timeZone }),
      ...(dateOrder === undefined ? {} : { order: dateOrder }),
    })
    const value = quoted(cell)
    if (time === undefined) this.#problems.add('actions-time-unreadable', 'loss', { line }, { value })
    else if (!CLOCK.test(text)) this.#problems.add('actions-time-no-clock', 'loss', { line }, { value })
    else if (dateOrder === undefined && orderEvidence(text) === 'open')
      this.#problems.add('actions-time-order-open', 'loss', { line }, { value })
    else if (time.kind === 'zoneless') this.#problems.add('actions-time-zoneless', 'loss', { line }, { value })
    else if (time.instant < EARLIEST_TIME || time.instant >= LATEST_TIME) return this.#outside(text, line)
    else return this.#keep('date', time.instant, text, line)
    return Number.NaN
  }

  #outside(text: string, line: number): number {
    this.#problems.add('actions-time-outside', 'loss', { line }, { value: quoted(text) })
    return Number.NaN
  }

  #keep(form: string, time: number, value: string, line: number): number {
    const seen = this.#forms.get(form)
    if (seen === undefined) {
      if (this.#forms.size === 0) this.#coarsest = 86_400
      this.#forms.set(form, { rows: 1, value, line })
    } else seen.rows++
    while (this.#coarsest > 0 && time % (this.#coarsest * 1000) !== 0) this.#coarsest = finerThan(this.#coarsest)
    return time
  }
}

/** The number that a cell is, infinite when it is too large; undefined for a cell that is none. */
export function literalNumber(cell: string): number | undefined {
  const text = cell.length > 400 ? '' : cell.trim()
  return NUMBER.test(text) ? Number(text) : undefined
}

function finerThan(seconds: number): number {
  return seconds === 86_400 ? 3600 : seconds === 3600 ? 60 : seconds === 60 ? 1 : 0
}
