// Pictures in a frame that zooms and pans: by wheel and dragging, by keys, by buttons; with marked points, and a way to put one.

import { useEffect, useRef, useState } from 'preact/hooks'
import { footageMessages } from '../../messages/web-footage.ts'
import { say } from '../state/text.ts'
import {
  type Affine,
  frameAt,
  frameMatrix,
  type PictureView,
  type Place,
  pannedView,
  placeAt,
  SAME_PLACE,
  type Size,
  WHOLE_PICTURE,
  zoomedView,
} from './picture-view.ts'

export interface PictureLayer {
  /** Where the picture is fetched: a path that the casebook offered. */
  readonly path: string
  /** Pixels of the medium itself, upright; the copy that is fetched may be smaller. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Fractions of this picture to fractions of the space; absent: the same place. */
  readonly place?: Affine
  /** 0..1. */
  readonly opacity?: number
}

export interface CanvasPoint extends Place {
  readonly label: string
}

export interface PictureCanvasProps {
  /** What is shown, for those who do not see it. */
  readonly label: string
  /** The space that views and points are fractions of: pixels of the first picture. */
  readonly space: Size
  readonly layers: readonly PictureLayer[]
  readonly view: PictureView
  readonly onView: (view: PictureView) => void
  readonly isGrey?: boolean
  /** Fractions of the space. */
  readonly points?: readonly CanvasPoint[]
  /** Called with a point in fractions of the space, 0..1: clicked, or the middle of the frame by Enter. */
  readonly onPoint?: (place: Place) => void
  readonly onFail?: () => void
  /** Without buttons and words below, as those of another frame move both. */
  readonly isBare?: boolean
}

/** Pixels that a pointer may move and still click. */
const CLICK = 4
const STEP = 40
const NOTCH = 1.25

export function PictureCanvas(props: PictureCanvasProps) {
  const { label, space, layers, view, onView, isGrey = false, points = [], onPoint, onFail, isBare = false } = props
  const element = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Size>({ width: 400, height: 300 })
  const newest = useRef(props)
  newest.current = props
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => setFrame({ width: current.clientWidth || 400, height: current.clientHeight || 300 })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    // Until the picture was chosen the wheel scrolls the page.
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== current) return
      event.preventDefault()
      const { space: of, view: from, onView: to } = newest.current
      const size = { width: current.clientWidth, height: current.clientHeight }
      to(zoomedView(from, event.deltaY < 0 ? NOTCH : 1 / NOTCH, placeAt(pointOf(event, current), of, size, from)))
    }
    current.addEventListener('wheel', turned, { passive: false })
    return () => {
      observer.disconnect()
      current.removeEventListener('wheel', turned)
    }
  }, [])
  const drag = useRef<{ x: number; y: number; view: PictureView; isMoved: boolean } | undefined>(undefined)
  const put = (place: Place) => {
    if (place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1) onPoint?.(place)
  }
  return (
    <div class="footage-canvas-part">
      <div
        ref={element}
        class={`footage-canvas${view.zoom > 1 ? ' is-zoomed' : ''}${onPoint === undefined ? '' : ' is-marking'}`}
        role="group"
        aria-label={label}
        style={{ aspectRatio: `${space.width} / ${space.height}` }}
        tabIndex={0}
        onKeyDown={event => {
          const next = keyedView(event.key, view, space, frame)
          if (next !== undefined) onView(next)
          else if (event.key === 'Enter' && onPoint !== undefined) put({ x: view.x, y: view.y })
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        onPointerDown={event => {
          if (event.button !== 0) return
          drag.current = { x: event.clientX, y: event.clientY, view, isMoved: false }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={event => {
          const { current } = drag
          if (current === undefined) return
          const by = { x: event.clientX - current.x, y: event.clientY - current.y }
          if (Math.hypot(by.x, by.y) > CLICK) current.isMoved = true
          if (current.isMoved) onView(pannedView(current.view, by, space, frame))
        }}
        onPointerUp={event => {
          const { current } = drag
          drag.current = undefined
          if (current === undefined || current.isMoved || element.current === null) return
          put(placeAt(pointOf(event, element.current), space, frame, view))
        }}
        onPointerCancel={() => {
          drag.current = undefined
        }}
      >
        {layers.map(({ path, width, height, alt, place = SAME_PLACE, opacity = 1 }) => (
          <img
            key={path}
            class={isGrey ? 'is-grey' : ''}
            src={path}
            alt={alt}
            draggable={false}
            onError={onFail}
            style={{
              width: `${width}px`,
              height: `${height}px`,
              opacity,
              transform: `matrix(${frameMatrix({ width, height }, place, space, frame, view).join(',')})`,
            }}
          />
        ))}
        <svg class="footage-points" width={frame.width} height={frame.height} aria-hidden="true">
          {points.map((point, i) => {
            const { x, y } = frameAt(point, space, frame, view)
            return (
              <g key={i} transform={`translate(${x} ${y})`}>
                <circle r="6" />
                <circle r="1.5" class="is-middle" />
                <text x="10" y="4">
                  {point.label}
                </text>
              </g>
            )
          })}
          {onPoint === undefined ? null : (
            <path
              class="footage-cross"
              d={`M${frame.width / 2 - 9} ${frame.height / 2}h18M${frame.width / 2} ${frame.height / 2 - 9}v18`}
            />
          )}
        </svg>
      </div>
      <p class="footage-tools" hidden={isBare}>
        <button type="button" onClick={() => onView(zoomedView(view, NOTCH))}>
          {say(footageMessages['canvas.larger'])}
        </button>
        <button type="button" disabled={view.zoom <= 1} onClick={() => onView(zoomedView(view, 1 / NOTCH))}>
          {say(footageMessages['canvas.smaller'])}
        </button>
        <button type="button" disabled={view.zoom <= 1} onClick={() => onView(WHOLE_PICTURE)}>
          {say(footageMessages['canvas.whole'])}
        </button>
        <span class="soft small">
          {say(footageMessages[onPoint === undefined ? 'canvas.keys' : 'canvas.pointKeys'])}
        </span>
      </p>
    </div>
  )
}

function pointOf(event: MouseEvent, element: HTMLElement): Place {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left - element.clientLeft, y: event.clientY - top - element.clientTop }
}

function keyedView(key: string, view: PictureView, space: Size, frame: Size): PictureView | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomedView(view, NOTCH)
    case '-':
      return zoomedView(view, 1 / NOTCH)
    case '0':
      return WHOLE_PICTURE
    case 'ArrowLeft':
      return pannedView(view, { x: STEP, y: 0 }, space, frame)
    case 'ArrowRight':
      return pannedView(view, { x: -STEP, y: 0 }, space, frame)
    case 'ArrowUp':
      return pannedView(view, { x: 0, y: STEP }, space, frame)
    case 'ArrowDown':
      return pannedView(view, { x: 0, y: -STEP }, space, frame)
    default:
      return undefined
  }
}
