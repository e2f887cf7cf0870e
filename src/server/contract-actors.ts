// Routes of actors and ties: who is on the case's list, what is said to relate them, which spellings may be theirs.

import type { ActorsPage, ActorVariants } from '../model/actors-page.ts'
import type { ActorKind } from '../model/casework.ts'
import { id, list, nothing, object, oneOf, text, truth } from './checks.ts'
import type { Recorded } from './contract-case.ts'
import { route } from './route.ts'

/** An entry of the list in full. */
export interface ActorRecord {
  readonly names: readonly string[]
  readonly kind: ActorKind
  readonly isPublic: boolean
}

export const actorsRoutes = {
  /** Actors of the list and the ties between them, each with who says it and where. */
  'actors.page': route<ActorsPage>()('read', 'index', nothing),
  /** Spellings for a person to confirm; nothing but numbers while names are hidden. */
  'actors.variants': route<ActorVariants>()('read', 'index', nothing),
  /** All spellings of one actor in full, to be corrected: refused for somebody who is not named on this screen. */
  'actors.names': route<ActorRecord>()('read', 'index', object({ actor: id })),
  /** Signs an entry of the list, or a correction of one: accounts that it had stay with it. */
  'actors.put': route<Recorded>()(
    'act',
    'index',
    object({
      actor: id,
      kind: oneOf(['person', 'organisation', 'public-body', 'account']),
      names: list(text(400, 1), 200),
      isPublic: truth,
    }),
  ),
} as const
