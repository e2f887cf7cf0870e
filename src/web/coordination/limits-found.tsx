// What was not found: the smallest campaign that would have been, where it was measured, and how to measure it.

import { reportNetworkMessages } from '../../messages/report-network.ts'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { LimitView } from '../../model/report-network.ts'
import { complain, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { say } from '../state/text.ts'
import { seconds } from './format.ts'

export function LimitsFound({ limits }: { readonly limits: readonly LimitView[] }) {
  return (
    <section class="measure">
      <h2>{say(messages['limit.title'])}</h2>
      {limits.length === 0 ? (
        <>
          <p class="soft">{say(messages['limit.unmeasured'])}</p>
          <Examine />
        </>
      ) : (
        <>
          <ul class="coordination-limits">
            {limits.map(limit => (
              <li key={`${limit.seconds} ${limit.camouflage}`}>{sentence(limit)}</li>
            ))}
          </ul>
          <p class="soft small">{say(reportNetworkMessages['limit.note'])}</p>
        </>
      )}
    </section>
  )
}

function sentence({ seconds: within, camouflage, smallest, largestMembers, largestObjects }: LimitView): string {
  const hidden =
    camouflage === 0
      ? say(reportNetworkMessages['limit.plain'])
      : say(reportNetworkMessages['limit.camouflaged'], { camouflage })
  const common = { within: seconds(within), hidden }
  return smallest === undefined
    ? say(reportNetworkMessages['limit.missed'], { members: largestMembers, objects: largestObjects, ...common })
    : say(reportNetworkMessages['limit.found'], { ...smallest, ...common })
}

/** Starts the tries under other settings, which measure the limit as well. */
export function Examine() {
  const isRunning = job.value?.status === 'running'
  const start = async () => {
    try {
      await ask('coordination.examine', {})
      tell(() => say(messages['examine.started']))
    } catch (error) {
      complain(error)
    }
  }
  return (
    <p>
      <button type="button" disabled={isRunning} onClick={() => void start()}>
        {say(messages.examine)}
      </button>
    </p>
  )
}
