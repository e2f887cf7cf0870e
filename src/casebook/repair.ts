// Brings back from a copy what is damaged or missing in a case; only adds.

import { type Repaired, type RepairOptions, repairCase } from '../preserve/repair.ts'
import type { System } from '../system/system.ts'

/** Throws as opening a case does, and CaseError `usage` for a copy of another case. */
export function repair(root: string, system: System, options: RepairOptions): Promise<Repaired> {
  return repairCase(root, system, options)
}
