// Writes a simulated crowd as a table of actions, with the truth beside it.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { renderActions, renderCrowdTruth } from '../simulate/crowd/crowd-files.ts'
import { textChunks } from '../simulate/text-chunks.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import type { Progress } from './progress.ts'

export interface SimulateActionsOptions {
  /** A name of `crowdFamilies`. */
  readonly family: string
  readonly seed: string
  /** About how many actions, a whole number from 5,000 to 20 million. */
  readonly actions: number
}

/** The file of the truth: the table's name with `.truth.json` for `.csv`. */
export function truthPath(tablePath: string): string {
  return `${tablePath.replace(/\.csv$/i, '')}.truth.json`
}

/**
 * Writes the table to `path` and the truth beside it; returns what was written. Both files must be new. Throws CaseError
 * `usage` for an unknown family, `cannot-write` or `no-space`; then it leaves no file.
 */
export function simulateActions(
  path: string,
  system: System,
  { family, seed, actions }: SimulateActionsOptions,
  progress: Progress,
): { files: number; bytes: number } {
  if (!Object.hasOwn(crowdFamilies, family)) {
    const expected = Object.keys(crowdFamilies).join(', ')
    throw new CaseError('usage', 'bad-value', { option: 'actions', value: quoted(family), expected })
  }
  const crowd = crowdFamilies[family]({ seed, actions })
  const outputs = [
    { path, pieces: renderActions(crowd.set) },
    { path: truthPath(path), pieces: renderCrowdTruth(family, seed, crowd) },
  ]
  const made: string[] = []
  let bytes = 0
  try {
    for (const output of outputs)
      writing(output.path, () => {
        const file = system.files.create(output.path)
        made.push(output.path)
        try {
          for (const chunk of textChunks(output.path, output.pieces)) {
            file.append(chunk.bytes)
            bytes += chunk.bytes.length
            progress.update('simulate', bytes, undefined, 'bytes')
          }
        } finally {
          file.close()
        }
      })
  } catch (error) {
    for (const each of made) system.files.remove(each)
    throw error
  }
  return { files: made.length, bytes }
}
