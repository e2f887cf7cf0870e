// The map of sun and shadow: the place, where the sun stands at the chosen minute, and where the shadow falls; directions can be measured on it.

import { useState } from 'preact/hooks'
import { sunMessages as messages } from '../../messages/web-footage-sun.ts'
import { wayBetween } from '../../show/landmark-geometry.ts'
import type { ShadowAnswer } from '../../show/shadow-answer.ts'
import { say } from '../state/text.ts'
import type { MapView } from '../timeline/map-scale.ts'
import { MapPick, type MapRay } from './map-pick.tsx'
import type { MapPlace } from './map-window.ts'
import type { SunDraft } from './sun-draft.ts'
import { type Directions, type SunDirections, sunDirections } from './sun-map-rays.ts'
import type { PutSun } from './sun-tool.tsx'

interface SunMapProps {
  readonly draft: SunDraft
  readonly put: PutSun
  readonly place: MapPlace | undefined
  readonly answer: ShadowAnswer | undefined
}

const WORLD: MapView = { latitude: 25, longitude: 20, zoom: 1.5 }
const CLOSE = 6

export function SunMap({ draft, put, place, answer }: SunMapProps) {
  const [own, setView] = useState<MapView>()
  const [mode, setMode] = useState<'place' | 'line'>('place')
  const [line, setLine] = useState<readonly MapPlace[]>([])
  const view = own ?? (place === undefined ? WORLD : { ...place, zoom: CLOSE })
  const directions =
    place === undefined || answer === undefined
      ? undefined
      : sunDirections(place, answer, Number(draft.minute) || 0, Number(draft.minuteError) || 0)
  const pick = (at: MapPlace) => {
    if (mode === 'place') put({ place: `${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}` })
    else setLine(line.length === 1 ? [line[0], at] : [at])
    setView(view)
  }
  const way = line.length === 2 ? wayBetween(line[0], line[1]) : undefined
  const take = (field: 'bearing' | 'line', sideBy: SunDraft['sideBy']) => {
    if (way?.bearing !== undefined) put({ [field]: way.bearing.toFixed(1), sideBy })
  }
  return (
    <div class="sun-map">
      <h4>{say(messages['map.title'])}</h4>
      <fieldset class="sun-mode">
        <legend>{say(messages['map.mode'])}</legend>
        {(['place', 'line'] as const).map(each => (
          <label key={each}>
            <input type="radio" name="sun-mode" checked={mode === each} onChange={() => setMode(each)} />
            <span>{say(messages[`mode.${each}`])}</span>
          </label>
        ))}
      </fieldset>
      <MapPick
        label={say(messages['map.title'])}
        view={view}
        onView={setView}
        marks={[
          ...(place === undefined ? [] : [{ ...place, label: '', isChosen: true }]),
          ...line.map((at, i) => ({ ...at, label: say(messages[i === 0 ? 'line.from' : 'line.to']) })),
        ]}
        rays={place === undefined || directions === undefined ? [] : raysOf(place, directions)}
        lines={line.length === 2 ? [[line[0], line[1]]] : []}
        onPick={pick}
      />
      {directions === undefined ? null : <MapKey draft={draft} directions={directions} />}
      {way?.bearing === undefined ? null : (
        <p class="findings-tools">
          <span>{say(messages['line.measured'], { bearing: way.bearing, metres: way.metres })}</span>
          <button type="button" onClick={() => take('bearing', 'bearing')}>
            {say(messages['line.asShadow'])}
          </button>
          <button type="button" onClick={() => take('line', 'turn')}>
            {say(messages['line.asLine'])}
          </button>
        </p>
      )}
      <p class="visually-hidden">{draft.place}</p>
    </div>
  )
}

function raysOf(place: MapPlace, { now, within, measured }: SunDirections): MapRay[] {
  const rays: MapRay[] = []
  if (within !== undefined)
    rays.push(
      { ...place, bearing: within.low, to: within.high, label: '', kind: 'solid' },
      { ...place, bearing: within.low + 180, to: within.high + 180, label: '', kind: 'dashed' },
    )
  if (measured !== undefined)
    rays.push({
      ...place,
      bearing: measured.low + 180,
      to: measured.high + 180,
      label: say(messages['map.measured']),
      kind: 'dotted',
    })
  if (now !== undefined)
    rays.push(
      { ...place, bearing: now, label: say(messages['map.sun']), kind: 'solid' },
      { ...place, bearing: now + 180, label: say(messages['map.shadow']), kind: 'dashed' },
    )
  return rays
}

/** What the map draws, in words. */
function MapKey({ draft, directions }: { readonly draft: SunDraft; readonly directions: SunDirections }) {
  const { within, measured, doMeet } = directions
  if (within === undefined && measured === undefined) return null
  const turned = ({ low, high }: Directions, by = 0) => ({ low: (low + by) % 360, high: (high + by) % 360 })
  const error = Number(draft.minuteError) || 0
  return (
    <p class="small soft measure num">
      {[
        within === undefined
          ? ''
          : say(messages['map.within'], { error, ...turned(within), shadow: turned(within, 180) }),
        measured === undefined ? '' : say(messages['map.measuredSpan'], turned(measured, 180)),
        doMeet === undefined ? '' : say(messages[doMeet ? 'map.meet' : 'map.apart']),
      ]
        .filter(text => text !== '')
        .join(' ')}
    </p>
  )
}
