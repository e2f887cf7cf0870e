// The one player of a video or recording: covered until asked for, then played or looked at frame by frame; picture, waveform, steps and lines share its moment.

import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { secondsOf } from './frames.ts'
import { type CoverState, useMedium } from './use-medium.ts'

export type Playing = HTMLMediaElement

/** Seconds that one goes back. */
export const BACK = 3

/** `small`: the grey copy that was kept when it was read; `play`: the browser plays it; `frames`: frames are decoded one by one. */
export type Look = 'covered' | 'small' | 'play' | 'frames'

export interface Player {
  readonly look: Look
  readonly cover: CoverState
  /** The element that plays; null while nothing does. */
  readonly element: RefObject<Playing | null>
  readonly atMs: number
  readonly lengthMs: number | null
  readonly isPlaying: boolean
  readonly show: (look: Look) => void
  /** Jumps there, also while it is covered: what is opened then stands there. */
  readonly seek: (milliseconds: number) => void
  readonly toggle: () => void
  readonly back: () => void
  /** To be called as the element plays. */
  readonly heard: (milliseconds: number) => void
  readonly ran: (isPlaying: boolean) => void
  /** Seconds that the element found, where the length was not known. */
  readonly found: (seconds: number) => void
}

/** A frame begins a little after its millisecond: an element that is sent to the millisecond itself shows the one before. */
const INTO_FRAME = 2
/** Closer than this the element stands where it was sent. */
const SAME = 5

/** `seconds`: length, where known. The moment stands in the address as `at`. */
export function usePlayer(exhibit: number, seconds: number | null): Player {
  const cover = useMedium(exhibit)
  const element = useRef<Playing>(null)
  const [look, setLook] = useState<Look>('covered')
  const [atMs, setTime] = useState(() => Math.round(secondsOf(params.value.at) * 1000))
  const [isPlaying, setPlaying] = useState(false)
  const asked = useRef(atMs)
  const [heardSeconds, setSeconds] = useState<number | null>(null)
  const length = seconds ?? heardSeconds
  const lengthMs = length === null ? null : Math.round(length * 1000)
  const address = (milliseconds: number) =>
    void change({ at: milliseconds <= 0 ? undefined : String(Math.round(milliseconds) / 1000) }, true)
  const seek = (milliseconds: number) => {
    const to = Math.max(0, Math.min(lengthMs ?? Number.POSITIVE_INFINITY, milliseconds))
    asked.current = to
    setTime(to)
    if (element.current !== null) element.current.currentTime = (to + (to === 0 ? 0 : INTO_FRAME)) / 1000
    address(to)
  }
  const show = (next: Look) => {
    if (next !== 'play') cover.cover()
    else if (cover.state !== 'open') cover.open()
    if (next !== 'play') setPlaying(false)
    setLook(next)
  }
  const player: Player = {
    look,
    cover,
    element,
    atMs,
    lengthMs,
    isPlaying,
    show,
    seek,
    toggle: () => {
      if (element.current === null) show('play')
      else if (element.current.paused) void element.current.play().catch(() => {})
      else element.current.pause()
    },
    back: () => seek(atMs - BACK * 1000),
    heard: milliseconds => {
      if (Math.abs(milliseconds - asked.current) <= SAME) return
      asked.current = milliseconds
      setTime(milliseconds)
    },
    found: duration => {
      if (Number.isFinite(duration) && duration > 0) setSeconds(duration)
    },
    ran: runs => {
      setPlaying(runs)
      if (!runs && element.current !== null) address(asked.current)
    },
  }
  useEffect(() => {
    // Opened where one stood.
    if (look === 'play' && cover.state === 'open' && element.current !== null && asked.current > 0)
      element.current.currentTime = (asked.current + INTO_FRAME) / 1000
  }, [look, cover.state])
  const stated = Math.round(secondsOf(params.value.at) * 1000)
  useEffect(() => {
    // A link led to another moment of it; what the player wrote there itself is where it stands.
    if (params.value.at !== undefined && Math.abs(stated - asked.current) > SAME) seek(stated)
  }, [stated])
  const newest = useRef(player)
  newest.current = player
  useCommands(
    useMemo(
      () => [
        {
          id: 'sound.play',
          label: () => say(messages['key.play']),
          keys: ['F4'],
          isForFields: true,
          run: () => newest.current.toggle(),
        },
        {
          id: 'sound.back',
          label: () => say(messages['key.back']),
          keys: ['F2'],
          isForFields: true,
          run: () => newest.current.back(),
        },
      ],
      [],
    ),
  )
  return player
}
