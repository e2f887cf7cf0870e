import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { padmeLength } from './padme.ts'

/** The definition, bit by bit: of a length with highest bit E, the last E - floor(log2 E) - 1 bits are rounded up to zero. */
function byDefinition(length: bigint): bigint {
  if (length < 2n) return length
  const exponent = BigInt(length.toString(2).length - 1)
  const kept = BigInt(exponent.toString(2).length)
  const mask = (1n << (exponent > kept ? exponent - kept : 0n)) - 1n
  return (length + mask) & ~mask
}

const lengths = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(100_000),
  fc.tuple(fc.nat(52), fc.integer({ min: -2, max: 2 })).map(([bit, off]) => Math.max(0, 2 ** bit + off)),
)

test('lengths are those of the definition', () => {
  for (let length = 0; length < 5000; length++) assert.equal(BigInt(padmeLength(length)), byDefinition(BigInt(length)))
  fc.assert(fc.property(lengths, length => BigInt(padmeLength(length)) === byDefinition(BigInt(length))))
})

test('a padded length is not shorter, at most 12 % longer, and stays when padded again', () => {
  fc.assert(
    fc.property(lengths, length => {
      const padded = padmeLength(length)
      assert.ok(padded >= length && padded <= length * 1.12, `${length} ${padded}`)
      assert.equal(padmeLength(padded), padded)
    }),
  )
})

test('a longer length is never padded to a shorter one', () => {
  fc.assert(
    fc.property(lengths, lengths, (one, other) =>
      one <= other ? padmeLength(one) <= padmeLength(other) : padmeLength(one) >= padmeLength(other),
    ),
  )
})

test('a million lengths share a few hundred padded ones', () => {
  const padded = new Set<number>()
  for (let length = 0; length < 1_000_000; length++) padded.add(padmeLength(length))
  assert.ok(padded.size > 100 && padded.size < 400, `${padded.size}`)
})
