// Every route with the function that answers it.

import { CaseError } from '../model/case-error.ts'
import type { Answers } from './answering.ts'
import { caseAnswers } from './answers-case.ts'
import { api, type RouteName } from './api.ts'
import type { Desk } from './desk.ts'
import type { Asked } from './route.ts'

const answers: Answers<typeof api> = {
  ...caseAnswers,
}

export function isRoute(name: string): name is RouteName {
  return Object.hasOwn(api, name)
}

/** Checks the input and answers. Throws CaseError: `usage` for an input that does not hold, `case-in-use` (`busy`) while originals are read. */
export async function answer(desk: Desk, name: string, input: unknown, asked: Asked): Promise<unknown> {
  if (!isRoute(name)) throw new CaseError('usage', 'no-such-route', { value: name.slice(0, 100) })
  const { check, needs } = api[name]
  const checked = check(input, '')
  if (needs !== 'nothing') desk.casebook()
  if (needs === 'index') await desk.ready()
  return (answers[name] as (desk: Desk, input: unknown, asked: Asked) => unknown)(desk, checked, asked)
}
