// A post in a list of a claim: when, where, by whom, and how it begins; it opens in the reading pane.

import type { ComponentChildren } from 'preact'
import { claimsWhyMessages as messages } from '../../messages/web-claims-why.ts'
import type { ClaimPost } from '../../server/contract-claims.ts'
import { PostLink } from '../parts/link.tsx'
import { moment, say } from '../state/text.ts'

interface PostRowProps {
  readonly post: ClaimPost
  /** What is said of it in this list. */
  readonly children?: ComponentChildren
}

export function PostRow({ post, children }: PostRowProps) {
  return (
    <div class="claims-post">
      <p class="claims-facts">
        <PostLink post={post.post} class="num">
          {when(post)}
        </PostLink>
        <span dir="auto">{post.channel}</span>
        {post.account === null || post.account === post.channel ? null : <span dir="auto">{post.account}</span>}
        {post.isForward ? <span>{say(messages['post.forward'])}</span> : null}
        {children}
      </p>
      <p class={post.excerpt.text === '' ? 'soft' : 'said'} dir="auto">
        {post.excerpt.text === '' ? say(messages['post.noText']) : post.excerpt.text}
        {post.excerpt.isCut ? ' …' : ''}
      </p>
    </div>
  )
}

/** UTC to the minute; what is not known is said. */
export function when({ time, isZoned }: Pick<ClaimPost, 'time' | 'isZoned'>): string {
  if (time === null) return say(messages['post.undated'])
  return isZoned ? `${moment(time)} UTC` : `${moment(time)} (${say(messages['post.zoneless'])})`
}
