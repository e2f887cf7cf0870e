// A picture, video or recording that is covered until a person asks to see it.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { readingMediaMessages } from '../../messages/web-reading-media.ts'
import type { ShownMedium } from '../../model/post-reading.ts'
import { ask, Refused } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { groundText } from './ground-text.ts'

export type OpenMedium = Exclude<ShownMedium, { readonly ground: string }>

export interface CoverState {
  readonly state: 'covered' | 'loading' | 'open' | 'failed'
  readonly medium: OpenMedium | undefined
  /** Why it cannot be shown, as a sentence. */
  readonly fault: string | undefined
  readonly open: () => void
  readonly cover: () => void
  /** To be called when a browser cannot show or play what it was given. */
  readonly fail: () => void
}

/** Covered again whenever another exhibit is asked for. */
export function useMedium(exhibit: number): CoverState {
  const [shown, setShown] = useState<'covered' | 'loading' | ShownMedium | { readonly error: string }>('covered')
  /** Of what was asked for last; aborted by covering, so that an answer that comes late uncovers nothing. */
  const running = useRef(new AbortController())
  const cover = useCallback(() => {
    running.current.abort()
    setShown('covered')
  }, [])
  useEffect(() => cover, [exhibit])
  const open = useCallback(() => {
    running.current.abort()
    running.current = new AbortController()
    const { signal } = running.current
    setShown('loading')
    ask('reading.medium', { exhibit }, signal).then(
      answer => {
        if (!signal.aborted) setShown(answer)
      },
      (error: unknown) => {
        if (!signal.aborted) setShown({ error: error instanceof Refused ? error.message : String(error) })
      },
    )
  }, [exhibit])
  const fail = useCallback(() => setShown({ ground: 'play-failed' }), [])
  const acts = { open, cover, fail }
  if (shown === 'covered' || shown === 'loading') return { state: shown, medium: undefined, fault: undefined, ...acts }
  if ('error' in shown) return { state: 'failed', medium: undefined, fault: shown.error, ...acts }
  if ('ground' in shown) return { state: 'failed', medium: undefined, fault: faultOf(shown.ground), ...acts }
  return { state: 'open', medium: shown, fault: undefined, ...acts }
}

function faultOf(ground: string): string {
  return ground === 'play-failed' ? say(readingMediaMessages['media.playFailed']) : groundText(ground)
}
