// What runs in a process of its own: one call, one answer (separate-process.ts).

interface Call {
  readonly module: string
  readonly name: string
  readonly values: readonly unknown[]
  readonly megabytes: number
}

const WATCH_MILLISECONDS = 50
/** As in separate-process.ts, which this file must not load: it would start processes in processes. */
const MEMORY_STATUS = 86

process.on('disconnect', () => process.exit(1))
process.once('message', (call: Call) => {
  setInterval(() => {
    if (process.memoryUsage.rss() > call.megabytes * 2 ** 20) process.exit(MEMORY_STATUS)
  }, WATCH_MILLISECONDS)
  import(call.module)
    .then(loaded => loaded[call.name](...call.values))
    .then(
      result => process.send?.({ result }),
      () => process.send?.({ stopped: 'failed' }),
    )
})
