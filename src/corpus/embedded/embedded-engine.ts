// The engine inside the program: one SQLite file (node:sqlite with FTS5), deleted and built again at any time.

import { DatabaseSync } from 'node:sqlite'
import type { TextArena } from '../../algorithms/text-arena.ts'
import type { PostIndex, TextIndex } from '../../model/finding.ts'
import type { Sha256 } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'
import type { RecordBatch } from '../../model/source-record.ts'
import type {
  AbsentPosts,
  AccountEntry,
  ChannelEntry,
  CorpusCounts,
  Engine,
  ForwardOriginEntry,
  ObjectColumns,
  ObjectKind,
  PostColumns,
  PostDetail,
  SearchHit,
} from '../engine.ts'
import { absentPosts } from './absent-posts.ts'
import { type CanonicalOrder, canonicalOrder } from './canonical-order.ts'
import { collidingChats } from './colliding-chats.ts'
import { digestBytes } from './digest.ts'
import { readAccounts, readChannels, readForwards } from './entries.ts'
import { forgetOriginals } from './forget.ts'
import { indexTexts, matchExpression, matchingRows, RANKED_AT_MOST, rankTexts } from './full-text.ts'
import { Ingest, OBJECT_KINDS } from './ingest.ts'
import { PostDetails } from './post-details.ts'
import { type PostTraits, postsOfObject, postsOfOriginal, postTraits } from './post-traits.ts'
import { postsByKey, versionsOf } from './posts-by-key.ts'
import { INDEX_VERSION, PRAGMAS, SCHEMA } from './schema.ts'
import { forgetOrder, loadOrder, storeOrder } from './stored-order.ts'

interface Sealed {
  readonly order: CanonicalOrder
  readonly channels: readonly ChannelEntry[]
  readonly accounts: readonly AccountEntry[]
  readonly forwards: readonly ForwardOriginEntry[]
  /** Position of each text row, -1 for texts that no current version has. */
  readonly textAt: Int32Array
  /** First post and number of posts of each text. */
  readonly firstPost: Int32Array
  readonly postsOfText: Int32Array
}

export class EmbeddedEngine implements Engine {
  readonly #database: DatabaseSync
  #ingest: Ingest | undefined
  #details: PostDetails | undefined
  #sealed: Sealed | undefined
  #texts: TextArena | undefined
  #isChanged = false

  /**
   * Opens or creates the index at a path (`:memory:` for none on disk), in memory from the bytes of `snapshot` when
   * given. Throws when these are no index of this version.
   */
  constructor(path: string, snapshot?: Uint8Array) {
    this.#database = new DatabaseSync(path)
    if (snapshot !== undefined) this.#database.deserialize(snapshot)
    this.#database.exec(PRAGMAS)
    this.#database.exec(SCHEMA)
    const version = this.setting('version')
    if (version !== undefined && version !== String(INDEX_VERSION)) {
      this.#database.close()
      throw new Error(`index version ${version}`)
    }
    if (version === undefined) this.setSetting('version', String(INDEX_VERSION))
  }

  /** True when this Node can give the index as bytes (node:sqlite since 24.18). */
  static get canSnapshot(): boolean {
    return 'serialize' in DatabaseSync.prototype
  }

  /** The whole index as bytes, sealed first, for `snapshot` of the constructor; needs `canSnapshot`. */
  snapshot(): Uint8Array {
    this.seal()
    this.#isChanged = false
    return this.#database.serialize()
  }

  /** True when something was written since it was opened or last given as bytes. */
  get isChanged(): boolean {
    return this.#isChanged
  }

  /** A remark of the casebook kept with the index. */
  setting(name: string): string | undefined {
    const value = this.#database.prepare('select value from setting where name = ?').get(name)?.value
    return value === undefined ? undefined : String(value)
  }

  setSetting(name: string, value: string): void {
    this.#isChanged = true
    this.#database
      .prepare(
        'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      )
      .run(name, value)
  }

  /** True when an original was added to its end. */
  holds(original: Sha256): boolean {
    return (
      this.#database.prepare('select 1 as held from original where sha256 = ? and complete = 1').get(original) !==
      undefined
    )
  }

  /** All that `work` adds becomes part of the index together, or, when it throws, not at all. */
  async wholly(originals: readonly Sha256[], work: () => Promise<void>): Promise<void> {
    this.#database.exec('begin')
    try {
      await work()
      this.#ingest?.flush()
      const complete = this.#database.prepare(
        'insert into original (sha256, complete) values (?, 1) on conflict (sha256) do update set complete = 1',
      )
      for (const original of originals) complete.run(original)
      this.#database.exec('commit')
    } catch (cause) {
      this.#database.exec('rollback')
      this.#ingest = undefined
      throw cause
    }
  }

  /** Takes what was read from these originals out again; false when it has to be made anew for that (`forgetOriginals`). */
  forget(originals: readonly Sha256[]): boolean {
    this.#ingest?.flush()
    this.#ingest = undefined
    if (!forgetOriginals(this.#database, originals)) return false
    forgetOrder(this.#database)
    this.#details = undefined
    this.#sealed = undefined
    this.#texts = undefined
    this.#isChanged = true
    return true
  }

  add(original: Sha256, batch: RecordBatch): void {
    if (this.#ingest === undefined) {
      forgetOrder(this.#database)
      this.#ingest = new Ingest(this.#database)
    }
    this.#sealed = undefined
    this.#texts = undefined
    this.#isChanged = true
    this.#ingest.add(this.#original(original), original, batch)
  }

  #original(sha256: Sha256): number {
    const known = this.#database.prepare('select id from original where sha256 = ?').get(sha256)
    if (known !== undefined) return Number(known.id)
    return Number(this.#database.prepare('insert into original (sha256) values (?)').run(sha256).lastInsertRowid)
  }

  seal(): void {
    if (this.#sealed !== undefined) return
    this.#ingest?.flush()
    this.#ingest = undefined
    const order = loadOrder(this.#database) ?? this.#workOutOrder()
    const { columns } = order
    const firstPost = new Int32Array(order.textRows.length)
    const postsOfText = new Int32Array(order.textRows.length)
    for (let post = columns.count - 1; post >= 0; post--) {
      const text = columns.text[post]
      if (text < 0) continue
      firstPost[text] = post
      postsOfText[text]++
    }
    const channels = readChannels(this.#database, order)
    this.#sealed = {
      order,
      channels,
      accounts: readAccounts(this.#database, order, channels),
      forwards: readForwards(this.#database, order, channels),
      textAt: inverse(order.textRows),
      firstPost,
      postsOfText,
    }
  }

  #workOutOrder(): CanonicalOrder {
    this.#database.exec('savepoint sealing')
    indexTexts(this.#database)
    const order = canonicalOrder(this.#database)
    storeOrder(this.#database, order)
    this.#database.exec('release sealing')
    return order
  }

  counts(): CorpusCounts {
    const { order, channels, accounts } = this.#read()
    return {
      posts: order.columns.count,
      versions: order.columns.versions.reduce((sum, versions) => sum + versions, 0),
      accounts: accounts.length,
      channels: channels.length,
      forwards: order.forwards,
      mediaReferenced: order.mediaReferenced,
      mediaHeld: order.mediaHeld,
      distinctTexts: order.textRows.length,
    }
  }

  channels(): readonly ChannelEntry[] {
    return this.#read().channels
  }

  accounts(): readonly AccountEntry[] {
    return this.#read().accounts
  }

  forwardOrigins(): readonly ForwardOriginEntry[] {
    return this.#read().forwards
  }

  columns(): PostColumns {
    return this.#read().order.columns
  }

  objects(kind: ObjectKind): ObjectColumns {
    const { order } = this.#read()
    const postOf = new Map<number, number>()
    const rows = this.#database
      .prepare(
        'select version, object, name from object join object_name on object_name.id = object where object.kind = ? order by name',
      )
      .all(OBJECT_KINDS[kind]) as { version: number; object: number; name: string }[]
    for (const row of rows) postOf.set(row.version, -1)
    order.version.forEach((version, post) => {
      if (postOf.has(version)) postOf.set(version, post)
    })
    const names: string[] = []
    let last = -1
    const pairs: { post: number; object: number }[] = []
    for (const row of rows) {
      const post = postOf.get(row.version) as number
      if (post < 0) continue
      if (row.object !== last) {
        last = row.object
        names.push(row.name)
      }
      pairs.push({ post, object: names.length - 1 })
    }
    pairs.sort((a, b) => a.post - b.post || a.object - b.object)
    return {
      names,
      post: Int32Array.from(pairs, pair => pair.post),
      object: Int32Array.from(pairs, pair => pair.object),
    }
  }

  texts(): TextArena {
    if (this.#texts !== undefined) return this.#texts
    const { order, textAt } = this.#read()
    const count = order.textRows.length
    const starts = new Float64Array(new SharedArrayBuffer((count + 1) * 8))
    for (const row of this.#database.prepare('select id, length from text').iterate()) {
      const at = textAt[Number(row.id)] ?? -1
      if (at >= 0) starts[at + 1] = Number(row.length)
    }
    for (let i = 0; i < count; i++) starts[i + 1] += starts[i]
    const units = new Uint16Array(new SharedArrayBuffer(starts[count] * 2))
    for (const row of this.#database.prepare('select id, normalised from text').iterate()) {
      const at = textAt[Number(row.id)] ?? -1
      if (at < 0) continue
      const text = row.normalised as string
      const from = starts[at]
      for (let i = 0; i < text.length; i++) units[from + i] = text.charCodeAt(i)
    }
    this.#texts = { units, starts }
    return this.#texts
  }

  search(query: string, limit: number): readonly SearchHit[] {
    const sealed = this.#read()
    const select = this.#database.prepare('select normalised from text where id = ?')
    const matches = Array.from(this.matching(query).subarray(0, RANKED_AT_MOST), text => ({
      text,
      post: sealed.firstPost[text],
      posts: sealed.postsOfText[text],
      normalised: String(select.get(sealed.order.textRows[text])?.normalised),
    }))
    const counted = this.#database.prepare('select count(*) as n from text_search where text_search match ?')
    const occurrences = (expression: string) => Number(counted.get(expression)?.n)
    return rankTexts(query, matches, occurrences, sealed.order.textRows.length).slice(0, limit)
  }

  matching(query: string): Int32Array {
    if (matchExpression(query) === undefined) return new Int32Array(0)
    const { textAt } = this.#read()
    const texts = matchingRows(this.#database, query).map(row => textAt[row] ?? -1)
    return Int32Array.from(texts.filter(text => text >= 0)).sort()
  }

  textEqualTo(normalised: string): TextIndex | undefined {
    const row = this.#database.prepare('select id from text where digest = ?').get(digestBytes(normalised))
    const text = row === undefined ? -1 : (this.#read().textAt[Number(row.id)] ?? -1)
    return text < 0 ? undefined : text
  }

  posts(indexes: Iterable<PostIndex>): PostDetail[] {
    this.#details ??= new PostDetails(this.#database)
    const details = this.#details
    return Array.from(indexes, index => details.read(this.#place(index, this.#read().order.version[index])))
  }

  postsByKey(keys: readonly string[]): Int32Array {
    return postsByKey(this.#database, this.#read().order, keys)
  }

  /** Kinds of posts and of their media. Cost: one pass over the posts with media. */
  traits(): PostTraits {
    return postTraits(this.#database, this.#read().order)
  }

  /** Posts of which an original holds some version, ascending. */
  postsOf(original: Sha256): Int32Array {
    return postsOfOriginal(this.#database, this.#read().order, original)
  }

  /** Posts that name an object, ascending; `name` as in `objects(kind)`. */
  postsWith(kind: ObjectKind, name: string): Int32Array {
    return postsOfObject(this.#database, this.#read().order, OBJECT_KINDS[kind], name)
  }

  versions(index: PostIndex): PostDetail[] {
    this.#details ??= new PostDetails(this.#database)
    const details = this.#details
    return versionsOf(this.#database, this.#read().order, index).map(row => details.read(this.#place(index, row)))
  }

  absent(): readonly AbsentPosts[] {
    return absentPosts(this.#database)
  }

  problems(): readonly Problem[] {
    const rows = this.#database.prepare('select body from problem').all()
    const read = rows.map(row => JSON.parse(String(row.body)) as Problem)
    const problems = [...read, ...collidingChats(this.#database)]
    return problems.sort(
      (a, b) =>
        compare(a.where, b.where) ||
        (a.byte ?? 0) - (b.byte ?? 0) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compare(a.code, b.code),
    )
  }

  postsByOriginal(): ReadonlyMap<Sha256, number> {
    const rows = this.#database
      .prepare(
        'select sha256, count(*) as posts from sighting join original on original.id = original group by original order by sha256',
      )
      .all()
    return new Map(rows.map(row => [String(row.sha256) as Sha256, Number(row.posts)]))
  }

  close(): void {
    this.#database.close()
  }

  #read(): Sealed {
    this.seal()
    return this.#sealed as Sealed
  }

  #place(index: number, version: number) {
    const { order, channels, accounts, forwards } = this.#read()
    const { columns } = order
    return {
      index,
      version,
      channel: channels[columns.channel[index]],
      account: columns.account[index] < 0 ? undefined : accounts[columns.account[index]],
      forward: columns.forward[index] < 0 ? undefined : forwards[columns.forward[index]].origin,
      versions: columns.versions[index],
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function inverse(rows: Int32Array): Int32Array {
  const at = new Int32Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1).fill(-1)
  rows.forEach((row, index) => {
    at[row] = index
  })
  return at
}
