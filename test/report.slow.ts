// A million posts, as columns only: the report is built and rendered in seconds, in bounded memory, and stays small.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Engine, PostColumns, PostDetail } from '../src/corpus/engine.ts'
import { renderReport } from '../src/export/html-report.ts'
import type { Analysis, CopyFamily } from '../src/model/analysis.ts'
import type { CoordinatedPair } from '../src/model/coordination.ts'
import type { AccountId, ChannelId } from '../src/model/ids.ts'
import type { WeighedSide } from '../src/model/ladder.ts'
import { zoned } from '../src/model/time.ts'
import { buildReportView } from '../src/show/report-view.ts'
import { clusterByHand } from './support/coordination-sample.ts'
import { memoryEngine } from './support/memory-engine.ts'
import { reportSample } from './support/report-sample.ts'

const POSTS = 1_000_000
const TEXTS = 400_000
const ACCOUNTS = 100_000
const CHANNELS = 500
const START = Date.UTC(2022, 0, 1)
const TEXT = 'Говорят, что у порта перекрыли дорогу и никого не пускают, передайте всем соседям. '.repeat(8)

function columnsOf(): PostColumns {
  const at = (modulus: number, factor: number) => Int32Array.from({ length: POSTS }, (_, i) => (i * factor) % modulus)
  return {
    count: POSTS,
    time: Float64Array.from({ length: POSTS }, (_, i) => START + i * 2500),
    zoned: new Uint8Array(POSTS).fill(1),
    channel: at(CHANNELS, 7),
    account: at(ACCOUNTS, 13),
    text: Int32Array.from({ length: POSTS }, (_, i) => (i < TEXTS ? i : (i * 31) % TEXTS)),
    forward: Int32Array.from({ length: POSTS }, (_, i) => (i % 5 === 0 ? i % 1000 : -1)),
    versions: new Uint16Array(POSTS).fill(1),
  }
}

function engineOf(columns: PostColumns): Engine {
  const empty = memoryEngine([], [])
  const channels = Array.from({ length: CHANNELS }, (_, i) => ({
    id: `telegram:channel${i}` as ChannelId,
    platform: 'telegram',
    identity: 'platform-id' as const,
    name: `Новости района номер ${i}, круглосуточно и без выходных`,
    channelKind: i % 2 ? ('group' as const) : ('broadcast' as const),
    isPublic: i % 2 === 0,
  }))
  const accounts = Array.from({ length: ACCOUNTS }, (_, i) => ({
    id: `telegram:user${i}` as AccountId,
    identity: 'platform-id' as const,
    name: `Имя ${i}`,
    isChannel: false,
  }))
  const detail = (index: number): PostDetail => ({
    index,
    channel: channels[columns.channel[index]],
    account: accounts[columns.account[index]],
    messageId: String(index),
    postKind: 'message',
    time: zoned(columns.time[index]),
    editedTime: undefined,
    text: `${index} ${TEXT}`,
    links: ['https://example.invalid/a'],
    hashtags: [],
    forward: undefined,
    replyTo: undefined,
    media: [],
    poll: undefined,
    action: undefined,
    original: 'a'.repeat(64) as PostDetail['original'],
    byteOffset: index * 1000,
    byteLength: 900,
    line: undefined,
    versions: 1,
  })
  return {
    ...empty,
    counts: () => ({
      ...empty.counts(),
      posts: POSTS,
      versions: POSTS,
      accounts: ACCOUNTS,
      channels: CHANNELS,
      forwards: POSTS / 5,
    }),
    channels: () => channels,
    accounts: () => accounts,
    columns: () => columns,
    posts: indexes => Array.from(indexes, detail),
  }
}

function sideOf(count: number, stride: number): WeighedSide {
  return {
    assertions: Array.from({ length: count }, (_, i) => ({
      post: i * stride,
      side: 'support',
      matched: 'порт',
      suggestsOwnAccess: i % 9 === 0,
    })),
    edges: Array.from({ length: count - 1 }, (_, i) => i + 1)
      .filter(from => from % 10 !== 0)
      .map(from => ({
        from,
        to: from - (from % 10),
        rung: (['speakers', 'afterCopies', 'atMost'] as const)[from % 3],
        test: 'near-duplicate' as const,
        value: 0.75,
      })),
    group: new Int32Array(count),
    ladder: {
      posts: count,
      speakers: count,
      afterCopies: count,
      atMost: count / 10,
      marked: 0,
      atLeast: null,
      firstHand: 0,
      verifiedMedia: 0,
      unreviewed: 5,
      decided: 0,
      vantages: 0,
    },
  }
}

function analysisOf(columns: PostColumns): Analysis {
  const { analysis } = reportSample()
  const families = Array.from({ length: 60_000 }, (_, i): CopyFamily => {
    const size = i < 20 ? 12_000 : 3
    const posts = Int32Array.from({ length: size }, (_, k) => ((i * 17 + k * 41) % (POSTS / 2)) + k).sort()
    return {
      id: `family-${i}`,
      centre: columns.text[posts[0]],
      posts,
      texts: Int32Array.from(new Set(posts.subarray(0, 2000).map(post => columns.text[post]))),
      accounts: size,
      channels: 40,
      forwards: 9,
      firstPost: posts[0],
      firstTime: columns.time[posts[0]],
      lastTime: columns.time[posts[size - 1]],
    }
  })
  const pairs = Array.from(
    { length: 200_000 },
    (_, i): CoordinatedPair => ({
      first: i % 4999,
      second: 5000 + (i % 997),
      observed: 5,
      expected: 0.1,
      pValue: 1e-9,
      qValue: ((i * 7919) % 200_003) / 1e7,
      windowSeconds: 60,
      windowsSeconds: [60],
      kinds: ['text'],
      objects: Int32Array.of(i % 900),
    }),
  )
  const claim = analysis.claims[0]
  return {
    ...analysis,
    mediaFamilies: [],
    textFamilies: {
      centre: Int32Array.from({ length: TEXTS }, (_, i) => i),
      resemblance: new Float32Array(TEXTS).fill(0.8),
    },
    families,
    containments: [],
    forwardTrees: Array.from({ length: 5000 }, (_, i) => ({
      ...analysis.forwardTrees[0],
      id: `tree-${i}`,
      originPost: i,
      posts: Int32Array.from({ length: 100 }, (_, k) => i * 100 + k * 7),
    })),
    sharedLinks: Array.from({ length: 20_000 }, (_, i) => ({
      ...analysis.sharedLinks[0],
      url: `https://example.invalid/${i}`,
    })),
    bursts: Array.from({ length: 3000 }, (_, i) => ({ ...analysis.bursts[0], id: `burst-${i}`, qValue: i / 1e6 })),
    coordination: {
      ...analysis.coordination,
      clusters: [
        clusterByHand(
          Array.from({ length: 6000 }, (_, i) => i),
          900,
          { pairs, posts: families[0].posts },
        ),
        ...analysis.coordination.clusters,
        ...Array.from({ length: 60 }, (_, i) =>
          clusterByHand(
            Array.from({ length: 50 }, (_, j) => 10_000 + i * 50 + j),
            200,
            { posts: Int32Array.from({ length: 40 }, (_, j) => 500_000 + i * 40 + j) },
          ),
        ),
      ],
    },
    claims: Array.from({ length: 6 }, (_, i) => ({
      ...claim,
      support: sideOf(200_000, 5),
      deny: sideOf(20_000, 40 + i),
    })),
  }
}

test('a million posts give a report of at most 5 MB in seconds', () => {
  const columns = columnsOf()
  const corpus = engineOf(columns)
  const analysis = analysisOf(columns)
  const { context } = reportSample()
  const before = process.cpuUsage()
  const memoryBefore = process.memoryUsage().rss
  const view = buildReportView(corpus, analysis, { ...context, summary: { ...context.summary, ...corpus.counts() } })
  const built = process.cpuUsage(before)
  let bytes = 0
  for (const part of renderReport(view, 'ru')) bytes += Buffer.byteLength(part)
  const all = process.cpuUsage(before)
  const seconds = (usage: NodeJS.CpuUsage) => ((usage.user + usage.system) / 1e6).toFixed(2)
  const grown = Math.round((process.memoryUsage().rss - memoryBefore) / 1e6)
  console.log(
    `built ${seconds(built)} s, rendered ${seconds(all)} s CPU in all, ${bytes} bytes, ${view.posts.size} posts cited, ${grown} MB grown`,
  )
  assert.ok(bytes <= 5_000_000, `${bytes} bytes`)
  assert.ok((all.user + all.system) / 1e6 < 10)
})
