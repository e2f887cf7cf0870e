// anechoic detect: copies, forwards, bursts and joint action, with thresholds that are recorded when they change.

import { indexOriginals } from '../../casebook/index-originals.ts'
import { analyse, recordSettings, runFigures } from '../../casebook/line.ts'
import { listFamily } from '../../casebook/list-posts.ts'
import { summarise } from '../../casebook/summarise.ts'
import { type Command, optionText } from '../command.ts'
import { statedSettings } from '../coordinate-options.ts'
import { EXIT } from '../exit-codes.ts'
import { printSummary } from '../print-summary.ts'
import { onlyCasePath, optionNumber, withCase } from '../run-on-case.ts'

export const detectCommand: Command = {
  name: 'detect',
  options: {
    q: { type: 'string' },
    windows: { type: 'string' },
    null: { type: 'string' },
    correction: { type: 'string' },
    resemblance: { type: 'string' },
    workers: { type: 'string' },
    family: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const coordination = statedSettings(context)
    const resemblance = optionNumber(context, 'resemblance', 0.5, 1)
    const workers = optionNumber(context, 'workers', 0, 64, true) ?? 0
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      const started = context.system.elapsed()
      const settings = casebook.settings()
      const stated = { ...settings, ...coordination, resemblance: resemblance ?? settings.resemblance }
      if (JSON.stringify(stated) !== JSON.stringify(settings)) recordSettings(casebook, stated)
      await indexOriginals(casebook, progress, context.signal)
      const analysis = await analyse(casebook, workers, progress)
      progress.clear()
      const family = optionText(context, 'family')
      if (family !== undefined) {
        for (const row of listFamily(casebook, analysis, family)) context.output.out(JSON.stringify(row))
        return EXIT.ok
      }
      const summary = summarise(casebook, analysis, context.language, runFigures(casebook, started))
      if (context.options.json === true) context.output.out(JSON.stringify(summary))
      else printSummary(context, summary)
      return EXIT.ok
    })
  },
}
