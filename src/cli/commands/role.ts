// anechoic role: who stands behind a role; asked for, so that no name stands on a command line.

import { sourceMessages } from '../../messages/cli-sources.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { askedPerson } from '../ask-line.ts'
import type { Command, CommandContext } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'

/** Longest name read from standard input, in bytes. */
const LARGEST_INPUT = 4096

export const roleCommand: Command = {
  name: 'role',
  options: { show: { type: 'boolean' } },

  async run(context) {
    const { language, output } = context
    const path = casePath(context)
    const [, role, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    if (role === undefined) throw new CaseError('usage', 'option-missing', { option: 'role', expected: '"coder 2"' })
    const { recordRoleHolder, roleHolder } = await import('../../casebook/roles.ts')
    return withCase(context, path, false, async casebook => {
      const holder = roleHolder(casebook, role)
      const named = { role: quoted(role) }
      if (context.options.show === true) {
        if (holder === undefined) output.note(sourceMessages['role.none'][language](named))
        else output.out(terminalSafe(holder))
        return EXIT.ok
      }
      if (!casebook.isSealed) throw new CaseError('usage', 'role-needs-seal', { value: quoted(casebook.root) })
      if (holder !== undefined) output.note(sourceMessages['role.known'][language](named))
      recordRoleHolder(casebook, role, await holderOf(context, sourceMessages['role.ask'][language](named)))
      output.out(sourceMessages['role.recorded'][language](named))
      return EXIT.ok
    })
  },
}

/** The name, from the keyboard or else the first line of standard input. */
async function holderOf(context: CommandContext, question: string): Promise<string> {
  const asked = askedPerson(context)
  if (asked !== undefined) return asked.answer(question)
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) {
    text += piece
    if (text.includes('\n') || text.length > LARGEST_INPUT) break
  }
  return text.split(/\r?\n/)[0].trim()
}
