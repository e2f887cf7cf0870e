// The map: coasts, borders, towns for orientation, and the places that the case names. Moved by dragging, wheel and keys.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { timelineMessages } from '../../messages/web-timeline.ts'
import type { NamedPlace } from '../../server/contract-timeline.ts'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { MapBase } from './map-base.tsx'
import { mapMove } from './map-keys.ts'
import { boxOf, closer, type MapView, moved, readView, viewOf, writeView } from './map-scale.ts'
import { PlaceMarks } from './place-marks.tsx'
import { TileMap } from './tile-map.tsx'
import { useWheel } from './use-wheel.ts'
import { useWidth } from './use-width.ts'

interface WorldMapProps {
  readonly places: readonly NamedPlace[]
  readonly chosen: string | undefined
  readonly choose: (id: string | undefined) => void
  /** A person's own map, in place of the built-in one. */
  readonly file: File | undefined
  readonly closeFile: () => void
}

const HEIGHT = 460
/** Pixels of one press of an arrow, zoom levels of one press of + or notch of the wheel. */
const STEP = 80
const NOTCH = 0.35
const CLICK = 4
/** Milliseconds without a move until the view stands in the address. */
const PAUSE = 300
/** Towns drawn for orientation at most. */
const TOWNS = 60
/** Share of the posts of the most named place from which on a place is shown at once. */
const FOREMOST = 0.02

export function WorldMap({ places, chosen, choose, file, closeFile }: WorldMapProps) {
  const [element, width] = useWidth<HTMLDivElement>()
  const [view, setView] = useView(places, width)
  const towns = useTowns(view, width)
  const drag = useRef<{ x: number; y: number; view: MapView; isMoved: boolean }>(undefined)
  const all = () => setView(viewOf(places, width, HEIGHT))
  useWheel(element, (isCloser, x, y) => setView(closer(view, isCloser ? NOTCH : -NOTCH, x, y)))
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = keyed(view, event.key)
    if (next === undefined && event.key !== '0') return
    event.preventDefault()
    if (next === undefined) all()
    else setView(next)
  }
  return (
    <div class="map-frame">
      <div
        class="map-picture"
        ref={element}
        role="application"
        tabIndex={0}
        aria-label={say(timelineMessages['map.picture'])}
        aria-describedby="map-keys"
        style={{ height: `${HEIGHT}px` }}
        onKeyDown={press}
        onPointerDown={event => {
          if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-place]') !== null))
            return
          drag.current = { x: event.clientX, y: event.clientY, view, isMoved: false }
        }}
        onPointerMove={event => {
          const from = drag.current
          if (from === undefined) return
          const [dx, dy] = [from.x - event.clientX, from.y - event.clientY]
          if (!from.isMoved && Math.hypot(dx, dy) <= CLICK) return
          if (!from.isMoved) event.currentTarget.setPointerCapture(event.pointerId)
          from.isMoved = true
          setView(moved(from.view, dx, dy))
        }}
        onPointerUp={() => {
          drag.current = undefined
        }}
        onPointerCancel={() => {
          drag.current = undefined
        }}
      >
        {file === undefined ? (
          <MapBase view={view} width={width} height={HEIGHT} />
        ) : (
          <TileMap file={file} view={view} close={closeFile} />
        )}
        <PlaceMarks
          places={places}
          chosen={chosen}
          choose={choose}
          view={view}
          width={width}
          height={HEIGHT}
          towns={towns}
        />
      </div>
      <div class="map-tools">
        <button type="button" onClick={() => setView(closer(view, 1))}>
          {say(timelineMessages['zoom.in'])}
        </button>
        <button type="button" onClick={() => setView(closer(view, -1))}>
          {say(timelineMessages['zoom.out'])}
        </button>
        <button type="button" onClick={all}>
          {say(timelineMessages['map.all'])}
        </button>
        <span id="map-keys" class="soft small">
          {say(timelineMessages['map.keys'])}
        </span>
      </div>
    </div>
  )
}

function keyed(view: MapView, key: string): MapView | undefined {
  const move = mapMove(key, STEP)
  if (move === undefined) return undefined
  return 'by' in move ? moved(view, ...move.by) : closer(view, move.notch * NOTCH * 2)
}

/** The view of the address, else all places; a move is written there when it pauses. */
function useView(places: readonly NamedPlace[], width: number): readonly [MapView, (view: MapView) => void] {
  const stated = readView(params.value.at)
  const fitted = useMemo(() => viewOf(foremost(places), width, HEIGHT), [places, width])
  const [own, setOwn] = useState<MapView>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const set = (view: MapView) => {
    setOwn(view)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void change({ at: writeView(view) }, true).then(() => setOwn(undefined)), PAUSE)
  }
  return [own ?? stated ?? fitted, set]
}

/** What is shown first: places of claims, outages and marks, and those that posts name often; without single far mentions. */
function foremost(places: readonly NamedPlace[]): readonly NamedPlace[] {
  const most = places.reduce((peak, { posts }) => Math.max(peak, posts), 0)
  const isForemost = ({ posts, claims, outages, marks }: NamedPlace) =>
    claims.length + outages.length + marks > 0 || posts >= most * FOREMOST
  return places.filter(isForemost)
}

function useTowns(view: MapView, width: number) {
  // Whole degrees and half zooms: moving a little asks for nothing.
  const { west, east, south, north } = boxOf(view, width, HEIGHT)
  const asking = useAsk(
    'map.towns',
    {
      west: Math.max(-180, Math.floor(west)),
      east: Math.min(180, Math.ceil(east)),
      south: Math.max(-90, Math.floor(south)),
      north: Math.min(90, Math.ceil(north)),
      most: TOWNS,
    },
    { isFixed: true },
  )
  return asking.value?.towns ?? []
}
