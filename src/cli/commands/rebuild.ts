// anechoic rebuild: the index anew from vault and journal.

import { rebuild } from '../../casebook/rebuild.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printSummary } from '../print-summary.ts'
import { casePath, withCase } from '../run-on-case.ts'

export const rebuildCommand: Command = {
  name: 'rebuild',
  options: { json: { type: 'boolean' }, 'show-names': { type: 'boolean' } },

  async run(context) {
    const { language, output, signal } = context
    return withCase(context, casePath(context), false, async (casebook, progress) => {
      const report = { language, showNames: context.options['show-names'] === true }
      const { summary, reportPath } = await rebuild(casebook, { progress, signal, report })
      progress.clear()
      if (context.options.json === true) output.out(JSON.stringify(summary))
      else {
        output.out(cliMessages['rebuild.same'][language]({ posts: summary.posts }))
        printSummary(context, summary)
        output.out(cliMessages['done.report'][language]({ path: reportPath }))
      }
      return EXIT.ok
    })
  },
}
