// What the desk tells the pages without being asked.

import type { Problem } from '../model/problem.ts'

/** `look`: what is in the files somebody gives, nothing of which is kept; `index`: reads originals and detects; `import`: keeps what was given, then the same; `media`: reads pictures, videos and recordings. */
export type JobKind = 'look' | 'import' | 'index' | 'analyse' | 'export' | 'preview' | 'verify' | 'convert' | 'media'

export interface JobState {
  readonly id: number
  readonly kind: JobKind
  readonly status: 'running' | 'done' | 'failed' | 'stopped'
  /** As `Progress.update` of the casebook gives them; `total` null while nobody knows it. */
  readonly stage: string
  readonly done: number
  readonly total: number | null
  readonly unit: 'bytes' | 'posts' | 'steps'
  /** Milliseconds since it began. */
  readonly elapsed: number
  /** Newest first, at most 50, in the language of whoever reads them only when asked for. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** Of jobs that read files: the one they are at, and posts read so far. */
  readonly detail?: { readonly file: string; readonly posts: number }
  /** Why it failed: key and parameters of messages/errors.ts. */
  readonly error: { readonly key: string; readonly parameters: Readonly<Record<string, string | number>> } | null
  /** What it gave, for those that give something (its route says what). */
  readonly result: unknown
}

export interface CaseState {
  /** `none`: no case was chosen; `locked`: it is sealed and its keys are not here. */
  readonly status: 'none' | 'locked' | 'open'
  /** Folder as given; null for none. */
  readonly root: string | null
  /** Last part of the folder. */
  readonly name: string | null
  readonly isSealed: boolean
  /** Base64url of 32 bytes with which a page seals its addresses; null for a case that is not sealed or not open. */
  readonly addressKey: string | null
}

export type DeskEvent =
  | { readonly type: 'case'; readonly state: CaseState }
  | { readonly type: 'job'; readonly job: JobState }
  /** Figures as of a revision; `isStale` while they are being counted again. */
  | { readonly type: 'figures'; readonly revision: number; readonly isStale: boolean }
  /** The process that held the case ended; a new one was started. */
  | { readonly type: 'desk-ended' }
