// anechoic repair: brings back from a copy what is damaged or missing; only adds.

import { repair } from '../../casebook/repair.ts'
import { caseMode } from '../../casebook/unlock.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { keysOf, roleOf } from '../keys-at-hand.ts'
import { absolutePath, onlyCasePath } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'
import { toolName } from '../tool-version.ts'

export const repairCommand: Command = {
  name: 'repair',
  options: { from: { type: 'string' }, role: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { output, system, language } = context
    const root = absolutePath(onlyCasePath(context))
    const from = optionText(context, 'from')
    const stated = { role: roleOf(context), tool: toolName() }
    const copy: { from?: string; fromText?: string } =
      from === undefined ? {} : { from: absolutePath(from), fromText: quoted(from) }
    const keys = await keysOfEither(context, root, copy.from)
    const repaired = await repair(root, system, { ...stated, ...copy, keys })
    keys?.forget()
    const { added, forks, losses } = repaired
    if (context.options.json === true) output.out(JSON.stringify(repaired))
    else {
      output.out(cliMessages['repair.done'][language]({ count: added.length + forks.length }))
      for (const { where, sizeBytes: bytes, keptAs: kept = '' } of added)
        output.out(terminalSafe(cliMessages['repair.part'][language]({ where, bytes, kept })))
      for (const fork of forks) output.out(cliMessages['repair.fork'][language](fork))
    }
    if (losses > 0) output.note(cliMessages['repair.left'][language]({ count: losses }))
    return losses > 0 ? EXIT.integrity : EXIT.ok
  },
}

/** Where case.json is damaged or gone only the copy tells whether the case is sealed. */
async function keysOfEither(context: CommandContext, root: string, copy: string | undefined) {
  try {
    const isThere = copy === undefined || caseMode(root, context.system) !== undefined
    return await keysOf(context, isThere ? root : copy)
  } catch (error) {
    const isUnreadable = error instanceof CaseError && (error.code === 'integrity' || error.code === 'case-newer')
    if (copy === undefined || !isUnreadable) throw error
    return keysOf(context, copy)
  }
}
