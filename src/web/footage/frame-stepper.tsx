// Stepping through a video or recording: a slider, seconds and single frames, by buttons and keys.

import { clock } from '../../messages/media-match.ts'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import { say } from '../state/text.ts'
import type { Stepping } from './use-stepping.ts'

/** `hasFrames`: false for sound alone. `isDecoded`: frames are decoded for the page, one by one. */
export function FrameStepper({
  stepping,
  hasFrames = true,
  isDecoded = true,
}: {
  readonly stepping: Stepping
  readonly hasFrames?: boolean
  readonly isDecoded?: boolean
}) {
  const { at, length, frame, frames, seconds } = stepping
  return (
    <div class="footage-stepper">
      <p class="footage-tools">
        <button type="button" onClick={() => seconds(-1)}>
          {say(messages['frames.back'])}
        </button>
        {hasFrames ? (
          <button type="button" onClick={() => frames(-1)}>
            {say(messages['frames.previous'])}
          </button>
        ) : null}
        <span class="num">
          {say(messages[hasFrames ? 'frames.at' : 'sound.at'], { time: clock(at) })}
          {length === null ? '' : ` / ${clock(length)}`}
        </span>
        {hasFrames ? (
          <button type="button" onClick={() => frames(1)}>
            {say(messages['frames.next'])}
          </button>
        ) : null}
        <button type="button" onClick={() => seconds(1)}>
          {say(messages['frames.forth'])}
        </button>
      </p>
      {hasFrames ? (
        <p class="small soft num">
          {say(messages['frames.step'], frame)} {isDecoded ? say(messages['frames.note']) : null}{' '}
          {say(messages['frames.keysNote'])}
        </p>
      ) : null}
    </div>
  )
}

/** Where one stands, to be dragged; nothing where the length is not known. */
export function MomentSlider({ stepping: { at, length, to } }: { readonly stepping: Stepping }) {
  if (length === null || length <= 0) return null
  return (
    <label class="footage-moment">
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
  )
}
