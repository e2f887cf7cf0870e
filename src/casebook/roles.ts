// Who stands behind a role: known inside a sealed case only, never exported, printed on demand alone.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Casebook } from './casebook.ts'

/** Longest role and name, in UTF-16 code units. */
const LONGEST = { role: 80, holder: 400 } as const

/** Records who a role is; the latest entry holds. Throws CaseError `usage` in an open case and for words that cannot be used. */
export function recordRoleHolder(casebook: Casebook, role: string, holder: string): void {
  if (!casebook.isSealed) throw new CaseError('usage', 'role-needs-seal', { value: quoted(casebook.root) })
  if (!isUsable(role, LONGEST.role))
    throw new CaseError('usage', 'judgement-without-words', { option: 'role', value: quoted(role), most: LONGEST.role })
  // The name is not quoted: errors end up in logs.
  if (!isUsable(holder, LONGEST.holder)) throw new CaseError('usage', 'role-holder-unusable', { most: LONGEST.holder })
  casebook.custody.journal.append({ type: 'role-holder', role, holder, tool: casebook.tool })
  casebook.custody.commit()
}

/** Who a role is, as recorded last; undefined when nobody recorded it. */
export function roleHolder(casebook: Casebook, role: string): string | undefined {
  let holder: string | undefined
  for (const { act } of casebook.custody.journal.acts())
    if (act.type === 'role-holder' && act.role === role) holder = act.holder
  return holder
}

/** The role, without spaces around it. Throws CaseError `usage` for one without words, too long, or with control characters. */
export function checkedRole(stated: string): string {
  const role = stated.trim()
  if (isUsable(role, LONGEST.role) && !/\p{Cc}/u.test(role)) return role
  throw new CaseError('usage', 'judgement-without-words', { option: 'role', value: quoted(role), most: LONGEST.role })
}

function isUsable(text: string, most: number): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= most && text.isWellFormed()
}
