// What a sitting is about and who signs: claim, what rules propose, role, coding apart.

import { reviewPageMessages as texts } from '../../messages/web-review.ts'
import type { ClaimHead } from '../../model/review-view.ts'
import { RoleInput } from '../parts/left-input.tsx'
import { change, params } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { claimText } from './claim-text.ts'

interface SittingBarProps {
  readonly claims: readonly (ClaimHead & { readonly waiting?: number })[]
  readonly claim: string | undefined
  /** Values of `side` with their words; none: no such choice. */
  readonly choices?: readonly (readonly [string, string])[]
  readonly choicesLabel?: string
  readonly chosen?: string | undefined
  readonly canBeApart?: boolean
}

export function SittingBar({ claims, claim, choices = [], choicesLabel, chosen, canBeApart = false }: SittingBarProps) {
  return (
    <div class="review-bar">
      {claims.length === 0 ? null : (
        <label>
          <span class="soft">{say(texts.claim)}</span>
          <select
            value={claim ?? ''}
            onChange={event => void change({ claim: event.currentTarget.value, item: undefined })}
          >
            <option value="">{say(texts.allClaims)}</option>
            {claims.map(head => (
              <option key={head.id} value={head.id}>
                {claimText(head)}
                {head.waiting === undefined ? '' : ` (${count(head.waiting)})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {choices.length === 0 ? null : (
        <label>
          <span class="soft">{choicesLabel ?? say(texts.proposed)}</span>
          <select
            value={chosen ?? ''}
            onChange={event => void change({ side: event.currentTarget.value, item: undefined })}
          >
            <option value="">{say(texts['proposed.all'])}</option>
            {choices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span class="soft">{say(texts.signAs)}</span>
        <RoleInput aria-describedby="review-role-hint" />
        <span id="review-role-hint" class="visually-hidden">
          {say(texts.signAsHint)}
        </span>
      </label>
      {canBeApart ? <Apart /> : null}
    </div>
  )
}

function Apart() {
  const isNamed = role.value !== 'person'
  return (
    <label class="review-apart">
      <input
        type="checkbox"
        checked={isNamed && params.value.apart === 'yes'}
        disabled={!isNamed}
        aria-describedby="review-apart-hint"
        onChange={event => void change({ apart: event.currentTarget.checked ? 'yes' : undefined, item: undefined })}
      />{' '}
      {say(texts.apart)}
      <span id="review-apart-hint" class={isNamed ? 'visually-hidden' : 'soft small'}>
        {' '}
        {say(texts.apartHint)}
      </span>
    </label>
  )
}
