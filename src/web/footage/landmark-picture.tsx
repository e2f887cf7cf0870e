// The picture, or a frame of the video, that points are put on; covered until somebody asks.

import { useState } from 'preact/hooks'
import { landmarkMessages as messages } from '../../messages/web-footage-landmarks.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import { ask, Refused } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { groundText } from './ground-text.ts'
import { fractionOf, type LandmarkDraft } from './landmark-draft.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import { WHOLE_PICTURE } from './picture-view.ts'
import { numberOf } from './typed-number.ts'

interface LandmarkPictureProps {
  readonly page: ExhibitPage
  readonly drafts: readonly LandmarkDraft[]
  readonly onPoint: (place: { readonly x: number; readonly y: number; readonly seconds?: number }) => void
}

interface Shown {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly seconds?: number
}

export function LandmarkPicture({ page, drafts, onPoint }: LandmarkPictureProps) {
  const { exhibit, kind } = page.item
  const [state, setState] = useState<'covered' | 'loading' | Shown | { readonly fault: string }>('covered')
  const [view, setView] = useState(WHOLE_PICTURE)
  const [seconds, setSeconds] = useState('0')
  const open = async () => {
    setState('loading')
    try {
      setState(await shownMedium(page, numberOf(seconds) ?? 0))
    } catch (error) {
      setState({ fault: error instanceof Refused ? error.message : String(error) })
    }
  }
  const frame =
    kind === 'video' ? (
      <label class="sun-inline">
        <span>{say(messages.frame)}</span>
        <input
          inputMode="decimal"
          size={6}
          value={seconds}
          onInput={event => setSeconds(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') void open()
          }}
        />
      </label>
    ) : null
  if (state === 'loading')
    return (
      <p class="landmark-cover" role="status">
        {say(messages.loading)}
      </p>
    )
  if (state === 'covered' || 'fault' in state)
    return (
      <div class="landmark-cover">
        {state === 'covered' ? <p class="small">{say(messages.covered)}</p> : <p role="alert">{state.fault}</p>}
        {frame}
        <button type="button" onClick={() => void open()}>
          {say(messages.show)}
        </button>
      </div>
    )
  const points = drafts.flatMap(({ label, x, y }) => {
    const place = { x: fractionOf(x), y: fractionOf(y) }
    return place.x === undefined || place.y === undefined ? [] : [{ label, x: place.x, y: place.y }]
  })
  const { path, width, height } = state
  return (
    <div class="landmark-picture">
      <PictureCanvas
        label={say(messages.picture)}
        space={{ width, height }}
        layers={[{ path, width, height, alt: say(messages.alt, { exhibit }) }]}
        view={view}
        onView={setView}
        isGrey
        points={points}
        onPoint={place => onPoint(state.seconds === undefined ? place : { ...place, seconds: state.seconds })}
        onFail={() => setState({ fault: groundText('not-decodable') })}
      />
      <p class="findings-tools">
        {frame}
        {kind === 'video' ? (
          <button type="button" onClick={() => void open()}>
            {say(messages.show)}
          </button>
        ) : null}
        <button type="button" onClick={() => setState('covered')}>
          {say(messages.cover)}
        </button>
      </p>
    </div>
  )
}

async function shownMedium({ item }: ExhibitPage, seconds: number): Promise<Shown | { readonly fault: string }> {
  const { exhibit } = item
  if (item.kind === 'video') {
    const frame = await ask('footage.frame', { exhibit, seconds })
    return 'ground' in frame ? { fault: groundText(frame.ground) } : frame
  }
  const medium = await ask('reading.medium', { exhibit })
  if ('ground' in medium) return { fault: groundText(medium.ground) }
  return medium.kind === 'picture' ? medium : { fault: groundText('not-a-picture') }
}
