// Adds somebody to the case's list, or corrects an entry.

import { useState } from 'preact/hooks'
import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorRow } from '../../model/actors-page.ts'
import type { ActorKind } from '../../model/casework.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormProblems } from '../parts/form-problems.tsx'
import { say } from '../state/text.ts'
import { putActor } from './put-actor.ts'
import { idOf } from './ties-data.ts'

export interface ActorDraft {
  /** Id of the entry that is corrected; absent for a new one. */
  readonly actor?: string
  readonly kind?: ActorKind
  readonly names: readonly string[]
  readonly isPublic?: boolean
}

const KINDS: readonly ActorKind[] = ['person', 'organisation', 'public-body', 'account']

interface ActorFormProps {
  readonly draft: ActorDraft
  readonly actors: readonly ActorRow[]
  readonly close: () => void
}

export function ActorForm({ draft, actors, close }: ActorFormProps) {
  const [names, setNames] = useState(draft.names.join('\n'))
  const [kind, setKind] = useState<ActorKind>(draft.kind ?? 'person')
  const [isPublic, setPublic] = useState(draft.isPublic ?? false)
  const [id, setId] = useState(draft.actor)
  const [problems, setProblems] = useState<readonly string[]>([])
  const listed = names.split('\n').flatMap(name => (name.trim() === '' ? [] : [name.trim()]))
  // An id stands in records and exports: that of somebody who is not public says nothing of the name.
  const proposed = idOf(
    isPublic ? (listed[0] ?? '') : `${kind}-${actors.length + 1}`,
    new Set(actors.map(({ actor }) => actor)),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const found = await putActor({ actor: (id ?? proposed).trim(), kind, names: listed, isPublic })
    if (found.length === 0) close()
    else setProblems(found)
  }
  return (
    <Dialog title={say(draft.actor === undefined ? messages.addActor : messages.correct)} close={close}>
      <form class="actors-form" onSubmit={event => void submit(event)}>
        <label>
          <span>{say(messages['form.names'])}</span>
          <textarea
            class="said"
            dir="auto"
            rows={4}
            required
            value={names}
            onInput={event => setNames(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{say(messages['form.kind'])}</span>
          <select value={kind} onChange={event => setKind(event.currentTarget.value as ActorKind)}>
            {KINDS.map(each => (
              <option key={each} value={each}>
                {say(messages[`kind.${each}`])}
              </option>
            ))}
          </select>
        </label>
        <label class="actors-check">
          <input type="checkbox" checked={isPublic} onChange={event => setPublic(event.currentTarget.checked)} />
          <span>{say(messages['form.isPublic'])}</span>
        </label>
        <label>
          <span>{say(messages['form.id'])}</span>
          <input
            value={id ?? proposed}
            required
            maxLength={64}
            readOnly={draft.actor !== undefined}
            onInput={event => setId(event.currentTarget.value)}
          />
        </label>
        <FormProblems problems={problems} />
        <button type="submit" class="primary">
          {say(messages.save)}
        </button>
      </form>
    </Dialog>
  )
}
