// Looking at a finding again, or taking it back: one reason, signed.

import { useState } from 'preact/hooks'
import { findingsMessages as messages, verdictNames } from '../../messages/web-footage-findings.ts'
import type { ExhibitFindingRow, FindingVerdict } from '../../model/exhibit-findings.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormProblems } from '../parts/form-problems.tsx'
import { record } from '../state/acts.ts'
import { Refused } from '../state/ask.ts'
import { say } from '../state/text.ts'

interface FindingReviewFormProps {
  readonly finding: ExhibitFindingRow
  readonly act: FindingVerdict | 'take'
  readonly isOwn: boolean
  readonly close: () => void
}

export function FindingReviewForm({ finding, act, isOwn, close }: FindingReviewFormProps) {
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const isTaking = act === 'take'
  const submit = async (event: Event) => {
    event.preventDefault()
    const said = reason.replaceAll(/\s+/g, ' ').trim()
    const words = said === '' ? {} : { reason: said }
    const { at } = finding
    const stated = isTaking
      ? { type: 'withdrawal', of: at, ...words }
      : { type: 'finding-review', of: at, verdict: act, ...words }
    try {
      const found = await record([stated], () => say(messages[isTaking ? 'done.taken' : 'done.review']))
      if (found.length === 0) close()
      else setProblems(found.map(({ text }) => text))
    } catch (error) {
      setProblems([error instanceof Refused ? error.message : String(error)])
    }
  }
  return (
    <Dialog title={say(messages[isTaking ? 'take.title' : 'again.title'])} close={close}>
      <form class="finding-form" onSubmit={event => void submit(event)}>
        <p class="said finding-said" dir="auto">
          {finding.finding}
        </p>
        {isTaking ? <p class="soft">{say(messages['take.note'])}</p> : <p>{say(verdictNames[act])}</p>}
        <label>
          <span>{say(messages['again.reason'])}</span>
          <textarea
            rows={3}
            dir="auto"
            required={!isTaking || !isOwn}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        <FormProblems problems={problems} />
        <button type="submit" class="primary">
          {say(messages[isTaking ? 'take' : 'save'])}
        </button>
      </form>
    </Dialog>
  )
}
