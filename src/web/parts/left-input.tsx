// A field that counts when it is left or Enter is pressed. What stands in it until then outlives whatever the page draws meanwhile.

import { useState } from 'preact/hooks'
import { role } from '../state/preferences.ts'

interface FieldProps {
  readonly class?: string
  readonly size?: number
  readonly dir?: 'auto' | 'ltr'
  readonly 'aria-describedby'?: string
}

interface LeftInputProps extends FieldProps {
  readonly maxLength?: number
  readonly value: string
  /** Called with what was typed; the field shows `value` again afterwards. */
  readonly left: (typed: string) => void
}

export function LeftInput({ value, left, ...rest }: LeftInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <input
      type="text"
      {...rest}
      value={typed ?? value}
      onInput={event => setTyped(event.currentTarget.value)}
      onChange={event => {
        setTyped(undefined)
        left(event.currentTarget.value)
      }}
    />
  )
}

/** The role that acts are signed as. */
export function RoleInput(rest: FieldProps) {
  return (
    <LeftInput
      {...rest}
      maxLength={80}
      value={role.value}
      left={typed => {
        role.value = typed.trim() || 'person'
      }}
    />
  )
}
