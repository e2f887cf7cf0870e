// Opens a case for a command, with its passphrase when it is sealed; makes a new one, sealed unless --open is said.

import { Casebook } from '../casebook/casebook.ts'
import { liesInCase } from '../casebook/inside-case.ts'
import { caseMode, newKeys, unlock } from '../casebook/unlock.ts'
import { writeNewFile } from '../casebook/write-new-file.ts'
import { sealedMessages } from '../messages/cli-sealed.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { askEnter, canAsk, newPassphrase, withPassphrase } from './ask-passphrase.ts'
import { type CommandContext, optionText } from './command.ts'
import { absolutePath } from './run-on-case.ts'
import { toolName } from './tool-version.ts'

/** `create`: a folder without a case becomes one. Throws what Casebook and the asking for passphrases throw. */
export async function openCasebook(context: CommandContext, root: string, create: boolean): Promise<Casebook> {
  const { system, options } = context
  const mode = caseMode(root, system)
  if (mode === 'sealed') {
    if (options.open === true) throw new CaseError('usage', 'case-is-sealed', { value: quoted(root) })
    const keys = await withPassphrase(context, root, passphrase => unlock(root, system, { passphrase }))
    return Casebook.open(root, system, toolName(), { keys })
  }
  if (mode === 'open' || !create) return Casebook.open(root, system, toolName())
  if (options.open === true) return Casebook.openOrCreate(root, system, toolName())
  const recovery = recoveryPath(context, root)
  const passphrase = await newPassphrase(context, root)
  const made = await newKeys(system, passphrase, recovery !== undefined || canAsk(context))
  const casebook = Casebook.openOrCreate(root, system, toolName(), { newKeys: made })
  try {
    await handOverRecoveryKey(context, made.recoveryKey, recovery)
    return casebook
  } catch (error) {
    casebook.close()
    throw error
  }
}

/** Where the recovery key is to be written; undefined when a person is to read it. Throws CaseError `usage` for a place in the case, `cannot-write` for one that is taken. */
export function recoveryPath(context: CommandContext, root: string, option = 'recovery-key'): string | undefined {
  const stated = optionText(context, option)
  if (stated === undefined) return undefined
  const path = absolutePath(stated)
  if (liesInCase(context.system.files, root, path))
    throw new CaseError('usage', 'output-inside-case', { value: quoted(path) })
  if (context.system.files.facts(path) !== undefined)
    throw new CaseError('cannot-write', 'cannot-write', { value: quoted(path), reason: 'EEXIST' })
  return path
}

/** Shows the recovery key this once, or writes it where the person said. */
export async function handOverRecoveryKey(
  context: CommandContext,
  key: string | undefined,
  path: string | undefined,
): Promise<void> {
  const { language, output, system } = context
  if (key === undefined) output.note(sealedMessages['recovery.none'][language]({}))
  else if (path !== undefined) {
    writeNewFile(system.files, path, [`${key}\n`])
    output.note(sealedMessages['recovery.written'][language]({ path }))
  } else {
    output.note(sealedMessages['recovery.shown'][language]({ key }))
    await askEnter(context, sealedMessages['recovery.enter'][language]({}))
  }
}
