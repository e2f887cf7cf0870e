// What sun and shadow say, in sentences.

import { number } from '../../messages/catalogue.ts'
import { sunMessages as messages } from '../../messages/web-footage-sun.ts'
import type { ShadowAnswer } from '../../show/shadow-answer.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { SunDraft } from './sun-draft.ts'
import { clockTime, timesSentences } from './sun-words.ts'

const MINUTE = 60_000

export function SunAnswer({ draft, answer }: { readonly draft: SunDraft; readonly answer: ShadowAnswer }) {
  const { sun, midnight, elevation, azimuth, faults } = answer
  const [first, ...rest] = timesSentences(language.value, draft, answer)
  const times = (list: readonly number[]) => list.map(time => clockTime(time - midnight)).join(', ') || '—'
  return (
    <div class="sun-answer" aria-live="polite">
      {faults.length === 0 ? null : (
        <div role="alert">
          {faults.map(fault => (
            <p key={fault}>{say(messages[`fault.${fault}`])}</p>
          ))}
        </div>
      )}
      {first === undefined ? null : <p class="sun-first measure">{first}</p>}
      {elevation === undefined ? null : <p class="measure">{say(messages['angle.elevation'], elevation)}</p>}
      {azimuth === undefined ? null : <p class="measure">{say(messages['angle.azimuth'], within360(azimuth))}</p>}
      {rest.map(sentence => (
        <p key={sentence} class="measure">
          {sentence}
        </p>
      ))}
      <p class="measure">{nowText(draft, answer)}</p>
      <p class="soft small">
        {sun.all === undefined
          ? say(messages['day.risen'], { rises: times(sun.rises), noons: times(sun.noons), sets: times(sun.sets) })
          : say(messages[`day.${sun.all}`])}
      </p>
    </div>
  )
}

function nowText(draft: SunDraft, { now }: ShadowAnswer): string {
  const time = clockTime(Number(draft.minute) * MINUTE)
  const { elevation, azimuth } = now
  if (elevation <= 0) return say(messages['now.down'], { time, elevation })
  const length = 1 / Math.tan((elevation * Math.PI) / 180)
  return say(messages['now.up'], {
    time,
    elevation,
    azimuth,
    shadow: (azimuth + 180) % 360,
    length: number(language.value, length, length < 10 ? 2 : 0),
  })
}

function within360({ low, high }: { readonly low: number; readonly high: number }) {
  const turned = (degrees: number) => ((degrees % 360) + 360) % 360
  return { low: turned(low), high: turned(high) }
}
