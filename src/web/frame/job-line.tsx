// The job that runs, wherever one is: how far it is, and a way to stop it.

import { frameMessages } from '../../messages/web-frame.ts'
import { jobMessages } from '../../messages/web-jobs.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { say } from '../state/text.ts'

export function JobLine() {
  const running = job.value
  if (running === undefined || running.status !== 'running') return null
  const { kind, stage, done, total } = running
  return (
    <div class="job" role="status">
      <span>{say(jobMessages[`kind.${kind}`])}</span>
      <span class="soft">{stage in STAGES ? say(STAGES[stage as keyof typeof STAGES]) : ''}</span>
      <progress
        max={total ?? 1}
        value={total === null ? undefined : done}
        aria-label={say(jobMessages[`kind.${kind}`])}
      />
      <button type="button" class="plain" onClick={() => void ask('job.stop', {}).catch(complain)}>
        {say(frameMessages['frame.stop'])}
      </button>
    </div>
  )
}

const STAGES = {
  intake: jobMessages['stage.intake'],
  index: jobMessages['stage.index'],
  search: jobMessages['stage.search'],
  families: jobMessages['stage.families'],
  coordination: jobMessages['stage.coordination'],
  claims: jobMessages['stage.claims'],
  report: jobMessages['stage.report'],
  verify: jobMessages['stage.verify'],
  export: jobMessages['stage.export'],
  convert: jobMessages['stage.convert'],
  media: jobMessages['stage.media'],
}
