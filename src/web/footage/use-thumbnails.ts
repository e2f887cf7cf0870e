// Small grey pictures that were asked for: fetched once each, and forgotten when they are covered.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { GreyThumbnail } from '../../model/footage-view.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'

/** `null`: there is none; `loading` until it came. */
export type ShownThumbnail = GreyThumbnail | null | 'loading'

export interface Thumbnails {
  /** By exhibit; what is not there is covered. */
  readonly pictures: ReadonlyMap<number, ShownThumbnail>
  readonly uncover: (exhibits: readonly number[]) => void
  readonly coverAll: () => void
}

export function useThumbnails(): Thumbnails {
  const [pictures, setPictures] = useState<ReadonlyMap<number, ShownThumbnail>>(new Map())
  const running = useRef(new AbortController())
  useEffect(() => () => running.current.abort(), [])
  const put = (entries: readonly (readonly [number, ShownThumbnail])[]) =>
    setPictures(before => new Map([...before, ...entries]))
  const uncover = useCallback((exhibits: readonly number[]) => {
    put(exhibits.map(exhibit => [exhibit, 'loading']))
    const { signal } = running.current
    ask('footage.thumbnails', { exhibits }, signal).then(
      ({ rows }) => put(rows.map(({ exhibit, picture }) => [exhibit, picture])),
      error => {
        if (signal.aborted) return
        put(exhibits.map(exhibit => [exhibit, null]))
        complain(error)
      },
    )
  }, [])
  const coverAll = useCallback(() => {
    running.current.abort()
    running.current = new AbortController()
    setPictures(new Map())
  }, [])
  return { pictures, uncover, coverAll }
}
