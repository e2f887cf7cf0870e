// What an act of this view says when the case refused it.

import { complain } from '../state/acts.ts'
import { Refused } from '../state/ask.ts'

/** Shows what was wrong with a record; true when nothing was. */
export function tellProblems(problems: readonly { readonly text: string }[]): boolean {
  if (problems.length > 0) complain(new Refused('record', problems.map(({ text }) => text).join(' '), 422))
  return problems.length === 0
}
