// A field for a passphrase or key: hidden unless somebody asks to see it, and never offered to be remembered.

import type { Ref } from 'preact'
import { useId, useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import { say } from '../state/text.ts'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  /** A key is written in letters and digits of one script. */
  readonly isKey?: boolean
  readonly field?: Ref<HTMLInputElement>
  readonly described?: string
  /** Shown by whoever holds several of these; with its own switch when absent. */
  readonly isShown?: boolean
}

export function SecretField({ label, value, change, isKey = false, field, described, isShown }: SecretFieldProps) {
  const id = useId()
  const [isOwnShown, setShown] = useState(false)
  const isReadable = isShown ?? isOwnShown
  return (
    <div class="start-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        // The types of Preact know each kind of field alone.
        type={(isReadable ? 'text' : 'password') as 'password'}
        class={isKey ? 'start-key' : undefined}
        value={value}
        maxLength={isKey ? 200 : 1000}
        // Browsers offer to remember whatever is typed into other fields of this kind.
        autocomplete="one-time-code"
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        aria-describedby={described}
        onInput={event => change(event.currentTarget.value)}
      />
      {isShown === undefined ? (
        <label class="start-check small">
          <input type="checkbox" checked={isOwnShown} onChange={event => setShown(event.currentTarget.checked)} />{' '}
          {say(startMessages['make.show'])}
        </label>
      ) : null}
    </div>
  )
}
