// A window on a map that goes as close as a street corner: Web Mercator, pixels and places. No page in it.

import { latitudeOf, longitudeOf, type MapView, worldSize, worldX, worldY } from '../timeline/map-scale.ts'

/** Degrees, WGS 84. */
export interface MapPlace {
  readonly latitude: number
  readonly longitude: number
}

export interface Pixels {
  readonly x: number
  readonly y: number
}

export interface Window {
  readonly width: number
  readonly height: number
}

const LEAST_ZOOM = 1
const MOST_ZOOM = 20
/** How close a view is that fits one place alone. */
const CLOSEST_FIT = 16
/** Beyond this Mercator has no end. */
const MOST_LATITUDE = 85.05
/** Metres of the earth's equator. */
const EQUATOR = 40_075_017

/** Where a place lies in the window. */
export function pixelOf(view: MapView, { width, height }: Window, { latitude, longitude }: MapPlace): Pixels {
  const size = worldSize(view.zoom)
  return {
    x: width / 2 + (worldX(longitude) - worldX(view.longitude)) * size,
    y: height / 2 + (worldY(latitude) - worldY(view.latitude)) * size,
  }
}

/** The place under a point of the window, on the earth even beyond the edge of the world. */
export function placeOf(view: MapView, { width, height }: Window, { x, y }: Pixels): MapPlace {
  const size = worldSize(view.zoom)
  return bounded({
    longitude: longitudeOf(worldX(view.longitude) + (x - width / 2) / size),
    latitude: latitudeOf(worldY(view.latitude) + (y - height / 2) / size),
  })
}

function bounded({ latitude, longitude }: MapPlace): MapPlace {
  return {
    latitude: Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude)),
    longitude: Math.min(180, Math.max(-180, longitude)),
  }
}

/** Moved so that what was `dx`, `dy` pixels right of and below the middle is in the middle. */
export function panned(view: MapView, dx: number, dy: number): MapView {
  const none = { width: 0, height: 0 }
  return { ...placeOf(view, none, { x: dx, y: dy }), zoom: view.zoom }
}

/** Closer by zoom levels, keeping what is `x`, `y` pixels from the middle where it is. */
export function zoomed(view: MapView, by: number, x = 0, y = 0): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom + by))
  const factor = 1 - 2 ** (view.zoom - zoom)
  return { ...panned(view, x * factor, y * factor), zoom }
}

/** Where a ray of so many pixels ends that sets out in a direction: degrees clockwise from north. Mercator keeps directions. */
export function rayEnd({ x, y }: Pixels, bearing: number, length: number): Pixels {
  const angle = (bearing * Math.PI) / 180
  return { x: x + Math.sin(angle) * length, y: y - Math.cos(angle) * length }
}

/** The closest view in which all places lie with a margin; undefined for none. Not closer than a few streets. */
export function fittedView(places: readonly MapPlace[], { width, height }: Window): MapView | undefined {
  if (places.length === 0) return undefined
  const xs = places.map(({ longitude }) => worldX(longitude))
  const ys = places.map(({ latitude }) => worldY(latitude))
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const margin = 60
  const size = Math.min(
    Math.max(40, width - 2 * margin) / Math.max(1e-9, east - west),
    Math.max(40, height - 2 * margin) / Math.max(1e-9, south - north),
  )
  const zoom = Math.min(CLOSEST_FIT, Math.max(LEAST_ZOOM, Math.log2(size / 256)))
  return { longitude: longitudeOf((west + east) / 2), latitude: latitudeOf((north + south) / 2), zoom }
}

/** The longest round length that is at most so many pixels long in the middle of the window: metres and its pixels. */
export function scaleBar(view: MapView, most: number): { readonly metres: number; readonly pixels: number } {
  const perPixel = (EQUATOR * Math.cos((view.latitude * Math.PI) / 180)) / worldSize(view.zoom)
  const power = 10 ** Math.floor(Math.log10(most * perPixel))
  const metres = ([5, 2].find(step => step * power <= most * perPixel) ?? 1) * power
  return { metres, pixels: metres / perPixel }
}
