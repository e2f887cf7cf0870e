import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { page } from '../../bench/telegram-html-pages.ts'
import { type MemoryFile, memoryFiles } from '../../test/support/memory-files.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { nodeFiles } from '../system/node-files.ts'
import type { InputFile, IntakeOptions } from './intake.ts'
import { walkInputs } from './intake.ts'
import { telegramHtmlReader } from './telegram-html.ts'

interface Walked {
  readonly files: (InputFile & { readonly bytes: Buffer })[]
  readonly problems: Problem[]
}

async function walk(
  tree: Record<string, MemoryFile>,
  paths: string[],
  options: IntakeOptions = {},
): Promise<Walked & { opened: string[] }> {
  const { files, opened } = memoryFiles(tree)
  return { ...(await collect(walkInputs(paths, files, [telegramHtmlReader], options))), opened }
}

async function collect(met: ReturnType<typeof walkInputs>): Promise<Walked> {
  const walked: Walked = { files: [], problems: [] }
  for await (const item of met) {
    if ('problem' in item) walked.problems.push(item.problem)
    else {
      const pieces: Uint8Array[] = []
      for await (const piece of item.file.chunks()) pieces.push(piece)
      walked.files.push(Object.assign(item.file, { bytes: Buffer.concat(pieces) }))
    }
  }
  return walked
}

const namesOf = (walked: Walked): string[] => walked.files.map(file => file.name)
const codesOf = (walked: Walked): string[] => walked.problems.map(problem => problem.code)

test('files come in code-unit order, pages of an export in the order of their numbers', async () => {
  const names = ['messages10.html', 'messages.html', 'messages2.html', 'a.txt', 'Я.txt', 'b/z.txt', 'b/a.txt']
  const tree = Object.fromEntries(names.map(name => [`/in/export/${name}`, { bytes: name }]))
  const walked = await walk(tree, ['/in/export'])
  const expected = ['a.txt', 'b/a.txt', 'b/z.txt', 'messages.html', 'messages2.html', 'messages10.html', 'Я.txt']
  assert.deepEqual(
    namesOf(walked),
    expected.map(name => `export/${name}`),
  )
  assert.deepEqual(
    walked.files.map(file => file.bytes.toString()),
    expected,
  )
  assert.deepEqual([...new Set(walked.files.map(file => file.folder))], ['export', 'export/b'])
})

test('a file given alone, two paths of one name, and names with emoji and direction marks keep apart', async () => {
  const tree = { '/a/chat.txt': { bytes: '1' }, '/b/chat.txt': { bytes: '2' }, '/c/\u202e😀.txt': { bytes: '3' } }
  const walked = await walk(tree, ['/a/chat.txt', '/b/chat.txt', '/c'])
  assert.deepEqual(namesOf(walked), ['chat.txt', 'chat.txt (2)', 'c/\u202e😀.txt'])
  assert.equal(walked.files[0].folder, '')
})

test('a path that leads nowhere stops before anything is read', async () => {
  const tree = { '/a.txt': { bytes: '1' } }
  await assert.rejects(
    walk(tree, ['/a.txt', '/missing']),
    error => error instanceof CaseError && error.code === 'input-not-found',
  )
})

test('what cannot be opened is a problem that quotes its path, and the rest is still read', async () => {
  const walked = await walk(
    {
      '/in/closed/': { fails: 'EACCES' },
      '/in/closed/hidden.txt': { bytes: 'x' },
      '/in/locked.txt': { bytes: 'x', fails: 'EACCES' },
      '/in/open.txt': { bytes: 'x' },
    },
    ['/in'],
  )
  assert.deepEqual(namesOf(walked), ['in/open.txt'])
  assert.deepEqual(
    walked.problems.map(problem => [problem.code, problem.severity, problem.parameters.path]),
    [
      ['intake-unreadable-folder', 'loss', '/in/closed'],
      ['intake-unreadable', 'loss', '/in/locked.txt'],
    ],
  )
})

test('links and special files are named and never opened', async () => {
  const walked = await walk(
    { '/in/l': { kind: 'link', bytes: 'x' }, '/in/pipe': { kind: 'other', bytes: 'x' }, '/pipe': { kind: 'other' } },
    ['/in', '/pipe'],
  )
  assert.deepEqual(codesOf(walked), ['intake-link', 'intake-special-file', 'intake-special-file'])
  assert.deepEqual(walked.opened, [])
})

test('empty files and empty folders are said to be empty', async () => {
  const walked = await walk({ '/in/empty.json': {}, '/none/': {} }, ['/in', '/none'])
  assert.deepEqual(codesOf(walked), ['intake-empty-file', 'intake-empty-folder'])
  assert.deepEqual(namesOf(walked), [])
})

test('excluded folders are passed over wherever they turn up', async () => {
  const tree = { '/in/case/case.json': { bytes: 'x' }, '/in/a.txt': { bytes: 'x' } }
  assert.deepEqual(namesOf(await walk(tree, ['/in'], { exclude: ['/in/case'] })), ['in/a.txt'])
  assert.deepEqual(namesOf(await walk(tree, ['/in/case'], { exclude: ['/in/case'] })), [])
})

test('a file that grows is read up to the size first seen, one that shrinks as far as it goes; both are said', async () => {
  const grown = await walk({ '/a.txt': { bytes: 'abc', later: 'abcdef' } }, ['/a.txt'])
  assert.equal(grown.files[0].bytes.toString(), 'abc')
  assert.deepEqual(
    grown.problems.map(problem => [problem.code, problem.severity]),
    [['intake-grown', 'notice']],
  )
  const shrunk = await walk({ '/a.txt': { bytes: 'abc', later: 'a' } }, ['/a.txt'])
  assert.equal(shrunk.files[0].bytes.toString(), 'a')
  assert.deepEqual(
    shrunk.problems.map(problem => [problem.code, problem.severity]),
    [['intake-shrunk', 'loss']],
  )
})

test('files of a full-account export are marked, whether its pages or only its folders tell', async () => {
  const chat = { bytes: page('Bota', []) }
  const marked = await walk(
    {
      '/in/acc/export_results.html': { bytes: '<html>' },
      '/in/acc/chats/chat_001/messages.html': chat,
      '/in/acc/other.txt': { bytes: 'x' },
      '/in/b.txt': { bytes: 'x' },
    },
    ['/in'],
  )
  assert.deepEqual(
    marked.files.map(file => [file.name, file.accountExport]),
    [
      ['in/acc/chats/chat_001/messages.html', 'in/acc'],
      ['in/acc/export_results.html', 'in/acc'],
      ['in/acc/other.txt', 'in/acc'],
      ['in/b.txt', undefined],
    ],
  )
  const part = await walk({ '/in/chats/chat_1/messages.html': chat }, ['/in'])
  assert.equal(part.files[0].accountExport, 'in')
  const single = await walk({ '/in/messages.html': chat, '/in/css/style.css': { bytes: 'a' } }, ['/in'])
  assert.deepEqual(
    single.files.map(file => [file.format, file.accountExport, file.isDecoration]),
    [
      ['unknown', undefined, true],
      ['telegram-html', undefined, false],
    ],
  )
})

test('problems of one kind in one folder are listed twenty times and then counted', async () => {
  const tree = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`/in/${index}.txt`, {}]))
  const walked = await walk(tree, ['/in'])
  assert.equal(walked.problems.length, 21)
  assert.equal(walked.problems.at(-1)?.count, 480)
})

test('on a real disk: links in circles, a pipe, 500 files and a deep folder', {
  skip: process.platform === 'win32' ? 'needs links and pipes' : false,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'intake-'))
  try {
    mkdirSync(join(root, 'many'))
    for (let index = 0; index < 500; index += 1) writeFileSync(join(root, 'many', `${index}.jpg`), 'x')
    symlinkSync(root, join(root, 'circle'))
    execFileSync('mkfifo', [join(root, 'pipe')])
    mkdirSync(join(root, ...Array.from({ length: 70 }, () => 'd')), { recursive: true })
    const walked = await collect(walkInputs([root], nodeFiles, []))
    assert.equal(walked.files.length, 500)
    assert.ok(walked.files.every(file => file.format === 'media' && file.modifiedTime !== undefined))
    assert.deepEqual(codesOf(walked).sort(), ['intake-link', 'intake-special-file', 'intake-too-deep'])
  } finally {
    rmSync(root, { recursive: true })
  }
})
