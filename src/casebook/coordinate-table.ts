// A table of actions, without a case: read, tested, and named as its author names things.

import type { CoordinationNames } from '../export/coordination-names.ts'
import { type ActionTable, type ActionTableOptions, readActionTable } from '../import/actions-table.ts'
import type { ActionSet } from '../model/action-set.ts'
import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { System } from '../system/system.ts'
import { type Coordinated, type CoordinateOptions, coordinate } from './coordinate-actions.ts'
import { withTable } from './table-source.ts'

export interface CoordinateTableOptions extends CoordinateOptions {
  /** How the table is read. */
  readonly reading: ActionTableOptions
  /** The path as the person wrote it. */
  readonly shown: string
  /** Called as soon as the table is read, before the analysis. */
  showTable(table: ActionTable): void
}

/**
 * Reads and tests a table. Throws CaseError `input-not-found` and `input-not-readable`, and `no-usable-input` when no row became an
 * action: `showTable` then has been told why.
 */
export async function coordinateTable(
  system: System,
  path: string,
  options: CoordinateTableOptions,
): Promise<Coordinated & { problems: readonly Problem[] }> {
  const { reading, shown, kinds = [] } = options
  const stated = kinds.length === 1 ? { ...reading, kind: kinds[0] } : reading
  const table = await withTable(system.files, path, shown, source => readActionTable(source, stated))
  options.showTable(table)
  if (table.kept === 0) {
    const isUnderstood = table.problems.some(({ code }) => code === 'actions-understood')
    const parameters = { value: quoted(shown), ...(isUnderstood ? { rows: table.rows } : {}) }
    throw new CaseError('no-usable-input', 'no-actions', parameters)
  }
  return { ...coordinate(table.set, options), problems: table.problems }
}

/** Every id as the table writes it. */
export function tableNames(set: ActionSet): CoordinationNames {
  return {
    account: account => set.accountIds[account],
    cluster: ({ id }) => id,
    object: object => set.objectIds[object],
    act: act => set.actIds?.[act],
    quotedWords: words => words,
  }
}
