// Findings about exhibits in what is handed on: by role, with words, places and times only as far as the audience's rules go.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { Casebook } from '../src/casebook/casebook.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { inFolder } from './support/command-line.ts'
import { DOSSIER_CHECKER } from './support/dossier-sample.ts'
import { numberOf } from './support/erasing.ts'
import { plantedFolder } from './support/handed-case.ts'
import { LeakSearch } from './support/leak-search.ts'

/** What only a reader who may know everything may learn. */
const PLANTED = [
  '43.23817',
  '76.94512',
  'behind the bakery of the corner',
  'seventeen paces of the north wall',
  '10:12',
]

async function ok(...words: string[]) {
  const run = await inside(words)
  assert.equal(run.status, 0, run.errors)
  return run
}

const set = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).flatMap(([name, value]) => ['--set', `${name}=${value}`])

test('a finding leaves by role, with words, place and time as coarse as the audience asks', async () => {
  await inFolder(async folder => {
    const target = join(folder, 'case')
    const exports = await plantedFolder(folder)
    const picture = sharp(Buffer.alloc(40 * 30 * 3, 90), { raw: { width: 40, height: 30, channels: 3 } })
    writeFileSync(join(exports.yard, 'photos/aigerim-window.jpg'), await picture.jpeg().toBuffer())
    await ok('import', exports.yard, '--case', target)
    const casebook = Casebook.open(target, nodeSystem, 'test')
    const exhibit = numberOf(casebook, /aigerim-window/)
    casebook.close()
    const finding = {
      exhibit,
      stage: 'content',
      question: 'when',
      method: 'shadow',
      confidence: 'moderate',
      finding: `filmed ${PLANTED[2]}`,
      'place.latitude': PLANTED[0],
      'place.longitude': PLANTED[1],
      'place.radiusMetres': 40,
      'place.name': 'Almaty',
      from: '2022-01-06T10:12+06:00',
      to: '2022-01-06T10:31+06:00',
      workings: 'height=2.05',
    }
    const reason = ['--reason', PLANTED[3]]
    const { out: entry } = await ok(
      'record',
      target,
      'exhibit-finding',
      '--role',
      'analyst',
      ...set(finding),
      ...reason,
    )
    const review = set({ of: entry.trim(), verdict: 'agree' })
    await ok(
      'record',
      target,
      'finding-review',
      '--role',
      'second analyst',
      ...review,
      '--reason',
      'the same by my map',
    )
    const handed = async (audience: string, ...more: string[]) => {
      const to = join(folder, audience)
      await ok('export', target, '--for', audience, '--exhibit', `${exhibit}`, '--without-sealed', ...more, '-o', to)
      if (audience === 'court') return { to, text: '' }
      const page = readFileSync(join(to, 'data/dossier.html'), 'utf8')
      const checked = spawnSync(process.execPath, [DOSSIER_CHECKER, join(to, 'data/dossier.html')], {
        encoding: 'utf8',
      })
      assert.equal(checked.status, 0, checked.stdout)
      return { to, text: page.slice(page.indexOf('id="exhibits"')).replace(/<[^>]+>/g, ' ') }
    }
    const closed = await handed('public', '--format', 'dossier')
    assert.match(closed.text, /When was it taken\?/)
    assert.match(closed.text, /agrees/)
    assert.match(closed.text, /its words stay in the case/)
    assert.deepEqual(
      new LeakSearch([...PLANTED, '43.23817', '10:12+06:00'].filter(text => text.length >= 8)).inFolder(closed.to),
      [],
    )
    const court = await handed('court', '--format', 'court')
    assert.deepEqual(new LeakSearch([PLANTED[0], PLANTED[1]]).inFolder(court.to), [], 'coordinates stay')
    const statement = readFileSync(join(court.to, 'data/court/statement.html'), 'utf8')
    assert.match(statement, /When was it taken\?/)
  })
})
