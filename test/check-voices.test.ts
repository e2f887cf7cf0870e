// The checker of exported voices: it agrees with the ladder, and finds changes to the facts.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { VoiceFacts } from '../src/model/voice-facts.ts'
import { plainCrowd, plainRow } from './support/ladder-crowd.ts'
import { CHECKER, checked, factsOf, sampledFacts } from './support/voice-facts-sample.ts'

test('the checker has at most 300 lines and imports nothing but the file system and hashing', () => {
  const text = readFileSync(CHECKER, 'utf8')
  assert.ok(text.split('\n').length <= 301)
  assert.deepEqual(
    [...text.matchAll(/\bimport\b.*$|\brequire\b.*$/gm)].map(match => match[0]),
    ["import { createHash } from 'node:crypto'", "import { readFileSync } from 'node:fs'"],
  )
})

test('every number of 400 random claims is recomputed alike', async () => {
  const facts = sampledFacts(400, 1)
  const { code, output } = await checked(facts.map(own => JSON.stringify(own)))
  assert.equal(code, 0, output.slice(0, 2000))
  // The claims were worth checking.
  const sides = facts.flatMap(({ support, deny }) => [support, deny])
  assert.ok(sides.filter(({ ladder }) => (ladder.atLeast ?? 0) > 0).length > 5)
  for (const rung of ['speakers', 'afterCopies', 'atMost'])
    assert.ok(sides.some(({ assertions }) => assertions.some(({ edge }) => edge?.rung === rung)))
  assert.ok(sides.some(({ ladder }) => ladder.vantages > 1))
  assert.ok(sides.some(({ bound }) => bound.trials > bound.groups))
})

type Writable = Record<string, unknown>

/** Every number, truth value and word of the facts, with a way to change it. */
function places(value: unknown, path: string[] = []): { path: string[]; change: (facts: unknown) => void }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
  const change = (facts: unknown) => {
    const holder = path.slice(0, -1).reduce((at, key) => (at as Writable)[key], facts) as Writable
    const key = path[path.length - 1]
    const old = holder[key]
    holder[key] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : old === null ? 1 : `${old}x`
  }
  return [{ path, change }]
}

const changed = (facts: VoiceFacts, change: (facts: unknown) => void): VoiceFacts => {
  const copy = structuredClone(facts)
  change(copy)
  return copy
}

/** As somebody would who knows how the file is made. */
function signedAnew(facts: VoiceFacts): string {
  const { digest: _, ...rest } = facts
  return JSON.stringify({ ...rest, digest: createHash('sha256').update(JSON.stringify(rest)).digest('hex') })
}

const complaining = (output: string): boolean[] =>
  [...output.matchAll(/^.*\.json: (all numbers agree|\d+ differences)$/gm)].map(
    match => match[1] !== 'all numbers agree',
  )

test('any change at all is noticed', async () => {
  const facts = sampledFacts(1, 5)[0]
  const all = places(facts)
  const some = all.filter((_, i) => i % Math.ceil(all.length / 150) === 0)
  const { output } = await checked(some.map(({ change }) => JSON.stringify(changed(facts, change))))
  const noticed = complaining(output)
  assert.equal(noticed.length, some.length)
  assert.deepEqual(
    some.filter((_, i) => !noticed[i]).map(({ path }) => path.join('.')),
    [],
  )
})

/** Numbers that the checker recomputes: a change of one is found whatever else was adapted. */
const RECOMPUTED =
  /\.(ladder\..*|bound\..*|unassessed|hangsOn|withoutOrigin\..*|mark|group|parent|parent\..*|edge|edge\..*)$|^rates\.(words|media|detail|source)$|^(format|version|alpha)$|\.side$/

test('a changed number is noticed though the digest was made to fit', async () => {
  const facts = sampledFacts(40, 9).sort((a, b) => marksOf(b) - marksOf(a))[0]
  const all = places(facts).filter(({ path }) => RECOMPUTED.test(path.join('.')))
  const some = all.filter((_, i) => i % Math.ceil(all.length / 250) === 0)
  const { output } = await checked(some.map(({ change }) => signedAnew(changed(facts, change))))
  const noticed = complaining(output)
  assert.deepEqual(
    some.filter((_, i) => !noticed[i]).map(({ path }) => path.join('.')),
    [],
  )
  assert.ok(some.length > 100)
})

test('edges in a circle are noticed though each of them holds', async () => {
  const facts = factsOf(plainCrowd([0, 0, 0, 0, 0].map(text => plainRow(text, 3))))
  const round = changed(facts, copy => {
    const [, second, third] = (copy as { support: { assertions: { edge: { to: number } }[] } }).support.assertions
    second.edge.to = 2
    third.edge.to = 1
  })
  const { output } = await checked([JSON.stringify(facts), signedAnew(round)])
  assert.deepEqual(complaining(output), [false, true])
})

const marksOf = ({ support, deny }: VoiceFacts): number => support.ladder.marked + deny.ladder.marked

test('what is no facts file is refused', async () => {
  const { code, output } = await checked(['', '{', 'null', '[]', '{}', '{"__proto__":{"a":1}}'])
  assert.equal(code, 1)
  assert.deepEqual(complaining(output), new Array(6).fill(true))
  assert.equal((await checked([])).code, 1)
})
