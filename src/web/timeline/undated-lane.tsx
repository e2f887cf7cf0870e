// The lane of everything that has no time.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { TimelineAnswer, TimelineClaim } from '../../server/contract-timeline.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { count, say } from '../state/text.ts'

const SIDES = ['support', 'deny'] as const

interface UndatedProps {
  readonly undated: TimelineAnswer['undated']
  readonly claims: readonly TimelineClaim[]
}

export function UndatedLane({ undated: { posts, documents, claims, vantages }, claims: shown }: UndatedProps) {
  const withUndated = shown.filter(({ undated }) => undated.support + undated.deny > 0)
  const isEmpty = posts + claims + vantages === 0 && withUndated.length === 0
  return (
    <>
      <div class="timeline-label">{say(timelineMessages['lane.undated'])}</div>
      <div class="timeline-undated num">
        {isEmpty ? <span class="soft">{say(timelineMessages['undated.none'])}</span> : null}
        {posts === 0 ? null : (
          <span>
            <PostsLink filter={{ isUndated: true }}>{say(timelineMessages['undated.posts'], { posts })}</PostsLink>
            {documents === 0 ? null : (
              <span class="soft">, {say(timelineMessages['undated.documents'], { posts: documents })}</span>
            )}
          </span>
        )}
        {claims === 0 ? null : <Link view="claims">{say(timelineMessages['undated.claims'], { claims })}</Link>}
        {vantages === 0 ? null : <Link view="claims">{say(timelineMessages['undated.vantages'], { vantages })}</Link>}
        {withUndated.map(({ id, text, undated }) => (
          <span key={id} class="timeline-undated-claim">
            <Link view="claims" params={{ claim: id }}>
              <span class="said" dir="auto">
                {text}
              </span>
            </Link>
            {': '}
            {SIDES.map(side =>
              undated[side] === 0 ? null : (
                <span key={side} class={`timeline-word is-${side}`}>
                  {say(timelineMessages[`lane.${side}`])} {count(undated[side])}{' '}
                </span>
              ),
            )}
          </span>
        ))}
      </div>
    </>
  )
}
