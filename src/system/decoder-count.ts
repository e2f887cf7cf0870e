// How many decoders may work side by side on this machine.

import { availableParallelism } from 'node:os'

/** One fewer than the processors, so that the program itself is answered; at least one. */
export function decoderCount(): number {
  return Math.max(1, availableParallelism() - 1)
}

/** Most threads of one decoder: more hold memory for pictures and win little. */
const MOST_THREADS = 8

/** Threads for one more video when so many are decoded side by side, that one among them: each its share of the processors. */
export function decoderThreads(sideBySide: number): number {
  return Math.max(1, Math.min(MOST_THREADS, Math.ceil(availableParallelism() / sideBySide)))
}
