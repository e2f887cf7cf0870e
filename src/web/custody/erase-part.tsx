// Erasing: first exactly what would go, then a word that is typed, then the one act that cannot be taken back.

import { useCallback, useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import { webSourcesMessages } from '../../messages/web-sources.ts'
import type { ErasureView } from '../../model/sources-view.ts'
import { numbersIn } from '../handing/chosen.ts'
import { shownTo } from '../handing/words.ts'
import { Link } from '../parts/link.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { params } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { JobFault } from './job-fault.tsx'

type What = 'exhibits' | 'source' | 'accounts'
const WHATS: readonly What[] = ['exhibits', 'source', 'accounts']

export function ErasePart() {
  const { exhibit, source } = params.value
  const [what, setWhat] = useState<What>(source === undefined ? 'exhibits' : 'source')
  const [stated, setStated] = useState(exhibit ?? source ?? '')
  const [withContainer, setWithContainer] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const [done, setDone] = useState<{ readonly exhibits: number; readonly bodies: number } | undefined>()
  const planned = useAsk('erase.planned', wasAsked ? {} : undefined)
  useJobEnd(
    ['analyse'],
    useCallback(() => planned.again(), [planned.again]),
  )
  const look = async () => {
    setDone(undefined)
    const named =
      what === 'exhibits'
        ? { exhibits: numbersIn(stated) }
        : what === 'source'
          ? { source: stated.trim() }
          : {
              accounts: stated
                .split('\n')
                .map(line => line.trim())
                .filter(line => line !== ''),
            }
    await ask('erase.plan', { ...named, ...(withContainer ? { withContainer } : {}) })
    setWasAsked(true)
  }
  return (
    <>
      <p class="measure">{say(webSourcesMessages['erase.lead'])}</p>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          look().catch(complain)
        }}
      >
        <fieldset>
          <legend>{say(webSourcesMessages['erase.what'])}</legend>
          {WHATS.map(one => (
            <label key={one} class="is-inline">
              <input
                type="radio"
                name="what"
                checked={what === one}
                onChange={() => {
                  setWhat(one)
                  setStated('')
                }}
              />{' '}
              {say(webSourcesMessages[`erase.${one}`])}
            </label>
          ))}
        </fieldset>
        <label>
          {say(webSourcesMessages[`erase.${what}`])}
          <textarea
            rows={what === 'accounts' ? 3 : 1}
            required
            spellcheck={false}
            value={stated}
            onInput={event => setStated(event.currentTarget.value)}
          />
        </label>
        <label class="is-inline">
          <input
            type="checkbox"
            checked={withContainer}
            onChange={event => setWithContainer(event.currentTarget.checked)}
          />{' '}
          {say(webSourcesMessages['erase.container'])}
        </label>
        <p class="custody-acts">
          <button type="submit" disabled={isBusy()}>
            {say(webSourcesMessages['erase.look'])}
          </button>
        </p>
      </form>
      {wasAsked ? <JobFault kinds={['analyse']} /> : null}
      {done === undefined ? null : (
        <section class="custody-verdict" role="status">
          <h2>{say(webSourcesMessages['erase.done'], done)}</h2>
          <p class="measure">{say(webSourcesMessages['erase.beyond'])}</p>
        </section>
      )}
      {planned.value == null ? null : (
        <Plan
          key={planned.value.plan}
          plan={planned.value}
          erased={result => {
            setDone(result)
            planned.again()
          }}
        />
      )}
    </>
  )
}

interface PlanProps {
  readonly plan: ErasureView
  readonly erased: (result: { readonly exhibits: number; readonly bodies: number }) => void
}

function Plan({ plan, erased }: PlanProps) {
  const { exhibits, exhibitCount, sizeBytes, entries, sources, accounts, repeated, containers, membersLeft } = plan
  return (
    <section class="custody-verdict">
      <h2>{say(webSourcesMessages['erase.plan'], { exhibits: exhibitCount, bytes: sizeBytes, entries })}</h2>
      <ul class="custody-list">
        {exhibits.map(
          ({ number, name, isContainer, posts, accounts: authors, messagesKept, messagesLeft, otherSources }) => (
            <li key={number}>
              <Link view="custody" params={{ part: 'exhibits', find: `${number}` }} isBare>
                {say(custodyMessages['exhibit.link'], { number })}
              </Link>{' '}
              <span dir="auto">{name}</span>
              {isContainer ? ` (${say(webSourcesMessages['erase.isContainer'])})` : ''}
              <div class="soft small">
                {messagesKept !== null
                  ? say(webSourcesMessages['erase.reduced'], { left: messagesLeft ?? 0, kept: messagesKept })
                  : posts > 0
                    ? say(webSourcesMessages['erase.whole'], { posts, accounts: authors })
                    : ''}
                {otherSources.length === 0
                  ? ''
                  : ` ${say(webSourcesMessages['erase.otherSources'], { sources: otherSources.join(', ') })}`}
              </div>
            </li>
          ),
        )}
      </ul>
      {sources.length === 0 ? null : <p>{say(webSourcesMessages['erase.sources'], { sources: sources.join(', ') })}</p>}
      {accounts.length === 0 ? null : (
        <p dir="auto">{say(webSourcesMessages['erase.people'], { accounts: accounts.join(', ') })}</p>
      )}
      {plan.handedOut.map(({ audience, claimedTime }) => (
        <p key={`${claimedTime}${audience}`}>
          {say(webSourcesMessages['erase.handedOut'], { when: moment(claimedTime), audience: shownTo(audience) })}
        </p>
      ))}
      {plan.collections.length === 0 ? null : (
        <p dir="auto">{say(webSourcesMessages['erase.collections'], { names: plan.collections.join(', ') })}</p>
      )}
      {plan.losesClaims ? <p>{say(webSourcesMessages['erase.claims'])}</p> : null}
      {repeated === 0 ? null : <p>{say(webSourcesMessages['erase.repeatedCount'], { count: repeated })}</p>}
      {membersLeft.length === 0 ? null : (
        <p>{say(webSourcesMessages['erase.members'], { numbers: membersLeft.join(', ') })}</p>
      )}
      <p class="measure soft">{say(webSourcesMessages['erase.beyond'])}</p>
      {containers.length > 0 ? (
        <p role="alert">
          <strong>{say(webSourcesMessages['erase.containers'], { numbers: containers.join(', ') })}</strong>
        </p>
      ) : (
        <Confirm plan={plan.plan} erased={erased} />
      )}
    </section>
  )
}

function Confirm({ plan, erased }: { readonly plan: number; readonly erased: PlanProps['erased'] }) {
  const [stated, setStated] = useState({ reason: '', authority: '', word: '' })
  const word = say(webSourcesMessages['erase.word'])
  const isConfirmed = stated.word.trim().toLowerCase() === word
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  return (
    <form
      class="custody-form custody-erase"
      onSubmit={event => {
        event.preventDefault()
        const { reason, authority } = stated
        ask('erase.perform', { plan, reason, authority }).then(erased).catch(complain)
      }}
    >
      <label>
        {say(webSourcesMessages['field.reason'])}
        <input
          type="text"
          required
          maxLength={4000}
          value={stated.reason}
          onInput={event => put({ reason: event.currentTarget.value })}
        />
      </label>
      <label>
        {say(webSourcesMessages['erase.authority'])}
        <input
          type="text"
          required
          maxLength={400}
          value={stated.authority}
          onInput={event => put({ authority: event.currentTarget.value })}
        />
      </label>
      <label>
        {say(webSourcesMessages['erase.confirm'], { word })}
        <input
          type="text"
          required
          autocomplete="off"
          value={stated.word}
          onInput={event => put({ word: event.currentTarget.value })}
        />
      </label>
      <p class="custody-acts">
        <button type="submit" class="primary" disabled={!isConfirmed || isBusy()}>
          {say(webSourcesMessages['erase.do'])}
        </button>
      </p>
    </form>
  )
}
