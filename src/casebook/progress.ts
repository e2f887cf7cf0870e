// How a long step tells its caller how far it is.

export type ProgressStage =
  | 'intake'
  | 'index'
  | 'search'
  | 'media'
  | 'families'
  | 'coordination'
  | 'claims'
  | 'report'
  | 'verify'
  | 'export'
  | 'convert'
  | 'simulate'

export interface Progress {
  /** `total` is undefined while nobody knows it. */
  update(stage: ProgressStage, done: number, total: number | undefined, unit: 'bytes' | 'posts' | 'steps'): void
  /** Takes the line away before something else is printed. */
  clear(): void
}

export const silentProgress: Progress = { update() {}, clear() {} }
