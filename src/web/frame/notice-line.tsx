// What was just done or could not be, with the way to take it back.

import { useEffect } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { notice, undo } from '../state/acts.ts'
import { say } from '../state/text.ts'

const SHOWN_MILLISECONDS = 12_000

export function NoticeLine() {
  const shown = notice.value
  useEffect(() => {
    if (shown === undefined || shown.isFault) return
    const timer = setTimeout(() => {
      notice.value = undefined
    }, SHOWN_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <div class={`notice${shown?.isFault === true ? ' is-fault' : ''}`} aria-live="polite" hidden={shown === undefined}>
      <span dir="auto">{shown?.text()}</span>{' '}
      {shown?.canUndo === true ? (
        <button type="button" onClick={() => void undo(what => say(frameMessages['frame.undone'], { what }))}>
          {say(frameMessages['frame.undo'])}
        </button>
      ) : null}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => {
          notice.value = undefined
        }}
      >
        {say(frameMessages['frame.closePanel'])}
      </button>
    </div>
  )
}
