// The map's flat world: Web Mercator, a view of it, and which labels fit. No page in it.

/** Degrees, WGS 84; `zoom` as of tiles: the world is 256 × 2^zoom pixels wide. */
export interface MapView {
  readonly longitude: number
  readonly latitude: number
  readonly zoom: number
}

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Beyond this Mercator has no end. */
const MOST_LATITUDE = 85.0511
export const LEAST_ZOOM = 0.5
export const MOST_ZOOM = 12

/** 0..1 from west to east. */
export function worldX(longitude: number): number {
  return (longitude + 180) / 360
}

/** 0..1 from north to south. EPSG:3857, scaled to the unit square. */
export function worldY(latitude: number): number {
  const bounded = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude))
  const sine = Math.sin((bounded * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

export function longitudeOf(x: number): number {
  return x * 360 - 180
}

export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}

/** Pixels of the whole world at a zoom. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

/** A view that shows nothing beyond the poles and keeps to the zooms there are. */
export function bounded({ longitude, latitude, zoom }: MapView): MapView {
  return {
    longitude: Math.min(180, Math.max(-180, longitude)),
    latitude: Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude)),
    zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)),
  }
}

/** Moved by pixels: what was at (x, y) is at (x - dx, y - dy). */
export function moved(view: MapView, dx: number, dy: number): MapView {
  const size = worldSize(view.zoom)
  const y = Math.min(1, Math.max(0, worldY(view.latitude) + dy / size))
  return bounded({ ...view, longitude: longitudeOf(worldX(view.longitude) + dx / size), latitude: latitudeOf(y) })
}

/** Closer or further by zoom levels, keeping what is at (x, y) pixels from the middle in its place. */
export function closer(view: MapView, by: number, x = 0, y = 0): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom + by))
  const factor = 1 - 2 ** (view.zoom - zoom)
  const shifted = moved(view, x * factor, y * factor)
  return bounded({ ...shifted, zoom })
}

/** The part of the world that is seen. */
export function boxOf(view: MapView, width: number, height: number): Box {
  const size = worldSize(view.zoom)
  const [x, y] = [worldX(view.longitude), worldY(view.latitude)]
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return {
    west: longitudeOf(clamp(x - width / 2 / size)),
    east: longitudeOf(clamp(x + width / 2 / size)),
    north: latitudeOf(clamp(y - height / 2 / size)),
    south: latitudeOf(clamp(y + height / 2 / size)),
  }
}

/** The closest view that shows all points with a margin in pixels; the whole world for none. */
export function viewOf(
  points: readonly { readonly longitude: number; readonly latitude: number }[],
  width: number,
  height: number,
  margin = 60,
): MapView {
  if (points.length === 0) return { longitude: 20, latitude: 25, zoom: Math.max(LEAST_ZOOM, Math.log2(width / 256)) }
  const xs = points.map(({ longitude }) => worldX(longitude))
  const ys = points.map(({ latitude }) => worldY(latitude))
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = (pixels: number) => Math.max(40, pixels - 2 * margin)
  const size = Math.min(room(width) / Math.max(1e-9, right - left), room(height) / Math.max(1e-9, bottom - top))
  return bounded({
    longitude: longitudeOf((left + right) / 2),
    latitude: latitudeOf((top + bottom) / 2),
    zoom: Math.min(6, Math.log2(size / 256)),
  })
}

/** `lon,lat,zoom` of an address; undefined for anything else. */
export function readView(value: string | undefined): MapView | undefined {
  const match = /^(-?\d{1,3}(?:\.\d{1,6})?),(-?\d{1,2}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,4})?)$/.exec(value ?? '')
  if (match === null) return undefined
  return bounded({ longitude: Number(match[1]), latitude: Number(match[2]), zoom: Number(match[3]) })
}

export function writeView({ longitude, latitude, zoom }: MapView): string {
  return `${longitude.toFixed(4)},${latitude.toFixed(4)},${zoom.toFixed(2)}`
}

export interface Label {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  /** Pixels from the point to the text. */
  readonly offset: number
}

const LETTER = 6.6
const LINE = 15

/** Labels that overlap none before them, in the order given; widths are estimated. Cost: quadratic in the labels that fit. */
export function fittingLabels<Kind extends Label>(labels: readonly Kind[], width: number, height: number): Kind[] {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = []
  return labels.filter(({ text, x, y, offset }) => {
    const box = { left: x - 3, right: x + offset + text.length * LETTER, top: y - LINE / 2, bottom: y + LINE / 2 }
    if (box.right < 0 || box.left > width || box.bottom < 0 || box.top > height) return false
    const isFree = boxes.every(
      other => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    )
    if (isFree) boxes.push(box)
    return isFree
  })
}
