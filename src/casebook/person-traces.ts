// What a person goes by, and whether something names them: ids, display names, usernames, in records, JSON and raw bytes.

import type { ByteSource, PostRecord } from '../model/source-record.ts'

/** Digits from which a number is looked for anywhere; shorter ones would be met as dates and counts. */
const TELLING_DIGITS = 6
/** Letters from which a name is looked for inside words, so that its inflected forms are found too. */
const TELLING_LETTERS = 4
/** Exports of Telegram before April 2021 write a user as 2^32 + id and a group or channel as 2^33 + id. */
const PEER_FLAGS = [2n ** 32n, 2n ** 33n]

/** Bytes searched at a time, and how far two pieces overlap: longer than any name in any encoding. */
const PIECE_BYTES = 1 << 22
const OVERLAP_BYTES = 1 << 13

/** Longest identifier in UTF-16 code units; longer ones are names of nobody. */
export const LONGEST_TRACE = 256

/** All that a person is known by. Text is compared composed (NFC), without regard to case, with ё as е. */
export class PersonTraces {
  readonly ids: ReadonlySet<string>
  readonly #names: readonly string[]
  readonly #pattern: RegExp | undefined
  /** What is looked for in bytes that are no text. */
  readonly #needles: readonly Buffer[]
  /** Raw tokens of ids without their prefix, for fields that hold ids. */
  readonly #tokens: ReadonlySet<string>

  /** `names`: display names and usernames, with or without `@`. */
  constructor(ids: Iterable<string>, names: Iterable<string>) {
    this.ids = new Set(ids)
    this.#names = [...names]
    const tokens = new Set<string>()
    const words = new Set<string>()
    for (const id of this.ids) {
      words.add(id)
      const token = id.slice(id.indexOf(':') + 1)
      const bare = /^(?:user|chat|channel)?(\d+)$/.exec(token)?.[1]
      if (bare === undefined) {
        if (!id.includes('-name:')) words.add(token)
        continue
      }
      tokens.add(token).add(bare)
      if (id.startsWith('telegram:'))
        for (const flag of PEER_FLAGS) if (bare.length < 11) tokens.add(String(BigInt(bare) + flag))
    }
    for (const name of this.#names) words.add(name.replace(/^@/, ''))
    this.#tokens = tokens
    const named = [...words].map(composed).filter(word => word !== '' && word.length <= LONGEST_TRACE)
    const telling = [...tokens].filter(token => /\D/.test(token) || token.length >= TELLING_DIGITS)
    const forms = [
      ...named.map(word => ([...word].length >= TELLING_LETTERS ? escaped(word) : wholeWord(escaped(word)))),
      ...telling.map(digits),
    ]
    this.#pattern = forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'iu')
    const long = named.filter(word => [...word].length >= TELLING_LETTERS)
    const spelled = new Set([...long.flatMap(word => [word, word.toLowerCase(), word.toUpperCase()]), ...telling])
    this.#needles = [...spelled].flatMap(word => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
  }

  /** The same person, who goes by these names too. */
  alsoNamed(names: Iterable<string>): PersonTraces {
    return new PersonTraces(this.ids, [...this.#names, ...names])
  }

  /** True when the text names the person. */
  isIn(text: string): boolean {
    return this.#pattern?.test(composed(text)) === true
  }

  /** The text with every mention of the person replaced. */
  without(text: string, replacement: string): string {
    if (this.#pattern === undefined || !this.isIn(text)) return text
    return composed(text).replace(new RegExp(this.#pattern.source, 'giu'), () => replacement)
  }

  /** True when any string in a value names the person, or a field for ids holds one of theirs. */
  isInValue(value: unknown, key = ''): boolean {
    if (typeof value === 'string') return this.isIn(value) || (isIdKey(key) && this.#tokens.has(value))
    if (typeof value === 'number') return this.#isNumber(String(value), key)
    if (typeof value !== 'object' || value === null) return false
    return Object.entries(value).some(
      ([name, item]) => this.isIn(name) || this.isInValue(item, Array.isArray(value) ? key : name),
    )
  }

  /** True when a post is by the person, forwards them or names them anywhere. */
  isInPost(post: PostRecord): boolean {
    if (post.accountId !== undefined && this.ids.has(post.accountId)) return true
    if (post.forward?.id !== undefined && this.ids.has(post.forward.id)) return true
    const { byteOffset: _offset, byteLength: _length, line: _line, messageId: _id, time: _time, ...rest } = post
    return this.isInValue(rest)
  }

  /** True when the JSON text of a message names the person; text that cannot be parsed counts as naming them. */
  isInJson(text: string): boolean {
    try {
      return this.isInValue(JSON.parse(text)) || this.#hasLongNumber(text)
    } catch {
      return true
    }
  }

  /**
   * True when bytes that may be text name the person as UTF-8, UTF-16 or with the escapes of JSON. Text in other
   * encodings and behind compression is not seen.
   */
  isInText(source: ByteSource): boolean {
    for (const piece of piecesOf(source)) {
      const text = piece.toString('utf8')
      if (this.isIn(text) || (text.includes('\\u') && this.isIn(unescaped(text)))) return true
      // A UTF-16 text may begin at an odd byte of a larger file.
      for (const from of [0, 1]) {
        const words = Buffer.from(piece.subarray(from, from + ((piece.length - from) & ~1)))
        if (this.isIn(words.toString('utf16le')) || this.isIn(words.swap16().toString('utf16le'))) return true
      }
    }
    return false
  }

  /** True when bytes that are no text (pictures, recordings) hold a name of four letters or more, or a long id, as UTF-8 or UTF-16. */
  isInMedia(source: ByteSource): boolean {
    for (const piece of piecesOf(source)) if (this.#needles.some(needle => piece.includes(needle))) return true
    return false
  }

  #isNumber(digitsOf: string, key: string): boolean {
    return this.#tokens.has(digitsOf) && (digitsOf.length >= TELLING_DIGITS || isIdKey(key))
  }

  /** Numbers past 2^53 lose digits in JSON.parse. */
  #hasLongNumber(text: string): boolean {
    for (const token of this.#tokens) if (token.length > 15 && text.includes(token)) return true
    return false
  }
}

/** Fields that hold ids of accounts, and not of messages. */
function isIdKey(key: string): boolean {
  return /(?:^|_)id$|Id$/.test(key) && !/^(?:id|messageId|topicId|topic_id)$|message|thread|document|emoji/.test(key)
}

function composed(text: string): string {
  return text.normalize('NFC')
}

function escaped(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/[её]/gi, '[её]')
    .replace(/\s+/g, '\\s+')
}

function wholeWord(word: string): string {
  return `(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`
}

function digits(token: string): string {
  return `(?<!\\p{N})${token}(?!\\p{N})`
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function* piecesOf(source: ByteSource): Generator<Buffer> {
  const buffer = Buffer.alloc(PIECE_BYTES + OVERLAP_BYTES)
  for (let at = 0; at < source.sizeBytes; at += PIECE_BYTES) {
    const read = source.readAt(buffer, at)
    if (read === 0) return
    yield buffer.subarray(0, read)
  }
}
