// anechoic erase: an exhibit, a source or a person; says exactly what will go, asks, destroys, and signs that it did.

import type { ErasurePlan, ErasureRequest } from '../../casebook/erase.ts'
import { eraseMessages } from '../../messages/cli-erase.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { askedPerson } from '../ask-line.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { printErasure } from '../print-erasure.ts'
import { casePath, withCase } from '../run-on-case.ts'

export const eraseCommand: Command = {
  name: 'erase',
  options: {
    exhibit: { type: 'string', multiple: true },
    source: { type: 'string' },
    account: { type: 'string', multiple: true },
    reason: { type: 'string' },
    authority: { type: 'string' },
    role: { type: 'string' },
    'with-container': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = casePath(context)
    const [, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const what = whatOf(context)
    const isRehearsal = context.options['dry-run'] === true
    const stated = isRehearsal ? undefined : statedOf(context)
    const asked = askedPerson(context)
    if (!isRehearsal && context.options.yes !== true && asked === undefined)
      throw new CaseError('usage', 'erase-unconfirmed')
    const { performErasure, planErasure } = await import('../../casebook/erase.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      const { language, output, signal } = context
      const withContainer = context.options['with-container'] === true
      const plan = await planErasure(casebook, { ...what, withContainer, progress, signal } as ErasureRequest)
      try {
        progress.clear()
        printErasure(context, plan)
        if (stated === undefined) {
          output.note(eraseMessages['erase.rehearsal'][language]({}))
          return EXIT.ok
        }
        requireContainers(plan)
        if (context.options.yes !== true) {
          const word = eraseMessages['erase.word'][language]({})
          const answer = await asked?.answer(eraseMessages['erase.ask'][language]({ word }))
          if (answer?.toLowerCase() !== word) {
            output.note(eraseMessages['erase.left'][language]({}))
            return EXIT.ok
          }
        }
        const bodies = performErasure(casebook, plan, stated)
        output.out(eraseMessages['erase.done'][language]({ exhibits: plan.exhibits.length, bodies }))
        output.note(eraseMessages['erase.beyond'][language]({}))
        return EXIT.ok
      } finally {
        plan.discard()
      }
    })
  },
}

/** One of --exhibit, --source and --account. Throws CaseError `usage`. */
function whatOf(context: CommandContext): { exhibits: number[] } | { source: string } | { accounts: string[] } {
  const given = (['exhibit', 'source', 'account'] as const).filter(option => context.options[option] !== undefined)
  if (given.length === 0)
    throw new CaseError('usage', 'option-missing', {
      option: 'exhibit',
      expected: '--exhibit 3, --source S1, --account ID',
    })
  if (given.length > 1) throw new CaseError('usage', 'options-apart', { option: given[0], other: given[1] })
  if (given[0] === 'exhibit') return { exhibits: numbersOf(context) }
  if (given[0] === 'account') return { accounts: optionList(context, 'account') }
  return { source: optionText(context, 'source') ?? '' }
}

function statedOf(context: CommandContext): { reason: string; authority: string; role: string } {
  const stated = (option: string, expected: string) => {
    const value = optionText(context, option)
    if (value === undefined) throw new CaseError('usage', 'option-missing', { option, expected })
    return value
  }
  return {
    reason: stated('reason', '--reason "consent withdrawn"'),
    authority: stated('authority', '--authority "source S1"'),
    role: stated('role', '--role "editor"'),
  }
}

function requireContainers({ containers }: ErasurePlan): void {
  if (containers.length > 0) throw new CaseError('usage', 'erase-needs-container', { value: containers.join(', ') })
}
