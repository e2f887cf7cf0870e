// Records a finding about an exhibit; the tools fill in what they worked out.

import { useState } from 'preact/hooks'
import {
  confidenceNames,
  findingsMessages as messages,
  methodNames,
  questionNames,
  stageNames,
} from '../../messages/web-footage-findings.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormProblems } from '../parts/form-problems.tsx'
import { record } from '../state/acts.ts'
import { Refused, useAsk } from '../state/ask.ts'
import { language, role } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { type FindingDraft, findingRecord } from './finding-draft.ts'

interface FindingFormProps {
  readonly exhibit: number
  readonly draft: FindingDraft
  readonly close: () => void
}

export function FindingForm({ exhibit, draft: given, close }: FindingFormProps) {
  const [draft, setDraft] = useState(given)
  const [problems, setProblems] = useState<readonly string[]>([])
  const claims = useAsk('reading.claims', {}).value?.rows ?? []
  const put = (field: keyof FindingDraft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [field]: event.currentTarget.value })
  const submit = async (event: Event) => {
    event.preventDefault()
    const made = findingRecord(exhibit, draft)
    if ('fault' in made) {
      setProblems([say(messages[made.fault.key], { value: made.fault.value })])
      return
    }
    try {
      const found = await record([made.record], () => say(messages['done.finding']))
      if (found.length === 0) close()
      else setProblems(found.map(({ text }) => text))
    } catch (error) {
      setProblems([error instanceof Refused ? error.message : String(error)])
    }
  }
  const choice = <Key extends string>(
    field: 'stage' | 'question' | 'method' | 'confidence',
    names: Readonly<Record<Key, (typeof stageNames)['source']>>,
  ) => (
    <label>
      <span>{say(messages[`form.${field}`])}</span>
      <select value={draft[field]} onChange={put(field)}>
        {(Object.keys(names) as Key[]).map(key => (
          <option key={key} value={key}>
            {say(names[key], {})}
          </option>
        ))}
      </select>
    </label>
  )
  const line = (field: 'coordinates' | 'radius' | 'placeName' | 'from' | 'to') => (
    <label>
      <span>{say(messages[`form.${field}`])}</span>
      <input value={draft[field]} dir="auto" onInput={put(field)} />
    </label>
  )
  const workings = Object.keys(draft.workings).length
  return (
    <Dialog title={say(messages['form.title'])} close={close}>
      <form class="finding-form" onSubmit={event => void submit(event)}>
        <p class="soft small" dir="auto">
          {say(messages['form.note'], { role: role.value, exhibit })}
        </p>
        <div class="finding-two">
          {choice('stage', stageNames)}
          {choice('question', questionNames)}
          {choice('method', methodNames)}
          {choice('confidence', confidenceNames)}
        </div>
        {(['finding', 'reason'] as const).map(field => (
          <label key={field}>
            <span>{say(messages[`form.${field}`])}</span>
            <textarea class="said" rows={3} dir="auto" required value={draft[field]} onInput={put(field)} />
          </label>
        ))}
        <div class="finding-two">
          {line('coordinates')}
          {line('radius')}
          {line('from')}
          {line('to')}
          {line('placeName')}
          <label>
            <span>{say(messages['form.claim'])}</span>
            <select value={draft.claim} onChange={put('claim')}>
              <option value="">{say(messages['form.noClaim'])}</option>
              {claims.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text[language.value] ?? text.en ?? text.ru ?? text.kk ?? id}
                </option>
              ))}
            </select>
          </label>
        </div>
        {draft.points.length + workings === 0 ? null : (
          <p class="soft small">{say(messages['form.kept'], { points: draft.points.length, workings })}</p>
        )}
        <FormProblems problems={problems} />
        <button type="submit" class="primary">
          {say(messages.save)}
        </button>
      </form>
    </Dialog>
  )
}
