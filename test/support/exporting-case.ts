// Cases in memory whose exhibits are handed out as a bag, and taken in again.

import { type AcquireOptions, acquire } from '../../src/casebook/acquire.ts'
import { Casebook, type CasebookOptions } from '../../src/casebook/casebook.ts'
import { type BagOptions, type BagResult, exportBag } from '../../src/casebook/export-bag.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import type { System } from '../../src/system/system.ts'
import { MemoryDisk } from './memory-disk.ts'

export const OUT = '/out/bag'
const TOOL = 'anechoic test'

export function openCasebook(root: string, system: System, options: CasebookOptions = {}): Casebook {
  return Casebook.openOrCreate(root, system, TOOL, options)
}

/** Runs work on a case and closes it whatever happens. */
export async function onCase<Result>(
  root: string,
  system: System,
  work: (casebook: Casebook) => Promise<Result>,
  options?: CasebookOptions,
): Promise<Result> {
  const casebook = openCasebook(root, system, options)
  try {
    return await work(casebook)
  } finally {
    casebook.close()
  }
}

/** Takes folders and files in. */
export function takeIn(casebook: Casebook, inputs: readonly string[], options: Partial<AcquireOptions> = {}) {
  return acquire(casebook, {
    inputs,
    chats: [],
    readOptions: {},
    signal: new AbortController().signal,
    progress: silentProgress,
    showProblems() {},
    showChats() {},
    ...options,
  })
}

/** Hands everything out to the team. */
export function handOut(casebook: Casebook, options: Partial<BagOptions> = {}): Promise<BagResult> {
  return exportBag(casebook, {
    out: OUT,
    exhibits: [],
    audience: 'team',
    use: 'sharing',
    role: 'editor',
    isPlain: false,
    language: 'en',
    progress: silentProgress,
    signal: new AbortController().signal,
    ...options,
  })
}

/** A disk with these files below /in, and the folder /out. */
export function diskWith(files: Readonly<Record<string, string | Uint8Array>>): MemoryDisk {
  const disk = new MemoryDisk()
  disk.makeDirectory('/in')
  disk.makeDirectory('/out')
  for (const [path, content] of Object.entries(files)) {
    const full = `/in/${path}`
    disk.makeDirectory(full.slice(0, full.lastIndexOf('/')))
    disk.overwrite(full, typeof content === 'string' ? Buffer.from(content) : content)
  }
  for (const folder of ['/', '/in', '/out']) disk.syncDirectory(folder)
  return disk
}
