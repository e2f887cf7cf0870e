// Brings back from a copy what is damaged or missing in a case; only adds, and says what is damaged still.

import { type Repaired, type RepairOptions, repairCase } from '../preserve/repair.ts'
import { verifyCase } from '../preserve/verify.ts'
import type { System } from '../system/system.ts'

export interface RepairOutcome extends Repaired {
  /** Losses that a check finds afterwards. */
  readonly losses: number
}

/** Throws as opening a case does, and CaseError `usage` for a copy of another case. Reads the whole case at the end. */
export async function repair(root: string, system: System, options: RepairOptions): Promise<RepairOutcome> {
  const repaired = await repairCase(root, system, options)
  const { faults } = verifyCase(root, system, { keys: options.keys })
  return { ...repaired, losses: faults.filter(({ severity }) => severity === 'loss').length }
}
