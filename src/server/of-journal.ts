// Values that follow from the journal alone: worked out once and kept until this device signs something more.

import type { Casebook } from '../casebook/casebook.ts'

interface Kept {
  readonly entries: number
  readonly values: Map<string, unknown>
}

const KEPT = new WeakMap<Casebook, Kept>()

/** Other devices write elsewhere: what they signed is seen when the case is opened again. */
export function ofJournal<Value>(casebook: Casebook, name: string, make: (casebook: Casebook) => Value): Value {
  const { entries } = casebook.custody.journal
  let kept = KEPT.get(casebook)
  if (kept?.entries !== entries) {
    kept = { entries, values: new Map() }
    KEPT.set(casebook, kept)
  }
  if (!kept.values.has(name)) kept.values.set(name, make(casebook))
  return kept.values.get(name) as Value
}
