// Cases on a real disk with the invented material, open and sealed, and everything readable of them for searching.

import { resolve } from 'node:path'
import { acquire } from '../../src/casebook/acquire.ts'
import { Casebook } from '../../src/casebook/casebook.ts'
import { indexOriginals } from '../../src/casebook/index-originals.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { rebuild } from '../../src/casebook/rebuild.ts'
import type { Summary } from '../../src/model/summary.ts'
import { newCaseKeys, unlockCase } from '../../src/preserve/case-keys.ts'
import { nodeSystem, type System } from '../../src/system/system.ts'

export const MODES = ['open', 'sealed'] as const
export type Mode = (typeof MODES)[number]

export const PASSPHRASE = 'ten green bottles on a wall'
const TOOL = 'anechoic test'

/** Opens the case in a folder, making it in this mode when it is not there. */
export async function openWitnessCase(root: string, mode: Mode, system: System = nodeSystem): Promise<Casebook> {
  const path = resolve(root)
  if (mode === 'open') return Casebook.openOrCreate(path, system, TOOL)
  if (system.files.facts(`${path}/case.json`) !== undefined)
    return Casebook.open(path, system, TOOL, { keys: await unlockCase(path, system, { passphrase: PASSPHRASE }) })
  const newKeys = await newCaseKeys(system, { passphrase: PASSPHRASE, hasRecoveryKey: false, workFactor: 2 })
  return Casebook.openOrCreate(path, system, TOOL, { newKeys })
}

export const running = { progress: silentProgress, signal: new AbortController().signal }

/** Takes files in, each call a run of its own. */
export async function take(casebook: Casebook, inputs: readonly string[], source?: string): Promise<void> {
  await acquire(casebook, {
    inputs,
    chats: ['all'],
    readOptions: { timeZone: '+05:00', dateOrder: 'day-first' },
    ...(source === undefined ? {} : { source }),
    ...running,
    showProblems: () => {},
    showChats: () => {},
  })
  await index(casebook)
}

export async function index(casebook: Casebook): Promise<void> {
  await indexOriginals(casebook, running.progress, running.signal)
  casebook.index().seal()
}

/** The figures of a rebuilt case without those of the run. */
export async function figuresOf(casebook: Casebook): Promise<Omit<Summary, 'run'>> {
  const { summary } = await rebuild(casebook, { ...running, report: { language: 'en', showNames: true } })
  const { run: _, ...figures } = summary
  return figures
}

/** Everything that whoever has the passphrase could read: acts and originals. */
export function readableBytes(casebook: Casebook): Uint8Array[] {
  const { journal, vault } = casebook.custody
  const pieces: Uint8Array[] = [Buffer.from(JSON.stringify([...journal.acts()]))]
  for (const sha256 of casebook.acquisitions().map(act => act.sha256)) {
    const source = vault.open(sha256)
    const bytes = Buffer.alloc(source.sizeBytes)
    source.readAt(bytes, 0)
    pieces.push(bytes)
  }
  return pieces
}
