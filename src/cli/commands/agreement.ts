// anechoic agreement: how far coders agree beyond chance, and every unit on which they differ, side by side.

import type { CaseAgreement, Difference } from '../../casebook/casework-agreement.ts'
import { agreementMessages } from '../../messages/cli-casework-agreement.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

export const agreementCommand: Command = {
  name: 'agreement',
  options: { claim: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const path = onlyCasePath(context)
    const claim = optionText(context, 'claim')
    const { caseAgreement } = await import('../../casebook/casework-agreement.ts')
    const { knownClaim } = await import('../../casebook/case-claims.ts')
    const { readyIndex } = await import('../../casebook/casework-record.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      if (claim !== undefined) knownClaim(casebook, claim)
      await readyIndex(casebook, progress, context.signal)
      progress.clear()
      const agreement = caseAgreement(casebook, claim)
      if (context.options.json === true) context.output.out(terminalSafeJson(numbered(agreement)))
      else print(context, agreement)
      return EXIT.ok
    })
  },
}

/** JSON has no undefined: no number is null. */
function numbered({ variables, differences }: CaseAgreement): object {
  return {
    variables: variables.map(variable => ({
      ...variable,
      alpha: variable.alpha ?? null,
      apart: { ...variable.apart, alpha: variable.apart.alpha ?? null },
    })),
    differences,
  }
}

function print(context: CommandContext, { variables, differences }: CaseAgreement): void {
  const { language, output } = context
  for (const { variable, roles, alpha, units, apart } of variables)
    output.out(
      terminalSafe(
        agreementMessages['agreement.variable'][language]({
          variable,
          roles: roles.join(', '),
          alpha: alpha ?? Number.NaN,
          units,
          apartAlpha: apart.alpha ?? Number.NaN,
          apartUnits: apart.units,
        }),
      ),
    )
  output.out(agreementMessages['agreement.differences'][language]({ count: differences.length }))
  for (const difference of differences) printDifference(context, difference)
  if (differences.length > 0) output.note(agreementMessages['agreement.settle'][language]({}))
}

function printDifference(
  { language, output }: CommandContext,
  { kind, claim, unit, isShown, answers }: Difference,
): void {
  const line = (words: string) => output.out(terminalSafe(words))
  line(`${kind}${claim === null ? '' : ` ${claim}`}${unit === null ? '' : ` ${placeOf(unit)}`}`)
  if (!isShown) line(`  ${agreementMessages['agreement.held-back'][language]({})}`)
  else if (unit?.quote !== undefined) line(`  “${unit.quote.replace(/\s+/g, ' ')}”`)
  for (const { entry, role, answer, reason } of answers) {
    const fields = Object.entries(answer).map(([name, value]) => `${name}=${value}`)
    line(`  ${role}: ${fields.join(' ')}${reason === null ? '' : ` (${reason})`}`)
    line(`    ${entry}`)
  }
}

function placeOf({ post, start, end }: NonNullable<Difference['unit']>): string {
  return start === undefined ? post : `${post} ${start}-${end}`
}
