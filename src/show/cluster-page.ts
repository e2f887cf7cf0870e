// One cluster as its page in the browser shows it: evidence, the explanations checked, who acted when on what.

import type { Engine, PostDetail } from '../corpus/engine.ts'
import { alternativeFigures, alternativeMessages } from '../messages/alternatives.ts'
import { findingText } from '../messages/findings.ts'
import type { ClusterActs, ObjectActs } from '../model/cluster-acts.ts'
import type {
  AlternativeCheck,
  ClusterObject,
  CoordinationCluster,
  CoordinationResult,
  SettingOutcome,
} from '../model/coordination.ts'
import type {
  AlternativeRow,
  ClusterPage,
  JudgementRow,
  MemberRow,
  ObjectRow,
  PageOf,
  PairRow,
} from '../model/coordination-page.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/ladder.ts'
import type { PostFilter } from '../model/post-filter.ts'
import { SHARE_STANDING, standsUnder } from '../model/robustness.ts'
import { type ClusterNames, clusterRow, finite } from './coordination-page.ts'
import { excerptOf } from './excerpt.ts'

/** Rows of a table in one answer; objects come with their acts. */
export const ROWS = { members: 100, pairs: 100, objects: 24 }
/** Acts drawn of one object: of members, and of others. */
const ACTS_DRAWN = 150
/** Room beside the members' span, as a share of it, in which acts of others are drawn; and the least, in milliseconds. */
const ROOM = 0.5
const LEAST_ROOM = 60_000
const WORDS = 140
const POSTS_LINKED = 100
const SETTINGS_SHOWN = 40

export interface ClusterMaterial {
  readonly corpus: Engine
  readonly result: CoordinationResult
  readonly cluster: CoordinationCluster
  /** Position in the order of the screen, from 0. */
  readonly position: number
  readonly ordered: readonly CoordinationCluster[]
  readonly acts: ClusterActs
  readonly names: ClusterNames
  readonly finding: Finding | undefined
  readonly robustness: readonly SettingOutcome[]
  readonly judgements: readonly JudgementRow[]
  readonly language: Language
}

export function clusterPage(material: ClusterMaterial): ClusterPage {
  const { result, cluster, position, ordered, acts, names, finding, robustness, judgements, language } = material
  const { effect } = cluster
  const members = acts.weeks[result.clusters.indexOf(cluster)] ?? []
  return {
    row: clusterRow(cluster, position + 1, names.verdict(cluster)),
    sentence: finding === undefined ? '' : findingText(finding, language),
    q: result.settings.q,
    windowsSeconds: result.settings.windowsSeconds,
    pairsTested: result.pairsTested,
    organicShare: finite(effect.organicShare),
    organicGroups: effect.organicGroups,
    alternatives: alternativesOf(cluster.alternatives, language),
    week: { members, others: acts.week.map((all, hour) => all - (members[hour] ?? 0)) },
    robustness: robustness.slice(0, SETTINGS_SHOWN).map(outcome => {
      const { windowsSeconds, q, nullModel, correction } = outcome.setting
      const stands = standsUnder(cluster, outcome)
      return { windowsSeconds, q, nullModel, correction, membersFound: outcome.accountsFound, stands }
    }),
    standingShare: SHARE_STANDING,
    members: membersOf(material, 0),
    pairs: pairsOf(material, 0),
    objects: objectsOf(material, 0),
    judgements,
    mayBeNamed: names.mayBeNamed(cluster),
    previous: ordered[position - 1]?.id ?? null,
    next: ordered[position + 1]?.id ?? null,
  }
}

type Parts = Pick<ClusterMaterial, 'corpus' | 'cluster' | 'acts' | 'names'>

/** By shown name. */
export function membersOf({ cluster, names }: Parts, from: number): PageOf<MemberRow> {
  const mayBeNamed = names.mayBeNamed(cluster)
  const rows = cluster.members
    .map(({ account, evidence, observed, expected, qValue, medianSeconds }) => ({
      label: names.labels.member(account, mayBeNamed),
      token: names.token(account),
      evidence,
      observed,
      expected,
      qValue,
      medianSeconds: finite(medianSeconds),
    }))
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.token, b.token))
  return { rows: rows.slice(from, from + ROWS.members), from, total: rows.length }
}

/** Strongest first. */
export function pairsOf({ cluster, names }: Parts, from: number): PageOf<PairRow> {
  const mayBeNamed = names.mayBeNamed(cluster)
  const rows = cluster.pairs.slice(from, from + ROWS.pairs).map((pair): PairRow => {
    const [a, b] = [pair.first, pair.second]
      .map(account => ({ label: names.labels.member(account, mayBeNamed), token: names.token(account) }))
      .sort((one, other) => compareText(one.label, other.label))
    const { observed, expected, qValue, windowSeconds, kinds, objects } = pair
    return {
      first: a.label,
      second: b.label,
      tokens: [a.token, b.token],
      observed,
      expected,
      qValue,
      windowSeconds,
      kinds,
      objects: objects.length,
    }
  })
  return { rows, from, total: cluster.pairs.length }
}

/** Most members first, then earliest. */
export function objectsOf({ corpus, cluster, acts }: Parts, from: number): PageOf<ObjectRow> {
  const isMember = new Set(cluster.accounts)
  const shown = cluster.objects.slice(from, from + ROWS.objects).flatMap(object => {
    const of = acts.objects.get(object.object)
    const first = of === undefined ? -1 : of.account.findIndex(account => isMember.has(account))
    return of === undefined || first < 0 ? [] : [{ object, of, post: of.post[first] }]
  })
  const details = corpus.posts(shown.map(({ post }) => post))
  const rows = shown.map(({ object, of }, i) => objectRow(corpus, cluster, object, of, isMember, details[i]))
  return { rows, from, total: cluster.objects.length }
}

function objectRow(
  corpus: Engine,
  cluster: CoordinationCluster,
  { object, kind, members, others, firstTime, lastTime }: ClusterObject,
  of: ObjectActs,
  isMember: ReadonlySet<number>,
  post: PostDetail,
): ObjectRow {
  const span = lastTime - firstTime
  const room = Math.max(LEAST_ROOM, ROOM * span)
  const drawn: (readonly [number, 0 | 1])[] = []
  const counts = [0, 0]
  let before = 0
  let after = 0
  for (let i = 0; i < of.time.length; i++) {
    const own = isMember.has(of.account[i]) ? 1 : 0
    const offset = of.time[i] - firstTime
    if (own === 0 && offset < -room) before++
    else if (own === 0 && offset > span + room) after++
    else if (counts[own]++ < ACTS_DRAWN) drawn.push([offset, own])
  }
  return {
    object,
    kind,
    words: wordsOf(kind, of, post),
    members,
    others,
    firstTime,
    spanMilliseconds: span,
    acts: drawn,
    before,
    after,
    post: keyOf(post),
    filter: filterOf(corpus, cluster, kind, of, isMember),
    othersFilter: othersOf(corpus, of, isMember),
  }
}

/** What tells a reader which thing it is; ids of origins and hashes of media tell nothing and may tell too much. */
function wordsOf(kind: ClusterObject['kind'], { name }: ObjectActs, { text }: PostDetail): string | null {
  const words = kind === 'link' ? name : kind === 'hashtag' ? `#${name.replace(/^#/, '')}` : text
  const { text: cut, isCut } = excerptOf(words.trim(), WORDS)
  return cut === '' ? null : isCut ? `${cut}…` : cut
}

/** The posts of members on the object. */
function filterOf(
  corpus: Engine,
  { id }: CoordinationCluster,
  kind: ClusterObject['kind'],
  { name, account, post }: ObjectActs,
  isMember: ReadonlySet<number>,
): PostFilter {
  if (kind === 'link') return { cluster: id, link: name }
  if (kind === 'hashtag') return { cluster: id, hashtag: name.replace(/^#/, '') }
  const own: number[] = []
  for (let i = 0; i < post.length && own.length < POSTS_LINKED; i++) if (isMember.has(account[i])) own.push(post[i])
  return { posts: corpus.posts(own).map(keyOf) }
}

function othersOf(corpus: Engine, { account, post }: ObjectActs, isMember: ReadonlySet<number>): PostFilter | null {
  const others: number[] = []
  for (let i = 0; i < post.length; i++) if (!isMember.has(account[i])) others.push(post[i])
  return others.length > POSTS_LINKED ? null : { posts: corpus.posts(others).map(keyOf) }
}

function keyOf({ channel, messageId }: PostDetail): string {
  return `${channel.id}/${messageId}`
}

const PLACE = { fits: 0, open: 1, 'does-not-fit': 2 }

function alternativesOf(checks: readonly AlternativeCheck[], language: Language): AlternativeRow[] {
  return [...checks]
    .sort((a, b) => PLACE[a.outcome] - PLACE[b.outcome])
    .map(check => ({
      alternative: check.alternative,
      outcome: check.outcome,
      name: alternativeMessages[`name.${check.alternative}`][language](),
      meaning: alternativeMessages[`meaning.${check.alternative}`][language](),
      figures: alternativeFigures(check, language),
    }))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
