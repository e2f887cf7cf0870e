// Keys of a sealed case for commands that do not open it as a casebook.

import { caseMode, unlock } from '../casebook/unlock.ts'
import { CaseError } from '../model/case-error.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { canAsk, withPassphrase } from './ask-passphrase.ts'
import { type CommandContext, optionText } from './command.ts'

/** Longest role and reason, in characters. */
const MOST_ROLE = 80
const MOST_REASON = 4000

/** Undefined for an open case. Throws what asking for a passphrase throws. */
export async function keysOf(context: CommandContext, root: string): Promise<CaseKeys | undefined> {
  const { system } = context
  if (caseMode(root, system) !== 'sealed') return undefined
  return withPassphrase(context, root, passphrase => unlock(root, system, { passphrase }))
}

/** Also undefined for a sealed case whose passphrase nobody is there to give, with `--locked`, and for a damaged case.json. */
export async function keysIfAtHand(context: CommandContext, root: string): Promise<CaseKeys | undefined> {
  if (context.options.locked === true) return undefined
  const isStated = context.environment.ANECHOIC_PASSPHRASE_FILE !== undefined
  try {
    return isStated || canAsk(context) ? await keysOf(context, root) : undefined
  } catch (error) {
    if (error instanceof CaseError && (error.code === 'integrity' || error.code === 'not-a-case')) return undefined
    throw error
  }
}

/** The role that was stated; throws CaseError `usage` when it is missing, empty or too long. */
export function roleOf(context: CommandContext): string {
  return words(context, 'role', MOST_ROLE, '--role editor')
}

/** The reason that was stated; throws CaseError `usage` when it is missing, empty or too long. */
export function reasonOf(context: CommandContext): string {
  return words(context, 'reason', MOST_REASON, '--reason "..."')
}

function words(context: CommandContext, option: string, most: number, expected: string): string {
  const value = optionText(context, option)?.trim() ?? ''
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most) return value
  throw new CaseError('usage', 'bad-value', { option, value: value.slice(0, 80), expected })
}
