// Which pages a Telegram Desktop HTML export consists of: messages.html, messages2.html, ... in this order.

/** Number of a page by its file name, from 1; undefined for other files. */
export function telegramHtmlPageNumber(name: string): number | undefined {
  const match = /(?:^|[/!\\])messages(\d{0,6})\.html?$/i.exec(name)
  if (match === null) return undefined
  return match[1] === '' ? 1 : Number(match[1])
}

/**
 * Names of the pages that must have existed but were not given, as ranges: before the first page, between pages, and
 * from the page that the last one links to as its next. `next` is that page's number, undefined when there is none.
 */
export function missingTelegramHtmlPages(numbers: readonly number[], next: number | undefined): string[] {
  const ranges: string[] = []
  let expected = 1
  for (const page of [...new Set(numbers)].sort((a, b) => a - b)) {
    if (page > expected) ranges.push(pageRange(expected, page - 1))
    expected = page + 1
  }
  if (next !== undefined && next >= expected) ranges.push(`${pageName(next)}, …`)
  return ranges
}

/** Number of the next page that a page's end links to in its own folder. */
export function nextTelegramHtmlPage(end: string): number | undefined {
  const match = /class="pagination block_link" href="(messages\d{0,6}\.html)">\s*Next messages/.exec(end)
  return match === null ? undefined : telegramHtmlPageNumber(match[1])
}

function pageRange(from: number, to: number): string {
  return from === to ? pageName(from) : `${pageName(from)} … ${pageName(to)}`
}

function pageName(number: number): string {
  return number === 1 ? 'messages.html' : `messages${number}.html`
}
