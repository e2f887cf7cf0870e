// Posts as they are shown to somebody who decides: called as the screen calls them, cut to what can be read, with what stands beside.

import type { PostDetail } from '../corpus/engine.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { PostIndex } from '../model/finding.ts'
import type { BesidePost, ReviewedPost } from '../model/review-view.ts'
import { orderingTime } from '../model/time.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { Labels } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'
import { keyOf } from './casework-units.ts'
import { previousPost, repliedPost } from './post-context.ts'

/** Longest text of a post, and of one beside it, in UTF-16 code units; longer ones open in the reading pane. */
const SHOWN = { text: 6000, beside: 400 } as const

/** In the order asked for. Needs a sealed index. */
export function reviewedPosts(casebook: Casebook, posts: readonly PostIndex[], labels: Labels): ReviewedPost[] {
  return casebook
    .index()
    .posts(posts)
    .map(detail => reviewedPost(casebook, detail, labels))
}

export function reviewedPost(casebook: Casebook, detail: PostDetail, labels: Labels): ReviewedPost {
  const { channel, account } = casebook.index().columns()
  const { text, length } = excerptOf(detail.text, SHOWN.text)
  const time = orderingTime(detail.time)
  return {
    post: keyOf(detail),
    channel: labels.channel(channel[detail.index]),
    account: labels.account(account[detail.index]) ?? null,
    time: Number.isNaN(time) ? null : time,
    length,
    text,
    media: detail.media.length,
    language: identifyLanguage(text).language ?? 'und',
  }
}

/** The post that this one replies to and the one before it in its chat; a reply to the post before is told once. */
export function postsBeside(
  casebook: Casebook,
  detail: PostDetail,
): { readonly replied: BesidePost | null; readonly previous: BesidePost | null } {
  const index = casebook.index()
  const replied = repliedPost(index, detail)
  const previous = previousPost(index, detail)
  const isSame = replied !== undefined && replied.index === previous?.index
  return { replied: besideOf(replied), previous: isSame ? null : besideOf(previous) }
}

function besideOf(detail: PostDetail | undefined): BesidePost | null {
  if (detail === undefined || detail.text === '') return null
  const { text, isCut } = excerptOf(detail.text, SHOWN.beside)
  return { post: keyOf(detail), text, isCut }
}
