// Sealing, opening, another passphrase; and roles: as which one acts here are signed, and who each is.

import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { webSourcesMessages } from '../../messages/web-sources.ts'
import type { CustodyState } from '../../server/contract-custody.ts'
import { Answered } from '../parts/states.tsx'
import { complain, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { isBusy } from '../state/job-end.ts'
import { goTo } from '../state/location.ts'
import { say } from '../state/text.ts'
import { CopyLine } from './copy-line.tsx'
import { JobFault } from './job-fault.tsx'
import { NewFolder } from './new-folder.tsx'
import { Roles } from './roles.tsx'

/** Shown once, also when this view goes and comes back while the case is opened anew. */
const recoveryKey = signal('')

export function KeysPart() {
  const asking = useAsk('custody.state', {})
  return (
    <>
      {recoveryKey.value === '' ? null : <RecoveryKey />}
      <JobFault kinds={['convert']} />
      <Converted />
      <Answered asking={asking}>
        {state => (state.isSealed ? <Sealed state={state} /> : <Open state={state} />)}
      </Answered>
      <Roles />
    </>
  )
}

function RecoveryKey() {
  return (
    <section class="custody-verdict" role="alert">
      <h2>{say(webSourcesMessages['keys.recovery'])}</h2>
      <p class="measure">{say(webSourcesMessages['keys.recoveryWhy'])}</p>
      <CopyLine text={recoveryKey.value} label={say(webSourcesMessages['keys.recovery'])} />
      <button
        type="button"
        onClick={() => {
          recoveryKey.value = ''
        }}
      >
        {say(webSourcesMessages['keys.kept'])}
      </button>
    </section>
  )
}

function Converted() {
  const newest = job.value
  const { target } = (newest?.result ?? {}) as { target?: unknown }
  if (newest?.kind !== 'convert' || newest.status !== 'done' || typeof target !== 'string') return null
  return (
    <p class="banner" role="status">
      {say(webSourcesMessages['convert.done'], { path: target })}
    </p>
  )
}

function Sealed({ state }: { readonly state: CustodyState }) {
  return (
    <>
      <p class="measure">{say(webSourcesMessages['keys.sealedNow'], { minutes: state.lockMinutes ?? 0 })}</p>
      <p>
        <button type="button" onClick={() => void ask('case.lock', {}).catch(complain)}>
          {say(webSourcesMessages['keys.lock'])}
        </button>
      </p>
      <Change />
      <Unseal />
    </>
  )
}

interface SecretProps {
  readonly label: string
  readonly value: string
  readonly put: (value: string) => void
  readonly isNew?: boolean
}

function Secret({ label, value, put, isNew = false }: SecretProps) {
  return (
    <label>
      {label}
      <input
        type="password"
        required
        minLength={isNew ? 10 : 1}
        maxLength={1000}
        autocomplete={isNew ? 'new-password' : 'off'}
        value={value}
        onInput={event => put(event.currentTarget.value)}
      />
    </label>
  )
}

function Change() {
  const [stated, setStated] = useState({ now: '', next: '', again: '', newRecoveryKey: false })
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const isDifferent = stated.again !== '' && stated.again !== stated.next
  const change = async () => {
    const { now: passphrase, next, newRecoveryKey } = stated
    const { recoveryKey: made } = await ask('keys.change', { passphrase, next, newRecoveryKey })
    put({ now: '', next: '', again: '' })
    recoveryKey.value = made ?? ''
    tell(() => say(webSourcesMessages['keys.changed']))
    // The case was closed and opened again meanwhile, and the page may have gone elsewhere.
    await goTo({ view: 'custody', params: { part: 'keys' } })
  }
  return (
    <section>
      <h2>{say(webSourcesMessages['keys.change'])}</h2>
      <p class="measure soft">{say(webSourcesMessages['keys.changeWhy'])}</p>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          change().catch(complain)
        }}
      >
        <Secret label={say(webSourcesMessages['keys.now'])} value={stated.now} put={now => put({ now })} />
        <Secret label={say(webSourcesMessages['keys.next'])} value={stated.next} put={next => put({ next })} isNew />
        <Secret
          label={say(webSourcesMessages['keys.again'])}
          value={stated.again}
          put={again => put({ again })}
          isNew
        />
        {isDifferent ? <p role="alert">{say(webSourcesMessages['keys.differ'])}</p> : null}
        <label class="is-inline">
          <input
            type="checkbox"
            checked={stated.newRecoveryKey}
            onChange={event => put({ newRecoveryKey: event.currentTarget.checked })}
          />{' '}
          {say(webSourcesMessages['keys.newRecovery'])}
        </label>
        <p class="custody-acts">
          <button type="submit" class="primary" disabled={isBusy() || stated.again !== stated.next}>
            {say(webSourcesMessages['keys.change'])}
          </button>
        </p>
      </form>
    </section>
  )
}

interface TargetProps {
  readonly target: string
  readonly isRemoved: boolean
  readonly put: (changes: { readonly target?: string; readonly isRemoved?: boolean }) => void
}

function Target({ target, isRemoved, put }: TargetProps) {
  return (
    <>
      <NewFolder
        label={say(webSourcesMessages['convert.target'])}
        value={target}
        change={path => put({ target: path })}
        name="case"
      />
      <label class="is-inline">
        <input
          type="checkbox"
          checked={isRemoved}
          onChange={event => put({ isRemoved: event.currentTarget.checked })}
        />{' '}
        {say(webSourcesMessages['convert.remove'])}
      </label>
    </>
  )
}

function Unseal() {
  const [stated, setStated] = useState({ now: '', target: '', isRemoved: false })
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const open = () => {
    const { now: passphrase, target, isRemoved: removesOriginal } = stated
    return ask('keys.open', { passphrase, target: target.trim(), removesOriginal })
  }
  return (
    <section>
      <h2>{say(webSourcesMessages['open.title'])}</h2>
      <p class="measure">{say(webSourcesMessages['open.why'])}</p>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          open().catch(complain)
        }}
      >
        <Secret label={say(webSourcesMessages['keys.now'])} value={stated.now} put={now => put({ now })} />
        <Target target={stated.target} isRemoved={stated.isRemoved} put={put} />
        <p class="custody-acts">
          <button type="submit" disabled={isBusy()}>
            {say(webSourcesMessages['open.do'])}
          </button>
        </p>
      </form>
    </section>
  )
}

function Open({ state: _ }: { readonly state: CustodyState }) {
  const [stated, setStated] = useState({ next: '', again: '', hasRecoveryKey: true, target: '', isRemoved: false })
  const [made, setMade] = useState<string | null | undefined>()
  const [isKept, setIsKept] = useState(false)
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const prepare = async () => {
    const { next: passphrase, hasRecoveryKey } = stated
    const { recoveryKey: key } = await ask('keys.prepare', { passphrase, hasRecoveryKey })
    setMade(key)
    setIsKept(key === null)
  }
  const seal = () => ask('keys.seal', { target: stated.target.trim(), removesOriginal: stated.isRemoved })
  return (
    <section>
      <p class="measure">{say(webSourcesMessages['keys.openNow'])}</p>
      <h2>{say(webSourcesMessages['seal.title'])}</h2>
      <p class="measure">{say(webSourcesMessages['seal.why'])}</p>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          const act: Promise<unknown> = made === undefined ? prepare() : seal()
          act.catch(complain)
        }}
      >
        {made === undefined ? (
          <>
            <Secret
              label={say(webSourcesMessages['keys.next'])}
              value={stated.next}
              put={next => put({ next })}
              isNew
            />
            <Secret
              label={say(webSourcesMessages['keys.again'])}
              value={stated.again}
              put={again => put({ again })}
              isNew
            />
            {stated.again !== '' && stated.again !== stated.next ? (
              <p role="alert">{say(webSourcesMessages['keys.differ'])}</p>
            ) : null}
            <label class="is-inline">
              <input
                type="checkbox"
                checked={stated.hasRecoveryKey}
                onChange={event => put({ hasRecoveryKey: event.currentTarget.checked })}
              />{' '}
              {say(webSourcesMessages['seal.hasRecovery'])}
            </label>
          </>
        ) : (
          <>
            {made === null ? null : (
              <>
                <p class="measure">{say(webSourcesMessages['keys.recoveryWhy'])}</p>
                <CopyLine text={made} label={say(webSourcesMessages['keys.recovery'])} />
                <label class="is-inline">
                  <input
                    type="checkbox"
                    required
                    checked={isKept}
                    onChange={event => setIsKept(event.currentTarget.checked)}
                  />{' '}
                  {say(webSourcesMessages['keys.kept'])}
                </label>
              </>
            )}
            <Target target={stated.target} isRemoved={stated.isRemoved} put={put} />
          </>
        )}
        <p class="custody-acts">
          <button
            type="submit"
            class="primary"
            disabled={isBusy() || (made === undefined ? stated.again !== stated.next : !isKept)}
          >
            {say(webSourcesMessages[made === undefined ? 'seal.makeKeys' : 'seal.do'])}
          </button>
        </p>
      </form>
    </section>
  )
}
