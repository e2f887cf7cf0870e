// How far and in which direction landmarks lie from each other, and whether their order from the camera is that of the picture.

import { landmarkMessages as messages } from '../../messages/web-footage-landmarks.ts'
import { type Landmark, landmarkView, wayBetween } from '../../show/landmark-geometry.ts'
import { Wide } from '../parts/wide.tsx'
import { say } from '../state/text.ts'
import type { MapPlace } from './map-window.ts'

interface LandmarkWaysProps {
  readonly places: readonly Landmark[]
  readonly camera: MapPlace | undefined
}

/** Pairs shown at most. */
const MOST = 60

export function LandmarkWays({ places, camera }: LandmarkWaysProps) {
  const rows = pairsOf(places, camera).slice(0, MOST)
  if (rows.length === 0) return <p class="soft small">{say(messages['ways.none'])}</p>
  const seen = places.filter(({ x }) => Number.isFinite(x))
  const view = camera === undefined ? undefined : landmarkView(camera, seen)
  return (
    <div>
      <h4>{say(messages['ways.title'])}</h4>
      {view?.order === undefined ? null : (
        <p class="measure">
          {say(messages[`order.${view.order}`])}{' '}
          {view.width === undefined ? null : say(messages.width, { width: view.width })}
        </p>
      )}
      <Wide label={say(messages['ways.title'])}>
        <table class="landmark-ways">
          <thead>
            <tr>
              <th scope="col">{say(messages['ways.from'])}</th>
              <th scope="col">{say(messages['ways.to'])}</th>
              <th scope="col" class="num">
                {say(messages['ways.metres'])}
              </th>
              <th scope="col" class="num">
                {say(messages['ways.bearing'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, way }, i) => (
              <tr key={i}>
                <td dir="auto">{from}</td>
                <td dir="auto">{to}</td>
                <td class="num">{say(messages.distance, way)}</td>
                <td class="num">{say(messages.bearing, way)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="soft small measure">{say(messages['ways.note'])}</p>
    </div>
  )
}

function pairsOf(places: readonly Landmark[], camera: MapPlace | undefined) {
  const all = [
    ...(camera === undefined ? [] : [{ label: say(messages['camera.label']), at: camera }]),
    ...places.map(({ label, at }) => ({ label, at })),
  ]
  return all.flatMap((from, i) =>
    all.slice(i + 1).map(to => ({ from: from.label, to: to.label, way: wayBetween(from.at, to.at) })),
  )
}
