// A case, its heads, its copies and its proofs through the command line, open and sealed.

import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder, type Run } from '../support/command-line.ts'
import { makeSealedCase } from '../support/quick-sealed-case.ts'

const PASSPHRASE = 'nine green bottles on the wall'

interface Place {
  readonly folder: string
  readonly environment: Record<string, string>
  readonly makeWords: readonly string[]
}

for (const mode of ['open', 'sealed'] as const) {
  const inPlace = (work: (place: Place) => Promise<void>) =>
    inFolder(async folder => {
      const passphrase = join(folder, 'passphrase')
      writeFileSync(passphrase, `${PASSPHRASE}\n`)
      writeFileSync(join(folder, 'a.csv'), 'id,user,time,text\n1,ann,2024-01-05T10:00:00Z,water is rising\n')
      writeFileSync(join(folder, 'b.csv'), 'id,user,time,text\n2,bob,2024-01-05T11:00:00Z,the bridge is closed\n')
      const environment: Record<string, string> = mode === 'open' ? {} : { ANECHOIC_PASSPHRASE_FILE: passphrase }
      if (mode === 'sealed') await makeSealedCase(join(folder, 'case'), PASSPHRASE)
      await work({ folder, environment, makeWords: mode === 'open' ? ['--open'] : [] })
    })

  const json = (run: Run) => JSON.parse(run.out) as Record<string, never>

  test(`${mode}: a head kept elsewhere, a backup, a proof and a second device`, async () => {
    await inPlace(async ({ folder, environment, makeWords }) => {
      const run = async (words: string[], expected = 0): Promise<Run> => {
        const done = await inside(words, { environment })
        assert.equal(done.status, expected, `${words.join(' ')}\n${done.out}\n${done.errors}`)
        return done
      }
      const at = (name: string) => join(folder, name)
      await run(['import', at('a.csv'), '--case', at('case'), ...makeWords])
      cpSync(at('case'), at('backup'), { recursive: true })
      await run(['import', at('b.csv'), '--case', at('case')])
      // Witnesses.
      const head = await run(['head', at('case'), '--output', at('head.txt')])
      assert.equal(head.out, readFileSync(at('head.txt'), 'utf8'))
      const witnessed = json(await run(['verify', at('case'), '--head', at('head.txt'), '--json']))
      assert.equal((witnessed.journals as { tail: string }[])[0].tail, 'witnessed')
      await run(['verify', at('case'), '--head', head.out.trim()])
      assert.match((await run(['verify', at('backup')])).out, /Tail unwitnessed/)
      assert.equal((await run(['verify', at('backup'), '--strict'], 4)).status, 4)
      assert.match((await run(['verify', at('backup'), '--head', at('head.txt')], 5)).out, /was noted elsewhere/)
      await run(['verify', at('backup'), '--against', at('case')], 5)
      // A proof, checked without the case, and as a witness.
      await run(['prove', at('case'), '2', '--output', at('proof.json')])
      const proved = await run(['prove', '--check', at('proof.json'), '--original', at('b.csv')])
      assert.match(proved.out, /The proof holds/)
      assert.match(proved.out, /bit for bit/)
      await run(['prove', '--check', at('proof.json'), '--original', at('a.csv')], 5)
      writeFileSync(at('broken.json'), readFileSync(at('proof.json'), 'utf8').replace('b.csv', 'c.csv'))
      assert.match((await run(['prove', '--check', at('broken.json')], 5)).errors, /does not hold/)
      await run(['verify', at('backup'), '--proof', at('proof.json')], 5)
      await run(['prove', at('case'), '3'], 2)
      // A restored backup, and what was lost comes back from the other folder.
      await run(['restore', at('backup'), '--reason', 'the disk died', '--role', 'editor'])
      const repaired = await run(['repair', at('backup'), '--from', at('case'), '--role', 'editor'])
      assert.match(repaired.out, /parts added/)
      await run(['verify', at('backup'), '--head', at('head.txt')])
      assert.equal(json(await run(['verify', at('backup'), '--json'])).exhibits['length' as never], 2)
      // A copy becomes the case of another device.
      cpSync(at('case'), at('second'), { recursive: true })
      await run(['enrol', at('second'), '--role', 'coder 2'])
      await run(['import', at('a.csv'), '--case', at('second')])
      const second = json(await run(['verify', at('second'), '--json']))
      assert.equal((second.journals as unknown[]).length, 3)
      assert.equal(second.verdict, 'whole')
      await run(['rebuild', at('second')])
      // Damage, and repair from the copy.
      const vault = readdirSync(at('case/vault')).find(name => name.length === 2) as string
      const [object] = readdirSync(at(`case/vault/${vault}`))
      const path = at(`case/vault/${vault}/${object}`)
      const bytes = readFileSync(path)
      bytes[bytes.length >> 1] ^= 1
      rmSync(path)
      writeFileSync(path, bytes)
      await run(['verify', at('case')], 5)
      await run(['repair', at('case'), '--from', at('second'), '--role', 'editor'])
      await run(['verify', at('case')])
      assert.ok(existsSync(path))
      const caseFile = readFileSync(at('case/case.json'))
      for (const damage of ['{}', undefined]) {
        rmSync(at('case/case.json'))
        if (damage !== undefined) writeFileSync(at('case/case.json'), damage)
        await run(['repair', at('case'), '--from', at('second'), '--role', 'editor'])
        assert.deepEqual(readFileSync(at('case/case.json')), caseFile)
        await run(['verify', at('case')])
      }
    })
  })
}

test('a sealed case without its passphrase: chains and signatures, status 4; wrong words are refused', async () => {
  await inFolder(async folder => {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('passphrase'), `${PASSPHRASE}\n`)
    writeFileSync(at('a.csv'), 'id,user,time,text\n1,ann,2024-01-05T10:00:00Z,water is rising\n')
    const environment = { ANECHOIC_PASSPHRASE_FILE: at('passphrase') }
    await anechoic(['import', at('a.csv'), '--case', at('case')], { environment })
    const locked = await inside(['verify', at('case'), '--json'])
    assert.equal(locked.status, 4, locked.errors)
    const report = JSON.parse(locked.out)
    assert.deepEqual([report.isOpened, report.exhibits, report.originalCounts.sealed], [false, [], 1])
    assert.equal((await inside(['verify', at('case'), '--locked'], { environment })).status, 4)
    assert.equal((await inside(['head', at('case')])).status, 0)
    assert.equal((await inside(['verify', at('case'), '--head', at('a.csv')])).status, 2)
    assert.equal((await inside(['verify', at('case'), '--head', at('absent')])).status, 3)
    assert.equal((await inside(['restore', at('case'), '--reason', '  ', '--role', 'x'], { environment })).status, 2)
    assert.equal((await inside(['repair', at('case')], { environment })).status, 2)
    assert.equal((await inside(['enrol', at('case'), '--role', 'x'])).status, 9)
  })
})
