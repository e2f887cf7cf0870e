// The whole contract between the casebook and whoever asks it: the pages, and scripts of others (docs/api.md). POST /api/NAME with
// the input as JSON answers with the output as JSON; inputs are checked by the check of their route, so that contract and validation are one.

import { caseRoutes } from './contract-case.ts'
import type { InputOf, OutputOf } from './route.ts'

export const api = {
  ...caseRoutes,
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
