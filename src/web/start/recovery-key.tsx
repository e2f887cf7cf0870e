// The recovery key of a case that is not made yet: shown this once; the case is made when its ending was typed.

import { useId, useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import { say } from '../state/text.ts'
import { ArrivedHeading } from './arrived-heading.tsx'

interface RecoveryKeyProps {
  readonly recoveryKey: string
  readonly isBusy: boolean
  readonly fault: string
  readonly create: (ending: string) => void
  readonly back: () => void
}

/** Its beginning, which every key has, then pieces of six from the end, as people copy by hand. */
export function piecesOf(key: string): readonly string[] {
  const cut = key.lastIndexOf('-') + 2
  const rest = key.slice(cut)
  const first = rest.length % 6
  const pieces = rest.slice(first).match(/.{6}/g) ?? []
  return [key.slice(0, cut), ...(first === 0 ? [] : [rest.slice(0, first)]), ...pieces]
}

export function RecoveryKey({ recoveryKey, isBusy, fault, create, back }: RecoveryKeyProps) {
  const [ending, setEnding] = useState('')
  const [isWritten, setWritten] = useState(false)
  const id = useId()
  const isReady = isWritten && ending.trim().length === 6
  return (
    <section aria-labelledby={`${id}title`}>
      <ArrivedHeading id={`${id}title`}>{say(startMessages['recovery.title'])}</ArrivedHeading>
      <p>{say(startMessages['recovery.hint'])}</p>
      <p class="start-recovery" dir="ltr" translate={false}>
        {piecesOf(recoveryKey).map((piece, i) => (
          <span key={i}>{piece}</span>
        ))}
      </p>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (isReady && !isBusy) create(ending.trim())
        }}
      >
        <label class="start-check">
          <input type="checkbox" checked={isWritten} onChange={event => setWritten(event.currentTarget.checked)} />{' '}
          {say(startMessages['recovery.written'])}
        </label>
        <div class="start-field">
          <label for={`${id}ending`}>{say(startMessages['recovery.ending'])}</label>
          <input
            id={`${id}ending`}
            class="start-key start-ending"
            value={ending}
            maxLength={6}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            dir="ltr"
            onInput={event => setEnding(event.currentTarget.value.toUpperCase())}
          />
        </div>
        <p class="start-fault" role="alert">
          {fault}
        </p>
        <p class="start-buttons">
          <button type="submit" class="primary" disabled={!isReady || isBusy}>
            {say(startMessages['make.go'])}
          </button>
          <button type="button" class="plain" onClick={back}>
            {say(startMessages['recovery.back'])}
          </button>
        </p>
      </form>
    </section>
  )
}
