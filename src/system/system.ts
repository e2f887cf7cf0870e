// The machine as an argument: everything that differs between two runs comes in here.

import { randomBytes } from 'node:crypto'
import type { Instant } from '../model/time.ts'
import type { Files } from './files.ts'
import { nodeFiles } from './node-files.ts'

export interface System {
  readonly files: Files
  /** Wall clock; a claim, not a proof. */
  now(): Instant
  /** Monotonic milliseconds, for durations. */
  elapsed(): number
  /** Cryptographically secure random bytes. */
  randomBytes(count: number): Uint8Array
  /** Largest resident memory of this process so far. */
  peakMemoryBytes(): number
}

export const nodeSystem: System = {
  files: nodeFiles,
  now: () => Date.now(),
  elapsed: () => performance.now(),
  randomBytes: count => new Uint8Array(randomBytes(count)),
  peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
}
