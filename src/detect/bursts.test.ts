import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equalTextFamilies, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import { Random } from '../algorithms/random.ts'
import { detectBursts } from './bursts.ts'

const HOUR = 3600

/** A steady crowd over ten days, quiet at night; every tenth post is one of five common sentences. */
function steady(seed: string, count = 4000, copied = 0.1): SmallPost[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, i) => {
    const hour = random.chance(0.9) ? 8 + 16 * random.unit() : 8 * random.unit()
    return {
      at: Math.floor((random.below(10) * 24 + hour) * HOUR),
      account: `telegram:user${random.below(300)}`,
      text: random.chance(copied) ? `common sentence ${random.below(5)}` : `own words ${i}`,
    }
  })
}

const flood = (at: number, posts: number, seconds: number): SmallPost[] =>
  Array.from({ length: posts }, (_, i) => ({
    at: at + Math.floor((i * seconds) / posts),
    account: `telegram:user${1000 + i}`,
    text: 'tell everyone that the bridge is closed',
  }))

function burstsOf(posts: readonly SmallPost[]) {
  const corpus = smallCorpus(posts)
  return detectBursts(corpus, equalTextFamilies(corpus))
}

test('a steady crowd with day and night has bursts in at most a share of seeds', () => {
  let withBursts = 0
  for (let seed = 0; seed < 20; seed++) if (burstsOf(steady(`${seed}`)).bursts.length > 0) withBursts++
  assert.ok(withBursts <= 2, `${withBursts} of 20`)
})

test('a flood of one text is a burst of its family, with all its posts and accounts', () => {
  const at = 130 * HOUR + 7
  const { bursts, findings, windows } = burstsOf([
    ...steady('flood'),
    ...flood(at, 200, 500),
    ...flood(at + 40 * HOUR, 3, 60),
  ])
  const ofFamily = bursts.filter(burst => burst.family !== undefined)
  assert.equal(ofFamily.length, 1)
  assert.deepEqual([ofFamily[0].posts.length, ofFamily[0].accounts], [200, 200])
  assert.equal(ofFamily[0].start, at * 1000)
  assert.ok(ofFamily[0].expected < 20 && ofFamily[0].qValue < 1e-6)
  assert.ok(bursts.some(burst => burst.family === undefined && burst.posts.length >= 200))
  assert.equal(findings.length, bursts.length)
  assert.ok(findings.every(finding => finding.statistic.tested === windows))
})

test('the flood of one text makes no bursts of other texts', () => {
  const at = 130 * HOUR + 7
  const { bursts } = burstsOf([...steady('others', 20_000, 0.5), ...flood(at, 5000, 600)])
  assert.equal(new Set(bursts.map(burst => burst.family)).size, 2)
})

test('a shift of all times shifts the bursts and nothing else', () => {
  const posts = [...steady('shift'), ...flood(130 * HOUR, 60, 300)]
  const shifted = posts.map(post => ({ ...post, at: post.at + 12_345 }))
  const strip = (offset: number, bursts: ReturnType<typeof burstsOf>['bursts']) =>
    bursts.map(({ id, start, end, ...rest }) => ({ ...rest, start: start - offset, end: end - offset }))
  assert.deepEqual(strip(12_345_000, burstsOf(shifted).bursts), strip(0, burstsOf(posts).bursts))
})

test('fewer than ten posts, posts without a zone and an empty corpus have no burst', () => {
  assert.equal(burstsOf([...steady('few'), ...flood(130 * HOUR, 9, 20)]).bursts.filter(burst => burst.family).length, 0)
  const zoneless = flood(130 * HOUR, 200, 300).map(post => ({ ...post, isZoneless: true }))
  assert.equal(burstsOf([...steady('zone'), ...zoneless]).bursts.filter(burst => burst.posts.length > 100).length, 0)
  assert.deepEqual(burstsOf([]).bursts, [])
})
