// What may be wider than its place, a table mostly: it scrolls by itself, with keys too when it does.

import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface WideProps {
  /** Says what scrolls. */
  readonly label: string
  readonly children: ComponentChildren
}

export function Wide({ label, children }: WideProps) {
  const element = useRef<HTMLDivElement>(null)
  const [isScrolling, setScrolling] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const watch = new ResizeObserver(() => setScrolling(current.scrollWidth > current.clientWidth))
    watch.observe(current)
    for (const child of current.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    <div
      class="wide"
      ref={element}
      role={isScrolling ? 'region' : undefined}
      aria-label={isScrolling ? label : undefined}
      tabIndex={isScrolling ? 0 : undefined}
    >
      {children}
    </div>
  )
}
