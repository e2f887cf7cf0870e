// Numbers and other people's words inside sentences of a dossier: each carries the name under which the dossier's facts hold it.

import type { Language } from '../model/ladder.ts'
import { counted, number } from './catalogue.ts'
import { percent } from './report-format.ts'

/** Begin of a stated value, of its text, and its end; the renderer turns them into markup. */
export const STATED = { name: '\u0002', text: '\u0003', end: '\u0004' } as const

const MARKERS = /[\u0002-\u0004]/g

const VISIBLE: Readonly<Record<string, string>> = {
  '\u0002': '⟨U+0002⟩',
  '\u0003': '⟨U+0003⟩',
  '\u0004': '⟨U+0004⟩',
}

/** Text of others without the characters that mark values here; they become visible. */
export function unmarked(text: string): string {
  return text.replace(MARKERS, character => VISIBLE[character])
}

function stated(name: string, text: string): string {
  return `${STATED.name}${name}${STATED.text}${text}${STATED.end}`
}

/** A number with up to `digits` decimals; `name` is its path in the facts, relative to where it is printed. */
export function figure(language: Language, name: string, value: number, digits = 0): string {
  return stated(digits === 0 ? `${name}=${value}` : `${name}=${value}:${digits}`, number(language, value, digits))
}

/** A share of 0..1 in per cent. */
export function share(language: Language, name: string, value: number): string {
  return stated(`${name}%${value}`, percent(language, value))
}

/** A number with its noun (`counted` of the catalogue); the noun stays outside of the number. */
export function countedFigure(language: Language, name: string, value: number, ...forms: string[]): string {
  const noun = counted(language, value, ...forms).slice(number(language, value).length)
  return `${figure(language, name, value)}${noun}`
}

/** Words of somebody else. */
export function foreign(name: string, text: string): string {
  return stated(`${name}~`, unmarked(text))
}
