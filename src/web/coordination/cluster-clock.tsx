// Hours of the week as strips: when members act, and when everybody else does. UTC.

import { hasKazakh, kazakhWeekday } from '../../messages/kazakh-dates.ts'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage } from '../../model/coordination-page.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'

const HOURS = 24
const CELL = { width: 15, height: 14 }
const LEFT = 44
const TOP = 14
/** A Monday, to name the days of the week. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

export function ClusterClock({ week }: Pick<ClusterPage, 'week'>) {
  return (
    <section>
      <h2>{say(messages['clock.title'])}</h2>
      <p class="soft small measure">{say(messages['clock.legend'])}</p>
      <div class="coordination-clocks">
        <Week label={say(messages['clock.members'])} acts={week.members} tone="is-solid" />
        <Week label={say(messages['clock.others'])} acts={week.others} tone="is-other" />
      </div>
    </section>
  )
}

function dayName(day: number, length: 'short' | 'long'): string {
  if (language.value === 'kk' && !hasKazakh) return kazakhWeekday(day, length)
  const locale = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' }[language.value]
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(MONDAY + day * DAY)
}

interface WeekProps {
  readonly label: string
  /** 168 elements, Monday 00:00 first. */
  readonly acts: readonly number[]
  readonly tone: string
}

function Week({ label, acts, tone }: WeekProps) {
  const most = acts.reduce((largest, each) => Math.max(largest, each), 1)
  const days = Array.from({ length: 7 }, (_, day) => day)
  return (
    <figure class="coordination-week">
      <figcaption class="small">
        {label} · <span class="num">{count(acts.reduce((sum, each) => sum + each, 0))}</span>
      </figcaption>
      <svg viewBox={`0 0 ${LEFT + HOURS * CELL.width} ${TOP + 7 * CELL.height}`} aria-hidden="true">
        {[0, 6, 12, 18].map(hour => (
          <text key={hour} x={LEFT + hour * CELL.width} y={TOP - 4}>
            {String(hour).padStart(2, '0')}
          </text>
        ))}
        {days.map(day => (
          <text key={day} x="0" y={TOP + (day + 0.78) * CELL.height}>
            {dayName(day, 'short')}
          </text>
        ))}
        {acts.map((value, hour) => (
          <rect
            key={hour}
            x={LEFT + (hour % HOURS) * CELL.width}
            y={TOP + Math.floor(hour / HOURS) * CELL.height}
            width={CELL.width - 1.5}
            height={CELL.height - 1.5}
            class={value === 0 ? 'is-none' : tone}
            fill-opacity={value === 0 ? 1 : 0.15 + 0.85 * (value / most)}
          />
        ))}
      </svg>
      <div class="visually-hidden">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{say(messages['clock.day'])}</th>
              {Array.from({ length: HOURS }, (_, hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(day => (
              <tr key={day}>
                <th scope="row">{dayName(day, 'long')}</th>
                {acts.slice(day * HOURS, (day + 1) * HOURS).map((value, hour) => (
                  <td key={hour}>{count(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
