// The independent verifier against the program, at length: random histories of honest cases, and random changes to them.

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Random } from '../src/algorithms/random.ts'
import { type CaseMode, makeCase, STEPS, type Step } from './support/case-histories.ts'
import { inFolder } from './support/command-line.ts'
import { disagreement, independents, programs } from './support/independent-verifier.ts'
import { tamper } from './support/tampered-case.ts'

const CHANGES = 1750
const HISTORIES = 400

const CASES: readonly (readonly [CaseMode, boolean, readonly Step[]])[] = [
  ['open', true, ['acquire', 'acquire', 'erase', 'cut-off', 'acquire']],
  ['open', true, ['acquire', 'restore', 'acquire', 'enrol', 'erase', 'acquire']],
  ['sealed', true, ['acquire', 'acquire', 'erase', 'unrecorded']],
  ['sealed', true, ['acquire', 'enrol', 'acquire', 'restore', 'erase']],
  ['sealed', false, ['acquire', 'acquire', 'unrecorded']],
  ['sealed', false, ['acquire', 'enrol', 'erase', 'restore']],
]

for (const [number, [mode, isOpened, steps]] of CASES.entries()) {
  test(`${CHANGES} random changes are found alike: ${mode}${isOpened ? '' : ', not opened'}: ${steps.join(', ')}`, () =>
    inFolder(async folder => {
      const made = await makeCase(join(folder, 'case'), mode, steps)
      const differences: string[] = []
      let changes = 0
      for (let draw = 0; changes < CHANGES; draw++) {
        const tampering = tamper(made.root, new Random(`slow ${number} ${draw}`))
        if (tampering === undefined) continue
        changes++
        const difference = disagreement(made, isOpened, tampering)
        if (difference !== undefined) differences.push(`${draw}: ${difference}`)
        tampering.undo()
      }
      assert.deepEqual(differences.slice(0, 20), [])
    }))
}

test(`${HISTORIES} random honest histories are judged alike, and none is called damaged`, () =>
  inFolder(async folder => {
    const differences: string[] = []
    for (let i = 0; i < HISTORIES; i++) {
      const random = new Random(`history ${i}`)
      const steps = Array.from({ length: 1 + random.below(7) }, () => STEPS[random.below(STEPS.length)])
      const made = await makeCase(join(folder, 'case'), random.below(2) === 0 ? 'open' : 'sealed', steps, i + 1)
      for (const isOpened of made.mode === 'open' ? [true] : [true, false]) {
        const [ours, theirs] = [programs(made, isOpened), independents(made, isOpened)]
        const isSame =
          ours.verdict === theirs.verdict && ours.counts === theirs.counts && ours.journals === theirs.journals
        if (!isSame || theirs.verdict === 'damaged' || theirs.verdict === 'refused')
          differences.push(`${i}: ${made.mode} ${isOpened} ${steps.join()}: ${ours.verdict}, ${theirs.verdict}`)
      }
      rmSync(made.root, { recursive: true })
    }
    assert.deepEqual(differences.slice(0, 20), [])
  }))
