// Locks a case that nobody has used for a while: for whatever holds one open for long, such as a question to a person.

/** Clock and alarm of whoever holds the case. */
export interface Timers {
  /** Milliseconds of a clock that goes on while the machine sleeps. */
  now(): number
  /** Runs once after so many milliseconds; returns what cancels it. */
  after(milliseconds: number, run: () => void): () => void
}

export interface AutoLockOptions {
  /** Without use, until the case is locked; 15 by default, more than 0. */
  readonly minutes?: number
  /** Called once, for instance `custody.forget`. */
  readonly lock: () => void
  readonly timers: Timers
}

/** Without use, until a sealed case is locked. */
export const DEFAULT_MINUTES = 15
const MINUTE = 60_000

/** Counts from its making. Once it has locked, it is done; a case that is opened again needs a new one. */
export class AutoLock {
  readonly #milliseconds: number
  readonly #lock: () => void
  readonly #timers: Timers
  #lastUse: number
  #cancel: (() => void) | undefined

  constructor({ minutes = DEFAULT_MINUTES, lock, timers }: AutoLockOptions) {
    if (!(minutes > 0)) throw new RangeError('minutes must be more than 0')
    this.#milliseconds = minutes * MINUTE
    this.#lock = lock
    this.#timers = timers
    this.#lastUse = timers.now()
    this.#wait(this.#milliseconds)
  }

  /** To be called before each use. Locks when the time was up and the alarm has not rung yet, as after a sleep. */
  touch(): void {
    if (this.#cancel === undefined) return
    if (this.#left() <= 0) this.#ring()
    else this.#lastUse = this.#timers.now()
  }

  /** Ends the watch without locking. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  #ring(): void {
    const left = this.#left()
    if (left > 0) {
      this.#wait(left)
      return
    }
    this.stop()
    this.#lock()
  }

  /** A clock that was put back counts as no time. */
  #left(): number {
    return this.#milliseconds - Math.max(0, this.#timers.now() - this.#lastUse)
  }

  #wait(milliseconds: number): void {
    this.#cancel = this.#timers.after(milliseconds, () => this.#ring())
  }
}
