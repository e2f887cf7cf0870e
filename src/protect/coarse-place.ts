// Places as coarse as an audience may see them: the region or country of what the gazetteer knows, nothing of what it does not.

import { type Gazetteer, nameKey } from '../language/gazetteer.ts'
import { placesIn } from '../language/places.ts'
import { listedRegions, regionName } from '../language/regions.ts'
import type { Protection } from '../model/audience-profile.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import type { Language } from '../model/ladder.ts'

export type PlaceLevel = Protection['places']

/** Longest text of a place that is looked at, UTF-16 code units. */
const LONGEST = 500

export interface KnownPlaces {
  readonly gazetteer: Gazetteer
  /** By id. */
  readonly places: ReadonlyMap<string, Pick<GazetteerPlace, 'country' | 'region'>>
}

interface Area {
  readonly country: string
  readonly region: string | undefined
}

/**
 * What of a stated place may be told. At `region` the region that holds all places named in the text, or their country where no region is
 * known; at `country` the country. Undefined for what the gazetteer does not know, for places in several countries, and at `none`.
 * @see docs/methods.md#protected-exports
 */
export function coarsePlace(
  stated: string | undefined,
  level: PlaceLevel,
  known: () => KnownPlaces | undefined,
  language: Language,
): string | undefined {
  if (stated === undefined || level === 'none') return undefined
  if (level === 'stated') return stated
  const areas = areasOf(stated.slice(0, LONGEST), known())
  if (areas.length === 0 || areas.some(({ country }) => country !== areas[0].country)) return undefined
  const [{ country, region }] = areas
  const isOne = region !== undefined && areas.every(area => area.region === region)
  const name = level === 'region' && isOne ? regionName(country, region, language) : undefined
  return name ?? countryName(country, language)
}

/** Areas of every place that the text names; none when one of them is known to nobody but its form tells it is a settlement. */
function areasOf(stated: string, known: KnownPlaces | undefined): Area[] {
  const region = REGION_OF.get(nameKey(stated))
  if (region !== undefined) return [{ country: 'KZ', region }]
  if (known === undefined) return []
  return placesIn(stated, 'und', known.gazetteer).flatMap(({ place }) => {
    if (place === undefined) return []
    if (place.startsWith('country:')) return [{ country: place.slice('country:'.length), region: undefined }]
    const own = known.places.get(place)
    return own === undefined ? [] : [{ country: own.country, region: own.region }]
  })
}

const REGION_OF = new Map(listedRegions().flatMap(({ region, names }) => names.map(name => [nameKey(name), region])))

function countryName(country: string, language: Language): string | undefined {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country)
}
