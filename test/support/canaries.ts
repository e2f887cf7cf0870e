// Exports of several sources with thousands of planted values in every field that can name, place or find a person: none may leave a case in a
// protected export. Invented throughout.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { sha256 } from '../../src/system/hashing.ts'
import { Dice } from './mutations.ts'

export const CANARY_KINDS = [
  'latin name',
  'cyrillic name',
  'kazakh name',
  'phone',
  'username',
  'id',
  'coordinate',
  'e-mail',
  'file name',
  'url',
  'quotation',
  'hash',
  'exif',
  'xmp',
  'comment',
  'thumbnail',
  'c2pa',
  'trailing bytes',
  'caption',
  'alt text',
  'casework',
  'register',
  'command line',
] as const
export type CanaryKind = (typeof CANARY_KINDS)[number]

export interface Canary {
  readonly kind: CanaryKind
  /** At least twelve characters. Of a name what every form of it holds. */
  readonly text: string
}

/** Endings that follow a stem, so that the forms of a name occur and not the name alone. */
const ENDINGS = {
  'cyrillic name': ['', 'а', 'у', 'ым', 'е', 'ов', 'ова', 'ову', 'овым', 'ой'],
  'kazakh name': ['', 'ның', 'ға', 'ды', 'да', 'дан', 'мен', 'ұлы', 'қызы', 'ұлының', 'лар'],
} as const

const SYLLABLES = {
  latin: [
    'kat',
    'rov',
    'vel',
    'tum',
    'ziq',
    'dor',
    'gan',
    'lep',
    'mos',
    'shu',
    'bri',
    'fen',
    'wok',
    'jup',
    'nax',
    'hyl',
  ],
  cyrillic: [
    'кат',
    'ров',
    'вел',
    'тум',
    'жиг',
    'дор',
    'ган',
    'леп',
    'мос',
    'шуб',
    'бри',
    'фен',
    'цок',
    'юпр',
    'нах',
    'хыл',
  ],
  kazakh: [
    'қат',
    'рөв',
    'вүл',
    'тұм',
    'жіг',
    'дәр',
    'ғаң',
    'лөп',
    'мұс',
    'шың',
    'бір',
    'фөн',
    'һөк',
    'әпр',
    'ңақ',
    'ұйл',
  ],
} as const

/** Gives out values, each once, and keeps them. */
export class CanaryPlanter {
  readonly all: Canary[] = []
  readonly #dice: Dice
  readonly #given = new Set<string>()

  constructor(seed: number) {
    this.#dice = new Dice(seed)
  }

  below(most: number): number {
    return this.#dice.below(most)
  }

  /** A stem of twelve or more letters. */
  word(kind: CanaryKind, letters: keyof typeof SYLLABLES = 'latin'): string {
    let word = ''
    while (word.length < 12) word += this.#dice.pick(SYLLABLES[letters])
    if (this.#given.has(word)) return this.word(kind, letters)
    return this.#give(kind, word)
  }

  /** A name as it stands in a text, often inflected: the value is its stem without the first letter, which is a capital. */
  name(): string {
    const kind = this.#dice.pick(['latin name', 'cyrillic name', 'kazakh name'] as const)
    const form = kind === 'latin name' ? '' : this.#dice.pick<string>(ENDINGS[kind])
    const letters = kind === 'latin name' ? 'latin' : kind === 'cyrillic name' ? 'cyrillic' : 'kazakh'
    return this.#dice.pick(['А', 'Д', 'К', 'М', 'С', 'Т']) + this.word(kind, letters) + form
  }

  digits(kind: CanaryKind, prefix: string, length = 12): string {
    let digits = prefix
    while (digits.length < length) digits += this.#dice.below(10)
    if (this.#given.has(digits)) return this.digits(kind, prefix, length)
    return this.#give(kind, digits)
  }

  /** Degrees with ten decimals. */
  coordinate(whole: number): string {
    const written = `${whole}.${1 + this.#dice.below(9)}${String(this.#dice.below(1e8)).padStart(8, '0')}${1 + this.#dice.below(9)}`
    return this.#given.has(written) ? this.coordinate(whole) : this.#give('coordinate', written)
  }

  /** The digits behind the first two, which name a folder in open cases. */
  hash(bytes: Uint8Array | string): void {
    this.#give('hash', sha256(bytes).slice(2))
  }

  /** Six words that only one post has. */
  quotation(): string {
    const words = Array.from(
      { length: 6 },
      () => this.#dice.pick(SYLLABLES.cyrillic) + this.#dice.pick(SYLLABLES.cyrillic),
    )
    const text = words.join(' ')
    return this.#given.has(text) ? this.quotation() : this.#give('quotation', text)
  }

  #give(kind: CanaryKind, text: string): string {
    this.#given.add(text)
    this.all.push({ kind, text })
    return text
  }
}

export interface PlantedCase {
  readonly canaries: readonly Canary[]
  readonly planter: CanaryPlanter
  /** Of the private group in the JSON export. */
  readonly chatId: string
  /** Ids of its senders (`telegram:user...`). */
  readonly senders: readonly string[]
  /** Pictures that a person can review, by name inside the export; the caption stands in the lowest quarter. */
  readonly pictures: readonly string[]
}

/** Sides of a picture, pixels; the caption fills the lowest quarter. */
export const PICTURE = { width: 640, height: 480 } as const

/** Writes the exports into an empty folder. `posts`: in each of three chats; about five values a post. */
export async function plantCanaries(folder: string, posts: number, seed = 7): Promise<PlantedCase> {
  const planter = new CanaryPlanter(seed)
  const write = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    planter.hash(bytes)
  }
  const pictures: string[] = []
  for (let i = 0; i < 6; i++) {
    const name = `photos/${planter.word('file name')}.jpg`
    write(`desktop/${name}`, await picture(planter))
    pictures.push(name)
  }
  const chatId = planter.digits('id', '19')
  const people = Array.from({ length: Math.max(4, posts >> 3) }, () => ({
    id: planter.digits('id', '77'),
    name: `${planter.name()} ${planter.name()}`,
  }))
  const messages = Array.from({ length: posts }, (_, i) => telegramMessage(planter, i, people, pictures))
  write(
    'desktop/result.json',
    JSON.stringify({ name: planter.name(), type: 'private_supergroup', id: Number(chatId), messages }, null, 1),
  )
  write('whatsapp/_chat.txt', whatsapp(planter, posts))
  write('table/posts.csv', table(planter, posts))
  write(`papers/${planter.word('file name')}.md`, document(planter))
  write(`papers/${planter.word('file name')}.html`, page(planter))
  return { canaries: planter.all, planter, chatId, senders: people.map(({ id }) => `telegram:user${id}`), pictures }
}

/** Sentences that the claims of the test match; the rest of a post differs. */
const SIGHTINGS = [
  'склад на набережной горит',
  'я видел: склад на набережной горит',
  'склад на набережной цел, пожара нет',
]

function text(planter: CanaryPlanter, i: number): string {
  const sighting = i % 3 === 0 ? `${SIGHTINGS[(i / 3) % SIGHTINGS.length]}. ` : ''
  const pieces = [
    () => `${planter.quotation()}`,
    () => `Рядом был ${planter.name()} из дома на улице ${planter.name()}`,
    () => `звоните +${planter.digits('phone', '99955', 13)}`,
    () => `пишите @${planter.word('username')} или ${planter.word('e-mail')}@example.org`,
    () => `координаты ${planter.coordinate(43)}, ${planter.coordinate(76)}`,
    () => `https://example.org/${planter.word('url')}?id=${planter.digits('id', '55')}`,
  ]
  return `${sighting}${pieces[i % pieces.length]()}, ${pieces[(i + 1 + (i >> 3)) % pieces.length]()}.`
}

function telegramMessage(
  planter: CanaryPlanter,
  i: number,
  people: readonly { id: string; name: string }[],
  pictures: readonly string[],
): object {
  const sender = people[i % people.length]
  const date = new Date(Date.UTC(2031, 4, 7, 8, 0, i * 41)).toISOString().slice(0, 19)
  const said = text(planter, i)
  const extras: readonly (() => object)[] = [
    () => ({}),
    () => ({ forwarded_from: planter.name() }),
    () => ({ via_bot: `@${planter.word('username')}` }),
    () => ({
      location_information: { latitude: Number(planter.coordinate(43)), longitude: Number(planter.coordinate(76)) },
    }),
    () => ({
      contact_information: {
        first_name: planter.name(),
        last_name: planter.name(),
        phone_number: `+${planter.digits('phone', '99955', 13)}`,
      },
    }),
    () => ({ author: planter.name() }),
    () => ({
      poll: {
        question: planter.name(),
        closed: true,
        total_voters: 1,
        answers: [{ text: planter.name(), voters: 1, chosen: false }],
      },
    }),
    () => ({
      file: `files/${planter.word('file name')}.pdf`,
      file_name: `${planter.word('file name')}.pdf`,
      mime_type: 'application/pdf',
    }),
    () => ({ reply_to_message_id: Math.max(1, i) }),
  ]
  const photo = i < pictures.length * 9 && i % 9 === 0 ? { photo: pictures[i / 9], width: 640, height: 480 } : {}
  const mention = { type: 'text_link', text: planter.name(), href: `https://t.me/${planter.word('username')}` }
  return {
    id: i + 1,
    type: 'message',
    date,
    date_unixtime: String(Date.parse(`${date}Z`) / 1000),
    from: sender.name,
    from_id: `user${sender.id}`,
    ...extras[i % extras.length](),
    ...photo,
    text: [said, mention],
    text_entities: [{ type: 'plain', text: said }, mention],
  }
}

function whatsapp(planter: CanaryPlanter, posts: number): string {
  const names = Array.from({ length: Math.max(3, posts >> 4) }, (_, i) =>
    i % 2 === 0 ? `${planter.name()} ${planter.name()}` : `+${planter.digits('phone', '99955', 13)}`,
  )
  const lines = Array.from({ length: posts }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0')
    const hour = String(8 + (Math.floor(i / 60) % 12)).padStart(2, '0')
    const day = String(13 + (Math.floor(i / 720) % 15)).padStart(2, '0')
    return `[${day}.05.2031, ${hour}:${minute}:00] ${names[i % names.length]}: ${text(planter, i)}`
  })
  return `${lines.join('\n')}\n`
}

function table(planter: CanaryPlanter, posts: number): string {
  const rows = Array.from({ length: posts }, (_, i) =>
    [
      planter.digits('id', '31'),
      new Date(Date.UTC(2031, 4, 8, 6, 0, i * 37)).toISOString(),
      planter.word('username'),
      planter.name(),
      `"${text(planter, i)}"`,
      `https://example.net/${planter.word('url')}`,
    ].join(','),
  )
  return `id_str,created_at,screen_name,name,full_text,url\n${rows.join('\n')}\n`
}

function document(planter: CanaryPlanter): string {
  const paragraphs = Array.from(
    { length: 40 },
    (_, i) => `${text(planter, i)} ![${planter.word('alt text')}](${planter.word('file name')}.jpg)`,
  )
  return `# ${planter.name()}\n\n${paragraphs.join('\n\n')}\n`
}

function page(planter: CanaryPlanter): string {
  const paragraphs = Array.from(
    { length: 40 },
    (_, i) =>
      `<p>${text(planter, i)}</p><img alt="${planter.word('alt text')}" src="https://example.org/${planter.word('url')}.jpg">`,
  )
  return `<!doctype html><html><head><title>${planter.name()}</title><meta name="author" content="${planter.name()}"><!-- ${planter.word('comment')} --></head><body>${paragraphs.join('')}</body></html>`
}

/** A photograph with values in everything that travels with one, and a caption in the picture itself. */
async function picture(planter: CanaryPlanter): Promise<Uint8Array> {
  const caption = planter.word('caption').toUpperCase()
  const { width, height } = PICTURE
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dde"/>
<circle cx="320" cy="170" r="${60 + planter.below(60)}" fill="#a86"/><rect y="360" width="${width}" height="120" fill="#fff"/>
<text x="20" y="440" font-family="DejaVu Sans, sans-serif" font-size="52" fill="#000">${caption}</text></svg>`
  const jpeg = await sharp(Buffer.from(drawn))
    .jpeg()
    .withExif({
      IFD0: { Artist: planter.word('exif'), ImageDescription: planter.word('exif'), Make: planter.word('exif') },
      IFD2: { BodySerialNumber: planter.word('exif'), LensModel: planter.word('exif') },
      IFD3: { GPSMapDatum: planter.word('exif') },
    })
    .toBuffer()
  const thumbnail = await sharp(Buffer.from(drawn)).resize(160).jpeg().toBuffer()
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:li>${planter.word('xmp')}</rdf:li></x:xmpmeta>`),
    segment(0xed, `Photoshop 3.0\0${planter.word('xmp')}`),
    segment(0xeb, `JP\0\0jumbc2pa ${planter.word('c2pa')}`),
    segment(0xfe, planter.word('comment')),
    segment(0xec, Buffer.concat([Buffer.from(planter.word('thumbnail')), thumbnail])),
    jpeg.subarray(2),
    Buffer.from(planter.word('trailing bytes')),
  ])
}

function segment(marker: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}
