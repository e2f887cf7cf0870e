// anechoic restore: says that this folder is a backup that was put back.

import { restore } from '../../casebook/restore.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { keysOf, reasonOf, roleOf } from '../keys-at-hand.ts'
import { absolutePath, onlyCasePath } from '../run-on-case.ts'
import { toolName } from '../tool-version.ts'

export const restoreCommand: Command = {
  name: 'restore',
  options: { reason: { type: 'string' }, role: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { output, system, language } = context
    const root = absolutePath(onlyCasePath(context))
    const stated = { reason: reasonOf(context), role: roleOf(context), tool: toolName() }
    const keys = await keysOf(context, root)
    const started = restore(root, system, { ...stated, keys })
    keys?.forget()
    output.out(context.options.json === true ? JSON.stringify(started) : cliMessages['restore.done'][language](started))
    return EXIT.ok
  },
}
