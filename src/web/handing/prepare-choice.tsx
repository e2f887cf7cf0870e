// For whom an export is, and what goes into it: all of it stands in the address but what is typed.

import { handingViewMessages } from '../../messages/web-handing.ts'
import type { AudienceRow } from '../../model/handing-view.ts'
import type { HandingState } from '../../server/contract-handing.ts'
import { change, listed, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import type { Chosen } from './chosen.ts'
import { type, typed } from './typed.ts'
import { aboutAudience, audienceName, formatName, shownTo, useName } from './words.ts'

export function ForWhom({
  audiences,
  chosen,
}: {
  readonly audiences: readonly AudienceRow[]
  readonly chosen: AudienceRow
}) {
  return (
    <fieldset class="handing-audiences">
      <legend>{say(handingViewMessages.for)}</legend>
      {audiences.map(row => (
        <label key={row.audience} class="is-inline">
          <input
            type="radio"
            name="audience"
            value={row.audience}
            checked={row.audience === chosen.audience}
            onChange={() => void change({ audience: row.audience, open: undefined, formats: undefined })}
          />
          <span>
            <strong dir="auto">{audienceName(row.audience)}</strong>
            <span class="soft small">{aboutAudience(row)}</span>
          </span>
        </label>
      ))}
      <p class="soft small">
        {say(handingViewMessages['consent.asked'], {
          use: useName(chosen.consent.use),
          audience: shownTo(chosen.consent.audience),
        })}
      </p>
    </fieldset>
  )
}

interface WhatProps {
  readonly state: HandingState
  readonly chosen: Chosen
  readonly audience: AudienceRow
}

export function What({ state, chosen, audience }: WhatProps) {
  return (
    <>
      <Claims state={state} chosen={chosen} />
      <label>
        {say(handingViewMessages['exhibits.extra'])}
        <input
          type="text"
          inputMode="numeric"
          placeholder={say(handingViewMessages['exhibits.hint'])}
          value={params.value.exhibits ?? ''}
          onInput={event => void change({ exhibits: event.currentTarget.value }, true)}
        />
      </label>
      <Formats state={state} chosen={chosen} audience={audience} />
      <label>
        {say(handingViewMessages.title)}
        <input
          type="text"
          maxLength={400}
          value={typed.value.title}
          onInput={event => type({ title: event.currentTarget.value })}
        />
      </label>
      <label>
        {say(handingViewMessages.organization)}
        <input
          type="text"
          maxLength={400}
          value={typed.value.organization}
          onInput={event => type({ organization: event.currentTarget.value })}
        />
      </label>
    </>
  )
}

function Claims({ state: { claims, claimCount }, chosen }: Pick<WhatProps, 'state' | 'chosen'>) {
  if (claimCount === 0) return <p class="soft">{say(handingViewMessages['claims.none'])}</p>
  const isAll = chosen.claims.length === 0
  const put = (ids: readonly string[]) => void change({ claims: listed(ids) })
  const toggle = (id: string) =>
    put(chosen.claims.includes(id) ? chosen.claims.filter(one => one !== id) : [...chosen.claims, id])
  return (
    <fieldset>
      <legend>{say(handingViewMessages['claims.title'])}</legend>
      <label class="is-inline">
        <input type="radio" name="claims" checked={isAll} onChange={() => put([])} />{' '}
        {say(handingViewMessages['claims.all'], { count: claimCount })}
      </label>
      <label class="is-inline">
        <input
          type="radio"
          name="claims"
          checked={!isAll}
          onChange={() => put(claims.slice(0, 1).map(({ id }) => id))}
        />{' '}
        {say(handingViewMessages['claims.some'])}
      </label>
      {isAll ? null : (
        <div class="handing-claims">
          {claims.map(({ id, text }) => (
            <label key={id} class="is-inline">
              <input type="checkbox" checked={chosen.claims.includes(id)} onChange={() => toggle(id)} />{' '}
              <span class="said" dir="auto">
                {text}
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function Formats({ state, chosen, audience }: WhatProps) {
  const written = chosen.formats.length === 0 ? audience.formats : chosen.formats
  const toggle = (format: string) => {
    const next = state.formats.filter(one => (one === format ? !isIn(written, one) : isIn(written, one)))
    const isStandard = next.length === audience.formats.length && next.every(one => isIn(audience.formats, one))
    void change({ formats: isStandard || next.length === 0 ? undefined : listed(next) })
  }
  return (
    <details>
      <summary>
        {say(handingViewMessages['formats.title'])}: {written.map(formatName).join(', ')}
      </summary>
      {state.formats.map(format => (
        <label key={format} class="is-inline">
          <input type="checkbox" checked={isIn(written, format)} onChange={() => toggle(format)} /> {formatName(format)}
        </label>
      ))}
    </details>
  )
}

function isIn(formats: readonly string[], format: string): boolean {
  return formats.includes(format)
}
