// anechoic weigh: the ladder of each claim, or every post behind one.

import { indexOriginals } from '../../casebook/index-originals.ts'
import { analyse, runFigures } from '../../casebook/line.ts'
import { listClaim } from '../../casebook/list-posts.ts'
import { recordClaims } from '../../casebook/record-claims.ts'
import { summarise } from '../../casebook/summarise.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printClaims } from '../print-summary.ts'
import { absolutePath, casePath, withCase } from '../run-on-case.ts'

export const weighCommand: Command = {
  name: 'weigh',
  options: {
    claims: { type: 'string' },
    list: { type: 'string' },
    side: { type: 'string' },
    rung: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const claims = optionText(context, 'claims')
    const listed = optionText(context, 'list')
    return withCase(context, casePath(context), false, async (casebook, progress) => {
      const started = context.system.elapsed()
      if (claims !== undefined) recordClaims(casebook, absolutePath(claims))
      await indexOriginals(casebook, progress, context.signal)
      const analysis = await analyse(casebook, 0, progress)
      progress.clear()
      if (listed !== undefined) {
        const filter = { side: optionText(context, 'side'), rung: optionText(context, 'rung') }
        for (const row of listClaim(casebook, analysis, listed, filter)) context.output.out(JSON.stringify(row))
        return EXIT.ok
      }
      const summary = summarise(casebook, analysis, context.language, runFigures(casebook, started))
      if (context.options.json === true) context.output.out(JSON.stringify(summary))
      else printClaims(context, summary)
      return EXIT.ok
    })
  },
}
