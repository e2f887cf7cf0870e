// What all parts of a statement for a court share.

import type { CourtPack } from '../model/court-pack.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** What every part is made from. */
export interface CourtPage {
  readonly handed: Handed
  readonly pack: CourtPack
  readonly language: Language
}

export function part(id: string, title: string, content: HtmlPart): Html {
  return html`<section id="${id}"><h2>${title}</h2>
${content}</section>
`
}

/** Digits, paths and times as they are. */
export function code(text: string): Html {
  return html`<code class="hash">${text}</code>`
}

/** A table whose first column names its rows; it wraps and never scrolls, so that paper shows all of it. */
export function rows(titles: readonly string[], lines: readonly (readonly HtmlPart[])[]): Html {
  const head = titles.map(title => html`<th scope="col">${title}</th>`)
  const line = ([first, ...rest]: readonly HtmlPart[]) =>
    html`<tr><th scope="row">${first}</th>${rest.map(cell => html`<td>${cell}</td>`)}</tr>\n`
  return html`<table><thead><tr>${head}</tr></thead><tbody>
${lines.map(line)}</tbody></table>
`
}
