// Exports of several sources in which a thousand invented words, numbers, links, names and files are planted that occur nowhere else.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../../src/system/hashing.ts'
import { zipBytes } from './archive-bytes.ts'
import { Dice } from './mutations.ts'

export type PlantedKind = 'name' | 'text' | 'phone' | 'link' | 'username' | 'file name' | 'hash'

export interface Planted {
  readonly kind: PlantedKind
  /** At least twelve characters; of a hash the digits behind the first two, which open cases use as a folder. */
  readonly text: string
}

const SYLLABLES = [
  ['ka', 'ro', 'vel', 'tum', 'zi', 'dor', 'gan', 'lep', 'mos', 'shu', 'brik', 'fen'],
  ['ка', 'ро', 'вел', 'тум', 'жи', 'дор', 'ган', 'леп', 'мос', 'шу', 'бри', 'фен'],
  ['қа', 'рө', 'үл', 'тұм', 'жі', 'дәр', 'ғаң', 'лөп', 'мұс', 'шы', 'бір', 'ңі'],
]

/** Gives out what is planted, each once. */
class Planter {
  readonly all: Planted[] = []
  readonly #dice = new Dice(11)
  readonly #given = new Set<string>()

  word(kind: PlantedKind, alphabet = this.#dice.below(3)): string {
    let word = ''
    while (word.length < 12) word += this.#dice.pick(SYLLABLES[alphabet])
    const written = kind === 'name' ? word[0].toUpperCase() + word.slice(1) : word
    return this.#given.has(word) ? this.word(kind, alphabet) : this.#give(kind, written, word)
  }

  phone(): string {
    const digits = `99955${String(this.#dice.below(1e8)).padStart(8, '0')}`
    return this.#given.has(digits) ? this.phone() : this.#give('phone', digits, digits)
  }

  hash(bytes: Uint8Array | string): void {
    const digits = sha256(bytes).slice(2)
    this.#give('hash', digits, digits)
  }

  #give(kind: PlantedKind, text: string, key: string): string {
    this.#given.add(key)
    this.all.push({ kind, text })
    return text
  }
}

interface Post {
  readonly id: number
  readonly time: Date
  readonly name: string
  readonly text: string
  readonly media: string | undefined
}

/** Posts of each of the five sources. */
const POSTS = 34

/** Writes the exports into the folder, which must be empty; the words lie in any of them. About 250 KB. */
export function plantMaterial(folder: string): readonly Planted[] {
  const planter = new Planter()
  const write = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    planter.hash(bytes)
  }
  const picture = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(planter.word('text'))])
  const posts = (withMedia: (number: number) => string | undefined): Post[] =>
    Array.from({ length: POSTS }, (_, i) => ({
      id: i + 1,
      time: new Date(Date.UTC(2031, 4, 7, 8, i)),
      name: planter.word('name'),
      text: `${planter.word('text')} near the ${planter.word('text')}, call +${planter.phone()} or https://${planter.word('link', 0)}.example/x`,
      media: withMedia(i),
    }))

  const inJson = posts(i => (i % 3 === 0 ? `photos/${planter.word('file name', 0)}.jpg` : undefined))
  for (const post of inJson) if (post.media !== undefined) write(`telegram-json/${post.media}`, picture())
  write('telegram-json/result.json', telegramJson(planter.word('name'), inJson))

  const inHtml = posts(i => (i % 3 === 0 ? `photos/${planter.word('file name', 1)}.jpg` : undefined))
  for (const post of inHtml) if (post.media !== undefined) write(`telegram-html/${post.media}`, picture())
  write('telegram-html/messages.html', telegramHtml(planter.word('name'), inHtml))

  const inChat = posts(i => (i % 3 === 0 ? `${planter.word('file name', 2)}.jpg` : undefined))
  for (const post of inChat) if (post.media !== undefined) write(`whatsapp/${post.media}`, picture())
  write('whatsapp/_chat.txt', whatsapp(inChat))

  const inZip = posts(i => (i % 3 === 0 ? `${planter.word('file name', 0)}.jpg` : undefined))
  const parts = inZip
    .filter(post => post.media !== undefined)
    .map(post => ({ name: post.media as string, bytes: picture() }))
  for (const { bytes } of parts) planter.hash(bytes)
  write(`${planter.word('file name', 0)}.zip`, zipBytes([{ name: '_chat.txt', bytes: whatsapp(inZip) }, ...parts]))

  const rows = posts(() => undefined).map(
    ({ id, time, name, text }) => `${9000 + id},${time.toISOString()},${planter.word('username', 0)},${name},"${text}"`,
  )
  const header = 'id_str,created_at,screen_name,name,full_text'
  write(`tables/${planter.word('file name', 0)}.csv`, `${header}\n${rows.join('\n')}\n`)
  return planter.all
}

function telegramJson(name: string, posts: readonly Post[]): string {
  const messages = posts.map(({ id, time, name: from, text, media }) => ({
    id,
    type: 'message',
    date: time.toISOString().slice(0, 19),
    date_unixtime: String(time.getTime() / 1000),
    from,
    from_id: `user${5000 + id}`,
    ...(media === undefined ? {} : { photo: media, width: 1, height: 1 }),
    text,
    text_entities: [{ type: 'plain', text }],
  }))
  return JSON.stringify({ name, type: 'private_supergroup', id: 77, messages }, null, 1)
}

function telegramHtml(name: string, posts: readonly Post[]): string {
  const messages = posts.map(({ id, time, name: from, text, media }) => {
    const clock = time.toISOString().slice(11, 19)
    const photo =
      media === undefined
        ? ''
        : `<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="${media}"><img class="photo" src="${media}"/></a></div>`
    return `<div class="message default clearfix" id="message${id}"><div class="body">
<div class="pull_right date details" title="07.05.2031 ${clock} UTC+05:00">
${clock.slice(0, 5)}
</div>
<div class="from_name">
${from}
</div>
${photo}<div class="text">
${text}
</div></div></div>`
  })
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"/>
<title>Exported Data</title></head>
<body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
${name}
</div></div></div>
<div class="page_body chat_page"><div class="history">
${messages.join('\n')}
</div></div></div></body></html>
`
}

function whatsapp(posts: readonly Post[]): string {
  return posts
    .map(({ time, name, text, media }) => {
      const minute = String(time.getUTCMinutes()).padStart(2, '0')
      const attached = media === undefined ? '' : `\n07/05/2031, 08:${minute} - ${name}: ${media} (file attached)`
      return `07/05/2031, 08:${minute} - ${name}: ${text}${attached}\n`
    })
    .join('')
}
