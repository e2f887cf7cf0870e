// A map to put points on: coasts and borders, or a person's own map file; marks, rays and wedges over it. Nothing is fetched.

import { useRef, useState } from 'preact/hooks'
import { landmarkMessages } from '../../messages/web-footage-landmarks.ts'
import { timelineMessages } from '../../messages/web-timeline.ts'
import { say } from '../state/text.ts'
import { MapBase } from '../timeline/map-base.tsx'
import { mapMove } from '../timeline/map-keys.ts'
import type { MapView } from '../timeline/map-scale.ts'
import { TileFile } from '../timeline/tile-file.tsx'
import { TileMap } from '../timeline/tile-map.tsx'
import { useWheel } from '../timeline/use-wheel.ts'
import { useWidth } from '../timeline/use-width.ts'
import { type MapPlace, panned, pixelOf, placeOf, rayEnd, scaleBar, zoomed } from './map-window.ts'

export interface MapMark extends MapPlace {
  readonly label: string
  readonly isChosen?: boolean
}

/** From a place into a direction, degrees clockwise from true north. `to`: a wedge up to that direction. */
export interface MapRay extends MapPlace {
  readonly bearing: number
  readonly to?: number
  readonly label: string
  readonly kind: 'solid' | 'dashed' | 'dotted'
}

interface MapPickProps {
  readonly label: string
  readonly view: MapView
  readonly onView: (view: MapView) => void
  readonly marks: readonly MapMark[]
  readonly rays?: readonly MapRay[]
  readonly lines?: readonly (readonly [MapPlace, MapPlace])[]
  /** A point was clicked, or the middle taken by Enter. */
  readonly onPick: (place: MapPlace) => void
}

const HEIGHT = 360
const STEP = 60
const NOTCH = 0.5
const CLICK = 4
const RAY = 120
/** Closer than this the built-in map shows nothing. */
const BARE = 9

export function MapPick({ label, view, onView, marks, rays = [], lines = [], onPick }: MapPickProps) {
  const [element, width] = useWidth<HTMLDivElement>()
  const [file, setFile] = useState<File>()
  const drag = useRef<{ x: number; y: number; view: MapView; isMoved: boolean }>(undefined)
  const window_ = { width, height: HEIGHT }
  useWheel(element, (isCloser, x, y) => onView(zoomed(view, isCloser ? NOTCH : -NOTCH, x, y)))
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = keyed(view, event.key)
    if (next !== undefined) onView(next)
    else if (event.key === 'Enter') onPick(placeOf(view, window_, { x: width / 2, y: HEIGHT / 2 }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const bar = scaleBar(view, 120)
  return (
    <div class="finding-map">
      <div class="map-frame">
        <div
          class="map-picture finding-map-picture"
          ref={element}
          role="application"
          tabIndex={0}
          aria-label={label}
          style={{ height: `${HEIGHT}px` }}
          onKeyDown={press}
          onPointerDown={event => {
            if (event.button !== 0) return
            drag.current = { x: event.clientX, y: event.clientY, view, isMoved: false }
          }}
          onPointerMove={event => {
            const from = drag.current
            if (from === undefined) return
            const [dx, dy] = [from.x - event.clientX, from.y - event.clientY]
            if (!from.isMoved && Math.hypot(dx, dy) <= CLICK) return
            if (!from.isMoved) event.currentTarget.setPointerCapture(event.pointerId)
            from.isMoved = true
            onView(panned(from.view, dx, dy))
          }}
          onPointerUp={event => {
            const from = drag.current
            drag.current = undefined
            if (from === undefined || from.isMoved) return
            const box = event.currentTarget.getBoundingClientRect()
            onPick(placeOf(view, window_, { x: event.clientX - box.left, y: event.clientY - box.top }))
          }}
          onPointerCancel={() => {
            drag.current = undefined
          }}
        >
          {file === undefined ? (
            <MapBase view={view} width={width} height={HEIGHT} />
          ) : (
            <TileMap file={file} view={view} close={() => setFile(undefined)} />
          )}
          <svg class="map-marks finding-marks" width={width} height={HEIGHT} aria-hidden="true">
            {rays.map((ray, i) => (
              <Ray key={i} ray={ray} view={view} width={width} />
            ))}
            {lines.map(([from, to], i) => {
              const [a, b] = [pixelOf(view, window_, from), pixelOf(view, window_, to)]
              return <line key={i} class="finding-line" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
            })}
            {marks.map((mark, i) => {
              const { x, y } = pixelOf(view, window_, mark)
              return (
                <g key={i} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
                  <circle r={mark.isChosen === true ? 6 : 4.5} class={mark.isChosen === true ? 'is-chosen' : ''} />
                  <text x="10" y="4">
                    {mark.label}
                  </text>
                </g>
              )
            })}
            <path class="finding-cross" d={`M${width / 2 - 8} ${HEIGHT / 2}h16M${width / 2} ${HEIGHT / 2 - 8}v16`} />
            <path class="finding-scale" d={`M12 ${HEIGHT - 18}v6h${bar.pixels.toFixed(1)}v-6`} />
            <text x={18 + bar.pixels} y={HEIGHT - 12}>
              {say(landmarkMessages.metres, { metres: bar.metres })}
            </text>
          </svg>
        </div>
        <div class="map-tools">
          <button type="button" onClick={() => onView(zoomed(view, 1))}>
            {say(timelineMessages['zoom.in'])}
          </button>
          <button type="button" onClick={() => onView(zoomed(view, -1))}>
            {say(timelineMessages['zoom.out'])}
          </button>
          <span class="soft small">
            {say(landmarkMessages['map.keys'])}
            {file === undefined && view.zoom > BARE ? ` ${say(landmarkMessages['map.bare'])}` : null}
          </span>
        </div>
      </div>
      <TileFile file={file} open={setFile} />
    </div>
  )
}

function Ray({ ray, view, width }: { readonly ray: MapRay; readonly view: MapView; readonly width: number }) {
  const from = pixelOf(view, { width, height: HEIGHT }, ray)
  const to = rayEnd(from, ray.bearing, RAY)
  if (ray.to !== undefined) {
    const end = rayEnd(from, ray.to, RAY)
    const isWide = ray.to - ray.bearing > 180 ? 1 : 0
    const path = `M${from.x} ${from.y}L${to.x} ${to.y}A${RAY} ${RAY} 0 ${isWide} 1 ${end.x} ${end.y}Z`
    const middle = rayEnd(from, (ray.bearing + ray.to) / 2, RAY + 28)
    return (
      <g>
        <path class={`finding-wedge is-${ray.kind}`} d={path} />
        <text x={middle.x} y={middle.y} text-anchor="middle">
          {ray.label}
        </text>
      </g>
    )
  }
  const label = rayEnd(from, ray.bearing, RAY + 12)
  return (
    <g>
      <line class={`finding-ray is-${ray.kind}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text x={label.x} y={label.y + 4} text-anchor="middle">
        {ray.label}
      </text>
    </g>
  )
}

function keyed(view: MapView, key: string): MapView | undefined {
  const move = mapMove(key, STEP)
  if (move === undefined) return undefined
  return 'by' in move ? panned(view, ...move.by) : zoomed(view, move.notch)
}
