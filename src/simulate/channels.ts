// The invented chats: their names, kinds, languages and places, and the exports that hold them.

import type { Language } from '../model/ladder.ts'
import type { ResolvedOptions, SimulatedFormat } from './simulation-options.ts'
import { storyTime } from './simulation-options.ts'

export type ChannelRole =
  | 'courier'
  | 'office'
  | 'kestrel'
  | 'lantern'
  | 'mirror'
  | 'neighbours'
  | 'tarnesh'
  | 'abroad'
  | 'market'
  | 'drivers'
  | 'yard'
  | 'timeline'

export interface ChannelExport {
  /** Folder, or file for WhatsApp and tables; `/` between parts. */
  readonly path: string
  readonly format: SimulatedFormat
  /** Messages in this half-open interval, in milliseconds. */
  readonly from: number
  readonly until: number
  /** A first export shows texts before their edits and messages before their deletion. */
  readonly isFirst: boolean
}

export interface SimulatedChannel {
  readonly role: string
  readonly name: string
  /** Digits of the peer id. */
  readonly token: string
  readonly type: 'public_channel' | 'public_supergroup' | 'private_supergroup'
  readonly languages: readonly Language[]
  /** Place that its members live in; an outage there quiets the channel. */
  readonly place: string
  /** Share of the daily talk. */
  readonly weight: number
  /** Accounts that talk in it; 0 for channels that post in their own name. */
  readonly members: number
  readonly firstMember: number
  readonly exports: readonly ChannelExport[]
}

/** Indexes below this belong to planted accounts, those from here to daily talk. */
export const FIRST_MEMBER = 10_000

type Cast = Omit<SimulatedChannel, 'exports' | 'members' | 'firstMember' | 'token'> & {
  readonly memberShare: number
  readonly exports: readonly (readonly [SimulatedFormat, string, ...('first' | 'later')[]])[]
}

const EXAMPLE: readonly Cast[] = [
  {
    role: 'courier',
    name: 'Селенский курьер',
    type: 'public_channel',
    languages: ['ru'],
    place: 'Port Selen',
    weight: 0.03,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/selen-courier']],
  },
  {
    role: 'office',
    name: 'Губернатор | Официально',
    type: 'public_channel',
    languages: ['ru', 'kk'],
    place: 'Tarnesh',
    weight: 0.008,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/governor']],
  },
  {
    role: 'kestrel',
    name: 'Kestrel Live',
    type: 'public_channel',
    languages: ['en', 'ru'],
    place: 'Lusmen',
    weight: 0.012,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/kestrel-live']],
  },
  {
    role: 'lantern',
    name: 'Тарнеш шамы',
    type: 'public_channel',
    languages: ['kk'],
    place: 'Tarnesh',
    weight: 0.014,
    memberShare: 0,
    exports: [['telegram-html', 'telegram/tarnesh-lantern']],
  },
  {
    role: 'mirror',
    name: 'Порт Селен News',
    type: 'public_channel',
    languages: ['ru'],
    place: 'Dolvik',
    weight: 0,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/port-selen-news']],
  },
  {
    role: 'neighbours',
    name: 'Соседи Порт-Селена',
    type: 'public_supergroup',
    languages: ['ru', 'ru', 'kk'],
    place: 'Port Selen',
    weight: 0.085,
    memberShare: 0.3,
    exports: [
      ['telegram-json', 'telegram/neighbours-first', 'first'],
      ['telegram-json', 'telegram/neighbours-later', 'later'],
    ],
  },
  {
    role: 'tarnesh',
    name: 'Тарнеш чаты',
    type: 'public_supergroup',
    languages: ['kk', 'kk', 'ru'],
    place: 'Tarnesh',
    weight: 0.035,
    memberShare: 0.2,
    exports: [['telegram-html', 'telegram/tarnesh-chat']],
  },
  {
    role: 'abroad',
    name: 'Velmar Abroad',
    type: 'public_supergroup',
    languages: ['en', 'en', 'ru'],
    place: 'Lusmen',
    weight: 0.05,
    memberShare: 0.2,
    exports: [['telegram-json', 'telegram/velmar-abroad']],
  },
  {
    role: 'market',
    name: 'Рынок Ткачей & Co',
    type: 'public_supergroup',
    languages: ['ru', 'kk'],
    place: 'Uzhmar',
    weight: 0.02,
    memberShare: 0.15,
    exports: [
      ['telegram-json', 'telegram/weavers-market'],
      ['telegram-html', 'telegram/weavers-market-html', 'later'],
    ],
  },
  {
    role: 'drivers',
    name: 'Таксисты "Соль"',
    type: 'private_supergroup',
    languages: ['ru'],
    place: 'Port Selen',
    weight: 0.02,
    memberShare: 0.08,
    exports: [['telegram-json', 'telegram/drivers']],
  },
  {
    role: 'yard',
    name: 'Weavers Yard',
    type: 'private_supergroup',
    languages: ['kk', 'ru'],
    place: 'Dolvik',
    weight: 0.3,
    memberShare: 0.06,
    exports: [['whatsapp', 'whatsapp/WhatsApp Chat with Weavers Yard.txt']],
  },
  {
    role: 'timeline',
    name: 'X',
    type: 'public_supergroup',
    languages: ['en', 'ru'],
    place: 'Lusmen',
    weight: 0.44,
    memberShare: 0.6,
    exports: [['table', 'tables/posts.csv']],
  },
]

const BENCH: readonly Cast[] = [
  {
    role: 'neighbours',
    name: 'Соседи Порт-Селена',
    type: 'public_supergroup',
    languages: ['ru', 'ru', 'kk'],
    place: 'Port Selen',
    weight: 0.35,
    memberShare: 0.4,
    exports: [['telegram-json', 'telegram/neighbours']],
  },
  {
    role: 'tarnesh',
    name: 'Тарнеш чаты',
    type: 'public_supergroup',
    languages: ['kk', 'kk', 'ru'],
    place: 'Tarnesh',
    weight: 0.25,
    memberShare: 0.3,
    exports: [['telegram-json', 'telegram/tarnesh-chat']],
  },
  {
    role: 'abroad',
    name: 'Velmar Abroad',
    type: 'public_supergroup',
    languages: ['en', 'en', 'ru'],
    place: 'Lusmen',
    weight: 0.25,
    memberShare: 0.3,
    exports: [['telegram-json', 'telegram/velmar-abroad']],
  },
  {
    role: 'courier',
    name: 'Селенский курьер',
    type: 'public_channel',
    languages: ['ru'],
    place: 'Port Selen',
    weight: 0.1,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/selen-courier']],
  },
  {
    role: 'kestrel',
    name: 'Kestrel Live',
    type: 'public_channel',
    languages: ['en', 'ru'],
    place: 'Lusmen',
    weight: 0.05,
    memberShare: 0,
    exports: [['telegram-json', 'telegram/kestrel-live']],
  },
]

/** Chats that have an export in one of the formats asked for. */
export function castChannels(options: ResolvedOptions): SimulatedChannel[] {
  const everyone = Math.max(40, Math.round(options.posts / 7))
  const end = options.start + options.days * 86_400_000
  let firstMember = FIRST_MEMBER
  const channels: SimulatedChannel[] = []
  for (const [index, cast] of (options.shape === 'example' ? EXAMPLE : BENCH).entries()) {
    const members = cast.memberShare === 0 ? 0 : Math.max(8, Math.round(everyone * cast.memberShare))
    const exports = cast.exports
      .filter(([format]) => options.formats.includes(format))
      .map(([format, path, edition]) => ({
        path,
        format,
        from: edition === 'later' ? storyTime(options, 3, 0) : options.start,
        until: edition === 'first' ? storyTime(options, 4, 12) : end,
        isFirst: edition === 'first',
      }))
    if (exports.length > 0) {
      const { role, name, type, languages, place, weight } = cast
      channels.push({
        role,
        name,
        token: `1${944_410_027 + index * 193_117}`,
        type,
        languages,
        place,
        weight,
        members,
        firstMember,
        exports,
      })
    }
    // Half of the members of one chat are also in the next.
    firstMember += Math.ceil(members / 2)
  }
  return channels
}

/** True where the chat has photos and forwards: exports of Telegram. */
export function isTelegram(channel: SimulatedChannel): boolean {
  return channel.exports.every(({ format }) => format === 'telegram-json' || format === 'telegram-html')
}

/** True where accounts have ids: JSON exports and tables. */
export function hasAccountIds(channel: SimulatedChannel): boolean {
  return channel.exports.some(({ format }) => format === 'telegram-json' || format === 'table')
}

/** Canonical id of the chat as the export of this format allows it (model/ids.ts). */
export function canonicalChannelId(channel: SimulatedChannel, format: SimulatedFormat): string {
  if (format === 'telegram-json') return `telegram:channel${channel.token}`
  if (format === 'telegram-html') return `telegram-name:${channel.name}`
  return format === 'whatsapp' ? `whatsapp-name:${channel.name}` : 'x:timeline'
}
