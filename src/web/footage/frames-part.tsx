// Frames of a video: some far from each other as small grey pictures, and any one by stepping there.

import { useState } from 'preact/hooks'
import { clock } from '../../messages/media-match.ts'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem } from '../../model/footage-view.ts'
import type { MediaMetadata } from '../../model/media-metadata.ts'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { FrameStepper } from './frame-stepper.tsx'
import { secondsOf } from './frames.ts'
import { groundText } from './ground-text.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import { viewOf, viewText } from './picture-view.ts'
import { Thumbnail } from './thumbnail.tsx'
import { useFrame } from './use-frame.ts'
import { useStepping } from './use-stepping.ts'

interface FramesPartProps {
  readonly item: FootageItem
  readonly metadata: MediaMetadata | null
}

/** Frames a second that the picture's track states. */
export function framesPerSecondOf(metadata: MediaMetadata | null): number | undefined {
  return metadata?.tracks.find(({ kind }) => kind === 'video')?.framesPerSecond
}

export function FramesPart({ item, metadata }: FramesPartProps) {
  const { exhibit, seconds: length } = item
  const at = secondsOf(params.value.at)
  const framesPerSecond = framesPerSecondOf(metadata)
  const [isColour, setColour] = useState(false)
  const { frame, isLoading, ground, fault } = useFrame(exhibit, at, true)
  const { value: keys } = useAsk('footage.keyframes', { exhibit })
  const go = (to: number) => void change({ at: to === 0 ? undefined : String(to) }, true)
  const stepping = useStepping({ exhibit, at, length, framesPerSecond, onStep: go })
  const alt = say(messages['medium.alt'], { exhibit })
  return (
    <div class="footage-frames">
      {keys === undefined || keys.rows.length === 0 ? null : (
        <>
          <h3>{say(messages['frames.keys'])}</h3>
          <ul class="footage-strip">
            {keys.rows.map(({ seconds, picture }) => (
              <li key={seconds}>
                <button type="button" aria-pressed={Math.abs(seconds - at) < 0.05} onClick={() => stepping.to(seconds)}>
                  <Thumbnail picture={picture} alt={say(messages['frames.at'], { time: clock(seconds) })} />
                  <span class="num small">{clock(seconds)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {ground !== undefined ? (
        <p class="soft">{groundText(ground)}</p>
      ) : fault !== undefined ? (
        <p role="alert">{fault}</p>
      ) : frame === undefined ? (
        <div class="footage-cover is-large" role="status">
          <span class="small">{say(messages['medium.loading'])}</span>
        </div>
      ) : (
        <div aria-busy={isLoading}>
          <PictureCanvas
            label={alt}
            space={frame}
            layers={[{ ...frame, alt }]}
            view={viewOf(params.value.view)}
            onView={view => void change({ view: viewText(view) }, true)}
            isGrey={!isColour}
          />
        </div>
      )}
      {ground === undefined && fault === undefined ? (
        <>
          <FrameStepper stepping={stepping} />
          <p class="footage-tools">
            <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
              {say(messages[isColour ? 'medium.grey' : 'medium.colour'])}
            </button>
          </p>
        </>
      ) : null}
    </div>
  )
}
