// The check of a post filter (model/post-filter.ts) in a request: every field of it and no other.

import { MEDIA_KINDS } from '../model/media-kinds.ts'
import type { PostFilter } from '../model/post-filter.ts'
import type { ReportRung } from '../model/report-view.ts'
import { type Check, id, instant, list, maybe, object, oneOf, postKey, text, truth, whole } from './checks.ts'

const RUNGS = [
  'posts',
  'speakers',
  'afterCopies',
  'atMost',
  'marked',
  'unreviewed',
] as const satisfies readonly ReportRung[]

/** Values of a list of conditions, at most. */
const MOST_VALUES = 1000

const token = text(40, 1)

export const postFilter: Check<PostFilter> = object({
  query: maybe(text(1000)),
  from: maybe(instant),
  to: maybe(instant),
  isUndated: maybe(truth),
  channels: maybe(list(token, MOST_VALUES)),
  accounts: maybe(list(token, MOST_VALUES)),
  languages: maybe(list(text(20, 1), 100)),
  platforms: maybe(list(text(200, 1), 100)),
  kinds: maybe(list(oneOf(['message', 'service']), 2)),
  isForward: maybe(truth),
  media: maybe(list(oneOf(MEDIA_KINDS), MEDIA_KINDS.length)),
  isMediaHeld: maybe(truth),
  isChanged: maybe(truth),
  novelty: maybe(oneOf(['first', 'repeat'])),
  family: maybe(id),
  tree: maybe(id),
  burst: maybe(id),
  cluster: maybe(id),
  link: maybe(text(4000, 1)),
  hashtag: maybe(text(400, 1)),
  claim: maybe(id),
  side: maybe(oneOf(['support', 'deny'])),
  rung: maybe(oneOf(RUNGS)),
  exhibit: maybe(whole(1, 2 ** 40)),
  medium: maybe(whole(1, 2 ** 40)),
  isSameBytes: maybe(truth),
  posts: maybe(list(postKey, MOST_VALUES)),
})
