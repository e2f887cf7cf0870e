// An exhibit by its number, when it may be looked at.

import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import { quoted } from '../model/problem.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { type ConsentRegister, refusalOf } from './consent.ts'

/** The exhibit of a number when its sources let it be looked at. Throws CaseError `usage`. */
export function readableExhibit(register: ConsentRegister, number: number): Exhibit {
  const exhibit = register.exhibits.get(number)
  if (exhibit === undefined) {
    const key = register.exhibits.erased.has(number) ? 'exhibit-erased' : 'unknown-exhibit'
    throw new CaseError('usage', key, { value: `${number}` })
  }
  const refusal = refusalOf(register, number, OWN_ANALYSIS)
  if (refusal !== undefined)
    throw new CaseError('usage', 'exhibit-held-back', { value: `${number}`, source: quoted(refusal.source) })
  return exhibit
}
