// A line to be copied: a head, a command. Shown whole, in fixed width, with a button.

import { custodyMessages } from '../../messages/web-custody.ts'
import { tell } from '../state/acts.ts'
import { say } from '../state/text.ts'

export function CopyLine({ text, label }: { readonly text: string; readonly label: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => tell(() => say(custodyMessages.copied)),
      () => tell(() => say(custodyMessages['copy.failed'])),
    )
  return (
    <div class="custody-line">
      <code>{text}</code>
      <button type="button" onClick={copy} aria-label={`${say(custodyMessages.copy)}: ${label}`}>
        {say(custodyMessages.copy)}
      </button>
    </div>
  )
}
