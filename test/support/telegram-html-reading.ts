// Reads pages given as text into plain lists, for the tests of the Telegram HTML reader.

import { memorySource } from '../../src/import/intake-file.ts'
import { readTelegramHtmlPages } from '../../src/import/telegram-html.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { ByteSource, ChannelRecord, PostRecord, ReadOptions } from '../../src/model/source-record.ts'

export interface Reading {
  posts: PostRecord[]
  channels: ChannelRecord[]
  problems: Problem[]
}

/** A time as newer exports print it. */
export const TIME = '05.01.2022 10:20:30 UTC+06:00'

export function sourceOf(name: string, text: string | Uint8Array): ByteSource {
  return memorySource(name, typeof text === 'string' ? new TextEncoder().encode(text) : text)
}

export async function readPages(sources: readonly ByteSource[], options: ReadOptions = {}): Promise<Reading> {
  const reading: Reading = { posts: [], channels: [], problems: [] }
  for await (const batch of readTelegramHtmlPages(sources, options)) {
    for (const record of batch.records) {
      if (record.kind === 'post') reading.posts.push(record)
      else reading.channels.push(record)
    }
    reading.problems.push(...batch.problems)
  }
  return reading
}

export function readPage(markup: string, options: ReadOptions = {}): Promise<Reading> {
  return readPages([sourceOf('export/messages.html', markup)], options)
}

export function codesOf(reading: Reading): string[] {
  return reading.problems.map(problem => problem.code)
}
