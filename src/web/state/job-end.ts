// What a view does when a job of its ends.

import { useEffect, useRef } from 'preact/hooks'
import type { JobKind, JobState } from '../../server/desk-events.ts'
import { job } from './events.ts'

/** Whether any job runs: only one can at a time. */
export function isBusy(): boolean {
  return job.value?.status === 'running'
}

/** Calls once for every job of these kinds that ends while the component is there. */
export function useJobEnd(kinds: readonly JobKind[], ended: (state: JobState) => void): void {
  const known = job.value
  const last = useRef(known?.status === 'running' ? -1 : (known?.id ?? -1))
  useEffect(() => {
    if (known === undefined || known.status === 'running' || known.id === last.current) return
    last.current = known.id
    if (kinds.includes(known.kind)) ended(known)
  })
}
