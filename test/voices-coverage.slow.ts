// How often [L, U] holds the truth, and how often L exceeds it, over some thousand invented disputes and in corpora of up to a million posts.
// Prints the figures that docs/methods.md states.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../src/algorithms/random.ts'
import { type DisputeOptions, disputeCorpus } from './support/dispute-corpus.ts'
import { type DisputeResult, runDisputes } from './support/dispute-run.ts'

interface Tally {
  claims: number
  held: number
  lAbove: number
  uBelow: number
  withoutOrigin: number
  lAboveNone: number
  /** Sides on which more marks were confirmed than there are origins: what counting marks alone would have claimed. */
  markedAbove: number
  origins: number
  atLeast: number
  atMost: number
}

function tallyOf(results: readonly DisputeResult[]): Tally {
  const tally = {
    claims: 0,
    held: 0,
    lAbove: 0,
    uBelow: 0,
    withoutOrigin: 0,
    lAboveNone: 0,
    markedAbove: 0,
    origins: 0,
    atLeast: 0,
    atMost: 0,
  }
  for (const { claim, origins, atLeast, atMost, marked } of results) {
    assert.ok(atLeast !== null, `${claim} is not assessed`)
    tally.claims++
    if (atLeast <= origins && origins <= atMost) tally.held++
    if (atLeast > origins) tally.lAbove++
    if (origins > atMost) tally.uBelow++
    if (origins === 0) tally.withoutOrigin++
    if (origins === 0 && atLeast > 0) tally.lAboveNone++
    if (marked > origins) tally.markedAbove++
    tally.origins += origins
    tally.atMost += atMost
    tally.atLeast += atLeast
  }
  return tally
}

/** Copies are spread evenly over their logarithm; a third of the disputes has no origin. */
function disputesOf(random: Random, count: number, most: number): DisputeOptions[] {
  return Array.from({ length: count }, () => ({
    origins: random.chance(0.3) ? 0 : random.between(1, 50),
    copies: Math.round(100 * Math.exp(random.unit() * Math.log(most / 100))),
  }))
}

async function run(name: string, corpora: number, disputes: (random: Random) => DisputeOptions[]): Promise<Tally> {
  const results: DisputeResult[] = []
  for (let i = 0; i < corpora; i++) {
    const seed = `${name}/${i}`
    results.push(...(await runDisputes(disputeCorpus(seed, disputes(new Random(seed))), seed)))
  }
  const tally = tallyOf(results)
  console.log(name, JSON.stringify(tally))
  return tally
}

test('1,000 disputes of 100 to 2,000 copies', async () => {
  const tally = await run('thousand', 40, random => disputesOf(random, 25, 2000))
  assert.ok(tally.held >= 0.95 * tally.claims, JSON.stringify(tally))
  assert.ok(tally.lAbove <= 0.01 * tally.claims, JSON.stringify(tally))
})

test('400 disputes without any origin', async () => {
  const tally = await run('none', 10, random =>
    disputesOf(random, 40, 1000).map(dispute => ({ ...dispute, origins: 0 })),
  )
  assert.ok(tally.lAboveNone <= 0.01 * tally.withoutOrigin, JSON.stringify(tally))
})

test('a million posts: ten disputes of 100,000 copies, half of them without any origin', async () => {
  const tally = await run('million', 1, random =>
    Array.from({ length: 10 }, (_, i) => ({ origins: i % 2 === 0 ? 0 : random.between(1, 50), copies: 100_000 })),
  )
  assert.equal(tally.lAbove, 0, JSON.stringify(tally))
  assert.ok(tally.held >= 9, JSON.stringify(tally))
})
