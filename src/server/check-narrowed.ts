// What every view is narrowed to, as fields of a request.

import { instant, list, maybe, text } from './checks.ts'

export const narrowedFields = {
  /** Milliseconds, `from <= time < to`. */
  from: maybe(instant),
  to: maybe(instant),
  /** Pseudonyms as in `PostFilter.channels`. */
  channels: maybe(list(text(60, 1), 1000)),
  languages: maybe(list(text(20, 1), 100)),
} as const
