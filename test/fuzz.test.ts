// A sample of what fuzz.slow.ts does: hostile inputs to every parser of our own end in a result or a clean error.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutTokens } from './support/fuzz-anchor-targets.ts'
import { fuzz } from './support/fuzz-run.ts'
import { fuzzTargets } from './support/fuzz-targets.ts'
import { Dice, mutated } from './support/mutations.ts'

for (const target of await fuzzTargets()) {
  const inputs = target.inputs === undefined ? 1000 : target.inputs / 200
  test(`${inputs} hostile inputs: ${target.name}`, async () => {
    await fuzz(target, inputs, 1)
  })
}

if (withoutTokens !== false) test('hostile inputs: tokens and certificates', { skip: withoutTokens })

test('a parser that trips is found', async () => {
  const target = {
    name: 'sample',
    seeds: [Buffer.from('{"a":1}')],
    parse: (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) !== null,
    isClean: () => false,
  }
  await assert.rejects(fuzz(target, 1000, 1), /sample, input/)
})

test('hostile inputs are repeatable and differ', () => {
  const seeds = [Buffer.from('some real input')]
  const made = (seed: number) => {
    const dice = new Dice(seed)
    return Array.from({ length: 200 }, () => Buffer.from(mutated(seeds, dice)).toString('hex')).join('\n')
  }
  const [one, again, other] = [3, 3, 4].map(made)
  assert.ok(one === again && one !== other)
  assert.ok(new Set(one.split('\n')).size > 150)
})
