// The audiences of the case and their rules, changed with a signature; a new one is made like one that is there.

import { useState } from 'preact/hooks'
import { handingViewMessages } from '../../messages/web-handing.ts'
import type { AudienceRow } from '../../model/handing-view.ts'
import type { HandingState } from '../../server/contract-handing.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, did } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { goTo, params } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { opens, RuleTable } from './prepare-rules.tsx'
import { aboutAudience, audienceName } from './words.ts'

export function AudiencesPart() {
  const asking = useAsk('handing.state', {})
  return (
    <Answered asking={asking}>
      {state => {
        const chosen = state.audiences.find(({ audience }) => audience === params.value.audience) ?? state.audiences[0]
        return (
          <>
            <p class="measure">{say(handingViewMessages['audiences.lead'])}</p>
            {state.unread === 0 ? null : (
              <p class="measure">{say(handingViewMessages['audiences.unread'], { count: state.unread })}</p>
            )}
            <div class="handing-columns">
              <div>
                <ul class="custody-list">
                  {state.audiences.map(row => (
                    <li key={row.audience}>
                      <Link
                        view="handing"
                        params={{ part: 'audiences', audience: row.audience }}
                        isBare
                        current={row === chosen}
                      >
                        {audienceName(row.audience)}
                      </Link>
                      <div class="soft small">{aboutAudience(row)}</div>
                    </li>
                  ))}
                </ul>
                <NewAudience state={state} again={asking.again} />
              </div>
              <Audience key={JSON.stringify(chosen)} row={chosen} again={asking.again} />
            </div>
          </>
        )
      }}
    </Answered>
  )
}

/** Signs levels and remembers how to put those of before back. */
async function save(row: AudienceRow, levels: Readonly<Record<string, string>>, reason: string, again: () => void) {
  const set = Object.entries(levels).map(([rule, level]) => `${rule}=${level}`)
  const before = row.rules.flatMap(({ rule, level }) => (levels[rule] === undefined ? [] : [`${rule}=${level}`]))
  const { entry } = await ask('handing.save', {
    audience: row.audience,
    set,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  })
  if (entry !== null)
    did({
      label: () => say(handingViewMessages['audiences.savedLabel'], { audience: audienceName(row.audience) }),
      undo: async () => {
        const why = say(handingViewMessages['audiences.takenBack'])
        await ask('handing.save', { audience: row.audience, set: before, reason: why })
        again()
      },
    })
  again()
}

function Audience({ row, again }: { readonly row: AudienceRow; readonly again: () => void }) {
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const isOpened = row.rules.some(rule => opens(rule, levels[rule.rule]))
  const isChanged = Object.keys(levels).length > 0
  const { saved } = row
  return (
    <form
      class="custody-form handing-audience"
      onSubmit={event => {
        event.preventDefault()
        save(row, levels, reason, again).catch(complain)
      }}
    >
      <h2 dir="auto">{audienceName(row.audience)}</h2>
      <p class="soft">
        {saved === null
          ? say(handingViewMessages['audiences.standard'])
          : say(handingViewMessages['audiences.saved'], { when: moment(saved.claimedTime), role: saved.role })}
      </p>
      {saved?.reason == null ? null : (
        <p class="said" dir="auto">
          {saved.reason}
        </p>
      )}
      <RuleTable
        rules={row.rules}
        levels={levels}
        put={(rule, level) => {
          const { [rule.rule]: _, ...rest } = levels
          setLevels(level === rule.level ? rest : { ...rest, [rule.rule]: level })
        }}
      />
      {isChanged ? (
        <label>
          {say(handingViewMessages[isOpened ? 'rules.opens' : 'reason'])}
          <textarea
            rows={2}
            required={isOpened}
            maxLength={4000}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
      ) : null}
      <p class="custody-acts">
        <button type="submit" class="primary" disabled={!isChanged}>
          {say(handingViewMessages['audiences.save'])}
        </button>
        <span class="soft small">{say(handingViewMessages.signed, { role: role.value })}</span>
      </p>
    </form>
  )
}

function NewAudience({ state, again }: { readonly state: HandingState; readonly again: () => void }) {
  const [name, setName] = useState('')
  const [like, setLike] = useState('public')
  const add = async () => {
    await ask('handing.save', { audience: name.trim(), like })
    again()
    await goTo({ view: 'handing', params: { part: 'audiences', audience: name.trim() } })
    setName('')
  }
  return (
    <details>
      <summary>{say(handingViewMessages['audiences.new'])}</summary>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          add().catch(complain)
        }}
      >
        <label>
          {say(handingViewMessages['audiences.name'])}
          <input
            type="text"
            required
            maxLength={40}
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          {say(handingViewMessages['audiences.like'])}
          <select value={like} onChange={event => setLike(event.currentTarget.value)}>
            {state.audiences.map(({ audience }) => (
              <option key={audience} value={audience}>
                {audienceName(audience)}
              </option>
            ))}
          </select>
        </label>
        <p class="custody-acts">
          <button type="submit">{say(handingViewMessages['audiences.save'])}</button>
        </p>
      </form>
    </details>
  )
}
