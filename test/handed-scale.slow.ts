// A case of 100,000 posts and twenty claims: what may leave is worked out in seconds, and rows of all posts in bounded memory.
// Set POSTS for another size.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { Casebook } from '../src/casebook/casebook.ts'
import { prepareHanding } from '../src/casebook/handed.ts'
import { importInputs } from '../src/casebook/line.ts'
import { silentProgress } from '../src/casebook/progress.ts'
import { recordClaims } from '../src/casebook/record-claims.ts'
import { simulate } from '../src/casebook/simulate.ts'
import { nodeSystem } from '../src/system/system.ts'
import { analysisFor, profileOf, running } from './support/handed-case.ts'

const POSTS = Number(process.env.POSTS ?? 100_000)
const CLAIMS = 20

/** Seconds beside the analysis, on a machine that does something else too. */
const LIMIT = 30

test(`${POSTS} posts, ${CLAIMS} claims`, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handed-scale-'))
  try {
    const simulation = { seed: '1', posts: POSTS, days: 6, shape: 'example' } as const
    simulate(join(folder, 'sim'), nodeSystem, simulation, silentProgress)
    const { claims } = parse(readFileSync(join(folder, 'sim/claims.yaml'), 'utf8')) as { claims: { id: string }[] }
    const many = Array.from({ length: CLAIMS }, (_, i) => ({ ...claims[i % claims.length], id: `claim-${i}` }))
    writeFileSync(join(folder, 'claims.yaml'), stringify({ claims: many }, { aliasDuplicateObjects: false }))
    const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
    recordClaims(casebook, join(folder, 'claims.yaml'))
    const options = { chats: [], readOptions: {}, showProblems: () => {}, showChats: () => {}, ...running }
    await importInputs(casebook, { inputs: [join(folder, 'sim/exports')], ...options })
    for (const audience of ['public', 'research'] as const) {
      const profile = profileOf(audience)
      const analysis = await analysisFor(casebook, profile)
      const before = process.memoryUsage().rss
      const started = performance.now()
      const request = { profile, exportId: 'x', role: 'r', language: 'en', now: 0 } as const
      const { handed } = prepareHanding(casebook, analysis, request).finish(new Map())
      const made = (performance.now() - started) / 1000
      let rows = 0
      for (const _ of handed.posts()) rows++
      const seconds = (performance.now() - started) / 1000
      const grown = (process.memoryUsage().rss - before) / 2 ** 20
      const assertions = handed.claims.reduce(
        (sum, { support, deny }) => sum + support.ladder.posts + deny.ladder.posts,
        0,
      )
      const figures = `${assertions} assertions, record ${made.toFixed(1)} s, ${rows} rows of posts ${(seconds - made).toFixed(1)} s`
      t.diagnostic(`${audience}: ${figures}, memory +${Math.round(grown)} MiB`)
      assert.equal(handed.claims.length, CLAIMS)
      assert.ok(assertions > 1000)
      assert.equal(rows, audience === 'research' ? casebook.index().counts().posts : 0)
      assert.ok(seconds < LIMIT, `${seconds} s`)
    }
    casebook.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
