// Tickets that are exchanged for the token once: the address given to a browser may be seen by other users of the machine.

import { base64url } from '../system/base64url.ts'
import type { System } from '../system/system.ts'

/** Milliseconds that a ticket holds: a browser may be slow to start. */
const TICKET_MILLISECONDS = 120_000

export class WayIn {
  readonly #token: string
  readonly #system: System
  readonly #tickets = new Map<string, number>()

  constructor(token: string, system: System) {
    this.#token = token
    this.#system = system
  }

  ticket(): string {
    const ticket = base64url(this.#system.randomBytes(32))
    this.#tickets.set(ticket, this.#system.elapsed())
    return ticket
  }

  /** The token for a ticket that was not used and is not too old; undefined otherwise. */
  enter(ticket: string): string | undefined {
    const made = this.#tickets.get(ticket)
    this.#tickets.delete(ticket)
    return made === undefined || this.#system.elapsed() - made > TICKET_MILLISECONDS ? undefined : this.#token
  }
}
