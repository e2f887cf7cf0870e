// Pieces that all sections of a report share: sentences with links, tables, lists of posts.

import { dateTime, number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { zoneNote } from '../messages/report-format.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Language } from '../model/ladder.ts'
import type { PostView, ReportView, Shown } from '../model/report-view.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'

/** What every section is rendered from. */
export interface ReportPage {
  readonly view: ReportView
  readonly language: Language
}

/** UTF-16 code units of a post's text in a row of a list. */
const ROW_TEXT = 60

/** A sentence of the catalogue whose linked parts lead to `targets`; a part without a target stays plain. */
export function sentence(text: string, targets: Readonly<Record<string, string | undefined>> = {}): Html {
  const parts = text.split(/\u0002([^\u0003]*)\u0003([^\u0004]*)\u0004/)
  const markup: HtmlPart[] = []
  for (let i = 0; i < parts.length; i += 3) {
    markup.push(parts[i])
    if (i + 2 >= parts.length) continue
    const target = Object.hasOwn(targets, parts[i + 1]) ? targets[parts[i + 1]] : undefined
    markup.push(target === undefined ? html`<b>${parts[i + 2]}</b>` : link(target, parts[i + 2]))
  }
  return html`${markup}`
}

/** A link inside the file. */
export function link(target: string, text: HtmlPart): Html {
  return html`<a href="#${target}">${text}</a>`
}

/** The number of a post, leading to the post itself. */
export function postLink({ view, language }: ReportPage, post: PostIndex): Html {
  const label = number(language, post + 1)
  return view.posts.has(post) ? link(postAnchor(post), label) : html`${label}`
}

export function postAnchor(post: PostIndex): string {
  return `p${post + 1}`
}

export interface Column {
  readonly title: string
  readonly isNumber?: boolean
}

/** A table with thin rules that scrolls sideways rather than break the column. */
export function table(columns: readonly Column[], rows: readonly (readonly HtmlPart[])[], id?: string): Html {
  const cell = (part: HtmlPart, i: number) =>
    columns[i].isNumber ? html`<td class="n">${part}</td>` : html`<td>${part}</td>`
  const head = columns.map(({ title, isNumber }) =>
    isNumber ? html`<th scope="col" class="n">${title}</th>` : html`<th scope="col">${title}</th>`,
  )
  return html`<div class="wide"${id === undefined ? undefined : html` id="${id}"`}><table><thead><tr>${head}</tr></thead><tbody>
${rows.map(row => html`<tr>${row.map(cell)}</tr>\n`)}</tbody></table></div>`
}

/** A part that opens on request; `id` stands inside, so that a link to it opens it. */
export function folded(summary: HtmlPart, content: HtmlPart, id?: string): Html {
  const anchor = id === undefined ? undefined : html` id="${id}"`
  return html`<details><summary>${summary}</summary><div${anchor}>${content}</div></details>\n`
}

/** Place of account and chat among the columns of posts. */
const SENDER_COLUMN = 2

/** Columns that every list of posts begins with. */
export function postColumns(language: Language): Column[] {
  return [
    { title: reportMessages['column.post'][language](), isNumber: true },
    { title: reportMessages['column.time'][language]() },
    { title: reportMessages['column.sender'][language]() },
    { title: reportMessages['column.text'][language]() },
  ]
}

export function postCells(page: ReportPage, index: PostIndex): HtmlPart[] {
  const post = page.view.posts.get(index)
  if (post === undefined) return [postLink(page, index), '', '', '']
  return [postLink(page, index), timeCell(page.language, post), sender(post), rowText(page.language, post)]
}

function timeCell(language: Language, { time, isZoned }: PostView): Html {
  const note = isZoned || Number.isNaN(time) ? undefined : html`<br><span class="soft">${zoneNote(language)}</span>`
  return html`<span class="t">${dateTime(language, time)}</span>${note}`
}

/** The chat and, where it is another, the account. */
function sender({ channel, account }: PostView): Html {
  if (account === undefined || account === channel) return isolated(channel)
  return html`${isolated(account)}<br><span class="soft">${isolated(channel)}</span>`
}

/** The beginning of a post's text in one line. */
export function rowText(language: Language, post: PostView): Html {
  const text = post.excerpt.text.replace(/\s+/g, ' ').trim()
  if (text === '') return html`<span class="soft">${reportMessages['post.noText'][language]()}</span>`
  const short = text.length > ROW_TEXT ? `${text.slice(0, ROW_TEXT).replace(/[\ud800-\udbff]$/, '')}…` : text
  return html`<q dir="auto" lang="">${short}</q>`
}

/** A list of posts with what is left out said in words. */
export function postTable(page: ReportPage, posts: Shown<PostIndex>, command?: string): Html {
  const rows = posts.rows.map(post => postCells(page, post))
  return html`${someOf(page.language, posts, command)}${table(postColumns(page.language), rows)}`
}

/** The same without accounts and chats. */
export function namelessPostTable(page: ReportPage, posts: Shown<PostIndex>): Html {
  const isKept = (_: unknown, column: number) => column !== SENDER_COLUMN
  const rows = posts.rows.map(post => postCells(page, post).filter(isKept))
  return html`${someOf(page.language, posts)}${table(postColumns(page.language).filter(isKept), rows)}`
}

/** "The first 100 of 12,480", and the command that lists all of them. */
export function someOf(language: Language, { rows, total }: Shown<unknown>, command?: string): Html {
  if (rows.length >= total) return html``
  const some = reportMessages['list.some'][language]({ shown: rows.length, total })
  if (command === undefined) return html`<p class="soft">${some}</p>`
  return html`<p class="soft">${some} ${reportMessages['list.command'][language]()} <code>${command}</code></p>`
}

/** "The 50 largest of 3,100 are shown." */
export function largestOf(language: Language, { rows, total }: Shown<unknown>): Html {
  if (rows.length >= total) return html``
  return html`<p class="soft">${reportMessages['list.largest'][language]({ shown: rows.length, total })}</p>`
}

/** A section with its heading; ids are fixed words, so that links between reports stay the same. */
export function section(id: string, title: string, content: HtmlPart): Html {
  return html`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`
}
