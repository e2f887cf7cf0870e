// How many megabytes of Telegram HTML pages are read a CPU second, beside htmlparser2 doing no more than parsing them.

import { Parser } from 'htmlparser2'
import { readTelegramHtmlPages } from '../src/import/telegram-html.ts'
import type { ByteSource } from '../src/model/source-record.ts'
import { escapeHtml, messageBlock, page } from './telegram-html-pages.ts'

const MESSAGES_A_PAGE = 1000
const PAGES = 40
const WORDS =
  'вода хлеб мост улица ночь слышно связи нет кто видел машина площадь утро rain bridge жаңалық көше түн'.split(' ')

/** Prints the figures of one run; about 40 MB of invented pages, half of the messages joined, every third formatted. */
export async function telegramHtmlReaderBench(write: (line: string) => void): Promise<void> {
  const pages = samplePages()
  const megabytes = pages.reduce((sum, source) => sum + source.sizeBytes, 0) / 1e6
  let records = 0
  const ours = await cpuSeconds(async () => {
    for await (const batch of readTelegramHtmlPages(pages, { timeZone: 'Asia/Almaty' })) records += batch.records.length
  })
  const parser = await cpuSeconds(async () => {
    let texts = 0
    for (const source of pages) {
      const bytes = Buffer.alloc(source.sizeBytes)
      source.readAt(bytes, 0)
      const counting = new Parser({ ontext: text => (texts += text.length) })
      counting.end(bytes.toString('utf8'))
    }
    if (texts === 0) throw new Error('nothing parsed')
  })
  const rate = (seconds: number): string => (megabytes / seconds).toFixed(1)
  write(
    `telegram-html reader: ${megabytes.toFixed(1)} MB, ${records} records, ${ours.toFixed(2)} CPU s, ${rate(ours)} MB/CPU-s (limit 20)`,
  )
  write(
    `  htmlparser2, parsing alone: ${parser.toFixed(2)} CPU s, ${rate(parser)} MB/CPU-s; ratio ${(parser / ours).toFixed(1)}`,
  )
}

async function cpuSeconds(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function samplePages(): ByteSource[] {
  let state = 12345
  const random = (below: number): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >>> 8) % below
  }
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ')
  return Array.from({ length: PAGES }, (_, number) => {
    const blocks = Array.from({ length: MESSAGES_A_PAGE }, (_, index) => {
      const id = number * MESSAGES_A_PAGE + index + 1
      const minute = String(index % 60).padStart(2, '0')
      const hour = String(Math.floor(index / 60) % 24).padStart(2, '0')
      const day = String(1 + (number % 28)).padStart(2, '0')
      const plain = escapeHtml(`${words(10 + random(30))}\n${words(random(10))} "${words(2)}" & ${words(1)}`)
      const target = `https://example.org/${id}`
      const formatted = `<strong>${words(3)}</strong><br>${plain} <a href="${target}">${target}</a> <em>${words(4)}</em>`
      return messageBlock({
        id: String(id),
        time: `${day}.01.2022 ${hour}:${minute}:07`,
        author: index % 2 === 0 ? `Author ${random(50)}` : undefined,
        text: index % 3 === 0 ? formatted : plain,
      })
    })
    const bytes = Buffer.from(page('Invented group', blocks))
    return {
      name: `export/messages${number === 0 ? '' : number + 1}.html`,
      sizeBytes: bytes.length,
      readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
    }
  })
}

if (import.meta.main) await telegramHtmlReaderBench(console.log)
