// The way into a sealed case: its passphrase, or its recovery key.

import { useEffect, useRef, useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import { ask, Refused } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { SecretField } from './secret-field.tsx'

interface UnlockProps {
  readonly name: string
  readonly root: string
  readonly leave: () => void
}

export function Unlock({ name, root, leave }: UnlockProps) {
  const [isRecovery, setRecovery] = useState(false)
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [isRecovery])
  const go = async () => {
    setBusy(true)
    setFault('')
    try {
      await (isRecovery ? ask('case.recover', { recoveryKey: typed }) : ask('case.unlock', { passphrase: typed }))
      setTyped('')
    } catch (error) {
      setFault(error instanceof Refused && error.message !== '' ? error.message : String(error))
      field.current?.select()
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="start-narrow">
      <h1 dir="auto">{say(startMessages['unlock.title'], { name })}</h1>
      <p class="soft start-path" dir="ltr">
        {root}
      </p>
      <p>{say(startMessages['unlock.hint'])}</p>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (typed !== '' && !isBusy) void go()
        }}
      >
        <SecretField
          field={field}
          label={say(startMessages[isRecovery ? 'recovery.title' : 'make.passphrase'])}
          value={typed}
          isKey={isRecovery}
          change={value => {
            setTyped(value)
            setFault('')
          }}
        />
        <p class="start-fault" role="alert">
          {fault}
        </p>
        <p class="start-buttons">
          <button type="submit" class="primary" disabled={typed === '' || isBusy}>
            {say(startMessages[isBusy ? 'unlock.going' : 'unlock.go'])}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              setRecovery(!isRecovery)
              setTyped('')
              setFault('')
            }}
          >
            {say(startMessages[isRecovery ? 'unlock.passphrase' : 'unlock.recovery'])}
          </button>
          <button type="button" class="plain" onClick={leave}>
            {say(startMessages['unlock.other'])}
          </button>
        </p>
      </form>
    </section>
  )
}
