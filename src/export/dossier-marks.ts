// Numbers inside a text that was made elsewhere, found again and given the names of their facts.

import { number } from '../messages/catalogue.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** `numbers` in the order in which the text holds them; one that is not in it is passed over. For text inside SVG. */
export function markedNumbers(
  language: Language,
  text: string,
  numbers: readonly (readonly [name: string, value: number])[],
): Html {
  const parts: HtmlPart[] = []
  let rest = text
  for (const [name, value] of numbers) {
    const printed = number(language, value)
    const at = rest.indexOf(printed)
    if (at < 0) continue
    parts.push(rest.slice(0, at), html`<tspan data-is="${name}" data-value="${value}">${printed}</tspan>`)
    rest = rest.slice(at + printed.length)
  }
  return html`${parts}${rest}`
}
