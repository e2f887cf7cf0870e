// Time from the start of `anechoic serve CASE` until its first view stands in a browser: the overview with its figures.
// `node bench/serve-start.ts CASE [RUNS]`: a first start, which works the figures out, and further ones, which find them kept.

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { startBrowser } from '../test/support/browser.ts'

const PROGRAM = resolve(import.meta.dirname, '../bin/anechoic.mjs')

export interface StartTimes {
  /** Milliseconds since the program was started. */
  readonly address: number
  /** What came in stands in the page. */
  readonly held: number
  /** What was found stands in the page. */
  readonly found: number
}

/** One start with a browser that is already there; undefined where none can be started. */
export async function measureStart(root: string): Promise<StartTimes | undefined> {
  const browser = await startBrowser()
  if (browser === undefined) return undefined
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const started = performance.now()
  const since = () => Math.round(performance.now() - started)
  const program = spawn(process.execPath, [PROGRAM, 'serve', root, '--no-browser'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = new Promise<void>(ended => program.once('exit', () => ended()))
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = ''
      program.stdout.on('data', piece => {
        said += piece
        const link = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said)?.[0]
        if (link !== undefined) found(link)
      })
      program.on('exit', () => failed(new Error('the program ended')))
    })
    const printed = since()
    await page.goto(address)
    await page.waitForSelector('.overview-lead')
    const held = since()
    await page.waitForSelector('.histogram svg', { timeout: 300_000 })
    return { address: printed, held, found: since() }
  } finally {
    await browser.close()
    program.kill('SIGINT')
    await gone
  }
}

if (process.argv[1] === import.meta.filename) {
  const [root, runs = '4'] = process.argv.slice(2)
  if (root === undefined) throw new Error('node bench/serve-start.ts CASE [RUNS]')
  for (let run = 1; run <= Number(runs); run++) {
    const times = await measureStart(resolve(root))
    if (times === undefined) throw new Error('no browser can be started')
    console.log(
      `start ${run}: address ${times.address} ms, what came in ${times.held} ms, what was found ${times.found} ms`,
    )
  }
}
