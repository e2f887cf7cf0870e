// anechoic report: writes the report of a case again.

import { report } from '../../casebook/rebuild.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, withCase } from '../run-on-case.ts'

export const reportCommand: Command = {
  name: 'report',
  options: { json: { type: 'boolean' }, 'show-names': { type: 'boolean' } },

  async run(context) {
    const { language, output, signal } = context
    return withCase(context, casePath(context), false, async (casebook, progress) => {
      const options = { language, showNames: context.options['show-names'] === true }
      const { summary, reportPath } = await report(casebook, 0, { progress, signal, report: options })
      progress.clear()
      if (context.options.json === true) output.out(JSON.stringify(summary))
      else output.out(cliMessages['done.report'][language]({ path: reportPath }))
      return EXIT.ok
    })
  },
}
