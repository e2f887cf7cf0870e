// A passphrase or key in a request: checked like other text, and never quoted.

import { CaseError } from '../model/case-error.ts'
import { type Check, shaped } from './checks.ts'

/** Throws CaseError `usage` without the value. */
export function secret(most: number, least: number): Check<string> {
  return shaped(`secret of ${least} … ${most}`, (value, field) => {
    if (
      typeof value !== 'string' ||
      value.length > most ||
      value.length < least ||
      !value.isWellFormed() ||
      /[\u0000-\u001f\u007f]/.test(value)
    )
      throw new CaseError('usage', 'bad-field', {
        field,
        value: '…',
        expected: `text of ${least} … ${most} characters`,
      })
    return value
  })
}
