// A coordination cluster made by hand, for samples of the report.

import { ALTERNATIVES, type CoordinatedPair, type CoordinationCluster } from '../../src/model/coordination.ts'

const MINUTE = 60_000

/** Figures that hang together as far as a page shows them; objects begin at `start` (milliseconds). */
export function sampleCluster(
  id: string,
  accounts: readonly number[],
  pairs: readonly CoordinatedPair[],
  posts: Int32Array,
  objects: number,
  start: number,
): CoordinationCluster {
  return {
    id,
    accounts: Int32Array.from(accounts),
    members: accounts.map((account, i) => ({
      account,
      pValue: 1e-7,
      qValue: 1e-6 * (i + 1),
      evidence: i === accounts.length - 1 ? 'pairs' : 'group',
      observed: 9 + i,
      expected: 0.4,
      medianSeconds: 7 + i,
    })),
    pairs,
    posts,
    objects: Array.from({ length: objects }, (_, object) => ({
      object,
      kind: object % 4 === 3 ? 'link' : 'text',
      members: Math.max(2, accounts.length - object),
      others: object * 3,
      firstTime: start + object * 97 * MINUTE,
      lastTime: start + object * 97 * MINUTE + 11_000,
    })),
    occasions: objects,
    observed: pairs.reduce((sum, pair) => sum + pair.observed, 0),
    expected: pairs.reduce((sum, pair) => sum + pair.expected, 0),
    pValue: 2e-12,
    qValue: 0.0187,
    effect: { medianSeconds: 7, organicMedianSeconds: 840, organicShare: 0.002, organicGroups: 500 },
    alternatives: ALTERNATIVES.map((alternative, i) => ({
      alternative,
      outcome: i === 6 ? 'open' : i % 3 === 1 ? 'fits' : 'does-not-fit',
      parameters: { members: accounts.length, objects },
    })),
    clock: {
      members: Array.from({ length: 24 }, (_, hour) => (hour > 5 ? hour % 7 : 0)),
      others: Array.from({ length: 24 }, (_, hour) => (hour < 4 ? 2 : 40 - Math.abs(15 - hour))),
    },
    robustness: [],
  }
}
