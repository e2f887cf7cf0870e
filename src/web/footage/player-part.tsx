// The player beside a transcript: covered until asked for, sound only when turned on, all of it by keys.

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import { say } from '../state/text.ts'
import { timeText } from './transcript-lines.ts'
import type { CoverState } from './use-medium.ts'

/** Seconds that one goes back. */
export const BACK = 3
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5] as const

export type Playing = HTMLMediaElement

interface PlayerPartProps {
  readonly kind: 'video' | 'audio'
  readonly cover: CoverState
  readonly player: RefObject<Playing | null>
  /** Milliseconds, as it plays. */
  readonly onTime: (milliseconds: number) => void
  readonly atMs: number
  readonly lengthMs: number | null
}

export function PlayerPart({ kind, cover, player, onTime, atMs, lengthMs }: PlayerPartProps) {
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const [isMuted, setMuted] = useState(true)
  const { state, medium, fault, open, fail } = cover
  useEffect(() => {
    if (player.current !== null) player.current.playbackRate = speed
  }, [speed, state, player])
  if (state !== 'open' || medium === undefined || medium.kind === 'picture')
    return (
      <div class="sound-covered">
        <p class="small">{say(messages[state === 'loading' ? 'player.loading' : 'player.covered'])}</p>
        {state === 'failed' ? <p role="alert">{fault}</p> : null}
        <button type="button" disabled={state === 'loading'} onClick={open}>
          {say(messages['player.open'])}
        </button>
      </div>
    )
  const shared = {
    src: medium.path,
    muted: isMuted,
    preload: 'metadata' as const,
    onTimeUpdate: (event: { currentTarget: Playing }) => onTime(event.currentTarget.currentTime * 1000),
    onSeeked: (event: { currentTarget: Playing }) => onTime(event.currentTarget.currentTime * 1000),
    onPlay: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onError: fail,
    'aria-label': say(messages['player.label']),
  }
  return (
    <div class="sound-player">
      {kind === 'video' ? (
        <video {...shared} ref={player as RefObject<HTMLVideoElement>} class="sound-video" />
      ) : (
        <audio {...shared} ref={player as RefObject<HTMLAudioElement>} />
      )}
      <div class="sound-buttons">
        <button type="button" onClick={() => toggle(player.current)}>
          {say(messages[isPlaying ? 'player.pause' : 'player.play'])}
        </button>
        <button type="button" onClick={() => back(player.current)}>
          {say(messages['player.back'], { seconds: BACK })}
        </button>
        <button type="button" aria-pressed={!isMuted} onClick={() => setMuted(!isMuted)}>
          {say(messages[isMuted ? 'player.soundOn' : 'player.soundOff'])}
        </button>
        <label class="sound-speed">
          {say(messages['player.speed'])}{' '}
          <select value={String(speed)} onChange={event => setSpeed(Number(event.currentTarget.value))}>
            {SPEEDS.map(value => (
              <option key={value} value={String(value)}>
                {`${value} ×`}
              </option>
            ))}
          </select>
        </label>
        <span class="num">
          {timeText(atMs)}
          {lengthMs === null ? null : ` / ${timeText(lengthMs)}`}
        </span>
      </div>
    </div>
  )
}

export function toggle(player: Playing | null): void {
  if (player === null) return
  if (player.paused) void player.play().catch(() => {})
  else player.pause()
}

export function back(player: Playing | null): void {
  if (player !== null) player.currentTime = Math.max(0, player.currentTime - BACK)
}

export function seek(player: Playing | null, milliseconds: number): void {
  if (player !== null) player.currentTime = Math.max(0, milliseconds / 1000)
}
