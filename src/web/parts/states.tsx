// What stands where there is nothing to show yet, nothing at all, or something went wrong.

import type { ComponentChildren } from 'preact'
import { frameMessages } from '../../messages/web-frame.ts'
import type { Asking } from '../state/ask.ts'
import { say } from '../state/text.ts'

export function Loading() {
  return (
    <p class="state" role="status">
      {say(frameMessages['frame.loading'])}
    </p>
  )
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="state">{children}</div>
}

export function Failed({ text, again }: { readonly text: string; readonly again?: () => void }) {
  return (
    <div class="state" role="alert">
      <p>{say(frameMessages['frame.failed'])}</p>
      {text === '' ? null : <p class="soft">{text}</p>}
      {again === undefined ? null : (
        <button type="button" onClick={again}>
          {say(frameMessages['frame.again'])}
        </button>
      )}
    </div>
  )
}

/** The answer when it is there, the right one of the states above when it is not. */
export function Answered<Value>({
  asking,
  children,
}: {
  readonly asking: Asking<Value>
  readonly children: (value: Value) => ComponentChildren
}) {
  const { value, error, again } = asking
  if (error !== undefined) return <Failed text={error.message} again={again} />
  if (value === undefined) return <Loading />
  return <>{children(value)}</>
}
