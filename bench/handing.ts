// Handing on a case of a size with twenty claims to the public and to research: processor seconds by step.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Casebook } from '../src/casebook/casebook.ts'
import { CaseGate } from '../src/casebook/hand-on-gate.ts'
import { asBytes } from '../src/casebook/hand-on-write.ts'
import { prepareHanding } from '../src/casebook/handed.ts'
import { indexOriginals } from '../src/casebook/index-originals.ts'
import { analyse, importInputs } from '../src/casebook/line.ts'
import { silentProgress } from '../src/casebook/progress.ts'
import { recordClaims } from '../src/casebook/record-claims.ts'
import { simulate } from '../src/casebook/simulate.ts'
import { formatFiles } from '../src/export/formats.ts'
import { OWN_ANALYSIS } from '../src/model/consent.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { gzip } from '../src/system/gzip.ts'
import { nodeSystem } from '../src/system/system.ts'

/** Posts. */
export const HANDING_SIZES = [10_000, 100_000]

const DOES = ['раздаёт чай', 'играет шахматы', 'подметает стекло', 'очередь хлебом', 'делится зарядкой']
const PLACES = ['площади', 'рынке', 'школы', 'причала']

const running = { progress: silentProgress, signal: new AbortController().signal }

/** One row a size and audience. */
export async function handingBench(write: (line: string) => void, sizes: readonly number[]): Promise<void> {
  write(
    '| posts | for | assertions | import | analysis | gate: values | record | formats | MB | gate: files | gate: quotations |',
  )
  write('|---|---|---|---|---|---|---|---|---|---|---|')
  for (const posts of sizes) await measure(write, posts)
}

async function measure(write: (line: string) => void, posts: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handing-'))
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'bench')
  try {
    simulate(join(folder, 'sim'), nodeSystem, { seed: '1', posts, days: 6, shape: 'bench' }, silentProgress)
    writeFileSync(join(folder, 'claims.yaml'), claims())
    recordClaims(casebook, join(folder, 'claims.yaml'))
    const options = { chats: [], readOptions: {}, showProblems: () => {}, showChats: () => {}, ...running }
    const [imported] = await timed(() => importInputs(casebook, { inputs: [join(folder, 'sim/exports')], ...options }))
    for (const audience of ['public', 'research'] as const) {
      const profile = STANDARD_PROFILES[audience]
      await indexOriginals(casebook, running.progress, running.signal, OWN_ANALYSIS)
      await casebook.onIndex(() => casebook.index().seal())
      const [valued, gate] = await timed(() => new CaseGate(casebook, profile))
      await indexOriginals(casebook, running.progress, running.signal, profile.consent)
      const [analysed, analysis] = await timed(() => analyse(casebook, 0, running.progress))
      const request = { profile, exportId: 'bench', role: 'person', language: 'en', now: 0 } as const
      const [recorded, handed] = await timed(() => prepareHanding(casebook, analysis, request).finish(new Map()).handed)
      const [formatted, files] = await timed(() =>
        [...formatFiles(handed, profile.formats, 'en', { gzip, court: undefined })].map(({ path, pieces }) => ({
          path,
          pieces: [...asBytes(pieces)],
        })),
      )
      gate.permitClaims(handed)
      const [searched] = await timed(() => {
        for (const { path, pieces } of files) gate.search(`data/${path}`, pieces)
      })
      const [quoted] = await timed(() => gate.checkQuotations(running.signal))
      if (gate.hits.length > 0) throw new Error(`the gate stops it: ${gate.hits[0].rule} in ${gate.hits[0].file}`)
      const bytes = files.reduce((sum, { pieces }) => sum + pieces.reduce((own, piece) => own + piece.length, 0), 0)
      const told = handed.claims.reduce((sum, { support, deny }) => sum + support.ladder.posts + deny.ladder.posts, 0)
      const seconds = [imported, analysed, valued, recorded, formatted].map(value => value.toFixed(1))
      const gated = [searched, quoted].map(value => value.toFixed(1))
      write(`| ${[posts, audience, told, ...seconds, (bytes / 1e6).toFixed(1), ...gated].join(' | ')} |`)
    }
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Twenty, of words that the simulated posts hold. */
function claims(): string {
  const list = DOES.flatMap(what =>
    PLACES.map(place => ({ support: { search: [`${what} ${place}`] }, deny: { search: [`${what} лестнице`] } })),
  )
  const kind = 'factual'
  return JSON.stringify({
    claims: list.map((sides, i) => ({ id: `c${i + 1}`, kind, text: { en: `Claim number ${i + 1}` }, ...sides })),
  })
}

/** Processor seconds, user and system, of all threads, and the result. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[number, Awaited<Result>]> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1e6, result]
}
