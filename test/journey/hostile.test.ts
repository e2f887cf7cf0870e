// What people really hand in: nothing, too much, the wrong thing, and things made to break the program.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casebook } from '../../src/casebook/casebook.ts'
import { importInputs } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { CaseError } from '../../src/model/case-error.ts'
import type { Files } from '../../src/system/files.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { zipBytes } from '../support/archive-bytes.ts'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, figures, inFolder } from '../support/command-line.ts'

const CHAT = join(EXAMPLE, 'exports/telegram/governor/result.json')

function chat(name: string, id: number, texts: readonly string[]): object {
  const messages = texts.map((text, i) => ({
    id: i + 1,
    type: 'message',
    date: '2031-05-07T10:00:00',
    date_unixtime: String(1936072800 + i * 60),
    from: `Author of ${name}`,
    from_id: `user${id}`,
    text,
  }))
  return { name, type: 'private_supergroup', id, messages }
}

function bytesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name))
  return Buffer.concat(files.filter(path => statSync(path).isFile()).map(path => readFileSync(path)))
}

test('nothing usable: a clear sentence, its own exit status, and no report', async () => {
  await inFolder(async folder => {
    writeFileSync(join(folder, 'empty.json'), '')
    mkdirSync(join(folder, 'nothing'))
    for (const input of ['empty.json', 'nothing']) {
      const run = await anechoic(['analyse', '--open', join(folder, input), '--case', join(folder, `case-${input}`)])
      assert.equal(run.status, 3)
      assert.match(run.errors, new RegExp(input.replace('.', '\\.')))
    }
    const missing = await anechoic(['analyse', '--open', join(folder, 'no such file'), '--case', join(folder, 'case')])
    assert.equal(missing.status, 3)
    assert.match(missing.errors, /no such file/)
    assert.ok(!readdirSync(folder).includes('case'), 'no case is made for a missing input')
  })
})

test('a folder of photographs is kept, and the program says that it holds no posts', async () => {
  await inFolder(async folder => {
    const photos = join(folder, 'holiday')
    mkdirSync(photos)
    for (const name of ['IMG_1.jpg', 'wow 😀.jpg', 'x\u202egpj.jpg']) {
      writeFileSync(join(photos, name), Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(name)]))
    }
    const run = await anechoic(['analyse', '--open', photos, '--case', join(folder, 'case'), '--lang', 'ru'])
    assert.equal(run.status, 0)
    assert.match(run.out, /оригиналов: 3/)
    assert.match(run.out, /нет постов/)
  })
})

test('a zip bomb is refused and what lies beside it is kept', async () => {
  await inFolder(async folder => {
    const inputs = join(folder, 'inputs')
    mkdirSync(inputs)
    writeFileSync(
      join(inputs, 'bomb.zip'),
      zipBytes([{ name: 'result.json', bytes: Buffer.alloc(64 * 2 ** 20, 0x20) }]),
    )
    writeFileSync(join(inputs, 'result.json'), readFileSync(CHAT))
    const run = await anechoic(['analyse', '--open', inputs, '--case', join(folder, 'case'), '--json', '--strict'])
    assert.equal(run.status, 4)
    assert.ok((figures(run).posts as number) > 10)
    assert.ok(bytesBelow(join(folder, 'case')).length < 20 * 2 ** 20)
  })
})

test('a damaged export gives what precedes the damage and names the line', async () => {
  await inFolder(async folder => {
    const text = JSON.stringify(chat('Cut short', 77, ['first words', 'second words', 'third words']), null, 1)
    const cut = text.slice(0, text.indexOf('third') - 60)
    writeFileSync(join(folder, 'result.json'), cut)
    const run = await anechoic(['analyse', '--open', join(folder, 'result.json'), '--case', join(folder, 'case')])
    assert.equal(run.status, 0, run.errors)
    assert.match(run.out, /^2 posts/)
    const line = cut.split('\n').length
    assert.match(run.errors, new RegExp(`result\\.json:(?:${line}|${line - 1}):`))
  })
})

test('a message of a megabyte comes through, and the report stays small', async () => {
  await inFolder(async folder => {
    const long = 'тысяча слов подряд '.repeat(55_000)
    writeFileSync(join(folder, 'result.json'), JSON.stringify(chat('Long', 78, [long, 'short', `${long}!`])))
    const root = join(folder, 'case')
    const run = await anechoic(['analyse', '--open', join(folder, 'result.json'), '--case', root, '--json'])
    assert.equal(figures(run).posts, 3)
    assert.ok(statSync(join(root, 'report.html')).size < 2 ** 20)
  })
})

test('of a whole account nothing is kept but the chats that were chosen', async () => {
  await inFolder(async folder => {
    const chats = [chat('Square', 91, ['words of the square']), chat('Kinfolk', 92, ['words of the family'])]
    const account = {
      about: 'x',
      personal_information: { phone_number: '+0 700 000 00 07' },
      contacts: { list: [{ first_name: 'Zarlyk' }] },
      chats: { list: chats },
    }
    writeFileSync(join(folder, 'result.json'), JSON.stringify(account))
    const root = join(folder, 'case')
    const asked = await anechoic(['analyse', '--open', join(folder, 'result.json'), '--case', root])
    assert.equal(asked.status, 2)
    assert.match(asked.errors, /Square[\s\S]*Kinfolk/)
    const chosen = await anechoic([
      'analyse',
      '--open',
      join(folder, 'result.json'),
      '--case',
      root,
      '--chats',
      'Square',
      '--json',
    ])
    assert.equal(figures(chosen).posts, 1)
    const kept = bytesBelow(root)
    assert.ok(kept.includes('words of the square'))
    for (const secret of ['words of the family', 'Kinfolk', 'Zarlyk', '+0 700 000 00 07'])
      assert.ok(!kept.includes(secret), secret)
  })
})

test('of a whole account in HTML form nothing is kept but the chats that were chosen', async () => {
  await inFolder(async folder => {
    const account = join(folder, 'account')
    const telegram = join(EXAMPLE, 'exports/telegram')
    mkdirSync(join(account, 'lists'), { recursive: true })
    writeFileSync(join(account, 'export_results.html'), '<html>+0 700 000 00 08</html>')
    writeFileSync(join(account, 'lists/contacts.html'), '<html>Zarlyk</html>')
    cpSync(join(telegram, 'tarnesh-lantern'), join(account, 'chats/chat_001'), { recursive: true })
    cpSync(join(telegram, 'weavers-market-html'), join(account, 'chats/chat_002'), { recursive: true })
    const root = join(folder, 'case')
    const asked = await anechoic(['analyse', '--open', account, '--case', root])
    assert.equal(asked.status, 2)
    const chosen = await anechoic(['analyse', '--open', account, '--case', root, '--chats', 'Тарнеш шамы', '--json'])
    assert.equal(figures(chosen).channels, 1, chosen.errors)
    assert.ok((figures(chosen).posts as number) > 10)
    const kept = bytesBelow(root)
    for (const secret of ['Рынок Ткачей', 'Zarlyk', '+0 700 000 00 08']) assert.ok(!kept.includes(secret), secret)
  })
})

test('a folder with other things in it is never made into a case', async () => {
  await inFolder(async folder => {
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    const run = await anechoic(['analyse', '--open', CHAT, '--case', folder])
    assert.equal(run.status, 6)
    assert.deepEqual(readdirSync(folder), ['letter.txt'])
  })
})

test('a full disk stops with its own error, keeps what was acknowledged, and the next run finishes', async () => {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const inputs = [join(EXAMPLE, 'exports/telegram')]
    const options = {
      inputs,
      chats: [],
      readOptions: {},
      signal: new AbortController().signal,
      progress: silentProgress,
      showChats() {},
      showProblems() {},
    }
    let room = 300_000
    const files: Files = {
      ...nodeSystem.files,
      create: path => limited(nodeSystem.files.create(path)),
      openForAppending: path => limited(nodeSystem.files.openForAppending(path)),
    }
    const limited = (file: ReturnType<Files['create']>): ReturnType<Files['create']> => ({
      readAt: (target, position) => file.readAt(target, position),
      append(bytes) {
        room -= bytes.length
        if (room < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        file.append(bytes)
      },
      sizeBytes: () => file.sizeBytes(),
      truncate: size => file.truncate(size),
      sync: () => file.sync(),
      close: () => file.close(),
    })
    const full = Casebook.openOrCreate(root, { ...nodeSystem, files }, 'anechoic test')
    await assert.rejects(importInputs(full, options), error => error instanceof CaseError && error.code === 'no-space')
    full.close()
    const again = Casebook.openOrCreate(root, nodeSystem, 'anechoic test')
    await importInputs(again, options)
    const posts = again.index().counts().posts
    again.close()
    assert.ok(posts > 1000)
    const verified = await inside(['verify', root, '--json'])
    assert.notEqual(verified.status, 5, verified.out)
  })
})
