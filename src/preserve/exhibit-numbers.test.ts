import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { Act } from '../model/acts.ts'
import { exhibitsOf } from './exhibit-numbers.ts'

function recorded(act: object, seq: number): RecordedAct {
  return { device: 'd', epoch: 'e', seq, claimedTime: seq, act: act as Act }
}

const hash = (original: number) => original.toString(16).padStart(64, '0')

/** What happens in a case: an original comes in (again), by a program that numbers or one that does not, or exhibits go. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('acquire' as const), original: fc.integer({ min: 0, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), pick: fc.nat() }) },
)

test('a number is never given twice and never moves, whatever comes in and goes', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), fc.nat(40), (happenings, numbersFrom) => {
      let acts: RecordedAct[] = []
      const expected = new Map<string, number>()
      const given = new Set<number>()
      for (const [seq, each] of happenings.entries()) {
        if (each.kind === 'acquire') {
          const sha256 = hash(each.original)
          const number = expected.get(sha256) ?? Math.max(0, ...given) + 1
          given.add(number)
          expected.set(sha256, number)
          const isNumbered = seq >= numbersFrom
          acts.push(recorded({ type: 'acquisition', sha256, ...(isNumbered ? { exhibit: number } : {}) }, seq))
        } else if (expected.size > 0) {
          const [sha256, number] = [...expected][each.pick % expected.size]
          expected.delete(sha256)
          acts = acts.filter(({ act }) => !(act.type === 'acquisition' && act.sha256 === sha256))
          acts.push(recorded({ type: 'erasure', exhibits: [number], targets: [] }, seq))
        }
        const exhibits = exhibitsOf(acts)
        const found = exhibits.all.map(({ sha256, number }) => [sha256 as string, number] as const)
        assert.deepEqual(new Map(found), expected)
        assert.equal(exhibits.next, Math.max(0, ...given) + 1)
      }
    }),
    { numRuns: 200 },
  )
})

test('numbers that cannot be numbers, and numbers claimed twice, do no harm', () => {
  const acts = [
    recorded({ type: 'acquisition', sha256: hash(1), exhibit: 1e300 }, 1),
    recorded({ type: 'acquisition', sha256: hash(2), exhibit: 'constructor' }, 2),
    recorded({ type: 'acquisition', sha256: hash(3), exhibit: 7 }, 3),
    recorded({ type: 'acquisition', sha256: hash(4), exhibit: 7 }, 4),
    recorded({ type: 'erasure', exhibits: 'none', targets: null }, 5),
    recorded({ type: 'erasure', exhibits: [-1, 2.5, null, 2 ** 60] }, 6),
  ]
  const exhibits = exhibitsOf(acts)
  assert.deepEqual(
    exhibits.all.map(({ number, sha256 }) => [number, sha256]),
    [
      [1, hash(1)],
      [2, hash(2)],
      [3, hash(4)],
      [7, hash(3)],
    ],
  )
  assert.equal(exhibits.next, 8)
  assert.equal(exhibits.erased.size, 0)
})
