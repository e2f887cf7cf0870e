// Reader of FollowTheMoney entities: messages and other texts become posts. Actors and ties are read by `anechoic record --from-ftm` alone.

import { type AccountId, type ChannelId, nameOnlyAccountId, nameOnlyChannelId } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { ChannelRecord, MediaReference, PostRecord, Reader, SourceRecord } from '../model/source-record.ts'
import { type PostTime, zoned } from '../model/time.ts'
import { readDocument } from './document-read.ts'
import { type FtmEntity, looksLikeFtm, readFtmEntities } from './followthemoney-entities.ts'
import { ACTORS, TEXTS, TIES } from './followthemoney-schemas.ts'
import { FtmSurvey } from './followthemoney-survey.ts'
import { baseName } from './intake-names.ts'
import { ProblemLog } from './problem-log.ts'
import { parseTime } from './time-formats.ts'

const RECORDS_A_BATCH = 1000
/** Schemas that are counted by name; further ones as one. */
const MOST_SCHEMAS = 200

export const followTheMoneyReader: Reader = {
  format: 'followthemoney',
  version: 1,
  recognises: looksLikeFtm,

  async *read(source) {
    const problems = new ProblemLog(source.name)
    const survey = new FtmSurvey(problems)
    for (const entity of readFtmEntities(source, new ProblemLog(source.name))) survey.add(entity)
    const posts = new FtmPosts(survey, baseName(source.name).replace(/\.(?:ftm\.)?\w{1,6}$/, ''), problems)
    let batch: SourceRecord[] = []
    let bytesRead = 0
    for (const entity of readFtmEntities(source, problems)) {
      await posts.push(entity, batch)
      bytesRead = Math.max(bytesRead, entity.byteOffset + entity.byteLength)
      if (batch.length < RECORDS_A_BATCH) continue
      yield { records: batch, problems: problems.take(), bytesRead }
      batch = []
    }
    posts.finish()
    yield { records: batch, problems: problems.finish(), bytesRead: source.sizeBytes }
  },
}

class FtmPosts {
  readonly #survey: FtmSurvey
  readonly #table: string
  readonly #problems: ProblemLog
  readonly #channels = new Set<ChannelId>()
  readonly #others = new Map<string, number>()
  #posts = 0
  #actors = 0
  #ties = 0
  #coarse = 0

  constructor(survey: FtmSurvey, table: string, problems: ProblemLog) {
    this.#survey = survey
    this.#table = table
    this.#problems = problems
  }

  /** The post of an entity, before it its channel where that is new; other entities are counted. */
  async push(entity: FtmEntity, records: SourceRecord[]): Promise<void> {
    const { schema } = entity
    const text = TEXTS.has(schema) ? await textOf(entity) : ''
    const files = this.#survey.attached.get(entity.id) ?? []
    if (text === '' && schema !== 'Message' && schema !== 'Email') {
      if (ACTORS.has(schema)) this.#actors += this.#survey.onlySpeaks(entity) ? 0 : 1
      else if (TIES.has(schema)) this.#ties++
      else this.#count(schema)
      return
    }
    const channel = this.#channelOf(entity)
    if (!this.#channels.has(channel.id)) {
      this.#channels.add(channel.id)
      records.push(channel)
    }
    records.push(this.#postOf(entity, channel.id, text, files))
    this.#posts++
  }

  finish(): void {
    const others = [...this.#others].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 20)
    this.#problems.add(
      'ftm-read',
      'notice',
      {},
      {
        posts: this.#posts,
        actors: this.#actors,
        ties: this.#ties,
        others: [...this.#others.values()].reduce((sum, count) => sum + count, 0),
        schemas: others.map(([schema, count]) => `${quoted(schema)} ${count}`).join(', '),
      },
    )
    if (this.#coarse > 0) this.#problems.add('ftm-dates-coarse', 'notice', {}, { posts: this.#coarse })
  }

  #count(schema: string): void {
    const name = this.#others.has(schema) || this.#others.size < MOST_SCHEMAS ? schema.slice(0, 60) : '…'
    this.#others.set(name, (this.#others.get(name) ?? 0) + 1)
  }

  #postOf(entity: FtmEntity, channelId: ChannelId, text: string, files: readonly string[]): PostRecord {
    const { id, byteOffset, byteLength, line } = entity
    const first = (property: string) => entity.values(property)[0]
    const keywords = entity.values('keywords')
    const forwarded = this.#survey.forwards.get(id)
    const answered = first('inReplyToMessage') ?? first('inReplyToEmail')
    const quotedId = first('inReplyTo')
    const reply = answered ?? (quotedId === undefined ? undefined : (this.#survey.messageIds.get(quotedId) ?? quotedId))
    const links = entity.values('sourceUrl').filter(url => /^https?:/i.test(url))
    const media = files.map(
      (file): MediaReference => ({ kind: 'unknown', ...this.#survey.files.get(file), status: 'not-included' }),
    )
    return {
      kind: 'post',
      channelId,
      messageId: id,
      postKind: keywords.includes('service') ? 'service' : 'message',
      time: this.#timeOf(entity),
      ...this.#accountOf(entity, channelId),
      text,
      ...(links.length === 0 ? {} : { links: [...new Set(links)] }),
      ...(forwarded === undefined && !keywords.includes('forward')
        ? {}
        : { forward: { kind: 'unknown' as const, ...(forwarded === undefined ? {} : { messageId: forwarded }) } }),
      ...(reply === undefined ? {} : { replyTo: { messageId: reply } }),
      ...(media.length === 0 ? {} : { media }),
      byteOffset,
      byteLength,
      line,
    }
  }

  /** Where it was said: the folder, the thread, the one recipient, or else the sender who speaks to everybody. */
  #channelOf(entity: FtmEntity): ChannelRecord {
    const { parties } = this.#survey
    const first = (property: string) => entity.values(property)[0]
    const recipients = [...entity.values('recipients'), ...entity.values('recipientAccount')]
    const folder = first('parent')
    const own =
      folder !== undefined && parties.has(folder) ? folder : recipients.length === 1 ? recipients[0] : undefined
    const named = own ?? (recipients.length === 0 && entity.schema === 'Message' ? first('sender') : undefined)
    const party = named === undefined ? undefined : parties.get(named)
    if (named !== undefined && party !== undefined)
      return {
        kind: 'channel',
        id: `ftm:${named}` as ChannelId,
        platform: 'ftm',
        identity: 'platform-id',
        name: party.name,
        channelKind: party.kind ?? 'unknown',
      }
    const thread = first('threadTopic')
    const name = thread === undefined ? this.#table : `${this.#table}/${thread.slice(0, 200)}`
    return {
      kind: 'channel',
      id: nameOnlyChannelId('ftm', name),
      platform: 'ftm',
      identity: 'name-only',
      name: thread?.slice(0, 200) ?? this.#table,
      channelKind: 'unknown',
    }
  }

  #accountOf(entity: FtmEntity, channel: ChannelId): Pick<PostRecord, 'accountId' | 'accountName' | 'accountIdentity'> {
    const first = (property: string) => entity.values(property)[0]
    const { parties } = this.#survey
    const sender = first('sender')
    const id = first('senderAccount') ?? (sender !== undefined && parties.has(sender) ? sender : first('emitters'))
    if (id !== undefined)
      return {
        accountId: `ftm:${id}` as AccountId,
        accountName: parties.get(id)?.name ?? id,
        accountIdentity: 'platform-id',
      }
    const name = (first('author') ?? sender ?? first('publisher'))?.trim()
    if (name === undefined || name === '') return {}
    return { accountId: nameOnlyAccountId('ftm', channel, name), accountName: name, accountIdentity: 'name-only' }
  }

  /** Dates of the model are UTC by its rule; one without minutes is no moment and takes no part in windows of time. */
  #timeOf(entity: FtmEntity): PostTime | undefined {
    const written = ['date', 'authoredAt', 'publishedAt', 'startDate', 'createdAt'].flatMap(name =>
      entity.values(name),
    )[0]
    if (written === undefined) return undefined
    const hour = /^(\d{4}-\d\d-\d\d)T(\d\d)$/.exec(written)
    const value = hour === null ? written : `${hour[1]}T${hour[2]}:00`
    const time = parseTime(value.slice(0, 100), { order: 'year-first' })
    if (time === undefined || hour !== null || !/T\d\d:\d\d|\d\d:\d\d/.test(written)) {
      if (time === undefined && !/^\d{4}(?:-\d\d)?$/.test(written))
        this.#problems.add('ftm-date', 'notice', { line: entity.line }, { value: quoted(written) })
      else this.#coarse++
      return time
    }
    return time.kind === 'zoneless' ? zoned(time.wallClock) : time
  }
}

/** What was written; of articles and letters with their title, which is a statement of its own. */
async function textOf(entity: FtmEntity): Promise<string> {
  const first = (property: string) => entity.values(property)[0]
  const body = entity.values('bodyText').join('\n\n')
  const html = body === '' ? first('bodyHtml') : undefined
  const words = html === undefined ? body : (await readDocument(Buffer.from(html), 'body.html')).document.text
  if (entity.schema === 'Message') return words !== '' ? words : (first('subject') ?? '')
  const title = first('subject') ?? first('title') ?? ''
  if (words === '') return ''
  return title === '' || words.startsWith(title) ? words : `${title}\n\n${words}`
}
