// Invented material around two people, one of whom will be erased: chats in several formats, media, an archive.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipBytes } from './archive-bytes.ts'

/** Who is to go, in every form that the material uses. */
export const PERSON = {
  id: 'telegram:user7700112233',
  token: 'user7700112233',
  name: 'Zarina Quillfeather',
  username: '@zquillfeather',
} as const

/** Words that only the person's posts hold. */
export const PERSONS_WORDS = 'the armoured column turned at the bakery'

/** Somebody else's words in the same chat. */
export const OTHER_WORDS = 'water was handed out at the north gate'

const OTHER = { id: 'user8800445566', name: 'Bolat Sampleman' }

let next = 0

function message(from: { id: string; name: string }, text: unknown, more: object = {}): object {
  next++
  const date = new Date(Date.UTC(2026, 0, 5, 10, next)).toISOString().slice(0, 19)
  const seconds = String(Date.UTC(2026, 0, 5, 10, next) / 1000)
  return {
    id: next,
    type: 'message',
    date,
    date_unixtime: seconds,
    from: from.name,
    from_id: from.id,
    text,
    text_entities: [],
    ...more,
  }
}

/** One chat as Telegram Desktop exports it. */
export function groupChat(): string {
  next = 0
  const person = { id: PERSON.token, name: PERSON.name }
  const messages = [
    message(person, PERSONS_WORDS),
    message(OTHER, OTHER_WORDS),
    message(OTHER, `did ${PERSON.name.toUpperCase()} say so?`),
    message(OTHER, 'a forward', { forwarded_from: PERSON.name, forwarded_from_id: PERSON.token }),
    message(OTHER, ['ask ', { type: 'mention', text: PERSON.username }, ' about it']),
    message(person, '', { photo: 'photos/photo_1.jpg', width: 1, height: 1 }),
    message(OTHER, 'look', { photo: 'photos/photo_2.jpg', width: 1, height: 1 }),
    {
      id: 90,
      type: 'service',
      date: '2026-01-05T11:00:00',
      date_unixtime: '1767610800',
      actor: OTHER.name,
      actor_id: OTHER.id,
      action: 'invite_members',
      members: [PERSON.name],
      text: '',
      text_entities: [],
    },
    message(OTHER, 'the north gate is open again'),
  ]
  return JSON.stringify({ name: 'Square watch', type: 'private_supergroup', id: 1900000001, messages }, null, 1)
}

/** A chat without the person. */
export function otherChat(): string {
  next = 200
  const messages = [message(OTHER, 'buses stop at noon'), message(OTHER, OTHER_WORDS)]
  return JSON.stringify({ name: 'Bus stop', type: 'private_supergroup', id: 1900000002, messages }, null, 1)
}

const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold"> Square watch </div></div></div><div class="page_body chat_page"><div class="history">
<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="05.01.2026 10:01:00 UTC+00:00">10:01</div><div class="from_name"> ${PERSON.name} </div><div class="text"> ${PERSONS_WORDS} </div></div></div>
</div></div></div></body></html>`

const WHATSAPP = `05/01/2026, 10:01 - ${PERSON.name}: ${PERSONS_WORDS}\n05/01/2026, 10:02 - Bolat Sampleman: the queue is long\n05/01/2026, 10:03 - Bolat Sampleman: and longer\n`

/** The bytes of the person's picture. */
export const PERSONS_PICTURE = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('picture seventeen of the square, taken from a roof'),
])

const OTHER_PICTURE = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('picture of a bus stop')])

/** Writes the folders `group`, `other`, `mixed` and `zipped`, and returns their paths. */
export function writeMaterial(folder: string): { group: string; other: string; mixed: string; zipped: string } {
  const paths = {
    group: join(folder, 'group'),
    other: join(folder, 'other'),
    mixed: join(folder, 'mixed'),
    zipped: join(folder, 'zipped'),
  }
  for (const path of Object.values(paths)) mkdirSync(path, { recursive: true })
  mkdirSync(join(paths.group, 'photos'))
  writeFileSync(join(paths.group, 'result.json'), groupChat())
  writeFileSync(join(paths.group, 'photos/photo_1.jpg'), PERSONS_PICTURE)
  writeFileSync(join(paths.group, 'photos/photo_2.jpg'), OTHER_PICTURE)
  writeFileSync(join(paths.other, 'result.json'), otherChat())
  writeFileSync(join(paths.mixed, 'messages.html'), HTML)
  writeFileSync(join(paths.mixed, 'WhatsApp Chat with Square.txt'), WHATSAPP)
  writeFileSync(join(paths.mixed, 'leaflet of seventeen.bin'), Buffer.from([1, 2, 3, 0, 255, 254, 7, 9, 11]))
  writeFileSync(
    join(paths.zipped, 'sent.zip'),
    zipBytes([{ name: 'inner/result.json', bytes: groupChat().replace('Square watch', 'Square copy') }]),
  )
  return paths
}
