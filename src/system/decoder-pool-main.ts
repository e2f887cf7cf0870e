// What runs in a process of a decoder pool: one call after the other, an answer to each (decoder-pool-process.ts).

import { Worker } from 'node:worker_threads'
import type { DecoderAnswer, DecoderCall } from './decoder-pool-process.ts'

/** Looks at the memory of the whole process from a thread of its own, so that a decoder that never yields is seen too; then says so and ends all. */
const WATCH = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
setInterval(() => {
  if (process.memoryUsage.rss() <= workerData.bytes) return
  try { writeSync(workerData.file, 'm') } finally { process.kill(process.pid, 'SIGKILL') }
}, workerData.milliseconds)
`
const WATCH_MILLISECONDS = 25
/** Where the watch writes (stdio of decoder-pool-process.ts). */
const WATCH_FILE = 4

process.on('disconnect', () => process.exit(1))
process.once('message', ({ megabytes }: DecoderCall) => {
  const workerData = { bytes: megabytes * 2 ** 20, file: WATCH_FILE, milliseconds: WATCH_MILLISECONDS }
  new Worker(WATCH, { eval: true, workerData })
})
process.on('message', (call: DecoderCall) => {
  import(call.module)
    .then(loaded => loaded[call.name](...call.values))
    .then(
      result => send({ result }),
      () => send({ stopped: 'failed' }),
    )
})

function send(answer: { readonly result: unknown } | { readonly stopped: 'failed' }): void {
  const residentMegabytes = process.memoryUsage.rss() / 2 ** 20
  process.send?.({ ...answer, residentMegabytes } satisfies DecoderAnswer)
}
