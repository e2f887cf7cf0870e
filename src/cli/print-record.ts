// Why records were not taken, on standard error.

import { recordMessages } from '../messages/cli-casework.ts'
import { problemText } from '../messages/problems.ts'
import type { Problem } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { placeOf } from './print-summary.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Problems shown. */
const SHOWN = 50

/** Prints what has to be known of a file; nothing of it kept a record out. */
export function printRecordNotices({ language, output }: CommandContext, notices: readonly Problem[]): void {
  for (const problem of notices) output.note(terminalSafe(`${placeOf(problem)}: ${problemText(problem, language)}`))
}

/** Prints each with its line; nothing was recorded. */
export function printRecordProblems({ language, output }: CommandContext, problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, SHOWN))
    output.note(terminalSafe(`${placeOf(problem)}: ${problemText(problem, language)}`))
  output.note(recordMessages['record.refused'][language]({ count: problems.length, more: problems.length - SHOWN }))
}
