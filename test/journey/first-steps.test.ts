// What somebody meets who types something wrong: every sentence is true, names the command, and says what to do.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { COMMANDS } from '../../src/cli/main.ts'
import { helpMessages } from '../../src/messages/help.ts'
import { inside } from '../support/command-inside.ts'
import { inFolder } from '../support/command-line.ts'

const LANGUAGES = ['en', 'ru', 'kk'] as const

test('the help of each command names every option that it takes, in every language', async () => {
  for (const [name, load] of COMMANDS) {
    const { options } = await load()
    const help = helpMessages[name as keyof typeof helpMessages]
    for (const language of LANGUAGES)
      for (const option of Object.keys(options))
        assert.match(help[language]({}), new RegExp(`--${option}(?![\\w-])`), `${name} ${language} --${option}`)
  }
})

test('a command that is missing its case says so with its own name; a folder that is not there is not called a folder', async () => {
  await inFolder(async folder => {
    const [absent, other] = [join(folder, 'absent'), join(folder, 'other')]
    mkdirSync(other)
    const said: [string[], number, RegExp][] = [
      [['serach', 'x'], 2, /Did you mean “search”\?/],
      [['media'], 2, /“anechoic media CASE-FOLDER”/],
      [['import'], 2, /“anechoic import EXPORT-FOLDER”/],
      [['open', other], 2, /“anechoic open CASE NEW-FOLDER”/],
      [['simulate'], 2, /“anechoic simulate FOLDER”/],
      [['prove', other], 2, /“anechoic prove CASE-FOLDER 3”/],
      [['export', other], 2, /--for AUDIENCE -o FOLDER/],
      [['enrol', other], 2, /--role is needed/],
      [['media', absent], 6, /absent” does not exist\. A case is made by/],
      [['media', absent, '--lang', 'ru'], 6, /не существует/],
      [['media', other], 6, /no case\.json lies in it/],
      [['passphrase', absent], 6, /does not exist/],
      [['seal', absent, join(folder, 'sealed')], 6, /does not exist/],
      [['open', other, join(folder, 'opened')], 6, /no case\.json/],
    ]
    for (const [words, status, message] of said) {
      const run = await inside(words)
      assert.equal(run.status, status, `${words.join(' ')}: ${run.errors}`)
      assert.match(run.errors, message)
    }
    assert.ok(!existsSync(absent))
  })
})

test('a packed table is called packed, not read as letters', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv.gz')
    writeFileSync(table, gzipSync('object_id,account_id,content_id,timestamp_share\na,b,c,1623881091\n'))
    const run = await inside(['coordinate', table])
    assert.equal(run.status, 3)
    assert.match(run.errors, /This file is packed \(gzip\)/)
    assert.doesNotMatch(run.errors, /windows-1252/)
  })
})

test('a search without hits says how often each word occurs alone', async () => {
  await inFolder(async folder => {
    const [notes, root] = [join(folder, 'notes.txt'), join(folder, 'case')]
    writeFileSync(notes, 'The warehouse burned in the night.\n\nA warehouse worker spoke of the guard.\n')
    assert.equal((await inside(['import', notes, '--open', '--case', root])).status, 0)
    const none = await inside(['search', root, 'warehouse', 'bridge'])
    assert.equal(none.status, 0)
    assert.match(none.errors, /No text holds all of: warehouse bridge\n.*alone: warehouse 2, bridge 0\./)
    assert.match((await inside(['search', root, '-warehouse'])).errors, /has no option|No word that must occur/)
    assert.match((await inside(['search', root, '--', '-warehouse'])).errors, /No word that must occur is given/)
  })
})
