// Stepping through a video: a slider, seconds and single frames, by buttons and keys.

import { clock } from '../../messages/media-match.ts'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import { say } from '../state/text.ts'
import type { Stepping } from './use-stepping.ts'

export function FrameStepper({ stepping }: { readonly stepping: Stepping }) {
  const { at, length, frame, to, frames, seconds } = stepping
  return (
    <div class="footage-stepper">
      {length === null || length <= 0 ? null : (
        <label>
          <span class="visually-hidden">{say(messages['frames.where'])}</span>
          <input
            type="range"
            min={0}
            max={length}
            step={0.1}
            value={at}
            aria-valuetext={clock(at)}
            onInput={event => to(Number(event.currentTarget.value))}
          />
        </label>
      )}
      <p class="footage-tools">
        <button type="button" onClick={() => seconds(-1)}>
          {say(messages['frames.back'])}
        </button>
        <button type="button" onClick={() => frames(-1)}>
          {say(messages['frames.previous'])}
        </button>
        <span class="num" role="status">
          {say(messages['frames.at'], { time: clock(at) })}
          {length === null ? '' : ` / ${clock(length)}`}
        </span>
        <button type="button" onClick={() => frames(1)}>
          {say(messages['frames.next'])}
        </button>
        <button type="button" onClick={() => seconds(1)}>
          {say(messages['frames.forth'])}
        </button>
      </p>
      <p class="small soft num">
        {say(messages['frames.step'], frame)} {say(messages['frames.note'])}
      </p>
    </div>
  )
}
