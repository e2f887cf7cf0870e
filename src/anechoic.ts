// What a program may use of Anechoic: the case, the line and its records, and the analysis of a table of actions.

export { Casebook } from './casebook/casebook.ts'
export {
  type Coordinated,
  type CoordinateOptions,
  coordinate,
  DEFAULT_COORDINATION,
} from './casebook/coordinate-actions.ts'
export { type CoordinationOutput, coordinationPieces } from './casebook/coordinate-output.ts'
export { tableNames } from './casebook/coordinate-table.ts'
export { analyse, importInputs, type LineOptions, type LineResult, runLine } from './casebook/line.ts'
export { type Progress, silentProgress } from './casebook/progress.ts'
export { rebuild } from './casebook/rebuild.ts'
export { withTable } from './casebook/table-source.ts'
export { verify } from './casebook/verify.ts'
export { coordinationOf } from './detect/coordination.ts'
export { type ActionTable, type ActionTableOptions, readActionTable } from './import/actions-table.ts'
export type * from './model/action-set.ts'
export type * from './model/analysis.ts'
export { CaseError, type CaseErrorCode } from './model/case-error.ts'
export type * from './model/coordination.ts'
export type * from './model/finding.ts'
export type * from './model/ladder.ts'
export type * from './model/problem.ts'
export type * from './model/summary.ts'
export { nodeSystem, type System } from './system/system.ts'
