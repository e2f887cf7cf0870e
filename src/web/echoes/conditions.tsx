// Fields that narrow a list; each stands in the address.

import type { ComponentChildren } from 'preact'
import { useTyped } from '../parts/use-typed.ts'
import { change, params } from '../state/location.ts'

interface ChoiceProps {
  /** Name in the address; the first option is the absence of it. */
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
}

export function Choice({ name, label, options }: ChoiceProps) {
  const chosen = params.value[name] ?? ''
  return (
    <label class="echoes-field">
      <span class="soft small">{label}</span>
      <select
        value={options.some(([value]) => value === chosen) ? chosen : ''}
        onChange={event => void change({ [name]: event.currentTarget.value, page: undefined })}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Milliseconds without a key until the list is asked again. */
const PAUSE = 250

export function Words({
  label,
  hold,
}: {
  readonly label: string
  readonly hold: { current: HTMLInputElement | null }
}) {
  const { words, type } = useTyped(
    params.value.query ?? '',
    query => void change({ query, page: undefined }, true),
    PAUSE,
  )
  return (
    <label class="echoes-field is-wide">
      <span class="soft small">{label}</span>
      <input
        type="search"
        ref={hold}
        dir="auto"
        maxLength={1000}
        value={words}
        onInput={event => type(event.currentTarget.value)}
      />
    </label>
  )
}

export function Conditions({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <search class="echoes-conditions" aria-label={label}>
      {children}
    </search>
  )
}
