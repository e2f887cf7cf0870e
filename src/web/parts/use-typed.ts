// A field whose words go into the address when typing pauses. What was typed since is never taken away by what comes back.

import { useEffect, useRef, useState } from 'preact/hooks'

export interface Typed {
  /** What stands in the field. */
  readonly words: string
  /** To be called with what somebody typed. */
  readonly type: (words: string) => void
  /** Puts it into the address now. */
  readonly enter: () => void
}

/** `held`: the words in the address. `put` writes them there; `isPause` when nobody asked for it. `pause` in milliseconds. */
export function useTyped(held: string, put: (words: string, isPause: boolean) => void, pause: number): Typed {
  const [words, setWords] = useState(held)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const newest = useRef({ words, put })
  newest.current.put = put
  /** Own words come back trimmed, and later than the next letter: only others are taken over. */
  const last = useRef(held)
  useEffect(() => {
    if (held === last.current) return
    last.current = held
    newest.current.words = held
    clearTimeout(timer.current)
    setWords(held)
  }, [held])
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (isPause: boolean) => {
    clearTimeout(timer.current)
    last.current = newest.current.words.trim()
    newest.current.put(last.current, isPause)
  }
  const type = (next: string) => {
    newest.current.words = next
    setWords(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(true), pause)
  }
  return { words, type, enter: () => send(false) }
}
