// Chats and tables of posts with planted values in every field of a post.

import type { CanaryPlanter } from './canary-planter.ts'

/** Sentences that the claims of the tests match; the rest of a post differs. */
const SIGHTINGS = [
  'склад на набережной горит',
  'я видел: склад на набережной горит',
  'склад на набережной цел, пожара нет',
]

/** Words of one post, kept as one that nobody may find by its words. */
export function postText(planter: CanaryPlanter, i: number): string {
  const sighting = i % 3 === 0 ? `${SIGHTINGS[(i / 3) % SIGHTINGS.length]}. ` : ''
  const pieces = [
    () => `${planter.quotation()}`,
    () => `Рядом был ${planter.name()} ${planter.name()} из дома на улице ${planter.name()}`,
    () => `звоните ${planter.phone()}`,
    () => `пишите @${planter.word('username')} или ${planter.word('e-mail')}@example.org`,
    () => `координаты ${planter.coordinate(43)}, ${planter.coordinate(76)}`,
    () => `https://${planter.word('url')}.example/${planter.word('url')}?id=${planter.digits('id', '55')}`,
  ]
  const said = `${sighting}${pieces[i % pieces.length]()}, ${pieces[(i + 1 + (i >> 3)) % pieces.length]()}.`
  planter.texts.push(said)
  return said
}

interface Person {
  readonly id: string
  readonly name: string
}

/** What a message may hold beside its words, one after the other. */
const EXTRAS: readonly ((planter: CanaryPlanter, i: number) => object)[] = [
  () => ({}),
  planter => ({ forwarded_from: planter.name(), forwarded_from_id: `user${planter.digits('id', '78')}` }),
  planter => ({ via_bot: `@${planter.word('username')}` }),
  planter => ({
    location_information: { latitude: Number(planter.coordinate(43)), longitude: Number(planter.coordinate(76)) },
    place_name: planter.word('place'),
    address: planter.word('place'),
  }),
  planter => ({
    contact_information: { first_name: planter.name(), last_name: planter.name(), phone_number: planter.phone() },
    contact_vcard: `contacts/${planter.word('contact')}.vcard`,
  }),
  planter => ({ author: planter.name() }),
  planter => ({
    poll: {
      question: planter.word('poll'),
      closed: true,
      total_voters: 2,
      answers: [
        { text: planter.word('poll'), voters: 1, chosen: false },
        { text: planter.name(), voters: 1, chosen: false },
      ],
    },
  }),
  planter => ({
    file: `files/${planter.word('file name')}.pdf`,
    file_name: `${planter.word('file name')}.pdf`,
    mime_type: 'application/pdf',
  }),
  (_, i) => ({ reply_to_message_id: Math.max(1, i) }),
  planter => ({
    reactions: [
      {
        type: 'emoji',
        count: 1,
        emoji: '👍',
        recent: [
          { from: planter.name(), from_id: `user${planter.digits('reaction', '79')}`, date: '2031-05-07T09:00:00' },
        ],
      },
      { type: 'custom_emoji', count: 1, document_id: `stickers/${planter.word('reaction')}.tgs` },
    ],
  }),
]

/** A private group as Telegram Desktop writes it. */
export function telegramExport(
  planter: CanaryPlanter,
  posts: number,
  pictures: readonly string[],
  files: { readonly video: string; readonly voice: string },
): { text: string; senders: string[]; chat: TelegramChat } {
  const id = planter.digits('id', '19')
  const people = Array.from({ length: Math.max(4, posts >> 3) }, () => ({
    id: planter.digits('id', '77'),
    name: `${planter.name()} ${planter.name()}`,
  }))
  const chat = { id, name: planter.name(), people }
  const messages = Array.from({ length: posts }, (_, i) => {
    const photo = i % 6 === 0 && i / 6 < pictures.length ? { photo: pictures[i / 6], width: 336, height: 252 } : {}
    const video = i === 3 ? { file: files.video, media_type: 'video_file', mime_type: 'video/mp4' } : {}
    const sound = i === 15 ? { file: files.voice, media_type: 'voice_message', mime_type: 'audio/ogg' } : {}
    const extra = EXTRAS[i % EXTRAS.length](planter, i)
    return { ...message(planter, chat, i, postText(planter, i)), ...extra, ...photo, ...video, ...sound }
  })
  return { text: written(chat, messages), senders: people.map(one => `telegram:user${one.id}`), chat }
}

interface TelegramChat {
  readonly id: string
  readonly name: string
  readonly people: readonly Person[]
}

function written({ name, id }: TelegramChat, messages: readonly object[]): string {
  return JSON.stringify({ name, type: 'private_supergroup', id: Number(id), messages }, null, 1)
}

/** The last messages of the same chat, edited since. */
export function telegramLater(planter: CanaryPlanter, chat: TelegramChat, posts: number): string {
  const messages = Array.from({ length: 12 }, (_, at) => {
    const i = posts - 12 + at
    const said = `${i % 3 === 0 ? `${SIGHTINGS[0]}. ` : ''}${planter.quotation('edited text')}`
    planter.texts.push(said)
    const date = '2031-05-08T10:00:00'
    const edited = { edited: date, edited_unixtime: String(Date.parse(`${date}Z`) / 1000) }
    return { ...message(planter, chat, i, said), ...edited }
  })
  return written(chat, messages)
}

function message(planter: CanaryPlanter, { people }: TelegramChat, i: number, said: string): object {
  const sender = people[i % people.length]
  const date = new Date(Date.UTC(2031, 4, 7, 8, 0, i * 41)).toISOString().slice(0, 19)
  const mention = { type: 'text_link', text: planter.name(), href: `https://t.me/${planter.word('username')}` }
  return {
    id: i + 1,
    type: 'message',
    date,
    date_unixtime: String(Date.parse(`${date}Z`) / 1000),
    from: sender.name,
    from_id: `user${sender.id}`,
    text: [said, mention],
    text_entities: [{ type: 'plain', text: said }, mention],
  }
}

export function whatsapp(planter: CanaryPlanter, posts: number): string {
  const names = Array.from({ length: Math.max(3, posts >> 4) }, (_, i) =>
    i % 2 === 0 ? `${planter.name()} ${planter.name()}` : `+${planter.digits('phone', '99955', 13)}`,
  )
  const lines = Array.from({ length: posts }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0')
    const hour = String(8 + (Math.floor(i / 60) % 12)).padStart(2, '0')
    const day = String(13 + (Math.floor(i / 720) % 15)).padStart(2, '0')
    return `[${day}.05.2031, ${hour}:${minute}:00] ${names[i % names.length]}: ${postText(planter, i)}`
  })
  return `${lines.join('\n')}\n`
}

export function textTable(planter: CanaryPlanter, posts: number): string {
  const rows = Array.from({ length: posts }, (_, i) =>
    [
      planter.digits('id', '31'),
      new Date(Date.UTC(2031, 4, 8, 6, 0, i * 37)).toISOString(),
      planter.word('username'),
      planter.name(),
      `"${postText(planter, i)}"`,
      `https://example.net/${planter.word('url')}`,
    ].join(','),
  )
  return `id_str,created_at,screen_name,name,full_text,url\n${rows.join('\n')}\n`
}

/** Accounts that post the same words within seconds, many times, among others who pass them on whenever: a cluster that a person can judge. */
export function botTable(planter: CanaryPlanter): string {
  const bots = Array.from({ length: 4 }, () => planter.word('username'))
  const others = Array.from({ length: 30 }, () => planter.word('username'))
  const rows: string[] = []
  const add = (seconds: number, who: string, said: string) => {
    const time = new Date(Date.UTC(2031, 4, 9, 6, 0, seconds)).toISOString()
    rows.push([planter.digits('id', '32'), time, who, planter.name(), `"${said}"`, ''].join(','))
  }
  for (let i = 0; i < 24; i++) {
    const said = planter.quotation()
    planter.texts.push(said)
    for (const [member, bot] of bots.entries()) add(i * 1800 + member * 3, bot, said)
    for (const other of others) if (planter.below(3) === 0) add(i * 1800 + 60 + planter.below(3400), other, said)
  }
  return `id_str,created_at,screen_name,name,full_text,url\n${rows.join('\n')}\n`
}
