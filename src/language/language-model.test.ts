import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { forEachRow } from './language-features.ts'
import { CYRILLIC, LATIN } from './language-letters.ts'
import { addScore, addText, emptyScore, languageModels } from './language-model.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const scoreOf = (text: string) => {
  const score = emptyScore()
  addText(score, text, 0, text.length)
  return score
}

test('the fast reading of a text gives what the features of training give', () => {
  const letters = fc
    .array(fc.constantFrom(..."абқңө яabz’'ığ .1".split('')), { maxLength: 60 })
    .map(list => list.join(''))
  fc.assert(
    fc.property(letters, text => {
      const score = scoreOf(text)
      for (const [script, table] of [
        ['latin', LATIN],
        ['cyrillic', CYRILLIC],
      ] as const) {
        const { classes, values } = languageModels()[script]
        const sums = new Int32Array(classes.length)
        forEachRow(text, table, row => {
          for (let i = 0; i < sums.length; i++) sums[i] += values[row * sums.length + i]
        })
        assert.deepEqual(score[script].sums, sums)
      }
    }),
    { numRuns: 500 },
  )
})

test('the score of a text is the sum of the scores of its parts', () => {
  const whole = scoreOf('мен үйдемін, сен where қайдасың')
  const sum = scoreOf('мен үйдемін, ')
  addScore(sum, scoreOf('сен where қайдасың'))
  assert.deepEqual(sum, whole)
})

test('the committed model is what the training makes of its sources, and at most 1 MB', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(ROOT, 'scripts/train-language-model.ts'), '--check'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  assert.ok(statSync(resolve(ROOT, 'src/language/language-model-data.ts')).size <= 1_000_000)
})
