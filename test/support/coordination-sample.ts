// A result of the co-action methods made by hand, with every part that a report can show.

import {
  ALTERNATIVES,
  type AlternativeCheck,
  type CoordinatedAccount,
  type CoordinatedPair,
  type CoordinationCluster,
  type CoordinationResult,
  type CoordinationSettings,
} from '../../src/model/coordination.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}
const START = Date.UTC(2022, 0, 5, 6)

/** Nothing found among nothing tested. */
export const NOTHING_FOUND: CoordinationResult = {
  settings: SETTINGS,
  clusters: [],
  accounts: 0,
  pairsTested: 0,
  accountsTested: 0,
  pairsBeyondChance: 0,
  groupsOfTaste: 0,
  accountsOfTaste: 0,
  accountsConsidered: 0,
  accountsLeftOutNameOnly: 0,
  crowdedObjects: 0,
  detectionLimits: [],
}

/** A cluster of these accounts on so many objects, every two of them a pair unless `pairs` is given. */
export function clusterByHand(
  accounts: readonly number[],
  objects: number,
  more: Partial<CoordinationCluster> = {},
): CoordinationCluster {
  const pairs = more.pairs ?? everyPair(accounts)
  const members: CoordinatedAccount[] = accounts.map((account, i) => ({
    account,
    pValue: 1e-6,
    qValue: 2.5e-5 * (i + 1),
    evidence: i % 3 === 2 ? 'pairs' : 'group',
    observed: 12 + i,
    expected: 0.31,
    medianSeconds: 5 + i,
  }))
  return {
    id: `cluster-${accounts.join('-')}`,
    accounts: Int32Array.from(accounts),
    members,
    pairs,
    posts: Int32Array.from({ length: 40 }, (_, i) => i),
    objects: Array.from({ length: objects }, (_, i) => ({
      object: i,
      kind: i % 4 === 3 ? ('link' as const) : ('text' as const),
      members: Math.max(2, accounts.length - i),
      others: 3 * i,
      firstTime: START + i * 3_600_000,
      lastTime: START + i * 3_600_000 + 12_000 * (i + 1),
    })),
    occasions: objects + 3,
    observed: pairs.reduce((sum, pair) => sum + pair.observed, 0),
    expected: pairs.reduce((sum, pair) => sum + pair.expected, 0),
    pValue: 4e-8,
    qValue: 1.2e-6,
    effect: { medianSeconds: 7, organicMedianSeconds: 840, organicShare: 0, organicGroups: 40 },
    alternatives: ALTERNATIVES.map(checkOf),
    clock: {
      members: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 3 + ((hour * 7) % 5) : 0)),
      others: Array.from({ length: 24 }, (_, hour) => 20 + Math.round(18 * Math.sin((hour - 8) / 3.8))),
    },
    robustness: [],
    ...more,
  }
}

/** Strongest first. */
function everyPair(accounts: readonly number[]): CoordinatedPair[] {
  const pairs: CoordinatedPair[] = accounts.flatMap((first, i) =>
    accounts.slice(i + 1).map((second, j) => ({
      first,
      second,
      observed: 4 + ((i + j) % 3),
      expected: 0.0234 * (j + 1),
      pValue: 1e-9 * (i + 1),
      qValue: 3.2e-7 * (i + 1),
      windowSeconds: j % 2 ? 60 : 600,
      windowsSeconds: [60, 600],
      kinds: j % 2 ? ['text'] : ['text', 'link'],
      objects: Int32Array.from([0, 1, 2]),
    })),
  )
  return pairs.sort((a, b) => a.qValue - b.qValue)
}

function checkOf(alternative: AlternativeCheck['alternative'], i: number): AlternativeCheck {
  const outcome = (['does-not-fit', 'fits', 'open', 'open'] as const)[i % 4]
  return { alternative, outcome, parameters: { objects: 14, medianSeconds: 7, spreadShare: 0.25, ledObjects: 2 } }
}

/** Three clusters: one shown in full, one that only the group test finds, one cut because it is long. */
export function coordinationSample(): CoordinationResult {
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
  const robustness = [
    { setting: { ...SETTINGS, windowsSeconds: [60, 600, 3600] }, accountsFound: 8 },
    { setting: { ...SETTINGS, q: 0.01 }, accountsFound: 7 },
    { setting: { ...SETTINGS, correction: 'by' as const }, accountsFound: 6 },
    { setting: { ...SETTINGS, nullModel: 'activity' as const }, accountsFound: 8 },
  ]
  const clusters = [
    clusterByHand(range(40, 70), 120),
    clusterByHand(range(1, 8), 14, { robustness }),
    clusterByHand([11, 12, 13], 9, {
      pairs: [],
      observed: 0,
      expected: 0,
      effect: { medianSeconds: 95, organicMedianSeconds: Number.NaN, organicShare: Number.NaN, organicGroups: 0 },
    }),
  ]
  return {
    ...NOTHING_FOUND,
    clusters,
    accounts: 81,
    pairsTested: 15_931,
    accountsTested: 179,
    pairsBeyondChance: 2600,
    groupsOfTaste: 3,
    accountsOfTaste: 124,
    accountsConsidered: 182,
    accountsLeftOutNameOnly: 3,
    crowdedObjects: 1,
    detectionLimits: [
      { seconds: 15, camouflage: 0, members: 2, objects: 9, mostObjectsTried: 25, planted: 40 },
      { seconds: 15, camouflage: 0, members: 5, objects: 3, mostObjectsTried: 25, planted: 40 },
      { seconds: 15, camouflage: 0.5, members: 5, objects: 6, mostObjectsTried: 25, planted: 40 },
      { seconds: 900, camouflage: 0.5, members: 12, objects: undefined, mostObjectsTried: 25, planted: 40 },
      { seconds: 900, camouflage: 0.5, members: 5, objects: undefined, mostObjectsTried: 25, planted: 40 },
    ],
  }
}
