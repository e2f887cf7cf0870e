// Exports of an invented channel, a chat of private people and a source, with a photo, links, phone numbers and a forward.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A broadcast channel, and a chat of private people. */
export const WATCH = 'telegram:channel1900000021'
export const YARD = 'telegram:channel1900000022'

export const WATCH_NAME = 'Selen Watch Daily'
export const YARD_NAME = 'Quiet yard of Mill Street'

/** Display names of private people, the last one an admin. */
export const PEOPLE = ['Aigerim Testova', 'Bolat Sampleman', 'Vera Inventova', 'Daniyar Nobodov', 'Zhanna Example-Kyzy']
/** Id of a person at the platform. */
export const idOf = (person: number) => `user88000010${person + 1}`

/** Post 4 repeats post 1, post 3 forwards the channel, post 5 replies. */
const YARD_POSTS: readonly { readonly by: number; readonly text: string; readonly more?: Record<string, unknown> }[] = [
  {
    by: 0,
    text: 'I saw with my own eyes how the granary burned down, the roof fell in at ten past seven, write to me +7 700 555 0199',
  },
  {
    by: 1,
    text: 'I was at the granary when it burned, two trucks stood there and both of the pumps were dry, photo attached',
    more: { photo: 'photos/aigerim-window.jpg', width: 1, height: 1 },
  },
  {
    by: 2,
    text: 'The granary on Mill Street burned, says the watch, and nobody came.',
    more: { forwarded_from: WATCH_NAME, forwarded_from_id: 'channel1900000021' },
  },
  {
    by: 3,
    text: 'I saw with my own eyes how the granary burned down, the roof fell in at ten past seven, write to me +7 700 555 0199',
  },
  {
    by: 4,
    text: 'the granary is whole, I stood before it this morning, look at https://t.me/vera_inventova_77/12 and https://pages.selen-news.example/a?u=vera',
    more: { reply_to_message_id: 1 },
  },
  { by: 0, text: 'the granary is whole, says my neighbour Bolat Sampleman' },
  {
    by: 3,
    text: 'does anybody know whether the bakery opens tomorrow, my number is +7 700 555 0123 https://www.selen-news.example/bakery',
  },
]

const WATCH_POSTS = [
  'The granary on Mill Street burned, says the watch, and nobody came.',
  'Forty people were counted at the granary that burned, says the watch. https://selen-news.example/forty',
]

/** Texts of a source that does not permit everything. */
export const SOURCE_TEXT =
  'my cousin Serik Whistlerov set the granary on fire, the granary burned because he was paid in cash'
export const SOURCE_CHAT = 'Whistlers of the port'

const message = (
  id: number,
  at: number,
  from: string,
  fromId: string,
  text: string,
  more: Record<string, unknown> = {},
) => ({
  id,
  type: 'message',
  date: `2026-01-05T19:${10 + at}:00`,
  date_unixtime: String(Date.UTC(2026, 0, 5, 14, 10 + at, 7) / 1000),
  from,
  from_id: fromId,
  text,
  text_entities: [],
  ...more,
})

/** A picture that no decoder has to read. */
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(700, 7)])

/** Writes the exports; returns the folders. */
export function writeExports(folder: string): Record<'watch' | 'yard' | 'source', string> {
  const write = (name: string, chat: object) => {
    mkdirSync(join(folder, name, 'photos'), { recursive: true })
    writeFileSync(join(folder, name, 'result.json'), JSON.stringify(chat))
    return join(folder, name)
  }
  const watch = write('watch-export-7712', {
    name: WATCH_NAME,
    type: 'public_channel',
    id: 1900000021,
    messages: WATCH_POSTS.map((text, i) => message(i + 701, i, WATCH_NAME, 'channel1900000021', text)),
  })
  const yard = write('yard-export-7713', {
    name: YARD_NAME,
    type: 'private_supergroup',
    id: 1900000022,
    messages: YARD_POSTS.map(({ by, text, more }, i) => message(i + 1, i + 3, PEOPLE[by], idOf(by), text, more)),
  })
  writeFileSync(join(yard, 'photos', 'aigerim-window.jpg'), PHOTO)
  const source = write('source-export-7714', {
    name: SOURCE_CHAT,
    type: 'private_supergroup',
    id: 1900000023,
    messages: [message(9001, 20, 'Serik Whistlerov', 'user880000999', SOURCE_TEXT)],
  })
  return { watch, yard, source }
}
