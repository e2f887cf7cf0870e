// Public test files of C2PA: the class of verdict that c2patool gave when they were published, against the verifier used here; and that nobody is asked.

import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type { ProvenanceReading } from '../../src/model/media-metadata.ts'
import { DecoderPool } from '../../src/system/decoder-pool.ts'
import { trustListOf } from '../../src/system/trust-list.ts'
import { conformanceTest } from '../support/conformance.ts'
import { withServer } from '../support/local-server.ts'
import { jpegWithSegments, remoteManifestPicture } from '../support/metadata-samples.ts'

const pool = new DecoderPool({ processes: 1, limits: { milliseconds: 60_000, megabytes: 1024 } })
after(() => pool.close())

const FOLDER = resolve(import.meta.dirname, '../../../shared/conformance/c2pa-public')
const LIST = resolve(import.meta.dirname, '../../../shared/conformance/c2pa-trust/C2PA-TRUST-LIST.pem')
const missing = existsSync(FOLDER) ? false : 'needs ../shared/conformance/c2pa-public'

async function provenance(bytes: Uint8Array, ...rest: unknown[]): Promise<ProvenanceReading> {
  const outcome = await pool.run('system/provenance-work', 'readProvenance', [bytes, 'image/jpeg', ...rest])
  assert.ok('result' in outcome, JSON.stringify(outcome))
  return outcome.result as ProvenanceReading
}

type VerdictClass = 'none' | 'valid' | 'broken'

/** Files on which the verifier of today and that of the publication differ, with the codes that say why. */
const DISAGREEMENTS: Readonly<
  Record<string, { readonly earlier: VerdictClass; readonly now: VerdictClass; readonly codes: string[] }>
> = {
  'truepic-20230212-camera.jpg': {
    earlier: 'valid',
    now: 'broken',
    codes: ['assertion.dataHash.mismatch', 'assertion.dataHash.uncovered'],
  },
}

/** What c2patool wrote when the file was published; nothing for files without a manifest. */
function expectedClass(folder: string, file: string): VerdictClass {
  const path = join(folder, 'expected', `${file.replace(/\.\w+$/, '')}.manifest_store.json`)
  if (!existsSync(path)) return 'none'
  const { validation_status: status = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
    validation_status?: { code: string }[]
  }
  return status.some(({ code }) => code !== 'signingCredential.untrusted') ? 'broken' : 'valid'
}

conformanceTest('C2PA', 'c2pa-public', async (folder, context) => {
  const files = readdirSync(join(folder, 'image')).sort()
  let agreeing = 0
  const seen: Record<string, unknown> = {}
  for (const file of files)
    await context.test(file, async () => {
      const expected = expectedClass(folder, file)
      const { verdict, codes, verifier } = await provenance(readFileSync(join(folder, 'image', file)))
      assert.equal(verifier, 'c2pa-wasm 0.13.3')
      assert.equal(verdict === 'broken', codes.length > 0)
      if (verdict === expected) agreeing++
      else seen[file] = { earlier: expected, now: verdict, codes }
    })
  assert.deepEqual(seen, DISAGREEMENTS)
  return `${agreeing} of ${files.length} as c2patool said when they were published; ${Object.keys(seen).length} is refused today`
})

test('a list of trusted certificates changes valid to trusted, and nothing that is broken', {
  skip: missing,
}, async () => {
  const read = (name: string) => readFileSync(join(FOLDER, 'image', `adobe-20220124-${name}.jpg`))
  const list = trustListOf('test list', rootOf(read('C')))
  assert.ok(list !== undefined)
  assert.equal((await provenance(read('C'), list)).verdict, 'trusted')
  assert.equal((await provenance(read('C'), list)).trustList, 'test list')
  assert.equal((await provenance(read('C'))).trustList, undefined)
  assert.equal((await provenance(read('XCA'), list)).verdict, 'broken')
  assert.equal((await provenance(read('A'), list)).verdict, 'none')
  if (existsSync(LIST)) {
    const published = trustListOf('C2PA trust list', readFileSync(LIST, 'utf8'))
    assert.equal(published?.anchors.match(/BEGIN CERTIFICATE/g)?.length, 30)
    assert.equal((await provenance(read('C'), published)).verdict, 'valid')
  }
})

/** The self-signed certificate among those that a file carries. */
function rootOf(bytes: Buffer): string {
  for (let at = bytes.indexOf('3082', 0, 'hex'); at >= 0; at = bytes.indexOf('3082', at + 1, 'hex')) {
    try {
      const certificate = new X509Certificate(bytes.subarray(at, at + 4 + bytes.readUInt16BE(at + 2)))
      if (certificate.ca && certificate.subject === certificate.issuer) return certificate.toString()
    } catch {
      // Not where a certificate begins.
    }
  }
  throw new Error('no root in the file')
}

test('a list without a certificate, or with a damaged one, is none', () => {
  for (const text of [
    '',
    'certificates',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
  ])
    assert.equal(trustListOf('list', text), undefined)
})

test('the address of a remote manifest is reported, and a server that waits there is never asked', async () => {
  await withServer(
    (_, response) => void response.end(),
    async ({ url: address, received }) => {
      const requests = () => received.length
      const picture = await remoteManifestPicture(`${address}/manifest.c2pa`)
      const reading = await provenance(picture)
      assert.deepEqual([reading.verdict, reading.remoteUrl], ['remote', `${address}/manifest.c2pa`])
      assert.equal(requests(), 0)
      // The picture would make it ask: with the verifier's own settings the server hears of it.
      const run = promisify(execFile)
      const script = `
      const { readFileSync } = await import('node:fs')
      const { initSync, WasmReader } = await import('@contentauth/c2pa-wasm')
      const { fileURLToPath } = await import('node:url')
      initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))) })
      const bytes = Buffer.from(process.argv[1], 'base64')
      await WasmReader.fromBytes('image/jpeg', bytes).catch(() => undefined)`
      const root = resolve(import.meta.dirname, '../..')
      await run(process.execPath, ['--input-type=module', '-e', script, Buffer.from(picture).toString('base64')], {
        cwd: root,
      })
      assert.ok(requests() > 0, 'the trap works')
    },
  )
})

test('a manifest store of noise is unreadable, not a crash', async () => {
  const store = Buffer.concat([
    Buffer.from('JP\0\0\0\0\0\x01'),
    Buffer.from('\0\0\0\x20jumb\0\0\0\x18jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\x03c2pa\0', 'latin1'),
  ])
  const { verdict } = await provenance(await jpegWithSegments([[0xeb, store]]))
  assert.ok(verdict === 'unreadable' || verdict === 'none' || verdict === 'broken', verdict)
})

const namespaces = spawnSync('unshare', ['--net', '--map-root-user', 'true']).status === 0

test('every file gets the same verdict in a network namespace without interfaces', {
  skip: missing || (namespaces ? false : 'this system allows no network namespaces'),
}, async () => {
  const script = `
      const { readdirSync, readFileSync } = await import('node:fs')
      const { networkInterfaces } = await import('node:os')
      const { readProvenance } = await import('./src/system/provenance-work.ts')
      const folder = process.argv[1]
      const verdicts = {}
      for (const file of readdirSync(folder).sort())
        verdicts[file] = (await readProvenance(readFileSync(folder + '/' + file), 'image/jpeg')).verdict
      verdicts.remote = (await readProvenance(Buffer.from(process.argv[2], 'base64'), 'image/jpeg')).verdict
      console.log(JSON.stringify({ interfaces: Object.keys(networkInterfaces()), verdicts }))`
  const cwd = resolve(import.meta.dirname, '../..')
  const remote = (await remoteManifestPicture('http://192.0.2.1/manifest.c2pa')).toString('base64')
  const node = [process.execPath, '--input-type=module', '-e', script, join(FOLDER, 'image'), remote]
  const alone = spawnSync('unshare', ['--net', '--map-root-user', ...node], { cwd, encoding: 'utf8' })
  const open = spawnSync(node[0], node.slice(1), { cwd, encoding: 'utf8' })
  assert.equal(alone.status, 0, alone.stderr)
  const inside = JSON.parse(alone.stdout) as { interfaces: string[]; verdicts: Record<string, string> }
  assert.deepEqual(inside.interfaces, [])
  assert.deepEqual(inside.verdicts, (JSON.parse(open.stdout) as typeof inside).verdicts)
  assert.equal(Object.keys(inside.verdicts).length, 25)
  assert.equal(inside.verdicts.remote, 'remote')
})
