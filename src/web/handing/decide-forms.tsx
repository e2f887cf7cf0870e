// Deciding whether a channel may be named, and what stays in the case whatever a profile says.

import { useState } from 'preact/hooks'
import { webProtectionMessages } from '../../messages/web-protection.ts'
import { complain, did, record } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'

interface FormProps {
  readonly again: () => void
}

interface ReasonProps {
  readonly value: string
  readonly put: (reason: string) => void
}

function Reason({ value, put }: ReasonProps) {
  return (
    <label>
      {say(webProtectionMessages.reason)}
      <input type="text" required maxLength={4000} value={value} onInput={event => put(event.currentTarget.value)} />
    </label>
  )
}

const NAMED = ['may-be-named', 'not-named'] as const

export function NameForm({ again }: FormProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { value } = useAsk('protect.parties', isOpen ? {} : undefined)
  const [stated, setStated] = useState({ token: '', verdict: 'may-be-named' as (typeof NAMED)[number], reason: '' })
  const [fault, setFault] = useState('')
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const sign = async () => {
    const { entry, problems } = await ask('protect.name', stated)
    setFault(problems.join(' '))
    if (entry === null) return
    const party = value?.rows.find(({ token }) => token === stated.token)?.label ?? stated.token
    did({
      label: () => say(webProtectionMessages['naming.done'], { party }),
      undo: async () => {
        await ask('case.undo', { entry })
        again()
      },
    })
    put({ reason: '' })
    again()
  }
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{say(webProtectionMessages['naming.add'])}</summary>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          sign().catch(complain)
        }}
      >
        <label>
          {say(webProtectionMessages['naming.channel'])}
          <select required value={stated.token} onChange={event => put({ token: event.currentTarget.value })}>
            <option value="" />
            {value?.rows.map(({ token, label }) => (
              <option key={token} value={token}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {NAMED.map(verdict => (
          <label key={verdict} class="is-inline">
            <input type="radio" name="naming" checked={stated.verdict === verdict} onChange={() => put({ verdict })} />{' '}
            {say(webProtectionMessages[`verdict.${verdict}`])}
          </label>
        ))}
        <Reason value={stated.reason} put={reason => put({ reason })} />
        {fault === '' ? null : <p role="alert">{fault}</p>}
        <p class="custody-acts">
          <button type="submit">{say(webProtectionMessages.sign)}</button>
        </p>
      </form>
    </details>
  )
}

const KINDS = ['post', 'exhibit', 'claim'] as const
const STAYS = ['withhold', 'release'] as const

export function WithholdForm({ again }: FormProps) {
  const [stated, setStated] = useState({
    kind: 'exhibit' as (typeof KINDS)[number],
    value: '',
    verdict: 'withhold' as (typeof STAYS)[number],
    reason: '',
  })
  const [fault, setFault] = useState('')
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const sign = async () => {
    const { kind, value, verdict, reason } = stated
    const which = kind === 'exhibit' && /^\d{1,12}$/.test(value.trim()) ? Number(value) : value.trim()
    const problems = await record([{ type: 'withholding', [kind]: which, verdict, reason }], () =>
      say(webProtectionMessages['withhold.done']),
    )
    setFault(problems.map(({ text }) => text).join(' '))
    if (problems.length === 0) put({ value: '', reason: '' })
    again()
  }
  return (
    <details>
      <summary>{say(webProtectionMessages['withhold.add'])}</summary>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          sign().catch(complain)
        }}
      >
        <label>
          {say(webProtectionMessages['withhold.what'])}
          <select
            value={stated.kind}
            onChange={event => put({ kind: KINDS.find(kind => kind === event.currentTarget.value) ?? 'exhibit' })}
          >
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {say(webProtectionMessages[`withhold.${kind}`])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(webProtectionMessages['withhold.value'])}
          <input
            type="text"
            required
            maxLength={1000}
            value={stated.value}
            onInput={event => put({ value: event.currentTarget.value })}
          />
        </label>
        {STAYS.map(verdict => (
          <label key={verdict} class="is-inline">
            <input
              type="radio"
              name="withholding"
              checked={stated.verdict === verdict}
              onChange={() => put({ verdict })}
            />{' '}
            {say(webProtectionMessages[`verdict.${verdict}`])}
          </label>
        ))}
        <Reason value={stated.reason} put={reason => put({ reason })} />
        {fault === '' ? null : <p role="alert">{fault}</p>}
        <p class="custody-acts">
          <button type="submit">{say(webProtectionMessages.sign)}</button>
        </p>
      </form>
    </details>
  )
}
