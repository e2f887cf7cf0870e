// Numbers and words inside a text that was made elsewhere, found again and given the names of their facts.

import { number } from '../messages/catalogue.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html } from './html.ts'

interface Marked {
  /** Path of the fact. */
  readonly name: string
  /** As printed. */
  readonly text: string
  readonly markup: (text: string) => Html
}

/** In the order in which the text holds them; one that is not in it is passed over. */
function marked(text: string, facts: readonly Marked[]): Html {
  const parts: HtmlPart[] = []
  let rest = text
  for (const { text: printed, markup } of facts) {
    const at = printed === '' ? -1 : rest.indexOf(printed)
    if (at < 0) continue
    parts.push(rest.slice(0, at), markup(printed))
    rest = rest.slice(at + printed.length)
  }
  return html`${parts}${rest}`
}

type Numbers = readonly (readonly [name: string, value: number])[]

/** Numbers of a text inside SVG, in the order in which it holds them. */
export function markedNumbers(language: Language, text: string, numbers: Numbers): Html {
  const facts = numbers.map(([name, value]) => ({
    name,
    text: number(language, value),
    markup: (printed: string) => html`<tspan data-is="${name}" data-value="${value}">${printed}</tspan>`,
  }))
  return marked(text, facts)
}

/** A number of a sentence, and words of the record that follow it. */
export function markedSentence(
  language: Language,
  text: string,
  [name, value]: readonly [string, number],
  words: readonly (readonly [name: string, text: string])[] = [],
): Html {
  const count = {
    name,
    text: number(language, value),
    markup: (printed: string) => html`<data data-is="${name}" value="${value}">${printed}</data>`,
  }
  const quoted = words.map(([own, said]) => ({
    name: own,
    text: said,
    markup: (printed: string) => html`<bdi lang="" data-is="${own}">${printed}</bdi>`,
  }))
  return marked(text, [count, ...quoted])
}
