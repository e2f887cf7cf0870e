// Posts over time as columns, first seen solid and repetition pale, with a range that is chosen by dragging or with keys; its table beside it.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { axisDate } from '../../messages/report-format.ts'
import { histogramMessages } from '../../messages/web-histogram.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import type { TimelineStep } from '../../model/report-view.ts'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'
import {
  axisTicks,
  movedHandle,
  nearestBorder,
  type Range,
  rangeBetween,
  stepAt,
  stepBorders,
} from './histogram-scale.ts'
import { PostsLink } from './link.tsx'

export interface HistogramBin {
  /** Start of its step, milliseconds UTC. */
  readonly start: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText?: number
}

export interface HistogramProps {
  /** Ascending; steps without posts may be missing. */
  readonly bins: readonly HistogramBin[]
  readonly step: TimelineStep
  /** The chosen range, `from <= time < to`; absent ends are open. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Called with a range at borders of steps; absent ends are open. Without it nothing can be chosen. */
  readonly onBrush?: (range: Range) => void
  /** Said in place of "Posts over time". */
  readonly label?: string
  /** What the posts of all columns have in common, for the links of the table; without it numbers there are no links. */
  readonly filter?: PostFilter
  /** Pixels of the columns; 96 when absent. */
  readonly height?: number
}

const LABEL_WIDTH = 118
const FOOT = 20
/** Milliseconds without a key until a moved handle narrows the page. */
const KEY_PAUSE = 250

export function Histogram(props: HistogramProps) {
  const { bins, step, onBrush, height = 96, label = say(histogramMessages['histogram.label']) } = props
  const borders = useMemo(() => stepBorders(bins, step), [bins, step])
  const [plot, width] = useWidth()
  const brush = useBrush(props, borders)
  if (borders.length < 2) return <p class="soft">{say(histogramMessages['histogram.none'])}</p>
  const [start, end] = [borders[0], borders[borders.length - 1]]
  const x = (time: number) => (Math.max(0, Math.min(1, (time - start) / (end - start))) * width).toFixed(1)
  const timeAt = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    return start + ((event.clientX - (box?.left ?? 0)) / (box?.width || 1)) * (end - start)
  }
  const { from = start, to = end } = brush.range
  const isNarrowed = from > start || to < end
  const most = bins.reduce((peak, bin) => Math.max(peak, sizeOf(bin)), 1)
  return (
    <figure class="histogram">
      <div
        class={`histogram-plot${onBrush === undefined ? '' : ' is-live'}`}
        ref={plot}
        onPointerDown={event => brush.press(event, timeAt(event))}
        onPointerMove={event => brush.drag(timeAt(event))}
        onPointerUp={() => brush.release()}
        onPointerCancel={() => brush.cancel()}
      >
        <svg width={width} height={height + FOOT} role="img" aria-label={label}>
          <Columns bins={bins} borders={borders} x={x} height={height} most={most} />
          {isNarrowed ? (
            <>
              <rect class="histogram-out" x={0} y={0} width={x(from)} height={height} />
              <rect class="histogram-out" x={x(to)} y={0} width={width - Number(x(to))} height={height} />
            </>
          ) : null}
          <line class="histogram-axis" x1={0} x2={width} y1={height} y2={height} />
          <Ticks start={start} end={end} step={step} x={x} height={height} width={width} />
        </svg>
        {onBrush === undefined ? null : (
          <>
            <Handle {...{ brush, borders, height, left: x(from) }} end="from" time={from} />
            <Handle {...{ brush, borders, height, left: x(to) }} end="to" time={to} />
          </>
        )}
      </div>
      <figcaption class="small soft">
        <span class="histogram-key is-solid">{say(histogramMessages['histogram.firstSeen'])}</span>{' '}
        <span class="histogram-key is-pale">{say(histogramMessages['histogram.repeated'])}</span>{' '}
        <span class="num">{say(histogramMessages['histogram.peak'], { posts: most })}</span>{' '}
        {isNarrowed ? (
          <span class="num histogram-range">
            {moment(from)} – {moment(to)} {say(histogramMessages['histogram.utc'])}
          </span>
        ) : null}{' '}
        {isNarrowed && onBrush !== undefined ? (
          <button type="button" class="plain" onClick={() => onBrush({})}>
            {say(histogramMessages['histogram.all'])}
          </button>
        ) : null}
      </figcaption>
      <BinTable {...props} borders={borders} />
    </figure>
  )
}

const sizeOf = ({ firstSeen, repeated, withoutText = 0 }: HistogramBin) => firstSeen + repeated + withoutText

interface ColumnsProps {
  readonly bins: readonly HistogramBin[]
  readonly borders: readonly number[]
  readonly x: (time: number) => string
  readonly height: number
  readonly most: number
}

/** Two paths whatever the number of columns; heights are linear, and what is there is never thinner than half a pixel. */
function Columns({ bins, borders, x, height, most }: ColumnsProps) {
  let pale = ''
  let solid = ''
  for (const bin of bins) {
    const left = Number(x(bin.start))
    const width = Math.max(0.8, (Number(x(borders[stepAt(borders, bin.start) + 1])) - left) * 0.88)
    const scaled = (posts: number) => (posts === 0 ? 0 : Math.max(0.5, (posts / most) * (height - 4)))
    const fresh = scaled(bin.firstSeen)
    const rest = scaled(bin.repeated + (bin.withoutText ?? 0))
    const column = (foot: number, tall: number) =>
      `M${left} ${foot.toFixed(1)}v${(-tall).toFixed(1)}h${width.toFixed(1)}v${tall.toFixed(1)}z`
    if (fresh > 0) solid += column(height, fresh)
    if (rest > 0) pale += column(height - fresh, rest)
  }
  return (
    <>
      <path class="histogram-pale" d={pale} />
      <path class="histogram-solid" d={solid} />
    </>
  )
}

const GRAIN: Readonly<Record<TimelineStep, 'hour' | 'day' | 'month'>> = {
  'ten-minutes': 'hour',
  hour: 'hour',
  'six-hours': 'hour',
  day: 'day',
  week: 'day',
  month: 'month',
  year: 'month',
}

interface TicksProps extends Pick<ColumnsProps, 'x' | 'height'> {
  readonly start: number
  readonly end: number
  readonly step: TimelineStep
  readonly width: number
}

function Ticks({ start, end, step, x, height, width }: TicksProps) {
  const times = axisTicks(start, end, Math.floor(width / LABEL_WIDTH)).filter(
    time => Number(x(time)) <= width - LABEL_WIDTH + 24,
  )
  return (
    <>
      {times.map(time => (
        <g key={time}>
          <line class="histogram-axis" x1={x(time)} x2={x(time)} y1={height} y2={height + 4} />
          <text class="histogram-tick" x={x(time)} y={height + 16}>
            {axisDate(language.value, time, GRAIN[step])}
          </text>
        </g>
      ))}
    </>
  )
}

interface HandleProps {
  readonly brush: Brush
  readonly borders: readonly number[]
  readonly end: 'from' | 'to'
  readonly time: number
  readonly left: string
  readonly height: number
}

function Handle({ brush, borders, end, time, left, height }: HandleProps) {
  return (
    <div
      class="histogram-handle"
      role="slider"
      tabIndex={0}
      aria-label={say(histogramMessages[`histogram.${end}`])}
      aria-valuemin={borders[0]}
      aria-valuemax={borders[borders.length - 1]}
      aria-valuenow={time}
      aria-valuetext={`${moment(time)} UTC`}
      style={{ left: `${left}px`, height: `${height}px` }}
      onPointerDown={event => brush.pressHandle(event, end)}
      onKeyDown={event => {
        if (event.ctrlKey || event.metaKey || event.altKey || !brush.key(end, event.key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}

function BinTable({ bins, step, borders, filter }: HistogramProps & { readonly borders: readonly number[] }) {
  const [isOpen, setOpen] = useState(false)
  const hasTextless = bins.some(({ withoutText = 0 }) => withoutText > 0)
  return (
    <details class="histogram-table" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary class="small">{say(histogramMessages['histogram.table'])}</summary>
      {isOpen ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(histogramMessages['column.begin'])}</th>
              <th scope="col" class="num">
                {say(histogramMessages['column.posts'])}
              </th>
              <th scope="col" class="num">
                {say(histogramMessages['column.firstSeen'])}
              </th>
              <th scope="col" class="num">
                {say(histogramMessages['column.repeated'])}
              </th>
              {hasTextless ? (
                <th scope="col" class="num">
                  {say(histogramMessages['column.withoutText'])}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {bins.map(bin => {
              const span = { ...filter, from: bin.start, to: borders[stepAt(borders, bin.start) + 1] }
              const cell = (posts: number, more: PostFilter = {}) => (
                <td class="num">
                  {filter === undefined || posts === 0 ? (
                    count(posts)
                  ) : (
                    <PostsLink filter={{ ...span, ...more }}>{count(posts)}</PostsLink>
                  )}
                </td>
              )
              return (
                <tr key={bin.start}>
                  <th scope="row">
                    {GRAIN[step] === 'hour' ? moment(bin.start) : axisDate(language.value, bin.start, GRAIN[step])}
                  </th>
                  {cell(sizeOf(bin))}
                  {cell(bin.firstSeen, { novelty: 'first' })}
                  {cell(bin.repeated, { novelty: 'repeat' })}
                  {hasTextless ? <td class="num">{count(bin.withoutText ?? 0)}</td> : null}
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
    </details>
  )
}

interface Brush {
  /** What is shown: what is being dragged, or what was chosen. */
  readonly range: Range
  press(event: PointerEvent, time: number): void
  pressHandle(event: PointerEvent, end: 'from' | 'to'): void
  drag(time: number): void
  release(): void
  cancel(): void
  /** True when the key moves the handle. */
  key(end: 'from' | 'to', key: string): boolean
}

/** What is held: a step from which a range is drawn, or one end while the other is moved. */
type Held = { readonly kind: 'step' | 'border'; readonly at: number }

function useBrush({ from, to, onBrush }: HistogramProps, borders: readonly number[]): Brush {
  const [moving, setMoving] = useState<Range | undefined>()
  const newest = useRef<Range | undefined>(undefined)
  const held = useRef<Held | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const show = (range: Range | undefined) => {
    newest.current = range
    setMoving(range)
  }
  useEffect(() => show(undefined), [from, to])
  useEffect(() => () => clearTimeout(timer.current), [])
  const last = borders.length - 1
  const chosen: Range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const borderAt = (time: number | undefined, open: number) =>
    time === undefined ? open : nearestBorder(borders, time)
  const hold = (event: PointerEvent, next: Held) => {
    if (onBrush === undefined || event.button !== 0) return
    ;(event.currentTarget as Element).closest('.histogram-plot')?.setPointerCapture(event.pointerId)
    held.current = next
  }
  return {
    range: moving ?? chosen,
    press: (event, time) => {
      const at = stepAt(borders, time)
      hold(event, { kind: 'step', at })
      if (held.current !== undefined) show(rangeBetween(borders, at, at + 1))
    },
    pressHandle: (event, end) => {
      event.stopPropagation()
      hold(event, { kind: 'border', at: end === 'from' ? borderAt(to, last) : borderAt(from, 0) })
    },
    drag: time => {
      if (held.current === undefined) return
      const { kind, at } = held.current
      if (kind === 'step') {
        const step = stepAt(borders, time)
        show(rangeBetween(borders, Math.min(at, step), Math.max(at, step) + 1))
      } else {
        const border = nearestBorder(borders, time)
        if (border !== at) show(rangeBetween(borders, at, border))
      }
    },
    release: () => {
      if (held.current !== undefined && newest.current !== undefined) onBrush?.(newest.current)
      held.current = undefined
    },
    cancel: () => {
      held.current = undefined
      show(undefined)
    },
    key: (end, key) => {
      const range = newest.current ?? chosen
      const low = borderAt(range.from, 0)
      const high = borderAt(range.to, last)
      const isFrom = end === 'from'
      const moved = movedHandle(borders, borders[isFrom ? low : high], key, isFrom ? [0, high - 1] : [low + 1, last])
      if (moved === undefined) return false
      const next = isFrom ? rangeBetween(borders, moved, high) : rangeBetween(borders, low, moved)
      show(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => onBrush?.(next), KEY_PAUSE)
      return true
    },
  }
}

/** Width of an element in pixels, as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(120, Math.floor(entry.contentRect.width))))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element.current])
  return [element, width] as const
}
