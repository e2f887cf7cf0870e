// Keys of a sealed case for commands that do not open it as a casebook.

import { caseMode, unlock } from '../casebook/unlock.ts'
import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
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

/** Keys for a check, and what is wrong with the file that holds them. */
export interface KeysForCheck {
  readonly keys?: CaseKeys
  readonly keyFault?: Problem
}

/** No keys also for a sealed case whose passphrase nobody is there to give, with `--locked`, and for a damaged case.json. */
export async function keysIfAtHand(context: CommandContext, root: string): Promise<KeysForCheck> {
  if (context.options.locked === true) return {}
  const isStated = (context.environment.ANECHOIC_PASSPHRASE_FILE ?? '') !== ''
  try {
    return isStated || canAsk(context) ? { keys: await keysOf(context, root) } : {}
  } catch (error) {
    if (!(error instanceof CaseError) || (error.code !== 'integrity' && error.code !== 'not-a-case')) throw error
    const { value, fault } = error.parameters
    if (error.code === 'not-a-case' || typeof fault !== 'string') return {}
    return { keyFault: { code: fault, severity: 'loss', where: String(value), parameters: {} } }
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
  const stated = optionText(context, option)
  if (stated === undefined) throw new CaseError('usage', 'option-missing', { option, expected })
  const value = stated.trim()
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most) return value
  throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected })
}
