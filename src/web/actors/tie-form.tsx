// Records that somebody says, or denies, that two actors are related; with where it is said.

import { useState } from 'preact/hooks'
import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorRow } from '../../model/actors-page.ts'
import type { TieKind } from '../../model/reading.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormProblems } from '../parts/form-problems.tsx'
import { record } from '../state/acts.ts'
import { Refused } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'

const KINDS: readonly TieKind[] = ['family', 'membership', 'directorship', 'control', 'association', 'unknown']

interface TieFormProps {
  readonly actors: readonly ActorRow[]
  readonly close: () => void
}

interface Draft {
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  readonly stance: 'assert' | 'deny'
  readonly basis: 'alleged' | 'documented'
  readonly speakers: string
  readonly post: string
  readonly exhibit: string
  readonly since: string
  readonly until: string
  readonly reason: string
}

export function TieForm({ actors, close }: TieFormProps) {
  const [draft, setDraft] = useState<Draft>({
    from: '',
    to: '',
    kind: 'association',
    stance: 'assert',
    basis: 'alleged',
    speakers: '',
    post: params.value.post ?? '',
    exhibit: '',
    since: '',
    until: '',
    reason: '',
  })
  const [problems, setProblems] = useState<readonly string[]>([])
  const put = (field: keyof Draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [field]: event.currentTarget.value })
  const submit = async (event: Event) => {
    event.preventDefault()
    try {
      const found = await record([tieRecord(draft)], () => say(messages['done.tie']))
      if (found.length === 0) close()
      else setProblems(found.map(({ text }) => text))
    } catch (error) {
      setProblems([error instanceof Refused ? error.message : String(error)])
    }
  }
  const actor = (field: 'from' | 'to', label: string) => (
    <label>
      <span>{label}</span>
      <select required value={draft[field]} onChange={put(field)}>
        <option value="">{say(messages['form.none'])}</option>
        {actors.map(row => (
          <option key={row.actor} value={row.actor}>
            {row.label}
          </option>
        ))}
      </select>
    </label>
  )
  const text = (field: 'post' | 'exhibit' | 'since' | 'until' | 'reason', label: string) => (
    <label>
      <span>{label}</span>
      <input value={draft[field]} dir="auto" onInput={put(field)} />
    </label>
  )
  return (
    <Dialog title={say(messages.addTie)} close={close}>
      <form class="actors-form" onSubmit={event => void submit(event)}>
        <div class="actors-two">
          {actor('from', say(messages['form.from']))}
          {actor('to', say(messages['form.to']))}
        </div>
        <div class="actors-two">
          <label>
            <span>{say(messages['form.tie'])}</span>
            <select value={draft.kind} onChange={put('kind')}>
              {KINDS.map(kind => (
                <option key={kind} value={kind}>
                  {say(messages[`tie.${kind}`])}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say(messages['form.stance'])}</span>
            <select value={draft.stance} onChange={put('stance')}>
              {(['assert', 'deny'] as const).map(stance => (
                <option key={stance} value={stance}>
                  {say(messages[`stance.${stance}`])}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="actors-two">
          <label>
            <span>{say(messages['form.basis'])}</span>
            <select value={draft.basis} onChange={put('basis')}>
              {(['alleged', 'documented'] as const).map(basis => (
                <option key={basis} value={basis}>
                  {say(messages[`basis.${basis}`])}
                </option>
              ))}
            </select>
          </label>
          {text('exhibit', say(messages['form.exhibit']))}
        </div>
        <label>
          <span>{say(messages['form.speakers'])}</span>
          <textarea dir="auto" rows={2} value={draft.speakers} onInput={put('speakers')} />
        </label>
        {text('post', say(messages['form.post']))}
        <div class="actors-two">
          {text('since', say(messages['form.since']))}
          {text('until', say(messages['form.until']))}
        </div>
        {text('reason', say(messages['form.reason']))}
        <FormProblems problems={problems} />
        <button type="submit" class="primary">
          {say(messages.save)}
        </button>
      </form>
    </Dialog>
  )
}

/** What is empty is left out. */
function tieRecord({ speakers, exhibit, ...rest }: Draft): Record<string, unknown> {
  const stated = Object.entries(rest).flatMap(([field, value]) => (value.trim() === '' ? [] : [[field, value.trim()]]))
  const spelled = speakers.split('\n').flatMap(speaker => (speaker.trim() === '' ? [] : [speaker.trim()]))
  return {
    type: 'tie',
    ...Object.fromEntries(stated),
    ...(spelled.length === 0 ? {} : { speakers: spelled }),
    ...(exhibit.trim() === '' ? {} : { exhibit: Number(exhibit) }),
  }
}
