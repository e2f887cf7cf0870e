import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseOf, checked } from '../../test/support/checked-cluster.ts'
import type { SmallAction } from '../../test/support/small-action-set.ts'

const DAY = 86_400
const RUNS = { numRuns: 60 }
const objects = fc.integer({ min: 4, max: 12 })
const members = fc.integer({ min: 3, max: 8 })
const delays = fc.array(fc.integer({ min: 100, max: 3000 }), { minLength: 8, maxLength: 8 })

/** Each object on a day of its own; `at` gives the second of member m after the object began. */
function group(count: number, size: number, at: (member: number, object: number) => number): SmallAction[] {
  return Array.from({ length: count * size }, (_, i) => {
    const [object, member] = [Math.floor(i / size), i % size]
    return { account: `m${member}`, object: `o${object}`, at: object * DAY + at(member, object) }
  })
}

/** Who acted first on each object. */
const led = (count: number, leader: (object: number) => string): SmallAction[] =>
  Array.from({ length: count }, (_, object) => ({ account: leader(object), object: `o${object}`, at: object * DAY }))

/** The first soon, the last late, the others at any time. */
const scattered =
  (seconds: readonly number[]) =>
  (member: number): number =>
    member === 0 ? 100 : member === 1 ? 3000 : seconds[member]

test('fans fit where one outsider comes before all on most objects and the members follow one by one', () => {
  fc.assert(
    fc.property(objects, members, delays, (count, size, seconds) => {
      const check = checked('fans', [...led(count, () => 'source'), ...group(count, size, scattered(seconds))])
      assert.equal(check.outcome, 'fits')
      assert.deepEqual([check.parameters.ledObjects, check.parameters.objects], [count, count])
      assert.ok((check.parameters.spreadShare as number) >= 0.9)
    }),
    RUNS,
  )
})

test('fans do not fit a group that is much quicker than others or follows its source as one block, whoever leads', () => {
  fc.assert(
    fc.property(objects, members, delays, (count, size, seconds) => {
      const own = group(count, size, scattered(seconds))
      const sources = led(count, () => 'source')
      const quick = { medianSeconds: 7, organicMedianSeconds: 800, organicShare: 0, organicGroups: 9 }
      for (const actions of [own, [...sources, ...own]])
        assert.equal(checked('fans', actions, { effect: quick }).outcome, 'does-not-fit')
      const block = group(count, size, member => 3000 + member)
      assert.equal(checked('fans', [...sources, ...block]).outcome, 'does-not-fit')
    }),
    RUNS,
  )
})

test('fans are open where no source is seen, it comes after a member, each object has its own, or it is of another cluster', () => {
  fc.assert(
    fc.property(objects, members, delays, (count, size, seconds) => {
      const own = group(count, size, scattered(seconds))
      const late = led(count, () => 'source').map(action => ({ ...action, at: action.at + 3500 }))
      const member = led(count, () => 'other cluster')
      for (const sources of [[], late, led(count, object => `source${object}`), member]) {
        const check = checked('fans', [...sources, ...own])
        assert.equal(check.outcome, 'open')
        assert.ok((check.parameters.ledObjects as number) <= 1)
      }
    }),
    RUNS,
  )
  const own = group(6, 4, scattered([0, 0, 500, 700]))
  const atPace = (medianSeconds: number) =>
    checked('fans', own, { effect: { medianSeconds, organicMedianSeconds: 800, organicShare: 0, organicGroups: 9 } })
  assert.deepEqual([atPace(200).outcome, atPace(201).outcome], ['does-not-fit', 'open'])
  const unknown = { medianSeconds: 7, organicMedianSeconds: Number.NaN, organicShare: Number.NaN, organicGroups: 0 }
  const check = checked('fans', own, { effect: unknown })
  assert.deepEqual([check.outcome, check.parameters.paceRatio], ['open', undefined])
})

test('fans are open where they lead half of the objects, and where two objects are all there is', () => {
  const own = group(6, 4, scattered([0, 0, 500, 700]))
  assert.equal(checked('fans', [...led(3, () => 'source'), ...own]).outcome, 'open')
  assert.equal(
    checked('fans', [...led(2, () => 'source'), ...group(2, 4, scattered([0, 0, 500, 700]))]).outcome,
    'open',
  )
})

test('the stated origin of forwards leads, whether it is an account of the case or not; a member that is forwarded does not', () => {
  const forwards = group(5, 4, scattered([0, 0, 500, 700])).map(action => ({ ...action, kind: 'forward' as const }))
  const originAt = (object: string) => Number(object.slice(1)) * DAY
  const outside = checked('fans', forwards, { context: caseOf({ originOf: () => 'channel elsewhere', originAt }) })
  assert.deepEqual([outside.outcome, outside.parameters.ledObjects], ['fits', 5])
  const known = [...forwards, { account: 'source', object: 'own post', at: 1 }]
  assert.equal(checked('fans', known, { context: caseOf({ originOf: () => 'source', originAt }) }).outcome, 'fits')
  const member = checked('fans', forwards, { context: caseOf({ originOf: () => 'm1', originAt }) })
  assert.deepEqual([member.outcome, member.parameters.ledObjects], ['open', 0])
  // When the forwarded post was made is not known: who led is, how they followed is not.
  const undated = checked('fans', forwards, { context: caseOf({ originOf: () => 'channel elsewhere' }) })
  assert.deepEqual([undated.outcome, undated.parameters.spreadShare], ['open', undefined])
})

test('a forward chain fits stated forwards in which the same member comes first, and nothing else', () => {
  fc.assert(
    fc.property(objects, members, delays, (count, size, seconds) => {
      const ordered = group(count, size, scattered(seconds))
      const turning = group(count, size, (member, object) => 100 + ((member + object) % size) * 50)
      const forwards = (actions: SmallAction[]) => actions.map(action => ({ ...action, kind: 'forward' as const }))
      const context = caseOf({})
      assert.equal(checked('forward-chain', forwards(ordered), { context }).outcome, 'fits')
      assert.equal(checked('forward-chain', forwards(ordered)).outcome, 'fits')
      assert.notEqual(checked('forward-chain', forwards(turning), { context }).outcome, 'fits')
      assert.equal(checked('forward-chain', ordered, { context }).outcome, 'does-not-fit')
      // A table of texts does not say what was forwarded.
      const unknown = checked('forward-chain', ordered)
      assert.deepEqual([unknown.outcome, unknown.parameters.forwards], ['open', undefined])
    }),
    RUNS,
  )
})

test('the text of a forwarded post is part of the forward', () => {
  const both = group(4, 3, member => member * 60).flatMap((action, i) => [
    { ...action, act: `act${i}` },
    { ...action, act: `act${i}`, kind: 'forward' as const },
  ])
  const check = checked('forward-chain', both, { context: caseOf({}) })
  assert.equal(check.outcome, 'fits')
  assert.deepEqual([check.parameters.posts, check.parameters.forwards], [12, 12])
})

/** m0 posts `count` texts; the others repeat those that `isRepeated` says after `delay` seconds. */
function mirrored(
  count: number,
  isRepeated: (object: number) => boolean,
  delay: (object: number) => number,
  mirrors = 1,
): SmallAction[] {
  return Array.from({ length: count }, (_, object) => {
    const at = object * DAY
    const copies = Array.from({ length: mirrors }, (_, m) => ({
      account: `m${m + 1}`,
      object: `o${object}`,
      at: at + delay(object) + m,
    }))
    return [{ account: 'm0', object: `o${object}`, at }, ...(isRepeated(object) ? copies : [])]
  }).flat()
}

test('a mirror fits two accounts when nearly all is repeated, always after, steadily; of more that is open', () => {
  const posts = fc.integer({ min: 10, max: 40 })
  fc.assert(
    fc.property(posts, fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 3 }), (count, delay, mirrors) => {
      const missing = Math.floor(count / 5)
      const steady = (object: number) => delay + ((object * 37) % 500)
      const check = checked(
        'mirror-channel',
        mirrored(count, object => object >= missing, steady, mirrors),
      )
      assert.equal(check.outcome, mirrors === 1 ? 'fits' : 'open')
      assert.deepEqual([check.parameters.sourcePosts, check.parameters.repeatedPosts], [count, count - missing])
    }),
    RUNS,
  )
})

test('a mirror does not fit when it repeats less than half or comes before as often as after', () => {
  const posts = fc.integer({ min: 10, max: 40 })
  fc.assert(
    fc.property(posts, fc.integer({ min: 1, max: 2500 }), (count, delay) => {
      const few = mirrored(
        count,
        object => object % 3 === 0,
        () => delay,
      )
      assert.equal(checked('mirror-channel', few).outcome, 'does-not-fit')
      const turning = mirrored(
        count,
        () => true,
        object => (object % 2 === 0 ? delay : -delay),
      )
      assert.equal(checked('mirror-channel', turning).outcome, 'does-not-fit')
    }),
    RUNS,
  )
})

test('a mirror is open with delays all over the hour, with some posts before their source, and with few posts', () => {
  const sometimesBefore = mirrored(
    20,
    () => true,
    object => (object < 3 ? -60 : 60),
  )
  assert.equal(checked('mirror-channel', sometimesBefore).outcome, 'open')
  const unsteady = mirrored(
    20,
    () => true,
    object => (object * 997) % 3500,
  )
  assert.equal(checked('mirror-channel', unsteady).outcome, 'open')
  const few = mirrored(
    9,
    () => true,
    () => 60,
  )
  assert.equal(checked('mirror-channel', few).outcome, 'open')
})

test('a hashtag repeats nothing', () => {
  const tags = mirrored(
    20,
    () => true,
    () => 60,
  ).map(action => ({ ...action, kind: 'hashtag' as const }))
  const check = checked('mirror-channel', tags)
  assert.deepEqual([check.outcome, check.parameters.sourcePosts], ['open', undefined])
})
