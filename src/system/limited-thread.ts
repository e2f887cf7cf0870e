// One call of a function of this program in a thread that may be stopped: for work on hostile input that cannot be interrupted otherwise.

import { Worker } from 'node:worker_threads'
import { moduleUrl } from './workers.ts'

const WATCH_MILLISECONDS = 50

export interface ThreadLimits {
  /** Wall time until the thread is stopped. */
  readonly milliseconds: number
  /** JavaScript heap of the thread; and by how much the whole process may grow while it runs, buffers included (looked at every 50 ms). */
  readonly megabytes: number
}

export type ThreadOutcome = { readonly result: unknown } | { readonly stopped: 'time' | 'memory' | 'failed' }

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
process.on('unhandledRejection', () => {})
import(workerData.module)
  .then(loaded => loaded[workerData.name](...workerData.values))
  .then(result => parentPort.postMessage({ result }), () => parentPort.postMessage({ stopped: 'failed' }))
`

/**
 * Calls an exported function of a module below src/ ("import/document-pdf-pages") with cloned arguments; the buffers of `moved` are
 * handed over. What the thread prints is thrown away: a library may print what it reads. Never rejects for what the thread does.
 */
export function callInThread(
  module: string,
  name: string,
  values: readonly unknown[],
  limits: ThreadLimits,
  moved: readonly ArrayBuffer[] = [],
): Promise<ThreadOutcome> {
  return new Promise(resolve => {
    const worker = new Worker(THREAD, {
      eval: true,
      workerData: { module: moduleUrl(module).href, name, values },
      transferList: [...moved],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      stdout: true,
      stderr: true,
    })
    let isSettled = false
    const settle = (outcome: ThreadOutcome) => {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      clearInterval(watch)
      // The thread is gone before the answer is, so that none outlives the call.
      worker.terminate().then(
        () => resolve(outcome),
        () => resolve(outcome),
      )
    }
    const timer = setTimeout(() => settle({ stopped: 'time' }), limits.milliseconds)
    const most = process.memoryUsage.rss() + limits.megabytes * 2 ** 20
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) settle({ stopped: 'memory' })
    }, WATCH_MILLISECONDS)
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', (outcome: ThreadOutcome) => settle(outcome))
    worker.on('messageerror', () => settle({ stopped: 'failed' }))
    worker.on('error', error => {
      const isMemory = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle({ stopped: isMemory ? 'memory' : 'failed' })
    })
    worker.on('exit', () => settle({ stopped: 'failed' }))
  })
}
