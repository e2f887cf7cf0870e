// Reading a person's PMTiles file, piece by piece, out of the file itself.

import { PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles'

/** Bytes read in one go at most: a directory or tile that is said to be larger is refused. */
const MOST_BYTES = 64 * 2 ** 20

let number = 0

/** The file as a source of byte ranges under a key of its own, whatever it is called. */
class OwnFile implements Source {
  readonly #file: File
  readonly #key = `own-map-${++number}`

  constructor(file: File) {
    this.#file = file
  }

  getKey(): string {
    return this.#key
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    if (!(offset >= 0) || !(length >= 0) || length > MOST_BYTES) throw new RangeError(`${offset} + ${length}`)
    return { data: await this.#file.slice(offset, offset + length).arrayBuffer() }
  }
}

export interface OpenTiles {
  readonly tiles: PMTiles
  readonly key: string
  readonly minZoom: number
  readonly maxZoom: number
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
  /** Names of the layers of vector tiles; undefined for pictures. */
  readonly layers: readonly string[] | undefined
  /** Whom the file names as its sources, without markup; '' for nobody. */
  readonly attribution: string
}

/** Throws Error for what is no PMTiles map of vector tiles or pictures. */
export async function openTiles(file: File): Promise<OpenTiles> {
  const source = new OwnFile(file)
  const tiles = new PMTiles(source)
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await tiles.getHeader()
  const isPicture = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(tileType)
  if (!isPicture && tileType !== TileType.Mvt) throw new Error(`tile type ${tileType}`)
  const metadata = (await tiles.getMetadata()) as { vector_layers?: unknown; attribution?: unknown } | null
  const isBounded = minLon < maxLon && minLat < maxLat
  return {
    tiles,
    key: source.getKey(),
    minZoom: Math.max(0, Math.min(24, minZoom)),
    maxZoom: Math.max(0, Math.min(24, maxZoom)),
    bounds: isBounded ? [minLon, minLat, maxLon, maxLat] : [-180, -85, 180, 85],
    layers: isPicture ? undefined : layersOf(metadata?.vector_layers),
    attribution: typeof metadata?.attribution === 'string' ? plain(metadata.attribution) : '',
  }
}

const MOST_LAYERS = 100

function layersOf(stated: unknown): string[] {
  if (!Array.isArray(stated)) return []
  const names = stated.flatMap((layer: { id?: unknown } | null) => (typeof layer?.id === 'string' ? [layer.id] : []))
  return [...new Set(names)].slice(0, MOST_LAYERS)
}

/** Text without tags, at most 300 UTF-16 code units. */
export function plain(markup: string): string {
  return markup
    .slice(0, 2000)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:copy|#169);/g, '©')
    .replace(/&amp;/g, '&')
    .slice(0, 300)
    .trim()
}
