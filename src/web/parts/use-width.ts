// The room that there is for a picture, so that it is drawn at its own size and its text never scaled.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const FIRST_WIDTH = 560
const LEAST_WIDTH = 240

/** A reference for the element, and its width in whole pixels; at least 240. */
export function useWidth(): readonly [{ current: HTMLDivElement | null }, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const measure = () => setWidth(Math.max(LEAST_WIDTH, Math.floor(watched.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
