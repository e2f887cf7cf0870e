// anechoic seal: an open case as a sealed one, in a new folder.

import { keysForSealing, sealCase } from '../../casebook/convert.ts'
import { needMode } from '../../casebook/unlock.ts'
import { canAsk, newPassphrase } from '../ask-passphrase.ts'
import type { Command } from '../command.ts'
import { conversionPaths, conversionSource, printConverted } from '../conversion.ts'
import { handOverRecoveryKey, recoveryPath } from '../open-casebook.ts'

export const sealCommand: Command = {
  name: 'seal',
  options: { 'recovery-key': { type: 'string' }, 'remove-original': { type: 'boolean' } },

  async run(context) {
    const { root, target } = conversionPaths(context)
    needMode(root, context.system, 'open')
    const recovery = recoveryPath(context, target)
    const passphrase = await newPassphrase(context, root)
    const hasRecoveryKey = recovery !== undefined || canAsk(context)
    const keys = await keysForSealing(root, context.system, { passphrase, hasRecoveryKey })
    await handOverRecoveryKey(context, keys.recoveryKey, recovery)
    return printConverted(context, target, await sealCase(conversionSource(context, root), target, keys))
  },
}
