import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedSystem, newKeys } from '../../test/support/custody-fixture.ts'
import { diskWith, handOut, OUT, onCase, takeIn } from '../../test/support/exporting-case.ts'
import type { MemoryDisk } from '../../test/support/memory-disk.ts'
import { verifyBag } from '../import/bag-verify.ts'
import { CaseError } from '../model/case-error.ts'
import { checkProof } from '../preserve/check-proof.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { addSource, withdrawConsent } from './sources.ts'

const CASE = '/case'
const FILES = { 'notes/a.txt': 'alpha', 'notes/b/a.txt': 'beta', 'notes/c.bin': Uint8Array.of(0, 255, 1) }

const filesOf = (disk: MemoryDisk) => ({ files: disk })
const textAt = (disk: MemoryDisk, path: string) => Buffer.from(disk.read(`${OUT}/${path}`)).toString()
const keyOf = (error: unknown) => (error instanceof CaseError ? error.key : error)

async function refusedWith(key: string, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, error => {
    assert.equal(keyOf(error), key)
    return true
  })
}

test('what goes out as a bag comes back as the same originals, by the names they had', async () => {
  const part = fc
    .string({ unit: fc.constantFrom(...'aAé.%~ :ж漢', 'e\u0301', '\u202e', 'con'), minLength: 1, maxLength: 12 })
    .filter(name => !/^\.+$/.test(name) && name !== 'bagit.txt')
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
  const content = fc.uint8Array({ minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(path, content), { maxLength: 8, minLength: 1, selector: ([name]) => name }),
      async files => {
        // A name that is also a folder cannot be on one disk.
        const names = files.map(([name]) => name)
        fc.pre(names.every(name => names.every(other => !other.startsWith(`${name}/`))))
        const disk = diskWith(Object.fromEntries(files))
        const system = fixedSystem(disk)
        const before = await onCase(CASE, system, async casebook => {
          await takeIn(casebook, ['/in'])
          const result = await handOut(casebook)
          assert.equal(
            result.bytes,
            casebook.acquisitions().reduce((sum, act) => sum + act.sizeBytes, 0),
          )
          return casebook.acquisitions()
        })
        const report = await verifyBag(OUT, filesOf(disk))
        assert.deepEqual(
          [report.problems.filter(({ code }) => code !== 'bag-path-warning'), report.payload.length],
          [[], before.length],
        )
        const after = await onCase('/case2', system, async casebook => {
          const { problems } = await takeIn(casebook, [OUT])
          assert.deepEqual(
            problems.filter(problem => problem.severity === 'loss'),
            [],
          )
          return casebook.acquisitions()
        })
        for (const act of before) {
          const back = after.find(({ sha256 }) => sha256 === act.sha256)
          assert.equal(back?.bag?.check, 'match')
          assert.equal(back?.bag?.stated?.name, act.name.toWellFormed())
          assert.equal(back?.bag?.stated?.exhibit, act.exhibit)
        }
        const tagFiles = after.filter(act => act.bag?.path.startsWith('data/') === false)
        assert.equal(tagFiles.length + before.length, after.length)
        assert.ok(tagFiles.every(act => act.format === 'unknown'))
      },
    ),
    { numRuns: 40 },
  )
})

test('media are found beside their export again', async () => {
  const disk = diskWith({ 'chat/messages.html': '<html>', 'chat/photos/1.jpg': 'jpeg' })
  const system = fixedSystem(disk)
  await onCase(CASE, system, async casebook => {
    await takeIn(casebook, ['/in/chat'])
    await handOut(casebook)
  })
  const names = await onCase('/case2', system, async casebook => {
    await takeIn(casebook, [OUT])
    return casebook.acquisitions().map(act => act.name)
  })
  assert.ok(names.includes('bag/chat/messages.html') && names.includes('bag/chat/photos/1.jpg'), names.join(' '))
})

test('a whole account in a bag is asked about, and nothing else of the bag is lost to it', async () => {
  const chat = { name: 'Weavers', type: 'private_group', id: 7, messages: [] }
  const disk = diskWith({
    'result.json': JSON.stringify({ about: 'x', chats: { list: [chat] } }),
    'notes/a.txt': 'alpha',
  })
  const system = fixedSystem(disk)
  await onCase(CASE, system, async casebook => {
    await takeIn(casebook, ['/in/result.json', '/in/notes'], { chats: ['all'] })
    assert.deepEqual((await handOut(casebook)).exhibits, [1, 2])
  })
  const heldIn = (root: string, chats: readonly string[]) =>
    onCase(root, system, async casebook => {
      await takeIn(casebook, [OUT], { chats })
      return casebook.acquisitions().map(act => act.bag?.path.replace(/^(?!data).*/, 'tag file') ?? '')
    })
  const unasked = await heldIn('/case2', [])
  assert.deepEqual([unasked.includes('data/2/a.txt'), unasked.includes('data/1/result.json')], [true, false])
  const asked = await heldIn('/case3', ['all'])
  assert.deepEqual([...new Set(asked)].sort(), ['data/1/result.json', 'data/2/a.txt', 'tag file'])
})

test('two originals of one name lie in two folders, and each tells its own name', async () => {
  const disk = diskWith(FILES)
  await onCase(CASE, fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    const { exhibits } = await handOut(casebook)
    const acts = casebook.acquisitions()
    assert.deepEqual(
      exhibits,
      acts.map(act => act.exhibit),
    )
    for (const { exhibit, name, sha256 } of acts) {
      const metadata = JSON.parse(textAt(disk, `custody/exhibits/${exhibit}.json`))
      assert.deepEqual([metadata.acquisition.name, metadata.acquisition.sha256], [name, sha256])
      assert.deepEqual(disk.read(`${OUT}/${metadata.payload}`), disk.read(`/${name}`))
    }
  })
})

test('every exhibit travels with a proof that holds without the case, open or sealed', async () => {
  for (const isSealed of [false, true]) {
    const disk = diskWith(FILES)
    const system = fixedSystem(disk)
    const options = isSealed ? { newKeys: await newKeys(system) } : {}
    const numbers = await onCase(
      CASE,
      system,
      async casebook => {
        await takeIn(casebook, ['/in/notes/a.txt'])
        await takeIn(casebook, ['/in/notes'])
        return (await handOut(casebook, { isPlain: true })).exhibits
      },
      options,
    )
    assert.deepEqual(numbers, [1, 2, 3])
    for (const number of numbers) {
      const { act, isMaker } = checkProof(textAt(disk, `custody/proofs/${number}.json`))
      const metadata = JSON.parse(textAt(disk, `custody/exhibits/${number}.json`))
      assert.deepEqual([act?.type, act?.sha256, isMaker], ['acquisition', metadata.acquisition.sha256, true])
    }
  }
})

test('an export is an act of the journal, and only what was asked for goes out', async () => {
  const disk = diskWith(FILES)
  await onCase(CASE, fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    const { exhibits, tagManifestSha256 } = await handOut(casebook, { exhibits: [2], organization: 'Archive of Tarn' })
    assert.deepEqual(exhibits, [2])
    const act = [...casebook.custody.journal.acts()].at(-1)?.act
    assert.ok(act?.type === 'export')
    assert.deepEqual(
      [act.exhibits, act.audience, act.use, act.role, act.tagManifestSha256],
      [[2], 'team', 'sharing', 'editor', tagManifestSha256],
    )
    assert.deepEqual(
      disk.paths(`${OUT}/data`).map(path => path.split('/')[4]),
      ['2'],
    )
    assert.match(
      textAt(disk, 'bag-info.txt'),
      /^Source-Organization: Archive of Tarn\nBagging-Date: 2023-11-14\nExternal-Identifier: exhibits 2\n/,
    )
    assert.match(textAt(disk, 'README.txt'), /sha256sum --check/)
  })
})

test('what cannot be exported is refused before anything is written', async () => {
  const disk = diskWith({ ...FILES, 'notes/link': 'x' })
  await onCase(CASE, fixedSystem(disk), async casebook => {
    await refusedWith('export-nothing', handOut(casebook))
    await takeIn(casebook, ['/in'])
    const before = disk.paths().length
    await refusedWith('unknown-exhibit', handOut(casebook, { exhibits: [1, 99] }))
    await refusedWith('export-exists', handOut(casebook, { out: '/in' }))
    await refusedWith('export-in-case', handOut(casebook, { out: `${CASE}/bag` }))
    await refusedWith('export-in-case', handOut(casebook, { out: `${CASE}/vault/x/bag` }))
    assert.equal(disk.paths().length, before)
    disk.makeDirectory(`${OUT}.unfinished`)
    disk.overwrite(`${OUT}.unfinished/of-somebody`, Buffer.from('x'))
    await refusedWith('export-unfinished', handOut(casebook))
    assert.ok(disk.facts(`${OUT}.unfinished/of-somebody`))
  })
})

test('an original that is not as it was recorded stops the export, and nothing is left', async () => {
  const disk = diskWith(FILES)
  await onCase(CASE, fixedSystem(disk), async casebook => {
    await takeIn(casebook, ['/in'])
    const { sha256 } = casebook.acquisitions()[1]
    disk.flipBit(`${CASE}/vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`, 3)
    await refusedWith('integrity', handOut(casebook))
    assert.deepEqual(disk.paths('/out'), [])
  })
})

test('a sealed case asks for --plain, and then gives the originals as they are', async () => {
  const disk = diskWith(FILES)
  const system = fixedSystem(disk)
  await onCase(
    CASE,
    system,
    async casebook => {
      await takeIn(casebook, ['/in'])
      await refusedWith('export-sealed', handOut(casebook))
      assert.deepEqual(disk.paths('/out'), [])
      await handOut(casebook, { isPlain: true })
      assert.equal((await verifyBag(OUT, filesOf(disk))).verdict, 'valid')
      assert.equal(textAt(disk, 'data/1/a.txt'), 'alpha')
    },
    { newKeys: await newKeys(system) },
  )
})

test('exhibits of a source that does not permit it are held back by number, and nobody is named', async () => {
  const disk = diskWith(FILES)
  await onCase(CASE, fixedSystem(disk), async casebook => {
    const statement = {
      role: 'witness 3',
      audiences: ['team', 'public'],
      contactRisk: 'high',
      note: 'Lives at Mill Lane',
    }
    const source = addSource(casebook, { ...statement, permittedUses: ['sharing', 'publication'] })
    await takeIn(casebook, ['/in/notes/a.txt'], { source })
    await takeIn(casebook, ['/in/notes/b'])
    const court = await handOut(casebook, { audience: 'court', use: 'court', out: '/out/court' })
    assert.deepEqual(
      [court.exhibits, court.heldBack.map(row => [row.source, row.why, row.exhibits])],
      [[2], [['S1', 'use', [1]]]],
    )
    assert.deepEqual((await handOut(casebook)).exhibits, [1, 2])
    const metadata = JSON.parse(textAt(disk, 'custody/exhibits/1.json'))
    assert.deepEqual(metadata.sources, [{ source: 'S1', role: 'witness 3' }])
    const everything = disk
      .paths(OUT)
      .map(path => Buffer.from(disk.read(path)).toString())
      .join()
    assert.ok(!/Mill Lane|"high"/.test(everything))
    await handOut(casebook, { audience: 'public', use: 'publication', out: '/out/public' })
    const inPublic = disk
      .paths('/out/public')
      .map(path => Buffer.from(disk.read(path)).toString())
      .join()
    assert.ok(!/witness 3|S1|proof/.test(inPublic))
    withdrawConsent(casebook, source, 'asked to stop', 'editor')
    await refusedWith('export-nothing', handOut(casebook, { exhibits: [1], out: '/out/other' }))
  })
})

test('metadata of a bag is believed only where it agrees with the bag', async () => {
  const disk = diskWith(FILES)
  const system = fixedSystem(disk)
  await onCase(CASE, system, async casebook => {
    await takeIn(casebook, ['/in'])
    await handOut(casebook)
  })
  const path = `${OUT}/custody/exhibits/1.json`
  const metadata = JSON.parse(Buffer.from(disk.read(path)).toString())
  metadata.acquisition.name = '../../../etc/passwd'
  disk.overwrite(path, Buffer.from(JSON.stringify(metadata)))
  disk.overwrite(`${OUT}/data/2/a.txt`, Buffer.from('forged'))
  await onCase('/case2', system, async casebook => {
    const { problems } = await takeIn(casebook, [OUT])
    const losses = problems.filter(problem => problem.severity === 'loss').map(problem => problem.code)
    for (const code of ['bag-payload-changed', 'bag-tag-file-changed'])
      assert.ok(losses.includes(code), losses.join(' '))
    const acts = casebook.acquisitions()
    assert.ok(acts.every(act => !act.name.includes('passwd')))
    const forged = acts.find(act => act.bag?.path === 'data/2/a.txt')
    assert.deepEqual([forged?.bag?.check, forged?.name], ['changed', 'bag/data/2/a.txt'])
    assert.equal(exhibitsOf(casebook.custody.journal.acts()).all.length, acts.length)
  })
})

test('a stated name cannot lead out of the bag', async () => {
  const disk = diskWith({ 'a.txt': 'alpha' })
  const system = fixedSystem(disk)
  await onCase(CASE, system, async casebook => {
    const staged = await casebook.custody.vault.stage([Buffer.from('alpha')])
    staged.keep()
    const { sha256, sizeBytes, chunkSha256 } = staged
    casebook.custody.journal.append({
      type: 'acquisition',
      sha256,
      sizeBytes,
      chunkSha256,
      name: '../../etc/~root/CON',
      format: 'media',
      readerVersion: 0,
      readOptions: {},
      exportRoot: '1:',
      role: 'person',
      tool: 'x',
    })
    casebook.custody.commit()
    await handOut(casebook)
  })
  await onCase('/case2', system, async casebook => {
    await takeIn(casebook, [OUT])
    const name = casebook.acquisitions().find(act => act.bag?.stated !== undefined)?.name
    assert.equal(name, 'bag/etc/_root/_CON')
  })
})
