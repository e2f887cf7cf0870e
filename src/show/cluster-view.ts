// One cluster as its card shows it: members by name, evidence strongest first, the explanations checked, hours and robustness.

import type { AlternativeCheck, CoordinatedPair, CoordinationCluster, SettingOutcome } from '../model/coordination.ts'
import type {
  ClockView,
  ClusterView,
  Listed,
  MemberView,
  MetObjectView,
  NetworkPair,
  RobustnessRow,
} from '../model/report-network.ts'
import { SHARE_STANDING, standsUnder } from '../model/robustness.ts'
import type { CitedPosts } from './cited-posts.ts'
import type { Labels } from './labels.ts'
import { type PlacedRing, placeOnRing } from './network-layout.ts'

/** Of one cluster; the strongest pairs. */
export const EDGES_DRAWN = 500
/** Rows of the evidence of a cluster: `full` for the largest few, `short` for all others, so that a report stays below 5 MB. */
export const ROWS_SHOWN = {
  full: { pairs: 40, objects: 20, members: 40, posts: 25 },
  short: { pairs: 6, objects: 6, members: 8, posts: 6 },
}
const SETTINGS_SHOWN = 40

/** `drawn` of the accounts, those first by name, stand on `ring`; 0 when the cluster is left out of the drawing. */
export function clusterView(
  cluster: CoordinationCluster,
  labels: Labels,
  isJudged: boolean,
  cited: CitedPosts,
  drawn: number,
  ring: PlacedRing,
  rows: keyof typeof ROWS_SHOWN,
): ClusterView {
  const nameOf = (account: number) => labels.member(account, isJudged)
  const named = Array.from(cluster.accounts, (account, i) => ({ account, name: nameOf(account), i })).sort(
    (a, b) => compareText(a.name, b.name) || a.i - b.i,
  )
  const onRing = named.slice(0, drawn)
  const { id, occasions, observed, expected, qValue, effect, objects, pairs } = cluster
  return {
    id,
    isJudged,
    accounts: cluster.accounts.length,
    occasions,
    observed,
    expected,
    qValue,
    effect,
    posts: cited.list(cluster.posts, ROWS_SHOWN[rows].posts),
    objects: firstOf(
      objects,
      ROWS_SHOWN[rows].objects,
      ({ kind, members, others, firstTime, lastTime }): MetObjectView => {
        return { kind, members, others, firstTime, spanMilliseconds: lastTime - firstTime }
      },
    ),
    pairs: firstOf(pairs, ROWS_SHOWN[rows].pairs, pair => pairView(pair, nameOf)),
    members: firstOf(named, ROWS_SHOWN[rows].members, ({ name, i }): MemberView => {
      const { evidence, medianSeconds, ...figures } = cluster.members[i]
      const { observed, expected, qValue } = figures
      return { account: name, evidence, observed, expected, qValue, medianSeconds }
    }),
    alternatives: fittingFirst(cluster.alternatives),
    clock: clockView(cluster),
    robustness: cluster.robustness.slice(0, SETTINGS_SHOWN).map(outcome => robustnessRow(outcome, cluster)),
    standingShare: SHARE_STANDING,
    standsUnder: cluster.robustness.filter(outcome => standsUnder(cluster, outcome)).length,
    settingsTried: cluster.robustness.length,
    nodes: onRing.map(({ name }, i) => ({ account: name, ...placeOnRing(ring, i, onRing.length) })),
    edges: edgesBetween(
      pairs,
      onRing.map(({ account }) => account),
    ),
    ...ring,
  }
}

/** The first elements of a list that is in order already. */
function firstOf<Element, Row>(
  elements: readonly Element[],
  limit: number,
  row: (element: Element) => Row,
): Listed<Row> {
  return { rows: elements.slice(0, limit).map(row), total: elements.length }
}

function pairView(pair: CoordinatedPair, nameOf: (account: number) => string): NetworkPair {
  const [first, second] = [nameOf(pair.first), nameOf(pair.second)].sort(compareText)
  const { observed, expected, qValue, windowSeconds, kinds, objects } = pair
  return { first, second, observed, expected, qValue, windowSeconds, kinds, objects: objects.length }
}

function edgesBetween(pairs: readonly CoordinatedPair[], accounts: readonly number[]): ClusterView['edges'] {
  const position = new Map(accounts.map((account, i) => [account, i]))
  return pairs.slice(0, EDGES_DRAWN).flatMap(({ first, second, observed }) => {
    const from = position.get(first)
    const to = position.get(second)
    return from === undefined || to === undefined ? [] : [{ from, to, observed }]
  })
}

function fittingFirst(checks: readonly AlternativeCheck[]): AlternativeCheck[] {
  const place = { fits: 0, open: 1, 'does-not-fit': 2 }
  return [...checks].sort((a, b) => place[a.outcome] - place[b.outcome])
}

/** Undefined when no act of a member has an hour. */
function clockView({ clock }: CoordinationCluster): ClockView | undefined {
  const { members, others } = clock
  return members.some(count => count > 0) ? { members, others } : undefined
}

function robustnessRow(outcome: SettingOutcome, cluster: CoordinationCluster): RobustnessRow {
  const { windowsSeconds, q, nullModel, correction } = outcome.setting
  const { accountsFound } = outcome
  const stands = standsUnder(cluster, outcome)
  return { windowsSeconds, q, nullModel, correction, membersFound: accountsFound, stands }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
