// The wheel over a map: it zooms once the map was chosen, or with Ctrl; otherwise it scrolls the page.

import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** `turned`: whether the wheel was turned away from the person (closer), and where, in pixels from the middle. The newest one is called. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  turned: (isCloser: boolean, x: number, y: number) => void,
): void {
  const newest = useRef(turned)
  newest.current = turned
  useEffect(() => {
    const map = element.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== map) return
      event.preventDefault()
      const box = (event.currentTarget as Element).getBoundingClientRect()
      const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
      newest.current(event.deltaY < 0, x, y)
    }
    map?.addEventListener('wheel', onWheel, { passive: false })
    return () => map?.removeEventListener('wheel', onWheel)
  }, [element])
}
