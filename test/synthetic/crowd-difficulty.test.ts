import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlantedCrowdOptions, plantedCrowd } from '../../src/simulate/crowd/planted-crowd.ts'
import { baselineAccounts } from '../support/baseline-co-action.ts'

/** Accuracy of the baseline over seeds: F1 of accounts, recall of slow campaigns, share of the fans flagged. */
function measured(options: Partial<PlantedCrowdOptions>): { f1: number; slow: number; fans: number } {
  const seeds = ['1', '2', '3', '4', '5', '6']
  const sum = { f1: 0, slow: 0, fans: 0 }
  for (const seed of seeds) {
    const { set, truth } = plantedCrowd({ seed, actions: 20_000, ...options })
    const flagged = baselineAccounts(set)
    const accounts = (isWanted: (group: (typeof truth.groups)[number]) => boolean) => [
      ...new Set(truth.groups.filter(isWanted).flatMap(group => group.accounts)),
    ]
    const found = (list: readonly number[]) => list.filter(account => flagged.has(account)).length
    const campaign = accounts(group => group.kind === 'campaign')
    const slow = accounts(group => group.family === 'slow')
    const fans = accounts(group => group.kind === 'fans')
    sum.f1 += (2 * found(campaign)) / (flagged.size + campaign.length) / seeds.length
    sum.slow += found(slow) / slow.length / seeds.length
    sum.fans += found(fans) / fans.length / seeds.length
  }
  return sum
}

test('the simple baseline finds most of the benchmark and misses slow campaigns', () => {
  const { f1, slow, fans } = measured({})
  assert.ok(f1 > 0.92 && f1 < 0.98, `F1 ${f1}`)
  assert.ok(slow > 0.6 && slow < 0.92, `slow ${slow}`)
  assert.ok(fans < 0.02, `fans ${fans}`)
})

test('the simple baseline takes tight fans for campaigns', () => {
  assert.ok(measured({ fans: 'tight' }).fans > 0.6)
})
