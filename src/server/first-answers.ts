// The answers of the first view, without loading those of all others: a case opens quickly, the rest is loaded meanwhile.

import { answerRoute } from './answering.ts'
import { caseAnswers } from './answers-case.ts'
import { overviewAnswers } from './answers-overview.ts'
import { caseRoutes } from './contract-case.ts'
import { overviewRoutes } from './contract-overview.ts'
import type { Desk } from './desk.ts'
import type { Asked } from './route.ts'

const routes = { ...caseRoutes, ...overviewRoutes }
const answers = { ...caseAnswers, ...overviewAnswers }

/** Milliseconds after the first figures until all other answers are loaded ahead. */
const AHEAD_MILLISECONDS = 300

/** As `answer` of answers.ts. */
export async function answerAny(desk: Desk, name: string, input: unknown, asked: Asked): Promise<unknown> {
  if (!isFirst(name)) return (await import('./answers.ts')).answer(desk, name, input, asked)
  const given = await answerRoute(desk, routes[name], answers[name], input, asked)
  if (name === 'overview.found') setTimeout(() => void import('./answers.ts'), AHEAD_MILLISECONDS).unref()
  return given
}

function isFirst(name: string): name is keyof typeof routes {
  return Object.hasOwn(routes, name)
}
