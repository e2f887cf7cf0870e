// Footage of a sealed case on a seized machine: nothing of metadata, looks, hashes, transcripts and drafts of them, texts in pictures and their
// corrections, collections or trust lists lies on the disk in plain while media are read, after a kill, and when the case is closed. An open case holds it, so the search would find it.

import assert from 'node:assert/strict'
import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { hashText } from '../src/algorithms/pdq.ts'
import { Random } from '../src/algorithms/random.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { correctPictureText } from '../src/casebook/picture-text-corrections.ts'
import { keepDraft } from '../src/casebook/transcript-drafts.ts'
import { addTrustList } from '../src/casebook/trust-lists.ts'
import { unlockCase } from '../src/preserve/case-keys.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { readPictureFile } from '../src/system/picture-file-work.ts'
import { nodeSystem } from '../src/system/system.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'
import { drawnFootage } from './support/footage-case.ts'
import { LeakSearch } from './support/leak-search.ts'
import { certificate, pem } from './support/own-authority.ts'
import { finished, PASSPHRASE, type SeizedDisk, withSeizedDisk } from './support/seized-disk.ts'

const OWNER = 'Karovelshutumgan'
const SERIAL = 'KX-00417-88120031'
const COLLECTION = 'lepmosbrikfendor'
const OLDER = 'zivelkagantumshu'
const SPOKEN = 'dorshutumkarolep'
const WRITTEN = 'WINTERHERONSBRIDGE'
const DRAFTED = 'quillomartubeshkan'
const CORRECTED = 'brenovashkulidomet'
const TRUSTED = 'ostrevikalumdagor'

interface Material {
  readonly exports: string
  readonly older: string
  readonly transcript: string
  /** What is looked for, by what it is. */
  readonly planted: Map<string, string>
}

/** A chat of eight pictures, one of them with a caption, and two clips; a folder of older footage; a transcript. */
async function material(disk: SeizedDisk): Promise<Material> {
  const outside = dirname(disk.material)
  const chat = join(outside, 'chat')
  const older = join(outside, 'older')
  for (const folder of [join(chat, 'photos'), join(chat, 'video_files'), older]) mkdirSync(folder, { recursive: true })
  const planted = new Map([
    ['owner', OWNER],
    ['serial number', SERIAL],
    ['name of a collection', COLLECTION],
    ['file name of a collection', OLDER],
    ['transcript', SPOKEN],
    ['draft of a transcript', DRAFTED],
    ['corrected text', CORRECTED],
    ['trust list', TRUSTED],
  ])
  const files = new Map(await drawnFootage())
  const scene = DEVELOPMENT_SCENES[Object.keys(DEVELOPMENT_SCENES)[2]](new Random('place 3'), new Random('moment 3'))
  const { width, height, data } = scene
  const drawn = () => sharp(data, { raw: { width, height, channels: 3 } })
  const exif = { IFD0: { Artist: OWNER }, IFD2: { BodySerialNumber: SERIAL, DateTimeOriginal: '2024:01:05 16:38:12' } }
  files.set('photos/owned.jpg', await drawn().withExif(exif).jpeg().toBuffer())
  const caption = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="120"><rect width="100%" height="100%" fill="#fff"/><text x="20" y="80" font-family="DejaVu Sans" font-size="52">${WRITTEN}</text></svg>`,
  )
  files.set('photos/captioned.png', await sharp(caption).png().toBuffer())
  writeFileSync(join(older, `${OLDER}.jpg`), await drawn().resize(300).jpeg().toBuffer())
  for (const [name, bytes] of files) {
    writeFileSync(join(chat, name), bytes)
    if (!name.endsWith('.jpg')) continue
    // Of the picture itself, of its hash in both orders of bytes, and of the small copy that is kept of it.
    planted.set(`bytes of ${name}`, Buffer.from(bytes.subarray(-60, -28)).toString('hex'))
    const { decoded } = await readPictureFile(bytes, 'jpeg', name, { look: true, metadata: false, provenance: false })
    if (decoded === undefined || 'fault' in decoded || decoded.isPartial) continue
    const { hash, small } = decoded.look
    planted.set(`hash of ${name}`, hashText(hash.words))
    planted.set(`words of the hash of ${name}`, Buffer.from(hash.words.slice(0, 8).buffer).toString('hex'))
    const middle = Math.floor(small.data.length / 2)
    planted.set(`small copy of ${name}`, Buffer.from(small.data.slice(middle, middle + 48)).toString('hex'))
  }
  const messages = [...files.keys()].map((name, i) => ({
    id: i + 1,
    type: 'message',
    date: new Date(Date.UTC(2024, 0, 6, 9, i)).toISOString().slice(0, 19),
    date_unixtime: String(Date.UTC(2024, 0, 6, 9, i) / 1000),
    from: 'Writer',
    from_id: 'user77',
    ...(name.endsWith('.mp4') ? { file: name, media_type: 'video_file' } : { photo: name }),
    text: `Post ${i}`,
    text_entities: [{ type: 'plain', text: `Post ${i}` }],
  }))
  writeFileSync(
    join(chat, 'result.json'),
    JSON.stringify({ id: 1_500_000_021, name: 'Quay', type: 'private_group', messages }),
  )
  const transcript = join(outside, 'spoken.srt')
  writeFileSync(transcript, `1\n00:00:00,000 --> 00:00:02,000\n${SPOKEN} at the quay\n`)
  return { exports: chat, older, transcript, planted }
}

/** A draft of a transcript, a corrected text of a picture and a trust list, as the pages keep them. */
async function keptByPages(
  disk: SeizedDisk,
  video: string,
  keys?: Awaited<ReturnType<typeof unlockCase>>,
): Promise<void> {
  const path = join(dirname(disk.material), 'trust.pem')
  writeFileSync(path, pem(certificate({ name: 'Invented root', isAuthority: true })))
  const casebook = Casebook.open(disk.caseFolder, nodeSystem, 'anechoic test', keys === undefined ? {} : { keys })
  try {
    addTrustList(casebook, { path, name: TRUSTED, role: 'editor' })
    const { all } = exhibitsOf(casebook.custody.journal.acts())
    const exhibit = all.find(({ latest }) => latest.name.endsWith('captioned.png'))?.number ?? 0
    const lines = [{ line: 1, text: CORRECTED }]
    assert.ok(await correctPictureText(casebook, { readings: new Map() }, { exhibit, lines, role: 'coder' }))
    keepDraft(casebook, Number(video), { base: 0, segments: [{ fromMs: 0, toMs: 9, text: DRAFTED }] })
  } finally {
    casebook.close()
  }
}

/** Processes that were started by this one, and theirs. */
function below(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
  const found = [pid]
  for (const parent of found) found.push(...pairs.filter(([, of]) => of === parent).map(([child]) => child))
  return found
}

test('an open case holds what is planted in footage in a form that the search finds', async () => {
  await withSeizedDisk(async disk => {
    const { exports, older, transcript, planted } = await material(disk)
    const ran = async (...words: string[]) => {
      const run = await disk.run(words)
      assert.equal(run.status, 0, run.errors)
    }
    await ran('analyse', '--open', exports, '--case', disk.caseFolder)
    await ran('collections', disk.caseFolder, '--add', older, '--name', COLLECTION, '--role', 'editor')
    const video = await videoOf(disk)
    await ran('texts', disk.caseFolder, '--languages', 'eng', '--role', 'editor')
    await keptByPages(disk, video)
    if (video === '') planted.delete('transcript')
    else await ran('transcript', disk.caseFolder, '--exhibit', video, transcript, '--role', 'coder')
    const keys = [...planted.keys()]
    const found = new Set(
      new LeakSearch([...planted.values()]).inFolder(dirname(disk.caseFolder)).map(leak => leak.text),
    )
    // Hashes are kept as words: the digits of a hash stand nowhere.
    const missed = keys.filter((key, i) => !found.has(i) && !key.startsWith('hash of'))
    assert.deepEqual(missed, [])
  })
})

test('a sealed case whose media are read leaves nothing in plain: while it reads, killed, closed', async () => {
  await withSeizedDisk(async disk => {
    const { exports, older, transcript, planted } = await material(disk)
    const inside = dirname(disk.caseFolder)
    const names = [...planted.keys(), 'text in a picture']
    const search = new LeakSearch([...planted.values(), WRITTEN])
    const nothing = (when: string, processes: readonly number[] = []) => {
      const leaks = [...search.inFolder(inside), ...processes.flatMap(pid => search.inDeletedFiles(pid))]
      const told = leaks.slice(0, 8).map(({ text, form, where }) => `${names[text]} as ${form} in ${where}`)
      assert.deepEqual(told, [], when)
    }
    const watched = async (child: ChildProcess, what: string) => {
      const end = finished(child)
      let searches = 0
      for (; child.exitCode === null && child.signalCode === null; await pause(150)) {
        if (!child.kill('SIGSTOP')) break
        nothing(`${what}, at work`, below(child.pid as number))
        searches++
        child.kill('SIGCONT')
      }
      const { status, errors, out } = await end
      assert.equal(status, 0, `${what}: ${errors}`)
      nothing(`after ${what}`)
      return { searches, out }
    }
    await watched(disk.start(['import', exports, '--case', disk.caseFolder]), 'import')
    for (const wait of [900, 1800]) {
      const killed = disk.start(['media', disk.caseFolder])
      await pause(wait)
      killed.kill('SIGKILL')
      await once(killed, 'close')
      nothing(`killed after ${wait} ms`)
    }
    const { searches, out } = await watched(disk.start(['media', disk.caseFolder]), 'media')
    assert.ok(searches >= 2, `${searches} searches at work`)
    assert.match(out, /show the same/)
    const video = await videoOf(disk)
    const picture = join(older, `${OLDER}.jpg`)
    for (const words of [
      ['collections', disk.caseFolder, '--add', older, '--name', COLLECTION, '--role', 'editor'],
      ['match', picture, '--case', disk.caseFolder],
      ...(video === '' ? [] : [['transcript', disk.caseFolder, '--exhibit', video, transcript, '--role', 'coder']]),
      ['texts', disk.caseFolder, '--languages', 'eng', '--role', 'editor'],
      ['search', disk.caseFolder, SPOKEN],
      ...(video === '' ? [] : [['media', disk.caseFolder, '--exhibit', video, '--show-names']]),
    ])
      await watched(disk.start(words), `${words[0]} ${basename(words[2] ?? '')}`)
    const read = await disk.run(['search', disk.caseFolder, WRITTEN.toLowerCase()])
    assert.match(read.out, new RegExp(WRITTEN, 'i'), 'the text in the picture was read')
    const keys = await unlockCase(disk.caseFolder, nodeSystem, { passphrase: PASSPHRASE })
    await keptByPages(disk, video, keys)
    keys.forget()
    nothing('with a draft, a correction and a trust list')
    await watched(disk.start(['search', disk.caseFolder, CORRECTED]), 'search of a correction')
    const corrected = await disk.run(['search', disk.caseFolder, CORRECTED])
    assert.match(corrected.out, new RegExp(CORRECTED), 'the correction counts')
    assert.ok(existsSync(join(disk.caseFolder, `drafts/draft-${video}.sealed`)), 'the draft is kept')
  })
})

/** Number of an exhibit that is a video; '' without one. */
async function videoOf(disk: SeizedDisk): Promise<string> {
  const { out } = await disk.run(['media', disk.caseFolder, '--json'])
  for (let number = 1; number < 20 && out !== ''; number++) {
    const page = await disk.run(['media', disk.caseFolder, '--exhibit', String(number), '--json'])
    if (page.status === 0 && JSON.parse(page.out).item.kind === 'video') return String(number)
  }
  return ''
}
