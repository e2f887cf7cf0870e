// Posts as answers cite them: where they stand, when, and how they begin.

import type { PostIndex } from '../model/finding.ts'
import { orderingTime } from '../model/time.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { CitedPost } from './contract-echoes.ts'
import type { Desk } from './desk.ts'

/** UTF-16 code units of text shown. */
const EXCERPT_LENGTH = 280

/** In the order asked for; callers bound their number. */
export function citedPosts(
  desk: Desk,
  indexes: readonly PostIndex[],
  showNames: boolean,
  length = EXCERPT_LENGTH,
): CitedPost[] {
  const corpus = desk.casebook().index()
  const { channel } = corpus.columns()
  const names = desk.names(showNames)
  return corpus.posts(indexes).map(detail => ({
    post: `${detail.channel.id}/${detail.messageId}`,
    channel: names.channel(channel[detail.index]),
    time: finite(orderingTime(detail.time)),
    isZoned: detail.time?.kind === 'zoned',
    isForward: detail.forward !== undefined,
    excerpt: excerptOf(detail.text, length),
  }))
}

/** What JSON cannot hold becomes null. */
export function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
