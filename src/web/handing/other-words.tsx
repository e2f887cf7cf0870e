// Saying one post differently: the post, what in it leads to somebody, and the words that are to stand for it, checked before they are signed.

import { useState } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { webProtectionMessages } from '../../messages/web-protection.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, did } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'

export function OtherWords({ post, close }: { readonly post: string; readonly close: () => void }) {
  const asking = useAsk('protect.quotation', { post }, { isFixed: true })
  const [stated, setStated] = useState({ text: '', isShortened: false, insists: false, reason: '' })
  const [faults, setFaults] = useState<{ readonly lines: readonly string[]; readonly mayInsist: boolean }>({
    lines: [],
    mayInsist: false,
  })
  const put = (changes: Partial<typeof stated>) => setStated(before => ({ ...before, ...changes }))
  const sign = async () => {
    const { text, isShortened, insists, reason } = stated
    const answer = await ask('protect.paraphrase', {
      post,
      text,
      how: isShortened ? 'shortened' : 'paraphrase',
      ...(insists ? { searchable: true, namesNobody: true, reason } : {}),
    })
    const { entry } = answer
    if (entry === null) {
      setFaults({ lines: answer.faults, mayInsist: answer.mayInsist })
      return
    }
    did({
      label: () => say(webProtectionMessages.said),
      undo: async () => {
        await ask('case.undo', { entry })
      },
    })
    close()
  }
  return (
    <Dialog title={say(webProtectionMessages['say.title'])} close={close}>
      <Answered asking={asking}>
        {({ text, isCut, lines }) => (
          <>
            <h3>{say(webProtectionMessages['say.post'])}</h3>
            <p class="said handing-post" dir="auto">
              {text}
            </p>
            {isCut ? <p class="soft">{say(webProtectionMessages['say.cut'])}</p> : null}
            <h3>{say(webProtectionMessages['say.hints'])}</h3>
            <ul class="custody-list small">
              {lines.map(line => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          sign().catch(complain)
        }}
      >
        <label>
          {say(webProtectionMessages['say.words'])}
          <textarea
            rows={3}
            required
            dir="auto"
            maxLength={4000}
            class="said"
            value={stated.text}
            onInput={event => put({ text: event.currentTarget.value })}
          />
        </label>
        <label class="is-inline">
          <input
            type="checkbox"
            checked={stated.isShortened}
            onChange={event => put({ isShortened: event.currentTarget.checked })}
          />{' '}
          {say(webProtectionMessages['say.shortened'])}
        </label>
        {faults.lines.length === 0 ? null : (
          <div role="alert">
            <p>
              <strong>{say(webProtectionMessages['say.faults'])}</strong>
            </p>
            <ul>
              {faults.lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {faults.mayInsist ? (
          <>
            <label class="is-inline">
              <input
                type="checkbox"
                checked={stated.insists}
                onChange={event => put({ insists: event.currentTarget.checked })}
              />{' '}
              {say(webProtectionMessages['say.insist'])}
            </label>
            {stated.insists ? (
              <label>
                {say(webProtectionMessages.reason)}
                <input
                  type="text"
                  required
                  maxLength={4000}
                  value={stated.reason}
                  onInput={event => put({ reason: event.currentTarget.value })}
                />
              </label>
            ) : null}
          </>
        ) : null}
        <p class="custody-acts">
          <button type="submit" class="primary">
            {say(webProtectionMessages.sign)}
          </button>
          <button type="button" onClick={close}>
            {say(frameMessages['frame.cancel'])}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
