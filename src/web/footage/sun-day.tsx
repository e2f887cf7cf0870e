// The sun over one day: its height, what fits, and a slider of the time of day under it.

import { sunMessages as messages } from '../../messages/web-footage-sun.ts'
import type { ShadowAnswer } from '../../show/shadow-answer.ts'
import { LeftInput } from '../parts/left-input.tsx'
import { say } from '../state/text.ts'
import type { SunDraft } from './sun-draft.ts'
import type { PutSun } from './sun-tool.tsx'
import { clockTime } from './sun-words.ts'

interface SunDayProps {
  readonly draft: SunDraft
  readonly put: PutSun
  readonly answer: ShadowAnswer
}

const WIDTH = 720
const HEIGHT = 130
/** Where the horizon lies, and pixels of ten degrees. */
const HORIZON = 104
const TEN = 11
const DAY = 86_400_000
const MINUTE = 60_000

export function SunDayPicture({ draft, put, answer }: SunDayProps) {
  const { midnight, curve, times } = answer
  const minute = Math.min(1439, Math.max(0, Number(draft.minute) || 0))
  const x = (time: number) => ((time - midnight) / DAY) * WIDTH
  const y = (elevation: number) => HORIZON - (Math.max(-20, elevation) / 10) * TEN
  const path = curve.map((elevation, i) => `${i === 0 ? 'M' : 'L'}${(i * WIDTH) / 144} ${y(elevation).toFixed(1)}`)
  const bands = (spans: readonly { readonly from: number; readonly to: number }[], kind: string) =>
    spans.map(({ from, to }) => {
      const [top, height] =
        kind === 'both' ? [0, HEIGHT] : kind === 'azimuth' ? [0, HORIZON] : [HORIZON, HEIGHT - HORIZON]
      const width = Math.max(1.5, x(to) - x(from))
      return (
        <rect key={`${kind}${from}`} class={`sun-band is-${kind}`} x={x(from)} y={top} width={width} height={height} />
      )
    })
  const isBoth = times?.byElevation !== undefined && times.byAzimuth !== undefined
  return (
    <div class="sun-day">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(messages.picture)} preserveAspectRatio="none">
        {times?.byAzimuth === undefined ? null : bands(times.byAzimuth, 'azimuth')}
        {times?.byElevation === undefined ? null : bands(times.byElevation, 'elevation')}
        {times !== undefined && isBoth ? bands(times.both, 'both') : null}
        <path class="sun-horizon" d={`M0 ${HORIZON}H${WIDTH}`} vector-effect="non-scaling-stroke" />
        <path class="sun-curve" d={path.join('')} vector-effect="non-scaling-stroke" />
        <path class="sun-now" d={`M${(minute / 1440) * WIDTH} 0V${HEIGHT}`} vector-effect="non-scaling-stroke" />
      </svg>
      <label>
        <span class="visually-hidden">{say(messages['field.minute'])}</span>
        <input
          class="sun-slider"
          type="range"
          min="0"
          max="1439"
          step="1"
          value={String(minute)}
          aria-valuetext={clockTime(minute * MINUTE)}
          onInput={event => put({ minute: event.currentTarget.value })}
        />
      </label>
      <div class="sun-hours num" aria-hidden="true">
        {[0, 6, 12, 18, 24].map(hour => (
          <span key={hour}>{clockTime(hour * 60 * MINUTE)}</span>
        ))}
      </div>
      <p class="findings-tools">
        <label class="sun-inline">
          <span>{say(messages['field.minute'])}</span>
          <LeftInput
            class="num"
            size={6}
            value={clockTime(minute * MINUTE)}
            left={typed => {
              const entered = minuteOf(typed)
              if (entered !== undefined) put({ minute: String(entered) })
            }}
          />
        </label>
        <label class="sun-inline">
          <span>{say(messages['field.minuteError'])}</span>
          <input
            inputMode="numeric"
            size={4}
            value={draft.minuteError}
            onInput={event => put({ minuteError: event.currentTarget.value })}
          />
        </label>
        <span class="soft small">{times === undefined ? null : say(messages.legend)}</span>
      </p>
    </div>
  )
}

/** Minute of the day of `9:05`; undefined for what is no time. */
function minuteOf(text: string): number | undefined {
  const parts = /^\s*(\d{1,2})[:.](\d\d)\s*$/.exec(text)
  const minute = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2])
  return minute < 1440 && Number(parts?.[2]) < 60 ? minute : undefined
}
