// What an acquisition says of the bag that a file came in.

import type { InputFile } from '../import/intake-file.ts'
import type { BagOrigin } from '../model/bag-report.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'

/**
 * The field `bag` of the act, or nothing; a file that changed between the check of its bag and its keeping is marked as
 * changed and reported. @param sha256 of the bytes kept; undefined when they are an extract of the file.
 */
export function bagOf(
  file: InputFile,
  sha256: Sha256 | undefined,
  report: (problem: Problem) => void,
): { bag?: BagOrigin } {
  const { bag, checkedSha256, name } = file
  if (bag === undefined) return {}
  if (sha256 === undefined || checkedSha256 === undefined || checkedSha256 === sha256) return { bag }
  report({ code: 'bag-changed-since', severity: 'loss', where: name, parameters: { path: quoted(name) } })
  return { bag: { ...bag, check: 'changed' } }
}
