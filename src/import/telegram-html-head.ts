// The title of the chat that a Telegram Desktop page belongs to, read from the page's first bytes.

import { readInline } from './telegram-html-markup.ts'

/** Title in the head of a page as markup; undefined when it is not there or empty. */
export function titleOfMarkup(markup: string): string | undefined {
  const header = markup.indexOf('class="page_header"')
  if (header === -1) return undefined
  const mark = 'class="text bold">'
  const at = markup.indexOf(mark, header)
  if (at === -1) return undefined
  const title = readInline(markup, at + mark.length, 'div')
  return title.isClosed && title.text.trim() !== '' ? title.text.trim() : undefined
}

/** Title of the chat from the first bytes of a page (64 KiB suffice); undefined when they hold none. */
export function telegramHtmlTitle(head: Uint8Array): string | undefined {
  return titleOfMarkup(Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 65_536)).toString('utf8'))
}
