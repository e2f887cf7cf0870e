// What `coordinate` refuses before it spends time, and that Ctrl-C ends it while it computes.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { coordinateMessages } from '../../src/messages/cli-coordinate.ts'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { plantedRows, tableOf } from '../support/planted-table.ts'

const LAUNCHER = resolve(import.meta.dirname, '../../bin/anechoic.mjs')

test('an output that cannot be written is refused before the table is read, and nothing is written', async () => {
  await inFolder(async folder => {
    const [table, taken] = [join(folder, 'shares.csv'), join(folder, 'taken')]
    writeFileSync(table, tableOf(plantedRows(1).rows))
    writeFileSync(taken, '')
    const fresh = join(folder, 'fresh')
    const refused: [string[], number, RegExp][] = [
      [
        ['--facts', fresh, '--out', taken],
        7,
        /taken” cannot be written: something lies there already, and nothing is written over \(EEXIST\)/,
      ],
      [
        ['--out', fresh, '--facts', taken],
        7,
        /taken” cannot be written: something lies there already, and nothing is written over \(EEXIST\)/,
      ],
      [['--out', join(folder, 'none', 'x')], 7, /cannot be written: its folder does not exist \(ENOENT\)/],
      [['--out', join(taken, 'x')], 7, /cannot be written: a part of the path is no folder \(ENOTDIR\)/],
      [['--out', fresh, '--facts', `${folder}/./fresh`], 2, /--facts does not go with --out/],
      [['--compat', 'coortweet', '--out', taken], 7, /EEXIST/],
    ]
    for (const [words, status, message] of refused) {
      const run = await inside(['coordinate', table, ...words])
      assert.equal(run.status, status, `${words.join(' ')}: ${run.errors}`)
      assert.match(run.errors, message)
      assert.doesNotMatch(run.errors, /Read as a table/, words.join(' '))
    }
    assert.deepEqual(readdirSync(folder).sort(), ['shares.csv', 'taken'])
  })
})

test('a map that contradicts itself is refused, never half of it taken', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    writeFileSync(table, tableOf(plantedRows(1).rows))
    const refused: [string, number, RegExp][] = [
      ['object_id=object_id,object_id=content_id', 2, /--columns is “object_id=object_id,object_id=content_id”/],
      [' =object_id', 2, /--columns is/],
      ['object_id=object_id,object=content_id', 3, /one field twice.*: object=content_id\./],
      ['object_id=account_id,account_id=account_id', 3, /one column for two.*: account_id=account_id\./],
    ]
    for (const [map, status, message] of refused) {
      const run = await inside(['coordinate', table, '--columns', map])
      assert.equal(run.status, status, run.errors)
      assert.match(run.errors, message)
      assert.equal(run.out, '')
    }
    const same = await inside(['coordinate', table, '--columns', 'object_id=object_id,object=OBJECT_ID'])
    assert.equal(same.status, 0, same.errors)
  })
})

test('rows that nobody counted are not said to be none, and a case is no table of another program', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    writeFileSync(table, 'object_id,account_id\nx,a\ny,b\n')
    for (const words of [[], ['--compat', 'coortweet']]) {
      const run = await inside(['coordinate', table, ...words])
      assert.equal(run.status, 3)
      assert.match(run.errors, /No action could be read from “[^”]*”\.\n$/)
    }
    mkdirSync(join(folder, 'case'))
    const run = await inside(['coordinate', join(folder, 'case'), '--compat', 'coortweet'])
    assert.equal(run.status, 2)
    assert.match(run.errors, /--compat does not go with CASE/)
  })
})

test('Ctrl-C ends the computing at once, with nothing on standard output and no file', {
  timeout: 300_000,
}, async t => {
  if (process.platform === 'win32') return t.skip('signals differ')
  await inFolder(async folder => {
    const [table, out] = [join(folder, 'shares.csv'), join(folder, 'out.json')]
    writeFileSync(table, tableOf(plantedRows(1).rows))
    const words = ['coordinate', table, '--limit', '--robustness', '--out', out]
    const child = spawn(process.execPath, [LAUNCHER, ...words])
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      errors += text
      // Printed when the table is read; what follows is computing without a pause.
      if (/ actions of /.test(errors)) child.kill('SIGINT')
    })
    const signal = await new Promise(done => child.on('close', (_, name) => done(name)))
    assert.equal(signal, 'SIGINT', errors)
    assert.doesNotMatch(errors, /Tested: /)
    assert.ok(!existsSync(out))
  })
})

test('simulate writes one thing at a time: a second name is refused, not passed over', async () => {
  await inFolder(async folder => {
    const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')]
    const run = await anechoic(['simulate', '--actions', 'planted', '--posts', '5000', one, two])
    assert.equal(run.status, 2, run.errors)
    assert.match(run.errors, /two\.csv” is one too many/)
    assert.deepEqual(readdirSync(folder), [])
  })
})

test('a size that was never planted is not said to have been missed', () => {
  const size = { seconds: 15, camouflage: 0, members: 5, objects: -1 }
  const limit = coordinateMessages['coordinate.limit']
  for (const language of ['en', 'ru', 'kk'] as const) {
    assert.doesNotMatch(limit[language]({ ...size, most: 0 }), /\b[09]\b/)
    assert.match(limit[language]({ ...size, most: 8 }), /\b8\b/)
  }
})
