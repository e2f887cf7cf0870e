// The checker of exported facts: it agrees with the engine, and finds changes to a facts file.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CoordinationSettings } from '../src/model/coordination.ts'
import { CHECKER, changes, checked, factsOf, missedChanges } from './support/changed-facts.ts'
import { shadowedFans } from './support/shadowed-fans.ts'

test('the checker has at most 300 lines and imports nothing but the file system', () => {
  const text = readFileSync(CHECKER, 'utf8')
  assert.ok(text.split('\n').length <= 301)
  assert.deepEqual(
    [...text.matchAll(/\bimport\b.*$|\brequire\b.*$/gm)].map(match => match[0]),
    ["import { readFileSync } from 'node:fs'"],
  )
})

const variants: Partial<CoordinationSettings>[] = [
  {},
  { nullModel: 'hours', correction: 'by', windowsSeconds: [600, 60] },
]

for (const settings of variants) {
  test(`every verdict is recomputed alike: ${JSON.stringify(settings)}`, async () => {
    const text = factsOf(settings)
    const { code, output } = await checked(text)
    assert.match(output, /\ball agrees\n$/)
    assert.equal(code, 0)
    // A group of members, or a pair, was there to be checked.
    assert.doesNotMatch(output, /^0 clusters, 0 groups|\b0 of \d+ pairs/)
  })
}

test('clusters of pairs alone are recomputed alike, and those of chance alone', async () => {
  const facts = factsOf({}, shadowedFans('checker', 'tight').table)
  const alone = JSON.parse(facts).clusters.flatMap((cluster: { members: { evidence: string }[] }) => cluster.members)
  assert.ok(alone.some(({ evidence }: { evidence: string }) => evidence === 'pairs'))
  for (const text of [facts, factsOf({ nullModel: 'activity' })]) {
    const { code, output } = await checked(text)
    assert.equal(code, 0, output)
  }
})

test('changes of many kinds are found; all kinds in check-coordination.slow.ts', async () => {
  const names = Object.keys(changes).filter((_, i) => i % 9 === 0)
  assert.deepEqual(await missedChanges(names), [])
})

test('what is no facts file is refused', async () => {
  for (const content of ['', '{', 'null', '[]', '{}', '{"__proto__":{"a":1}}']) {
    const { code, output } = await checked(content)
    assert.equal(code, 1, content)
    assert.match(output, /^facts: stated/m)
  }
})
