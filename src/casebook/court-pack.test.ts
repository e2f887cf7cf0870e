import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedSystem, newKeys } from '../../test/support/custody-fixture.ts'
import { diskWith, onCase, takeIn } from '../../test/support/exporting-case.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import { STANDARD_PROFILES } from '../protect/standard-profiles.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { courtPack } from './court-pack.ts'
import { silentProgress } from './progress.ts'

const profile: AudienceProfile = STANDARD_PROFILES.court
const FILES = { 'Asel Nur 77011234567.jpg': 'a picture', 'notes of Asel.txt': 'Asel saw it', 'c.txt': 'third' }

/** Every exhibit of the case, numbered backwards, as an export may. */
function packOf(casebook: Casebook, own: Partial<AudienceProfile['protection']> = {}) {
  const { all } = consentRegister(casebook).exhibits
  const exhibits = all.map(({ number }) => ({ exhibit: number, number: all.length + 1 - number }))
  const protection = { ...profile.protection, ...own }
  return courtPack(casebook, { exhibits, profile: { ...profile, protection }, sealed: 'none' }, silentProgress)
}

test('each exhibit has its device, program, way and grades, under the numbers of the export', async () => {
  const disk = diskWith(FILES)
  await onCase('/case', fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    const pack = packOf(casebook)
    assert.deepEqual(pack.exhibits.map(({ number }) => number).sort(), [1, 2, 3])
    for (const exhibit of pack.exhibits) {
      assert.deepEqual(
        [exhibit.grade, exhibit.isSigned, exhibit.isWitnessed, exhibit.way, exhibit.device, exhibit.hasSource],
        ['match', true, false, 'file', 1, false],
      )
      assert.deepEqual([exhibit.stamps, exhibit.notAfter, exhibit.tool], [[], undefined, 'anechoic test'])
    }
    const [device, ...others] = pack.devices
    assert.deepEqual(others, [])
    assert.deepEqual([device.isMaker, device.isKnown, device.tail], [true, true, 'unwitnessed'])
    assert.equal(device.entries, device.intactEntries)
    assert.equal(pack.verification.verdict, 'whole')
    assert.equal(pack.verification.originals.match, 3)
    assert.ok(pack.verification.bytesRead > 0)
  })
})

test('nothing in it leads to an original, a file name, a journal or a device', async () => {
  const disk = diskWith(FILES)
  await onCase('/case', fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    disk.overwrite('/case/vault/ff/unknown', Buffer.from('x'))
    const told = JSON.stringify(packOf(casebook, { times: 'exact' }))
    for (const { sha256, acts } of consentRegister(casebook).exhibits.all)
      for (const secret of [sha256, acts[0].device, acts[0].epoch, acts[0].act.name, sha256.slice(0, 12)])
        assert.ok(!told.includes(secret), secret)
    assert.doesNotMatch(told, /Asel|77011234567|vault|journal\/|unknown/)
    assert.match(told, /"severity":"(loss|notice)"/)
  })
})

test('an original that was changed or is gone is said to be so, and its fault is counted', async () => {
  const disk = diskWith(FILES)
  await onCase('/case', fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    const [first, second] = consentRegister(casebook).exhibits.all
    const place = (sha256: string) => `/case/vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`
    disk.overwrite(place(first.sha256), Buffer.from('another'))
    disk.remove(place(second.sha256))
    const pack = packOf(casebook)
    const grades = new Map(pack.exhibits.map(({ number, grade }) => [number, grade]))
    assert.deepEqual([grades.get(3), grades.get(2), grades.get(1)], ['changed', 'missing', 'match'])
    assert.equal(pack.verification.verdict, 'damaged')
    assert.deepEqual(
      pack.verification.faults.map(({ severity, count }) => [severity, count]),
      pack.verification.faults.map(() => ['loss', 1]),
    )
    assert.ok(pack.verification.faults.length >= 2)
  })
})

test('a sealed case is checked with the keys that opened it', async () => {
  const disk = diskWith(FILES)
  const system = fixedSystem(disk)
  const newCase = await newKeys(system)
  await onCase(
    '/case',
    system,
    async casebook => {
      await takeIn(casebook, ['/in'])
      const { verification, exhibits } = packOf(casebook)
      assert.deepEqual([verification.mode, verification.isOpened, verification.verdict], ['sealed', true, 'whole'])
      assert.ok(exhibits.every(({ grade, isSigned }) => grade === 'match' && isSigned))
    },
    { newKeys: newCase },
  )
})
