// Figures of clusters in the language of the page.

import { number } from '../../messages/catalogue.ts'
import { duration, expectedCount, probability, windows } from '../../messages/report-format.ts'
import { language } from '../state/preferences.ts'

/** Seconds as a duration; `—` for what is not known. */
export function seconds(value: number | null): string {
  return value === null ? '—' : duration(language.value, value * 1000)
}

export function span(milliseconds: number): string {
  return duration(language.value, milliseconds)
}

export function expected(value: number | null): string {
  return value === null ? '—' : expectedCount(language.value, value)
}

export function chance(value: number): string {
  return probability(language.value, value)
}

export function inWindows(windowsSeconds: readonly number[]): string {
  return windows(language.value, windowsSeconds)
}

/** With up to one decimal. */
export function amount(value: number): string {
  return number(language.value, value, 1)
}
