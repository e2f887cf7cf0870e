// The rules of an audience, each of which can be opened or closed for one export; opening needs a reason.

import { handingViewMessages } from '../../messages/web-handing.ts'
import type { AudienceRow, RuleRow } from '../../model/handing-view.ts'
import { change } from '../state/location.ts'
import { say } from '../state/text.ts'
import { openParam } from './chosen.ts'
import { type, typed } from './typed.ts'

type Levels = Readonly<Record<string, string>>

/** Whether a level lets out more than what holds. */
export function opens({ levels, level: held }: Pick<RuleRow, 'levels' | 'level'>, level: string | undefined): boolean {
  if (level === undefined) return false
  const at = (name: string) => levels.findIndex(one => one.level === name)
  return at(level) > at(held)
}

export function Rules({ audience, levels }: { readonly audience: AudienceRow; readonly levels: Levels }) {
  const changed = audience.rules.filter(({ rule, level }) => levels[rule] !== undefined && levels[rule] !== level)
  const isOpened = audience.rules.some(row => opens(row, levels[row.rule]))
  const put = (row: RuleRow, level: string) => {
    const { [row.rule]: _, ...rest } = levels
    void change({ open: openParam(level === row.level ? rest : { ...rest, [row.rule]: level }) })
  }
  return (
    <>
      <details class="handing-rules" open={changed.length > 0}>
        <summary>
          {say(handingViewMessages['rules.title'])}
          {changed.length === 0 ? '' : ` (${say(handingViewMessages['rules.changed'], { count: changed.length })})`}
        </summary>
        <RuleTable rules={audience.rules} levels={levels} put={put} />
      </details>
      {isOpened ? (
        <label>
          {say(handingViewMessages['rules.opens'])}
          <textarea
            rows={2}
            required
            maxLength={4000}
            value={typed.value.reason}
            onInput={event => type({ reason: event.currentTarget.value })}
          />
        </label>
      ) : null}
    </>
  )
}

interface RuleTableProps {
  readonly rules: readonly RuleRow[]
  readonly levels: Levels
  readonly put: (row: RuleRow, level: string) => void
}

export function RuleTable({ rules, levels, put }: RuleTableProps) {
  return (
    <dl class="handing-rule-list">
      {rules.map(row => {
        const level = levels[row.rule] ?? row.level
        const change = opens(row, levels[row.rule]) ? 'opened' : level !== row.level ? 'closed' : row.change
        return (
          <div key={row.rule}>
            <dt>
              {row.title}
              {change === null ? null : <span class="chip">{say(handingViewMessages[`rules.${change}`])}</span>}
            </dt>
            <dd>
              <select aria-label={row.title} value={level} onChange={event => put(row, event.currentTarget.value)}>
                {row.levels.map(one => (
                  <option key={one.level} value={one.level}>
                    {one.words}
                  </option>
                ))}
              </select>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
