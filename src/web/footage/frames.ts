// Where one stands in a video: steps of a frame and of a second, and the same moment in another one. Pure.

import type { MediaMetadata } from '../../model/media-metadata.ts'

/** A step where the frames a second are not stated. */
const USUAL_FRAME = 1 / 25

/** Frames a second that the picture's track states. */
export function framesPerSecondOf(metadata: MediaMetadata | null): number | undefined {
  return metadata?.tracks.find(({ kind }) => kind === 'video')?.framesPerSecond
}

/** Seconds that a frame lasts; a step that a person sees where nothing, or nonsense, is stated. */
export function frameSeconds(framesPerSecond: number | undefined): {
  readonly seconds: number
  readonly isKnown: boolean
} {
  if (framesPerSecond === undefined || !(framesPerSecond >= 0.1 && framesPerSecond <= 1000))
    return { seconds: USUAL_FRAME, isKnown: false }
  return { seconds: 1 / framesPerSecond, isKnown: true }
}

/** Within the video, to the millisecond. `length` is null where nobody knows it. */
export function stepped(at: number, by: number, length: number | null): number {
  const most = length === null ? 1e6 : Math.max(0, length)
  const next = Math.min(most, Math.max(0, at + by))
  return Math.round(next * 1000) / 1000
}

/**
 * Where the frame after (`1`) or before (`-1`) stands: among known times, ascending, else a frame's length away. To the millisecond below, so
 * that asking for the frame at or after it gives this very one.
 */
export function nextFrame(
  at: number,
  by: 1 | -1,
  times: readonly number[],
  frame: number,
  length: number | null,
): number {
  const known = times.map(time => Math.floor(time * 1000) / 1000)
  const next = by > 0 ? known.find(time => time > at + 0.0005) : known.findLast(time => time < at - 0.0005)
  return next === undefined ? stepped(at, by * frame, length) : stepped(next, 0, length)
}

/** Seconds in an address; 0 for what is no time. */
export function secondsOf(text: string | undefined): number {
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(text ?? '') ? Number(text) : 0
}

export interface SharedStretch {
  readonly own: readonly [number, number]
  readonly other: readonly [number, number]
  /** Seconds of the second in one of the first. */
  readonly speed: number
}

/** The moment of the second video that shows what the first shows at a time; the same time where no stretch is shared. */
export function sameMoment(at: number, stretch: SharedStretch | undefined): number {
  if (stretch === undefined) return at
  return Math.max(0, Math.round((stretch.other[0] + (at - stretch.own[0]) * stretch.speed) * 1000) / 1000)
}
