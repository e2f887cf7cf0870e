// How a table was understood, and what of it could not be used, on standard error.

import { cliMessages } from '../messages/cli.ts'
import { problemText } from '../messages/problems.ts'
import type { Problem } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { placeOf } from './print-summary.ts'

/** Problems shown; --format json lists all. */
const SHOWN = 12

/** Prints losses before notices. */
export function printTableProblems({ language, output }: CommandContext, problems: readonly Problem[]): void {
  const losses = problems.filter(problem => problem.severity === 'loss')
  const notices = problems.filter(problem => problem.severity === 'notice')
  for (const problem of [...losses, ...notices].slice(0, SHOWN))
    output.note(`${placeOf(problem)}: ${problemText(problem, language)}`)
  if (problems.length > SHOWN)
    output.note(cliMessages['coordinate.more-problems'][language]({ count: problems.length - SHOWN }))
}
