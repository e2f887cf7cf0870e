import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acquire, bytesOf, fixedSystem, KINDS, ROOT } from '../../test/support/custody-fixture.ts'
import {
  cutErasures,
  erase,
  historyOf,
  holds,
  isSecret,
  names,
  placesOf,
  SECRET,
  SEGMENT_BYTES,
} from '../../test/support/erasure-cuts.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import type { Sha256 } from '../model/ids.ts'
import { eraseEntries, finishErasures, wipeDerived } from './erase.ts'
import { exhibitsOf } from './exhibit-numbers.ts'
import { verifyCase } from './verify.ts'

for (const kind of KINDS) {
  test(`what is erased is gone and the chain still holds (${kind.mode})`, async () => {
    const disk = new MemoryDisk()
    const custody = await historyOf(kind, disk)
    const sha256 = exhibitsOf(custody.journal.acts()).get(2)?.sha256 as Sha256
    assert.equal(custody.vault.has(sha256), true)
    assert.equal(holds(disk, SECRET), kind.mode === 'open')
    erase(custody, fixedSystem(disk, 7))
    assert.equal(custody.vault.has(sha256), false)
    assert.deepEqual(names(custody), ['kept', 'other'])
    assert.equal(holds(disk, SECRET), false)
    await acquire(custody, 'later', bytesOf(400, 3))
    custody.commit()
    custody.close()
    const report = verifyCase(ROOT, fixedSystem(disk), { keys: kind.keys })
    assert.equal(report.verdict, 'whole', JSON.stringify(report.faults))
    const opened = kind.open(fixedSystem(disk), SEGMENT_BYTES)
    const exhibits = exhibitsOf(opened.journal.acts())
    assert.deepEqual(
      exhibits.all.map(({ number, latest }) => [number, latest.name]),
      [
        [1, 'kept'],
        [3, 'other'],
        [4, 'later'],
      ],
    )
    assert.equal(exhibits.erased.get(2)?.reason, 'consent withdrawn')
    assert.equal(finishErasures(opened, fixedSystem(disk)), 0)
    opened.close()
  })

  test(`an erasure cut anywhere is either not begun or finished at the next opening (${kind.mode})`, async () => {
    const { untouched, finished } = await cutErasures(kind, 9)
    assert.ok(untouched >= 5 && finished >= 10, `${untouched} ${finished}`)
  })
}

test('an original that another entry still names stays', async () => {
  const disk = new MemoryDisk()
  const custody = await historyOf(KINDS[0], disk)
  const [first] = placesOf(custody, isSecret)
  const stated = { reason: 'entered twice', authority: 'editor', role: 'editor', tool: 'anechoic test' }
  eraseEntries(custody, fixedSystem(disk, 7), { targets: [first], exhibits: [], ...stated, repeated: [] })
  assert.deepEqual(names(custody), ['kept', 'other', `${SECRET} again`])
  assert.equal(exhibitsOf(custody.journal.acts()).all.length, 3)
  custody.close()
  assert.equal(verifyCase(ROOT, fixedSystem(disk)).verdict, 'whole')
})

test('enrolments and erasures stay whatever an erasure names; foreign places are passed over', async () => {
  const disk = new MemoryDisk()
  const custody = await historyOf(KINDS[0], disk)
  const enrolments = placesOf(custody, act => act.type === 'enrolment')
  const foreign = { device: '../../keys', epoch: '..', seq: 1 }
  const stated = { reason: 'a try', authority: 'nobody', role: 'editor', tool: 'anechoic test' }
  const targets = [...enrolments, foreign]
  assert.equal(eraseEntries(custody, fixedSystem(disk, 7), { targets, exhibits: [], ...stated, repeated: [] }), 0)
  assert.equal(placesOf(custody, act => act.type === 'enrolment').length, 1)
  custody.close()
})

test('derived files are overwritten and removed, everything else stays', () => {
  const disk = new MemoryDisk()
  disk.makeDirectory('/case/index/more')
  disk.makeDirectory('/case/vault')
  for (const path of [
    'index/corpus.sqlite',
    'index/more/x',
    'report.html',
    'report.html.partial',
    'vault/kept',
    'notes.txt',
  ])
    disk.overwrite(`/case/${path}`, Buffer.from('words'))
  wipeDerived(disk, '/case')
  assert.deepEqual(disk.paths('/case'), ['/case/notes.txt', '/case/vault/kept'])
})
