// Turns the message blocks of one chat into records, carrying authors over to the joined messages below them.

import type { ChannelId } from '../model/ids.ts'
import { nameOnlyAccountId, nameOnlyChannelId } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type {
  ByteSource,
  ChannelKind,
  ForwardOrigin,
  PostRecord,
  ReadOptions,
  SourceRecord,
} from '../model/source-record.ts'
import type { ProblemLog } from './problem-log.ts'
import { titleOfMarkup } from './telegram-html-head.ts'
import type { TelegramHtmlMessage } from './telegram-html-message.ts'
import { readTelegramHtmlMessage } from './telegram-html-message.ts'
import { nextTelegramHtmlPage } from './telegram-html-pages.ts'
import { isDateBar, serviceAction } from './telegram-html-service.ts'
import type { TelegramHtmlSlice } from './telegram-html-slices.ts'
import { MESSAGE_LIMIT_BYTES } from './telegram-html-slices.ts'
import { TelegramHtmlClock } from './telegram-html-time.ts'

/** Names that stand for accounts which are gone: they name nobody. */
const DELETED = new Set(['Deleted Account', 'Deleted'])

/** So many authors in one chat are a group. */
const AUTHORS_OF_A_GROUP = 3

export class TelegramHtmlChat {
  readonly #options: ReadOptions
  readonly #clock: TelegramHtmlClock
  readonly #authors = new Set<string>()
  /** Number of the page that the last page links to as its next. */
  nextPage: number | undefined
  #channelKind: ChannelKind = 'unknown'
  #author: { readonly name: string; readonly viaBot: string | undefined } | undefined
  #forwardName: string | undefined
  #saidZone = false
  #source: ByteSource = { name: '', sizeBytes: 0, readAt: () => 0 }
  #problems: ProblemLog | undefined
  #channelId = '' as ChannelId
  #title = ''
  #isChannelGiven = false
  #records: PostRecord[] = []
  #posts = 0
  #end = ''

  constructor(options: ReadOptions) {
    this.#options = options
    this.#clock = new TelegramHtmlClock(options.timeZone)
  }

  startPage(source: ByteSource, problems: ProblemLog): void {
    this.#source = source
    this.#problems = problems
    this.#isChannelGiven = false
    this.#records = []
    this.#posts = 0
    this.#end = ''
    this.#setTitle(undefined)
  }

  /** What stands before the next message is not known: joined messages there get no author. */
  forgetAuthor(): void {
    this.#author = undefined
    this.#forwardName = undefined
  }

  /** Records since the last call, the page's channel first. */
  takeRecords(): SourceRecord[] {
    const records: SourceRecord[] = this.#records
    this.#records = []
    if (this.#isChannelGiven) return records
    this.#isChannelGiven = true
    return [
      {
        kind: 'channel',
        id: this.#channelId,
        platform: 'telegram',
        identity: 'name-only',
        name: this.#title,
        channelKind: this.#channelKind,
      },
      ...records,
    ]
  }

  finishPage(): void {
    this.nextPage = nextTelegramHtmlPage(this.#end)
    if (!this.#end.includes('</html>')) this.#problem('telegram-html-cut-page', 'notice', this.#source.sizeBytes, {})
    if (this.#posts === 0) this.#problem('telegram-html-no-messages', 'notice', 0, {})
  }

  add(slice: TelegramHtmlSlice): void {
    if (!slice.isUtf8) this.#problem('telegram-html-encoding', 'notice', slice.byteOffset, {})
    if (slice.kind === 'too-long') {
      const megabytes = MESSAGE_LIMIT_BYTES / 1024 / 1024
      this.#problem('telegram-html-message-too-long', 'loss', slice.byteOffset, { megabytes })
      return
    }
    if (slice.kind !== 'message') {
      if (slice.kind === 'head') this.#setTitle(titleOfMarkup(slice.markup), true)
      this.#end = slice.markup.slice(-1024)
      return
    }
    const message = readTelegramHtmlMessage(slice.markup)
    const after = slice.markup.slice(message.length)
    this.#end = after.length > 65_536 ? after.slice(-1024) : after
    if (this.#isCut(message, slice)) return
    if (message.isService && isDateBar(message.id, message.sentence)) return
    this.#post(message, slice, after)
  }

  /** True when the page ends inside this block, so that what there is of it may be half a sentence. */
  #isCut(message: TelegramHtmlMessage, slice: TelegramHtmlSlice): boolean {
    if (message.isClosed) return false
    const end = slice.byteOffset + slice.byteLength
    const parameters = { message: quoted(message.id) }
    if (end >= this.#source.sizeBytes) {
      this.#problem('telegram-html-cut-message', 'loss', slice.byteOffset, parameters)
      return true
    }
    this.#problem('telegram-html-unclosed', 'notice', slice.byteOffset, parameters)
    return false
  }

  #post(message: TelegramHtmlMessage, slice: TelegramHtmlSlice, after: string): void {
    const { byteOffset } = slice
    if (message.id === '') {
      this.#problem('telegram-html-no-id', 'loss', byteOffset, {})
      return
    }
    this.#posts += 1
    const service = message.isService ? serviceAction(message.sentence) : undefined
    if (service?.action === 'unsupported') message.media.push({ kind: 'unknown', status: 'not-included' })
    const author = message.isService ? service?.actor : this.#authorOf(message, byteOffset)
    const forward = message.forward === undefined ? undefined : this.#forwardOf(message.forward, byteOffset)
    const name = author === undefined || author === '' || DELETED.has(author) ? undefined : author
    if (service?.channelKind !== undefined) this.#channelKind = service.channelKind
    this.#observe(message, name)
    const viaBot = message.viaBot ?? (message.isJoined ? this.#author?.viaBot : undefined)
    this.#records.push({
      kind: 'post',
      channelId: this.#channelId,
      messageId: message.id,
      postKind: (message.isService && service?.action !== 'unsupported') || message.isCall ? 'service' : 'message',
      time: message.title === undefined ? undefined : this.#time(message.title, message.id, byteOffset),
      accountId: name === undefined ? undefined : nameOnlyAccountId('telegram', this.#channelId, name),
      accountName: name,
      accountIdentity: name === undefined ? undefined : 'name-only',
      text: message.text,
      links: message.links.length === 0 ? undefined : message.links,
      hashtags: message.hashtags.length === 0 ? undefined : message.hashtags,
      forward,
      replyTo: message.replyTo === undefined ? undefined : { messageId: message.replyTo },
      media: message.media.length === 0 ? undefined : message.media,
      viaBot,
      signature: message.signature,
      reactions: message.reactions.length === 0 ? undefined : message.reactions,
      poll: message.poll,
      contact: message.contact,
      location: message.location,
      action: message.isCall ? 'phone_call' : service?.action === 'unsupported' ? undefined : service?.action,
      byteOffset,
      byteLength: slice.byteLength - Buffer.byteLength(after),
    })
  }

  #authorOf(message: TelegramHtmlMessage, byteOffset: number): string | undefined {
    if (message.author !== undefined) {
      this.#author = { name: message.author, viaBot: message.viaBot }
    } else if (this.#author === undefined) {
      this.#problem('telegram-html-author-unknown', 'notice', byteOffset, { message: quoted(message.id) })
    }
    return this.#author?.name
  }

  /** A forward without a name goes on from the forward above it; pages do not say whether users or channels. */
  #forwardOf(forward: NonNullable<TelegramHtmlMessage['forward']>, byteOffset: number): ForwardOrigin {
    if (forward.name !== undefined) this.#forwardName = forward.name
    const name = this.#forwardName
    const time = forward.title === undefined ? undefined : this.#time(forward.title, '', byteOffset)
    return name === undefined || name === '' || DELETED.has(name)
      ? { kind: 'unknown', time }
      : { kind: 'unknown', name, time }
  }

  #time(value: string, messageId: string, byteOffset: number): PostRecord['time'] {
    const time = this.#clock.read(value)
    if (time === undefined) {
      this.#problem('telegram-html-time', 'notice', byteOffset, { value: quoted(value), message: quoted(messageId) })
    } else if (time.kind === 'zoneless' && !this.#saidZone) {
      this.#saidZone = true
      this.#problem('telegram-html-no-zone', 'notice', byteOffset, {})
    }
    return time
  }

  #observe(message: TelegramHtmlMessage, name: string | undefined): void {
    if (this.#channelKind !== 'unknown') return
    if (message.signature !== undefined) this.#channelKind = 'broadcast'
    if (name === undefined || this.#authors.size >= AUTHORS_OF_A_GROUP) return
    this.#authors.add(name)
    if (this.#authors.size >= AUTHORS_OF_A_GROUP) this.#channelKind = 'group'
  }

  #setTitle(title: string | undefined, isHeadRead = false): void {
    const folder = this.#source.name.split(/[/!\\]/).at(-2)
    this.#title = title ?? this.#options.chatName ?? folder ?? this.#source.name
    this.#channelId = nameOnlyChannelId('telegram', this.#title)
    if (isHeadRead && title === undefined)
      this.#problem('telegram-html-no-title', 'notice', 0, { name: quoted(this.#title) })
  }

  #problem(code: string, severity: 'notice' | 'loss', byte: number, parameters: Record<string, string | number>): void {
    this.#problems?.add(code, severity, { byte }, parameters)
  }
}
