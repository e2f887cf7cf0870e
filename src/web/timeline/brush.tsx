// Choosing a stretch of time: by dragging over the lanes, and by two handles that keys move.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { timelineMessages } from '../../messages/web-timeline.ts'
import { sharedFilter } from '../state/filter.ts'
import { change } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { movedBorder, panned, type Span, type Steps, stepsBetween, zoomed } from './time-scale.ts'

/** Pixels that a pointer may move and still click. */
const CLICK = 4
/** Milliseconds without a key until a moved handle narrows the page. */
const PAUSE = 250
/** How much one notch of the wheel zooms. */
const NOTCH = 0.8

export const choose = (range: Partial<Span>) => change({ from: range.start?.toString(), to: range.end?.toString() })

export const look = (window: Span | undefined) =>
  void change({ start: window?.start.toString(), end: window?.end.toString() }, true)

interface Dragging {
  readonly x: number
  readonly time: number
  readonly isPan: boolean
  readonly window: Span
  isMoved: boolean
}

/** What is chosen or being chosen, and the handlers of the element over which is dragged. */
export function useBrush(
  steps: Steps,
  whole: Span,
  window: Span,
  timeAt: (clientX: number) => number,
  isInPlot: (clientX: number) => boolean,
) {
  const [draft, setDraft] = useState<Partial<Span>>()
  const dragging = useRef<Dragging>(undefined)
  const { from, to } = sharedFilter.value
  const chosen: Partial<Span> = draft ?? {
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
  }
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !isInPlot(event.clientX)) return
      if (event.target instanceof Element && event.target.closest('a, button, [role="slider"]') !== null) return
      dragging.current = {
        x: event.clientX,
        time: timeAt(event.clientX),
        isPan: event.shiftKey,
        window,
        isMoved: false,
      }
    },
    onPointerMove: (event: PointerEvent) => {
      const drag = dragging.current
      if (drag === undefined) return
      if (!drag.isMoved && Math.abs(event.clientX - drag.x) > CLICK) {
        drag.isMoved = true
        if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
      }
      if (!drag.isMoved) return
      const time = timeAt(event.clientX)
      if (drag.isPan) look(panned(whole, drag.window, (drag.time - time) / (drag.window.end - drag.window.start)))
      else setDraft(stepsBetween(steps, drag.time, time))
    },
    onPointerUp: (event: PointerEvent) => {
      const drag = dragging.current
      dragging.current = undefined
      if (drag === undefined || drag.isPan) return
      void choose(stepsBetween(steps, drag.time, drag.isMoved ? timeAt(event.clientX) : drag.time))
      setDraft(undefined)
    },
    onPointerCancel: () => {
      dragging.current = undefined
      setDraft(undefined)
    },
  }
  const onWheel = useCallback(
    (event: WheelEvent) => {
      if ((!event.ctrlKey && !event.metaKey) || !isInPlot(event.clientX)) return
      event.preventDefault()
      look(zoomed(whole, window, event.deltaY < 0 ? NOTCH : 1 / NOTCH, timeAt(event.clientX)))
    },
    [whole, window, timeAt, isInPlot],
  )
  return { chosen, handlers, onWheel }
}

/** The wheel has to be listened to actively: the browser would zoom the page. */
export function useWheel(element: { readonly current: HTMLElement | null }, onWheel: (event: WheelEvent) => void) {
  useEffect(() => {
    const shown = element.current
    shown?.addEventListener('wheel', onWheel, { passive: false })
    return () => shown?.removeEventListener('wheel', onWheel)
  }, [element, onWheel])
}

const ENDS = ['start', 'end'] as const

interface HandlesProps {
  readonly steps: Steps
  readonly window: Span
  readonly chosen: Partial<Span>
  readonly x: (time: number) => number
}

/** Two sliders on the axis; arrows move by a step, Page keys by ten, Home and End to the ends of the window. */
export function Handles({ steps, window, chosen, x }: HandlesProps) {
  const [moved, setMoved] = useState<Partial<Span>>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const range = { ...chosen, ...moved }
  const shown = { start: range.start ?? window.start, end: range.end ?? window.end }
  const press = (side: 'start' | 'end', event: KeyboardEvent) => {
    const limits =
      side === 'start'
        ? { start: Math.min(window.start, shown.start), end: shown.end - steps.size }
        : { start: shown.start + steps.size, end: Math.max(window.end, shown.end) }
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key]
    const time =
      event.key === 'Home'
        ? limits.start
        : event.key === 'End'
          ? limits.end
          : by === undefined
            ? undefined
            : movedBorder(steps, shown[side], by, limits)
    if (time === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = { ...range, [side]: time }
    setMoved(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void choose(next).then(() => setMoved(undefined)), PAUSE)
  }
  return (
    <>
      {ENDS.map(side => (
        <div
          key={side}
          class={`timeline-handle is-${side}`}
          role="slider"
          tabIndex={0}
          aria-label={say(timelineMessages[side === 'start' ? 'brush.from' : 'brush.to'])}
          aria-valuemin={window.start}
          aria-valuemax={window.end}
          aria-valuenow={Math.min(window.end, Math.max(window.start, shown[side]))}
          aria-valuetext={`${moment(shown[side])} UTC`}
          style={{ left: `${Math.min(x(window.end), Math.max(x(window.start), x(shown[side])))}px` }}
          onKeyDown={event => press(side, event)}
        />
      ))}
    </>
  )
}
