// A dialog over the page: the focus stays in it, Escape closes it, and goes back to where it was.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly class?: string
  readonly children: ComponentChildren
}

export function Dialog({ title, close, children, ...rest }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      class={rest.class}
      aria-label={title}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
      onKeyDown={event => {
        // Keys of the page behind must not act on it, nor keep Escape from closing it.
        event.stopPropagation()
      }}
    >
      <header class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="plain" onClick={close}>
          {say(frameMessages['frame.closePanel'])}
        </button>
      </header>
      {children}
    </dialog>
  )
}
