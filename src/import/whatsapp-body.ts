// What the text of a WhatsApp message stands for: media, polls, places, deletions and events of the chat.

import type { MediaKind, MediaReference, Poll, PostRecord } from '../model/source-record.ts'
import {
  ATTACHED_BRACKET,
  ATTACHED_PAREN,
  DELETED,
  EDITED,
  OMITTED_ANY,
  OMITTED_KINDS,
  POLL_ANSWER,
  POLL_START,
  SERVICE,
} from './whatsapp-words.ts'

export interface MessageBody
  extends Pick<PostRecord, 'text' | 'postKind' | 'action' | 'media' | 'poll' | 'location' | 'contact'> {
  readonly isEdited: boolean
  /** What tells the message from others of its second, the same whether media came along or not. */
  readonly identity: string
}

/** Characters in which the words of the app are looked for; its own lines are short. */
const WORDS_WITHIN = 300

/** Reads the text behind the name. `isOfApp`: no name, or the chat's title in its place. */
export function readBody(raw: string, isOfApp: boolean): MessageBody {
  const isMarked = raw.startsWith('\u200e')
  const whole = raw.replace(/\r\n?/g, '\n')
  const tail = whole.slice(-WORDS_WITHIN)
  const isEdited = EDITED.test(tail)
  const text = (isEdited ? whole.slice(0, whole.length - tail.length) + tail.replace(EDITED, '') : whole).replace(
    /^\u200e/,
    '',
  )
  const plain = { postKind: 'message', isEdited } as const
  const short = text.length <= WORDS_WITHIN ? text.trim() : ''
  if (short !== '' && DELETED.test(short))
    return { ...plain, text: short, identity: short, postKind: 'service', action: 'message_deleted' }
  if (isOfApp || isMarked) {
    const action = SERVICE.find(([sign]) => sign.test(text.slice(0, WORDS_WITHIN)))?.[1]
    if (isOfApp || (action !== undefined && short !== '')) {
      return { ...plain, text, identity: text, postKind: 'service', action: action ?? 'other' }
    }
  }
  return { ...plain, ...(mediaBody(text, isMarked) ?? pollBody(text) ?? placeBody(text) ?? { text, identity: text }) }
}

type Content = Pick<MessageBody, 'text' | 'identity' | 'media' | 'poll' | 'location' | 'contact'>

function mediaBody(text: string, isMarked: boolean): Content | undefined {
  const head = text.slice(0, 600)
  const omitted = OMITTED_ANY.exec(head)
  if (omitted !== null) return withMedia(text.slice(omitted[0].length), { kind: 'unknown', status: 'not-included' })
  if (isMarked && text.length <= WORDS_WITHIN) {
    const kind = OMITTED_KINDS.find(([sign]) => sign.test(text.trim()))?.[1]
    if (kind !== undefined) return withMedia('', { kind, status: 'not-included' })
  }
  const paren = ATTACHED_PAREN.exec(head)
  if (paren !== null) return withMedia(text.slice(paren[0].length), attached(paren[1]))
  if (!text.includes('<')) return undefined
  // On iPhones the mark comes last; a message may be long.
  const tail = text.slice(-600)
  const bracket = ATTACHED_BRACKET.exec(tail)
  if (bracket === null) return undefined
  const before = text.slice(0, text.length - tail.length) + tail.slice(0, bracket.index)
  return withMedia(`${before}${tail.slice(bracket.index + bracket[0].length)}`, attached(bracket[1]))
}

function withMedia(rest: string, media: MediaReference): Content {
  const text = rest.replace(/\u200e/g, '').trim()
  const contact = /\.vcf$/i.test(media.fileName ?? '') ? { contact: { name: (media.fileName ?? '').slice(0, -4) } } : {}
  return { text, identity: `\u0001${text}`, media: [media], ...contact }
}

/** Only plain names beside the export are taken as paths; whatever leads elsewhere stays a name. */
function attached(name: string): MediaReference {
  const fileName = name.replace(/[\u200e\u200f\u202a-\u202e]/g, '').trim()
  const isPlain = !/[/\\\0]/.test(fileName) && fileName !== '..' && fileName !== '.'
  return {
    kind: kindOfFile(fileName),
    ...(isPlain ? { path: fileName } : {}),
    fileName,
    status: isPlain ? 'referenced' : 'missing',
  }
}

const KINDS_BY_NAME: readonly (readonly [RegExp, MediaKind])[] = [
  [/(?:^|-)(?:PTV|VIDEO_NOTE)-/i, 'round-video'],
  [/(?:^|-)(?:STK|STICKER)-|\.webp$/i, 'sticker'],
  [/(?:^|-)GIF-/i, 'animation'],
  [/(?:^|-)PTT-|\.opus$/i, 'voice'],
  [/\.(?:jpe?g|png|heic|gif)$/i, 'photo'],
  [/\.(?:mp4|mov|3gp|avi|mkv|webm)$/i, 'video'],
  [/\.(?:m4a|mp3|aac|amr|ogg|wav)$/i, 'audio'],
]

function kindOfFile(name: string): MediaKind {
  return KINDS_BY_NAME.find(([sign]) => sign.test(name))?.[1] ?? 'document'
}

function pollBody(text: string): Content | undefined {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map(line => line.replace(/\u200e/g, '').trim())
  if (!POLL_START.test(lines[0])) return undefined
  const first = lines.findIndex(line => POLL_ANSWER.test(line))
  if (first < 2) return undefined
  const question = lines.slice(1, first).join('\n')
  const answers: Poll['answers'][number][] = []
  for (const line of lines.slice(first)) {
    const match = POLL_ANSWER.exec(line)
    if (match !== null)
      answers.push({ text: match[1], ...(match[2] === undefined ? {} : { voters: Number(match[2]) }) })
  }
  // Votes change from export to export, the poll stays the same message.
  return {
    text: question,
    identity: [question, ...answers.map(answer => answer.text)].join('\n'),
    poll: { question, answers },
  }
}

const PLACE =
  /https?:\/\/(?:www\.)?maps\.google\.com\/(?:maps)?\?q=(-?\d{1,2}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)/i

function placeBody(text: string): Content | undefined {
  const match = PLACE.exec(text.slice(0, 2000))
  if (match === null) return undefined
  const [latitude, longitude] = [Number(match[1]), Number(match[2])]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  const name = text
    .slice(0, match.index)
    .replace(/\u200e/g, '')
    .trim()
    .replace(/\s?\($/, '')
  const isLabel =
    /^(?:location|местоположение|геопозиция|орналасқан жері|standort|ubicación|localisation|position|konum)\s?:?$/iu.test(
      name,
    )
  return {
    text,
    identity: text,
    location: {
      latitude,
      longitude,
      ...(name === '' || isLabel ? {} : { name: name.replace(/^[^:\n]{1,40}:\s/, '') }),
    },
  }
}
