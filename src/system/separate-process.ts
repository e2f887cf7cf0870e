// One call of a function of this program in a process of its own: for work of native code on hostile input, which may hang, crash or eat memory.

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { moduleUrl } from './workers.ts'

export interface ProcessLimits {
  /** Wall time until the process is ended. */
  readonly milliseconds: number
  /** Resident memory of the process; it ends itself when it has more (looked at every 50 ms, from outside the decoder's threads). */
  readonly megabytes: number
}

/** `died`: it ended without an answer, killed by what it read. `failed`: the function threw. */
export type ProcessOutcome = { readonly result: unknown } | { readonly stopped: 'time' | 'memory' | 'died' | 'failed' }

/** What a function may need of the machine to start: nothing that names the user. */
const PASSED = ['SystemRoot', 'PATH', 'LD_LIBRARY_PATH']

/**
 * Calls an exported function of a module below src/ ("system/picture-work") with cloned arguments (structured clone over a pipe: nothing
 * touches the disk). What the process prints is thrown away. Never rejects for what the process does; rejects when the signal aborts.
 */
export function callInProcess(
  module: string,
  name: string,
  values: readonly unknown[],
  limits: ProcessLimits,
  signal?: AbortSignal,
): Promise<ProcessOutcome> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason)
    const child = fork(fileURLToPath(moduleUrl('system/separate-process-main')), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--disable-warning=ExperimentalWarning'],
      env: { ...passedEnvironment(), VIPS_BLOCK_UNTRUSTED: '1' },
      windowsHide: true,
    })
    let answer: ProcessOutcome | undefined
    const end = () => child.kill('SIGKILL')
    const timer = setTimeout(() => {
      answer ??= { stopped: 'time' }
      end()
    }, limits.milliseconds)
    signal?.addEventListener('abort', end)
    child.on('message', (outcome: ProcessOutcome) => {
      answer ??= outcome
      end()
    })
    child.on('error', () => end())
    // The process is gone before the answer is, so that none outlives the call.
    child.on('close', code => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      if (signal?.aborted === true) reject(signal.reason)
      else resolve(answer ?? { stopped: code === MEMORY_STATUS ? 'memory' : 'died' })
    })
    child.send({ module: moduleUrl(module).href, name, values, megabytes: limits.megabytes }, error => {
      if (error !== null) end()
    })
  })
}

/** Exit status of a process that ended itself because it had too much memory. */
export const MEMORY_STATUS = 86

function passedEnvironment(): Record<string, string> {
  const passed: Record<string, string> = {}
  for (const name of PASSED) {
    const value = process.env[name]
    if (value !== undefined) passed[name] = value
  }
  return passed
}
