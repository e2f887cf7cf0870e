// The waveform of a recording with the lines of its transcript: a slider that a pointer and keys move.

import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { Output } from '../../server/api.ts'
import type { TypedLine } from '../../server/contract-sound.ts'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { groundText } from './ground-text.ts'
import { timeText } from './transcript-lines.ts'

interface WaveformPartProps {
  readonly exhibit: number
  readonly lines: readonly TypedLine[]
  /** Position of the line that is chosen; -1 for none. */
  readonly chosen: number
  readonly atMs: number
  readonly onSeek: (milliseconds: number) => void
  /** What one moves with where there is no waveform. */
  readonly children: ComponentChildren
}

export function WaveformPart(props: WaveformPartProps) {
  const asking = useAsk('sound.waveform', { exhibit: props.exhibit }, { isFixed: true })
  return <Answered asking={asking}>{value => <Drawn {...props} waveform={value} />}</Answered>
}

type ShownWaveform = Output<'sound.waveform'>

function Drawn({ waveform, ...props }: WaveformPartProps & { readonly waveform: ShownWaveform }) {
  if (!('ground' in waveform)) return <Waveform {...props} peaks={waveform.peaks} seconds={waveform.seconds} />
  const why = waveform.ground === 'no-sound' ? say(messages['waveform.noSound']) : groundText(waveform.ground)
  return (
    <>
      {props.children}
      <p class="soft small">{say(messages['waveform.none'], { why })}</p>
    </>
  )
}

/** Milliseconds that one key moves. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1000,
  ArrowRight: 1000,
  ArrowDown: -1000,
  ArrowUp: 1000,
  PageDown: -10_000,
  PageUp: 10_000,
}

function Waveform({
  peaks,
  seconds,
  lines,
  chosen,
  atMs,
  onSeek,
}: Omit<WaveformPartProps, 'children'> & { readonly peaks: readonly number[]; readonly seconds: number }) {
  const box = useRef<HTMLDivElement>(null)
  const length = Math.max(1, seconds * 1000)
  const pairs = peaks.length / 2
  const place = (milliseconds: number) => `${Math.min(100, (milliseconds / length) * 100)}%`
  const seekTo = (event: PointerEvent) => {
    const frame = box.current?.getBoundingClientRect()
    if (frame !== undefined) onSeek(Math.max(0, Math.min(1, (event.clientX - frame.left) / frame.width)) * length)
  }
  const pressed = (event: KeyboardEvent) => {
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? length : event.key in STEPS ? atMs + STEPS[event.key] : undefined
    if (to === undefined) return
    event.preventDefault()
    onSeek(Math.max(0, Math.min(length, to)))
  }
  return (
    <div
      ref={box}
      class="sound-wave"
      role="slider"
      tabIndex={0}
      aria-label={say(messages['waveform.label'])}
      aria-valuemin={0}
      aria-valuemax={Math.round(seconds)}
      aria-valuenow={Math.round(atMs / 1000)}
      aria-valuetext={timeText(atMs)}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        seekTo(event)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event)
      }}
      onKeyDown={pressed}
    >
      {lines.map(({ fromMs, toMs }, i) => (
        <span
          key={i}
          class={`sound-band${i === chosen ? ' is-chosen' : ''}`}
          style={{ left: place(fromMs), width: `max(2px, ${((toMs - fromMs) / length) * 100}%)` }}
        />
      ))}
      <svg viewBox={`0 -128 ${Math.max(1, pairs)} 256`} preserveAspectRatio="none" aria-hidden="true">
        <path d={shapeOf(peaks)} />
      </svg>
      <span class="sound-cursor" style={{ left: place(atMs) }} />
    </div>
  )
}

/** One upright stroke a pair. */
function shapeOf(peaks: readonly number[]): string {
  let path = ''
  for (let at = 0; at + 1 < peaks.length; at += 2) {
    const [low, high] = [peaks[at], Math.max(peaks[at + 1], peaks[at] + 1)]
    path += `M${at / 2} ${-high}V${-low}`
  }
  return path
}
