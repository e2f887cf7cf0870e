// anechoic passphrase: another passphrase or recovery key for a sealed case.

import { changeCasePassphrase } from '../../casebook/passphrase.ts'
import { needMode, type Secret, unlock } from '../../casebook/unlock.ts'
import { sealedMessages } from '../../messages/cli-sealed.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { NEW_PASSPHRASE_VARIABLE, newPassphrase, secretIn, withPassphrase } from '../ask-passphrase.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { handOverRecoveryKey, recoveryPath } from '../open-casebook.ts'
import { absolutePath, casePath } from '../run-on-case.ts'

export const passphraseCommand: Command = {
  name: 'passphrase',
  options: {
    'recovery-key-file': { type: 'string' },
    'new-recovery-key': { type: 'string' },
    'keep-passphrase': { type: 'boolean' },
  },

  async run(context) {
    const root = absolutePath(casePath(context))
    const [, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    needMode(root, context.system, 'sealed')
    const recovery = recoveryPath(context, root, 'new-recovery-key')
    const keeps = context.options['keep-passphrase'] === true
    if (keeps && recovery === undefined)
      throw new CaseError('usage', 'option-missing', {
        option: 'new-recovery-key',
        expected: '--new-recovery-key FILE',
      })
    const secret = await secretOf(context, root)
    const passphrase = keeps ? undefined : await newPassphrase(context, root, NEW_PASSPHRASE_VARIABLE)
    await changeCasePassphrase(root, context.system, secret, {
      passphrase,
      newRecoveryKey: recovery !== undefined,
      show: key => handOverRecoveryKey(context, key, recovery),
    })
    const done = keeps ? 'recovery.changed' : 'passphrase.changed'
    context.output.out(sealedMessages[done][context.language]({}))
    return EXIT.ok
  },
}

/** The recovery key out of its file, or the passphrase once it has opened the case. */
async function secretOf(context: CommandContext, root: string): Promise<Secret> {
  const stated = optionText(context, 'recovery-key-file')
  if (stated !== undefined) return { recoveryKey: secretIn(context, stated, '--recovery-key-file') }
  return withPassphrase(context, root, async passphrase => {
    const keys = await unlock(root, context.system, { passphrase })
    keys.forget()
    return { passphrase }
  })
}
