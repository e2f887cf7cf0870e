// A field that counts when it is left or Enter is pressed. What stands in it until then outlives whatever the page draws meanwhile.

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { role } from '../state/preferences.ts'

type InputProps = JSX.IntrinsicElements['input']

interface LeftInputProps extends Omit<InputProps, 'value' | 'onInput' | 'onChange'> {
  readonly value: string
  /** Called with what was typed; the field shows `value` again afterwards. */
  readonly left: (typed: string) => void
}

export function LeftInput({ value, left, ...rest }: LeftInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <input
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
export function RoleInput(rest: Omit<InputProps, 'value' | 'onInput' | 'onChange' | 'type' | 'maxLength'>) {
  return (
    <LeftInput
      {...rest}
      type="text"
      maxLength={80}
      value={role.value}
      left={typed => {
        role.value = typed.trim() || 'person'
      }}
    />
  )
}
