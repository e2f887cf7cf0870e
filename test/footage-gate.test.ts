// What media state of camera, owner and place is known to the gate of exports; what could be a figure or a common word is not.

import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp, { type Exif } from 'sharp'
import { Casebook } from '../src/casebook/casebook.ts'
import { valuesOfMedia } from '../src/casebook/gate-values-of-media.ts'
import { shownMatches } from '../src/casebook/shown-matches.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { inFolder } from './support/command-line.ts'
import { drawnBlocks } from './support/drawn-blocks.ts'

const SERIAL = 'KX-0041768'
const OWNER = 'Velkor Drumantas'

test('serial number, owner and place of a photograph are searched for where notes stay, and round figures are not', async () => {
  await inFolder(async folder => {
    const { width, height, data } = drawnBlocks('a square', 320, 240)
    const given = join(folder, 'given')
    mkdirSync(given)
    const save = (name: string, exif: Exif) =>
      sharp(data, { raw: { width, height, channels: 1 } })
        .withExif(exif)
        .jpeg()
        .toFile(join(given, name))
    const place = (north: string, east: string) => ({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: north, GPSLongitudeRef: 'E', GPSLongitude: east },
    })
    await save('a.jpg', {
      IFD0: { Make: 'Kestrel', Artist: `© 2024 ${OWNER}` },
      IFD2: { BodySerialNumber: SERIAL },
      ...place('43/1 15/1 1234/100', '76/1 54/1 777/100'),
    })
    // 43.5 and 0.053428: figures that stand everywhere.
    await save('b.jpg', {
      IFD0: { Artist: 'Canon' },
      IFD2: { BodySerialNumber: '0' },
      ...place('43/1 30/1 0/1', '0/1 3/1 1234/100'),
    })
    const root = join(folder, 'case')
    const { status, errors } = await inside(['analyse', given, '--open', '--case', root, '--no-source'])
    assert.equal(status, 0, errors)
    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    try {
      const of = (notes: 'none' | 'stated') => {
        const { protection, ...profile } = STANDARD_PROFILES.public
        return valuesOfMedia(casebook, { ...profile, protection: { ...protection, notes } }).map(({ value }) => value)
      }
      const known = of('none')
      for (const value of [SERIAL, OWNER, '43.25343', '43.253428', '43,2534', '76.9021', '76.90216'])
        assert.ok(known.includes(value), `${value} of ${known.join(' ')}`)
      assert.deepEqual(
        known.filter(value => /^(?:43[.,]5|0[.,]|Canon|0$)/.test(value)),
        [],
      )
      assert.deepEqual(of('stated'), [], 'notes leave, and may cite them')
      const match = {
        collection: 'older',
        name: OWNER,
        heldBefore: null,
        stated: null,
        match: { test: 'sha256' },
      } as const
      assert.deepEqual(shownMatches(casebook, [match], true), [match])
      const [hidden] = shownMatches(casebook, [match], false)
      assert.ok(hidden.collection === 'older' && !hidden.name.includes('Velkor'), hidden.name)
    } finally {
      casebook.close()
    }
  })
})
