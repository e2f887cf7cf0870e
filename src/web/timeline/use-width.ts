// Width of an element in pixels, also when it changes.

import { useEffect, useRef, useState } from 'preact/hooks'

export function useWidth<Kind extends HTMLElement>(before = 800) {
  const element = useRef<Kind>(null)
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const shown = element.current
    if (shown === null) return
    const measure = () => setWidth(Math.max(40, Math.round(shown.getBoundingClientRect().width)))
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(shown)
    return () => watching.disconnect()
  }, [])
  return [element, width] as const
}
