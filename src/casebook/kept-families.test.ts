import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { drawnBlocks, mirroredGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import { mediaFamilies } from '../algorithms/media-families.ts'
import { looksIn } from '../algorithms/media-matcher.ts'
import type { PictureLook } from '../algorithms/picture-look.ts'
import type { Sha256 } from '../model/ids.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { keptFamilies, type LookedAt, pruneFamilies } from './kept-families.ts'

/** Media with their looks, by number. */
type Media = readonly { readonly reading: LookedAt; readonly look: PictureLook }[]

/** Two pictures, a mirrored copy of the first, and a third one. */
const MEDIA: Media = ['a', 'b', 'a', 'c'].map((seed, i) => {
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

const comparedOf = (media: Media, order: Int32Array = Int32Array.from(media, (_, at) => at)) => ({
  media: media.map(({ reading }) => reading),
  looks: looksIn(media.map(({ look }) => look)),
  order,
})
const kept = (casebook: Casebook, media = MEDIA) => keptFamilies(casebook, comparedOf(media), 2)
const anew = (media = MEDIA) => mediaFamilies(media.map(({ look }) => look))

test('what is kept are the families as they are found, read and not found again', async () => {
  await inCase((casebook, root) => {
    const path = join(root, 'index/media/families')
    assert.deepEqual([...kept(casebook).centre], [0, 1, 0, 3])
    const { ino } = statSync(path)
    assert.deepEqual(kept(casebook), anew())
    assert.equal(statSync(path).ino, ino, 'the file was not written again')
    const bytes = readFileSync(path)
    for (const { reading } of MEDIA) assert.equal(bytes.includes(reading.sha256), false)
  })
})

test('what was found with a damaged look is not kept', async () => {
  await inCase((casebook, root) => {
    const found = keptFamilies(casebook, { ...comparedOf(MEDIA), isDamaged: () => true }, 2)
    assert.deepEqual(found, anew())
    for (const name of ['families', 'links']) assert.equal(existsSync(join(root, 'index/media', name)), false)
  })
})

test('another order, other bytes, another decoder and a cut-off file are found anew', async () => {
  await inCase((casebook, root) => {
    const path = join(root, 'index/media/families')
    const changes: Media[] = [
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
    const path = join(root, 'index/media/families')
    assert.deepEqual([existsSync(path), existsSync(`${path}.sealed`)], [false, true])
    assert.equal(readFileSync(`${path}.sealed`).includes('anechoic families'), false)
    const { ino } = statSync(`${path}.sealed`)
    assert.deepEqual(kept(casebook), anew())
    assert.equal(statSync(`${path}.sealed`).ino, ino)
  }, true)
  await inCase((casebook, root) => {
    assert.deepEqual(keptFamilies(casebook, comparedOf(MEDIA)), anew())
    assert.equal(existsSync(join(root, 'index/media/families')), false)
  })
})

test('media that come are compared with those before, which are not compared again', async () => {
  const looked: number[] = []
  const watched = (media: Media, order?: Int32Array) => {
    const { looks, ...rest } = comparedOf(media, order)
    const told = (at: number) => {
      looked.push(at)
      return looks.at(at)
    }
    return { ...rest, looks: { ...looks, at: told } }
  }
  await inCase(casebook => {
    keptFamilies(casebook, comparedOf(MEDIA.slice(0, 3)), 2)
    // The newest is seen first.
    const order = Int32Array.from([3, 2, 0, 1])
    const grown = keptFamilies(casebook, watched(MEDIA, order), 2)
    // Nothing was read of the second, which resembles none of the others.
    assert.ok(looked.length > 0 ? !looked.includes(1) : true)
    pruneFamilies(casebook, [])
    const { centre, match } = keptFamilies(casebook, comparedOf(MEDIA, order), 2)
    assert.deepEqual(grown, { centre, match })
    assert.deepEqual([...centre], [2, 1, 2, 3])
  })
})

test('what is kept of media that go is not on the disk any more', async () => {
  await inCase((casebook, root) => {
    kept(casebook)
    const links = join(root, 'index/media/links')
    const whole = statSync(links).size
    pruneFamilies(
      casebook,
      MEDIA.slice(0, 2).map(({ reading }) => reading),
    )
    assert.equal(existsSync(join(root, 'index/media/families')), false)
    assert.ok(statSync(links).size < whole)
    assert.deepEqual(kept(casebook), anew())
    pruneFamilies(casebook, [])
    assert.equal(existsSync(links), false)
  })
})
