// What people recorded of the post, and what can be recorded of it here; every act can be taken back.

import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { readingMediaMessages as messages } from '../../messages/web-reading-media.ts'
import type { PostReading, PostRecordRow } from '../../model/post-reading.ts'
import { Answered } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { moment, say } from '../state/text.ts'
import { AssertionForm } from './assertion-form.tsx'
import { type Span, selectedSpan } from './selected-span.ts'

interface ActsProps {
  readonly reading: PostReading
  readonly words: RefObject<HTMLDivElement | null>
}

export function ReadingActs({ reading, words }: ActsProps) {
  const { post } = reading
  const [opened, setOpened] = useState<'assertion' | 'withholding' | undefined>()
  const [span, setSpan] = useState<Span | undefined>()
  const asking = useAsk('reading.records', { post })
  const close = () => {
    setOpened(undefined)
    asking.again()
  }
  return (
    <section>
      <h3>{say(messages['acts.title'])}</h3>
      <Answered asking={asking}>{({ records }) => <Records records={records} again={asking.again} />}</Answered>
      {opened === undefined ? (
        <p class="reading-steps">
          <button
            type="button"
            onMouseDown={() => setSpan(selectedSpan(words.current))}
            onClick={event => {
              // By key there is no press of the mouse that could lose the selection.
              if (event.detail === 0) setSpan(selectedSpan(words.current))
              setOpened('assertion')
            }}
          >
            {say(messages['acts.add'])}
          </button>
          <button type="button" onClick={() => setOpened('withholding')}>
            {say(messages['acts.withhold'])}
          </button>
        </p>
      ) : opened === 'assertion' ? (
        <AssertionForm post={post} span={span} close={close} />
      ) : (
        <WithholdingForm post={post} close={close} />
      )}
    </section>
  )
}

function Records({ records, again }: { readonly records: readonly PostRecordRow[]; readonly again: () => void }) {
  if (records.length === 0) return <p class="soft">{say(messages['acts.none'])}</p>
  const take = (entry: string) =>
    void record([{ type: 'withdrawal', of: entry }], () => say(messages['did.taken'])).then(problems => {
      for (const { text } of problems) complain(text)
      again()
    }, complain)
  return (
    <ul class="reading-records">
      {records.map(({ entry, type, role, claimedTime, claim, answer, reason, text, quote }) => (
        <li key={entry}>
          <p>
            {say(messages[`type.${type}`])}
            {claim === null ? '' : ` · ${claim}`}
            {' · '}
            {answerText(answer)}{' '}
            <button
              type="button"
              class="plain"
              aria-label={`${say(messages['acts.take'])}: ${say(messages[`type.${type}`])} ${claim ?? ''}`}
              onClick={() => take(entry)}
            >
              {say(messages['acts.take'])}
            </button>
          </p>
          {[quote, text, reason].map((words, at) =>
            words === null ? null : (
              <p key={at} class="said" dir="auto">
                {words}
              </p>
            ),
          )}
          <p class="small soft">{say(messages['acts.of'], { role, time: moment(claimedTime) })}</p>
        </li>
      ))}
    </ul>
  )
}

function answerText(answer: string): string {
  const key = `answer.${answer}`
  return Object.hasOwn(messages, key) ? say(messages[key as 'answer.support']) : answer
}

function WithholdingForm({ post, close }: { readonly post: string; readonly close: () => void }) {
  const [reason, setReason] = useState('')
  const sign = () => {
    const stated = reason.trim() === '' ? {} : { reason: reason.trim() }
    record([{ type: 'withholding', post, verdict: 'withhold', ...stated }], () => say(messages['did.withhold'])).then(
      problems => {
        if (problems.length === 0) close()
        else complain(problems.map(({ text }) => text).join(' '))
      },
      complain,
    )
  }
  return (
    <form
      class="reading-form"
      onSubmit={event => {
        event.preventDefault()
        sign()
      }}
    >
      <p>{say(messages['acts.withholdNote'])}</p>
      <label>
        {say(messages['form.reason'])}
        <textarea rows={2} maxLength={4000} value={reason} onInput={event => setReason(event.currentTarget.value)} />
      </label>
      <p class="reading-steps">
        <button type="submit" class="primary">
          {say(messages['form.record'])}
        </button>
        <button type="button" onClick={close}>
          {say(messages['form.cancel'])}
        </button>
      </p>
    </form>
  )
}
