// A case with something planted for every rule of protection: private people, a public channel, a photo, links, decisions, a source. Invented throughout.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acquire } from '../../src/casebook/acquire.ts'
import { Casebook, type CasebookOptions } from '../../src/casebook/casebook.ts'
import { unreadCasework } from '../../src/casebook/casework.ts'
import { type HandedOut, type HandRequest, prepareHanding } from '../../src/casebook/handed.ts'
import { indexOriginals } from '../../src/casebook/index-originals.ts'
import { analyse } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import type { Act } from '../../src/model/acts.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { AudienceProfile, Protection } from '../../src/model/audience-profile.ts'
import type { HandedFile } from '../../src/model/handed.ts'
import { STANDARD_PROFILES } from '../../src/protect/standard-profiles.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { DECISIONS, type PlantedAct } from './handed-decisions.ts'
import { idOf, PEOPLE, SOURCE_CHAT, writeExports, YARD, YARD_NAME } from './handed-exports.ts'

export const running = { progress: silentProgress, signal: new AbortController().signal }

/** What leads to a private person, post or original: none of it may be in a protected export. */
export const FORBIDDEN: readonly string[] = [
  ...PEOPLE,
  ...PEOPLE.map((_, i) => idOf(i)),
  ...PEOPLE.map((_, i) => `telegram:${idOf(i)}`),
  'Serik Whistlerov',
  'user880000999',
  YARD_NAME,
  YARD,
  SOURCE_CHAT,
  '1900000022',
  '1900000023',
  '555 0199',
  '555 0123',
  'vera_inventova_77',
  'aigerim-window',
  'yard-export-7713',
  'source-export-7714',
  'ten past seven',
  'pumps were dry',
  'my neighbour',
  'in cash',
  'Secretly Thinks',
  'roof of house nine',
  'Dossier of Hopes',
  'chief editor Mira',
  'coder from Orlan',
]

/** Acts from outside the list of casework. */
export function append(casebook: Casebook, acts: readonly (PlantedAct | Act)[]): void {
  for (const act of acts) casebook.custody.journal.append({ tool: 'test', ...act } as Act)
  casebook.custody.commit()
  if (unreadCasework(casebook) > 0) throw new Error('a planted act is not in its form')
}

export async function take(casebook: Casebook, input: string, source?: string): Promise<void> {
  await acquire(casebook, {
    inputs: [input],
    chats: ['all'],
    readOptions: {},
    ...(source === undefined ? {} : { source }),
    ...running,
    role: 'chief editor Mira',
    showProblems: () => {},
    showChats: () => {},
  })
}

export interface PlantedCase {
  readonly casebook: Casebook
  readonly exports: ReturnType<typeof writeExports>
}

/** The same case left on the disk, closed, at `case` of the folder; beside it the exports that it was made from. */
export async function plantedFolder(
  folder: string,
  options: CasebookOptions = {},
): Promise<ReturnType<typeof writeExports>> {
  const exports = writeExports(folder)
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test', options)
  try {
    await take(casebook, exports.watch)
    await take(casebook, exports.yard)
    append(casebook, DECISIONS)
  } finally {
    casebook.close()
  }
  return exports
}

/** The case with everything but the source's export. */
export async function inPlantedCase(work: (planted: PlantedCase) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handed-'))
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
  try {
    const exports = writeExports(folder)
    await take(casebook, exports.watch)
    await take(casebook, exports.yard)
    append(casebook, DECISIONS)
    await work({ casebook, exports })
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A standard profile with some levels changed. */
export function profileOf(
  audience: keyof typeof STANDARD_PROFILES,
  changed: Partial<Protection> = {},
): AudienceProfile {
  const standard = STANDARD_PROFILES[audience]
  return { ...standard, protection: { ...standard.protection, ...changed } }
}

const ANALYSES = new WeakMap<Casebook, { readonly key: string; readonly analysis: Analysis }>()

/** Reads the index for an audience and analyses it; again only when something was recorded or another consent is asked for. */
export async function analysisFor(casebook: Casebook, { consent }: AudienceProfile): Promise<Analysis> {
  const key = JSON.stringify([consent, casebook.custody.journal.entries])
  const known = ANALYSES.get(casebook)
  if (known?.key === key) return known.analysis
  await indexOriginals(casebook, running.progress, running.signal, consent)
  const analysis = await analyse(casebook, 0, running.progress)
  ANALYSES.set(casebook, { key, analysis })
  return analysis
}

/** The index read for the audience, the analysis, and what is handed out. */
export async function handedOut(
  casebook: Casebook,
  profile: AudienceProfile,
  request: Partial<HandRequest> = {},
  files: ReadonlyMap<number, HandedFile> = new Map(),
): Promise<HandedOut> {
  const analysis = await analysisFor(casebook, profile)
  const whole = {
    profile,
    exportId: 'export one',
    role: 'chief editor Mira',
    language: 'en',
    now: Date.UTC(2026, 5, 1),
    ...request,
  } as const
  return prepareHanding(casebook, analysis, whole).finish(files)
}

/** Everything in a record that leaves, rows too, as one text. */
export function allText({ handed }: Pick<HandedOut, 'handed'>): string {
  return JSON.stringify(allOf({ handed }))
}

/** Everything that leaves, rows as lists. */
export function allOf({ handed }: Pick<HandedOut, 'handed'>) {
  const { accounts: _a, posts: _p, families: _f, ...rest } = handed
  return {
    ...rest,
    accountRows: [...handed.accounts()],
    postRows: [...handed.posts()],
    familyRows: [...handed.families()],
  }
}
