// The built-in ground of a map: coasts and borders.

import { useEffect, useState } from 'preact/hooks'
import { Failed, Loading } from '../parts/states.tsx'
import { type MapView, worldSize, worldX, worldY } from './map-scale.ts'
import { PATH_SIZE, type WorldShapes, worldShapes } from './world-shapes.ts'

interface MapBaseProps {
  readonly view: MapView
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export function MapBase({ view, width, height }: MapBaseProps) {
  const [shapes, setShapes] = useState<WorldShapes>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    worldShapes().then(setShapes, (cause: unknown) => setError(String(cause)))
  }, [])
  if (error !== undefined) return <Failed text={error} />
  if (shapes === undefined) return <Loading />
  const scale = worldSize(view.zoom) / PATH_SIZE
  const left = width / 2 - worldX(view.longitude) * PATH_SIZE * scale
  const top = height / 2 - worldY(view.latitude) * PATH_SIZE * scale
  const isSeen = ([[x0, y0], [x1, y1]]: WorldShapes['countries'][number]['bounds']) =>
    left + x1 * scale >= 0 && left + x0 * scale <= width && top + y1 * scale >= 0 && top + y0 * scale <= height
  return (
    <svg class="map-base" width={width} height={height} aria-hidden="true">
      <g transform={`translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toFixed(6)})`}>
        {shapes.countries.map(({ id, path, bounds }) =>
          isSeen(bounds) ? <path key={id} d={path} class="map-land" /> : null,
        )}
        <path d={shapes.borders} class="map-border" />
      </g>
    </svg>
  )
}
