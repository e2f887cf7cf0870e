// Who acted when on the things that members of clusters share, taken out of all actions of a case.

import type { ActionKind } from './action-set.ts'

/** All actions on one object, in order of time. Arrays have one element an action. */
export interface ObjectActs {
  readonly kind: ActionKind
  /** As the detector names it: a family of copies, a link, a hashtag, a medium, a forwarded post, the post replied to. */
  readonly name: string
  /** Positions in the corpus's `accounts()`. */
  readonly account: Int32Array
  /** Milliseconds. */
  readonly time: Float64Array
  readonly post: Int32Array
}

export interface ClusterActs {
  /** Of the objects on which members of a cluster met, by their number in `CoordinationCluster.objects`. */
  readonly objects: ReadonlyMap<number, ObjectActs>
  /** One element a cluster: acts of its members by hour of the week in UTC, 168 elements, Monday 00:00 first. */
  readonly weeks: readonly (readonly number[])[]
  /** The same of everybody. */
  readonly week: readonly number[]
}
