// A post as it is read in a review: where it stands, what it stands beside, its words with those that were looked for marked.

import { useEffect } from 'preact/hooks'
import { reviewPageMessages as texts } from '../../messages/web-review.ts'
import type { BesidePost, ReviewedPost } from '../../model/review-view.ts'
import { PostLink } from '../parts/link.tsx'
import { moment, say } from '../state/text.ts'
import { textPieces } from './text-pieces.ts'

export function PostHead({ post }: { readonly post: ReviewedPost }) {
  const { channel, account, time, media } = post
  return (
    <p class="review-where soft">
      <bdi>{channel}</bdi>
      {account === null || account === channel ? null : (
        <>
          {' · '}
          <bdi>{account}</bdi>
        </>
      )}
      {' · '}
      <span class="num">{time === null ? say(texts.undated) : `${moment(time)} UTC`}</span>
      {media === 0 ? null : ` · ${say(texts.media, { count: media })}`}
      {' · '}
      <PostLink post={post.post}>{say(texts.openPost)}</PostLink>
    </p>
  )
}

interface WordsProps {
  readonly post: ReviewedPost
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}

/** The text, dir and language as of the post. */
export function PostWords({ post, marks = [] }: WordsProps) {
  const { text, length, language } = post
  return (
    <>
      <blockquote class="review-words said" dir="auto" lang={language === 'und' ? undefined : language}>
        {textPieces(text, marks).map(({ start, text: piece, spans }) =>
          spans.length === 0 ? piece : <mark key={start}>{piece}</mark>,
        )}
      </blockquote>
      {length > text.length ? (
        <p class="soft">
          <PostLink post={post.post}>{say(texts.more, { count: length - text.length })}</PostLink>
        </p>
      ) : null}
    </>
  )
}

/** What stands beside it: the post it replies to and the one before. */
export function Beside({
  replied,
  previous,
}: {
  readonly replied: BesidePost | null
  readonly previous: BesidePost | null
}) {
  if (replied === null && previous === null) return null
  return (
    <div class="review-beside">
      {previous === null ? null : <BesideOne label={say(texts.before)} post={previous} />}
      {replied === null ? null : <BesideOne label={say(texts.repliesTo)} post={replied} />}
    </div>
  )
}

function BesideOne({ label, post: { post, text, isCut } }: { readonly label: string; readonly post: BesidePost }) {
  return (
    <p>
      <span class="soft small">
        <PostLink post={post}>{label}</PostLink>
      </span>
      <span class="said" dir="auto">
        {text}
        {isCut ? '…' : ''}
      </span>
    </p>
  )
}

/** Position, how many were answered, how many are on their way into the journal. */
export function Progress({
  at,
  total,
  answered,
  unsigned,
}: {
  readonly at: number
  readonly total: number
  readonly answered: number
  readonly unsigned: number
}) {
  useEffect(() => {
    if (unsigned === 0) return
    // Leaving now would lose what is on its way into the journal: the browser asks first.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsigned === 0])
  return (
    <p class="review-progress soft" role="status">
      <strong class="num">{say(texts.progress, { at: Math.min(at + 1, total), total })}</strong>
      {answered === 0 ? null : <span class="num"> · {say(texts.answered, { count: answered })}</span>}
      <span class="num" hidden={unsigned < 2}>
        {' '}
        · {say(texts.signing, { count: unsigned })}
      </span>
    </p>
  )
}
