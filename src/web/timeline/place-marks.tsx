// Places over the map, whichever map it is: dots, rings of outages, names, and towns for orientation.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { NamedPlace, Town } from '../../server/contract-timeline.ts'
import { say } from '../state/text.ts'
import { fittingLabels, type Label, type MapView, worldSize, worldX, worldY } from './map-scale.ts'

interface PlaceMarksProps {
  readonly places: readonly NamedPlace[]
  readonly towns: readonly Town[]
  readonly chosen: string | undefined
  readonly choose: (id: string | undefined) => void
  readonly view: MapView
  readonly width: number
  readonly height: number
}

const LEAST_RADIUS = 3.5
const MOST_RADIUS = 18
/** Dots beyond the border of the picture that are still drawn, pixels. */
const EDGE = 30

export function PlaceMarks({ places, towns, chosen, choose, view, width, height }: PlaceMarksProps) {
  const size = worldSize(view.zoom)
  const at = ({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) => ({
    x: width / 2 + (worldX(longitude) - worldX(view.longitude)) * size,
    y: height / 2 + (worldY(latitude) - worldY(view.latitude)) * size,
  })
  const most = places.reduce((peak, { posts }) => Math.max(peak, posts), 1)
  const radius = (posts: number) => LEAST_RADIUS + Math.sqrt(posts / most) * (MOST_RADIUS - LEAST_RADIUS)
  const shown = places
    .map(place => ({ place, ...at(place), r: radius(place.posts) }))
    .filter(({ x, y }) => x > -EDGE && x < width + EDGE && y > -EDGE && y < height + EDGE)
  const named = new Set(places.map(({ id }) => id))
  const others = towns.filter(({ id }) => !named.has(id)).map(town => ({ town, ...at(town) }))
  const labels = fittingLabels<Label & { readonly isNamed: boolean }>(
    [
      ...shown
        .filter(({ place }) => place.id === chosen)
        .map(({ place, x, y, r }) => ({ key: place.id, text: place.name, x, y, offset: r + 4, isNamed: true })),
      ...shown
        .filter(({ place }) => place.id !== chosen)
        .map(({ place, x, y, r }) => ({ key: place.id, text: place.name, x, y, offset: r + 4, isNamed: true })),
      ...others.map(({ town, x, y }) => ({ key: town.id, text: town.name, x, y, offset: 5, isNamed: false })),
    ],
    width,
    height,
  )
  const labelled = new Set(labels.map(({ key }) => key))
  return (
    <svg class="map-marks" width={width} height={height} aria-hidden="true">
      {others.map(({ town, x, y }) =>
        labelled.has(town.id) ? <circle key={town.id} cx={x} cy={y} r={1.6} class="map-town" /> : null,
      )}
      {[...shown].reverse().map(({ place, x, y, r }) => (
        <g
          key={place.id}
          data-place={place.id}
          class="map-place"
          onClick={() => choose(place.id === chosen ? undefined : place.id)}
        >
          {place.outages.length === 0 ? null : <circle cx={x} cy={y} r={r + 9} class="map-outage" />}
          <circle cx={x} cy={y} r={r} class={isStated(place) ? 'map-stated' : 'map-mentioned'} />
          {place.id === chosen ? <circle cx={x} cy={y} r={r + 3} class="map-chosen" /> : null}
          <circle cx={x} cy={y} r={Math.max(12, r)} class="map-target" />
        </g>
      ))}
      {labels.map(({ key, text, x, y, offset, isNamed }) => (
        <text key={key} x={x + offset} y={y + 4} class={isNamed ? 'map-name' : 'map-town-name'}>
          {text}
        </text>
      ))}
      <title>{say(timelineMessages['map.picture'])}</title>
    </svg>
  )
}

function isStated({ claims, outages, marks }: NamedPlace): boolean {
  return claims.length + outages.length + marks > 0
}
