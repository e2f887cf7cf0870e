// The whole contract between the casebook and whoever asks it: the pages, and scripts of others (docs/api.md). POST /api/NAME with
// the input as JSON answers with the output as JSON; inputs are checked by the check of their route, so that contract and validation are one.

import { actorsRoutes } from './contract-actors.ts'
import { caseRoutes } from './contract-case.ts'
import { claimsRoutes } from './contract-claims.ts'
import { coordinationRoutes } from './contract-coordination.ts'
import { custodyRoutes } from './contract-custody.ts'
import { echoesRoutes } from './contract-echoes.ts'
import { footageRoutes } from './contract-footage.ts'
import { footageListRoutes } from './contract-footage-lists.ts'
import { handingRoutes } from './contract-handing.ts'
import { keysRoutes } from './contract-keys.ts'
import { overviewRoutes } from './contract-overview.ts'
import { postsRoutes } from './contract-posts.ts'
import { protectionRoutes } from './contract-protection.ts'
import { readingRoutes } from './contract-reading.ts'
import { reviewRoutes } from './contract-review.ts'
import { soundRoutes } from './contract-sound.ts'
import { sourcesRoutes } from './contract-sources.ts'
import { startRoutes } from './contract-start.ts'
import { timelineRoutes } from './contract-timeline.ts'
import type { InputOf, OutputOf } from './route.ts'

export const api = {
  ...caseRoutes,
  ...actorsRoutes,
  ...coordinationRoutes,
  ...custodyRoutes,
  ...handingRoutes,
  ...keysRoutes,
  ...protectionRoutes,
  ...soundRoutes,
  ...sourcesRoutes,
  ...overviewRoutes,
  ...readingRoutes,
  ...echoesRoutes,
  ...footageRoutes,
  ...footageListRoutes,
  ...timelineRoutes,
  ...claimsRoutes,
  ...reviewRoutes,
  ...startRoutes,
  ...postsRoutes,
} as const

export type Api = typeof api
export type RouteName = keyof Api
export type Input<Name extends RouteName> = InputOf<Api[Name]>
export type Output<Name extends RouteName> = OutputOf<Api[Name]>

/** What is answered instead when a request cannot be: HTTP status 4xx or 5xx. */
export interface Refusal {
  /** Key of messages/errors.ts. */
  readonly error: string
  /** The sentence, in the language of the request. */
  readonly text: string
  readonly parameters: Readonly<Record<string, string | number>>
}
