// The report on the command line: where it goes, and what is said of it.

import type { ReportOptions } from '../casebook/write-report.ts'
import { cliMessages } from '../messages/cli.ts'
import { sealedMessages } from '../messages/cli-sealed.ts'
import { type CommandContext, optionText } from './command.ts'
import { absolutePath } from './run-on-case.ts'

/** From --output and --show-names. */
export function reportOptions(context: CommandContext): ReportOptions {
  const output = optionText(context, 'output')
  const path = output === undefined ? {} : { path: absolutePath(output) }
  return { language: context.language, showNames: context.options['show-names'] === true, ...path }
}

/** Says where the report lies, and of a sealed case that it is no longer protected, or that there is none. */
export function printReportPath(context: CommandContext, path: string | undefined, isSealed: boolean): void {
  const { language, output } = context
  if (path === undefined) output.out(sealedMessages['sealed.no-report'][language]({}))
  else output.out(cliMessages['done.report'][language]({ path }))
  if (path !== undefined && isSealed) output.note(sealedMessages['sealed.plain'][language]({ path }))
}
