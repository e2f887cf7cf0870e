// A thin axis below the map: the same chosen time, without scrolling back to the lanes.

import { useCallback, useRef } from 'preact/hooks'
import type { TimelineAnswer } from '../../server/contract-timeline.ts'
import { Axis, Chosen } from './axis.tsx'
import { Handles, useBrush, useWheel } from './brush.tsx'
import { PostColumns } from './lane-shapes.tsx'
import type { Span } from './time-scale.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 30

interface TimeStripProps {
  readonly answer: TimelineAnswer
  readonly whole: Span
  readonly window: Span
}

export function TimeStrip({ answer: { steps, posts }, whole, window }: TimeStripProps) {
  const [plot, width] = useWidth<HTMLDivElement>()
  const strip = useRef<HTMLDivElement>(null)
  const x = useCallback(
    (time: number) => ((time - window.start) / (window.end - window.start)) * width,
    [window.start, window.end, width],
  )
  const timeAt = useCallback(
    (clientX: number) => {
      const left = plot.current?.getBoundingClientRect().left ?? 0
      return window.start + Math.min(1, Math.max(0, (clientX - left) / width)) * (window.end - window.start)
    },
    [plot, window.start, window.end, width],
  )
  const { chosen, handlers, onWheel } = useBrush(steps, whole, window, timeAt, everywhere)
  useWheel(strip, onWheel)
  const scale = {
    x,
    width,
    stepX: (step: number) => x(steps.start + step * steps.size),
    stepWidth: (steps.size / (window.end - window.start)) * width,
  }
  return (
    <div class="timeline-strip" ref={strip} {...handlers}>
      <div class="timeline-head" ref={plot}>
        <Axis window={window} width={width} x={x} />
        <Handles steps={steps} window={window} chosen={chosen} x={x} />
      </div>
      <svg class="timeline-plot" width={width} height={HEIGHT} aria-hidden="true">
        <PostColumns lane={posts} scale={scale} height={HEIGHT} />
      </svg>
      <Chosen chosen={chosen} window={window} x={x} width={width} left={0} />
    </div>
  )
}

const everywhere = () => true
