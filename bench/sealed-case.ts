// A sealed case opened from its encrypted snapshot and from its originals alone, beside the same case kept open.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measuredRun, type Used } from './measured-process.ts'

const LAUNCHER = resolve(import.meta.dirname, '../bin/anechoic.mjs')

/** Limits of the product at a million posts, in seconds. */
const LIMITS = { scratch: 90, snapshot: 15 }

/** Opening means: passphrase, index, one search. Beyond a million posts the limits grow with them. */
export function sealedCaseBench(write: (line: string) => void, sizes: readonly number[]): void {
  write(
    '| posts | snapshot MB | import s | from scratch s | of limit | from snapshot s | of limit | resident MB | open case s |',
  )
  write('|---|---|---|---|---|---|---|---|---|')
  for (const posts of sizes) write(row(posts))
}

function row(posts: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-sealed-'))
  const before = process.env.ANECHOIC_PASSPHRASE_FILE
  try {
    const passphrase = join(folder, 'passphrase')
    writeFileSync(passphrase, 'four grey herons stand in shallow water\n')
    process.env.ANECHOIC_PASSPHRASE_FILE = passphrase
    const run = (...words: string[]): Used => measuredRun(folder, [LAUNCHER, ...words])
    const [exports, sealed, open] = ['exports', 'sealed', 'open'].map(name => join(folder, name))
    run('simulate', exports, '--posts', String(posts), '--shape', 'bench')
    const imported = run('import', exports, '--case', sealed)
    const snapshot = join(sealed, 'index/corpus.sealed')
    const fromSnapshot = run('search', sealed, 'hospital')
    const megabytes = statSync(snapshot).size / 1e6
    rmSync(snapshot)
    const fromScratch = run('search', sealed, 'hospital')
    run('import', '--open', exports, '--case', open)
    const opened = run('search', open, 'hospital')
    const of = ({ wallSeconds }: Used, limit: number) => (wallSeconds / (limit * Math.max(1, posts / 1e6))).toFixed(2)
    const resident = Math.max(fromSnapshot.residentBytes, fromScratch.residentBytes) / 1e6
    const cells = [
      posts,
      megabytes.toFixed(0),
      imported.wallSeconds.toFixed(1),
      fromScratch.wallSeconds.toFixed(1),
      of(fromScratch, LIMITS.scratch),
      fromSnapshot.wallSeconds.toFixed(1),
      of(fromSnapshot, LIMITS.snapshot),
      resident.toFixed(0),
      opened.wallSeconds.toFixed(1),
    ]
    return `| ${cells.join(' | ')} |`
  } finally {
    if (before === undefined) delete process.env.ANECHOIC_PASSPHRASE_FILE
    else process.env.ANECHOIC_PASSPHRASE_FILE = before
    rmSync(folder, { recursive: true, force: true })
  }
}
