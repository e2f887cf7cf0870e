// Gives everything else of the process its turn now and then during long work that reads synchronously: the wish to stop comes in so.

import type { System } from '../system/system.ts'

/** Milliseconds of work between two turns. */
const TURN_MILLISECONDS = 40

export class Turns {
  readonly #system: System
  #last: number

  constructor(system: System) {
    this.#system = system
    this.#last = system.elapsed()
  }

  /** To be awaited often; waits only when it is time. */
  async give(): Promise<void> {
    if (this.#system.elapsed() - this.#last < TURN_MILLISECONDS) return
    await new Promise(resolve => setTimeout(resolve, 0))
    this.#last = this.#system.elapsed()
  }
}
