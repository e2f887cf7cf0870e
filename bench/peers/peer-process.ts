// A peer in a process of its own, whose script prints three numbers.

import { execFile } from 'node:child_process'

/** Exit status of a script when its package is missing. */
const NOT_INSTALLED = 3

export interface PeerTiming {
  /** Elapsed in the peer's own work, as its script measures it. */
  readonly seconds: number
  /** How many rows or edges came out. */
  readonly rows: number
  /** Processor time of the whole process and its children. */
  readonly cpuSeconds: number
  /** Elapsed from the start of the process to its end. */
  readonly wholeSeconds: number
}

/** Undefined when the program or its package is not installed; rejects when the run fails. */
export async function timePeer(program: string, words: readonly string[]): Promise<PeerTiming | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<PeerTiming | undefined>()
  const started = performance.now()
  execFile(program, words, (error, stdout, stderr) => {
    if (error?.code === 'ENOENT' || Number(error?.code) === NOT_INSTALLED) resolve(undefined)
    else if (error) reject(new Error(`${program} failed: ${stderr.trim()}`))
    else {
      const [seconds, rows, cpuSeconds] = stdout.trim().split(' ').map(Number)
      resolve({ seconds, rows, cpuSeconds, wholeSeconds: (performance.now() - started) / 1000 })
    }
  })
  return promise
}
