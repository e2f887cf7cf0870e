import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { STANDARD_PROFILES } from '../protect/standard-profiles.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { KeptFaces } from './kept-faces.ts'
import { importInputs } from './line.ts'
import { silentProgress } from './progress.ts'
import { protectedMedia } from './protected-media.ts'

const FACE = { x: 32, y: 32, width: 16, height: 16, isSsd: true, isTiny: false, score: 0.9 }

async function inCase(isSealed: boolean, work: (casebook: Casebook, root: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    const background = { r: 250, g: 240, b: 230 }
    const picture = await sharp({ create: { width: 160, height: 160, channels: 3, background } })
      .png()
      .toBuffer()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/a.png'), picture)
    writeFileSync(
      join(folder, 'in/posts.csv'),
      'id,created_at,user,text\n1,2031-05-07T08:00:00Z,one,The ferry is late\n',
    )
    const root = join(folder, 'case')
    const keys = isSealed ? { newKeys: await newKeys(nodeSystem) } : {}
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test', keys)
    try {
      await importInputs(casebook, {
        inputs: [join(folder, 'in')],
        chats: [],
        readOptions: {},
        progress: silentProgress,
        signal: new AbortController().signal,
        showProblems() {},
        showChats() {},
      })
      await work(casebook, root)
    } finally {
      casebook.close()
    }
  })
}

for (const isSealed of [false, true])
  test(`what was found is not looked for again, and is filled in the copy; ${isSealed ? 'sealed' : 'open'}`, async () => {
    await inCase(isSealed, async (casebook, root) => {
      const exhibit = exhibitsOf(casebook.custody.journal.acts()).all.find(({ latest }) => latest.name.endsWith('.png'))
      assert.ok(exhibit)
      appendCasework(casebook, [
        {
          type: 'media-review',
          exhibit: exhibit.number,
          verdict: 'may-leave',
          checked: ['faces', 'text', 'surroundings'],
          areas: [],
          dismissed: [],
          sound: 'remove',
          reason: 'seen',
          role: 'editor',
          tool: 'test',
        },
      ])
      new KeptFaces(casebook).put(exhibit.sha256, [[FACE]])
      const copies = () =>
        protectedMedia(casebook, [{ exhibit: exhibit.number, number: 1 }], STANDARD_PROFILES.newsroom, silentProgress)
      const [copy] = await copies()
      assert.ok('file' in copy)
      assert.deepEqual(copy.file.faces, { ssd: 1, tiny: 0, byHand: 0 })
      const pixels = await sharp(Buffer.concat([...copy.file.pieces()]))
        .raw()
        .toBuffer()
      const at = (x: number, y: number) => pixels[(y * 160 + x) * 3]
      assert.notEqual(at(40, 40), 250)
      assert.equal(at(150, 150), 250)
      const path = join(root, isSealed ? 'index/faces.sealed' : 'index/faces')
      assert.equal(readFileSync(path).includes('anechoic faces'), !isSealed)
      // Cut off or of something else: nothing is known.
      writeFileSync(path, readFileSync(path).subarray(0, 40))
      assert.equal(new KeptFaces(casebook).get(exhibit.sha256), undefined)
    })
  })
