import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { drawnBlocks, mirroredGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import { mediaFamilies } from '../algorithms/media-families.ts'
import type { Sha256 } from '../model/ids.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { keptFamilies, type LookedAt } from './kept-families.ts'

/** Two pictures, a mirrored copy of the first, and a third one. */
const MEDIA: readonly LookedAt[] = ['a', 'b', 'a', 'c'].map((seed, i) => {
  const grey = i === 2 ? mirroredGrey(drawnBlocks(seed)) : drawnBlocks(seed)
  const sha256 = `${i}`.repeat(64) as Sha256
  return { reading: { sha256, readBy: ['drawn'] }, look: lookAtGrey(grey, grey) }
})

async function inCase(work: (casebook: Casebook, root: string) => void, isSealed = false): Promise<void> {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const keys = isSealed ? { newKeys: await newKeys(nodeSystem) } : {}
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test', keys)
    try {
      work(casebook, root)
    } finally {
      casebook.close()
    }
  })
}

const kept = (casebook: Casebook, media = MEDIA) => keptFamilies(casebook, media, 2)
const anew = (media = MEDIA) => mediaFamilies(media.map(({ look }) => look))

test('what is kept are the families as they are found, read and not found again', async () => {
  await inCase((casebook, root) => {
    const path = join(root, 'index/media-families')
    assert.deepEqual([...kept(casebook).centre], [0, 1, 0, 3])
    const { ino } = statSync(path)
    assert.deepEqual(kept(casebook), anew())
    assert.equal(statSync(path).ino, ino, 'the file was not written again')
    const bytes = readFileSync(path)
    for (const { reading } of MEDIA) assert.equal(bytes.includes(reading.sha256), false)
  })
})

test('another order, other bytes, another decoder and a cut-off file are found anew', async () => {
  await inCase((casebook, root) => {
    const path = join(root, 'index/media-families')
    const changes: (readonly LookedAt[])[] = [
      [...MEDIA].reverse(),
      MEDIA.slice(1),
      MEDIA.map(one => ({ ...one, reading: { ...one.reading, readBy: ['drawn 2'] } })),
      MEDIA.map((one, i) => ({ ...one, reading: { ...one.reading, sha256: `${i + 1}`.repeat(64) as Sha256 } })),
    ]
    for (const media of changes) {
      kept(casebook)
      const { ino } = statSync(path)
      assert.deepEqual(kept(casebook, media), anew(media))
      assert.notEqual(statSync(path).ino, ino)
    }
    kept(casebook)
    truncateSync(path, statSync(path).size - 70)
    assert.deepEqual(kept(casebook), anew())
  })
})

test('a sealed case keeps them encrypted; few media are compared each time', async () => {
  await inCase((casebook, root) => {
    assert.deepEqual(kept(casebook), anew())
    const path = join(root, 'index/media-families')
    assert.deepEqual([existsSync(path), existsSync(`${path}.sealed`)], [false, true])
    assert.equal(readFileSync(`${path}.sealed`).includes('anechoic families'), false)
    const { ino } = statSync(`${path}.sealed`)
    assert.deepEqual(kept(casebook), anew())
    assert.equal(statSync(`${path}.sealed`).ino, ino)
  }, true)
  await inCase((casebook, root) => {
    assert.deepEqual(keptFamilies(casebook, MEDIA), anew())
    assert.equal(existsSync(join(root, 'index/media-families')), false)
  })
})
