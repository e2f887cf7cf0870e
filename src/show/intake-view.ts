// What came in: originals, formats, chats, how much their identities and times are worth, and where exports disagree.

import type { Engine } from '../corpus/engine.ts'
import type { Sha256 } from '../model/ids.ts'
import type { ChannelView, IntakeView, ReportContext, ReportOriginal } from '../model/report-view.ts'
import { changedPostsView } from './changed-posts-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import { shortName } from './excerpt.ts'
import type { Labels } from './labels.ts'
import { largest } from './largest.ts'

const ORIGINALS_SHOWN = 500
const CHANNELS_SHOWN = 200
const ABSENT_SHOWN = 50

/** Originals in the report's order: those with posts first, then as they came in; at most 500. */
export function listedOriginals(originals: readonly ReportOriginal[]): readonly ReportOriginal[] {
  const withPosts = originals.filter(original => original.posts > 0)
  const without = originals.filter(original => original.posts === 0)
  return [...withPosts, ...without].slice(0, ORIGINALS_SHOWN)
}

export function intakeView(
  corpus: Engine,
  context: ReportContext,
  labels: Labels,
  exhibits: ReadonlyMap<Sha256, number>,
  cited: CitedPosts,
): IntakeView {
  const { originals, inputs } = context.intake
  const { zoned, time, count, channel, account } = corpus.columns()
  const isDocument = corpus.channels().map(({ channelKind }) => channelKind === 'document')
  const speakers = new Set<number>()
  let zonelessPosts = 0
  let timelessPosts = 0
  for (let post = 0; post < count; post++) {
    if (isDocument[channel[post]]) speakers.add(account[post])
    else if (Number.isNaN(time[post])) timelessPosts++
    else if (zoned[post] === 0) zonelessPosts++
  }
  let accountsByNameOnly = 0
  let accountsByPlatformId = 0
  for (const [position, { identity }] of corpus.accounts().entries()) {
    if (identity !== 'name-only') accountsByPlatformId++
    else if (!speakers.has(position)) accountsByNameOnly++
  }
  const counts = corpus.counts()
  const absent = corpus.absent()
  return {
    inputs,
    originals: {
      rows: listedOriginals(originals).map(original => ({
        ...original,
        name: labels.fileName(original.name),
        ...(original.extractOf && {
          extractOf: { ...original.extractOf, name: labels.fileName(original.extractOf.name) },
        }),
        path: context.commands.originalPath(original.sha256),
      })),
      total: originals.length,
    },
    formats: formatsOf(originals),
    channels: channelsOf(corpus, labels, cited),
    accountsByPlatformId,
    accountsByNameOnly,
    zonelessPosts,
    timelessPosts,
    furtherVersions: Math.max(0, counts.versions - counts.posts),
    changed: changedPostsView(corpus, cited),
    absent: {
      rows: absent.slice(0, ABSENT_SHOWN).map(({ channel, original, messageIds }) => ({
        channel: labels.channelOf(channel),
        original: exhibits.get(original) ?? 0,
        messages: messageIds.length,
      })),
      total: absent.length,
    },
  }
}

function formatsOf(originals: readonly ReportOriginal[]): IntakeView['formats'] {
  const formats = new Map<ReportOriginal['format'], { originals: number; posts: number }>()
  for (const { format, posts } of originals) {
    const entry = formats.get(format) ?? { originals: 0, posts: 0 }
    formats.set(format, { originals: entry.originals + 1, posts: entry.posts + posts })
  }
  return [...formats]
    .map(([format, entry]) => ({ format, ...entry }))
    .sort((a, b) => b.posts - a.posts || (a.format < b.format ? -1 : 1))
}

/** The channels with most posts, ordered by shown name. */
function channelsOf(corpus: Engine, labels: Labels, cited: CitedPosts): IntakeView['channels'] {
  const entries = corpus.channels()
  const { channel, time, zoned, count } = corpus.columns()
  const posts = new Int32Array(entries.length)
  const zoneless = new Int32Array(entries.length)
  const firstPost = new Int32Array(entries.length).fill(-1)
  const firstTime = new Float64Array(entries.length).fill(Number.NaN)
  const lastTime = new Float64Array(entries.length).fill(Number.NaN)
  for (let post = 0; post < count; post++) {
    const at = channel[post]
    posts[at]++
    if (firstPost[at] < 0) firstPost[at] = post
    if (Number.isNaN(time[post])) continue
    if (zoned[post] === 0) zoneless[at]++
    if (Number.isNaN(firstTime[at])) firstTime[at] = time[post]
    lastTime[at] = time[post]
  }
  const positions = entries.map((_, position) => position)
  const shown = largest(positions, CHANNELS_SHOWN, (a, b) => posts[b] - posts[a] || a - b)
  const rows = shown.map(
    (position): ChannelView => ({
      name: labels.channel(position),
      isNameHidden: labels.isChannelHidden(position),
      platform: shortName(entries[position].platform),
      kind: entries[position].channelKind,
      identity: entries[position].identity,
      posts: posts[position],
      zonelessPosts: zoneless[position],
      firstTime: firstTime[position],
      lastTime: lastTime[position],
      firstPost: firstPost[position] < 0 ? undefined : cited.cite(firstPost[position]),
    }),
  )
  rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.posts - a.posts))
  return { rows, total: entries.length }
}
