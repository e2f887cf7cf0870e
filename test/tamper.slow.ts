// Every bit of a case of a megabyte turned, every file cut at every byte, every line of journal and bodies moved: all of
// it is found, and its file named. Originals do not depend on one another, so one bit of each of them is turned at once
// and each has to be found on its own, by the function that the whole check calls; everything else is turned one bit at
// a time under the whole check. Files with the case key are turned under unlocking, which alone reads them.

import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { CaseError } from '../src/model/case-error.ts'
import { unlockCase } from '../src/preserve/case-keys.ts'
import { runInWorkers } from '../src/system/workers.ts'
import { fixedSystem, ROOT } from './support/custody-fixture.ts'
import { tamperCase } from './support/tamper.ts'

const SHARES = 16

async function inShares(name: string, isSealed: boolean): Promise<number> {
  const calls = Array.from({ length: SHARES }, (_, i) => [isSealed, SHARES, i])
  const work = { module: '../test/support/tamper-worker', name, calls }
  const counts = (await runInWorkers(work, availableParallelism())) as number[]
  return counts.reduce((sum, count) => sum + count, 0)
}

for (const isSealed of [false, true]) {
  const mode = isSealed ? 'sealed' : 'open'

  test(`every flipped bit is found and placed: ${mode}`, async context => {
    const { disk, originals, others } = await tamperCase(isSealed)
    const bits = (paths: readonly string[]) => paths.reduce((sum, path) => sum + disk.sizeBytes(path) * 8, 0)
    const inOriginals = await inShares('flipOriginals', isSealed)
    const inOthers = await inShares('flipOthers', isSealed)
    context.diagnostic(`${inOriginals} bits of originals, ${inOthers} of everything else`)
    assert.equal(inOriginals, bits(originals))
    assert.equal(inOthers, bits(others))
    assert.ok(inOriginals + inOthers > 7_900_000)
  })

  test(`every file cut at every byte is found and named: ${mode}`, async context => {
    const { disk, originals, others } = await tamperCase(isSealed)
    const cuts = await inShares('cutFiles', isSealed)
    const lengths = [...others, originals[0]].reduce((sum, path) => sum + disk.sizeBytes(path), 0)
    context.diagnostic(`${cuts} lengths`)
    assert.equal(cuts, lengths)
  })

  test(`every line of journal and bodies swapped, repeated, moved or deleted is found: ${mode}`, async context => {
    context.diagnostic(`${await inShares('changeLines', isSealed)} changes`)
  })
}

test('every flipped bit of a file with the case key keeps the case shut or is named', async context => {
  const { disk, sealed, ageFiles } = await tamperCase(true)
  assert.equal(ageFiles.length, 2)
  let refused = 0
  for (const path of ageFiles) {
    const secret = path.includes('passphrase') ? { passphrase: 'p' } : { recoveryKey: String(sealed?.recoveryKey) }
    for (let bit = 0; bit < disk.sizeBytes(path) * 8; bit++) {
      disk.flipBit(path, bit)
      const error = await unlockCase(ROOT, fixedSystem(disk), secret).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      disk.flipBit(path, bit)
      assert.ok(error instanceof CaseError, `${path} bit ${bit}: ${error}`)
      assert.ok(['integrity', 'passphrase-wrong'].includes(error.code), `${path} bit ${bit}: ${error}`)
      refused++
    }
  }
  context.diagnostic(`${refused} bits`)
})
