// What verify found, for a person.

import { cliMessages } from '../messages/cli.ts'
import { problemText } from '../messages/problems.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import type { CommandContext } from './command.ts'
import { placeOf } from './print-summary.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Faults, and exhibits that do not match, shown on the terminal; `--json` lists all. */
const MOST_SHOWN = 50

/** Prints the verdict, what is wrong and where, what was erased, and who witnesses the ends. */
export function printVerification({ language, output }: CommandContext, report: VerifyReport): void {
  const { entries, groups, originalCounts, faults } = report
  const counts = { originals: originalCounts.match + originalCounts.sealed, entries, groups }
  if (report.verdict !== 'damaged')
    output.out(cliMessages[report.isOpened ? 'verify.ok' : 'verify.sealed'][language](counts))
  if (faults.length > 0) output.out(cliMessages['verify.faults'][language]({ count: faults.length }))
  for (const fault of faults.slice(0, MOST_SHOWN))
    output.out(terminalSafe(`  ${placeOf(fault)}: ${problemText(fault, language)}`))
  if (faults.length > MOST_SHOWN)
    output.out(cliMessages['verify.more'][language]({ count: faults.length - MOST_SHOWN }))
  const wrong = report.exhibits.filter(({ grade }) => grade !== 'match')
  for (const { number: exhibit, name, grade, erased } of wrong.slice(0, MOST_SHOWN)) {
    const line =
      erased === undefined
        ? cliMessages['verify.exhibit'][language]({ exhibit, name: name ?? '', grade })
        : cliMessages['verify.erased'][language]({ exhibit, ...erased })
    output.out(terminalSafe(line))
  }
  if (wrong.length > MOST_SHOWN) output.out(cliMessages['verify.more'][language]({ count: wrong.length - MOST_SHOWN }))
  for (const { anchor, url, state, notAfter } of report.anchors) {
    const time = notAfter === undefined ? '' : new Date(notAfter).toISOString()
    output.out(terminalSafe(cliMessages['verify.anchor'][language]({ anchor, url, state, time })))
  }
  for (const { device, epoch, witnessedTo, head } of report.journals)
    if (witnessedTo > 0)
      output.out(cliMessages['verify.witnessed'][language]({ device, epoch, witnessedTo, last: head?.seq ?? 0 }))
  if (report.journals.some(journal => journal.tail === 'unwitnessed'))
    output.out(cliMessages['verify.unwitnessed'][language]({}))
}
