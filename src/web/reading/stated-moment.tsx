// A time as its source states it: UTC, with the source's own offset; one without a zone says so.

import { readingMessages } from '../../messages/web-reading.ts'
import type { StatedTime } from '../../model/post-reading.ts'
import { moment, say } from '../state/text.ts'

/** `+05:30` of minutes east of UTC. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

interface StatedMomentProps {
  readonly time: StatedTime | null
  readonly isEdit?: boolean
  /** Without what stands behind the time. */
  readonly isShort?: boolean
}

export function StatedMoment({ time, isEdit = false, isShort = false }: StatedMomentProps) {
  if (time === null) return <span class="soft">{say(readingMessages['reading.noTime'])}</span>
  const { instant, isZoned, offsetMinutes } = time
  const words = isZoned ? `${moment(instant)} ${say(readingMessages['reading.utc'])}` : moment(instant)
  const said = isEdit ? say(readingMessages['reading.edited'], { time: words }) : words
  const note = !isZoned
    ? say(readingMessages['reading.zoneless'])
    : offsetMinutes === null || isShort
      ? undefined
      : say(readingMessages['reading.offset'], { offset: offsetText(offsetMinutes) })
  return (
    <span class="num">
      {said}
      {note === undefined ? null : <span class="soft"> ({note})</span>}
    </span>
  )
}
