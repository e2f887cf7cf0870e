// anechoic verify: every byte against the signed journal.

import { verify } from '../../casebook/verify.ts'
import { cliMessages } from '../../messages/cli.ts'
import { problemText } from '../../messages/problems.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { placeOf } from '../print-summary.ts'
import { absolutePath, casePath, progressOf } from '../run-on-case.ts'

/** Faults shown on the terminal; `--json` lists all. */
const FAULTS_SHOWN = 50

const STATUS = { whole: EXIT.ok, notices: EXIT.loss, damaged: EXIT.integrity } as const

export const verifyCommand: Command = {
  name: 'verify',
  options: { json: { type: 'boolean' } },

  async run(context) {
    const { language, output } = context
    const progress = progressOf(context)
    const report = verify(absolutePath(casePath(context)), context.system, progress)
    progress.clear()
    if (context.options.json === true) output.out(JSON.stringify(report))
    else {
      const whole = { originals: report.originalCounts.match, entries: report.entries, groups: report.groups }
      if (report.verdict !== 'damaged') output.out(cliMessages['verify.ok'][language](whole))
      if (report.faults.length > 0) output.out(cliMessages['verify.faults'][language]({ count: report.faults.length }))
      for (const fault of report.faults.slice(0, FAULTS_SHOWN)) {
        output.out(`  ${placeOf(fault)}: ${problemText(fault, language)}`)
      }
      if (report.journals.some(journal => journal.tail === 'unwitnessed'))
        output.out(cliMessages['verify.unwitnessed'][language]({}))
    }
    return STATUS[report.verdict]
  },
}
