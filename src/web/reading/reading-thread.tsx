// What the post answers, what answers it, and its neighbours in the chat.

import { useState } from 'preact/hooks'
import { readingMessages } from '../../messages/web-reading.ts'
import type { BriefPost, PostReading } from '../../model/post-reading.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { Brief } from './brief.tsx'

/** Rows of one further page. */
const PAGE = 50

export function ReadingThread({ reading }: { readonly reading: PostReading }) {
  const { post, answers, replies, before, after } = reading
  return (
    <section>
      <h3>{say(readingMessages['thread.title'])}</h3>
      {answers === null ? null : answers.held === null ? (
        <p class="soft">{say(readingMessages['thread.notHeld'], { id: answers.key.split('/').at(-1) ?? '' })}</p>
      ) : (
        <>
          <h4>{say(readingMessages['thread.answers'])}</h4>
          <Brief brief={answers.held} />
        </>
      )}
      {replies.total === 0 ? null : <Replies key={post} reading={reading} />}
      <h4>{say(readingMessages['thread.before'])}</h4>
      <Neighbours briefs={before} />
      <h4>{say(readingMessages['thread.after'])}</h4>
      <Neighbours briefs={after} />
    </section>
  )
}

function Neighbours({ briefs }: { readonly briefs: readonly BriefPost[] }) {
  if (briefs.length === 0) return <p class="soft">{say(readingMessages['thread.none'])}</p>
  return (
    <>
      {briefs.map(brief => (
        <Brief key={brief.post} brief={brief} />
      ))}
    </>
  )
}

function Replies({ reading }: { readonly reading: PostReading }) {
  const { post, replies } = reading
  const [further, setFurther] = useState<readonly BriefPost[]>([])
  const [isLoading, setLoading] = useState(false)
  const shown = [...replies.rows, ...further]
  const more = () => {
    setLoading(true)
    ask('reading.replies', { post, offset: shown.length, limit: PAGE })
      .then(({ rows }) => setFurther([...further, ...rows]), complain)
      .finally(() => setLoading(false))
  }
  return (
    <>
      <h4>{say(readingMessages['thread.replies'], { total: replies.total })}</h4>
      {shown.map(brief => (
        <Brief key={brief.post} brief={brief} />
      ))}
      {shown.length < replies.total ? (
        <button type="button" disabled={isLoading} onClick={more}>
          {say(readingMessages['thread.more'])}
        </button>
      ) : null}
    </>
  )
}
