// Every route with the function that answers it.

import { CaseError } from '../model/case-error.ts'
import { type Answers, answerRoute } from './answering.ts'
import { actorsAnswers } from './answers-actors.ts'
import { caseAnswers } from './answers-case.ts'
import { claimsAnswers } from './answers-claims.ts'
import { coordinationAnswers } from './answers-coordination.ts'
import { custodyAnswers } from './answers-custody.ts'
import { echoesAnswers } from './answers-echoes.ts'
import { footageAnswers } from './answers-footage.ts'
import { footageListAnswers } from './answers-footage-lists.ts'
import { handingAnswers } from './answers-handing.ts'
import { keysAnswers } from './answers-keys.ts'
import { overviewAnswers } from './answers-overview.ts'
import { postsAnswers } from './answers-posts.ts'
import { protectionAnswers } from './answers-protection.ts'
import { readingAnswers } from './answers-reading.ts'
import { reviewAnswers } from './answers-review.ts'
import { soundAnswers } from './answers-sound.ts'
import { sourcesAnswers } from './answers-sources.ts'
import { startAnswers } from './answers-start.ts'
import { timelineAnswers } from './answers-timeline.ts'
import { api, type RouteName } from './api.ts'
import type { Desk } from './desk.ts'
import type { Asked } from './route.ts'

const answers: Answers<typeof api> = {
  ...caseAnswers,
  ...actorsAnswers,
  ...coordinationAnswers,
  ...custodyAnswers,
  ...handingAnswers,
  ...keysAnswers,
  ...protectionAnswers,
  ...soundAnswers,
  ...sourcesAnswers,
  ...overviewAnswers,
  ...readingAnswers,
  ...echoesAnswers,
  ...footageAnswers,
  ...footageListAnswers,
  ...timelineAnswers,
  ...claimsAnswers,
  ...reviewAnswers,
  ...startAnswers,
  ...postsAnswers,
}

function isRoute(name: string): name is RouteName {
  return Object.hasOwn(api, name)
}

/** Checks the input and answers. Throws CaseError: `usage` for an input that does not hold, `case-in-use` (`busy`) while originals are read. */
export async function answer(desk: Desk, name: string, input: unknown, asked: Asked): Promise<unknown> {
  if (!isRoute(name)) throw new CaseError('usage', 'no-such-route', { value: name.slice(0, 100) })
  return answerRoute(desk, api[name], answers[name], input, asked)
}
