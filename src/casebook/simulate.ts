// Writes an invented crisis into a folder.

import { CaseError } from '../model/case-error.ts'
import { simulateCrisis } from '../simulate/simulate-crisis.ts'
import type { SimulationOptions } from '../simulate/simulation-options.ts'
import type { OpenFile } from '../system/files.ts'
import type { System } from '../system/system.ts'
import type { Progress } from './progress.ts'

/** Writes below `root`, which must be absent or empty; returns what was written. */
export function simulate(
  root: string,
  system: System,
  options: SimulationOptions,
  progress: Progress,
): { files: number; bytes: number } {
  const { files } = system
  files.makeDirectory(root)
  if (files.list(root).length > 0) throw new CaseError('cannot-write', 'folder-not-empty', { value: root })
  let open: { path: string; file: OpenFile } | undefined
  const written = { files: 0, bytes: 0 }
  try {
    for (const { path, bytes } of simulateCrisis(options).files()) {
      if (open?.path !== path) {
        open?.file.close()
        files.makeDirectory(`${root}/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`)
        open = { path, file: files.create(`${root}/${path}`) }
        written.files++
      }
      open.file.append(bytes)
      written.bytes += bytes.length
      progress.update('simulate', written.bytes, undefined, 'bytes')
    }
  } finally {
    open?.file.close()
  }
  return written
}
