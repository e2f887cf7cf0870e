// Begins a sitting when a queue is opened, keeps it while the case is open, and begins anew when what is asked for changes.

import { effect, signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { reviewPageMessages } from '../../messages/web-review.ts'
import { complain } from '../state/acts.ts'
import { Refused } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { showNames } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { Sitting } from './sitting.ts'

export interface Begun<First, Item, Answer> {
  readonly first: First
  readonly sitting: Sitting<Item, Answer>
}

interface Kept {
  readonly key: string
  // biome-ignore lint/suspicious/noExplicitAny: each queue has its own items and answers
  readonly begun: Begun<any, any, any>
}

/** The newest sitting of each queue: coming back from another view goes on with it. */
const kept = new Map<string, Kept>()

effect(() => {
  if (caseState.value?.status !== 'open') kept.clear()
})

/** Counts sittings that the program no longer holds: it was started again, or posts were read anew. */
const lost = signal(0)

/** What a sitting is to do when something could not be signed or fetched: say so, and begin anew where it is gone. */
export function failedIn(queue: string): (error: unknown) => void {
  return error => {
    complain(new Error(say(reviewPageMessages.notSigned, { why: error instanceof Refused ? error.message : '' })))
    if (!(error instanceof Refused) || error.key !== 'no-such-sitting') return
    kept.delete(queue)
    lost.value++
  }
}

export interface SittingState<First, Item, Answer> {
  readonly begun: Begun<First, Item, Answer> | undefined
  readonly error: Refused | undefined
  /** Puts the queue together anew, from its beginning. */
  readonly again: () => void
}

/** `key`: what is asked for; another one begins another sitting. */
export function useSitting<First, Item, Answer>(
  queue: string,
  key: string,
  begin: () => Promise<Begun<First, Item, Answer>>,
): SittingState<First, Item, Answer> {
  const [state, setState] = useState<{ readonly key: string; readonly error?: Refused }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isWanted = true
    if (kept.get(queue)?.key === key) {
      setState({ key })
      return
    }
    setState(undefined)
    begin().then(
      begun => {
        if (!isWanted) return
        kept.set(queue, { key, begun })
        setState({ key })
      },
      error => {
        if (isWanted)
          setState({ key, error: error instanceof Refused ? error : new Refused('unexpected', String(error), 0) })
      },
    )
    return () => {
      isWanted = false
    }
  }, [queue, key, round, lost.value])
  const names = showNames.value
  useEffect(() => {
    kept.get(queue)?.begun.sitting.refresh()
  }, [queue, names])
  const own = kept.get(queue)
  return {
    begun: own?.key === key && state?.key === key ? own.begun : undefined,
    error: state?.error,
    again: () => {
      kept.delete(queue)
      setState(undefined)
      setRound(round + 1)
    },
  }
}
