// Sizes and times as people read them.

import { number } from '../../messages/catalogue.ts'
import type { Language } from '../../model/ladder.ts'

/** Not by Intl: browsers lack the units of Kazakh. */
const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ['bytes', 'kB', 'MB', 'GB', 'TB'],
  ru: ['байт', 'кБ', 'МБ', 'ГБ', 'ТБ'],
  kk: ['байт', 'кБ', 'МБ', 'ГБ', 'ТБ'],
}

/** A size in the unit that fits, powers of a thousand; one decimal below ten of it. */
export function sizeText(language: Language, bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${number(language, value, power > 0 && value < 10 ? 1 : 0)}\u00a0${UNITS[language][power]}`
}

/** `1:02:03`, or `2:03` below an hour. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** One look at a count that grows. */
export interface Sample {
  /** Milliseconds. */
  readonly at: number
  readonly amount: number
}

const WINDOW_MILLISECONDS = 5000

/** Keeps the samples of the last five seconds, and the one before them. A count that falls starts anew. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1)
  if (last !== undefined && (next.amount < last.amount || next.at < last.at)) return [next]
  const from = samples.findLastIndex(({ at }) => at <= next.at - WINDOW_MILLISECONDS)
  return [...samples.slice(Math.max(0, from)), next]
}

/** How much a second; undefined while it cannot be told. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (first === undefined || last === undefined || last.at - first.at < 300) return undefined
  return ((last.amount - first.amount) * 1000) / (last.at - first.at)
}
