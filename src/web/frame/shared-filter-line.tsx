// What every view is narrowed to: time, channels, languages; one press shows the whole case again.

import { frameMessages } from '../../messages/web-frame.ts'
import { change, params, unlisted } from '../state/location.ts'
import { moment, say } from '../state/text.ts'

export function SharedFilterLine() {
  const { from, to, channels, languages } = params.value
  if (from === undefined && to === undefined && channels === undefined && languages === undefined) return null
  return (
    <p class="narrowed">
      <span class="soft">{say(frameMessages['frame.narrowed'])}</span>{' '}
      {from === undefined && to === undefined ? null : (
        <span class="chip">
          {from === undefined ? '…' : moment(Number(from))} – {to === undefined ? '…' : moment(Number(to))} UTC
        </span>
      )}{' '}
      {unlisted(languages).map(code => (
        <span class="chip" key={code}>
          {code}
        </span>
      ))}{' '}
      {unlisted(channels).map(token => (
        <span class="chip" key={token}>
          {token}
        </span>
      ))}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => void change({ from: undefined, to: undefined, channels: undefined, languages: undefined })}
      >
        {say(frameMessages['frame.wholeCase'])}
      </button>
    </p>
  )
}
