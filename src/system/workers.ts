// Work in other threads: calls of exported functions of this program, in any number of workers.

import { Worker } from 'node:worker_threads'

/** Calls of one exported function; arguments are cloned, shared memory is shared. */
export interface WorkerCalls {
  /** Module below src/ without its ending, for instance `algorithms/minhash`. */
  readonly module: string
  readonly name: string
  readonly calls: readonly (readonly unknown[])[]
}

/** Runs in each worker: imports the module, then answers one call after the other. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads')
const loaded = import(workerData.module)
parentPort.on('message', async ({ index, values }) => {
  try {
    const result = (await loaded)[workerData.name](...values)
    parentPort.postMessage({ index, result: await result })
  } catch (error) {
    parentPort.postMessage({ index, error })
  }
})
`

/**
 * Results in the order of the calls, for any number of workers; 0 workers run everything in this thread. Rejects with
 * the first error of a call, when a worker dies, or with the reason of the signal when workers are stopped by it; no worker
 * outlives the promise.
 */
export async function runInWorkers(work: WorkerCalls, workers: number, signal?: AbortSignal): Promise<unknown[]> {
  const module = moduleUrl(work.module)
  if (workers <= 0 || work.calls.length === 0) {
    const loaded = await import(module.href)
    const results: unknown[] = []
    for (const values of work.calls) results.push(await loaded[work.name](...values))
    return results
  }
  const started = Array.from({ length: Math.min(workers, work.calls.length) }, () => {
    return new Worker(WORKER, { eval: true, workerData: { module: module.href, name: work.name } })
  })
  try {
    return await shareOut(started, work.calls, signal)
  } finally {
    await Promise.all(started.map(worker => worker.terminate()))
  }
}

/** The module beside this file's folder, as source in a checkout and as JavaScript where the program is installed. */
export function moduleUrl(module: string): URL {
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  return new URL(`../${module}${ending}`, import.meta.url)
}

function shareOut(
  workers: readonly Worker[],
  calls: readonly (readonly unknown[])[],
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    const results = new Array<unknown>(calls.length)
    let next = 0
    let done = 0
    const give = (worker: Worker) => {
      if (next === calls.length) return
      const index = next++
      worker.postMessage({ index, values: calls[index] })
    }
    for (const worker of workers) {
      worker.on('error', reject)
      worker.on('exit', code => reject(new Error(`worker ended with ${code}`)))
      worker.on('message', (answer: { index: number; result?: unknown; error?: unknown }) => {
        if ('error' in answer) return reject(answer.error)
        results[answer.index] = answer.result
        done++
        if (done === calls.length) resolve(results)
        else give(worker)
      })
      give(worker)
    }
  })
}
