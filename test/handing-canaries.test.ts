// Planted names, numbers, places, files and words of every field: none may stand in a protected export, however it is written.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import * as age from 'age-encryption'
import { parquetReadObjects } from 'hyparquet'
import { STANDARD_AUDIENCES } from '../src/model/audience-profile.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { type CanaryCase, canaryCase } from './support/canary-case.ts'
import { anechoic, inFolder } from './support/command-line.ts'
import { LeakSearch } from './support/leak-search.ts'

const hasOcr = spawnSync('tesseract', ['--version']).status === 0

/** What a reader's program makes of a file: entities, escapes and percent signs undone, data blocks unpacked, tables read. */
async function decoded(path: string): Promise<Uint8Array[]> {
  const bytes = readFileSync(path)
  if (path.endsWith('.parquet')) {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file: buffer })
    return [Buffer.from(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value)))]
  }
  if (/\.(?:jpg|png|mp4|ogg|age)$/.test(path)) return []
  const text = bytes.toString('utf8')
  const plain = text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
  const blocks = [...text.matchAll(/[A-Za-z0-9+/]{64,}={0,2}/g)].map(([block]) => Buffer.from(block, 'base64'))
  const unpacked = blocks.flatMap(block => (block[0] === 0x1f && block[1] === 0x8b ? [gunzipSync(block)] : []))
  return [Buffer.from(plain), Buffer.from(plain.replace(/<[^>]*>/g, '')), ...blocks, ...unpacked]
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** Texts read off a picture by a program that knows letters. */
function readOff(path: string): Uint8Array {
  const run = spawnSync('tesseract', [path, '-', '-l', 'eng'], { encoding: 'utf8' })
  return Buffer.from(run.stdout)
}

async function exportsOf({ root, canaries }: CanaryCase, folder: string): Promise<Map<string, string[]>> {
  const recipient = await age.identityToRecipient(await age.generateX25519Identity())
  const search = new LeakSearch(canaries.map(({ text }) => text))
  const found = new Map<string, string[]>()
  for (const audience of STANDARD_AUDIENCES) {
    const out = join(folder, audience)
    const sealed = STANDARD_PROFILES[audience].protection.openings === 'sealed' ? ['--recipient', recipient] : []
    const run = await anechoic(['export', root, '--for', audience, '-o', out, ...sealed, '--role', 'editor'])
    assert.equal(run.status, 0, `${audience}: ${run.errors}`)
    const leaks = search.inFolder(out)
    leaks.push(...search.inBytes(Buffer.from(run.out + run.errors), 'what the command said'))
    for (const path of filesBelow(out)) {
      for (const bytes of await decoded(path)) leaks.push(...search.inBytes(bytes, `${path}, decoded`))
      if (hasOcr && /\.(?:jpg|png)$/.test(path)) leaks.push(...search.inBytes(readOff(path), `${path}, read off`))
    }
    const named = leaks.map(
      ({ text, form, where }) => `${canaries[text].kind} ${canaries[text].text} as ${form} in ${where}`,
    )
    found.set(audience, [...new Set(named)])
  }
  return found
}

export async function noCanaryLeaves(posts: number, least: number): Promise<void> {
  await inFolder(async folder => {
    const made = await canaryCase(folder, posts)
    assert.ok(made.canaries.length >= least, `${made.canaries.length} planted`)
    const found = await exportsOf(made, folder)
    for (const [audience, leaks] of found) assert.deepEqual(leaks.slice(0, 5), [], `${audience}: ${leaks.length} found`)
    const pictures = filesBelow(join(folder, 'public')).filter(path => /\/media\/.*\.jpg$/.test(path))
    assert.equal(pictures.length > 0, true, 'a picture that was reviewed leaves, or nothing was tested of pictures')
  })
}

test(`nothing that was planted leaves in any protected export${hasOcr ? '' : ' (pictures not read: no tesseract)'}`, () =>
  noCanaryLeaves(90, 1500))

test('the search itself finds what was planted where nothing protects', async () => {
  await inFolder(async folder => {
    const made = await canaryCase(folder, 30)
    const search = new LeakSearch(made.canaries.map(({ text }) => text))
    const kinds = new Set(search.inFolder(folder).map(({ text }) => made.canaries[text].kind))
    for (const kind of [
      'latin name',
      'cyrillic name',
      'kazakh name',
      'phone',
      'coordinate',
      'exif',
      'casework',
      'register',
    ])
      assert.ok(kinds.has(kind as never), `${kind} is found in the open case`)
    writeFileSync(join(folder, 'seen'), '')
  })
})
