// A person's own map drawn by MapLibre; loaded only when a file was chosen. Nothing is fetched: tiles come out of the file.

import { addProtocol, type Map as DrawnMap, MapLibreMap, removeProtocol, setWorkerUrl } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import type { MapView } from './map-scale.ts'
import { type OpenTiles, openTiles } from './tile-source.ts'
import { type TileColours, tileStyle } from './tile-style.ts'

/** Address of MapLibre's worker, put in by scripts/build-web.mjs. */
declare const MAPLIBRE_WORKER: string

/** The world is 512 pixels wide at MapLibre's zoom 0, 256 at ours. */
const ZOOM_OFFSET = 1

export interface TileCanvas {
  readonly facts: OpenTiles
  show(view: MapView): void
  colour(colours: TileColours): void
  end(): void
}

/** Throws Error for a file that cannot be read, and where the browser has no WebGL. */
export async function drawTiles(
  container: HTMLElement,
  file: File,
  view: MapView,
  colours: TileColours,
  tellFault: (reason: string) => void,
): Promise<TileCanvas> {
  const facts = await openTiles(file)
  const protocol = new Protocol()
  protocol.add(facts.tiles)
  setWorkerUrl(MAPLIBRE_WORKER)
  addProtocol('pmtiles', async (request, abort) => {
    const { data } = await protocol.tilev4(request, abort)
    return { data: data as Uint8Array }
  })
  const style = (own: TileColours) => tileStyle({ ...facts, tiles: `pmtiles://${facts.key}/{z}/{x}/{y}` }, own)
  const map: DrawnMap = new MapLibreMap({
    container,
    style: style(colours),
    ...cameraOf(view),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    trackResize: true,
    validateStyle: false,
  })
  map.on('error', ({ error }) => tellFault(String(error?.message ?? error)))
  return {
    facts,
    show: next => {
      map.jumpTo(cameraOf(next))
    },
    colour: own => {
      map.setStyle(style(own))
    },
    end: () => {
      map.remove()
      removeProtocol('pmtiles')
    },
  }
}

function cameraOf({ longitude, latitude, zoom }: MapView): { center: [number, number]; zoom: number } {
  return { center: [longitude, latitude], zoom: zoom - ZOOM_OFFSET }
}
