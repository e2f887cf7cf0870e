// The two pictures, or frames of two videos at the same moment, in frames that zoom and pan together.

import { useState } from 'preact/hooks'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem } from '../../model/footage-view.ts'
import type { Compared } from '../../server/contract-footage.ts'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { placeOfSecond, type Turn } from './compare-place.ts'
import { FrameStepper, MomentSlider } from './frame-stepper.tsx'
import { framesPerSecondOf, sameMoment, secondsOf } from './frames.ts'
import { PictureCanvas, type PictureLayer } from './picture-canvas.tsx'
import { viewOf, viewText } from './picture-view.ts'
import { type Shown, useShown } from './use-shown.ts'
import { useStepping } from './use-stepping.ts'

interface ComparePicturesProps {
  readonly compared: Compared
  readonly turn: Turn
  readonly isOver: boolean
  readonly cover: () => void
}

export function ComparePictures({ compared, turn, isOver, cover }: ComparePicturesProps) {
  const { own, other, match } = compared
  const [isColour, setColour] = useState(false)
  const { at, second } = useMoments(compared)
  const first = useShown(own, at)
  const next = useShown(other, second)
  const view = viewOf(params.value.view)
  const onView = (to: typeof view) => void change({ view: viewText(to) }, true)
  const buttons = (
    <p class="footage-tools">
      <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
        {say(messages[isColour ? 'medium.grey' : 'medium.colour'])}
      </button>
      <button type="button" onClick={cover}>
        {say(messages['medium.cover'])}
      </button>
    </p>
  )
  if (first.picture === undefined || next.picture === undefined)
    return (
      <>
        <Missing item={own} shown={first} />
        <Missing item={other} shown={next} />
        {buttons}
      </>
    )
  const space = first.picture
  const place = placeOfSecond(turn, { match, place: compared.place }, first.picture, next.picture)
  const layers: readonly [PictureLayer, PictureLayer] = [
    { ...first.picture, alt: say(messages['medium.alt'], { exhibit: own.exhibit }) },
    { ...next.picture, place, alt: say(messages['medium.alt'], { exhibit: other.exhibit }) },
  ]
  const shared = { space, view, onView, isGrey: !isColour }
  return (
    <>
      {isOver ? (
        <Over layers={layers} shared={shared} />
      ) : (
        <div class="compare-beside">
          {layers.map((layer, i) => (
            <PictureCanvas key={i} {...shared} label={layer.alt} layers={[layer]} isBare={i > 0} />
          ))}
        </div>
      )}
      <Steppers compared={compared} at={at} second={second} />
      {buttons}
    </>
  )
}

interface OverProps {
  readonly layers: readonly [PictureLayer, PictureLayer]
  readonly shared: Pick<Parameters<typeof PictureCanvas>[0], 'space' | 'view' | 'onView' | 'isGrey'>
}

function Over({ layers: [first, second], shared }: OverProps) {
  const [opacity, setOpacity] = useState(0.5)
  return (
    <>
      <p class="footage-tools">
        <label class="footage-field">
          <span class="soft small">{say(messages['compare.opacity'])}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={opacity}
            aria-valuetext={`${Math.round(opacity * 100)} %`}
            onInput={event => setOpacity(Number(event.currentTarget.value))}
          />
        </label>
        <button type="button" onClick={() => setOpacity(opacity === 1 ? 0 : 1)}>
          {say(messages[opacity === 1 ? 'compare.unblink' : 'compare.blink'])}
        </button>
      </p>
      <PictureCanvas {...shared} label={`${first.alt}; ${second.alt}`} layers={[first, { ...second, opacity }]} />
    </>
  )
}

function Missing({ item: { exhibit }, shown }: { readonly item: FootageItem; readonly shown: Shown }) {
  if (shown.picture !== undefined) return null
  return (
    <p class="soft" role={shown.fault === undefined ? 'status' : 'alert'}>
      {say(messages['compare.back'], { exhibit })}: {shown.fault ?? say(messages['medium.loading'])}
    </p>
  )
}

/** Where both videos stand: `at` is of the first; of a still and a video, the still has no time. */
function useMoments({ own, match }: Compared): { readonly at: number; readonly second: number } {
  const stated = params.value.at
  const interval = match?.interval
  // Without a chosen moment, where the shared stretch begins.
  const at = stated === undefined ? (interval?.own[0] ?? 0) : secondsOf(stated)
  if (own.kind === 'video') return { at, second: sameMoment(at, interval) }
  return { at: 0, second: stated === undefined ? (interval?.other[0] ?? 0) : secondsOf(stated) }
}

interface SteppersProps {
  readonly compared: Compared
  readonly at: number
  readonly second: number
}

function Steppers({ compared: { own, other }, at, second }: SteppersProps) {
  const video = own.kind === 'video' ? own : other.kind === 'video' ? other : undefined
  const { value } = useAsk('footage.exhibit', video === undefined ? undefined : { exhibit: video.exhibit })
  const framesPerSecond = value?.status === 'shown' ? framesPerSecondOf(value.page.metadata) : undefined
  // Of a picture and a video the moment is the video's.
  const now = video === own ? at : second
  const length = video?.seconds ?? null
  const go = (to: number) => void change({ at: String(to) }, true)
  const stepping = useStepping({ exhibit: video?.exhibit, at: now, length, framesPerSecond, onStep: go })
  return video === undefined ? null : (
    <>
      <MomentSlider stepping={stepping} />
      <FrameStepper stepping={stepping} />
    </>
  )
}
