// README.txt of a case: every command in it is run on a real case and prints what the text promises.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { CASE_README, caseReadme } from '../src/preserve/case-readme.ts'
import { type CaseMode, makeCase } from './support/case-histories.ts'
import { inFolder } from './support/command-line.ts'

const TOOLS = ['bash', 'sha256sum', 'jq', 'xxd', 'openssl', 'find', 'sed']
const missing = (tools: readonly string[]) =>
  tools.filter(tool => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)

interface Recipe {
  readonly title: string
  readonly commands: string
  readonly promise: string
}

/** Each block of indented commands behind which "It prints:" stands. */
function recipesOf(text: string): Recipe[] {
  return [...text.matchAll(/\n(\S[^\n]*)(?:\n\S[^\n]*)*\n\n((?: {4}.*\n)+)\nIt prints: (.*)\n/g)].map(
    ([, title, commands, promise]) => ({ title, commands, promise }),
  )
}

const PROMISES: Record<string, (lines: readonly string[], groups: number) => void> = {
  'all as named': lines => assert.deepEqual(lines, ['all as named']),
  'the same 64 digits in each line': lines => {
    assert.ok(lines.length >= 2)
    for (const line of lines) assert.match(line, /^[0-9a-f]{64}( {2}-)?$/)
    assert.equal(new Set(lines.map(line => line.slice(0, 64))).size, 1, lines.join('\n'))
  },
  'each line twice': lines => {
    assert.ok(lines.length >= 2 && lines.length % 2 === 0)
    for (let i = 0; i < lines.length; i += 2) assert.equal(lines[i], lines[i + 1])
  },
  'Signature Verified Successfully, with the number of groups': (lines, groups) =>
    assert.deepEqual(
      lines.map(line => line.trim()),
      [`${groups} Signature Verified Successfully`],
    ),
  'one line with the id of the case and its key': lines => {
    assert.equal(lines.length, 1)
    assert.match(lines[0], /^\{"case":"[0-9a-f]{32}","format":"anechoic\/case-key\/1","key":"[0-9a-f]{64}"\}$/)
  },
}

function run(folder: string, commands: string) {
  const { stdout, stderr, status } = spawnSync('bash', ['-uc', commands], { cwd: folder, encoding: 'utf8' })
  return { lines: stdout.split('\n').filter(line => line !== ''), status, stderr }
}

for (const mode of ['open', 'sealed'] as const satisfies readonly CaseMode[]) {
  const needed = mode === 'open' ? TOOLS : [...TOOLS, 'age']
  const lacking = missing(needed)
  test(
    `every recipe for a case that is ${mode} prints what it promises`,
    { skip: lacking.length > 0 && `needs ${lacking}` },
    () =>
      inFolder(async folder => {
        const made = await makeCase(join(folder, 'case'), mode, ['acquire', 'large', 'enrol', 'acquire', 'erase'])
        const journals = run(made.root, 'cat journal/*/*/*.jsonl').lines
        const groups = journals.filter(line => line.includes('"root":')).length
        writeFileSync(join(folder, 'key'), `${made.recoveryKey}\n`)
        const recipes = recipesOf(readFileSync(join(made.root, CASE_README), 'utf8'))
        assert.equal(recipes.length, mode === 'open' ? 6 : 5)
        for (const { title, commands, promise } of recipes) {
          assert.ok(promise in PROMISES, promise)
          const { lines, stderr } = run(made.root, commands.replace('KEYFILE', join(folder, 'key')))
          assert.equal(stderr, '', title)
          PROMISES[promise](lines, groups)
        }
      }),
  )
}

test(
  'the recipes find a changed original, entry, body and key',
  { skip: missing(TOOLS).length > 0 && `needs ${missing(TOOLS)}` },
  () =>
    inFolder(async folder => {
      const made = await makeCase(join(folder, 'case'), 'open', ['acquire'])
      const recipes = recipesOf(caseReadme('open'))
      const output = (recipe: number) => run(made.root, recipes[recipe].commands).lines.join('\n')
      const change = (find: string, from: string | RegExp, to: string, recipe: number) => {
        const path = join(made.root, run(made.root, find).lines[0])
        const before = readFileSync(path, 'latin1')
        assert.notEqual(before.replace(from, to), before)
        const whole = output(recipe)
        writeFileSync(path, before.replace(from, to), 'latin1')
        assert.notEqual(output(recipe), whole, `${find}: recipe ${recipe}`)
        writeFileSync(path, before, 'latin1')
      }
      change('find vault/?? -type f | head -n 1', /^[\s\S]/, 'x', 0)
      change('echo case.json', '"createdClaimedTime":1', '"createdClaimedTime":2', 1)
      change('ls journal/*/*/000001.jsonl', '"claimedTime":1', '"claimedTime":2', 2)
      change('ls keys/*.json | grep -v secret', '"publicKey":"', '"publicKey":"00', 3)
      change('ls journal/*/*/000001.jsonl', '"group":1', '"group":2', 4)
      change('ls vault/bodies/*/*/000001.bodies', '"tool":"', '"tool":"x', 5)
    }),
)

test('the text betrays nothing of a case, fits a terminal and says how to end', () => {
  for (const mode of ['open', 'sealed'] as const) {
    const text = caseReadme(mode)
    assert.equal(text, caseReadme(mode))
    assert.doesNotMatch(text.replace('302a300506032b6570032100', ''), /[0-9a-f]{16}|\u2014/)
    for (const status of [0, 2, 4, 5, 6, 9]) assert.match(text, new RegExp(`^ {4}${status} {3}`, 'm'))
    const prose = text.split('\n').filter(line => !line.startsWith('    '))
    assert.deepEqual(
      prose.filter(line => line.length > 82),
      [],
    )
  }
})

test('docs/verifying.md has the same recipes', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../docs/verifying.md'), 'utf8')
  for (const mode of ['open', 'sealed'] as const)
    for (const { commands } of recipesOf(caseReadme(mode)))
      assert.ok(text.includes(commands.replaceAll(/^ {4}/gm, '')), commands)
})
