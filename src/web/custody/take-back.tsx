// Taking one entry of casework back, with a reason where somebody else signed it.

import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import { Dialog } from '../parts/dialog.tsx'
import { complain, did } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'

interface TakeBackProps {
  /** `device:epoch:seq`. */
  readonly entry: string
  /** Role that signed it; null when it cannot be read. */
  readonly signedBy: string | null
  /** The entry in words. */
  readonly what: string
  readonly close: () => void
}

export function TakeBack({ entry: taken, signedBy, what, close }: TakeBackProps) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const isOther = signedBy !== null && signedBy.trim().toLowerCase() !== role.value.trim().toLowerCase()
  const takeBack = async () => {
    const [device, epoch, seq] = taken.split(':')
    const of = { device, epoch, seq: Number(seq) }
    const record = { type: 'withdrawal', of, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
    const { entries, problems } = await ask('case.record', { records: [record] })
    if (problems.length > 0) {
      setFault(problems.map(({ text }) => text).join(' '))
      return
    }
    did({
      label: () => say(custodyMessages['journal.undone'], { entry: seq }),
      undo: async () => {
        for (const entry of entries) await ask('case.undo', { entry })
      },
    })
    close()
  }
  return (
    <Dialog title={say(custodyMessages['undo.title'])} close={close}>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          takeBack().catch(complain)
        }}
      >
        <p dir="auto">{what}</p>
        <p class="soft measure">{say(custodyMessages['undo.why'])}</p>
        <label>
          {say(custodyMessages.reason)}
          <input
            type="text"
            value={reason}
            required={isOther}
            maxLength={4000}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        {fault === '' ? null : <p role="alert">{fault}</p>}
        <p class="custody-acts">
          <button type="submit" class="primary">
            {say(custodyMessages['journal.undo'])}
          </button>
          <button type="button" onClick={close}>
            {say(frameMessages['frame.cancel'])}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
