// anechoic weigh: the ladder of each claim, or every post behind one.

import { indexOriginals } from '../../casebook/index-originals.ts'
import { analyse, runFigures } from '../../casebook/line.ts'
import { listClaim } from '../../casebook/list-posts.ts'
import { recordClaims } from '../../casebook/record-claims.ts'
import { summarise } from '../../casebook/summarise.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printClaims } from '../print-summary.ts'
import { absolutePath, onlyCasePath, withCase } from '../run-on-case.ts'

const RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'unreviewed']

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
    const filter = { side: oneOf(context, 'side', ['support', 'deny']), rung: oneOf(context, 'rung', RUNGS) }
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      const started = context.system.elapsed()
      if (claims !== undefined) recordClaims(casebook, absolutePath(claims))
      await indexOriginals(casebook, progress, context.signal)
      const analysis = await analyse(casebook, 0, progress)
      progress.clear()
      if (listed !== undefined) {
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

function oneOf(context: CommandContext, name: string, expected: readonly string[]): string | undefined {
  const value = optionText(context, name)
  if (value === undefined || expected.includes(value)) return value
  throw new CaseError('usage', 'bad-value', { option: name, value: quoted(value), expected: expected.join(', ') })
}
