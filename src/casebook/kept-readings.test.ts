import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { drawnBlocks } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import type { PictureLook } from '../algorithms/picture-look.ts'
import type { Sha256 } from '../model/ids.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { keptReadings, READING_VERSIONS } from './kept-readings.ts'
import { hasLook, type MediaReading } from './media-reading.ts'
import { dropDrafts, keepDraft, readDraft } from './transcript-drafts.ts'

const grey = drawnBlocks('kept')
const look = lookAtGrey(grey, grey)

const nameOf = (number: number) => number.toString(16).padStart(64, '0') as Sha256

function readingOf(number: number, picture: PictureLook | null = { ...look, width: number + 1 }): MediaReading {
  const facts = { sha256: nameOf(number), kind: 'picture', format: 'png', readBy: ['drawn'] } as const
  return picture === null ? { ...facts, ground: 'picture-damaged' } : { ...facts, picture }
}

const versions = { ...READING_VERSIONS }

async function opened(work: (open: () => Casebook, root: string) => void, isSealed = false): Promise<void> {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const keys = isSealed ? { newKeys: await newKeys(nodeSystem) } : {}
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test', keys)
    try {
      work(() => casebook, root)
    } finally {
      casebook.close()
    }
  })
}

/** What another opening of the case would read. */
function readAgain(casebook: Casebook): ReturnType<typeof keptReadings> {
  const { custody, root, system, isSealed, isIndexKept } = casebook
  return keptReadings({ custody, root, system, isSealed, isIndexKept } as unknown as Casebook)
}

for (const isSealed of [false, true])
  test(`readings come back as they were, looks when they are asked for (${isSealed ? 'sealed' : 'open'})`, async () => {
    await opened((open, root) => {
      const kept = keptReadings(open())
      for (const number of [0, 1]) kept.put({ reading: readingOf(number), versions })
      kept.put({ reading: readingOf(2, null), versions })
      kept.flush()
      const read = readAgain(open())
      assert.equal(read.size, 3)
      for (const each of [kept, read]) {
        const reading = each.get(nameOf(1))?.reading
        assert.deepEqual(reading?.picture, { ...look, width: 2 })
        assert.ok(hasLook(reading))
        assert.equal({ ...reading }.picture, undefined)
        assert.equal(hasLook(each.get(nameOf(2))?.reading), false)
        const looks = each.looks([nameOf(1), nameOf(0)])
        assert.equal(looks.at(1).width, 1)
        assert.equal((looks.bare(0) as PictureLook).small.data.length, 0)
        looks.close()
      }
      const files = readdirSync(join(root, 'index/media')).sort()
      assert.deepEqual(files, isSealed ? ['000001-looks.sealed', '000001.sealed'] : ['000001', '000001-looks'])
      if (isSealed)
        for (const file of files) assert.equal(readFileSync(join(root, 'index/media', file)).includes('drawn'), false)
    }, isSealed)
  })

test('many small segments become one, and what may not stay is in none of them', async () => {
  await opened((open, root) => {
    const kept = keptReadings(open())
    const tiny = { ...look, small: { width: 1, height: 1, data: new Uint8Array(1) } }
    for (let number = 0; number < 65; number++) {
      kept.put({ reading: readingOf(number, { ...tiny, width: number + 1 }), versions })
      kept.flush()
    }
    const segments = () => readdirSync(join(root, 'index/media')).filter(name => /^\d{6}$/.test(name))
    assert.equal(segments().length, 2)
    kept.keepOnly(sha256 => sha256 !== nameOf(3))
    assert.equal(kept.get(nameOf(3)), undefined)
    const read = readAgain(open())
    assert.equal(read.size, 64)
    for (const number of [0, 2, 4, 63, 64]) assert.equal(read.get(nameOf(number))?.reading.picture?.width, number + 1)
    for (const name of segments())
      assert.equal(readFileSync(join(root, 'index/media', name)).includes(nameOf(3)), false)
  })
})

test('a damaged look is no look, its reading is dropped alone, and no segment made of others takes it over', async () => {
  await opened((open, root) => {
    const kept = keptReadings(open())
    for (const number of [0, 1, 2]) kept.put({ reading: readingOf(number), versions })
    kept.flush()
    const path = join(root, 'index/media/000001-looks')
    const bytes = readFileSync(path)
    bytes[9] ^= 1
    writeFileSync(path, bytes)
    for (const meet of [
      (read: typeof kept) => assert.equal(read.get(nameOf(0))?.reading.picture, undefined),
      (read: typeof kept) => {
        const looks = read.looks([nameOf(1), nameOf(0)])
        assert.deepEqual([looks.bare(0).width, looks.bare(1).width, [...looks.damaged]], [2, 1, [1]])
        read.tellDamaged([nameOf(0)])
        looks.close()
      },
    ]) {
      const read = readAgain(open())
      assert.equal(read.isDamaged(nameOf(0)), false)
      meet(read)
      assert.equal(read.isDamaged(nameOf(0)), true)
    }
    // Nobody met the damage before the others are written anew.
    const read = readAgain(open())
    read.keepOnly(sha256 => sha256 !== nameOf(2))
    assert.deepEqual([read.size, read.dropDamaged()], [1, false])
    const again = readAgain(open())
    assert.deepEqual([again.get(nameOf(0)), again.get(nameOf(1))?.reading.picture?.width], [undefined, 2])
    assert.equal(again.dropDamaged(), false)
    again.tellDamaged([nameOf(1), nameOf(7)])
    assert.equal(again.dropDamaged(), true)
    assert.equal(readAgain(open()).size, 0)
  })
})

for (const isSealed of [false, true])
  test(`a draft outlives the index and goes with its exhibit (${isSealed ? 'sealed' : 'open'})`, async () => {
    await opened((open, root) => {
      const draft = { base: 0, segments: [{ fromMs: 0, toMs: 5, text: 'quiet bell' }] }
      keepDraft(open(), 7, draft)
      keepDraft(open(), 8, draft)
      open().clearIndex()
      assert.deepEqual(readDraft(open(), 7), draft)
      const path = join(root, `drafts/draft-7${isSealed ? '.sealed' : ''}`)
      assert.equal(readFileSync(path).includes('quiet bell'), !isSealed)
      dropDrafts(open(), new Set([8]))
      assert.equal(existsSync(path), false)
      assert.deepEqual(readDraft(open(), 8), draft)
      keepDraft(open(), 8, undefined)
      assert.deepEqual(readdirSync(join(root, 'drafts')), [])
    }, isSealed)
  })
