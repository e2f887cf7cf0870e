// Places that the file of an exhibit states, offered to the tools of place and light: taken when a person says so, never by itself.

import type { ComponentChildren } from 'preact'
import { statedPlaceMessages as messages } from '../../messages/web-footage-stated.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import type { StatedPlace } from '../../model/media-metadata.ts'
import { showNames } from '../state/preferences.ts'
import { say } from '../state/text.ts'

/** Places told at most. */
const MOST = 4

interface StatedPlacesProps {
  readonly exhibit: ExhibitPage
  /** What can be done with a place: buttons. */
  readonly offers: (place: StatedPlace) => ComponentChildren
}

/** Nothing where the file states none; without names nobody is told whether it does. */
export function StatedPlaces({ exhibit: { metadata }, offers }: StatedPlacesProps) {
  const places = metadata?.places ?? []
  if (!showNames.value) return <p class="soft small measure">{say(messages.hidden)}</p>
  if (places.length === 0) return null
  return (
    <div class="stated-places small">
      <ul class="footage-plain">
        {places.slice(0, MOST).map((place, i) => (
          <li key={i}>
            <span class="num">{statedText(place)}</span> {offers(place)}
          </li>
        ))}
      </ul>
      <p class="soft measure">{say(messages.note)}</p>
    </div>
  )
}

/** Decimal degrees as fields of places take them. */
export function statedCoordinates({ latitude, longitude }: Pick<StatedPlace, 'latitude' | 'longitude'>): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

/** The direction of the camera where it is from geographic north; from magnetic north it is no direction on a map. */
export function geographicDirection({ directionDegrees, isDirectionMagnetic }: StatedPlace): number | undefined {
  return isDirectionMagnetic === true ? undefined : directionDegrees
}

function statedText(place: StatedPlace): string {
  const { field, errorMetres, directionDegrees, isDirectionMagnetic } = place
  const error = errorMetres === undefined ? '' : say(messages.error, { metres: errorMetres })
  const direction =
    directionDegrees === undefined
      ? ''
      : say(messages[isDirectionMagnetic === true ? 'magnetic' : 'direction'], { degrees: directionDegrees })
  return say(messages.place, { field, place: statedCoordinates(place) }) + error + direction
}
