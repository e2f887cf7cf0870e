// Adds the post, or the selected words of it, to a claim: what it does with it, and where the speaker has it from.

import { useState } from 'preact/hooks'
import { readingMediaMessages as messages } from '../../messages/web-reading-media.ts'
import { Answered } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { Span } from './selected-span.ts'

const STANCES = ['support', 'deny', 'query', 'comment', 'unrelated'] as const
const EVIDENTIALITIES = ['unsourced', 'own-perception', 'own-document', 'hearsay', 'inference'] as const

interface FormProps {
  readonly post: string
  readonly span: Span | undefined
  readonly close: () => void
}

export function AssertionForm({ post, span, close }: FormProps) {
  const asking = useAsk('reading.claims', {})
  const [claim, setClaim] = useState(params.value.claim ?? '')
  const [stance, setStance] = useState<(typeof STANCES)[number]>('support')
  const [evidentiality, setEvidentiality] = useState<(typeof EVIDENTIALITIES)[number]>('unsourced')
  const [speaker, setSpeaker] = useState('')
  const [reason, setReason] = useState('')
  const [isSpan, setIsSpan] = useState(span !== undefined)
  const [covers, setCovers] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const sign = () => {
    const isUnrelated = stance === 'unrelated'
    const stated = {
      type: 'assertion',
      claim,
      post,
      stance,
      ...(isUnrelated ? {} : { evidentiality }),
      ...(speaker.trim() === '' || isUnrelated ? {} : { speakers: [speaker.trim()] }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(isSpan && span !== undefined ? { start: span.start, end: span.end } : covers ? { covers: 'copies' } : {}),
    }
    record([stated], () => say(messages['did.assertion'])).then(problems => {
      if (problems.length === 0) close()
      else setFaults(problems.map(({ text }) => text))
    }, complain)
  }
  return (
    <Answered asking={asking}>
      {({ rows }) =>
        rows.length === 0 ? (
          <div class="reading-form">
            <p>{say(messages['form.noClaims'])}</p>
            <button type="button" onClick={close}>
              {say(messages['form.cancel'])}
            </button>
          </div>
        ) : (
          <form
            class="reading-form"
            onSubmit={event => {
              event.preventDefault()
              sign()
            }}
          >
            <label>
              {say(messages['form.claim'])}
              <select required value={claim} onChange={event => setClaim(event.currentTarget.value)}>
                <option value="">{say(messages['form.choose'])}</option>
                {rows.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text[language.value] ?? text.en ?? text.ru ?? text.kk ?? id}
                  </option>
                ))}
              </select>
            </label>
            <fieldset>
              <legend>{say(messages['form.stance'])}</legend>
              {STANCES.map(each => (
                <label key={each} class="reading-choice">
                  <input type="radio" name="stance" checked={stance === each} onChange={() => setStance(each)} />{' '}
                  {say(messages[`answer.${each}`])}
                </label>
              ))}
            </fieldset>
            {stance === 'unrelated' ? null : (
              <>
                <label>
                  {say(messages['form.evidentiality'])}
                  <select
                    value={evidentiality}
                    onChange={event => setEvidentiality(event.currentTarget.value as typeof evidentiality)}
                  >
                    {EVIDENTIALITIES.map(each => (
                      <option key={each} value={each}>
                        {say(messages[`evidentiality.${each}`])}
                      </option>
                    ))}
                  </select>
                </label>
                <label>
                  {say(messages['form.speakers'])}
                  <input
                    type="text"
                    maxLength={400}
                    value={speaker}
                    onInput={event => setSpeaker(event.currentTarget.value)}
                  />
                </label>
              </>
            )}
            {span === undefined ? (
              <p class="small soft">{say(messages['form.spanHint'])}</p>
            ) : (
              <label class="reading-choice">
                <input type="checkbox" checked={isSpan} onChange={() => setIsSpan(!isSpan)} />{' '}
                {say(messages['form.span'], { words: shortened(span.words) })}
              </label>
            )}
            {isSpan && span !== undefined ? null : (
              <label class="reading-choice">
                <input type="checkbox" checked={covers} onChange={() => setCovers(!covers)} />{' '}
                {say(messages['form.covers'])}
              </label>
            )}
            <label>
              {say(messages['form.reason'])}
              <textarea
                rows={2}
                maxLength={4000}
                value={reason}
                onInput={event => setReason(event.currentTarget.value)}
              />
            </label>
            {faults.length === 0 ? null : (
              <div role="alert">
                {faults.map(text => (
                  <p key={text}>{text}</p>
                ))}
              </div>
            )}
            <p class="reading-steps">
              <button type="submit" class="primary" disabled={claim === ''}>
                {say(messages['form.record'])}
              </button>
              <button type="button" onClick={close}>
                {say(messages['form.cancel'])}
              </button>
            </p>
          </form>
        )
      }
    </Answered>
  )
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
