// Stepping through a video: where its frames stand around the moment, and keys for it.

import { useMemo, useRef } from 'preact/hooks'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { say } from '../state/text.ts'
import { frameSeconds, nextFrame, stepped } from './frames.ts'

export interface Stepping {
  readonly at: number
  /** Seconds of the video; null where nobody knows. */
  readonly length: number | null
  /** What a step of a frame is where frames cannot be told one by one. */
  readonly frame: { readonly seconds: number; readonly isKnown: boolean }
  readonly to: (at: number) => void
  readonly frames: (by: 1 | -1) => void
  readonly seconds: (by: number) => void
}

interface SteppingOptions {
  /** Undefined: no video, and no keys. */
  readonly exhibit: number | undefined
  readonly at: number
  readonly length: number | null
  readonly framesPerSecond: number | undefined
  readonly onStep: (at: number) => void
  /** False while nothing is stepped through, as when it is covered or plays: frames are not asked for then. Default true. */
  readonly isStill?: boolean
}

const NONE: readonly Command[] = []

/** Keys: `[` and `]` a second, comma and full stop a frame. */
export function useStepping({
  exhibit,
  at,
  length,
  framesPerSecond,
  onStep,
  isStill = true,
}: SteppingOptions): Stepping {
  // Asked once a second of the video: the answer tells of the second around it.
  const around = Math.round(at)
  const isAsked = exhibit !== undefined && isStill
  const { value } = useAsk('footage.times', isAsked ? { exhibit, seconds: around } : undefined, { isFixed: true })
  const frame = frameSeconds(framesPerSecond)
  const stepping: Stepping = {
    at,
    length,
    frame,
    to: to => onStep(stepped(to, 0, length)),
    frames: by => onStep(nextFrame(at, by, isAsked ? (value?.times ?? []) : [], frame.seconds, length)),
    seconds: by => onStep(stepped(at, by, length)),
  }
  const newest = useRef(stepping)
  newest.current = stepping
  const isOn = exhibit !== undefined
  const commands = useMemo<readonly Command[]>(
    () =>
      isOn
        ? [
            {
              id: 'frames.back',
              label: () => say(messages['frames.back']),
              keys: ['['],
              run: () => newest.current.seconds(-1),
            },
            {
              id: 'frames.forth',
              label: () => say(messages['frames.forth']),
              keys: [']'],
              run: () => newest.current.seconds(1),
            },
            {
              id: 'frames.previous',
              label: () => say(messages['frames.previous']),
              keys: [','],
              run: () => newest.current.frames(-1),
            },
            {
              id: 'frames.next',
              label: () => say(messages['frames.next']),
              keys: ['.'],
              run: () => newest.current.frames(1),
            },
          ]
        : NONE,
    [isOn],
  )
  useCommands(commands)
  return stepping
}
