// Calls to violence in a corpus: texts to review, and what people confirmed in sum, by channel, cluster, side and hour. Never by account.

import { type TextArena, textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { Analysis, TextFamilies } from '../model/analysis.ts'
import type { CallStatusCount, CallSuggestion, CallsView, ConfirmedCalls } from '../model/calls-view.ts'
import type { Casework } from '../model/casework.ts'
import type { PostIndex, TextIndex } from '../model/finding.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { labelsOf } from '../show/labels.ts'
import { sha256 } from '../system/hashing.ts'
import { type CallReading, callReader, strongestCall } from '../weigh/calls.ts'
import type { CallList } from '../weigh/calls-list.ts'
import { textsWithCalls } from '../weigh/calls-scan.ts'
import { DecisionIndex } from '../weigh/casework-decisions.ts'
import { postsByText } from '../weigh/stance.ts'
import { type CaseCallList, callListOf } from './call-list.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { keyOf } from './casework-units.ts'
import { textsByHash } from './texts-by-hash.ts'

export interface CallsOptions {
  /** Families to review at most; 200 when absent. */
  readonly limit?: number
}

const LIMIT = 200
const HOUR = 3_600_000

/** What an analysis adds; without it there are no clusters and no sides. */
export type CallsAnalysis = Pick<Analysis, 'textFamilies'> & Partial<Pick<Analysis, 'coordination' | 'claims'>>

/** Of a case whose analysis is there already. */
export function callsView(casebook: Casebook, analysis: CallsAnalysis, options: CallsOptions = {}): CallsView {
  const corpus = casebook.index()
  const labels = labelsOf(
    corpus,
    pseudonymsFor('report', message => casebook.custody.keyedHash(message)),
    false,
  )
  return callsIn(
    corpus,
    callListOf(casebook),
    caseworkOf(casebook),
    analysis,
    position => labels.channel(position),
    options,
  )
}

/** The same on any corpus. `channelName` gives a channel as the report calls it. */
export function callsIn(
  corpus: Engine,
  { name, list }: CaseCallList,
  casework: Pick<Casework, 'callReviews'>,
  analysis: CallsAnalysis,
  channelName: (position: number) => string,
  { limit = LIMIT }: CallsOptions = {},
): CallsView {
  const arena = corpus.texts()
  const posts = postsByText(corpus.columns().text)
  const { confirmed, rejected, reviewed } = reviewsOf(corpus, casework)
  const toldApart: Record<CallStatusCount, number> = {
    negated: 0,
    quoted: 0,
    reported: 0,
    condemned: 0,
    metaphor: 0,
    question: 0,
  }
  const open: TextReading[] = []
  for (const { text, reading } of readingsOf(arena, list)) {
    if (reading.status !== 'call') toldApart[reading.status]++
    else if (!reviewed.has(text)) open.push({ text, reading })
  }
  return {
    list: name,
    waiting: { texts: open.length, posts: open.reduce((sum, { text }) => sum + posts.of(text).length, 0) },
    rejected,
    toldApart,
    suggestions: families(corpus, open, analysis.textFamilies, limit),
    confirmed: confirmedCalls(corpus, confirmed, analysis, channelName),
  }
}

interface TextReading {
  readonly text: TextIndex
  readonly reading: CallReading
}

/** What was read in the texts of a corpus: lists and texts stay the same while people review. */
const READINGS = new WeakMap<TextArena, WeakMap<CallList, readonly TextReading[]>>()

/** The strongest call of each text that has words of the list. Cost: the whole corpus at first, nothing afterwards. */
function readingsOf(arena: TextArena, list: CallList): readonly TextReading[] {
  const ofList = READINGS.get(arena) ?? new WeakMap<CallList, readonly TextReading[]>()
  READINGS.set(arena, ofList)
  const known = ofList.get(list)
  if (known !== undefined) return known
  const reader = callReader(list)
  const readings = Array.from(textsWithCalls(arena, list)).flatMap(text => {
    const reading = strongestCall(reader.read(textAt(arena, text)))
    return reading === undefined ? [] : [{ text, reading }]
  })
  ofList.set(list, readings)
  return readings
}

interface Reviews {
  /** Posts, ascending. */
  readonly confirmed: readonly PostIndex[]
  readonly rejected: number
  readonly reviewed: ReadonlySet<TextIndex>
}

/** What people said of posts and of the texts that a review covers. A disputed review confirms nothing. */
function reviewsOf(corpus: Engine, casework: Pick<Casework, 'callReviews'>): Reviews {
  const reviewed = new Set<TextIndex>()
  const verdicts = new Map<PostIndex, boolean>()
  if (casework.callReviews.length === 0) return { confirmed: [], rejected: 0, reviewed }
  const index = new DecisionIndex(casework.callReviews)
  const columns = corpus.columns()
  const decide = (post: PostIndex, key: string, hash: string | undefined) => {
    const [decision] = index.on(undefined, key, hash)
    if (decision === undefined) return
    verdicts.set(post, decision.act.verdict === 'call' && !decision.isDisputed)
    if (columns.text[post] >= 0) reviewed.add(columns.text[post])
  }
  const covered = new Set<string>(index.texts())
  if (covered.size > 0) {
    const arena = corpus.texts()
    const posts = postsByText(columns.text)
    for (const [hash, text] of textsByHash(arena, covered)) {
      for (const detail of corpus.posts(posts.of(text))) decide(detail.index, keyOf(detail), hash)
    }
  }
  const keys = [...index.posts()]
  for (const [i, post] of corpus.postsByKey(keys).entries()) if (post >= 0) decide(post, keys[i], undefined)
  const confirmed = [...verdicts].filter(([, isCall]) => isCall).map(([post]) => post)
  return { confirmed: confirmed.sort((a, b) => a - b), rejected: verdicts.size - confirmed.length, reviewed }
}

function families(
  corpus: Engine,
  open: readonly { text: TextIndex; reading: CallReading }[],
  { centre }: TextFamilies,
  limit: number,
): CallSuggestion[] {
  const groups = new Map<TextIndex, { text: TextIndex; reading: CallReading }[]>()
  for (const entry of open) {
    const group = groups.get(centre[entry.text])
    if (group === undefined) groups.set(centre[entry.text], [entry])
    else group.push(entry)
  }
  const posts = postsByText(corpus.columns().text)
  const sized = [...groups.values()].map(texts => ({
    texts,
    posts: texts.reduce((sum, { text }) => sum + posts.of(text).length, 0),
  }))
  sized.sort((a, b) => b.posts - a.posts || a.texts[0].text - b.texts[0].text)
  const arena = corpus.texts()
  return sized.slice(0, limit).map(({ texts, posts: count }) => {
    const [{ text, reading }] = texts
    const [first] = posts.of(text)
    const [detail] = corpus.posts([first])
    return {
      post: keyOf(detail),
      postIndex: first,
      text: detail.text,
      kind: reading.kind,
      words: [...new Set(texts.map(entry => entry.reading.words))],
      posts: count,
      texts: texts.map(entry => sha256(textAt(arena, entry.text))),
    }
  })
}

function confirmedCalls(
  corpus: Engine,
  confirmed: readonly PostIndex[],
  { coordination, claims = [] }: CallsAnalysis,
  channelName: (position: number) => string,
): ConfirmedCalls {
  const columns = corpus.columns()
  const isCall = new Set(confirmed)
  const calls = (posts: Iterable<PostIndex>) => {
    let count = 0
    for (const post of posts) if (isCall.has(post)) count++
    return count
  }
  const inChannel = new Map<number, number>()
  for (const post of confirmed) inChannel.set(columns.channel[post], (inChannel.get(columns.channel[post]) ?? 0) + 1)
  const ofChannel = new Map<number, number>()
  for (const channel of columns.channel) ofChannel.set(channel, (ofChannel.get(channel) ?? 0) + 1)
  const byHour = new Map<number, number>()
  for (const post of confirmed) {
    const hour = Math.floor(columns.time[post] / HOUR) * HOUR
    if (!Number.isNaN(hour)) byHour.set(hour, (byHour.get(hour) ?? 0) + 1)
  }
  const largest = (a: { posts: number }, b: { posts: number }) => b.posts - a.posts
  return {
    posts: confirmed.length,
    byChannel: [...inChannel]
      .map(([channel, posts]) => ({ channel, name: channelName(channel), posts, ofPosts: ofChannel.get(channel) ?? 0 }))
      .sort((a, b) => largest(a, b) || a.channel - b.channel),
    byCluster: (coordination?.clusters ?? [])
      .map(({ id, accounts }) => ({ cluster: id, ...ofAccounts(columns.account, accounts, isCall) }))
      .filter(({ posts }) => posts > 0)
      .sort(largest),
    bySide: claims
      .flatMap(({ claim, support, deny }) =>
        [support, deny].map((weighed, i) => ({
          claim: claim.id,
          side: i === 0 ? ('support' as const) : ('deny' as const),
          posts: calls(new Set(weighed.assertions.map(({ post }) => post))),
          ofPosts: weighed.assertions.length,
        })),
      )
      .filter(({ posts }) => posts > 0),
    byHour: [...byHour].map(([hour, posts]) => ({ hour, posts })).sort((a, b) => a.hour - b.hour),
  }
}

/** Posts of the accounts of a cluster, and the confirmed calls among them. */
function ofAccounts(
  account: Int32Array,
  accounts: Int32Array,
  isCall: ReadonlySet<PostIndex>,
): { posts: number; ofPosts: number } {
  const members = new Set(accounts)
  let posts = 0
  let ofPosts = 0
  for (let post = 0; post < account.length; post++) {
    if (!members.has(account[post])) continue
    ofPosts++
    if (isCall.has(post)) posts++
  }
  return { posts, ofPosts }
}
