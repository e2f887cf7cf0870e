// Coasts and borders of Natural Earth as paths of the flat world, drawn once and moved by a transform.

import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

/** Units that the world is wide in the paths. */
export const PATH_SIZE = 1024

export interface CountryShape {
  readonly id: string
  readonly path: string
  /** In path units. */
  readonly bounds: readonly [readonly [number, number], readonly [number, number]]
}

export interface WorldShapes {
  readonly countries: readonly CountryShape[]
  /** Lines between countries, each once. */
  readonly borders: string
}

type Atlas = Parameters<typeof feature>[0]

let loading: Promise<WorldShapes> | undefined

/** Loaded with the map, not with the page; about 0.7 MB. */
export function worldShapes(): Promise<WorldShapes> {
  loading ??= import('world-atlas/countries-50m.json').then(atlas => shapesOf(atlas.default as unknown as Atlas))
  return loading
}

function shapesOf(atlas: Atlas): WorldShapes {
  const projection = geoMercator()
    .scale(PATH_SIZE / (2 * Math.PI))
    .translate([PATH_SIZE / 2, PATH_SIZE / 2])
  const path = geoPath(projection).digits(3)
  const { countries } = atlas.objects
  const collection = feature(atlas, countries)
  const features = collection.type === 'FeatureCollection' ? collection.features : [collection]
  return {
    countries: features.flatMap((each, i) => {
      const drawn = path(each)
      return drawn === null ? [] : [{ id: String(each.id ?? i), path: drawn, bounds: path.bounds(each) }]
    }),
    borders: path(mesh(atlas, countries as Parameters<typeof mesh>[1], (a, b) => a !== b)) ?? '',
  }
}
