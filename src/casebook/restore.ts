// Declares a backup that was put back, and makes a copy the case of another device.

import { type EnrolOptions, enrolDevice } from '../preserve/enrol.ts'
import { type RestoreOptions, restoreCase, type StartedEpoch } from '../preserve/restore.ts'
import type { System } from '../system/system.ts'

/** Throws as opening a case does. */
export function restore(root: string, system: System, options: RestoreOptions): StartedEpoch {
  return restoreCase(root, system, options)
}

/** Throws as opening a case does. */
export function enrol(root: string, system: System, options: EnrolOptions): StartedEpoch {
  return enrolDevice(root, system, options)
}
