// anechoic open: a sealed case as an open one, in a new folder.

import { openSealedCase } from '../../casebook/convert.ts'
import { needMode, unlock } from '../../casebook/unlock.ts'
import { withPassphrase } from '../ask-passphrase.ts'
import type { Command } from '../command.ts'
import { conversionPaths, conversionSource, printConverted } from '../conversion.ts'

export const openCommand: Command = {
  name: 'open',
  options: { 'remove-original': { type: 'boolean' } },

  async run(context) {
    const { root, target } = conversionPaths(context)
    const { system } = context
    needMode(root, system, 'sealed')
    const keys = await withPassphrase(context, root, passphrase => unlock(root, system, { passphrase }))
    return printConverted(context, target, await openSealedCase(conversionSource(context, root), target, keys))
  },
}
