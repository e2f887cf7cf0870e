// Adds a folder of older footage, a list of hashes or certificates: chosen on this machine, named, and signed.

import { useEffect, useRef, useState } from 'preact/hooks'
import { footageCollectionMessages as messages } from '../../messages/web-footage-collections.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormProblems } from '../parts/form-problems.tsx'
import { MachinePicker } from '../start/machine-picker.tsx'
import { did, tell } from '../state/acts.ts'
import { ask, Refused } from '../state/ask.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export type ListKind = 'folder' | 'hashes' | 'trust'

interface AddListProps {
  readonly kind: ListKind
  /** Names of the trust lists in force. */
  readonly known: readonly string[]
  readonly close: () => void
  readonly added: () => void
}

export function AddList({ kind, known, close, added }: AddListProps) {
  const [path, setPath] = useState<string>()
  const title = say(messages[`add.${kind}`])
  if (path === undefined)
    return (
      <MachinePicker
        mode="material"
        title={title}
        start="~"
        close={close}
        take={([first]) => {
          if (first !== undefined) setPath(first)
        }}
      />
    )
  return <NameList kind={kind} known={known} path={path} other={() => setPath(undefined)} close={close} added={added} />
}

interface NameListProps extends AddListProps {
  readonly path: string
  /** Another path is to be chosen. */
  readonly other: () => void
}

function NameList({ kind, known, path, other, close, added }: NameListProps) {
  const [name, setName] = useState(() => (path.split('/').filter(Boolean).at(-1) ?? '').slice(0, 80))
  const [heldBefore, setBefore] = useState('')
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: Event) => {
    event.preventDefault()
    const words = reason.trim() === '' ? {} : { reason: reason.trim() }
    const day = heldBefore.trim() === '' ? {} : { heldBefore: heldBefore.trim() }
    const called = name.normalize('NFC').trim()
    try {
      if (kind === 'trust') {
        await ask('footage.trust', { path, name: called, ...words })
        const label = () => say(messages['done.added'], { name: called })
        // Taking a list away does not bring back the one that it came instead of.
        if (known.includes(called)) tell(label)
        else
          did({
            label,
            undo: async () => {
              await ask('footage.untrust', { name: called })
              added()
            },
          })
      } else await ask('footage.collect', { path, name: called, isHashes: kind === 'hashes', ...day, ...words })
      added()
      close()
    } catch (error) {
      setProblems([error instanceof Refused ? error.message : String(error)])
    }
  }
  return (
    <Dialog title={say(messages[`add.${kind}`])} close={close}>
      <form class="finding-form" onSubmit={event => void submit(event)}>
        <p class="small">
          {say(messages['form.path'])}: <bdi class="footage-name">{path}</bdi>{' '}
          <button type="button" class="plain" onClick={other}>
            {say(messages['form.other'])}
          </button>
        </p>
        <label>
          <span>{say(messages['form.name'])}</span>
          <input
            ref={first}
            value={name}
            dir="auto"
            maxLength={80}
            required
            onInput={event => setName(event.currentTarget.value)}
          />
        </label>
        {kind === 'trust' ? null : (
          <label>
            <span>{say(messages['form.before'])}</span>
            <input value={heldBefore} inputMode="numeric" onInput={event => setBefore(event.currentTarget.value)} />
          </label>
        )}
        <label>
          <span>{say(messages['form.reason'])}</span>
          <textarea
            class="said"
            rows={2}
            dir="auto"
            maxLength={4000}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        <p class="soft small">{say(messages['form.signed'], { role: role.value })}</p>
        <FormProblems problems={problems} />
        <button type="submit" class="primary">
          {say(messages[kind === 'trust' ? 'form.keep' : 'form.read'])}
        </button>
      </form>
    </Dialog>
  )
}
