// The check of a bag for a person, or as one JSON object.

import { cliMessages } from '../messages/cli.ts'
import { problemText } from '../messages/problems.ts'
import type { BagReport } from '../model/bag-report.ts'
import type { CommandContext } from './command.ts'
import { EXIT } from './exit-codes.ts'
import { placeOf } from './print-summary.ts'
import { terminalSafe, terminalSafeJson } from './terminal-safe.ts'

/** Problems shown on the terminal; `--json` lists all. */
const PROBLEMS_SHOWN = 50

const STATUS = {
  valid: EXIT.ok,
  'valid-with-warnings': EXIT.loss,
  incomplete: EXIT.integrity,
  invalid: EXIT.integrity,
} as const

/** Prints the report and returns the exit status. */
export function printBagReport(context: CommandContext, report: BagReport): number {
  const { language, output } = context
  if (context.options.json === true) output.out(terminalSafeJson(report))
  else {
    const { verdict, payload, algorithms, toFetch, problems } = report
    output.out(
      cliMessages['bag.verdict'][language]({ verdict, files: payload.length, algorithms: algorithms.join(', ') }),
    )
    if (toFetch.length > 0) output.out(cliMessages['bag.to-fetch'][language]({ files: toFetch.length }))
    for (const problem of problems.slice(0, PROBLEMS_SHOWN))
      output.out(terminalSafe(`  ${placeOf(problem)}: ${problemText(problem, language)}`))
    if (problems.length > PROBLEMS_SHOWN) output.out(`  … ${problems.length - PROBLEMS_SHOWN}`)
    output.out(cliMessages['bag.unsigned'][language]())
  }
  return STATUS[report.verdict]
}
