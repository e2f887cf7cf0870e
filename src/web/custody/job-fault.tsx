// Why the newest job failed, when it is one of those that this place starts.

import { custodyMessages } from '../../messages/web-custody.ts'
import type { JobKind } from '../../server/desk-events.ts'
import { useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { say } from '../state/text.ts'

export function JobFault({ kinds }: { readonly kinds: readonly JobKind[] }) {
  const newest = job.value
  return newest?.status === 'failed' && kinds.includes(newest.kind) ? <Fault key={newest.id} /> : null
}

function Fault() {
  const { value } = useAsk('custody.fault', {})
  if (value === undefined || value === null) return null
  return (
    <div class="custody-fault" role="alert">
      <strong>{say(custodyMessages['job.failed'])}</strong>
      <p>{value.text}</p>
    </div>
  )
}
