// A heading that takes the focus when what had it is gone, so that keyboards and screen readers go on from what is new.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export function ArrivedHeading({ id, children }: { readonly id?: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h2 id={id} ref={heading} tabIndex={-1} class="start-heading">
      {children}
    </h2>
  )
}
