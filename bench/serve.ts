// The casebook in the browser at the size of a large case: how long searches, filters and scrolling take, asked as the page asks.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Random } from '../src/algorithms/random.ts'
import type { PostFilter } from '../src/model/post-filter.ts'

const LAUNCHER = resolve(import.meta.dirname, '../bin/anechoic.mjs')
const QUERIES = 240
const SEED = 'serve 1'

/** Limits of the product, milliseconds at the 95th percentile. */
const ANSWER_LIMIT = 150
const SCROLL_LIMIT = 50

interface Page {
  readonly rows: readonly { readonly text: string; readonly time: number | null }[]
  readonly total: number
}

/** A case of each size is simulated and analysed, unless one that was is given; that one is only read, but its lock is taken. */
export async function serveBench(
  write: (line: string) => void,
  sizes: readonly number[],
  given: string | undefined,
): Promise<void> {
  if (given !== undefined) return benchCase(write, given)
  for (const posts of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'anechoic-bench-'))
    try {
      const crisis = join(folder, 'crisis')
      run(['simulate', crisis, '--shape', 'bench', '--seed', '11', '--posts', String(posts)])
      run(['analyse', join(crisis, 'exports'), '--open', '--case', join(folder, 'case')])
      await benchCase(write, join(folder, 'case'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
}

async function benchCase(write: (line: string) => void, root: string): Promise<void> {
  const started = performance.now()
  const serving = spawn(process.execPath, [LAUNCHER, 'serve', root, '--no-browser', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const ask = await letIn(serving)
    const first = (await ask('posts.list', { filter: {}, order: 'oldest', offset: 0, limit: 100 })) as Page
    write(`${first.total} posts`)
    write(`start to first rows: ${seconds(performance.now() - started)} s`)
    await ask('posts.facets', { filter: {} })
    write(`start to first facets and histogram: ${seconds(performance.now() - started)} s`)
    while (((await ask('posts.facets', { filter: {} })) as { counting: unknown }).counting !== null)
      await new Promise(resolve => setTimeout(resolve, 1000))
    write(`start to languages: ${seconds(performance.now() - started)} s`)
    await benchAnswers(write, ask, first.total)
  } finally {
    serving.kill('SIGINT')
    await new Promise(resolve => serving.on('exit', resolve))
  }
}

type Ask = (name: string, input: unknown) => Promise<unknown>

/** Waits for the address that the program prints, and gives a function that asks as the page does. */
async function letIn(serving: ChildProcess): Promise<Ask> {
  let printed = ''
  const address = await new Promise<URL>((resolve, reject) => {
    serving.stdout?.on('data', piece => {
      printed += String(piece)
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\w+=[\w-]+/.exec(printed)
      if (found !== null) resolve(new URL(found[0]))
    })
    serving.on('exit', code => reject(new Error(`serve ended with ${code}: ${printed}`)))
  })
  const [, kind, value] = /^#(token|enter)=([\w-]+)$/.exec(address.hash) ?? []
  const json = { 'Content-Type': 'application/json' }
  const token =
    kind === 'token'
      ? value
      : (
          (await (
            await fetch(`${address.origin}/api/enter`, {
              method: 'POST',
              headers: json,
              body: JSON.stringify({ ticket: value }),
            })
          ).json()) as { token: string }
        ).token
  return async (name, input) => {
    const response = await fetch(`${address.origin}/api/${name}`, {
      method: 'POST',
      headers: { ...json, Authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    })
    const answer = await response.text()
    if (!response.ok) throw new Error(`${name}: ${answer}`)
    return JSON.parse(answer)
  }
}

async function benchAnswers(write: (line: string) => void, ask: Ask, total: number): Promise<void> {
  const times = new Map<string, number[]>()
  const timed = async (what: string, name: string, input: unknown): Promise<unknown> => {
    const before = performance.now()
    const answer = await ask(name, input)
    const known = times.get(what)
    if (known === undefined) times.set(what, [performance.now() - before])
    else known.push(performance.now() - before)
    return answer
  }
  let found = 0
  for await (const { filter, order } of asked(ask, total)) {
    const list = { filter, order, limit: 100 }
    const kind = order === 'ranked' ? 'search, best match first' : filter.query === undefined ? 'filter' : 'search'
    const page = (await timed(kind, 'posts.list', { ...list, offset: 0 })) as Page
    found += page.total
    await timed('facets and histogram of it', 'posts.facets', { filter })
    for (const share of [0.31, 0.74])
      await timed('a page further down', 'posts.list', { ...list, offset: Math.floor(page.total * share) })
  }
  write(`${QUERIES} different questions, ${Math.round(found / QUERIES)} posts each on average`)
  write('| what | answers | p50 ms | p95 ms | most ms | limit |')
  write('|---|---|---|---|---|---|')
  const all = [...times].filter(([what]) => what.startsWith('search') || what === 'filter').flatMap(([, each]) => each)
  for (const [what, each] of [['all searches and filters', all] as const, ...times]) {
    const limit = what === 'a page further down' ? SCROLL_LIMIT : ANSWER_LIMIT
    const sorted = each.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)
    write(`| ${what} | ${each.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${limit} |`)
  }
}

interface Question {
  readonly filter: PostFilter
  readonly order: 'oldest' | 'newest' | 'ranked'
}

/** Words of posts anywhere in the case, alone and together, with conditions of every kind; no two alike. */
async function* asked(ask: Ask, total: number): AsyncGenerator<Question> {
  const random = new Random(SEED)
  const { channels, languages, time } = (await ask('posts.facets', { filter: {} })) as {
    readonly channels: { readonly rows: readonly { readonly value: string }[] }
    readonly languages: readonly { readonly value: string }[]
    readonly time: { readonly bins: readonly { readonly start: number }[] }
  }
  const wordOf = async (): Promise<string> => {
    for (;;) {
      const { rows } = (await ask('posts.list', {
        filter: {},
        order: 'oldest',
        offset: random.below(total),
        limit: 1,
      })) as Page
      const words = rows[0].text.match(/[\p{L}\p{N}]+/gu) ?? []
      if (words.length > 0) return random.pick(words)
    }
  }
  const seen = new Set<string>()
  while (seen.size < QUERIES) {
    const filter: { -readonly [Key in keyof PostFilter]: PostFilter[Key] } = {}
    if (random.chance(0.6)) {
      const words = [await wordOf()]
      if (random.chance(0.3)) words.push(await wordOf())
      if (random.chance(0.15)) words.push(`-${await wordOf()}`)
      filter.query = words.join(' ')
    }
    if (random.chance(0.3)) filter.channels = [random.pick(channels.rows).value]
    if (random.chance(0.3)) filter.languages = [random.pick(languages).value]
    if (random.chance(0.25)) filter.novelty = random.chance(0.5) ? 'first' : 'repeat'
    if (random.chance(0.2)) filter.isForward = random.chance(0.3)
    if (random.chance(0.1)) filter.media = ['photo']
    if (random.chance(0.35)) {
      const from = random.below(time.bins.length)
      filter.from = time.bins[from].start
      if (random.chance(0.7)) filter.to = time.bins[from + random.below(time.bins.length - from)].start + 3_600_000
    }
    const key = JSON.stringify(filter)
    if (key === '{}' || seen.has(key)) continue
    seen.add(key)
    const order = random.chance(0.2)
      ? 'newest'
      : filter.query !== undefined && random.chance(0.25)
        ? 'ranked'
        : 'oldest'
    yield { filter, order }
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
