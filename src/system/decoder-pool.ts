// Calls of functions of this program in long-lived processes of their own: for work of native code on hostile input, which may hang, crash or eat memory.

import { DecoderProcess, type ProcessLimits, type ProcessOutcome } from './decoder-pool-process.ts'

export type { ProcessLimits, ProcessOutcome } from './decoder-pool-process.ts'

/** A process that has more than this part of its memory after a call is replaced, so that the next call has all of it. */
const KEPT_SHARE = 0.5
/** A process is replaced after so many calls: what decoders leak does not add up. */
const MOST_CALLS = 2000
/** A process that nothing is asked of for so long is ended, milliseconds. */
const IDLE_MILLISECONDS = 20_000

interface Task {
  readonly module: string
  readonly name: string
  readonly values: readonly unknown[]
  readonly milliseconds: number
  readonly signal: AbortSignal | undefined
  readonly resolve: (outcome: ProcessOutcome) => void
  readonly reject: (reason: unknown) => void
  /** Takes it back out of the queue. */
  readonly withdraw: () => void
}

/**
 * Calls exported functions of modules below src/ ("system/picture-look-work") with cloned arguments (structured clone over a pipe: nothing touches
 * the disk). A process does one call at a time; the end of a process is the outcome of its call alone. What a process prints is thrown away,
 * it gets no environment, and it ends with this program. Nothing runs before the first call, nor 20 s after the last one.
 */
export class DecoderPool {
  readonly #limits: ProcessLimits
  readonly #processes: number
  readonly #queue: Task[] = []
  readonly #idle: DecoderProcess[] = []
  readonly #all = new Set<DecoderProcess>()
  #running = 0
  #isClosed = false
  #timer: NodeJS.Timeout | undefined

  constructor({ processes, limits }: { readonly processes: number; readonly limits: ProcessLimits }) {
    this.#processes = Math.max(1, processes)
    this.#limits = limits
  }

  /**
   * Never rejects for what the process does; rejects when the signal aborts or the pool is closed. A call whose process died or had too much
   * memory after others had run in it is made once more in a new one, since it may be theirs what ended it. `milliseconds` counts from the start
   * of the call, not from when it was asked for.
   */
  run(
    module: string,
    name: string,
    values: readonly unknown[],
    signal?: AbortSignal,
    milliseconds: number = this.#limits.milliseconds,
  ): Promise<ProcessOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new Error('the decoder pool is closed'))
      if (signal?.aborted === true) return reject(signal.reason)
      const withdraw = () => this.#withdraw(task)
      const task: Task = { module, name, values, milliseconds, signal, resolve, reject, withdraw }
      task.signal?.addEventListener('abort', task.withdraw)
      this.#queue.push(task)
      this.#next()
    })
  }

  /** Ends all processes; calls that are under way or wait reject. Resolves when the processes are gone. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    const reason = new Error('the decoder pool is closed')
    for (const task of this.#queue.splice(0)) {
      task.signal?.removeEventListener('abort', task.withdraw)
      task.reject(reason)
    }
    await Promise.all([...this.#all].map(process => process.end()))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #withdraw(task: Task): void {
    const at = this.#queue.indexOf(task)
    if (at < 0) return
    this.#queue.splice(at, 1)
    task.signal?.removeEventListener('abort', task.withdraw)
    task.reject(task.signal?.reason)
  }

  #next(): void {
    while (this.#running < this.#processes) {
      const task = this.#queue.shift()
      if (task === undefined) break
      this.#running++
      task.signal?.removeEventListener('abort', task.withdraw)
      this.#do(task)
        .then(task.resolve, task.reject)
        .finally(() => {
          this.#running--
          this.#next()
        })
    }
    clearTimeout(this.#timer)
    if (this.#running > 0 || this.#isClosed) return
    this.#timer = setTimeout(() => this.#endIdle(), IDLE_MILLISECONDS).unref()
  }

  async #do(task: Task): Promise<ProcessOutcome> {
    const process = this.#waiting() ?? this.#start()
    const isUsed = process.calls > 0
    const outcome = await this.#call(process, task)
    const isDoubtful = 'stopped' in outcome && (outcome.stopped === 'died' || outcome.stopped === 'memory')
    return isUsed && isDoubtful ? this.#call(this.#start(), task) : outcome
  }

  async #call(process: DecoderProcess, task: Task): Promise<ProcessOutcome> {
    const { module, name, values, milliseconds, signal } = task
    let isSound = false
    try {
      const outcome = await process.call(module, name, values, milliseconds, signal)
      if (this.#isClosed) throw new Error('the decoder pool is closed')
      isSound = 'result' in outcome
      return outcome
    } finally {
      // What throws leaves nobody knows what behind.
      await (isSound ? this.#putBack(process) : this.#end(process))
    }
  }

  #waiting(): DecoderProcess | undefined {
    for (let process = this.#idle.pop(); process !== undefined; process = this.#idle.pop()) {
      if (!process.isOver) return process
      this.#all.delete(process)
    }
    return undefined
  }

  #start(): DecoderProcess {
    const process = new DecoderProcess(this.#limits.megabytes)
    this.#all.add(process)
    return process
  }

  async #putBack(process: DecoderProcess): Promise<void> {
    const isFull = process.residentMegabytes > this.#limits.megabytes * KEPT_SHARE
    if (process.isOver || isFull || process.calls >= MOST_CALLS || this.#isClosed) await this.#end(process)
    else this.#idle.push(process)
  }

  async #end(process: DecoderProcess): Promise<void> {
    await process.end()
    this.#all.delete(process)
  }

  #endIdle(): void {
    for (const process of this.#idle.splice(0)) void this.#end(process)
  }
}
