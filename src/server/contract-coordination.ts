// Routes of accounts that acted together: what was found, one cluster, what people say of it.

import type {
  ClusterPage,
  CoordinationGraph,
  CoordinationPage,
  MemberRow,
  ObjectRow,
  PageOf,
  PairRow,
} from '../model/coordination-page.ts'
import { id, maybe, nothing, object, oneOf, text, whole } from './checks.ts'
import { route } from './route.ts'

/** Which table goes on from where, and its rows; the other two are empty. */
export interface ClusterRows {
  readonly members: PageOf<MemberRow> | null
  readonly pairs: PageOf<PairRow> | null
  readonly objects: PageOf<ObjectRow> | null
}

export const coordinationRoutes = {
  /** What was looked at and every cluster found in it. */
  'coordination.list': route<CoordinationPage>()('read', 'index', nothing),
  /** The network of all clusters, or of one. */
  'coordination.graph': route<CoordinationGraph>()('read', 'index', object({ cluster: maybe(id) })),
  /** One cluster: evidence, chance, alternatives checked, activity, objects, judgements. */
  'coordination.cluster': route<ClusterPage>()('read', 'index', object({ cluster: id })),
  /** Further rows of a table of a cluster. */
  'coordination.rows': route<ClusterRows>()(
    'read',
    'index',
    object({ cluster: id, table: oneOf(['members', 'pairs', 'objects']), from: whole(0, 100_000_000) }),
  ),
  /** Signs what a person says of a cluster; answers its entry, with which `case.undo` takes it back. */
  'coordination.judge': route<{ readonly entry: string }>()(
    'act',
    'index',
    object({
      cluster: id,
      verdict: oneOf(['coordinated', 'not-coordinated', 'unsure']),
      reason: text(4000, 1),
    }),
  ),
  /** A file under which the network can be saved: accounts by pseudonyms that are not those of the screen. */
  'coordination.save': route<{ readonly path: string }>()(
    'read',
    'index',
    object({ format: oneOf(['csv', 'accounts', 'gexf', 'graphml']) }),
  ),
  /** Tries every cluster under other settings and plants campaigns of known size; the pages show it when it is done. */
  'coordination.examine': route<{ readonly job: number }>()('job', 'index', nothing),
} as const
