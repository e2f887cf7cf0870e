// The axis of time with its ticks, and the veil over what is not chosen.

import { axisDate } from '../../messages/report-format.ts'
import { language } from '../state/preferences.ts'
import { type Span, ticksOf } from './time-scale.ts'

/** Pixels that a tick needs. */
const TICK_WIDTH = 118

export function Axis({
  window,
  width,
  x,
}: {
  readonly window: Span
  readonly width: number
  readonly x: (time: number) => number
}) {
  const { times, grain } = ticksOf(window, Math.max(2, Math.floor(width / TICK_WIDTH)))
  return (
    <svg class="timeline-plot" width={width} height={24} aria-hidden="true">
      {times.map(time => (
        <g key={time}>
          <line class="timeline-tick" x1={x(time)} x2={x(time)} y1={18} y2={24} />
          <text x={x(time)} y={13} text-anchor={x(time) < 40 ? 'start' : x(time) > width - 40 ? 'end' : 'middle'}>
            {axisDate(language.value, time, grain)}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface ChosenProps {
  readonly chosen: Partial<Span>
  readonly window: Span
  readonly x: (time: number) => number
  readonly width: number
  /** Pixels from the left border of what is veiled. */
  readonly left: number
}

/** What is not chosen is veiled, over all lanes. */
export function Chosen({ chosen, window, x, width, left }: ChosenProps) {
  const from = Math.min(width, Math.max(0, x(chosen.start ?? window.start)))
  const to = Math.min(width, Math.max(0, x(chosen.end ?? window.end)))
  return (
    <>
      <div class="timeline-veil" style={{ left: `${left}px`, width: `${from}px` }} hidden={from <= 0} />
      <div class="timeline-veil" style={{ left: `${left + to}px`, width: `${width - to}px` }} hidden={to >= width} />
    </>
  )
}
