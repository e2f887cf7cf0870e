// One message of a Telegram Desktop export as a post.

import { type AccountId, nameOnlyAccountId, telegramPeerId } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { ChannelRecord, ForwardOrigin, PostRecord } from '../model/source-record.ts'
import type { PostTime } from '../model/time.ts'
import { contactOfMessage, locationOfMessage, pollOfMessage, reactionsOfMessage } from './telegram-json-details.ts'
import { MESSAGE } from './telegram-json-keys.ts'
import { mediaOfMessage } from './telegram-json-media.ts'
import { withoutPeerFlag } from './telegram-json-peer.ts'
import type { TelegramJsonProblems } from './telegram-json-problems.ts'
import type { MessageScan } from './telegram-json-scan.ts'
import { parseWrittenTime, type TelegramClock, wallClockAt } from './telegram-json-time.ts'

const QUOTE = 34

export class PostReader {
  readonly #scan: MessageScan
  readonly #clock: TelegramClock
  readonly #problems: TelegramJsonProblems

  constructor(scan: MessageScan, clock: TelegramClock, problems: TelegramJsonProblems) {
    this.#scan = scan
    this.#clock = clock
    this.#problems = problems
  }

  /** The post of the message just scanned, whose bytes these are; undefined, with a problem noted, when it has no id. */
  read(channel: ChannelRecord, byteOffset: number, byteLength: number): PostRecord | undefined {
    const scan = this.#scan
    const messageId = scan.token(MESSAGE.id)
    if (messageId === undefined || messageId.trim() === '') {
      this.#problems.add('telegram-message-without-id', 'loss', byteOffset)
      return undefined
    }
    const isService = scan.is(MESSAGE.type, 'service')
    const isUnsupported = !isService && scan.is(MESSAGE.type, 'unsupported')
    const words = this.#words(byteOffset)
    let name = scan.recurring(isService ? MESSAGE.actor : MESSAGE.from)
    let accountId = scan.account(isService ? MESSAGE.actor_id : MESSAGE.from_id)
    let accountIdentity: PostRecord['accountIdentity'] = accountId === undefined ? undefined : 'platform-id'
    if (accountId === undefined && name !== undefined && name.trim() !== '') {
      accountId = nameOnlyAccountId('telegram', channel.id, name)
      accountIdentity = 'name-only'
    } else if (accountId === undefined && !isService && channel.channelKind === 'broadcast') {
      // Nobody else can post in a broadcast channel.
      accountId = channel.id as string as AccountId
      accountIdentity = channel.identity
      name = channel.name
    }
    return {
      kind: 'post',
      channelId: channel.id,
      messageId,
      postKind: isService ? 'service' : 'message',
      time: isUnsupported ? undefined : this.#time(MESSAGE.date, MESSAGE.date_unixtime, byteOffset),
      editedTime: scan.has(MESSAGE.edited) ? this.#edited() : undefined,
      accountId,
      accountName: name,
      accountIdentity,
      text: words.text,
      links: words.links,
      hashtags: words.hashtags,
      forward: this.#forward(),
      replyTo: this.#replyTo(),
      media: isUnsupported ? [{ kind: 'unknown', status: 'not-included' }] : mediaOfMessage(scan),
      viaBot: scan.recurring(MESSAGE.via_bot),
      signature: scan.recurring(MESSAGE.author),
      topicId: scan.token(MESSAGE.topic_id) ?? scan.token(MESSAGE.message_thread_id),
      reactions: scan.has(MESSAGE.reactions) ? reactionsOfMessage(scan) : undefined,
      poll: scan.has(MESSAGE.poll) ? pollOfMessage(scan) : undefined,
      contact: scan.has(MESSAGE.contact_information) ? contactOfMessage(scan) : undefined,
      location: scan.has(MESSAGE.location_information) ? locationOfMessage(scan) : undefined,
      action: isService ? (scan.recurring(MESSAGE.action) ?? 'custom_action') : undefined,
      byteOffset,
      byteLength,
    }
  }

  #words(byteOffset: number): { text: string; links?: readonly string[]; hashtags?: readonly string[] } {
    const scan = this.#scan
    const words = scan.text(MESSAGE.text) ?? scan.text(MESSAGE.text_entities)
    if (words !== undefined) return words
    if (scan.has(MESSAGE.text) && !scan.isNull(MESSAGE.text)) {
      this.#problems.add('telegram-text-unreadable', 'loss', byteOffset, {
        messageId: quoted(scan.token(MESSAGE.id) ?? ''),
      })
    }
    return { text: scan.string(MESSAGE.information_text) ?? '' }
  }

  #time(dateKey: number, secondsKey: number, byteOffset: number): PostTime | undefined {
    const time = this.#timeOf(dateKey, secondsKey)
    if (time === undefined) {
      const scan = this.#scan
      const written = scan.token(dateKey) ?? scan.token(secondsKey) ?? ''
      this.#problems.add('telegram-time-unreadable', 'notice', byteOffset, {
        messageId: quoted(scan.token(MESSAGE.id) ?? ''),
        written: quoted(written),
      })
    }
    return time
  }

  /** Old exports write 1970-01-01 for a message that was never edited. */
  #edited(): PostTime | undefined {
    return this.#timeOf(MESSAGE.edited, MESSAGE.edited_unixtime)
  }

  #timeOf(dateKey: number, secondsKey: number): PostTime | undefined {
    const scan = this.#scan
    const seconds = scan.number(secondsKey)
    const start = scan.start(dateKey)
    const { bytes } = scan.window
    if (start === 0) return this.#clock.time(Number.NaN, seconds)
    if (bytes[start] !== QUOTE) return this.#clock.time(Number.NaN, seconds ?? scan.number(dateKey))
    const wallClock = wallClockAt(bytes, start, scan.end(dateKey))
    if (!Number.isNaN(wallClock)) return this.#clock.time(wallClock, seconds)
    const written = parseWrittenTime(scan.string(dateKey) ?? '')
    if (written?.offsetMinutes !== undefined && seconds === undefined) {
      const instant = written.wallClock - written.offsetMinutes * 60_000
      return this.#clock.time(written.wallClock, instant / 1000)
    }
    return this.#clock.time(written?.wallClock ?? Number.NaN, seconds)
  }

  #forward(): ForwardOrigin | undefined {
    const scan = this.#scan
    if (!scan.has(MESSAGE.forwarded_from) && !scan.has(MESSAGE.forwarded_from_id)) {
      if (!scan.has(MESSAGE.saved_from)) return undefined
      return { kind: 'unknown', name: scan.recurring(MESSAGE.saved_from) }
    }
    const name = scan.recurring(MESSAGE.forwarded_from)
    const id = scan.account(MESSAGE.forwarded_from_id)
    if (id === undefined) return { kind: 'unknown', name }
    return { kind: /^telegram:(?:channel|chat)\d/.test(id) ? 'channel' : 'user', id, name }
  }

  #replyTo(): PostRecord['replyTo'] {
    const scan = this.#scan
    const messageId = scan.token(MESSAGE.reply_to_message_id)
    if (messageId === undefined) return undefined
    const peer = scan.token(MESSAGE.reply_to_peer_id)
    const bare = peer === undefined ? undefined : withoutPeerFlag(peer, 'channel')
    return { channelId: bare === undefined ? undefined : telegramPeerId(bare.token, bare.kind), messageId }
  }
}
