// The bundled example, its reviewed pictures too, handed on to each audience by the real command; others' tools check what comes out, and nothing that
// identifies is in it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Casebook } from '../src/casebook/casebook.ts'
import { STANDARD_AUDIENCES } from '../src/model/audience-profile.ts'
import { nodeSystem } from '../src/system/system.ts'
import { anechoic, EXAMPLE, inFolder } from './support/command-line.ts'
import { LeakSearch } from './support/leak-search.ts'

const SCRIPTS = resolve(import.meta.dirname, '../scripts')

async function withExample(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    const inputs = [join(EXAMPLE, 'exports'), '--claims', join(EXAMPLE, 'claims.yaml')]
    const casework = ['--casework', join(EXAMPLE, 'casework.jsonl')]
    const run = await anechoic(['analyse', '--open', ...inputs, ...casework, '--case', join(folder, 'case')])
    assert.equal(run.status, 0, run.errors)
    await work(folder)
  })
}

/** Every name, id and hash of the example that is long enough to be searched for by another program than the gate. */
function identifying(folder: string): string[] {
  const casebook = Casebook.open(join(folder, 'case'), nodeSystem, 'test')
  try {
    const index = casebook.index()
    index.seal()
    const values = new Set<string>()
    for (const { id, name } of index.accounts()) values.add(id).add(name)
    for (const act of casebook.acquisitions()) values.add(act.sha256).add(act.name)
    for (const { device } of casebook.custody.journal.chains()) values.add(device)
    const posts = index.posts(Array.from({ length: index.columns().count }, (_, post) => post))
    for (const { text } of posts) if (text.split(/\s+/).length >= 8) values.add(text.split('\n')[0].slice(0, 200))
    // Public names of the list of actors may leave.
    const publicNames = /Selen|Селен|Governor|губернатор|Sarko|Сарко/i
    return [...values].filter(value => Buffer.from(value).length >= 14 && !publicNames.test(value))
  } finally {
    casebook.close()
  }
}

test('each audience gets a valid bag in which another search finds no name, id, hash or text of the case', async () => {
  await withExample(async folder => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    const search = new LeakSearch(identifying(folder))
    assert.ok(search.inFolder(join(folder, 'case/vault')).length > 500)
    for (const audience of STANDARD_AUDIENCES) {
      const out = join(folder, audience)
      const sealed = audience === 'court' || audience === 'archive' ? ['--recipient', recipient] : []
      const run = await anechoic(['export', join(folder, 'case'), '--for', audience, '-o', out, '--json', ...sealed])
      assert.equal(run.status, 0, run.errors)
      const result = JSON.parse(run.out)
      assert.equal(result.audience, audience)
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(out, 'tagmanifest-sha256.txt')))
          .digest('hex'),
        result.tagManifestSha256,
      )
      const checked = await anechoic(['verify', out])
      assert.equal(checked.status, 0, checked.out)
      for (let claim = 1; claim <= (audience === 'public' ? 6 : 1); claim++) {
        const facts = join(out, `data/facts/claim-${claim}.json`)
        const recomputed = spawnSync(process.execPath, [join(SCRIPTS, 'check-voices.mjs'), facts], { encoding: 'utf8' })
        assert.equal(recomputed.status, 0, `${audience} ${claim} ${recomputed.stdout}${recomputed.stderr}`)
      }
      assert.deepEqual(search.inFolder(out), [], audience)
      assert.equal(existsSync(`${out}.unfinished`), false)
      const media = existsSync(join(out, 'data/media')) ? readdirSync(join(out, 'data/media')).length : 0
      assert.equal(media, ['public', 'newsroom', 'court'].includes(audience) ? 3 : 0, audience)
      assert.equal(existsSync(join(out, 'data/sealed')), sealed.length > 0, audience)
    }
    const log = await anechoic(['exports', join(folder, 'case'), '--json'])
    const acts = JSON.parse(log.out) as { act: { profile: { audience: string } } }[]
    assert.deepEqual(
      acts.map(({ act }) => act.profile.audience),
      [...STANDARD_AUDIENCES],
    )
    for (const program of [join(SCRIPTS, 'verify-case.mjs')]) {
      const verified = spawnSync(process.execPath, [program, join(folder, 'case')], { encoding: 'utf8' })
      assert.equal(verified.status, 0, verified.stdout)
    }
  })
})
