// A finding about two media that were compared: recorded about the first, naming the second.

import { useState } from 'preact/hooks'
import { findingsMessages as messages } from '../../messages/web-footage-findings.ts'
import { say } from '../state/text.ts'
import { EMPTY_DRAFT, type FindingDraft } from './finding-draft.ts'
import { FindingForm } from './finding-form.tsx'

export function FindingOfPair({ exhibit, other }: { readonly exhibit: number; readonly other: number }) {
  const [draft, setDraft] = useState<FindingDraft>()
  const start: FindingDraft = {
    ...EMPTY_DRAFT,
    stage: 'technical',
    question: 'same-footage',
    method: 'comparison',
    workings: { otherExhibit: other },
  }
  return (
    <>
      <button type="button" class="footage-low" onClick={() => setDraft(start)}>
        {say(messages['add.pair'])}
      </button>
      {draft === undefined ? null : <FindingForm exhibit={exhibit} draft={draft} close={() => setDraft(undefined)} />}
    </>
  )
}
