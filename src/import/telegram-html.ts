// Reader of Telegram Desktop HTML exports: messages.html, messages2.html, ... of one folder are one chat.

import type { ByteSource, Reader, ReadOptions, RecordBatch } from '../model/source-record.ts'
import { ProblemLog } from './problem-log.ts'
import { TelegramHtmlChat } from './telegram-html-chat.ts'
import { telegramHtmlTitle } from './telegram-html-head.ts'
import { missingTelegramHtmlPages, telegramHtmlPageNumber } from './telegram-html-pages.ts'
import { telegramHtmlSlices } from './telegram-html-slices.ts'

const BATCH_RECORDS = 1000

/** A batch and the position in `pages` of the page that all its records stand in. */
export interface TelegramHtmlPageBatch extends RecordBatch {
  readonly page: number
}

/**
 * Reads the pages of one chat, which must be given in page order. Joined messages take the author of the message
 * before them, also across pages unless a page between them is missing; missing pages are named in a problem.
 * Every page yields its channel first, so that each batch stands on its own.
 */
export async function* readTelegramHtmlPages(
  pages: readonly ByteSource[],
  options: ReadOptions,
): AsyncGenerator<TelegramHtmlPageBatch> {
  const chat = new TelegramHtmlChat(options)
  let previous: number | undefined
  for (const [page, source] of pages.entries()) {
    const number = telegramHtmlPageNumber(source.name)
    const isNext = previous === undefined ? number === undefined || number === 1 : number === previous + 1
    if (!isNext) chat.forgetAuthor()
    previous = number
    for (const batch of readPage(source, chat)) yield { ...batch, page }
  }
  const first = pages[0]
  if (first === undefined) return
  const numbers = pages.map(source => telegramHtmlPageNumber(source.name)).filter(number => number !== undefined)
  const missing = missingTelegramHtmlPages(numbers, chat.nextPage)
  if (missing.length === 0) return
  const problems = new ProblemLog(first.name)
  problems.add('telegram-html-missing-pages', 'notice', {}, { pages: missing.join(', '), given: pages.length })
  yield { records: [], problems: problems.finish(), bytesRead: first.sizeBytes, page: 0 }
}

function* readPage(source: ByteSource, chat: TelegramHtmlChat): Generator<RecordBatch> {
  const problems = new ProblemLog(source.name)
  chat.startPage(source, problems)
  let bytesRead = 0
  let waiting = 0
  for (const slice of telegramHtmlSlices(source)) {
    bytesRead = slice.byteOffset
    waiting += 1
    if (waiting > BATCH_RECORDS) {
      yield { records: chat.takeRecords(), problems: problems.take(), bytesRead }
      waiting = 0
    }
    chat.add(slice)
  }
  chat.finishPage()
  yield { records: chat.takeRecords(), problems: problems.finish(), bytesRead: source.sizeBytes }
}

export const telegramHtmlReader: Reader = {
  format: 'telegram-html',
  version: 1,

  recognises(head, name) {
    const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
    if (start.includes('class="page_body chat_page"')) return true
    return (
      telegramHtmlPageNumber(name) !== undefined && telegramHtmlTitle(head) !== undefined && start.includes('"history"')
    )
  },

  async *read(source, options) {
    const chat = new TelegramHtmlChat(options)
    if ((telegramHtmlPageNumber(source.name) ?? 1) !== 1) chat.forgetAuthor()
    yield* readPage(source, chat)
  },
}
