// Threads that flush, write and hash beside the calling one, which hands them tasks and waits without giving up control:
// so functions that use them stay synchronous. They start at first use and end with the process.

import { availableParallelism } from 'node:os'
import { getSystemErrorName } from 'node:util'
import { Worker } from 'node:worker_threads'
import { SLOTS, Slots } from './thread-slots.ts'
import { runTask } from './thread-tasks.ts'

/** Threads that do nothing but wait for the disk. */
const FLUSHING_THREADS = 8

const THREAD = `
const { workerData } = require('node:worker_threads')
import(workerData.module).then(loaded => loaded.runThread(workerData.shared, workerData.isFlushing))
`

export interface Task {
  readonly kind: number
  readonly descriptor?: number
  /** Byte of the file. */
  readonly position?: number
  /** Puts the task's bytes into the slot's memory and returns how many; none when absent. */
  readonly fill?: (memory: Uint8Array) => number
  /** Called in this thread when it is done; `digest` and `bytes` are valid during the call. */
  readonly done?: (digest: Uint8Array, bytes: Uint8Array) => void
}

/** The tasks of one caller. Any failure makes every later call throw the first error. */
export class TaskGroup {
  #pending = 0
  #failure: Error | undefined

  /** `hashing` for tasks that need a core each, `flushing` for many that only wait for the disk. */
  constructor(work: 'hashing' | 'flushing') {
    start(work)
  }

  /** Waits for a free slot and hands over the task. Throws the system's error of an earlier one. */
  add(task: Task): void {
    const slot = freeSlot()
    this.#throwFailure()
    const length = task.fill?.(slots.memory(slot)) ?? 0
    this.#pending++
    posted.set(slot, (error, digest, bytes) => {
      this.#pending--
      if (error === 0) task.done?.(digest, bytes)
      else this.#failure ??= systemError(error)
    })
    const { kind, descriptor = -1, position = 0 } = task
    slots.post(slot, { kind, length, descriptor, position })
  }

  /** Returns when all tasks are done; this thread does what no other has begun. Throws the first error. */
  finish(): void {
    this.abandon()
    this.#throwFailure()
  }

  /** As `finish`, without throwing. */
  abandon(): void {
    while (this.#pending > 0) {
      const { finished } = slots
      if (!collect() && !slots.runOne(runTask)) slots.waitForMore(finished)
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure
  }
}

const slots = new Slots()
/** What to call when the task of a slot is done. */
const posted = new Map<number, (error: number, digest: Uint8Array, bytes: Uint8Array) => void>()
const started = { hashing: false, flushing: false }

function freeSlot(): number {
  for (;;) {
    const { finished } = slots
    collect()
    for (let slot = 0; slot < SLOTS; slot++) if (slots.isFree(slot)) return slot
    // While the threads are still starting, the caller does the work itself.
    if (slots.running === 0 && slots.runOne(runTask)) continue
    slots.waitForMore(finished)
  }
}

/** Takes back the slots whose tasks are done; true when there was one. */
function collect(): boolean {
  let hasCollected = false
  for (const [slot, tell] of posted) {
    if (!slots.isDone(slot)) continue
    posted.delete(slot)
    tell(slots.error(slot), slots.digest(slot), slots.bytes(slot))
    slots.free(slot)
    hasCollected = true
  }
  return hasCollected
}

function start(work: 'hashing' | 'flushing'): void {
  if (started[work]) return
  started[work] = true
  const module = new URL(import.meta.url.endsWith('.ts') ? './thread-tasks.ts' : './thread-tasks.js', import.meta.url)
  const isFlushing = work === 'flushing'
  const threads = isFlushing ? FLUSHING_THREADS : availableParallelism()
  const workerData = { module: module.href, shared: slots.shared, isFlushing }
  for (let i = 0; i < threads; i++) new Worker(THREAD, { eval: true, workerData }).unref()
}

function systemError(errno: number): Error {
  const code = getSystemErrorName(errno)
  return Object.assign(new Error(code), { code, errno })
}
