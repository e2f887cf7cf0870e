// What one route of the contract is: how it is called, what it takes, what it answers, what it needs to be there.

import type { Language } from '../model/ladder.ts'
import type { Check } from './checks.ts'

/** `read` changes nothing; `act` signs or settles something; `job` runs long, with progress and a way to stop it. */
export type RouteKind = 'read' | 'act' | 'job'

/** `index`: refused with `busy` while a job is reading originals. */
export type RouteNeed = 'nothing' | 'case' | 'index'

export interface Route<Input, Output> {
  readonly kind: RouteKind
  readonly needs: RouteNeed
  readonly check: Check<Input>
  /** Never there: carries the type of the answer. */
  readonly answer?: Output
}

/** How a person asks. */
export interface Asked {
  readonly language: Language
  /** Private accounts by the names their platforms gave, instead of pseudonyms. */
  readonly showNames: boolean
  /** What a person's acts are signed as. */
  readonly role: string
}

export type InputOf<AnyRoute extends { readonly check: unknown }> =
  AnyRoute['check'] extends Check<infer Input> ? Input : never
export type OutputOf<AnyRoute> = AnyRoute extends { readonly answer?: infer Output }
  ? Exclude<Output, undefined>
  : never

// biome-ignore lint/suspicious/noExplicitAny: inputs and answers differ from route to route
export type Routes = Readonly<Record<string, Route<any, any>>>

/** `route<Answer>()('read', 'index', object({…}))`: the answer is stated, the input follows from its check. */
export function route<Output>() {
  return <Input>(kind: RouteKind, needs: RouteNeed, check: Check<Input>): Route<Input, Output> => ({
    kind,
    needs,
    check,
  })
}
