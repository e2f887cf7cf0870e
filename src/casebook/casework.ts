// The casework of a case: what people decided, read out of the journals, and what holds of it.

import type { Casework, CaseworkAct, RecordedCasework } from '../model/casework.ts'
import { effectiveCasework } from '../weigh/casework-effect.ts'
import { isCaseworkAct } from '../weigh/casework-shape.ts'
import type { Casebook } from './casebook.ts'

interface Read {
  readonly entries: number
  readonly acts: readonly RecordedCasework[]
  readonly casework: Casework
}

/** Read again when this device's journal has grown; other devices write elsewhere. */
const READ = new WeakMap<Casebook, Read>()

/** What holds now. Cheap after the first call until something is recorded. */
export function caseworkOf(casebook: Casebook): Casework {
  return read(casebook).casework
}

/** Every act of casework ever recorded and not erased, withdrawn ones too, in canonical order. Acts of another form are passed over. */
export function caseworkActs(casebook: Casebook): readonly RecordedCasework[] {
  return read(casebook).acts
}

function read(casebook: Casebook): Read {
  const { journal } = casebook.custody
  const known = READ.get(casebook)
  if (known?.entries === journal.entries) return known
  const acts: RecordedCasework[] = []
  for (const { device, epoch, seq, claimedTime, act } of journal.acts())
    if (isCaseworkAct(act))
      acts.push({ at: { device, epoch, seq }, order: acts.length, claimedTime, act: act as CaseworkAct })
  const result = { entries: journal.entries, acts, casework: effectiveCasework(acts) }
  READ.set(casebook, result)
  return result
}
