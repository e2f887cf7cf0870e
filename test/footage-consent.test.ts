// What is kept of the looks of footage goes when its source takes its consent back, and when it is erased; nobody is told of it any more.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readPictureFile } from '../src/system/picture-file-work.ts'
import { inside } from './support/command-inside.ts'
import { footageCase } from './support/footage-case.ts'
import { LeakSearch } from './support/leak-search.ts'

let folder = ''
let root = ''
let copy = ''
let original = ''
/** A piece of the small grey copy of a mirrored photograph: its hash is also that of the photograph, turned. */
let look = ''

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footage-consent-'))
  root = await footageCase(folder, false)
  copy = join(folder, 'exports/south/photos/street-mirrored.jpg')
  original = join(folder, 'exports/north/photos/street.jpg')
  const parts = { look: true, metadata: false, provenance: false }
  const { decoded } = await readPictureFile(readFileSync(copy), 'jpeg', 'a.jpg', parts)
  assert.ok(decoded !== undefined && !('fault' in decoded))
  const { small } = decoded.look
  const middle = Math.floor(small.data.length / 2)
  look = Buffer.from(small.data.slice(middle, middle + 48)).toString('hex')
})

after(() => rmSync(folder, { recursive: true, force: true }))

const ran = async (...words: string[]): Promise<string> => {
  const { status, out, errors } = await inside(words)
  assert.equal(status, 0, `${words.join(' ')}: ${errors}`)
  return out
}

const kept = () => new LeakSearch([look]).inFolder(root).map(({ where }) => where)

interface Matched {
  readonly exhibits: readonly { readonly exhibit: number; readonly match: { readonly test: string } }[]
}

const matchesOf = async (file: string): Promise<Matched['exhibits']> =>
  (JSON.parse(await ran('match', file, '--case', root, '--json')) as Matched).exhibits

test('looks of a medium lie on the disk until its source takes the consent back or it is erased, and then nowhere', async () => {
  assert.equal(kept().length, 1, 'the search finds them')
  const number = (await matchesOf(copy)).find(({ match }) => match.test === 'sha256')?.exhibit
  assert.ok(number !== undefined)
  const isTold = async () => (await matchesOf(original)).some(({ exhibit }) => exhibit === number)
  assert.equal(await isTold(), true)

  await ran(
    'sources',
    root,
    '--add',
    'witness 1',
    '--exhibit',
    `${number}`,
    '--reason',
    'came from',
    '--role',
    'editor',
  )
  await ran('sources', root, 'S1', '--withdraw', '--reason', 'told us', '--role', 'editor')
  // As with the index, what reads the case next settles it.
  assert.equal(await isTold(), false)
  assert.deepEqual(kept(), [], 'after media were compared')
  const page = await inside(['media', root, '--exhibit', `${number}`])
  assert.equal(page.status, 2, page.out)
  const overview = JSON.parse(await ran('media', root, '--json'))
  const named = overview.families.flatMap((family: { exhibit: number; members: { exhibit: number }[] }) => [
    family.exhibit,
    ...family.members.map(({ exhibit }) => exhibit),
  ])
  assert.ok(!named.includes(number) && named.length > 0)
  assert.ok(overview.coverage.heldBack >= 1)

  await ran('sources', root, 'S1', '--consent-again', '--reason', 'agreed', '--role', 'editor')
  await ran('media', root)
  assert.equal(await isTold(), true)
  assert.equal(kept().length, 1, 'read again')
  const why = ['--reason', 'asked for it', '--authority', 'editor', '--role', 'editor', '--yes']
  await ran('erase', root, '--exhibit', `${number}`, ...why)
  assert.deepEqual(kept(), [], 'after it was erased')
  assert.equal(await isTold(), false)
  assert.deepEqual(kept(), [], 'after the index was built anew')
})
