// Writes what readers yield: one row a version, the same row however often and in whatever order exports bring it.

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { canonicalLink, extractHashtags, extractLinks } from '../../algorithms/links.ts'
import { normalise } from '../../algorithms/normalise.ts'
import type { Sha256 } from '../../model/ids.ts'
import type { ChannelRecord, ForwardOrigin, PostRecord, RecordBatch } from '../../model/source-record.ts'
import { orderingTime } from '../../model/time.ts'
import type { ObjectKind } from '../engine.ts'
import { digestBytes, digestOf } from './digest.ts'
import { DigestTable } from './digest-table.ts'
import { Interner } from './interner.ts'

/** Numbers of object kinds in the table. */
export const OBJECT_KINDS: Readonly<Record<ObjectKind, number>> = {
  link: 0,
  hashtag: 1,
  media: 2,
  reply: 3,
  declared: 4,
}

/** Whatever is shown with a post but never compared; stored as JSON. */
export interface StoredDetail {
  accountName?: string
  links?: readonly string[]
  hashtags?: readonly string[]
  media?: PostRecord['media']
  replyTo?: PostRecord['replyTo']
  forwardTime?: ForwardOrigin['time']
  poll?: PostRecord['poll']
  action?: string
  viaBot?: string
  signature?: string
  topicId?: string
  reactions?: PostRecord['reactions']
  contact?: PostRecord['contact']
  location?: PostRecord['location']
}

interface NamedAccount {
  name: string
  time: number
  changed: boolean
}

/** Raw texts whose normal form was just computed; a flood repeats few texts, so a bounded memory is enough. */
const RECENT_TEXTS = 20_000

const NO_TEXT = -1

export class Ingest {
  readonly #database: DatabaseSync
  readonly #channels: Interner
  readonly #accounts: Interner
  readonly #forwards: Interner
  readonly #texts = new DigestTable()
  readonly #insertText: StatementSync
  readonly #objects: Interner
  readonly #names = new Map<number, NamedAccount>()
  readonly #recent = new Map<string, number>()
  readonly #insertVersion: StatementSync
  readonly #insertObject: StatementSync
  readonly #sameVersion: StatementSync
  readonly #replaceVersion: StatementSync
  readonly #sight: StatementSync
  readonly #insertProblem: StatementSync
  readonly #mergeChannel: StatementSync
  #pendingForward: ForwardOrigin | undefined
  #pendingAccount: PostRecord | undefined
  #pendingChannel: ChannelRecord | undefined

  constructor(database: DatabaseSync) {
    this.#database = database
    const known = (table: string, key = 'key') =>
      database.prepare(`select id, ${key} as key from ${table}`).iterate() as Iterable<{ id: number; key: string }>
    const rowId = (result: { lastInsertRowid: number | bigint }) => Number(result.lastInsertRowid)

    const insertChannel = database.prepare(
      'insert into channel (key, platform, identity, name, kind, public) values (?, ?, ?, ?, ?, ?)',
    )
    this.#channels = new Interner(known('channel'), key => {
      const channel = this.#pendingChannel
      const platform = key.slice(0, Math.max(0, key.search(/[-:]/)))
      return rowId(
        channel === undefined
          ? insertChannel.run(key, platform, /^[a-z]+-name:/.test(key) ? 'name-only' : 'platform-id', '', 'unknown', 0)
          : insertChannel.run(
              key,
              channel.platform,
              channel.identity,
              channel.name,
              channel.channelKind,
              channel.isPublic ? 1 : 0,
            ),
      )
    })
    const insertAccount = database.prepare('insert into account (key, identity, name, name_time) values (?, ?, ?, ?)')
    this.#accounts = new Interner(known('account'), key => {
      const post = this.#pendingAccount
      const id = rowId(insertAccount.run(key, post?.accountIdentity ?? 'platform-id', '', 0))
      this.#names.set(id, { name: '', time: Number.NEGATIVE_INFINITY, changed: false })
      return id
    })
    for (const row of database.prepare('select id, name, name_time as time from account').iterate()) {
      this.#names.set(Number(row.id), { name: String(row.name), time: Number(row.time), changed: false })
    }
    const insertForward = database.prepare(
      'insert into forward_origin (key, kind, account, name, message) values (?, ?, ?, ?, ?)',
    )
    this.#forwards = new Interner(known('forward_origin'), key => {
      const origin = this.#pendingForward as ForwardOrigin
      return rowId(
        insertForward.run(key, origin.kind, origin.id ?? null, origin.name ?? null, origin.messageId ?? null),
      )
    })
    this.#insertText = database.prepare('insert into text (id, digest, length, normalised) values (?, ?, ?, ?)')
    for (const row of database.prepare('select id, digest from text').iterate()) {
      this.#texts.rowOf(row.digest as Uint8Array, Number(row.id))
    }
    const insertName = database.prepare('insert into object_name (kind, name) values (?, ?)')
    const knownObjects = database.prepare("select id, kind || ' ' || name as key from object_name").iterate()
    this.#objects = new Interner(knownObjects as Iterable<{ id: number; key: string }>, key =>
      rowId(insertName.run(Number(key[0]), key.slice(2))),
    )
    this.#insertVersion = database.prepare(`
      insert into version (channel, message, digest, kind, time, zoned, offset_minutes, edited, edited_zoned, account, text, raw,
        forward, media, media_held, detail, original, byte_offset, byte_length, line)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`)
    this.#insertObject = database.prepare('insert or ignore into object (version, kind, object) values (?, ?, ?)')
    this.#sameVersion = database.prepare(`
      select version.id, zoned, edited, account.identity as identity, media_held, original.sha256, byte_offset
      from version left join account on account.id = account join original on original.id = original
      where channel = ? and message = ? and version.digest = ?`)
    this.#replaceVersion = database.prepare(`
      update version set kind = ?, time = ?, zoned = ?, offset_minutes = ?, edited = ?, edited_zoned = ?, account = ?, text = ?, raw = ?,
        forward = ?, media = ?, media_held = ?, detail = ?, original = ?, byte_offset = ?, byte_length = ?, line = ? where id = ?`)
    this.#insertProblem = database.prepare('insert into problem (original, body) values (?, ?)')
    this.#sight = database.prepare('insert or ignore into sighting (original, version) values (?, ?)')
    this.#mergeChannel = database.prepare(`
      update channel set name = case when name = '' or (? <> '' and ? < name) then ? else name end,
        kind = case when kind = 'unknown' then ? else kind end, public = max(public, ?) where id = ?`)
  }

  /** Adds one batch of one original; the caller holds the transaction. */
  add(original: number, sha256: Sha256, batch: RecordBatch): void {
    for (const problem of batch.problems) this.#insertProblem.run(original, JSON.stringify(problem))
    for (const record of batch.records) {
      if (record.kind === 'channel') this.#addChannel(record)
      else this.#addPost(original, sha256, record)
    }
  }

  /** Writes the names that accounts go by. */
  flush(): void {
    const update = this.#database.prepare('update account set name = ?, name_time = ? where id = ?')
    for (const [id, named] of this.#names) {
      if (!named.changed) continue
      update.run(named.name, named.time, id)
      named.changed = false
    }
  }

  #addChannel(channel: ChannelRecord): void {
    const known = this.#channels.known(channel.id)
    if (known === undefined) {
      this.#pendingChannel = channel
      this.#channels.id(channel.id)
      this.#pendingChannel = undefined
    } else {
      const { name } = channel
      this.#mergeChannel.run(name, name, name, channel.channelKind, channel.isPublic ? 1 : 0, known)
    }
  }

  #addPost(original: number, sha256: Sha256, post: PostRecord): void {
    const channel = this.#channels.id(post.channelId)
    const account = post.accountId === undefined ? null : this.#account(post)
    const forward = post.forward === undefined ? null : this.#forward(post.forward)
    const text = this.#text(post)
    const media = (post.media ?? []).filter(reference => !reference.isThumbnail)
    const held = media.filter(reference => reference.status === 'held').length
    const { time, editedTime } = post
    const edited = editedTime === undefined ? null : orderingTime(editedTime)
    const body = [
      post.postKind === 'service' ? 1 : 0,
      time === undefined ? null : orderingTime(time),
      time?.kind === 'zoned' ? 1 : 0,
      time?.kind === 'zoned' ? (time.offsetMinutes ?? null) : null,
      edited,
      editedTime?.kind === 'zoned' ? 1 : 0,
      account,
      text === NO_TEXT ? null : text,
      post.text.isWellFormed() && !post.text.startsWith('\u0000') ? post.text : `\u0000${JSON.stringify(post.text)}`,
      forward,
      media.length,
      held,
      detailOf(post),
      original,
      post.byteOffset,
      post.byteLength,
      post.line ?? null,
    ]
    const digest = versionDigest(post)
    const inserted = this.#insertVersion.run(channel, post.messageId, digest, ...body)
    let version = Number(inserted.lastInsertRowid)
    if (inserted.changes === 0) {
      const held = this.#sameVersion.get(channel, post.messageId, digest) as unknown as HeldVersion
      version = held.id
      if (isBetter(post, sha256, held)) this.#replaceVersion.run(...body, version)
    }
    this.#sight.run(original, version)
    this.#addObjects(version, post, text)
  }

  #account(post: PostRecord): number {
    this.#pendingAccount = post
    const id = this.#accounts.id(post.accountId as string)
    const named = this.#names.get(id)
    const name = post.accountName
    if (named !== undefined && name !== undefined && name !== '') {
      const time = orderingTime(post.time)
      const order = Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
      if (order > named.time || named.name === '' || (order === named.time && name < named.name)) {
        named.name = name
        named.time = order
        named.changed = true
      }
    }
    return id
  }

  #forward(origin: ForwardOrigin): number {
    this.#pendingForward = origin
    return this.#forwards.id(
      JSON.stringify([origin.kind, origin.id ?? null, origin.name ?? null, origin.messageId ?? null]),
    )
  }

  #text(post: PostRecord): number {
    if (post.text === '' || post.postKind === 'service') return NO_TEXT
    const recent = this.#recent.get(post.text)
    if (recent !== undefined) return recent
    const normalised = normalise(post.text)
    let text = NO_TEXT
    if (normalised !== '') {
      const digest = digestBytes(normalised)
      const next = this.#texts.size + 1
      text = this.#texts.rowOf(digest, next)
      if (text === next) this.#insertText.run(text, digest, normalised.length, normalised.toWellFormed())
    }
    if (this.#recent.size >= RECENT_TEXTS) this.#recent.clear()
    if (post.text.length <= 4096) this.#recent.set(post.text, text)
    return text
  }

  #addObjects(version: number, post: PostRecord, text: number): void {
    const add = (kind: ObjectKind, name: string) =>
      this.#insertObject.run(version, OBJECT_KINDS[kind], this.#objects.id(`${OBJECT_KINDS[kind]} ${name}`))
    if (text !== NO_TEXT || post.links !== undefined) {
      for (const link of linksOf(post)) add('link', link)
    }
    for (const hashtag of hashtagsOf(post)) add('hashtag', hashtag)
    for (const reference of post.media ?? []) {
      if (reference.sha256 !== undefined && !reference.isThumbnail) add('media', reference.sha256)
    }
    if (post.replyTo !== undefined)
      add('reply', `${post.replyTo.channelId ?? post.channelId}/${post.replyTo.messageId}`)
    if (post.objectId !== undefined) add('declared', post.objectId)
  }
}

interface HeldVersion {
  id: number
  zoned: number
  edited: number | null
  identity: string | null
  media_held: number
  sha256: string
  byte_offset: number
}

/** Of two exports of one version the one that knows more is shown; ties go by the originals' names, so that order does not matter. */
function isBetter(post: PostRecord, sha256: Sha256, held: HeldVersion): boolean {
  const rank = (zoned: boolean, platformId: boolean, edited: boolean, media: boolean) =>
    (zoned ? 8 : 0) + (platformId ? 4 : 0) + (edited ? 2 : 0) + (media ? 1 : 0)
  const ours = rank(
    post.time?.kind === 'zoned',
    post.accountIdentity === 'platform-id',
    post.editedTime !== undefined,
    (post.media ?? []).some(reference => reference.status === 'held'),
  )
  const theirs = rank(held.zoned === 1, held.identity === 'platform-id', held.edited !== null, held.media_held > 0)
  if (ours !== theirs) return ours > theirs
  return sha256 === held.sha256 ? post.byteOffset < held.byte_offset : sha256 < held.sha256
}

/** Covers what every form of an export agrees on: text, forward name, names of media. */
function versionDigest(post: PostRecord): string {
  const media = (post.media ?? []).filter(reference => !reference.isThumbnail && reference.path !== undefined)
  if (post.forward === undefined && media.length === 0) return digestOf(post.text)
  return digestOf(JSON.stringify([post.text, post.forward?.name ?? null, media.map(reference => reference.path)]))
}

/** One spelling of each link in the text or stated beside it. */
function linksOf(post: PostRecord): Set<string> {
  const written = post.text.includes('.') || post.text.includes(':') ? extractLinks(post.text) : []
  const links = new Set<string>()
  for (const link of [...written, ...(post.links ?? [])]) {
    const canonical = canonicalLink(link)
    if (canonical !== undefined) links.add(canonical)
  }
  return links
}

function hashtagsOf(post: PostRecord): Iterable<string> {
  if (post.hashtags === undefined && !post.text.includes('#')) return []
  const hashtags = new Set(extractHashtags(post.text))
  for (const stated of post.hashtags ?? [])
    for (const hashtag of extractHashtags(stated.startsWith('#') ? stated : `#${stated}`)) hashtags.add(hashtag)
  return hashtags
}

function detailOf(post: PostRecord): string | null {
  const detail: StoredDetail = {
    accountName: post.accountName,
    links: post.links?.length ? post.links : undefined,
    hashtags: post.hashtags?.length ? post.hashtags : undefined,
    media: post.media?.length ? post.media : undefined,
    replyTo: post.replyTo,
    forwardTime: post.forward?.time,
    poll: post.poll,
    action: post.action,
    viaBot: post.viaBot,
    signature: post.signature,
    topicId: post.topicId,
    reactions: post.reactions?.length ? post.reactions : undefined,
    contact: post.contact,
    location: post.location,
  }
  if (post.accountId !== undefined) detail.accountName = undefined
  const text = JSON.stringify(detail)
  return text === '{}' ? null : text
}
