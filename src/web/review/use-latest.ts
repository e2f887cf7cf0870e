// What was shown last, for keys: a command that is registered once must act on the newest state, however fast somebody types.

import { useRef } from 'preact/hooks'

export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value)
  latest.current = value
  return latest
}
