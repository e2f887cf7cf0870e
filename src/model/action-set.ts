// Who acted on what and when: the one input of the co-action methods, made from a case or from a table.

/** What an account acts on. `object` is a thing that the source itself names without saying of what kind. */
export type ActionKind = 'text' | 'link' | 'forward' | 'media' | 'reply' | 'hashtag' | 'object'

/** In the order in which types of action are numbered everywhere. */
export const ACTION_KINDS = ['text', 'link', 'forward', 'media', 'reply', 'hashtag', 'object'] as const

/**
 * All actions in canonical order: time, then account, object and act by their ids. So the order of the rows in a source never
 * shows. The arrays from `account` on have one element an action.
 */
export interface ActionSet {
  /** Ids as the source writes them, ascending by UTF-16 code units; an account's number is its position. */
  readonly accountIds: readonly string[]
  /** Ids or names of the objects; an object's number is its position. Ascending within a kind. */
  readonly objectIds: readonly string[]
  /** Positions in `ACTION_KINDS`, one element an object. */
  readonly objectKind: Uint8Array
  readonly account: Int32Array
  readonly object: Int32Array
  /** Milliseconds of Unix time, ascending. */
  readonly time: Float64Array
  /** What was done in one go (a post): a post with a shared text and a shared link is two actions and one act. From 0. */
  readonly act: Int32Array
  /** Id of each act as the source writes it; undefined for acts of a case, whose numbers are post indexes. */
  readonly actIds?: readonly string[]
}
