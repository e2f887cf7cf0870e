// One invented crisis through the whole line; prints one JSON object. Arguments: folder, posts, calm or flood.

import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Casebook } from '../src/casebook/casebook.ts'
import { runLine } from '../src/casebook/line.ts'
import type { Progress } from '../src/casebook/progress.ts'
import { nodeSystem } from '../src/system/system.ts'

const [folder, posts, kind] = process.argv.slice(2)
const launcher = resolve(import.meta.dirname, '../bin/anechoic.mjs')
const flood = kind === 'flood' ? ['--flood'] : []
const made = spawnSync(process.execPath, [
  launcher,
  'simulate',
  join(folder, 'crisis'),
  '--shape',
  'bench',
  '--seed',
  '11',
  '--posts',
  posts,
  ...flood,
])
if (made.status !== 0) throw new Error(String(made.stderr))

const exports = join(folder, 'crisis', 'exports')
const files = readdirSync(exports, { recursive: true, encoding: 'utf8' }).map(name => statSync(join(exports, name)))
const megabytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const cpuByStep: Record<string, number> = {}
let step = 'start'
let since = cpu()
const started = performance.now()
const closeStep = (next: string) => {
  if (next === step) return
  cpuByStep[step] = (cpuByStep[step] ?? 0) + cpu() - since
  since = cpu()
  step = next
}
const progress: Progress = { update: stage => closeStep(stage), clear() {} }

const casebook = Casebook.openOrCreate(join(folder, 'case').replaceAll('\\', '/'), nodeSystem, 'anechoic bench')
const { summary } = await runLine(casebook, {
  inputs: [exports.replaceAll('\\', '/')],
  chats: [],
  readOptions: {},
  signal: new AbortController().signal,
  progress,
  showChats() {},
  showProblems() {},
  claims: undefined,
  workers: 0,
  report: { language: 'en', showNames: false },
})
casebook.close()
closeStep('end')

process.stdout.write(
  JSON.stringify({
    posts: summary.posts,
    megabytes,
    cpuSeconds: cpu(),
    wallSeconds: (performance.now() - started) / 1000,
    residentBytes: process.resourceUsage().maxRSS * 1024,
    cpuByStep,
  }),
)
