// Custody: large originals against a plain copy, many small originals, and the check of a long journal.

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
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act } from '../src/model/acts.ts'
import { createCase } from '../src/preserve/case-folder.ts'
import { verifyCase } from '../src/preserve/verify.ts'
import { startSha256 } from '../src/system/hashing.ts'
import { nodeSystem } from '../src/system/system.ts'

export interface CustodySizes {
  readonly largeBytes: number
  readonly smallFiles: number
  readonly smallBytes: number
  readonly entries: number
}

const GROUP = 4096
const MEBIBYTE = 1 << 20

/** Measures in a temporary folder that is removed afterwards. */
export async function custodyBench(
  write: (line: string) => void,
  sizes: CustodySizes = { largeBytes: 512 * MEBIBYTE, smallFiles: 100_000, smallBytes: 10_240, entries: 1_000_000 },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-custody-'))
  try {
    await largeOriginal(write, folder, sizes.largeBytes)
    await smallOriginals(write, folder, sizes.smallFiles, sizes.smallBytes)
    longJournal(write, folder, sizes.entries)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function largeOriginal(write: (line: string) => void, folder: string, sizeBytes: number): Promise<void> {
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
    const custody = createCase(join(folder, `large-${round}`), nodeSystem, { tool: 'bench' })
    const before = process.cpuUsage()
    const stage = await seconds(async () => {
      const staged = await custody.vault.stage(blocks(source))
      staged.keep()
      custody.journal.append(acquisition('source.bin', staged))
      custody.commit()
    })
    const { user, system } = process.cpuUsage(before)
    custody.close()
    const check = await seconds(() => {
      verifyCase(join(folder, `large-${round}`), nodeSystem)
    })
    const hash = await seconds(() => hashOnly(source))
    const cpu = (user + system) / 1e6
    rounds.push({ copy: copy.seconds, stage: stage.seconds, cpu, check: check.seconds, hash: hash.seconds })
    rmSync(join(folder, `large-${round}`), { recursive: true })
  }
  rmSync(source)
  const megabytes = sizeBytes / MEBIBYTE
  const copy = Math.min(...rounds.map(round => round.copy))
  const stage = Math.min(...rounds.map(round => round.stage))
  const cpu = Math.min(...rounds.map(round => round.cpu))
  const check = Math.min(...rounds.map(round => round.check))
  const hash = Math.min(...rounds.map(round => round.hash))
  write(
    `large original, ${megabytes} MiB, best of 3: copy + fsync ${rate(megabytes, copy)} MiB/s, acquired (hashed twice, ` +
      `signed, durable) ${rate(megabytes, stage)} MiB/s = ${((100 * copy) / stage).toFixed(0)} % (goal 80 %), ` +
      `${rate(megabytes, cpu)} MiB per CPU second`,
  )
  write(
    `limit on one core: reading and SHA-256 once ${rate(megabytes, hash)} MiB/s, twice ${rate(megabytes, 2 * hash)}; ` +
      `checked at ${rate(megabytes, check)} MiB/s = ${((100 * hash) / check).toFixed(0)} % of once`,
  )
}

async function smallOriginals(
  write: (line: string) => void,
  folder: string,
  count: number,
  sizeBytes: number,
): Promise<void> {
  const root = join(folder, 'small')
  const custody = createCase(root, nodeSystem, { tool: 'bench' })
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
    `${count} originals of ${sizeBytes} bytes in groups of ${GROUP}: ${rate(count, acquire.seconds)} a second ` +
      `(goal 3,000), ${rate(count, acquire.cpuSeconds)} per CPU second`,
  )
  const check = await seconds(() => {
    const { verdict } = verifyCase(root, nodeSystem)
    if (verdict !== 'whole') throw new Error(`the case is ${verdict}`)
  })
  write(`checked: ${rate(count, check.seconds)} originals a second`)
  rmSync(root, { recursive: true })
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

function makeFile(path: string, sizeBytes: number): void {
  const block = new Uint8Array(MEBIBYTE)
  const file = openSync(path, 'wx')
  for (let at = 0, i = 0; at < sizeBytes; at += block.length, i++) {
    for (let j = 0; j < block.length; j += 64) block[j] = (i * 31 + j) & 0xff
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
