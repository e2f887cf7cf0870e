// What an export changed and what it left in the case, counted while it is made.

import type { RedactionRule, WithheldGround } from '../messages/protection.ts'
import type { Redaction, Withheld } from '../model/handed.ts'

export class Tally {
  readonly #redactions = new Map<string, { rule: RedactionRule; what: Redaction['what']; count: number }>()
  readonly #withheld = new Map<string, Withheld & { count: number }>()

  /** Something was changed or left out by a rule. */
  change(rule: RedactionRule, what: Redaction['what'], count = 1): void {
    if (count === 0) return
    const known = this.#redactions.get(rule)
    if (known === undefined) this.#redactions.set(rule, { rule, what, count })
    else known.count += count
  }

  /** Something stays in the case as a whole. */
  hold(what: Withheld['what'], ground: WithheldGround | (string & {}), count = 1, expires?: string): void {
    if (count === 0) return
    const key = `${what} ${ground} ${expires ?? ''}`
    const known = this.#withheld.get(key)
    if (known === undefined) this.#withheld.set(key, { what, ground, expires, count })
    else known.count += count
  }

  /** By rule, in alphabetical order. */
  redactions(): Redaction[] {
    return sorted(this.#redactions)
  }

  /** By what it is and ground. */
  withheld(): Withheld[] {
    return sorted(this.#withheld)
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): Value[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => ({ ...value }))
}
