// How a person's own map is drawn: known kinds of layers in the paper and ink of the page, unknown ones as plain shapes. No letters: nothing is fetched for them.

import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'

/** Colours of the page, read when the style is made. */
export interface TileColours {
  readonly paper: string
  readonly land: string
  readonly water: string
  readonly line: string
  readonly strong: string
  readonly soft: string
}

type Kind = 'land' | 'water' | 'waterway' | 'green' | 'building' | 'boundary' | 'road' | 'other'

/** Names of layers as the usual schemas of vector tiles give them. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:earth|land|country|countries)$/i, 'land'],
  [/waterway|river|stream/i, 'waterway'],
  [/water|ocean|sea|lake/i, 'water'],
  [/landcover|landuse|park|natural|forest|wood|grass/i, 'green'],
  [/building/i, 'building'],
  [/bound|admin|border/i, 'boundary'],
  [/road|transport|street|highway|transit|rail/i, 'road'],
]

const ORDER: readonly Kind[] = ['land', 'green', 'water', 'waterway', 'other', 'building', 'road', 'boundary']

export function kindOf(layer: string): Kind {
  return KINDS.find(([name]) => name.test(layer))?.[1] ?? 'other'
}

export const SOURCE = 'own'

interface TileFacts {
  /** Template of the tiles' addresses. */
  readonly tiles: string
  readonly minZoom: number
  readonly maxZoom: number
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
  /** Layers of vector tiles; undefined for pictures. */
  readonly layers: readonly string[] | undefined
}

export function tileStyle(
  { tiles, minZoom, maxZoom, bounds, layers }: TileFacts,
  colours: TileColours,
): StyleSpecification {
  const range = {
    tiles: [tiles],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [...bounds] as [number, number, number, number],
  }
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    paint: {
      'background-color': layers?.some(each => kindOf(each) === 'land') === true ? colours.water : colours.paper,
    },
  }
  if (layers === undefined)
    return {
      version: 8,
      sources: { [SOURCE]: { type: 'raster', tileSize: 256, ...range } },
      layers: [background, { id: 'pictures', type: 'raster', source: SOURCE }],
    }
  const ordered = [...layers].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)))
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', ...range } },
    layers: [background, ...ordered.flatMap(layer => shapesOf(layer, colours))],
  }
}

function shapesOf(layer: string, colours: TileColours): LayerSpecification[] {
  const kind = kindOf(layer)
  const from = { source: SOURCE, 'source-layer': layer }
  const areas: LayerSpecification = {
    id: `${layer} areas`,
    type: 'fill',
    ...from,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: fillOf(kind, colours),
  }
  const lines: LayerSpecification = {
    id: `${layer} lines`,
    type: 'line',
    ...from,
    filter: ['!=', ['geometry-type'], 'Point'],
    paint: lineOf(kind, colours),
  }
  if (kind === 'land' || kind === 'water' || kind === 'green') return [areas]
  if (kind === 'building') return [areas]
  if (kind === 'boundary' || kind === 'road' || kind === 'waterway')
    return [{ ...lines, filter: ['==', ['geometry-type'], 'LineString'] }]
  const points: LayerSpecification = {
    id: `${layer} points`,
    type: 'circle',
    ...from,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 1.5, 'circle-color': colours.soft },
  }
  return [lines, points]
}

function fillOf(kind: Kind, { land, water, line }: TileColours) {
  if (kind === 'water') return { 'fill-color': water }
  if (kind === 'building') return { 'fill-color': line }
  if (kind === 'green') return { 'fill-color': line, 'fill-opacity': 0.35 }
  return { 'fill-color': land }
}

function lineOf(kind: Kind, { water, line, strong }: TileColours) {
  if (kind === 'boundary') return { 'line-color': strong, 'line-width': 1, 'line-dasharray': [3, 2] }
  if (kind === 'waterway') return { 'line-color': water, 'line-width': 1.2 }
  if (kind === 'road')
    return {
      'line-color': strong,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 4, 0.4, 10, 1.2, 16, 6] as const as never,
    }
  return { 'line-color': line, 'line-width': 0.8 }
}
