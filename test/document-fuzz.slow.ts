// A hundred thousand hostile documents of each kind, a process each: every one is read to its end, in time and memory.
// ANECHOIC_FUZZ_INPUTS sets another number, ANECHOIC_FUZZ_SEED other inputs.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { DOCUMENT_SEEDS } from './support/document-fuzz.ts'

const INPUTS = Number(process.env.ANECHOIC_FUZZ_INPUTS ?? 100_000)
const SEED = Number(process.env.ANECHOIC_FUZZ_SEED ?? 7)
const MOST_MEMORY_BYTES = 768 * 1024 * 1024

const file = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** A PDF is read in this process of its own rather than in a thread a document, which would cost a tenth of a second each. */
const RUN = `
  import { readDocument } from ${file('../src/import/document-read.ts')}
  import { readPdf } from ${file('../src/import/document-pdf-pages.ts')}
  import { assertSound, DOCUMENT_SEEDS } from ${file('./support/document-fuzz.ts')}
  import { Dice, mutated } from ${file('./support/mutations.ts')}
  process.on('unhandledRejection', () => {})
  const [name, inputs, seed] = process.argv.slice(1)
  const dice = new Dice(Number(seed))
  let longest = 0
  let read = 0
  for (let i = 0; i < Number(inputs); i++) {
    const bytes = mutated(DOCUMENT_SEEDS[name], dice)
    const start = process.cpuUsage()
    try {
      if (name === 'a.pdf') {
        const outcome = await readPdf(new Uint8Array(bytes), 5000, 16_000_000)
        if ('pieces' in outcome) read++
      } else {
        const { document } = await readDocument(bytes, name)
        assertSound(document)
        if (document.paragraphs.length > 0) read++
      }
    } catch (error) {
      throw new Error('input ' + Buffer.from(bytes.subarray(0, 3000)).toString('base64'), { cause: error })
    }
    const used = process.cpuUsage(start)
    longest = Math.max(longest, (used.user + used.system) / 1000)
  }
  console.log(JSON.stringify({ read, longest, memoryBytes: process.resourceUsage().maxRSS * 1024 }))
  process.exit(0)
`

for (const name of Object.keys(DOCUMENT_SEEDS))
  test(`${INPUTS} hostile inputs: ${name}`, async context => {
    const words = ['--input-type=module-typescript', '-e', RUN, name, `${INPUTS}`, `${SEED}`]
    const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 26 })
    const { read, longest, memoryBytes } = JSON.parse(stdout.trim().split('\n').at(-1) as string)
    context.diagnostic(
      `${name}: ${read} of ${INPUTS} with text, the longest ${Math.round(longest)} ms, at most ${Math.round(memoryBytes / 1024 ** 2)} MiB`,
    )
    assert.ok(read > 0 && read < INPUTS)
    assert.ok(longest < 5000, `${longest} ms`)
    assert.ok(memoryBytes < MOST_MEMORY_BYTES, `${memoryBytes} bytes`)
  })
