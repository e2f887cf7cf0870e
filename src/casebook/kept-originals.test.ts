import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedSystem, newKeys } from '../../test/support/custody-fixture.ts'
import { diskWith, handOut, onCase, takeIn } from '../../test/support/exporting-case.ts'
import type { MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError } from '../model/case-error.ts'
import { saveProfile } from './audience.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { type HandOnRequest, prepareExport } from './hand-on.ts'
import { previewExport } from './hand-on-preview.ts'
import { writeExport } from './hand-on-write.ts'
import { keptOriginals } from './kept-originals.ts'
import { silentProgress } from './progress.ts'

const CASE = '/case'
const OUT = '/out/handed'
const POSTS = `id,time,account,text
1,2025-02-11T16:00:00Z,Tarek Zhomart,The bridge was closed at noon
2,2025-02-11T17:00:00Z,Oksen,The bridge stayed open all day long
`
const LATER = `id,time,account,text
1,2025-02-11T16:00:00Z,Tarek Zhomart,The bridge was closed at noon
3,2025-02-11T19:00:00Z,Oksen,Nobody crossed the river
`
const OTHER = `id,time,account,text
8,2025-02-12T16:00:00Z,Ludmil Vessa,The bridge is closed again
`

/** The posts' channel is named after its table; two tables of one name are one chat. */
const FILES = { 'a/river.csv': POSTS, 'b/river.csv': LATER, 'c/harbour.csv': OTHER }

const REQUEST: HandOnRequest = {
  audience: 'court',
  claims: [],
  exhibits: [1, 2, 3],
  formats: ['csv'],
  open: [],
  reason: undefined,
  title: undefined,
  organization: undefined,
  role: 'archivist',
  language: 'en',
  sealedFor: { recipients: ['age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'] },
  isWithoutSealed: false,
  isPreview: false,
  isPlain: false,
  progress: silentProgress,
  signal: new AbortController().signal,
}

async function onFiles<Result>(
  files: Readonly<Record<string, string>>,
  work: (casebook: Casebook, disk: MemoryDisk) => Promise<Result>,
): Promise<Result> {
  const disk = diskWith(files)
  const system = fixedSystem(disk, 1)
  return onCase(
    CASE,
    system,
    async casebook => {
      await takeIn(casebook, ['/in'])
      appendCasework(casebook, [
        {
          type: 'claim',
          claim: 'bridge',
          text: { en: 'The bridge was closed' },
          kind: 'factual',
          support: { search: ['bridge closed'], examples: [] },
          deny: { search: ['bridge open'], examples: [] },
          role: 'editor',
          tool: 'test',
        },
      ])
      return work(casebook, disk)
    },
    { newKeys: await newKeys(system) },
  )
}

async function written(casebook: Casebook, disk: MemoryDisk, change: Partial<HandOnRequest> = {}) {
  const request = { ...REQUEST, ...change }
  const prepared = await prepareExport(casebook, request)
  await writeExport(casebook, prepared, OUT, request)
  const originals = disk
    .paths(OUT)
    .flatMap(path => /sealed\/originals\/(\d+)\.age$/.exec(path)?.[1] ?? [])
    .map(number => prepared.out.exhibits.find(one => one.number === Number(number))?.exhibit)
    .sort()
  const preview = await previewExport(casebook, prepared, request)
  return { originals, told: [...preview.leaves.sealed].sort(), withheld: prepared.handed.withheld }
}

async function keyOfFirstPost(casebook: Casebook): Promise<string> {
  const index = casebook.index()
  const [post] = index.posts([0])
  return `${post.channel.id}/${post.messageId}`
}

const withhold = (casebook: Casebook, of: { post: string } | { exhibit: number }, verdict: 'withhold' | 'release') =>
  appendCasework(casebook, [{ type: 'withholding', ...of, verdict, reason: 'asked', role: 'editor', tool: 'test' }])

test('an original leaves with the sealed part unless a person keeps a post in it', async () => {
  await onFiles(FILES, async (casebook, disk) => {
    const before = await written(casebook, disk)
    assert.deepEqual(before.originals, [1, 2, 3])
    assert.deepEqual(before.told, [1, 2, 3])
    disk.removeTree(OUT)
    const post = await keyOfFirstPost(casebook)
    withhold(casebook, { post }, 'withhold')
    const after = await written(casebook, disk)
    const holding = [...keptOriginals(casebook).keys()].sort()
    assert.equal(holding.length, 2, 'both exports of the chat hold it')
    assert.deepEqual(
      after.originals,
      [1, 2, 3].filter(exhibit => !holding.includes(exhibit)),
    )
    assert.deepEqual(after.told, after.originals)
    assert.deepEqual(
      after.withheld.filter(({ what }) => what === 'original').map(({ ground, count }) => [ground, count]),
      [['decision', 2]],
    )
    disk.removeTree(OUT)
    withhold(casebook, { post }, 'release')
    assert.deepEqual((await written(casebook, disk)).originals, [1, 2, 3])
  })
})

test('what a review says stays does not leave sealed either', async () => {
  await onFiles(FILES, async (casebook, disk) => {
    const review = (verdict: 'may-leave' | 'stays', role: string) =>
      appendCasework(casebook, [
        {
          type: 'media-review',
          exhibit: 3,
          verdict,
          checked: ['faces', 'text', 'surroundings'],
          areas: [],
          dismissed: [],
          sound: 'remove',
          reason: 'looked at it',
          role,
          tool: 'test',
        },
      ])
    const originals = async () => {
      disk.removeTree(OUT)
      return (await written(casebook, disk)).originals
    }
    review('stays', 'editor')
    assert.deepEqual(await originals(), [1, 2])
    review('may-leave', 'editor')
    assert.deepEqual(await originals(), [1, 2, 3])
    review('stays', 'coder')
    assert.deepEqual(await originals(), [1, 2], 'roles differ')
  })
})

test('a bag of originals holds back what a person keeps, and what holds it', async () => {
  await onFiles(FILES, async casebook => {
    withhold(casebook, { exhibit: 3 }, 'withhold')
    const first = await handOut(casebook, { isPlain: true })
    assert.deepEqual([first.exhibits, first.kept], [[1, 2], [3]])
    const { indexOriginals } = await import('./index-originals.ts')
    await indexOriginals(casebook, silentProgress, REQUEST.signal)
    casebook.index().seal()
    withhold(casebook, { exhibit: 3 }, 'release')
    withhold(casebook, { post: await keyOfFirstPost(casebook) }, 'withhold')
    const second = await handOut(casebook, { isPlain: true, out: '/out/second' })
    assert.deepEqual([second.exhibits, second.kept.length], [[1, 2, 3].filter(n => !second.kept.includes(n)), 2])
  })
})

test('a damaged original does not leave with the sealed part', async () => {
  await onFiles(FILES, async (casebook, disk) => {
    const prepared = await prepareExport(casebook, REQUEST)
    const [{ sha256 }] = prepared.out.exhibits
    const { vault } = casebook.custody
    const open = vault.open.bind(vault)
    vault.open = (of, name) => {
      const source = open(of, name)
      if (of !== sha256) return source
      return {
        ...source,
        sizeBytes: source.sizeBytes,
        readAt: (buffer, position) => {
          const read = source.readAt(buffer, position)
          if (read > 0) buffer[0] ^= 1
          return read
        },
      }
    }
    await assert.rejects(writeExport(casebook, prepared, OUT, REQUEST), { key: 'integrity' })
    assert.deepEqual(disk.paths('/out'), [])
  })
})

test('an audience that is called like an account does not clear that name', async () => {
  await onFiles(FILES, async (casebook, disk) => {
    saveProfile(casebook, { audience: 'Oksen', like: 'newsroom', role: 'editor' })
    const request = { ...REQUEST, audience: 'Oksen', sealedFor: undefined }
    const prepared = await prepareExport(casebook, request)
    await assert.rejects(writeExport(casebook, prepared, OUT, request), error => {
      assert.ok(error instanceof CaseError && error.key === 'handing-gate', `${error}`)
      return true
    })
    assert.deepEqual(disk.paths('/out'), [])
  })
})
