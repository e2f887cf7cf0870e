// A hundred megabytes in place of each file of a case: verify finds and names it, in bounded memory, and writes nothing.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { inFolder } from './support/command-line.ts'

const BYTES = 100_000_000
const MOST_MEMORY_BYTES = 512 * 1024 * 1024
/** Of the processor. Files that may be of any length are read to their end, in time that grows with them: every line of a journal is judged. */
const LONGEST_MILLISECONDS = { chain: 180_000, other: 1000 }

const FILES = ['case.json', 'keys/device', 'keys/case-secret.json', 'journal', 'bodies']
const CONTENTS = ['zeros', 'open brackets', 'line feeds', 'one long text', 'a real one, again and again']

const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** Makes a case, puts the giant into place, checks; prints figures. Memory counts without the giant itself, which is written piece by piece. */
const RUN = `
  import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
  import { join } from 'node:path'
  import { createCase } from ${url('../src/preserve/case-folder.ts')}
  import { newCaseKeys } from ${url('../src/preserve/case-keys.ts')}
  import { verifyCase } from ${url('../src/preserve/verify.ts')}
  import { nodeSystem } from ${url('../src/system/system.ts')}
  import { acquire, bytesOf } from ${url('./support/custody-fixture.ts')}
  import { GIANTS } from ${url('./support/mutations.ts')}
  const [root, mode, file, content, bytes] = process.argv.slice(1)
  const sealed = mode === 'sealed' ? await newCaseKeys(nodeSystem, { passphrase: 'quiet herons', hasRecoveryKey: false, workFactor: 2 }) : undefined
  const custody = createCase(root, nodeSystem, { tool: 'test', sealed })
  await acquire(custody, 'one', bytesOf(100, 1))
  custody.commit()
  custody.close()
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(root, name)).isFile())
  const wanted = { 'keys/device': /^keys\\/[0-9a-f]{32}\\.json$/, journal: /jsonl$/, bodies: /\\.bodies$/ }[file]
  const name = files.find(name => (wanted === undefined ? name === file : wanted.test(name)))
  const real = readFileSync(join(root, name))
  writeFileSync(join(root, name), '')
  const piece = GIANTS[content](real, 1e6)
  for (let done = 0; done < Number(bytes); done += piece.length) appendFileSync(join(root, name), piece)
  const before = JSON.stringify(files.map(name => [name, statSync(join(root, name)).size]))
  const start = process.cpuUsage()
  const report = verifyCase(root, nodeSystem, { keys: sealed?.keys })
  const { user, system } = process.cpuUsage(start)
  const took = (user + system) / 1000
  const after = JSON.stringify(files.map(name => [name, statSync(join(root, name)).size]))
  const isNamed = report.faults.some(fault => fault.where.startsWith(name) || name.startsWith(fault.where))
  console.log(JSON.stringify({ took, memoryBytes: process.resourceUsage().maxRSS * 1024, isFound: report.verdict !== 'whole', isNamed, isUnchanged: before === after }))
`

for (const mode of ['open', 'sealed'])
  for (const file of FILES)
    test(`100 MB in place of ${file}, ${mode} case`, async context => {
      const longest = LONGEST_MILLISECONDS[file === 'journal' || file === 'bodies' ? 'chain' : 'other']
      for (const content of CONTENTS)
        await inFolder(async folder => {
          const words = ['--input-type=module-typescript', '-e', RUN, `${folder}/case`, mode, file, content, `${BYTES}`]
          const { stdout } = await promisify(execFile)(process.execPath, words)
          const { took, memoryBytes, ...found } = JSON.parse(stdout) as Record<string, number>
          const figures = `${content}: ${Math.round(took)} ms, ${Math.round(memoryBytes / 1024 ** 2)} MiB`
          context.diagnostic(`${mode}, ${file}, ${figures}`)
          assert.deepEqual(found, { isFound: true, isNamed: true, isUnchanged: true }, content)
          assert.ok(took < longest && memoryBytes < MOST_MEMORY_BYTES, figures)
        })
    })
