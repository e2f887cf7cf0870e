// States a claim, or changes one: what is said, where and when, which figure, and the words that find who says and denies it.

import { useEffect, useState } from 'preact/hooks'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { claimsFormMessages as messages } from '../../messages/web-claims-form.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import type { Side } from '../../model/ladder.ts'
import type { ClaimWording } from '../../server/contract-claims.ts'
import { complain, record } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { change, goTo, sharedParams } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { type ClaimDraft, claimRecord, draftOf, EMPTY_DRAFT, proposedId, termsOf } from './claim-draft.ts'

const LANGUAGES = ['en', 'ru', 'kk'] as const
const KINDS = ['factual', 'accusation', 'demand', 'prediction', 'assessment'] as const

interface FormProps {
  /** The claim that is changed; a new one when absent. */
  readonly claim?: string
  readonly wording?: ClaimWording
}

export function ClaimForm({ claim, wording }: FormProps) {
  const [draft, setDraft] = useState<ClaimDraft>(() => (wording === undefined ? EMPTY_DRAFT : draftOf(wording)))
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isSigning, setSigning] = useState(false)
  const names = useAsk('claims.names', claim === undefined ? {} : undefined)
  const taken = names.value?.claims.map(({ id }) => id) ?? []
  const id = claim ?? (draft.id === '' ? proposedId(draft.en || draft.ru || draft.kk, taken) : draft.id)
  const set = (changes: Partial<ClaimDraft>) => setDraft(before => ({ ...before, ...changes }))
  const leave = () => (claim === undefined ? change({ new: undefined }) : change({ part: undefined }))
  const sign = async () => {
    const { stated, wrong } = claimRecord(id, draft)
    if (wrong.length > 0) {
      setProblems(wrong.map(value => say(messages['form.notNumber'], { value })))
      return
    }
    setSigning(true)
    try {
      const label = messages[claim === undefined ? 'form.stated' : 'form.changed']
      const found = await record([stated], () => say(label))
      setProblems(found.map(({ text }) => text))
      if (found.length === 0) await goTo({ view: 'claims', params: { ...sharedParams(), claim: id } })
    } catch (error) {
      complain(error)
    } finally {
      setSigning(false)
    }
  }
  const field = (name: keyof ClaimDraft, hint?: string) => (
    <label>
      <span>{say(messages[`form.${name}` as 'form.place'])}</span>
      <input
        type="text"
        dir="auto"
        value={draft[name]}
        placeholder={hint}
        onInput={event => set({ [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <form
      class="claims-form claims-editor"
      onSubmit={event => {
        event.preventDefault()
        void sign()
      }}
    >
      <h1>{say(messages[claim === undefined ? 'form.new' : 'form.edit'])}</h1>
      <p class="soft measure">{say(messages['form.intro'])}</p>
      <fieldset>
        <legend>{say(messages['form.text'])}</legend>
        {LANGUAGES.map(language => (
          <label key={language} class="whole">
            <span>{say(messages[`form.${language}`])}</span>
            <textarea
              rows={2}
              maxLength={4000}
              lang={language}
              class="said"
              value={draft[language]}
              onInput={event => set({ [language]: event.currentTarget.value })}
            />
          </label>
        ))}
        <p class="soft small">{say(messages['form.text.hint'])}</p>
        <label>
          <span>{say(messages['form.kind'])}</span>
          <select value={draft.kind} onChange={event => set({ kind: event.currentTarget.value as ClaimDraft['kind'] })}>
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {say(reportClaimMessages[`claim.kind.${kind}`])}
              </option>
            ))}
          </select>
        </label>
        {claim === undefined ? (
          <label>
            <span>{say(messages['form.id'])}</span>
            <input
              type="text"
              value={draft.id}
              placeholder={id}
              onInput={event => set({ id: event.currentTarget.value })}
            />
          </label>
        ) : null}
        {claim === undefined ? <p class="soft small">{say(messages['form.id.hint'])}</p> : null}
      </fieldset>
      <fieldset>
        <legend>{say(messages['form.where'])}</legend>
        {field('place')}
        {field('from', '2022-01-05T22:00')}
        {field('to', '2022-01-06')}
        <p class="soft small">{say(messages['form.date.hint'])}</p>
      </fieldset>
      <fieldset>
        <legend>{say(messages['form.figure'])}</legend>
        {field('what')}
        {field('unit')}
        {field('low')}
        {field('high')}
        <p class="soft small">{say(messages['form.figure.hint'])}</p>
      </fieldset>
      <Rules side="support" draft={draft} set={set} />
      <Rules side="deny" draft={draft} set={set} />
      {claim === undefined ? null : (
        <label class="whole">
          <span>{say(messages['form.reason'])}</span>
          <input
            type="text"
            dir="auto"
            value={draft.reason}
            onInput={event => set({ reason: event.currentTarget.value })}
          />
        </label>
      )}
      {problems.length === 0 ? null : (
        <ul class="claims-problems" role="alert">
          {problems.map(text => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      <p class="claims-buttons">
        <button type="submit" class="primary" disabled={isSigning}>
          {say(messages['form.sign'])}
        </button>
        <button type="button" onClick={() => void leave()}>
          {say(frameMessages['frame.cancel'])}
        </button>
        <span class="soft small" dir="auto">
          {say(messages['form.signedAs'], { role: role.value })}
        </span>
      </p>
    </form>
  )
}

interface RulesProps {
  readonly side: Side
  readonly draft: ClaimDraft
  readonly set: (changes: Partial<ClaimDraft>) => void
}

function Rules({ side, draft, set }: RulesProps) {
  const search = side === 'support' ? 'supportSearch' : 'denySearch'
  const examples = side === 'support' ? 'supportExamples' : 'denyExamples'
  return (
    <fieldset>
      <legend class={side}>{say(messages[`form.${side}`])}</legend>
      <label class="whole">
        <span>{say(messages['form.search'])}</span>
        <textarea
          rows={4}
          dir="auto"
          value={draft[search]}
          onInput={event => set({ [search]: event.currentTarget.value })}
        />
      </label>
      <p class="soft small">{say(messages['form.search.hint'])}</p>
      <Found terms={draft[search]} />
      <label class="whole">
        <span>{say(messages['form.examples'])}</span>
        <textarea
          rows={2}
          dir="auto"
          class="said"
          value={draft[examples]}
          onInput={event => set({ [examples]: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  )
}

const PAUSE_MILLISECONDS = 350
const TERMS_SHOWN = 12

/** How many posts the words would find, asked when typing pauses. */
function Found({ terms }: { readonly terms: string }) {
  const [found, setFound] = useState<{
    readonly words: readonly string[]
    readonly terms: readonly number[]
    readonly posts: number
  }>()
  useEffect(() => {
    const stated = termsOf(terms)
      .filter(term => term.length <= 4000)
      .slice(0, 200)
    if (stated.length === 0) {
      setFound(undefined)
      return
    }
    const stopping = new AbortController()
    const timer = setTimeout(() => {
      ask('claims.found', { terms: stated }, stopping.signal).then(
        answer => setFound({ words: stated, ...answer }),
        () => {
          if (!stopping.signal.aborted) setFound(undefined)
        },
      )
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [terms])
  if (found === undefined) return null
  return (
    <div class="claims-found-words small" role="status">
      <p class="num">
        <b>{say(messages['form.found'], { posts: found.posts })}</b> {say(messages['form.found.note'])}
      </p>
      {found.words.length < 2 ? null : (
        <ul class="claims-tests num">
          {found.words.slice(0, TERMS_SHOWN).map((term, i) => (
            <li key={term} dir="auto">
              {say(messages['form.term'], { term, posts: found.terms[i] })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
