// What is read out of footage stays in the case: no hash, place, serial number, owner, spoken word or name of a collection leaves with what is handed on.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as age from 'age-encryption'
import { hashText } from '../src/algorithms/pdq.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { keptReadings } from '../src/casebook/kept-readings.ts'
import { EXPORT_FORMATS } from '../src/model/audience-profile.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { inFolder } from './support/command-line.ts'
import { footageCase } from './support/footage-case.ts'
import { LeakSearch } from './support/leak-search.ts'

const COLLECTION = 'lepmosbrikfendor'
const OLDER = 'zivelkagantumshu'
const SERIAL = 'KX-00417'

test('exports for newsroom and public hold no reading of footage, with every format', async () => {
  await inFolder(async folder => {
    const root = await footageCase(folder, false)
    const older = join(folder, 'older')
    mkdirSync(older)
    writeFileSync(join(older, `${OLDER}.jpg`), readFileSync(join(folder, 'exports/north/photos/street.jpg')))
    const ran = async (...words: string[]) => {
      const { status, out, errors } = await inside(words)
      assert.equal(status, 0, `${words.join(' ')}: ${errors}`)
      return out
    }
    await ran('collections', root, '--add', older, '--name', COLLECTION, '--role', 'editor')
    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    const planted = [COLLECTION, OLDER, SERIAL]
    for (const { reading } of keptReadings(casebook).all()) {
      if (reading.picture === undefined) continue
      const { hash, small } = reading.picture
      const middle = Math.floor(small.data.length / 2)
      planted.push(hashText(hash.words), Buffer.from(hash.words.slice(0, 8).buffer).toString('hex'))
      planted.push(Buffer.from(small.data.slice(middle, middle + 48)).toString('hex'))
    }
    casebook.close()
    assert.ok(planted.length >= 14)
    const search = new LeakSearch(planted)
    assert.ok(
      new Set(search.inFolder(folder).map(({ text }) => text)).size > planted.length / 2,
      'the search finds them',
    )
    const recipient = await age.identityToRecipient(await age.generateX25519Identity())
    for (const audience of ['newsroom', 'public'] as const) {
      const isSealed = STANDARD_PROFILES[audience].protection.openings === 'sealed'
      const out = join(folder, `out-${audience}`)
      const said = await ran(
        'export',
        root,
        '--for',
        audience,
        '-o',
        out,
        '--format',
        EXPORT_FORMATS.join(','),
        '--role',
        'editor',
        ...(isSealed ? ['--recipient', recipient] : []),
      )
      assert.ok(existsSync(out))
      const leaks = [...search.inFolder(out), ...search.inBytes(Buffer.from(said), 'what the command said')]
      assert.deepEqual(
        leaks.slice(0, 5).map(({ text, form, where }) => `${planted[text]} as ${form} in ${where}`),
        [],
      )
    }
  })
})
