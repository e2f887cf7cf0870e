// A case folder that somebody sent: links in it lead nowhere, and files swapped between cases are told.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { makeSealedCase } from '../support/quick-sealed-case.ts'

const INTEGRITY = 5
const PASSPHRASE = 'nine green bottles on the wall'

async function inCase(
  mode: 'open' | 'sealed',
  work: (at: (name: string) => string, run: (words: string[], status?: number) => Promise<string>) => Promise<void>,
): Promise<void> {
  await inFolder(async folder => {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('passphrase'), `${PASSPHRASE}\n`)
    if (mode === 'sealed') await makeSealedCase(at('case'), PASSPHRASE)
    writeFileSync(at('a.csv'), 'id,user,time,text\n1,ann,2024-01-05T10:00:00Z,water is rising\n')
    writeFileSync(at('b.csv'), 'id,user,time,text\n2,bob,2024-01-05T11:00:00Z,the bridge is closed\n')
    const environment: Record<string, string> = mode === 'open' ? {} : { ANECHOIC_PASSPHRASE_FILE: at('passphrase') }
    const run = async (words: string[], status = 0) => {
      const done = await inside(words, { environment })
      assert.equal(done.status, status, `${words.join(' ')}\n${done.out}\n${done.errors}`)
      return done.out + done.errors
    }
    await run(['import', at('a.csv'), '--case', at('case'), ...(mode === 'open' ? ['--open'] : [])])
    await work(at, run)
  })
}

for (const mode of ['open', 'sealed'] as const) {
  test(`${mode}: a folder that is a link is neither followed nor emptied, and is damage`, async () => {
    await inCase(mode, async (at, run) => {
      mkdirSync(at('victim'))
      writeFileSync(at('victim/letter.txt'), 'precious')
      mkdirSync(at('case/vault/incoming'), { recursive: true })
      for (const place of ['vault/incoming', 'vault', 'journal', 'keys']) {
        cpSync(at('case'), at('copy'), { recursive: true })
        if (place === 'vault/incoming') rmSync(at(`copy/${place}`), { recursive: true })
        else
          for (const name of readdirSync(at(`copy/${place}`)))
            renameSync(at(`copy/${place}/${name}`), at(`victim/${name}`))
        rmSync(at(`copy/${place}`), { recursive: true, force: true })
        symlinkSync(at('victim'), at(`copy/${place}`))
        const before = readdirSync(at('victim'), { recursive: true })
        assert.match(await run(['verify', at('copy')], INTEGRITY), new RegExp(place))
        await run(['import', at('b.csv'), '--case', at('copy')], INTEGRITY)
        await run(['repair', at('copy'), '--from', at('case'), '--role', 'coder 1'], INTEGRITY)
        assert.deepEqual(readdirSync(at('victim'), { recursive: true }), before, place)
        assert.equal(readFileSync(at('victim/letter.txt'), 'utf8'), 'precious')
        for (const name of readdirSync(at('victim')))
          if (name !== 'letter.txt') rmSync(at(`victim/${name}`), { recursive: true })
        rmSync(at('copy'), { recursive: true })
      }
    })
  })
}

test('an index that is a link is made anew inside the case', async () => {
  await inCase('open', async (at, run) => {
    mkdirSync(at('victim'))
    rmSync(at('case/index'), { recursive: true })
    symlinkSync(at('victim'), at('case/index'))
    await run(['search', at('case'), 'water'])
    assert.deepEqual(readdirSync(at('victim')), [])
    assert.ok(readdirSync(at('case/index')).length > 0)
    await run(['verify', at('case')])
  })
})

test('links in a circle, and case.json as a link, are damage that is told', async () => {
  await inCase('open', async (at, run) => {
    rmSync(at('case/keys/case-secret.json'))
    symlinkSync('case-secret.json', at('case/keys/case-secret.json'))
    await run(['verify', at('case')], INTEGRITY)
    await run(['search', at('case'), 'water'], INTEGRITY)
  })
  await inCase('open', async (at, run) => {
    renameSync(at('case/case.json'), at('elsewhere.json'))
    symlinkSync(at('elsewhere.json'), at('case/case.json'))
    await run(['verify', at('case')], INTEGRITY)
    await run(['search', at('case'), 'water'], INTEGRITY)
  })
})

test('keys/passphrase.age of another case under the same passphrase is damage', async () => {
  await inCase('sealed', async (at, run) => {
    await run(['import', at('b.csv'), '--case', at('other')])
    cpSync(at('other/keys/passphrase.age'), at('case/keys/passphrase.age'))
    assert.match(await run(['verify', at('case')], INTEGRITY), /keys\/passphrase\.age/)
    await run(['verify', at('case'), '--locked'], 4)
  })
})

test('a head may lie in a file of any name, and a second case is not passed over', async () => {
  await inCase('open', async (at, run) => {
    writeFileSync(at('anechoic-head.txt'), await run(['head', at('case')]))
    const done = await anechoic(['verify', 'case', '--head', 'anechoic-head.txt', '--json'], { folder: at('') })
    assert.match(done.out, /"tail":"witnessed"/, done.errors)
    await run(['verify', at('case'), '--head', 'a'.repeat(5000)], 3)
    await run(['verify', at('case'), at('case')], 2)
    for (const place of ['head', 'keys/head', 'vault/ab/head'])
      await run(['head', at('case'), '--output', at(`case/${place}`)], 2)
    await run(['report', at('case'), '--output', at('case/vault/report.html')], 2)
    await run(['prove', at('case'), '1', '--output', at('case/keys/proof.json')], 2)
    await run(['verify', at('case')])
  })
})
