// Sentences of the catalogue in the language of the page.

import type { Message } from '../../messages/catalogue.ts'
import { dateTime, number } from '../../messages/catalogue.ts'
import { language } from './preferences.ts'

/** The sentence; reading it in a component shows it anew when the language changes. */
export function say(message: Message<Record<string, never>> | Message<void>): string
export function say<Parameters>(message: Message<Parameters>, parameters: Parameters): string
export function say(message: Message<never>, parameters?: unknown): string {
  return message[language.value]((parameters ?? {}) as never)
}

/** A count with the separators of the language; `—` for what is not known. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? '—' : number(language.value, value)
}

/** Date and time to the minute, UTC. */
export function moment(instant: number | null | undefined): string {
  return dateTime(language.value, instant ?? Number.NaN)
}
