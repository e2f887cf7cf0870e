// Pieces that all sections of a dossier share: numbers and words that carry the name of their fact, sentences, tables, lists.

import { number } from '../messages/catalogue.ts'
import { dossierMessages } from '../messages/dossier.ts'
import { unmarked } from '../messages/dossier-format.ts'
import { percent } from '../messages/report-format.ts'
import type { HandedExhibit } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { DossierRecord } from './dossier-record.ts'
import { type Html, type HtmlPart, html } from './html.ts'

/** What every section is rendered from. */
export interface DossierPage {
  readonly record: DossierRecord
  readonly language: Language
  readonly exhibits: ReadonlyMap<number, HandedExhibit>
  /** Bytes of a protected copy, to be put into the file; undefined leaves the link to the file beside it. */
  readonly media: (exhibit: HandedExhibit) => Uint8Array | undefined
}

/** A number, with its path in the facts relative to the nearest `scope`. */
export function figure(language: Language, name: string, value: number, digits = 0): Html {
  const precision = digits === 0 ? undefined : html` data-digits="${digits}"`
  return html`<data data-is="${name}"${precision} value="${value}">${number(language, value, digits)}</data>`
}

/** A share of 0..1 in per cent. */
export function share(language: Language, name: string, value: number): Html {
  return html`<data data-is="${name}" data-as="%" value="${value}">${percent(language, value)}</data>`
}

/** Words of others or of the record (names, tokens), with their path in the facts. */
export function foreign(name: string, text: string): Html {
  return html`<bdi lang="" data-is="${name}">${unmarked(text)}</bdi>`
}

/** Tokens, hashes and the like, in the letters of machines. */
export function code(name: string, text: string): Html {
  return html`<code data-is="${name}">${unmarked(text)}</code>`
}

/** A day or time as coarse as it left the case: "2022-01-05, 21 h UTC". */
export function time(name: string, iso: string): Html {
  return html`<span class="t" data-is="${name}" data-as="time">${timeText(iso)}</span>`
}

function timeText(iso: string): string {
  const hours = (_: string, hour: string | undefined) => (hour === undefined ? ', ' : `, ${hour} h`)
  return unmarked(iso)
    .replace(/T(\d\d(?=Z?$))?/, hours)
    .replace(/Z$/, ' UTC')
}

/** A sentence of the catalogue with its numbers and words. */
export function sentence(text: string): Html {
  const parts = text.split(/\u0002([^\u0003]*)\u0003([^\u0004]*)\u0004/)
  const markup: HtmlPart[] = []
  for (let i = 0; i < parts.length; i += 3) {
    markup.push(parts[i])
    if (i + 2 < parts.length) markup.push(statedPart(parts[i + 1], parts[i + 2]))
  }
  return html`${markup}`
}

function statedPart(key: string, text: string): Html {
  const at = key.search(/[=%~]/)
  const [name, kind, rest] = [key.slice(0, at), key[at], key.slice(at + 1)]
  const [value, digits] = rest.split(':')
  if (kind === '~') return html`<bdi lang="" data-is="${name}">${text}</bdi>`
  if (kind === '%') return html`<data data-is="${name}" data-as="%" value="${value}">${text}</data>`
  const precision = digits === undefined ? undefined : html` data-digits="${digits}"`
  return html`<data data-is="${name}"${precision} value="${value}">${text}</data>`
}

/** Everything inside speaks of the facts below `path`. */
export function scoped(path: string, content: HtmlPart): Html {
  return html`<div data-at="${path}">${content}</div>\n`
}

export interface Column {
  readonly title: string
  readonly isNumber?: boolean
}

/** A row with the path that its cells are relative to. */
export interface Row {
  readonly at: string
  readonly cells: readonly HtmlPart[]
  readonly id?: string
}

/** A table with thin rules that scrolls sideways; the wrapper can be reached by keyboard. */
export function table(title: string, columns: readonly Column[], rows: readonly Row[]): Html {
  const cell = (part: HtmlPart, i: number) =>
    i === 0
      ? html`<th scope="row"${columns[i].isNumber ? html` class="n"` : undefined}>${part}</th>`
      : columns[i].isNumber
        ? html`<td class="n">${part}</td>`
        : html`<td>${part}</td>`
  const head = columns.map(({ title, isNumber }) =>
    isNumber ? html`<th scope="col" class="n">${title}</th>` : html`<th scope="col">${title}</th>`,
  )
  const body = rows.map(
    ({ at, id, cells }) =>
      html`<tr data-at="${at}"${id === undefined ? undefined : html` id="${id}"`}>${cells.map(cell)}</tr>\n`,
  )
  return html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>`
}

/** A part that opens on request and is open on paper. */
export function folded(summary: HtmlPart, content: HtmlPart, kind?: string): Html {
  return html`<details${kind === undefined ? undefined : html` class="${kind}"`}><summary>${summary}</summary><div>${content}</div></details>\n`
}

/** A section with its heading; ids are fixed words. */
export function section(id: string, title: string, content: HtmlPart): Html {
  return html`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`
}

/** "The first 75 of 421": `list` is the path of what is printed, `total` the path of how many there are. */
export function someOf(
  language: Language,
  shown: readonly [path: string, count: number],
  total: readonly [path: string, count: number],
): Html | undefined {
  if (shown[1] >= total[1]) return undefined
  return html`<p class="soft">${sentence(
    dossierMessages['list.some'][language]({ shown: shown[1], total: total[1], shownAt: shown[0], totalAt: total[0] }),
  )}</p>`
}

/** Link to an exhibit by its number in this dossier. */
export function exhibitLink(page: DossierPage, name: string, exhibit: number): Html {
  const { language } = page
  const text = sentence(dossierMessages['exhibit.named'][language]({ exhibit, at: name }))
  return page.exhibits.has(exhibit) ? html`<a href="#e${exhibit}">${text}</a>` : text
}
