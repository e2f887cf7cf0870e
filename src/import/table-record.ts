// Turns rows into channels and posts once it is decided what their columns mean.

import { type AccountId, type ChannelId, nameOnlyAccountId, nameOnlyChannelId, platformId } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { ChannelRecord, ForwardOrigin, PostRecord, ReadOptions, SourceRecord } from '../model/source-record.ts'
import type { PostTime } from '../model/time.ts'
import { namelessMessageId } from './nameless-id.ts'
import type { ProblemLog } from './problem-log.ts'
import { linksOfCell, mediaOfCell } from './table-links.ts'
import { cellOf, type TablePlan, tokenFrom, tokenOf } from './table-plan.ts'
import { isObject, ownValue, type TableRow } from './table-row.ts'
import { telegramChannel, telegramPeerOf } from './table-telegram.ts'
import { type DateOrder, type EpochUnit, epochUnit, parseTime } from './time-formats.ts'

/** Channels named by one table at most before further ones are announced again instead of remembered. */
const CHANNELS_REMEMBERED = 100_000

export class TableRecords {
  readonly #plan: TablePlan
  readonly #options: ReadOptions
  readonly #order: DateOrder | undefined
  readonly #tableName: string
  readonly #problems: ProblemLog
  readonly #channels = new Set<ChannelId>()
  readonly epochUnits = new Set<EpochUnit>()

  constructor(
    plan: TablePlan,
    options: ReadOptions,
    order: DateOrder | undefined,
    tableName: string,
    problems: ProblemLog,
  ) {
    this.#plan = plan
    this.#options = options
    this.#order = order
    this.#tableName = tableName
    this.#problems = problems
  }

  /** The post of a row, before it its channel where that is new; nothing (and a problem) for a row that says nothing. */
  push(row: TableRow, records: SourceRecord[]): void {
    const { cells } = row
    const plan = this.#plan
    const channel = this.#channel(cells)
    const account = this.#account(cells, channel)
    const textCell = cellOf(plan, 'text', cells)
    const text =
      typeof textCell === 'string' ? textCell : typeof textCell === 'number' ? String(textCell) : flattened(textCell)
    const objectId = tokenOf(plan, 'object', cells)
    const links = linksOfCell(cellOf(plan, 'link', cells))
    const media = mediaOfCell(cellOf(plan, 'media', cells))
    const time = this.#time(row)
    const id = tokenOf(plan, 'id', cells)
    if (id === undefined && text === '' && objectId === undefined && links.length === 0 && media.length === 0) {
      this.#problems.add('table-row-empty', 'loss', { byte: row.byteOffset, line: row.line })
      return
    }
    if (id !== undefined && /^\d(?:\.\d+)?e\+?\d+$/i.test(id))
      this.#problems.add('table-id-rounded', 'notice', { line: row.line }, { value: quoted(id) })
    if (!this.#channels.has(channel.id)) {
      if (this.#channels.size < CHANNELS_REMEMBERED) this.#channels.add(channel.id)
      records.push(channel)
    }
    const edited = cellOf(plan, 'editedTime', cells)
    const forward = this.#forward(cells)
    const replyId = repliedTo(cells) ?? tokenOf(plan, 'replyId', cells)
    const service = ownValue(cells, '_') === 'MessageService' || ownValue(cells, 'service') !== undefined
    const wallClock = time === undefined ? undefined : time.kind === 'zoned' ? time.instant : time.wallClock
    const acted = objectId === undefined ? text : `${objectId}\n${text}`
    const post: PostRecord = {
      kind: 'post',
      channelId: channel.id,
      messageId:
        id === undefined ? namelessMessageId(wallClock, account?.accountId ?? '', acted) : shareId(id, objectId),
      postKind: service && plan.schema.name === 'telegram' ? 'service' : 'message',
      time,
      text,
      byteOffset: row.byteOffset,
      byteLength: row.byteLength,
      line: row.line,
    }
    records.push(
      Object.assign(
        post,
        account,
        links.length > 0 ? { links } : undefined,
        objectId === undefined ? undefined : { objectId },
        forward === undefined ? undefined : { forward },
        replyId === undefined ? undefined : { replyTo: { messageId: replyId } },
        media.length > 0 ? { media } : undefined,
        edited === undefined ? undefined : { editedTime: this.#parse(edited) },
      ),
    )
  }

  #channel(cells: TableRow['cells']): ChannelRecord {
    const plan = this.#plan
    const { platform } = plan
    if (platform === 'telegram') return telegramChannel(plan, cells, this.#tableName)
    const token = tokenOf(plan, 'channel', cells)
    if (token !== undefined) {
      const isKnown = platform !== 'table'
      return {
        kind: 'channel',
        id: isKnown
          ? (platformId(platform, token) as ChannelId)
          : nameOnlyChannelId('table', `${this.#tableName}/${token}`),
        platform,
        identity: isKnown ? 'platform-id' : 'name-only',
        name: tokenOf(plan, 'channelName', cells) ?? token,
        channelKind: 'unknown',
      }
    }
    return this.#timeline()
  }

  /** Where a platform has no channels its posts share one timeline; a table of no platform is a channel of its own. */
  #timeline(): ChannelRecord {
    const { platform } = this.#plan
    if (platform === 'table')
      return {
        kind: 'channel',
        id: nameOnlyChannelId('table', this.#tableName),
        platform,
        identity: 'name-only',
        name: this.#tableName,
        channelKind: 'unknown',
      }
    return {
      kind: 'channel',
      id: `${platform}:timeline` as ChannelId,
      platform,
      identity: 'platform-id',
      name: platform === 'x' ? 'X' : platform,
      channelKind: 'unknown',
      ...(platform === 'x' ? { isPublic: true } : {}),
    }
  }

  #account(
    cells: TableRow['cells'],
    channel: ChannelRecord,
  ): Pick<PostRecord, 'accountId' | 'accountName' | 'accountIdentity'> | undefined {
    const plan = this.#plan
    const handle = tokenOf(plan, 'handle', cells)
    const name =
      plan.platform === 'x' ? (handle ?? tokenOf(plan, 'name', cells)) : (tokenOf(plan, 'name', cells) ?? handle)
    if (plan.platform === 'telegram') {
      const id = telegramPeerOf(plan, 'accountId', cells, 'user') as AccountId | undefined
      if (id !== undefined)
        return {
          accountId: id,
          accountName: name ?? ((id as string) === channel.id ? channel.name : undefined),
          accountIdentity: 'platform-id',
        }
      // Posts without a sender are the channel's own.
      if (handle === undefined && name === undefined && tokenOf(plan, 'accountId', cells) === undefined)
        return channel.channelKind === 'private'
          ? undefined
          : {
              accountId: channel.id as string as AccountId,
              accountName: channel.name,
              accountIdentity: channel.identity,
            }
    }
    const token =
      tokenOf(plan, 'accountId', cells) ??
      (handle === undefined ? undefined : `@${handle.replace(/^@/, '').toLowerCase()}`)
    if (token !== undefined) {
      const scoped = plan.platform === 'table' ? `${this.#tableName}/${token}` : token
      return {
        accountId: platformId(plan.platform, scoped) as AccountId,
        accountName: name ?? token,
        accountIdentity: 'platform-id',
      }
    }
    if (name === undefined) return undefined
    return {
      accountId: nameOnlyAccountId(plan.platform, channel.id, name),
      accountName: name,
      accountIdentity: 'name-only',
    }
  }

  #time(row: TableRow): PostTime | undefined {
    let value = cellOf(this.#plan, 'time', row.cells)
    if (value === undefined || (typeof value === 'string' && tokenFrom(value) === undefined)) return undefined
    const timeOfDay = tokenOf(this.#plan, 'timeOfDay', row.cells)
    if (
      typeof value === 'string' &&
      timeOfDay !== undefined &&
      /^\d{1,2}[:.]\d{2}/.test(timeOfDay) &&
      !value.includes(':')
    )
      value = `${value} ${timeOfDay}`
    const time = this.#parse(value)
    if (time === undefined) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value)
      this.#problems.add(
        'table-time-unreadable',
        'notice',
        { byte: row.byteOffset, line: row.line },
        { value: quoted(shown) },
      )
    }
    return time
  }

  #parse(value: unknown): PostTime | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    if (this.epochUnits.size < 4 && (typeof value === 'number' || /^\d[\d.]*$/.test(value.trim()))) {
      const unit = epochUnit(Number(value))
      if (unit !== undefined) this.epochUnits.add(unit)
    }
    return parseTime(value, { order: this.#order, zone: this.#options.timeZone })
  }

  #forward(cells: TableRow['cells']): ForwardOrigin | undefined {
    const plan = this.#plan
    const referenced = referencedTweet(cells, 'retweeted')
    const messageId = referenced ?? tokenOf(plan, 'forwardId', cells)
    const name = tokenOf(plan, 'forwardName', cells)
    const timeCell = cellOf(plan, 'forwardTime', cells)
    const time = timeCell === undefined ? undefined : this.#parse(timeCell)
    const id =
      plan.platform === 'telegram'
        ? (telegramPeerOf(plan, 'forwardAccount', cells, 'user') as AccountId | undefined)
        : forwardAccount(plan, cells)
    // Telethon prints the header of a forward as an object even where the origin hides itself.
    const isMarked = isObject(ownValue(cells, 'fwd_from')) || isObject(ownValue(cells, 'retweeted_status'))
    if (messageId === undefined && name === undefined && id === undefined && !isMarked) return undefined
    const kind =
      id === undefined
        ? name === undefined
          ? 'unknown'
          : plan.platform === 'telegram'
            ? 'hidden'
            : 'unknown'
        : id.startsWith('telegram:channel')
          ? 'channel'
          : 'user'
    return {
      kind,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(messageId === undefined ? {} : { messageId }),
      ...(time === undefined ? {} : { time }),
    }
  }
}

/** Tables of shares repeat the id of a post for each object it acts on: every row is kept apart, whatever their order. */
function shareId(id: string, objectId: string | undefined): string {
  return objectId === undefined || objectId === id ? id : `${id}/${objectId}`
}

function forwardAccount(plan: TablePlan, cells: TableRow['cells']): AccountId | undefined {
  const token = tokenOf(plan, 'forwardAccount', cells)
  return token === undefined ? undefined : (platformId(plan.platform, token) as AccountId)
}

/** Id of the post that X's API v2 says this one repeats or answers. */
function referencedTweet(cells: TableRow['cells'], type: 'retweeted' | 'replied_to'): string | undefined {
  const referenced = ownValue(cells, 'referenced_tweets')
  if (!Array.isArray(referenced)) return undefined
  return tokenFrom(
    ownValue(
      referenced.find(each => ownValue(each, 'type') === type),
      'id',
    ),
  )
}

function repliedTo(cells: TableRow['cells']): string | undefined {
  return referencedTweet(cells, 'replied_to')
}

/** Text given as a list of parts (strings and `{text}`), as Telegram writes it; anything else is no text. */
function flattened(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value.map(part => (typeof part === 'string' ? part : String(ownValue(part, 'text') ?? ''))).join('')
}
