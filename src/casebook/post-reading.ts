// One post with what surrounds it in its chat: thread, neighbours, forwards, media; from the index alone.

import { canonicalLink, extractLinks } from '../algorithms/links.ts'
import type { PostDetail } from '../corpus/engine.ts'
import { identifyLanguage } from '../language/identify.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { PostIndex } from '../model/finding.ts'
import type { BriefPost, Party, PostMedium, PostReading, StatedTime, VersionRow } from '../model/post-reading.ts'
import { quoted } from '../model/problem.ts'
import { orderingTime, type PostTime } from '../model/time.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { Labels } from '../show/labels.ts'
import { shortDiff } from '../show/short-diff.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, refusalOf } from './consent.ts'

/** UTF-16 code units of a text that come with the first answer, and with each further piece. */
export const FIRST_TEXT = 20_000
export const TEXT_PIECE = 100_000
/** Code units from which the language is told. */
const LANGUAGE_LENGTH = 4000
const EXCERPT_LENGTH = 160
const NEIGHBOURS = 3
/** Posts of the chat that are passed by in search of neighbours are not counted; rows of lists are. */
const ROWS_SHOWN = 5
const LISTED = 100
const VERSIONS_SHOWN = 30

/** What a reader of posts needs of the case. */
export interface ReadingContext {
  readonly casebook: Casebook
  readonly labels: Labels
  readonly tokenOf: (id: string) => string
  readonly register: ConsentRegister
  /** Replies by the post that they answer. */
  readonly replies: ReadonlyMap<string, readonly PostIndex[]>
}

/** Throws CaseError `usage` for a post that the case does not hold. */
export function postIndexOf(casebook: Casebook, key: string): PostIndex {
  const [index] = casebook.index().postsByKey([key])
  if (index < 0) throw new CaseError('usage', 'no-such-post', { value: quoted(key) })
  return index
}

export function keyOf({ channel, messageId }: PostDetail): string {
  return `${channel.id}/${messageId}`
}

/** Posts that answer each named post, in canonical order. Cost: all replies of the case, once. */
export function repliesByPost(casebook: Casebook): ReadonlyMap<string, readonly PostIndex[]> {
  const { names, post, object } = casebook.index().objects('reply')
  const found = new Map<string, PostIndex[]>()
  for (let i = 0; i < post.length; i++) {
    const known = found.get(names[object[i]])
    if (known === undefined) found.set(names[object[i]], [post[i]])
    else known.push(post[i])
  }
  return found
}

export function briefPosts(context: ReadingContext, posts: readonly PostIndex[]): BriefPost[] {
  return context.casebook
    .index()
    .posts(posts)
    .map(detail => briefOf(context, detail))
}

function briefOf(context: ReadingContext, detail: PostDetail): BriefPost {
  return {
    post: keyOf(detail),
    ...partiesOf(context, detail),
    time: statedTime(detail.time),
    excerpt: excerptOf(detail.text, EXCERPT_LENGTH),
    isService: detail.postKind === 'service',
    media: detail.media
      .filter(({ isThumbnail }) => isThumbnail !== true)
      .slice(0, LISTED)
      .map(({ kind }) => kind),
  }
}

function partiesOf(
  { casebook, labels, tokenOf }: ReadingContext,
  { index }: PostDetail,
): { channel: Party; account: Party | null } {
  const corpus = casebook.index()
  const { channel, account } = corpus.columns()
  const name = account[index] < 0 ? undefined : labels.account(account[index])
  return {
    channel: {
      token: tokenOf(corpus.channels()[channel[index]].id),
      name: labels.channel(channel[index]),
      isNameHidden: labels.isChannelHidden(channel[index]),
    },
    account:
      name === undefined
        ? null
        : {
            token: tokenOf(corpus.accounts()[account[index]].id),
            name,
            isNameHidden: name === tokenOf(corpus.accounts()[account[index]].id),
          },
  }
}

export function statedTime(time: PostTime | undefined): StatedTime | null {
  if (time === undefined) return null
  const isZoned = time.kind === 'zoned'
  return { instant: orderingTime(time), isZoned, offsetMinutes: isZoned ? (time.offsetMinutes ?? null) : null }
}

/** Throws CaseError `usage` for a post that the case does not hold. */
export function readPost(context: ReadingContext, key: string): PostReading {
  const { casebook, labels, register } = context
  const corpus = casebook.index()
  const index = postIndexOf(casebook, key)
  const [detail] = corpus.posts([index])
  const { channel } = detail
  const exhibit = register.exhibits.of(detail.original)
  const { account, ...parties } = partiesOf(context, detail)
  const media = detail.media
  return {
    post: keyOf(detail),
    channel: { ...parties.channel, kind: channel.channelKind, platform: channel.platform },
    account,
    messageId: detail.messageId,
    time: statedTime(detail.time),
    editedTime: statedTime(detail.editedTime),
    isService: detail.postKind === 'service',
    action: detail.action ?? null,
    text: excerptOf(detail.text, FIRST_TEXT),
    language: identifyLanguage(detail.text.slice(0, LANGUAGE_LENGTH)).language ?? null,
    links: linksOf(detail),
    hashtags: { rows: detail.hashtags.slice(0, LISTED), total: detail.hashtags.length },
    poll: pollOf(detail),
    forward: originOf(context, detail),
    forwardedBy: forwardsOf(context, index),
    answers: answeredBy(context, detail),
    replies: repliesOf(context, detail, 0, ROWS_SHOWN),
    before: briefPosts(context, nearby(context, index, -1, NEIGHBOURS)).reverse(),
    after: briefPosts(context, nearby(context, index, 1, NEIGHBOURS)),
    media: {
      rows: media.slice(0, LISTED).map(reference => mediumOf(register, labels, reference)),
      total: media.length,
    },
    versions: detail.versions,
    exhibit: exhibit?.number ?? 0,
    byteOffset: detail.byteOffset,
    byteLength: detail.byteLength,
    line: detail.line ?? null,
    format: exhibit?.latest.format ?? 'unknown',
  }
}

/** Those that the source states and those that stand in the first part of the text. */
function linksOf({ text, links }: PostDetail): PostReading['links'] {
  const all = [...new Set([...links, ...extractLinks(text.slice(0, FIRST_TEXT))])]
  return {
    rows: all.slice(0, LISTED).map(link => ({ text: link, url: canonicalLink(link) ?? null })),
    total: all.length,
  }
}

function pollOf({ poll }: PostDetail): PostReading['poll'] {
  if (poll === undefined) return null
  const answers = poll.answers.slice(0, LISTED).map(({ text, voters }) => ({ text, voters: voters ?? null }))
  return { question: poll.question, answers }
}

function originOf(context: ReadingContext, { index, forward }: PostDetail): PostReading['forward'] {
  if (forward === undefined) return null
  const corpus = context.casebook.index()
  const held = corpus.forwardOrigins()[corpus.columns().forward[index]]?.post ?? -1
  return {
    kind: forward.kind,
    name: context.labels.origin(forward) ?? null,
    messageId: forward.messageId ?? null,
    time: statedTime(forward.time),
    held: held < 0 ? null : briefPosts(context, [held])[0],
  }
}

/** Posts whose stated origin is this one. Cost: one pass over the forwards' column. */
function forwardsOf(context: ReadingContext, index: PostIndex): PostReading['forwardedBy'] {
  const corpus = context.casebook.index()
  const origins = corpus.forwardOrigins()
  const isOfThis = new Uint8Array(origins.length)
  let isAny = false
  origins.forEach(({ post }, position) => {
    if (post !== index) return
    isOfThis[position] = 1
    isAny = true
  })
  if (!isAny) return { total: 0, channels: 0, rows: [] }
  const { forward, channel, count } = corpus.columns()
  const posts: PostIndex[] = []
  const channels = new Set<number>()
  let total = 0
  for (let post = 0; post < count; post++) {
    if (forward[post] < 0 || isOfThis[forward[post]] === 0) continue
    total++
    channels.add(channel[post])
    if (posts.length < ROWS_SHOWN) posts.push(post)
  }
  return { total, channels: channels.size, rows: briefPosts(context, posts) }
}

function answeredBy(context: ReadingContext, { channel, replyTo }: PostDetail): PostReading['answers'] {
  if (replyTo === undefined) return null
  const key = `${replyTo.channelId ?? channel.id}/${replyTo.messageId}`
  const [index] = context.casebook.index().postsByKey([key])
  return { key, held: index < 0 ? null : briefPosts(context, [index])[0] }
}

/** A page of what answers a post, in canonical order. */
export function repliesOf(
  context: ReadingContext,
  detail: PostDetail,
  offset: number,
  limit: number,
): PostReading['replies'] {
  const all = context.replies.get(keyOf(detail)) ?? []
  return { total: all.length, rows: briefPosts(context, all.slice(offset, offset + limit)) }
}

/** The nearest posts of the same chat, nearest first. Cost: at most one pass over the column. */
function nearby({ casebook }: ReadingContext, index: PostIndex, step: 1 | -1, limit: number): PostIndex[] {
  const { channel, count } = casebook.index().columns()
  const found: PostIndex[] = []
  for (let post = index + step; post >= 0 && post < count && found.length < limit; post += step)
    if (channel[post] === channel[index]) found.push(post)
  return found
}

function mediumOf(register: ConsentRegister, labels: Labels, reference: PostDetail['media'][number]): PostMedium {
  const { kind, status, fileName, path, mimeType, sizeBytes, durationSeconds, sha256, isThumbnail } = reference
  const exhibit = sha256 === undefined ? undefined : register.exhibits.of(sha256)
  const isOpen = exhibit !== undefined && refusalOf(register, exhibit.number, OWN_ANALYSIS) === undefined
  const name = fileName ?? path
  return {
    kind,
    status,
    fileName: name === undefined ? null : labels.fileName(quoted(name)),
    mimeType: mimeType === undefined ? null : quoted(mimeType),
    sizeBytes: sizeBytes ?? exhibit?.latest.sizeBytes ?? null,
    durationSeconds: durationSeconds ?? null,
    exhibit: isOpen ? exhibit.number : null,
    isThumbnail: isThumbnail === true,
  }
}

/** A piece of a long text; empty behind its end. */
export function textPiece(casebook: Casebook, key: string, from: number): string {
  const [{ text }] = casebook.index().posts([postIndexOf(casebook, key)])
  return excerptOf(text.slice(from), TEXT_PIECE).text
}

/** The latest versions, oldest first. */
export function versionsOf({ casebook, register }: ReadingContext, key: string): { rows: VersionRow[]; total: number } {
  const index = postIndexOf(casebook, key)
  const held = casebook.index().versions(index)
  const [shown] = casebook.index().posts([index])
  const rows = held.map(
    (version, i): VersionRow => ({
      editedTime: statedTime(version.editedTime),
      exhibit: register.exhibits.of(version.original)?.number ?? 0,
      byteOffset: version.byteOffset,
      byteLength: version.byteLength,
      line: version.line ?? null,
      text: excerptOf(version.text, 2000),
      parts: i === 0 ? [] : shortDiff(held[i - 1].text, version.text),
      isShown:
        version.original === shown.original && version.byteOffset === shown.byteOffset && version.text === shown.text,
    }),
  )
  return { rows: rows.slice(-VERSIONS_SHOWN), total: rows.length }
}
