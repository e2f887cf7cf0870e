// An invented crisis with its truth: a folder of exports as people hand them in, made from a seed.

import type { SimulatedChannel } from './channels.ts'
import { canonicalChannelId, castChannels, isTelegram } from './channels.ts'
import { claimsOf, renderClaimsFile } from './claims-in-dispute.ts'
import type { Crisis } from './crisis.ts'
import { DOCUMENTS } from './documents.ts'
import type { ExportCounts } from './exported-posts.ts'
import { emptyCounts, picturePath } from './exported-posts.ts'
import { accountToken, tableAccountToken } from './people.ts'
import { pictureBytes } from './picture.ts'
import { Plot } from './plot.ts'
import {
  plantFans,
  plantFastCampaign,
  plantMirror,
  plantNewsEvent,
  plantOutage,
  plantSlowCampaign,
} from './plot-campaigns.ts'
import { plantClaims, plantFlood, plantSecondThoughts } from './plot-claims.ts'
import type { SimulatedPost } from './simulated-post.ts'
import type { ResolvedOptions, SimulationOptions } from './simulation-options.ts'
import { resolveOptions } from './simulation-options.ts'
import { renderTable, rowId } from './table-writer.ts'
import { writeTelegramHtml } from './telegram-html-writer.ts'
import { renderTelegramJson } from './telegram-json-writer.ts'
import type { FileChunk } from './text-chunks.ts'
import { textChunks } from './text-chunks.ts'
import type { TruthFile } from './truth.ts'
import { renderTruth } from './truth.ts'
import { renderWhatsapp } from './whatsapp-writer.ts'

/** What is handed in lies apart from what is known about it. */
const EXPORTS = 'exports/'

export interface Simulation {
  /**
   * The files of the folder, chunks of one path in order and together: exports and their pictures under `exports/`, then
   * `claims.yaml` and `truth.json`. Every call yields the same bytes. Memory grows with what is planted, not with the number of posts.
   */
  files(): Generator<FileChunk>
}

/**
 * A crisis that nobody lived through, in English, Russian and Kazakh. Deterministic from its options.
 * Throws RangeError for options out of range, and when `posts` is smaller than what is planted.
 * @see docs/methods.md#simulated-crises
 */
export function simulateCrisis(options: SimulationOptions): Simulation {
  const resolved = resolveOptions(options)
  return { files: () => writeFiles(resolved) }
}

function* writeFiles(options: ResolvedOptions): Generator<FileChunk> {
  const channels = castChannels(options)
  const plot = plantStory(options, channels)
  const planted = plot.finish()
  const daily = shareDailyTalk(options, channels, planted)
  const crisis: Crisis = { options, channels, planted, daily, rhythmChanges: plot.rhythmChanges }
  const files: TruthFile[] = []
  const names = new Map<SimulatedPost, string>()
  for (const channel of channels) {
    for (const source of channel.exports) {
      const counts = emptyCounts()
      yield* writeExport(crisis, channel, source, counts)
      const { posts, services, forwards, media } = counts
      files.push({ path: EXPORTS + source.path, format: source.format, posts, services, forwards, media })
      if (source.format === 'whatsapp' || source.format === 'table') continue
      for (const [picture, time] of counts.pictures) {
        yield {
          path: `${EXPORTS}${source.path}/${picturePath(picture, time)}`,
          bytes: pictureBytes(picture, options.seed),
        }
      }
    }
    for (const post of planted.get(channel) ?? []) names.set(post, postName(channel, post))
  }
  if (options.shape === 'example' && options.formats.length > 1)
    for (const [path, text] of DOCUMENTS) yield* textChunks(EXPORTS + path, [text])
  yield* textChunks('claims.yaml', [renderClaimsFile(claimsOf(options))])
  const { seed, shape, start, days, posts } = options
  const isTable = !plot.groupsWithIds().some(isTelegram)
  const nameOfAccount = (account: number): string =>
    isTable ? `x:${tableAccountToken(account)}` : `telegram:${accountToken(account)}`
  const nameOf = (post: SimulatedPost): string => names.get(post) ?? '?'
  yield* textChunks(
    'truth.json',
    renderTruth(plot.truth, { seed, shape, start, days, posts, files }, nameOf, nameOfAccount),
  )
}

function writeExport(
  crisis: Crisis,
  channel: SimulatedChannel,
  source: SimulatedChannel['exports'][number],
  counts: ExportCounts,
): Iterable<FileChunk> {
  switch (source.format) {
    case 'telegram-json':
      return textChunks(`${EXPORTS}${source.path}/result.json`, renderTelegramJson(crisis, channel, source, counts))
    case 'telegram-html':
      return writeTelegramHtml(EXPORTS, crisis, channel, source, counts)
    case 'whatsapp':
      return textChunks(EXPORTS + source.path, renderWhatsapp(crisis, channel, source, counts))
    case 'table':
      return textChunks(EXPORTS + source.path, renderTable(crisis, channel, source, counts))
  }
}

function plantStory(options: ResolvedOptions, channels: readonly SimulatedChannel[]): Plot {
  const plot = new Plot(options, channels)
  if (options.shape === 'example') {
    plantOutage(plot)
    plantNewsEvent(plot, 100)
    plantFans(plot, 18)
    plantClaims(plot)
  }
  for (const [index, flood] of options.floods.entries()) plantFlood(plot, flood, index)
  plantFastCampaign(plot)
  plantSlowCampaign(plot)
  const mirror = channels.find(channel => channel.role === 'mirror')
  const original = channels.find(channel => channel.role === 'courier')
  if (mirror !== undefined && original !== undefined) plantMirror(plot, original, mirror)
  if (options.shape === 'example') plantSecondThoughts(plot)
  return plot
}

/** What is left of `posts` after planting, by the weight of each chat, to the last message. */
function shareDailyTalk(
  options: ResolvedOptions,
  channels: readonly SimulatedChannel[],
  planted: ReadonlyMap<SimulatedChannel, readonly SimulatedPost[]>,
): Map<SimulatedChannel, number> {
  let left = options.posts
  for (const posts of planted.values()) left -= posts.length
  if (left < 0) throw new RangeError(`posts: ${options.posts} is less than the ${options.posts - left} planted`)
  const daily = new Map<SimulatedChannel, number>()
  const weights = channels.reduce((sum, channel) => sum + channel.weight, 0)
  const talking = channels.filter(channel => channel.weight > 0)
  const total = left
  const mirror = channels.find(channel => channel.role === 'mirror')
  for (const channel of talking) {
    let count = Math.floor((total * channel.weight) / weights)
    // The mirror repeats each of the original's messages: both come out of one share.
    if (mirror !== undefined && channel.role === 'courier') {
      count = Math.floor(count / 2)
      daily.set(mirror, count)
      left -= count
    }
    daily.set(channel, count)
    left -= count
  }
  const last = talking.findLast(channel => channel.role !== 'courier') ?? talking[0]
  daily.set(last, (daily.get(last) ?? 0) + left)
  return daily
}

function postName(channel: SimulatedChannel, post: SimulatedPost): string {
  const { format } = channel.exports[0]
  const message = format === 'table' ? rowId(post.messageId) : post.messageId
  return `${canonicalChannelId(channel, format)}/${message}`
}
