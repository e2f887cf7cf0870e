// anechoic analyse: the whole line.

import { recordCaseworkFile } from '../../casebook/casework-file.ts'
import { runLine } from '../../casebook/line.ts'
import { allProblems } from '../../casebook/summarise.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printRecordProblems } from '../print-record.ts'
import { printProblems, printSummary } from '../print-summary.ts'
import { printReportPath, reportOptions } from '../report-output.ts'
import { absolutePath, optionNumber, withCase } from '../run-on-case.ts'
import { acquireOptions, DEFAULT_CASE, SOURCE_OPTIONS, statedSources } from '../source-options.ts'
import { checkSourceOptions, withSource } from '../stated-source.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  options: {
    ...SOURCE_OPTIONS,
    claims: { type: 'string' },
    casework: { type: 'string' },
    workers: { type: 'string' },
    output: { type: 'string' },
    'show-names': { type: 'boolean' },
  },

  async run(context) {
    const { language, output } = context
    const claims = optionText(context, 'claims')
    const casework = optionText(context, 'casework')
    const workers = optionNumber(context, 'workers', 0, 64, true) ?? 0
    checkSourceOptions(context)
    const given = statedSources(context)
    return withCase(context, optionText(context, 'case') ?? DEFAULT_CASE, true, async (casebook, progress) => {
      const sources = await withSource(context, casebook, given)
      const recordFile = async (path: string) => {
        const { problems: faults } = await recordCaseworkFile(casebook, { path, progress, signal: context.signal })
        if (faults.length === 0) return
        progress.clear()
        printRecordProblems(context, faults)
        throw new CaseError('usage', 'casework-file', { value: quoted(path), problems: faults.length })
      }
      const { summary, acquired, reportPath } = await runLine(casebook, {
        ...acquireOptions(context, sources, progress),
        claims: claims === undefined ? undefined : absolutePath(claims),
        workers,
        report: reportOptions(context),
        readsMedia: context.options['no-media'] !== true,
        ...(casework === undefined ? {} : { casework: () => recordFile(absolutePath(casework)) }),
      })
      progress.clear()
      const problems = allProblems(casebook)
      if (context.options.json === true) output.out(JSON.stringify(summary))
      else {
        printProblems(context, problems)
        if (acquired.added === 0) output.out(cliMessages['done.nothing-new'][language]({}))
        printSummary(context, summary)
        printReportPath(context, reportPath, casebook.isSealed)
      }
      const hasLoss = problems.some(problem => problem.severity === 'loss')
      return hasLoss && context.options.strict === true ? EXIT.loss : EXIT.ok
    })
  },
}
