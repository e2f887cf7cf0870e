// One call of a function of this program in a process of its own: for work of native code on hostile input, which may hang, crash or eat memory.

import { DecoderProcess, type ProcessLimits, type ProcessOutcome } from './decoder-pool-process.ts'

export type { ProcessLimits, ProcessOutcome } from './decoder-pool-process.ts'

/**
 * Calls an exported function of a module below src/ ("system/picture-work") with cloned arguments (structured clone over a pipe: nothing
 * touches the disk). What the process prints is thrown away; it is gone before the outcome is there. Never rejects for what the process does;
 * rejects when the signal aborts.
 */
export async function callInProcess(
  module: string,
  name: string,
  values: readonly unknown[],
  limits: ProcessLimits,
  signal?: AbortSignal,
): Promise<ProcessOutcome> {
  signal?.throwIfAborted()
  const process = new DecoderProcess(limits.megabytes)
  try {
    return await process.call(module, name, values, limits.milliseconds, signal)
  } finally {
    await process.end()
  }
}
