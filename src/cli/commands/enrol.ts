// anechoic enrol: makes a copy the case of another device.

import { enrol } from '../../casebook/restore.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { keysOf, roleOf } from '../keys-at-hand.ts'
import { absolutePath, onlyCasePath } from '../run-on-case.ts'
import { toolName } from '../tool-version.ts'

export const enrolCommand: Command = {
  name: 'enrol',
  options: { role: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { output, system, language } = context
    const root = absolutePath(onlyCasePath(context))
    const stated = { role: roleOf(context), tool: toolName() }
    const keys = await keysOf(context, root)
    const started = enrol(root, system, { ...stated, keys })
    keys?.forget()
    output.out(context.options.json === true ? JSON.stringify(started) : cliMessages['enrol.done'][language](started))
    return EXIT.ok
  },
}
