// anechoic import: keeps originals and reads them, without comparing anything.

import { countsWithDocuments } from '../../casebook/document-counts.ts'
import { importInputs } from '../../casebook/line.ts'
import { readMedia } from '../../casebook/read-media.ts'
import { allProblems, countProblems } from '../../casebook/summarise.ts'
import { cliMessages } from '../../messages/cli.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDocuments, printProblems } from '../print-summary.ts'
import { withCase } from '../run-on-case.ts'
import { acquireOptions, DEFAULT_CASE, SOURCE_OPTIONS, statedSources } from '../source-options.ts'
import { checkSourceOptions, withSource } from '../stated-source.ts'

export const importCommand: Command = {
  name: 'import',
  options: SOURCE_OPTIONS,

  async run(context) {
    const { language, output } = context
    checkSourceOptions(context)
    const given = statedSources(context)
    return withCase(context, optionText(context, 'case') ?? DEFAULT_CASE, true, async (casebook, progress) => {
      const sources = await withSource(context, casebook, given)
      const acquired = await importInputs(casebook, acquireOptions(context, sources, progress))
      if (context.options['no-media'] !== true) await readMedia(casebook, { progress, signal: context.signal })
      const counts = countsWithDocuments(casebook.index())
      progress.clear()
      const problems = allProblems(casebook)
      const originals = new Set(casebook.acquisitions().map(act => act.sha256)).size
      if (context.options.json === true) {
        output.out(
          JSON.stringify({
            inputs: acquired.inputs,
            added: acquired.added,
            originals,
            ...counts,
            problems: countProblems(problems),
          }),
        )
      } else {
        printProblems(context, problems)
        if (acquired.added === 0) output.out(cliMessages['done.nothing-new'][language]({}))
        output.out(cliMessages['done.came-in'][language]({ ...counts, originals }))
        printDocuments(context, counts)
      }
      const hasLoss = problems.some(problem => problem.severity === 'loss')
      return hasLoss && context.options.strict === true ? EXIT.loss : EXIT.ok
    })
  },
}
