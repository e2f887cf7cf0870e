// Custody, open and sealed: large originals against a plain copy, their check against SHA-256 in memory, many small
// originals, and the check of a long journal.

import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act } from '../src/model/acts.ts'
import { type Custody, createCase } from '../src/preserve/case-folder.ts'
import { type CaseKeys, newCaseKeys } from '../src/preserve/case-keys.ts'
import { verifyCase } from '../src/preserve/verify.ts'
import { startSha256 } from '../src/system/hashing.ts'
import { nodeSystem } from '../src/system/system.ts'
import { runInWorkers } from '../src/system/workers.ts'

export interface CustodySizes {
  readonly largeBytes: number
  readonly smallFiles: number
  readonly smallBytes: number
  readonly entries: number
}

const GROUP = 4096
const MEBIBYTE = 1 << 20
const MODES = ['open', 'sealed'] as const
type Mode = (typeof MODES)[number]

/** Originals among which the bytes of the check are divided. */
const CHECKED_ORIGINALS = 8

/** Measures in a temporary folder that is removed afterwards. */
export async function custodyBench(
  write: (line: string) => void,
  sizes: CustodySizes = { largeBytes: 512 * MEBIBYTE, smallFiles: 100_000, smallBytes: 10_240, entries: 1_000_000 },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-custody-'))
  try {
    for (const mode of MODES) await largeOriginal(write, folder, mode, sizes.largeBytes)
    for (const mode of MODES) await checkedOriginals(write, folder, mode, sizes.largeBytes)
    for (const mode of MODES) await smallOriginals(write, folder, mode, sizes.smallFiles, sizes.smallBytes)
    longJournal(write, folder, sizes.entries)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new case; the passphrase is made cheap, because it is not what is measured. */
async function newCase(root: string, mode: Mode): Promise<{ custody: Custody; keys: CaseKeys | undefined }> {
  const options = { passphrase: 'bench', hasRecoveryKey: false, workFactor: 1 }
  const sealed = mode === 'sealed' ? await newCaseKeys(nodeSystem, options) : undefined
  return { custody: createCase(root, nodeSystem, { tool: 'bench', sealed }), keys: sealed?.keys }
}

function check(root: string, keys: CaseKeys | undefined): void {
  const { verdict, faults } = verifyCase(root, nodeSystem, { keys })
  if (verdict !== 'whole') throw new Error(`the case is ${verdict}: ${JSON.stringify(faults[0])}`)
}

async function largeOriginal(
  write: (line: string) => void,
  folder: string,
  mode: Mode,
  sizeBytes: number,
): Promise<void> {
  const source = join(folder, 'source.bin')
  makeFile(source, sizeBytes)
  const rounds: { copy: number; stage: number; cpu: number; check: number; hash: number }[] = []
  for (let round = 0; round < 3; round++) {
    const copied = join(folder, 'copied.bin')
    const copy = await seconds(() => {
      copyFileSync(source, copied)
      flush(copied)
    })
    rmSync(copied)
    const root = join(folder, `large-${round}`)
    const { custody, keys } = await newCase(root, mode)
    const stage = await seconds(async () => {
      const staged = await custody.vault.stage(blocks(source))
      staged.keep()
      custody.journal.append(acquisition('source.bin', staged))
      custody.commit()
    })
    custody.close()
    const checked = await seconds(() => check(root, keys))
    const hash = await seconds(() => hashOnly(source))
    const cpu = stage.cpuSeconds
    rounds.push({ copy: copy.seconds, stage: stage.seconds, cpu, check: checked.seconds, hash: hash.seconds })
    rmSync(root, { recursive: true })
  }
  rmSync(source)
  const megabytes = sizeBytes / MEBIBYTE
  const best = (figure: keyof (typeof rounds)[0]) => Math.min(...rounds.map(round => round[figure]))
  const goal = mode === 'open' ? 'goal 80 % of the copy' : 'goal 307 MiB/s on one core'
  write(
    `large original, ${mode}, ${megabytes} MiB, best of 3: copy + fsync ${rate(megabytes, best('copy'))} MiB/s, acquired ` +
      `(hashed twice, signed, durable) ${rate(megabytes, best('stage'))} MiB/s = ${percent(best('copy'), best('stage'))} ` +
      `(${goal}), ${rate(megabytes, best('cpu'))} MiB per CPU second`,
  )
  write(
    `limit on one core: reading and SHA-256 once ${rate(megabytes, best('hash'))} MiB/s, twice ` +
      `${rate(megabytes, 2 * best('hash'))}; one original checked at ${rate(megabytes, best('check'))} MiB/s`,
  )
}

async function checkedOriginals(
  write: (line: string) => void,
  folder: string,
  mode: Mode,
  totalBytes: number,
): Promise<void> {
  const root = join(folder, 'checked')
  const { custody, keys } = await newCase(root, mode)
  const sizeBytes = Math.ceil(totalBytes / CHECKED_ORIGINALS)
  const source = join(folder, 'source.bin')
  for (let i = 0; i < CHECKED_ORIGINALS; i++) {
    makeFile(source, sizeBytes, i)
    const staged = await custody.vault.stage(blocks(source))
    staged.keep()
    custody.journal.append(acquisition(`source-${i}.bin`, staged))
    custody.commit()
    rmSync(source)
  }
  custody.close()
  const megabytes = (sizeBytes * CHECKED_ORIGINALS) / MEBIBYTE
  const cores = availableParallelism()
  const work = { module: '../bench/hash-speed', name: 'hashSpeed', calls: Array(cores).fill([megabytes]) }
  const rounds: { hash: number; check: number; cpu: number }[] = []
  for (let round = 0; round < 3; round++) {
    const speeds = (await runInWorkers(work, cores)) as number[]
    const checked = await seconds(() => check(root, keys))
    const hash = megabytes / speeds.reduce((sum, speed) => sum + speed, 0)
    rounds.push({ hash, check: checked.seconds, cpu: checked.cpuSeconds })
  }
  const best = (figure: keyof (typeof rounds)[0]) => Math.min(...rounds.map(round => round[figure]))
  write(
    `${CHECKED_ORIGINALS} originals, ${mode}, ${megabytes} MiB in all, best of 3: SHA-256 in memory on ${cores} cores ` +
      `${rate(megabytes, best('hash'))} MiB/s, checked at ${rate(megabytes, best('check'))} MiB/s = ` +
      `${percent(best('hash'), best('check'))} (goal 85 %), ${rate(megabytes, best('cpu'))} MiB per CPU second`,
  )
  rmSync(root, { recursive: true })
}

async function smallOriginals(
  write: (line: string) => void,
  folder: string,
  mode: Mode,
  count: number,
  sizeBytes: number,
): Promise<void> {
  const root = join(folder, 'small')
  const { custody, keys } = await newCase(root, mode)
  const bytes = new Uint8Array(sizeBytes)
  const view = new DataView(bytes.buffer)
  const acquire = await seconds(async () => {
    for (let i = 0; i < count; i++) {
      view.setUint32(0, i)
      const staged = await custody.vault.stage([bytes])
      staged.keep()
      custody.journal.append(acquisition(`photo-${i}.jpg`, staged))
      if (custody.journal.pending >= GROUP) custody.commit()
    }
    custody.commit()
  })
  custody.close()
  write(
    `${count} originals of ${sizeBytes} bytes, ${mode}, in groups of ${GROUP}: ${rate(count, acquire.seconds)} a second ` +
      `(goal 3,000), ${rate(count, acquire.cpuSeconds)} per CPU second`,
  )
  const checked = await seconds(() => check(root, keys))
  write(`checked: ${rate(count, checked.seconds)} originals a second`)
  rmSync(root, { recursive: true })
}

function percent(limit: number, measured: number): string {
  return `${((100 * limit) / measured).toFixed(0)} %`
}

function longJournal(write: (line: string) => void, folder: string, count: number): void {
  const root = join(folder, 'long')
  const custody = createCase(root, nodeSystem, { tool: 'bench' })
  const sha256 = custody.vault.put(new Uint8Array(100))
  const start = performance.now()
  for (let i = 0; i < count; i++) {
    custody.journal.append({
      type: 'claims',
      sha256,
      name: `claims of day ${i}.yaml`,
    })
    if (custody.journal.pending >= GROUP) custody.commit()
  }
  custody.commit()
  custody.close()
  const written = (performance.now() - start) / 1000
  const before = performance.now()
  const report = verifyCase(root, nodeSystem)
  const checked = (performance.now() - before) / 1000
  if (report.verdict !== 'whole') throw new Error(`the case is ${report.verdict}`)
  write(
    `${count} entries: written in ${written.toFixed(1)} s, checked with their bodies in ${checked.toFixed(1)} s ` +
      `(goal 60 s for 1,000,000), peak ${(nodeSystem.peakMemoryBytes() / MEBIBYTE).toFixed(0)} MiB`,
  )
  rmSync(root, { recursive: true })
}

function acquisition(
  name: string,
  staged: Pick<Extract<Act, { type: 'acquisition' }>, 'sha256' | 'sizeBytes' | 'chunkSha256'>,
): Act {
  const { sha256, sizeBytes, chunkSha256 } = staged
  return {
    type: 'acquisition',
    sha256,
    sizeBytes,
    chunkSha256,
    name,
    format: 'media',
    readerVersion: 1,
    readOptions: {},
    exportRoot: 'ChatExport_2022-01-08',
    role: 'coder 1',
    tool: 'bench',
  }
}

async function seconds(work: () => void | Promise<void>): Promise<{ seconds: number; cpuSeconds: number }> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const used = process.cpuUsage(cpu)
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (used.user + used.system) / 1e6 }
}

function rate(amount: number, duration: number): string {
  return Math.round(amount / duration).toLocaleString('en')
}

function makeFile(path: string, sizeBytes: number, seed = 0): void {
  const block = new Uint8Array(MEBIBYTE)
  const file = openSync(path, 'wx')
  for (let at = 0, i = 0; at < sizeBytes; at += block.length, i++) {
    for (let j = 0; j < block.length; j += 64) block[j] = (i * 31 + j + seed) & 0xff
    writeSync(file, block, 0, Math.min(block.length, sizeBytes - at))
  }
  fsyncSync(file)
  closeSync(file)
}

function hashOnly(path: string): void {
  const hasher = startSha256()
  for (const block of blocks(path)) hasher.update(block)
  hasher.digest()
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

function* blocks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  const block = new Uint8Array(MEBIBYTE)
  const { size } = statSync(path)
  for (let at = 0; at < size; ) {
    const read = readSync(file, block, 0, block.length, at)
    yield block.subarray(0, read)
    at += read
  }
  closeSync(file)
}

if (import.meta.main) await custodyBench(line => process.stdout.write(`${line}\n`))
