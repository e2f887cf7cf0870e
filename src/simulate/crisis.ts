// Everything that the writers need to produce any chat of a crisis, again and again with the same result.

import type { SimulatedChannel } from './channels.ts'
import type { RhythmChange } from './rhythm.ts'
import type { SimulatedPost } from './simulated-post.ts'
import type { ResolvedOptions } from './simulation-options.ts'

export interface PlaceRhythmChange extends RhythmChange {
  /** Place whose channels it changes; undefined for all. */
  readonly place: string | undefined
}

export interface Crisis {
  readonly options: ResolvedOptions
  readonly channels: readonly SimulatedChannel[]
  /** Planted posts of each channel in time order. */
  readonly planted: ReadonlyMap<SimulatedChannel, readonly SimulatedPost[]>
  /** Messages of daily talk in each channel. */
  readonly daily: ReadonlyMap<SimulatedChannel, number>
  readonly rhythmChanges: readonly PlaceRhythmChange[]
}
