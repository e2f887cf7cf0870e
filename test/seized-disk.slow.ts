// A sealed case on a seized machine, at many moments: killed thirty times, held every fifty milliseconds, converted, given another passphrase, locked.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { EXAMPLE } from './support/command-line.ts'
import { Dice } from './support/mutations.ts'
import { described, finished, type SeizedDisk, withSeizedDisk } from './support/seized-disk.ts'

const KILLS = 30
const EXPORTS = join(EXAMPLE, 'exports')

function nothingOn(disk: SeizedDisk, when: string, processes: readonly number[] = []): void {
  const leaks = disk.search(processes)
  assert.equal(leaks.length, 0, `${when}: ${described(leaks, disk.planted)}`)
}

async function succeed(disk: SeizedDisk, words: readonly string[]): Promise<string> {
  const run = await disk.run(words)
  assert.ok(run.status === 0 || run.status === 4, `${words[0]} ended with ${run.status}: ${run.errors}${run.out}`)
  return run.out
}

test('killed at any moment, a sealed case leaves nothing, and goes on', async context => {
  await withSeizedDisk(async disk => {
    const dice = new Dice(5)
    let unfinished = 0
    for (let round = 0; round < KILLS; round++) {
      const words =
        round % 3 === 2 ? ['rebuild', disk.caseFolder] : ['analyse', EXPORTS, disk.material, '--case', disk.caseFolder]
      const child = disk.start(words)
      const closed = once(child, 'close')
      await pause(300 + dice.below(3500))
      child.kill('SIGKILL')
      await closed
      if (child.signalCode === 'SIGKILL') unfinished++
      nothingOn(disk, `after kill ${round + 1}`)
    }
    context.diagnostic(`${unfinished} of ${KILLS} were killed before they ended`)
    assert.ok(unfinished >= KILLS / 3)
    await succeed(disk, ['analyse', EXPORTS, disk.material, '--case', disk.caseFolder])
    await succeed(disk, ['verify', disk.caseFolder])
    nothingOn(disk, 'in the end')
  })
})

test('held every fifty milliseconds, a sealed case shows nothing', async context => {
  await withSeizedDisk(async disk => {
    const child = disk.start(['analyse', EXPORTS, disk.material, '--case', disk.caseFolder])
    const end = finished(child)
    let searches = 0
    for (; child.exitCode === null && child.signalCode === null; await pause(50)) {
      if (!child.kill('SIGSTOP')) break
      nothingOn(disk, `search ${searches + 1}`, [child.pid as number])
      searches++
      child.kill('SIGCONT')
    }
    assert.equal((await end).status, 0)
    context.diagnostic(`${searches} searches`)
    assert.ok(searches >= 20)
    nothingOn(disk, 'when it is closed')
  })
})

test('sealing an open case, another passphrase and every command leave nothing', async () => {
  await withSeizedDisk(async disk => {
    const open = join(disk.elsewhere, 'open')
    await succeed(disk, ['analyse', '--open', disk.material, '--case', open])
    nothingOn(disk, 'after work on a case that lies elsewhere')
    await succeed(disk, ['seal', open, disk.caseFolder])
    nothingOn(disk, 'after sealing')
    const secret = join(disk.elsewhere, 'recovery')
    await succeed(disk, ['passphrase', disk.caseFolder, '--new-recovery-key', secret, '--keep-passphrase'])
    nothingOn(disk, 'after a new recovery key')
    assert.match(readFileSync(secret, 'utf8'), /^AGE-SECRET-KEY-1/)
    for (const words of [
      ['search', disk.caseFolder, 'near', '--json'],
      ['verify', disk.caseFolder, '--json'],
      ['rebuild', disk.caseFolder],
      ['detect', disk.caseFolder],
      ['coordinate', disk.caseFolder, '--format', 'json', '--out', join(disk.elsewhere, 'pairs.json')],
      ['report', disk.caseFolder, '--output', join(disk.elsewhere, 'report.html')],
    ]) {
      await succeed(disk, words)
      nothingOn(disk, `after ${words[0]}`)
    }
    const wrong = await disk.run(['open', disk.caseFolder, open])
    assert.notEqual(wrong.status, 0, 'a folder that is there is not written over')
    nothingOn(disk, 'after a refused command')
  })
})

test('what people write into a sealed case, and what they erase and hand out, leave nothing', async () => {
  await withSeizedDisk(async disk => {
    await succeed(disk, ['import', disk.material, '--case', disk.caseFolder])
    const of = (kind: string, number: number) => disk.planted.filter(planted => planted.kind === kind)[number].text
    const [reason, role] = [`because ${of('text', 1)} said so`, of('name', 1)]
    const outside = (name: string) => join(disk.elsewhere, name)
    for (const words of [
      [
        'sources',
        disk.caseFolder,
        '--add',
        of('name', 2),
        '--set',
        `note=${of('phone', 1)}`,
        '--exhibit',
        '4',
        '--reason',
        reason,
        '--role',
        role,
      ],
      ['sources', disk.caseFolder],
      [
        'export',
        disk.caseFolder,
        '--bagit',
        outside('bag'),
        '--plain',
        '--audience',
        'court',
        '--use',
        'court',
        '--role',
        role,
      ],
      ['prove', disk.caseFolder, '5', '--output', outside('proof')],
      ['head', disk.caseFolder],
      ['restore', disk.caseFolder, '--reason', reason, '--role', role],
      [
        'erase',
        disk.caseFolder,
        '--exhibit',
        '3',
        '--reason',
        reason,
        '--authority',
        of('name', 3),
        '--role',
        role,
        '--with-container',
        '--yes',
      ],
      ['sources', disk.caseFolder, 'S1', '--withdraw', '--reason', reason, '--role', role],
      [
        'erase',
        disk.caseFolder,
        '--source',
        'S1',
        '--reason',
        reason,
        '--authority',
        of('name', 3),
        '--role',
        role,
        '--with-container',
        '--yes',
      ],
      ['repair', disk.caseFolder, '--role', role],
      ['verify', disk.caseFolder],
    ]) {
      await succeed(disk, words)
      nothingOn(disk, `after ${words[0]}`)
    }
  })
})

test('locked while its process goes on, a sealed case shows nothing', async () => {
  await withSeizedDisk(async disk => {
    await succeed(disk, ['import', disk.material, '--case', disk.caseFolder])
    const source = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href)
    const script = `
      import { openCase } from ${source('preserve/case-folder.ts')}
      import { unlockCase } from ${source('preserve/case-keys.ts')}
      import { nodeSystem } from ${source('system/system.ts')}
      import { readFileSync } from 'node:fs'
      const [root, file] = process.argv.slice(1)
      const keys = await unlockCase(root, nodeSystem, { passphrase: readFileSync(file, 'utf8').trim() })
      const custody = openCase(root, nodeSystem, { keys })
      let acts = 0
      for (const act of custody.journal.acts()) acts++
      custody.forget()
      console.log(acts)
      setInterval(() => {}, 1000)
    `
    const child = spawn(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      script,
      disk.caseFolder,
      disk.passphraseFile,
    ])
    try {
      const [printed] = await once(child.stdout, 'data')
      assert.ok(Number(String(printed)) > 50, String(printed))
      nothingOn(disk, 'while it is locked', [child.pid as number])
    } finally {
      child.kill('SIGKILL')
    }
  })
})

test('the search would find what a process wrote and then unlinked', async () => {
  await withSeizedDisk(async disk => {
    const path = join(disk.elsewhere, 'unlinked')
    writeFileSync(path, disk.planted[0].text)
    const script = `
      const fs = require('node:fs')
      fs.openSync(process.argv[1])
      fs.unlinkSync(process.argv[1])
      console.log('ready')
      setInterval(() => {}, 1000)
    `
    const child = spawn(process.execPath, ['-e', script, path])
    try {
      await once(child.stdout, 'data')
      assert.equal(disk.search([child.pid as number]).length > 0, process.platform === 'linux')
    } finally {
      child.kill('SIGKILL')
    }
  })
})
