// What a program may use of Anechoic: the case, the line and its records.

export { Casebook } from './casebook/casebook.ts'
export { analyse, importInputs, type LineOptions, type LineResult, runLine } from './casebook/line.ts'
export { type Progress, silentProgress } from './casebook/progress.ts'
export { rebuild } from './casebook/rebuild.ts'
export { verify } from './casebook/verify.ts'
export type * from './model/analysis.ts'
export { CaseError, type CaseErrorCode } from './model/case-error.ts'
export type * from './model/finding.ts'
export type * from './model/ladder.ts'
export type * from './model/problem.ts'
export type * from './model/summary.ts'
export { nodeSystem, type System } from './system/system.ts'
