// Roles: as which one acts of this page are signed, which ones signed something, and (sealed cases only) who each is.

import { useState } from 'preact/hooks'
import { webSourcesMessages } from '../../messages/web-sources.ts'
import type { RolesState } from '../../server/contract-sources.ts'
import { RoleInput } from '../parts/left-input.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'

export function Roles() {
  const asking = useAsk('roles.state', {})
  return (
    <section>
      <h2>{say(webSourcesMessages['roles.title'])}</h2>
      <div class="custody-form">
        <label>
          {say(webSourcesMessages['roles.sign'])}
          <RoleInput />
        </label>
        <p class="soft small">{say(webSourcesMessages['roles.why'])}</p>
      </div>
      <Answered asking={asking}>{state => <List state={state} again={asking.again} />}</Answered>
    </section>
  )
}

function List({ state: { roles, isSealed }, again }: { readonly state: RolesState; readonly again: () => void }) {
  return (
    <>
      <ul class="custody-list">
        {roles.map(({ role: name, entries, isKnown }) => (
          <li key={name} dir="auto">
            {say(webSourcesMessages['roles.row'], { role: name, count: entries })}{' '}
            {isSealed && isKnown ? <Holder name={name} /> : null}
          </li>
        ))}
      </ul>
      {isSealed ? <Record again={again} /> : <p class="soft">{say(webSourcesMessages['roles.needsSeal'])}</p>}
    </>
  )
}

/** Only when asked for, and gone with the view. */
function Holder({ name }: { readonly name: string }) {
  const [holder, setHolder] = useState<string | null | undefined>()
  if (holder !== undefined)
    return (
      <span class="said" dir="auto">
        {holder ?? say(webSourcesMessages['roles.unknown'])}
      </span>
    )
  return (
    <button
      type="button"
      class="plain"
      onClick={() =>
        void ask('roles.holder', { role: name })
          .then(answer => setHolder(answer.holder))
          .catch(complain)
      }
    >
      {say(webSourcesMessages['roles.show'])}
    </button>
  )
}

function Record({ again }: { readonly again: () => void }) {
  const [stated, setStated] = useState({ role: '', holder: '' })
  const put = async () => {
    await ask('roles.record', stated)
    setStated({ role: '', holder: '' })
    tell(() => say(webSourcesMessages['roles.recorded']))
    again()
  }
  return (
    <form
      class="custody-form"
      onSubmit={event => {
        event.preventDefault()
        put().catch(complain)
      }}
    >
      <h3>{say(webSourcesMessages['roles.record'])}</h3>
      <label>
        {say(webSourcesMessages['roles.role'])}
        <input
          type="text"
          required
          maxLength={80}
          value={stated.role}
          onInput={event => setStated({ ...stated, role: event.currentTarget.value })}
        />
      </label>
      <label>
        {say(webSourcesMessages['roles.holder'])}
        <input
          type="text"
          required
          maxLength={400}
          autocomplete="off"
          value={stated.holder}
          onInput={event => setStated({ ...stated, holder: event.currentTarget.value })}
        />
      </label>
      <p class="custody-acts">
        <button type="submit">{say(webSourcesMessages.sign)}</button>
      </p>
    </form>
  )
}
