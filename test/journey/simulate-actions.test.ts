// Simulated crowds through the command.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crowdFamilies } from '../../src/simulate/crowd/crowd-families.ts'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'

test('simulate --actions writes a table and its truth, the same for a seed, and never over a file', async () => {
  await inFolder(async folder => {
    const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')]
    const words = ['simulate', '--actions', 'planted', '--posts', '5000', '--seed', '7']
    const run = await inside([...words, one, '--json'])
    assert.equal(run.status, 0, run.errors)
    const printed = JSON.parse(run.out)
    assert.equal(printed.files, 2)
    assert.equal(printed.bytes, statSync(one).size + statSync(join(folder, 'one.truth.json')).size)
    assert.equal((await inside([...words, two])).status, 0)
    assert.deepEqual(readFileSync(one), readFileSync(two))
    const lines = readFileSync(one, 'utf8').trimEnd().split('\n').length - 1
    assert.equal(JSON.parse(readFileSync(join(folder, 'one.truth.json'), 'utf8')).actions, lines)

    const again = await inside([...words, one])
    assert.equal(again.status, 7)
    assert.match(again.errors, /one\.csv.*EEXIST/)
    assert.deepEqual(readFileSync(one), readFileSync(two))
    writeFileSync(join(folder, 'three.truth.json'), 'kept')
    assert.equal((await inside([...words, join(folder, 'three.csv')])).status, 7)
    assert.equal(readFileSync(join(folder, 'three.truth.json'), 'utf8'), 'kept')
    assert.ok(!existsSync(join(folder, 'three.csv')))
  })
})

test('what --actions cannot do is refused with the value', async () => {
  await inFolder(async folder => {
    const out = join(folder, 'out.csv')
    const refused: [string[], RegExp][] = [
      [['--actions', '__proto__', out], /--actions is “__proto__”; expected: planted, .*permuted-in-strata/],
      [['--actions', 'planted', '--posts', '4999', out], /--posts is “4999”; expected: 5000/],
      [['--actions', 'planted', '--days', '3', out], /--days and --actions/],
      [['--actions', 'planted', '--flood', out], /--flood and --actions/],
      [['--actions', 'planted'], /OUT\.csv/],
    ]
    for (const [words, message] of refused) {
      const run = await anechoic(['simulate', ...words])
      assert.equal(run.status, 2, words.join(' '))
      assert.match(run.errors, message)
    }
    assert.ok(!existsSync(out))
  })
})

test('docs/methods.md describes every family', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/methods.md'), 'utf8')
  for (const family of Object.keys(crowdFamilies)) assert.ok(text.includes(`\`${family}\``), family)
})
