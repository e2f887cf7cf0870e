// The Review view: where people read and decide, one thing at a time.

import type { JSX } from 'preact'
import { frameMessages } from '../../messages/web-frame.ts'
import { reviewPageMessages as texts } from '../../messages/web-review.ts'
import { Link } from '../parts/link.tsx'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { Calls } from './calls.tsx'
import { Differences } from './differences.tsx'
import { Marks } from './marks.tsx'
import { Room } from './room.tsx'
import { Suggestions } from './suggestions.tsx'

const QUEUES = ['suggestions', 'marks', 'calls', 'differences', 'documents'] as const
type QueueName = (typeof QUEUES)[number]

const PAGES: Readonly<Record<QueueName, () => JSX.Element>> = {
  suggestions: Suggestions,
  marks: Marks,
  calls: Calls,
  differences: Differences,
  documents: Room,
}

export function ReviewPage() {
  const queue = QUEUES.find(name => name === params.value.queue) ?? 'suggestions'
  const Queue = PAGES[queue]
  return (
    <div class="review">
      <h1>{say(frameMessages['view.review'])}</h1>
      <nav class="review-queues" aria-label={say(texts.queues)}>
        {QUEUES.map(name => (
          <Link key={name} view="review" params={{ queue: name }} current={name === queue}>
            {say(texts[`queue.${name}`])}
          </Link>
        ))}
      </nav>
      <Queue key={queue} />
    </div>
  )
}
