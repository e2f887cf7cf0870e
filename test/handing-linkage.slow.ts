// The example exported for each audience: nothing that both of two exports hold names an account, post or original, and how many rows can be put
// together by counts, times and positions is printed. docs/methods.md, "Linkage measured".

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from './support/command-line.ts'
import { exampleCase, exportFor, linkageOf } from './support/export-linkage.ts'

const PAIRS = [
  ['newsroom', 'newsroom again'],
  ['newsroom', 'court'],
  ['newsroom', 'research'],
  ['newsroom', 'archive'],
  ['archive', 'research'],
  ['public', 'newsroom'],
  ['public', 'court'],
  ['public', 'research'],
] as const

/** What their tokens stand for cannot be read off the index, so whether they are put together rightly is not checked. */
const UNKNOWN = new Set(['families', 'clusters'])

test('two exports share no token, digest or word that names something in the case', async t => {
  await inFolder(async folder => {
    const root = await exampleCase(folder)
    const made = new Map<string, string>()
    for (const name of new Set(PAIRS.flat()))
      made.set(name, await exportFor(root, name.split(' ')[0], join(folder, name.replace(' ', '-'))))
    for (const [first, second] of PAIRS) {
      const { values, names, words, media, rows } = await linkageOf(root, made.get(first) ?? '', made.get(second) ?? '')
      const told = rows
        .filter(row => row.rows > 0)
        .map(({ table, rows: all, matched, right }) =>
          UNKNOWN.has(table) ? `${table} ${matched} of ${all}` : `${table} ${matched} of ${all} (${right} rightly)`,
        )
      t.diagnostic(
        `${first}, ${second}: ${values} values in both, ${media} media byte for byte; rows alike: ${told.join(', ')}`,
      )
      assert.deepEqual(names, [], `${first}, ${second}`)
      assert.deepEqual(words, [], `${first}, ${second}`)
    }
    const one = made.get('newsroom') ?? ''
    const { names } = await linkageOf(root, one, one)
    assert.ok(names.length > 1000, 'the join finds the tokens of one export in itself')
  })
})
