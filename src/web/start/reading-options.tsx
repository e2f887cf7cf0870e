// How sources are to be read that do not say all about themselves: time zone, order of dates, platform, columns.

import { materialMessages } from '../../messages/web-material.ts'
import { say } from '../state/text.ts'
import { changeDraft, type Draft, draft } from './draft.ts'

const ORDERS = ['day-first', 'month-first', 'year-first'] as const
const COLUMNS = ['account', 'name', 'time', 'text', 'id', 'channel', 'object', 'link', 'forward', 'reply'] as const

export function ReadingOptions() {
  const chosen = draft.value
  if (chosen === undefined) return null
  const { timeZone, dateOrder, platform, columns } = chosen
  return (
    <details class="start-options">
      <summary>
        <h3>{say(materialMessages['options.title'])}</h3>
      </summary>
      <label class="start-field">
        <span>{say(materialMessages['options.zone'])}</span>
        <input
          value={timeZone}
          maxLength={60}
          spellcheck={false}
          dir="ltr"
          aria-describedby="start-zone"
          onInput={event => changeDraft({ timeZone: event.currentTarget.value })}
        />
        <span class="soft small" id="start-zone">
          {say(materialMessages['options.zoneHint'])}
        </span>
      </label>
      <label class="start-field">
        <span>{say(materialMessages['options.order'])}</span>
        <select
          value={dateOrder ?? ''}
          onChange={event => {
            const order = event.currentTarget.value
            changeDraft({ dateOrder: order === '' ? undefined : (order as Draft['dateOrder']) })
          }}
        >
          <option value="">{say(materialMessages['order.auto'])}</option>
          {ORDERS.map(order => (
            <option key={order} value={order}>
              {say(materialMessages[`order.${order}`])}
            </option>
          ))}
        </select>
      </label>
      <label class="start-field">
        <span>{say(materialMessages['options.platform'])}</span>
        <input
          value={platform}
          maxLength={60}
          spellcheck={false}
          dir="ltr"
          onInput={event => changeDraft({ platform: event.currentTarget.value })}
        />
      </label>
      <fieldset class="start-columns">
        <legend>{say(materialMessages['options.columns'])}</legend>
        <p class="soft small">{say(materialMessages['options.columnsHint'])}</p>
        {COLUMNS.map(field => (
          <label key={field} class="start-field">
            <span>{say(materialMessages[`column.${field}`])}</span>
            <input
              value={columns[field] ?? ''}
              maxLength={200}
              spellcheck={false}
              dir="auto"
              onInput={event => changeDraft({ columns: { ...columns, [field]: event.currentTarget.value } })}
            />
          </label>
        ))}
      </fieldset>
    </details>
  )
}
