// Reads chat exports of WhatsApp (`_chat.txt`, `WhatsApp Chat with ....txt`) through whatsapp-chat-parser, block by block.

import { parseString } from 'whatsapp-chat-parser'
import { nameOnlyAccountId, nameOnlyChannelId } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { ChannelRecord, PostRecord, Reader, ReadOptions, SourceRecord } from '../model/source-record.ts'
import { type PostTime, zoneless } from '../model/time.ts'
import { detectEncoding, detectEncodingOf } from './encoding.ts'
import { namelessMessageId, OrdinalCounter } from './nameless-id.ts'
import { ProblemLog } from './problem-log.ts'
import { timeInZone } from './time-formats.ts'
import { readBody } from './whatsapp-body.ts'
import { type Header, headerWallClock, readHeader } from './whatsapp-header.ts'
import { cutMessages, type RawMessage } from './whatsapp-lines.ts'
import { type ColonNames, identityName, nameBefore, shownName } from './whatsapp-names.ts'
import { surveyWhatsApp, type WhatsAppSurvey } from './whatsapp-survey.ts'
import { chatTitle, isExportName } from './whatsapp-title.ts'

const MESSAGES_A_BATCH = 1000

export const whatsappReader: Reader = {
  format: 'whatsapp',
  version: 1,
  recognises(head, name) {
    if (!/\.txt$/i.test(name)) return false
    const detected = detectEncodingOf(head)
    const text = new TextDecoder(detected.encoding).decode(head.subarray(detected.markBytes))
    const lines = text.split('\n', 200)
    const headers = lines.filter(line => readHeader(line) !== undefined).length
    if (isExportName(name)) return headers > 0
    const first = lines.find(line => line.trim() !== '')
    return first !== undefined && readHeader(first) !== undefined && (lines.length < 3 || headers > 1)
  },
  async *read(source, options) {
    const problems = new ProblemLog(source.name)
    const detected = detectEncoding(source)
    if (!detected.certain) problems.add('table-encoding-guessed', 'notice', {}, { encoding: detected.encoding })
    const survey = surveyWhatsApp(source, detected, options.dateOrder)
    if (survey === undefined) {
      problems.add('whatsapp-no-message', 'loss', { byte: 0, line: 1 })
      yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
      return
    }
    reportSurvey(survey, problems)
    const chat = new WhatsAppChat(source.name, survey, options, problems)
    const isStart = (header: Header, followsCrLf: boolean) =>
      header.form === survey.form &&
      (followsCrLf || !survey.isCrLfStrict) &&
      headerWallClock(header, survey.order) !== undefined
    let block: RawMessage[] = []
    let isFirst = true
    const flush = () => {
      const records: SourceRecord[] = isFirst ? [chat.channel] : []
      isFirst = false
      chat.push(block, records)
      const last = block.at(-1)
      const bytesRead = last === undefined ? source.sizeBytes : last.byteOffset + last.byteLength
      block = []
      return { records, problems: problems.take(), bytesRead }
    }
    let characters = 0
    for (const message of cutMessages(source, detected, isStart)) {
      if (message.header === undefined) {
        reportLost(message, problems)
        continue
      }
      block.push(message)
      characters += message.body.length
      if (block.length < MESSAGES_A_BATCH && characters < 4 << 20) continue
      characters = 0
      yield flush()
    }
    yield flush()
    chat.reportEnd()
    yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
  },
}

class WhatsAppChat {
  readonly channel: ChannelRecord
  readonly #survey: WhatsAppSurvey
  readonly #zone: string | undefined
  readonly #problems: ProblemLog
  readonly #ordinals = new OrdinalCounter()
  #edited = 0
  #zoneless = 0

  constructor(name: string, survey: WhatsAppSurvey, options: ReadOptions, problems: ProblemLog) {
    const title = options.chatName ?? chatTitle(name) ?? survey.title
    if (title === undefined) problems.add('whatsapp-no-title', 'notice', {})
    const shown = title ?? 'WhatsApp'
    const participants = new Set(
      [...survey.names.names()].map(identityName).filter(each => each !== identityName(shown) || !survey.isGroup),
    )
    const channelKind =
      survey.isGroup || participants.size > 2 ? 'group' : participants.size === 2 ? 'private' : 'unknown'
    this.channel = {
      kind: 'channel',
      id: nameOnlyChannelId('whatsapp', shown),
      platform: 'whatsapp',
      identity: 'name-only',
      name: shown,
      channelKind,
      isPublic: false,
    }
    this.#survey = survey
    this.#zone = options.timeZone
    this.#problems = problems
  }

  /** The posts of a block of messages that have headers. */
  push(block: readonly RawMessage[], records: SourceRecord[]): void {
    const parsed = parseBlock(block, this.#survey.names)
    for (let i = 0; i < block.length; i++) records.push(this.#post(block[i], parsed[i].author, parsed[i].message))
  }

  #post(raw: RawMessage, author: string | undefined, message: string): PostRecord {
    const { channel } = this
    const name = author === undefined ? undefined : shownName(author)
    // iPhones put the title of the chat where a name would be when the app itself speaks.
    const isTitle =
      name !== undefined &&
      message.startsWith('\u200e') &&
      (name === this.#survey.title || name === channel.name) &&
      channel.channelKind === 'group'
    const body = readBody(message, name === undefined || isTitle)
    if (body.isEdited) this.#edited++
    if (!raw.isIntact)
      this.#problems.add(
        'table-undecodable',
        'loss',
        { byte: raw.byteOffset, line: raw.line },
        { text: quoted(message) },
      )
    const identity = name === undefined || isTitle ? undefined : identityName(name)
    const wallClock = raw.header === undefined ? undefined : headerWallClock(raw.header, this.#survey.order)
    // Joined as in the file, so that the id does not depend on where a name with a colon was taken to end.
    const id = namelessMessageId(wallClock, '', `${identity ?? ''}: ${body.identity}`)
    const ordinal = this.#ordinals.next(id)
    const { isEdited: _, identity: __, ...content } = body
    return {
      kind: 'post',
      channelId: channel.id,
      messageId: ordinal === 0 ? id : `${id}-${ordinal}`,
      time: this.#time(wallClock),
      ...content,
      ...(identity === undefined
        ? {}
        : {
            accountId: nameOnlyAccountId('whatsapp', channel.id, identity),
            accountName: name,
            accountIdentity: 'name-only' as const,
          }),
      byteOffset: raw.byteOffset,
      byteLength: raw.byteLength,
      line: raw.line,
    }
  }

  #time(wallClock: number | undefined): PostTime | undefined {
    if (wallClock === undefined) return undefined
    if (this.#zone === undefined) {
      this.#zoneless++
      return zoneless(wallClock)
    }
    return timeInZone(wallClock, this.#zone)
  }

  /** Sums that are known only at the end. */
  reportEnd(): void {
    if (this.#edited > 0) this.#problems.add('whatsapp-edited', 'notice', {}, { messages: this.#edited })
    if (this.#zoneless > 0) this.#problems.add('table-times-zoneless', 'notice', {}, { posts: this.#zoneless })
  }
}

/** Marks a line that continues a message, so that the parser never takes it for a header. */
const CONTINUED = '\u0001'
/** Stands for the space behind a colon that belongs to a name. */
const IN_NAME = '\u0002'

/**
 * Name and text of each message. The parser sees one neutral header a message: its own date reading goes through the zone
 * of the machine and through one block only, ours through neither.
 */
function parseBlock(
  block: readonly RawMessage[],
  names: ColonNames,
): { author: string | undefined; message: string }[] {
  const lines = block.map(({ body }) => `01/01/2020, 00:00 - ${markedBody(body, names)}`)
  const parsed = lines.length === 0 ? [] : parseString(lines.join('\n'), { daysFirst: true })
  const whole = parsed.length === block.length ? parsed : lines.map(line => parseString(line, { daysFirst: true })[0])
  return block.map(({ body }, i) => {
    const isOfApp = nameBefore(firstLineOf(body)) === undefined
    if (whole[i] === undefined || whole[i].author === null || isOfApp) return { author: undefined, message: body }
    const message = whole[i].message.replaceAll(`\n${CONTINUED}`, '\n')
    return { author: whole[i].author?.replaceAll(IN_NAME, ' '), message }
  })
}

function markedBody(body: string, names: ColonNames): string {
  const name = nameBefore(firstLineOf(body))
  const second = name === undefined ? undefined : names.secondPart(name)
  // A name whose text begins on the next line needs the space that some exports leave out.
  const rest = name === undefined ? '' : body.slice(name.length + 1).replace(/^ /, '')
  const joined = name === undefined ? body : second === undefined ? `${name}: ${rest}` : `${name}:${IN_NAME}${rest}`
  return joined.replace(/\r\n|\r|\n/g, `\n${CONTINUED}`)
}

function firstLineOf(body: string): string {
  return body.slice(0, 400).split('\n', 1)[0]
}

function reportSurvey(survey: WhatsAppSurvey, problems: ProblemLog): void {
  problems.add(`whatsapp-order-${survey.reason}`, 'notice', {}, { order: survey.order, messages: survey.headers })
  if (survey.otherForms > 0) problems.add('whatsapp-other-headers', 'notice', {}, { lines: survey.otherForms })
  if (survey.impossible > 0) problems.add('whatsapp-impossible-dates', 'notice', {}, { lines: survey.impossible })
  if (survey.isCrLfStrict) problems.add('whatsapp-header-in-message', 'notice', {}, { lines: survey.headersBehindLf })
}

function reportLost(message: RawMessage, problems: ProblemLog): void {
  if (message.body.trim() === '') return
  problems.add(
    'whatsapp-no-header',
    'loss',
    { byte: message.byteOffset, line: message.line },
    { text: quoted(message.body.slice(0, 200)) },
  )
}
