// anechoic rebuild: the index anew from vault and journal.

import { rebuild } from '../../casebook/rebuild.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printSummary } from '../print-summary.ts'
import { printReportPath, reportOptions } from '../report-output.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'

export const rebuildCommand: Command = {
  name: 'rebuild',
  options: {
    json: { type: 'boolean' },
    output: { type: 'string' },
    'show-names': { type: 'boolean' },
    'no-media': { type: 'boolean' },
  },

  async run(context) {
    const { language, output, signal } = context
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      const readsMedia = context.options['no-media'] !== true
      const options = { progress, signal, report: reportOptions(context), readsMedia }
      const { summary, reportPath } = await rebuild(casebook, options)
      progress.clear()
      if (context.options.json === true) output.out(JSON.stringify(summary))
      else {
        output.out(cliMessages['rebuild.same'][language]({ posts: summary.posts }))
        printSummary(context, summary)
        printReportPath(context, reportPath, casebook.isSealed)
      }
      return EXIT.ok
    })
  },
}
