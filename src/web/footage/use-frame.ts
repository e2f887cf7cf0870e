// One frame of a video, decoded when it is asked for.

import { useEffect, useState } from 'preact/hooks'
import { ask, Refused } from '../state/ask.ts'

export interface Frame {
  readonly path: string
  readonly seconds: number
  readonly width: number
  readonly height: number
}

export interface FrameState {
  /** The newest that came; stays while the next is decoded. */
  readonly frame: Frame | undefined
  readonly isLoading: boolean
  /** Ground of `MediaGround`, or a sentence in `fault`. */
  readonly ground: string | undefined
  readonly fault: string | undefined
}

const NONE: FrameState = { frame: undefined, isLoading: false, ground: undefined, fault: undefined }
/** Milliseconds without a step until a frame is asked for: dragging a slider decodes no hundred of them. */
const PAUSE = 120

/** Nothing is asked for while `isOpen` is false. */
export function useFrame(exhibit: number, seconds: number, isOpen: boolean): FrameState {
  const [state, setState] = useState<FrameState>(NONE)
  useEffect(() => {
    if (!isOpen) {
      setState(NONE)
      return
    }
    const running = new AbortController()
    setState(before => ({ ...before, isLoading: true }))
    const timer = setTimeout(() => {
      ask('footage.frame', { exhibit, seconds }, running.signal).then(
        answer => {
          if (running.signal.aborted) return
          setState('ground' in answer ? { ...NONE, ground: answer.ground } : { ...NONE, frame: answer })
        },
        error => {
          if (!running.signal.aborted)
            setState({ ...NONE, fault: error instanceof Refused ? error.message : String(error) })
        },
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      running.abort()
    }
  }, [exhibit, seconds, isOpen])
  return state
}
