// What a simulation is made from; the same options give the same bytes on every machine.

import type { SourceFormat } from '../model/source-record.ts'
import type { Instant } from '../model/time.ts'

export type SimulatedFormat = Extract<SourceFormat, 'telegram-json' | 'telegram-html' | 'whatsapp' | 'table'>

export interface FloodOptions {
  /** Accounts that post one text, once each. */
  readonly accounts: number
  /** Length of the flood in minutes. */
  readonly minutes: number
  /** Share of its posts that change the text a little (typos, emoji, look-alike letters, ...), 0..1; 0 when left out. */
  readonly variedShare?: number
}

export interface SimulationOptions {
  readonly seed: number | string
  /** Messages in all, each counted once however many exports hold it; service messages come on top. */
  readonly posts?: number
  /** Local midnight at which it begins (UTC+05:00). */
  readonly start?: Instant
  readonly days?: number
  readonly floods?: readonly FloodOptions[]
  /** Chats of other formats are left out, and what was planted there moves to one that stays. */
  readonly formats?: readonly SimulatedFormat[]
  /** `example`: everything planted, all formats. `bench`: a few large Telegram JSON chats with floods and campaigns only. */
  readonly shape: 'example' | 'bench'
}

export interface ResolvedOptions {
  readonly seed: string
  readonly posts: number
  readonly start: Instant
  readonly days: number
  readonly floods: readonly FloodOptions[]
  readonly formats: readonly SimulatedFormat[]
  readonly shape: 'example' | 'bench'
}

/** Minutes east of UTC of the invented province. */
export const OFFSET_MINUTES = 300

/** 2025-02-10T00:00 local time. */
const DEFAULT_START = 1_739_127_600_000

/** Fills in defaults; throws RangeError for values that no simulation can have. */
export function resolveOptions(options: SimulationOptions): ResolvedOptions {
  const isExample = options.shape === 'example'
  const resolved: ResolvedOptions = {
    seed: String(options.seed),
    posts: options.posts ?? (isExample ? 3000 : 100_000),
    start: Math.floor((options.start ?? DEFAULT_START) / 1000) * 1000,
    days: options.days ?? 6,
    floods: options.floods ?? (isExample ? [{ accounts: 180, minutes: 10, variedShare: 0.6 }] : []),
    formats:
      options.formats ?? (isExample ? ['telegram-json', 'telegram-html', 'whatsapp', 'table'] : ['telegram-json']),
    shape: options.shape,
  }
  if (!Number.isInteger(resolved.posts) || resolved.posts < 1) throw new RangeError(`posts: ${resolved.posts}`)
  if (!(resolved.days >= 1 && resolved.days <= 366)) throw new RangeError(`days: ${resolved.days}`)
  if (resolved.formats.length === 0) throw new RangeError('formats: none')
  for (const { accounts, minutes } of resolved.floods) {
    if (!Number.isInteger(accounts) || accounts < 1 || !(minutes > 0))
      throw new RangeError(`flood: ${accounts} in ${minutes}`)
  }
  return resolved
}

/** The instant of a local day (from 0) and hour of a six-day story, stretched or pressed into the days simulated. */
export function storyTime(options: ResolvedOptions, day: number, hour: number): Instant {
  const share = (day * 24 + hour) / 144
  return options.start + Math.floor(share * options.days * 86_400) * 1000
}
