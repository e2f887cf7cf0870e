// What a person typed for an export: kept while the page is open, gone when another case is opened or it is locked.

import { effect, signal } from '@preact/signals'
import { caseState } from '../state/events.ts'
import { NOTHING_TYPED, type Typed } from './chosen.ts'

export const typed = signal<Typed>(NOTHING_TYPED)
/** What the newest preview of this page was of, as `previewKey` gives it. */
export const previewed = signal('')

let root: string | null | undefined
effect(() => {
  const state = caseState.value
  const next = state?.status === 'open' ? state.root : null
  if (next === root) return
  root = next
  typed.value = NOTHING_TYPED
  previewed.value = ''
})

export function type(changes: Partial<Typed>): void {
  typed.value = { ...typed.value, ...changes }
}
