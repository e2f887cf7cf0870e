// Memory shared between the calling thread and those that work beside it: slots, each with one task.

/** Most bytes of a task: one chunk of an original. */
export const SLOT_BYTES = 1 << 20

export const SLOTS = 16

/** Flush a file. */
export const SYNC = 1
/** Hash the bytes and write them at a place of a file. */
export const STORE = 2
/** Hash the files of a list. */
export const HASH_FILES = 3

const FREE = 0
const POSTED = 1
const TAKEN = 2
const DONE = 3

const STATE = 0
const KIND = 1
const LENGTH = 2
const DESCRIPTOR = 3
const ERROR = 4
const FIELDS = 8

const COUNTERS = 8
/** Grows with every task that any thread may take. */
const TASKS = 0
/** Grows with every task that a thread kept for flushing may take. */
const FLUSHES = 1
/** Grows with every task that is done. */
const FINISHED = 2
/** Threads that have begun to take tasks. */
const RUNNING = 3

export interface SharedSlots {
  readonly control: SharedArrayBuffer
  readonly positions: SharedArrayBuffer
  readonly digests: SharedArrayBuffer
  readonly bytes: SharedArrayBuffer
}

/** Does one task of a slot; throws the system's error. */
export type TaskRunner = (slots: Slots, slot: number) => void

export class Slots {
  readonly shared: SharedSlots
  readonly #control: Int32Array
  readonly #positions: Float64Array

  constructor(shared: SharedSlots = newSlots()) {
    this.shared = shared
    this.#control = new Int32Array(shared.control)
    this.#positions = new Float64Array(shared.positions)
  }

  kind(slot: number): number {
    return this.#control[field(slot, KIND)]
  }

  descriptor(slot: number): number {
    return this.#control[field(slot, DESCRIPTOR)]
  }

  /** Byte of the file. */
  position(slot: number): number {
    return this.#positions[slot]
  }

  /** The whole memory of a slot. */
  memory(slot: number): Uint8Array {
    return new Uint8Array(this.shared.bytes, slot * SLOT_BYTES, SLOT_BYTES)
  }

  /** The bytes of a slot's task. */
  bytes(slot: number): Uint8Array {
    return this.memory(slot).subarray(0, this.#control[field(slot, LENGTH)])
  }

  /** Replaces the bytes of a slot. */
  setLength(slot: number, length: number): void {
    this.#control[field(slot, LENGTH)] = length
  }

  digest(slot: number): Uint8Array {
    return new Uint8Array(this.shared.digests, slot * 32, 32)
  }

  /** The system's number of the error that ended the task; 0 for none. */
  error(slot: number): number {
    return this.#control[field(slot, ERROR)]
  }

  isFree(slot: number): boolean {
    return Atomics.load(this.#control, field(slot, STATE)) === FREE
  }

  isDone(slot: number): boolean {
    return Atomics.load(this.#control, field(slot, STATE)) === DONE
  }

  free(slot: number): void {
    Atomics.store(this.#control, field(slot, STATE), FREE)
  }

  /** Hands the task of a free slot, whose memory is filled, to the threads. */
  post(slot: number, task: { kind: number; length: number; descriptor: number; position: number }): void {
    this.#control[field(slot, KIND)] = task.kind
    this.#control[field(slot, LENGTH)] = task.length
    this.#control[field(slot, DESCRIPTOR)] = task.descriptor
    this.#control[field(slot, ERROR)] = 0
    this.#positions[slot] = task.position
    Atomics.store(this.#control, field(slot, STATE), POSTED)
    this.#tell(TASKS)
    if (task.kind === SYNC) this.#tell(FLUSHES)
  }

  /** Takes a posted task of the kind, or of any, and does it; false when there is none. */
  runOne(run: TaskRunner, kind?: number): boolean {
    for (let slot = 0; slot < SLOTS; slot++) {
      if (kind !== undefined && this.kind(slot) !== kind) continue
      if (Atomics.compareExchange(this.#control, field(slot, STATE), POSTED, TAKEN) !== POSTED) continue
      try {
        run(this, slot)
      } catch (error) {
        this.#control[field(slot, ERROR)] = (error as { errno?: number }).errno ?? UNKNOWN_ERROR
      }
      Atomics.store(this.#control, field(slot, STATE), DONE)
      this.#tell(FINISHED)
      return true
    }
    return false
  }

  /** Never returns: does tasks as they are posted; those that only flush when `isFlushing`. */
  runAll(run: TaskRunner, isFlushing: boolean): void {
    const counter = isFlushing ? FLUSHES : TASKS
    Atomics.add(this.#control, RUNNING, 1)
    for (;;) {
      const seen = Atomics.load(this.#control, counter)
      if (!this.runOne(run, isFlushing ? SYNC : undefined)) Atomics.wait(this.#control, counter, seen)
    }
  }

  /** Threads that take tasks. */
  get running(): number {
    return Atomics.load(this.#control, RUNNING)
  }

  /** A number to give to `waitForMore`. */
  get finished(): number {
    return Atomics.load(this.#control, FINISHED)
  }

  /** Blocks until a task is done that was not when `finished` was read. */
  waitForMore(finished: number): void {
    Atomics.wait(this.#control, FINISHED, finished)
  }

  #tell(counter: number): void {
    Atomics.add(this.#control, counter, 1)
    Atomics.notify(this.#control, counter)
  }
}

/** Errno for what is no error of the system: EIO of Linux. */
const UNKNOWN_ERROR = -5

function field(slot: number, name: number): number {
  return COUNTERS + slot * FIELDS + name
}

function newSlots(): SharedSlots {
  return {
    control: new SharedArrayBuffer(4 * (COUNTERS + SLOTS * FIELDS)),
    positions: new SharedArrayBuffer(8 * SLOTS),
    digests: new SharedArrayBuffer(32 * SLOTS),
    bytes: new SharedArrayBuffer(SLOTS * SLOT_BYTES),
  }
}
