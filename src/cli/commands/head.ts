// anechoic head: the newest entries, to be kept where nobody who has the case can change them.

import { headLines, heads, keepHeads } from '../../casebook/head.ts'
import { cliMessages } from '../../messages/cli.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, onlyCasePath } from '../run-on-case.ts'

export const headCommand: Command = {
  name: 'head',
  options: { output: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { output, system, language } = context
    const root = absolutePath(onlyCasePath(context))
    const found = heads(root, system)
    const path = optionText(context, 'output')
    if (path !== undefined) keepHeads(found, root, system, absolutePath(path))
    if (context.options.json === true) output.out(JSON.stringify({ heads: found }))
    else {
      for (const line of headLines(found)) output.out(line)
      output.note(cliMessages['head.keep'][language]({}))
    }
    return EXIT.ok
  },
}
