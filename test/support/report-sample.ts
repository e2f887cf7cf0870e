// An invented crisis, weighed and detected by hand, from which tests and a demonstration page of the report are made.

import { createHmac } from 'node:crypto'
import type { Engine } from '../../src/corpus/engine.ts'
import type { Analysis, CopyFamily } from '../../src/model/analysis.ts'
import type { CaseworkFindings } from '../../src/model/casework-findings.ts'
import type { CoordinatedPair } from '../../src/model/coordination.ts'
import type { AccountId, ChannelId, Sha256 } from '../../src/model/ids.ts'
import type { Assertion, MergeEdge, Side, WeighedSide } from '../../src/model/ladder.ts'
import type { ReportContext } from '../../src/model/report-view.ts'
import type { ChannelRecord } from '../../src/model/source-record.ts'
import { zoned, zoneless } from '../../src/model/time.ts'
import { pseudonymsFor } from '../../src/protect/pseudonym.ts'
import { sampleCluster } from './cluster-sample.ts'
import { type MemoryPost, memoryEngine } from './memory-engine.ts'

/** Every string of the sample that comes from outside, so that a test can put its own there. */
export interface SampleWords {
  readonly rumour: string
  readonly variant: string
  readonly denial: string
  readonly broadcast: string
  readonly group: string
  readonly account: string
  readonly file: string
  readonly url: string
  readonly claim: string
  readonly caseName: string
  readonly problem: string
}

export const SAMPLE_WORDS: SampleWords = {
  rumour: 'Склады в порту подожгли люди, которых привезли на двух автобусах. Брат работает рядом и видел всё сам!',
  variant:
    'СРОЧНО! Склады в порту подожгли люди, которых привезли на трёх автобусах. Сосед работает рядом и видел всё сам!',
  denial: 'Порттағы қоймаларды ешкім әкелген жоқ: мен сол жерде тұрдым, автобус болған жоқ.',
  broadcast: 'Қарсан жаңалықтары | Новости Карсана и окрестностей, круглосуточно',
  group: 'Соседи, дом 14',
  account: 'Ая Тестова',
  file: 'Чат Соседи, дом 14.zip!_chat.txt',
  url: 'https://example.invalid/port-selen?utm_source=chat',
  claim: 'Склады подожгли люди, привезённые на двух автобусах',
  caseName: 'Порт Селен, январь',
  problem: '{"id": 17, "te',
}

const START = Date.UTC(2022, 0, 5, 6)
const MINUTE = 60_000
const ORIGINALS = ['a', 'b', 'c'].map(digit => digit.repeat(64) as Sha256)

export interface ReportSample {
  readonly corpus: Engine
  readonly analysis: Analysis
  readonly context: ReportContext
}

export function reportSample(words: SampleWords = SAMPLE_WORDS, options: { showNames?: boolean } = {}): ReportSample {
  const channels: ChannelRecord[] = [
    channel('telegram:channel1', words.broadcast, 'broadcast', true),
    channel('telegram:channel2', words.group, 'group', false),
    {
      ...channel('whatsapp-name:home', `${words.group} 2`, 'group', false),
      identity: 'name-only',
      platform: 'whatsapp',
    },
  ]
  const posts: MemoryPost[] = []
  const add = (minute: number, text: string, account: number, more: Partial<MemoryPost> = {}) => {
    const number = posts.length
    posts.push({
      kind: 'post',
      channelId: 'telegram:channel2' as ChannelId,
      messageId: String(number).padStart(6, '0'),
      postKind: 'message',
      time: zoned(START + minute * MINUTE),
      accountId: `telegram:user${account}` as AccountId,
      accountName: `${words.account} ${account}`,
      accountIdentity: 'platform-id',
      text,
      byteOffset: number * 400,
      byteLength: 380,
      original: ORIGINALS[0],
      ...more,
    })
  }
  add(0, words.rumour, 1)
  for (let i = 0; i < 240; i++)
    add(10 + Math.round((i * i) / 40), i % 5 === 4 ? words.variant : words.rumour, 2 + (i % 60))
  for (let i = 0; i < 30; i++)
    add(120 + i * 13, words.rumour, 100 + i, {
      forward: { kind: 'channel', id: 'telegram:channel1' as AccountId, name: words.broadcast, messageId: 'own' },
      links: [words.url],
    })
  for (let i = 0; i < 8; i++)
    add(200 + i * 31, words.rumour, 140 + i, { forward: { kind: 'hidden', name: `${words.account} hidden` } })
  for (let i = 0; i < 12; i++) add(300 + i * 41, `${words.denial} ${i}`, 170 + i)
  add(5, words.rumour, 0, {
    messageId: 'own',
    channelId: 'telegram:channel1' as ChannelId,
    accountId: 'telegram:channel1' as AccountId,
    accountName: words.broadcast,
    media: [{ kind: 'video', status: 'not-included' }],
  })
  for (let i = 0; i < 20; i++)
    add(60 + i * 55, i % 3 === 0 ? '' : `${words.denial} ${i % 4}`, 0, {
      channelId: 'whatsapp-name:home' as ChannelId,
      accountId: `whatsapp-name:home/${words.account} ${i % 3}` as AccountId,
      accountIdentity: 'name-only',
      time: zoneless(START + (60 + i * 55) * MINUTE),
      original: ORIGINALS[1],
      byteLength: 0,
      line: i + 1,
      media: i % 3 === 0 ? [{ kind: 'photo', status: 'missing' }] : [],
    })
  add(900, `${words.denial} `.repeat(12_000), 199)
  const corpus = memoryEngine(channels, posts)
  const analysis = analysisOf(corpus, words)
  return { corpus, analysis, context: contextOf(corpus, analysis, words, options.showNames === true) }
}

function channel(
  id: string,
  name: string,
  channelKind: ChannelRecord['channelKind'],
  isPublic: boolean,
): ChannelRecord {
  return {
    kind: 'channel',
    id: id as ChannelId,
    platform: 'telegram',
    identity: 'platform-id',
    name,
    channelKind,
    isPublic,
  }
}

function analysisOf(corpus: Engine, words: SampleWords): Analysis {
  const { text, time, account, channel: channelOf, forward, count } = corpus.columns()
  const distinct = corpus.counts().distinctTexts
  const rumour = corpus.matching(words.rumour.trim())[0] ?? 0
  const variant = corpus.matching(words.variant.trim())[0] ?? rumour
  const centre = Int32Array.from({ length: distinct }, (_, i) => (i === variant ? rumour : i))
  const resemblance = new Float32Array(distinct).fill(1)
  resemblance[variant] = 0.7134
  const every = Array.from({ length: count }, (_, i) => i)
  const inFamily = Int32Array.from(every.filter(post => text[post] === rumour || text[post] === variant))
  const families: CopyFamily[] =
    inFamily.length < 2
      ? []
      : [
          {
            id: 'family-rumour',
            centre: rumour,
            posts: inFamily,
            texts: Int32Array.from(new Set([rumour, variant])),
            accounts: new Set(inFamily.map(post => account[post])).size,
            channels: new Set(inFamily.map(post => channelOf[post])).size,
            forwards: inFamily.filter(post => forward[post] >= 0).length,
            firstPost: inFamily[0],
            firstTime: time[inFamily[0]],
            lastTime: time[inFamily[inFamily.length - 1]],
          },
        ]
  const forwards = every.filter(post => forward[post] >= 0)
  const byOrigin = (kind: string) =>
    Int32Array.from(forwards.filter(post => corpus.forwardOrigins()[forward[post]].origin.kind === kind))
  const [fromChannel, fromHidden] = [byOrigin('channel'), byOrigin('hidden')]
  const pairs: CoordinatedPair[] = []
  for (let first = 1; first < 9; first++) {
    for (let second = first + 1; second < 9; second++) {
      if ((first + second) % 3 === 0) continue
      pairs.push({
        first,
        second,
        observed: 4 + (first % 3),
        expected: 0.0234 * second,
        pValue: 1e-9,
        qValue: first === 1 ? 3.2e-7 : 0.0187,
        windowSeconds: second % 2 ? 60 : 600,
        windowsSeconds: second % 2 ? [60, 600] : [600],
        kinds: ['text'],
        objects: Int32Array.from({ length: 4 + (first % 3) }, (_, object) => object),
      })
    }
  }
  const burst = inFamily.slice(10, 70)
  return {
    mediaFamilies: [],
    textFamilies: { centre, resemblance },
    families,
    containments: distinct > 3 ? [{ container: distinct - 1, contained: 3, share: 0.084 }] : [],
    forwardTrees: [
      {
        id: 'tree-channel',
        origin: 'telegram:channel1',
        originName: words.broadcast,
        originKind: 'channel',
        originPost: every.find(post => channelOf[post] === 0),
        posts: fromChannel,
        channels: 1,
      },
      {
        id: 'tree-hidden',
        origin: `telegram-name:${words.account} hidden`,
        originName: `${words.account} hidden`,
        originKind: 'hidden',
        originPost: undefined,
        posts: fromHidden,
        channels: 1,
      },
    ],
    sharedLinks: [{ url: words.url, posts: fromChannel, accounts: 30, channels: 1 }],
    bursts: [
      {
        id: 'burst-1',
        family: 'family-rumour',
        start: time[burst[0]],
        end: time[burst[burst.length - 1]],
        posts: burst,
        accounts: 40,
        expected: 6.25,
        qValue: 1.3e-12,
      },
    ],
    coordination: {
      clusters: [
        sampleCluster('cluster-1', [1, 2, 3, 4, 5, 6, 7, 8], pairs, inFamily.slice(0, 90), 14, START),
        sampleCluster(
          'cluster-2',
          [11, 12],
          [{ ...pairs[0], first: 11, second: 12 }],
          inFamily.slice(90, 99),
          3,
          START,
        ),
      ],
      accounts: 10,
      settings: { windowsSeconds: [10, 60, 600, 3600], q: 0.05, nullModel: 'all', correction: 'bh' },
      pairsTested: 15_931,
      accountsTested: 179,
      pairsBeyondChance: 31,
      groupsOfTaste: 2,
      accountsOfTaste: 9,
      accountsConsidered: 179,
      accountsLeftOutNameOnly: 3,
      crowdedObjects: 0,
      detectionLimits: [],
    },
    casework: sampleCasework(words),
    claims: [
      {
        claim: {
          id: 'two-buses',
          text: { ru: words.claim },
          kind: 'accusation',
          place: words.claim,
          from: '2022-01-05T06:00+06:00',
          to: '2022-01-05',
          quantity: { what: words.claim, low: 2 },
          support: { search: ['автобус'], examples: [] },
          deny: { search: ['болған жоқ'], examples: [] },
        },
        support: sideOf(corpus, 'support', inFamily, null),
        deny: sideOf(
          corpus,
          'deny',
          Int32Array.from(every.filter(post => text[post] >= 0 && !inFamily.includes(post))),
          null,
        ),
      },
      {
        claim: {
          id: 'hospital-gate',
          text: { en: 'Shots were fired at the hospital gate', kk: 'Аурухана қақпасында оқ атылды' },
          kind: 'factual',
          support: { search: ['gate'], examples: [] },
          deny: { search: [], examples: [] },
        },
        support: sideOf(corpus, 'support', inFamily.slice(40, 90), 3),
        deny: sideOf(corpus, 'deny', new Int32Array(0), 0),
      },
    ],
    findings: [],
  }
}

/** Joins by account first, then by text; every fourth remaining origin suggests own access. */
export function sideOf(corpus: Engine, side: Side, posts: Int32Array, atLeast: number | null): WeighedSide {
  const { account, text } = corpus.columns()
  const edges: MergeEdge[] = []
  const firstOfAccount = new Map<number, number>()
  const firstOfText = new Map<number, number>()
  const origins: number[] = []
  posts.forEach((post, i) => {
    const speaker = firstOfAccount.get(account[post])
    const copied = firstOfText.get(text[post])
    if (speaker !== undefined) edges.push({ from: i, to: speaker, rung: 'speakers', test: 'same-account' })
    else if (copied !== undefined)
      edges.push({
        from: i,
        to: copied,
        rung: 'afterCopies',
        test: i % 2 ? 'equal-text' : 'near-duplicate',
        value: 0.8125,
      })
    else origins.push(i)
    if (speaker === undefined) firstOfAccount.set(account[post], i)
    if (speaker === undefined && copied === undefined) firstOfText.set(text[post], i)
  })
  const count = (rung: string) => edges.filter(edge => edge.rung === rung).length
  const suggests = new Set(origins.filter((_, i) => i % 4 === 0))
  const assertions: Assertion[] = Array.from(posts, (post, i) => ({
    post,
    side,
    matched: 'автобус',
    suggestsOwnAccess: suggests.has(i),
  }))
  return {
    assertions,
    edges,
    group: new Int32Array(posts.length),
    ladder: {
      posts: posts.length,
      speakers: posts.length - count('speakers'),
      afterCopies: posts.length - count('speakers') - count('afterCopies'),
      atMost: origins.length,
      marked: atLeast === null ? 0 : Math.min(atLeast + 1, origins.length),
      atLeast: atLeast === null ? null : Math.min(atLeast, origins.length),
      firstHand: 0,
      verifiedMedia: 0,
      unreviewed: atLeast === null ? suggests.size : 0,
      decided: 0,
      vantages: 0,
    },
  }
}

function contextOf(corpus: Engine, analysis: Analysis, words: SampleWords, showNames: boolean): ReportContext {
  const counts = corpus.counts()
  const largest = analysis.families.reduce((most, { posts }) => Math.max(most, posts.length), 0)
  return {
    caseName: words.caseName,
    createdClaimedTime: Date.UTC(2026, 10, 22, 9, 30),
    toolVersion: '0.1.0',
    pseudonym: pseudonymsFor(
      'report',
      message => new Uint8Array(createHmac('sha256', 'sample').update(message).digest()),
    ),
    showNames,
    isJudged: () => false,
    intake: {
      inputs: 3,
      originals: [
        {
          exhibit: 1,
          name: 'result.json',
          format: 'telegram-json',
          sizeBytes: 181_234,
          sha256: ORIGINALS[0],
          posts: counts.posts - 20,
        },
        { exhibit: 2, name: words.file, format: 'whatsapp', sizeBytes: 9_120, sha256: ORIGINALS[1], posts: 20 },
        { exhibit: 3, name: 'IMG_2041.jpg', format: 'media', sizeBytes: 2_345_678, sha256: ORIGINALS[2], posts: 0 },
      ],
      problems: [
        {
          code: 'json-damaged',
          severity: 'loss',
          where: 'result.json',
          line: 5124,
          byte: 181_200,
          parameters: { quoted: words.problem },
        },
        { code: 'no-zone', severity: 'notice', where: words.file, parameters: {}, count: 20 },
      ],
    },
    custody: {
      entries: 9,
      groups: 3,
      deviceFingerprint: 'ed25519:7f3a 91c2 4d5e 8b60 1a2b 3c4d 5e6f 7081',
      witnessed: false,
    },
    summary: {
      ...counts,
      inputs: 3,
      originals: 3,
      documents: 0,
      paragraphs: 0,
      problems: 21,
      families: analysis.families.length,
      largestFamily: largest,
      bursts: analysis.bursts.length,
      coordinatedAccounts: analysis.coordination.accounts,
      clusters: analysis.coordination.clusters.length,
      claims: [],
      run: { elapsedSeconds: 1, peakMemoryBytes: 1 },
    },
    thresholds: { resemblance: 0.6, q: 0.05, windowsSeconds: [10, 60, 600, 3600] },
    commands: {
      rung: (claim, side, rung) => `anechoic weigh --case DIR --claim ${claim} --list ${side}.${rung}`,
      family: id => `anechoic detect --case DIR --list ${id}`,
      originalPath: sha256 => `vault/objects/${sha256.slice(0, 2)}/${sha256}`,
      verify: 'anechoic verify --case DIR',
    },
    problemText: problem => `${problem.code}: ${Object.values(problem.parameters).join(' ')}`,
    findingText: finding => finding.message.key,
  }
}

/** Every field that a person fills in holds words from outside. */
function sampleCasework(words: SampleWords): CaseworkFindings {
  const tie = (isDocumented: boolean) => ({
    from: words.account,
    to: 'office',
    kind: 'control' as const,
    isDocumented,
    assertedBy: [words.account, 'actor:office'],
    deniedBy: [`name:${words.broadcast}`],
    since: '2021',
    until: words.claim,
    roles: ['coder 1'],
    exhibits: [1],
    posts: [0, 1],
  })
  return {
    figures: [
      {
        claim: 'two-buses',
        quantity: { what: words.claim, low: 2 },
        statements: [
          {
            post: 0,
            side: 'support',
            voice: undefined,
            low: 2,
            high: 2,
            isStrict: false,
            text: words.rumour,
            isDecided: false,
            posts: 3,
          },
          {
            post: 1,
            side: undefined,
            voice: `name:${words.account}`,
            low: 3,
            high: undefined,
            isStrict: true,
            text: words.claim,
            isDecided: true,
            posts: 1,
          },
        ],
        conflicts: 1,
      },
    ],
    relations: [
      { from: 'two-buses', to: 'hospital-gate', kind: 'contradicts', roles: ['coder 1', 'coder 2'], isDisputed: true },
    ],
    actors: [
      { actor: 'office', kind: 'public-body', names: [words.broadcast], isPublic: true },
      { actor: words.account, kind: 'person', names: [words.account], isPublic: false },
    ],
    ties: [tie(false), { ...tie(true), kind: 'family' as const }],
    outages: [{ place: words.broadcast, from: START, to: START + 60 * MINUTE, measuredBy: words.url }],
    calls: {
      posts: 3,
      byChannel: [{ channel: 0, name: words.broadcast, posts: 3, ofPosts: 10 }],
      byCluster: [{ cluster: 'cluster-1', posts: 2, ofPosts: 4 }],
      bySide: [{ claim: 'two-buses', side: 'support', posts: 1, ofPosts: 2 }],
      byHour: [{ hour: START, posts: 3 }],
    },
    disagreements: 2,
  }
}
