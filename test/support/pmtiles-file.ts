// A small PMTiles file (version 3), written from scratch: vector tiles of invented land, water and roads, or pictures.

/** Layers of a vector tile: each with one feature, in tile coordinates 0..4096. */
export interface TileLayer {
  readonly name: string
  readonly type: 'line' | 'area'
  readonly points: readonly (readonly [number, number])[]
}

export interface SmallMap {
  /** Tiles by z, x, y. */
  readonly tiles: readonly { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array }[]
  readonly type: 'mvt' | 'png'
  readonly layers?: readonly string[]
  readonly attribution?: string
}

const HEADER_BYTES = 127

/** Uncompressed, one root directory. @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function pmtilesFile({ tiles, type, layers = [], attribution = '' }: SmallMap): Uint8Array {
  const ordered = tiles.map(tile => ({ ...tile, id: tileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id)
  const metadata = new TextEncoder().encode(
    JSON.stringify({ vector_layers: layers.map(id => ({ id, fields: {} })), attribution }),
  )
  const directory = directoryOf(ordered.map(({ id, bytes }) => ({ id, length: bytes.length })))
  const data = concatenated(ordered.map(({ bytes }) => bytes))
  const header = new Uint8Array(HEADER_BYTES)
  const view = new DataView(header.buffer)
  header.set(new TextEncoder().encode('PMTiles'))
  view.setUint8(7, 3)
  const metadataAt = HEADER_BYTES + directory.length
  const dataAt = metadataAt + metadata.length
  const longs = [
    HEADER_BYTES,
    directory.length,
    metadataAt,
    metadata.length,
    dataAt,
    0,
    dataAt,
    data.length,
    ordered.length,
    ordered.length,
    ordered.length,
  ]
  for (const [i, value] of longs.entries()) view.setBigUint64(8 + 8 * i, BigInt(value), true)
  view.setUint8(96, 1) // clustered
  view.setUint8(97, 1) // directories: not compressed
  view.setUint8(98, 1) // tiles: not compressed
  view.setUint8(99, type === 'mvt' ? 1 : 2)
  view.setUint8(100, Math.min(...tiles.map(({ z }) => z)))
  view.setUint8(101, Math.max(...tiles.map(({ z }) => z)))
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) view.setInt32(102 + 4 * i, degrees * 1e7, true)
  return concatenated([header, directory, metadata, data])
}

/** Position of a tile on the Hilbert curves of all zooms. */
function tileId(z: number, x: number, y: number): number {
  let id = 0
  for (let each = 0; each < z; each++) id += 4 ** each
  let [tx, ty] = [x, y]
  for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
    const rx = (tx & s) > 0 ? 1 : 0
    const ry = (ty & s) > 0 ? 1 : 0
    id += s * s * ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) [tx, ty] = [s - 1 - tx, s - 1 - ty]
      ;[tx, ty] = [ty, tx]
    }
  }
  return id
}

function directoryOf(entries: readonly { readonly id: number; readonly length: number }[]): Uint8Array {
  const ids = entries.map(({ id }, i) => (i === 0 ? id : id - entries[i - 1].id))
  const runs = entries.map(() => 1)
  const lengths = entries.map(({ length }) => length)
  // 0 stands for "behind the one before", anything else is the offset plus one.
  const offsets = entries.map((_, i) => (i === 0 ? 1 : 0))
  const numbers = [entries.length, ...ids, ...runs, ...lengths, ...offsets]
  return concatenated(numbers.map(varint))
}

/** A Mapbox Vector Tile, version 2. */
export function vectorTile(layers: readonly TileLayer[]): Uint8Array {
  return concatenated(
    layers.map(({ name, type, points }) => {
      const feature = concatenated([
        field(3, 0, varint(type === 'line' ? 2 : 3)),
        bytesField(4, concatenated(geometry(type, points).map(varint))),
      ])
      const layer = concatenated([
        field(15, 0, varint(2)),
        bytesField(1, new TextEncoder().encode(name)),
        bytesField(2, feature),
        field(5, 0, varint(4096)),
      ])
      return bytesField(3, layer)
    }),
  )
}

function geometry(type: TileLayer['type'], points: TileLayer['points']): number[] {
  const zigzag = (value: number) => (value << 1) ^ (value >> 31)
  const steps = points.map(([x, y], i) => [
    zigzag(x - (points[i - 1]?.[0] ?? 0)),
    zigzag(y - (points[i - 1]?.[1] ?? 0)),
  ])
  return [9, ...steps[0], ((points.length - 1) << 3) | 2, ...steps.slice(1).flat(), ...(type === 'area' ? [15] : [])]
}

function field(number: number, wire: number, content: Uint8Array): Uint8Array {
  return concatenated([varint((number << 3) | wire), content])
}

function bytesField(number: number, content: Uint8Array): Uint8Array {
  return concatenated([varint((number << 3) | 2), varint(content.length), content])
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
