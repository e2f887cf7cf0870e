// How many decoders may work side by side on this machine.

import { availableParallelism } from 'node:os'

/** One fewer than the processors, so that the program itself is answered; at least one. */
export function decoderCount(): number {
  return Math.max(1, availableParallelism() - 1)
}
