// anechoic report: writes the report of a case again.

import { report } from '../../casebook/rebuild.ts'
import { CaseError } from '../../model/case-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printReportPath, reportOptions } from '../report-output.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'

export const reportCommand: Command = {
  name: 'report',
  options: {
    json: { type: 'boolean' },
    output: { type: 'string' },
    'show-names': { type: 'boolean' },
    'no-media': { type: 'boolean' },
  },

  async run(context) {
    const { output, signal } = context
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      const readsMedia = context.options['no-media'] !== true
      const options = { progress, signal, report: reportOptions(context), readsMedia }
      if (casebook.isSealed && options.report.path === undefined && context.options.json !== true)
        throw new CaseError('usage', 'option-missing', { option: 'output', expected: '--output FILE' })
      const { summary, reportPath } = await report(casebook, 0, options)
      progress.clear()
      if (context.options.json === true) output.out(JSON.stringify(summary))
      else printReportPath(context, reportPath, casebook.isSealed)
      return EXIT.ok
    })
  },
}
