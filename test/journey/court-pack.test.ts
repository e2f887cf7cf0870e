// A court pack as it is really handed over: every command that its statement prints is run on it and prints what the statement promises.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { inside } from '../support/command-inside.ts'
import { EXAMPLE, inFolder } from '../support/command-line.ts'
import { withServer } from '../support/local-server.ts'
import { hasOpenssl, opensslAuthority } from '../support/openssl-authority.ts'

const TOOLS = ['bash', 'sha256sum', 'jq', 'xxd', 'openssl', 'age', 'age-keygen']
const lacking = TOOLS.filter(tool => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)

interface Check {
  readonly commands: string
  readonly promise: string
}

/** The commands of a statement, each with what it is said to print. */
function checksOf(statement: string): Check[] {
  const checks: { commands: string; promise: string }[] = []
  let inside = ''
  const parser = new Parser({
    onopentag: (name, { class: kind }) => {
      if (name === 'code') inside = checks.length >= 0 && inside === 'pre' ? 'commands' : inside
      else if (name === 'pre') {
        inside = 'pre'
        checks.push({ commands: '', promise: '' })
      } else if (name === 'p' && kind === 'soft' && checks.length > 0) inside = 'promise'
    },
    onclosetag: name => {
      if (name === 'pre' || name === 'p') inside = ''
    },
    ontext: text => {
      const last = checks.at(-1)
      if (last === undefined) return
      if (inside === 'commands') last.commands += text
      else if (inside === 'promise') last.promise += text
    },
  })
  parser.end(statement)
  return checks
}

const digits = (count: number) => new RegExp(`^[0-9a-f]{${count}}$`)

function pairs(lines: readonly string[], count: number): void {
  assert.equal(lines.length, 2 * count, lines.join('\n'))
  for (let i = 0; i < lines.length; i += 2) {
    assert.match(lines[i], digits(64))
    assert.equal(lines[i], lines[i + 1])
  }
}

/** What each promise means. */
function promises(statement: string, exhibit: number): Record<string, (lines: readonly string[]) => void> {
  const commitment = new RegExp(`id="e${exhibit}".*?([0-9a-f]{64})`, 's').exec(statement)?.[1]
  const id = /<code class="hash">([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(statement)?.[1]
  return {
    whole: lines => assert.deepEqual(lines, ['whole']),
    '64 digits': lines => assert.match(lines.join('\n'), digits(64)),
    'the export named above': lines => assert.deepEqual(lines, [id]),
    'the 64 digits that are printed above for the exhibit, twice': lines =>
      assert.deepEqual(lines, [commitment, commitment]),
    'the same 64 digits in each line': lines => pairs(lines, 1),
    'six lines: three pairs of the same 64 digits': lines => pairs(lines, 3),
    'the name of the device twice, then Signature Verified Successfully': lines => {
      assert.match(lines[0], digits(32))
      assert.deepEqual(lines, [lines[0], lines[0], 'Signature Verified Successfully'])
    },
    'the same 64 digits twice, the time, then Verification: OK': lines => {
      pairs(lines.slice(0, 2), 1)
      assert.match(lines[2], /^Time stamp: .*20\d\d/)
      assert.deepEqual(lines.slice(3), ['Verification: OK'])
    },
  }
}

/** Runs the checks one after the other in one shell; gives the lines that each prints. */
function runChecks(folder: string, checks: readonly Check[], given: Record<string, string>): string[][] {
  const script = checks
    .map(({ commands }) => Object.entries(given).reduce((text, [name, value]) => text.replace(name, value), commands))
    .join('\necho ----\n')
  const { stdout, stderr, status } = spawnSync('bash', ['-uc', script], { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stdout.split('----\n').map(part => part.split('\n').filter(line => line !== ''))
}

async function made(words: readonly string[], status = 0): Promise<void> {
  const run = await inside(words)
  assert.equal(run.status, status, `${words[0]}: ${run.errors}`)
}

/** Runs a command on a terminal of its own and answers the first question that it asks; age asks nowhere else. */
const ON_A_TERMINAL = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0: os.execvp('bash', ['bash', '-c', sys.argv[1]])
asked = b''
while b':' not in asked: asked += os.read(terminal, 1000)
os.write(terminal, sys.argv[2].encode() + b'\\n')
try:
    while os.read(terminal, 1000): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`

const hasTerminal = spawnSync('python3', ['-c', 'import pty']).status === 0

/** The example, stamped by an authority of its own, handed to a court. */
async function handedOver(folder: string, work: (bag: string, key: string, roots: string) => void): Promise<void> {
  mkdirSync(join(folder, 'tsa'))
  const { reply, roots } = opensslAuthority(join(folder, 'tsa'))
  const path = join(folder, 'case')
  const key = join(folder, 'key')
  assert.equal(spawnSync('age-keygen', ['-o', key]).status, 0)
  const recipient = spawnSync('age-keygen', ['-y', key], { encoding: 'utf8' }).stdout.trim()
  await made(['import', EXAMPLE, '--case', path, '--open'])
  await withServer(
    ({ body }, response) => void response.end(reply(body)),
    ({ url }) => made(['anchor', path, '--tsa', url, '--ca', roots]),
  )
  const bag = join(folder, 'bag')
  const numbers = ['--exhibit', '1', '--exhibit', '2']
  await made(['export', path, '--for', 'court', '-o', bag, '--recipient', recipient, '--role', 'editor', ...numbers])
  work(bag, key, roots)
}

test(
  'every command of a statement prints what it promises, for every exhibit, and a changed file is met',
  { skip: (lacking.length > 0 && `needs ${lacking}`) || (!hasOpenssl() && 'no openssl that stamps') },
  () =>
    inFolder(folder =>
      handedOver(folder, (bag, key, roots) => {
        const statement = readFileSync(join(bag, 'data/court/statement.html'), 'utf8')
        const checks = checksOf(statement)
        assert.equal(checks.length, 8)
        const exhibits = readdirSync(join(bag, 'data/sealed/originals')).length
        assert.ok(exhibits >= 2)
        for (let number = 1; number <= exhibits; number++) {
          const meaning = promises(statement, number)
          const printed = runChecks(bag, checks, { KEYFILE: key, 'n=1': `n=${number}`, ROOTS: roots })
          assert.equal(printed.length, checks.length)
          for (const [index, { promise }] of checks.entries()) {
            const kept = promise.replace(/^It prints: /, '')
            assert.ok(kept in meaning, kept)
            meaning[kept](printed[index])
          }
        }
        writeFileSync(join(bag, 'data/court/statement.html'), `${statement} `)
        const { stdout } = spawnSync('bash', ['-uc', checks[0].commands], { cwd: bag, encoding: 'utf8' })
        assert.doesNotMatch(stdout, /whole/)
      }),
    ),
)

test(
  'files that are sealed for a passphrase open as the statement says',
  { skip: (lacking.length > 0 && `needs ${lacking}`) || (!hasTerminal && 'no python3 that opens terminals') },
  () =>
    inFolder(async folder => {
      const [path, bag, key] = ['case', 'bag', 'key'].map(name => join(folder, name))
      writeFileSync(join(folder, 'passphrase'), 'nine green lamps\n')
      await made(['import', EXAMPLE, '--case', path, '--open'])
      const sealed = ['--sealed-passphrase-file', join(folder, 'passphrase')]
      await made(['export', path, '--for', 'court', '-o', bag, ...sealed, '--role', 'editor', '--exhibit', '1'])
      const statement = readFileSync(join(bag, 'data/court/statement.html'), 'utf8')
      const [, , passphrase, ...checks] = checksOf(statement)
      assert.match(passphrase.promise, /it asks for the passphrase/)
      const words = [passphrase.commands.replace('KEYFILE', key), 'nine green lamps']
      assert.equal(spawnSync('python3', ['-c', ON_A_TERMINAL, ...words], { cwd: bag }).status, 0)
      const printed = runChecks(bag, checks.slice(0, 3), { KEYFILE: key })
      const meaning = promises(statement, 1)
      for (const [index, { promise }] of checks.slice(0, 3).entries())
        meaning[promise.replace(/^It prints: /, '')](printed[index])
    }),
)
