// What one lane draws: columns of posts, of the sides of a claim, bars of intervals.

import type { PostsLane, SideStep, TimelineAnswer } from '../../server/contract-timeline.ts'

export interface LaneScale {
  /** Pixels of the left border of a step, and its width. */
  readonly stepX: (step: number) => number
  readonly stepWidth: number
  readonly width: number
  readonly x: (time: number) => number
}

const column = (x: number, foot: number, tall: number, width: number) =>
  `M${x.toFixed(1)} ${foot.toFixed(1)}v${(-tall).toFixed(1)}h${width.toFixed(1)}v${tall.toFixed(1)}z`

/** Height of a count on a square-root scale; what is there is never lower than a pixel and a half. */
function tall(count: number, most: number, height: number): number {
  return count === 0 ? 0 : Math.max(1.5, Math.sqrt(count / most) * height)
}

interface PostsProps {
  readonly lane: PostsLane
  readonly scale: LaneScale
  readonly height: number
  /** Clock readings: outlined with dots. */
  readonly isDotted?: boolean
}

/** First seen stands on the line, repetition on top of it; the whole column is the square root of all. */
export function PostColumns({ lane: { steps }, scale, height, isDotted = false }: PostsProps) {
  const most = steps.reduce((peak, step) => Math.max(peak, sum(step)), 1)
  const width = Math.max(0.8, scale.stepWidth - (scale.stepWidth > 3 ? 1 : 0))
  let solid = ''
  let pale = ''
  for (const step of steps) {
    const all = tall(sum(step), most, height - 2)
    const fresh = (all * step.firstSeen) / sum(step)
    const x = scale.stepX(step.step)
    if (fresh > 0) solid += column(x, height, fresh, width)
    if (all > fresh) pale += column(x, height - fresh, all - fresh, width)
  }
  return (
    <>
      <path d={pale} class={isDotted ? 'timeline-clock' : 'timeline-pale'} />
      <path d={solid} class={isDotted ? 'timeline-clock' : 'timeline-solid'} />
    </>
  )
}

const sum = (step: PostsLane['steps'][number]) => step.firstSeen + step.repeated + step.withoutText

export function CountColumns({
  counts,
  scale,
  height,
}: {
  readonly counts: TimelineAnswer['media']
  readonly scale: LaneScale
  readonly height: number
}) {
  const most = counts.reduce((peak, [, count]) => Math.max(peak, count), 1)
  const width = Math.max(0.8, scale.stepWidth - (scale.stepWidth > 3 ? 1 : 0))
  return (
    <path
      class="timeline-solid"
      d={counts
        .map(([step, count]) => column(scale.stepX(step), height, tall(count, most, height - 2), width))
        .join('')}
    />
  )
}

interface SidesProps {
  readonly support: readonly SideStep[]
  readonly deny: readonly SideStep[]
  readonly span: { readonly start: number; readonly end: number } | null
  /** Of all claims that are shown, so that they can be compared. */
  readonly most: number
  readonly scale: LaneScale
  readonly height: number
}

/** Support above the line, denial below it; origins solid and next to the line, repetition pale. */
export function SideColumns({ support, deny, span, most, scale, height }: SidesProps) {
  const middle = height / 2
  const sides = [
    [support, 'support', -1],
    [deny, 'deny', 1],
  ] as const
  const width = Math.max(1, scale.stepWidth - (scale.stepWidth > 3 ? 1 : 0))
  return (
    <>
      {span === null ? null : (
        <rect
          class="timeline-claimed"
          x={scale.x(span.start)}
          y={1}
          width={Math.max(3, scale.x(span.end) - scale.x(span.start))}
          height={height - 2}
        />
      )}
      <line class="timeline-axis" x1={0} x2={scale.width} y1={middle} y2={middle} />
      {sides.map(([steps, side, direction]) => {
        let solid = ''
        let pale = ''
        for (const { step, origins, repeated } of steps) {
          const all = tall(origins + repeated, most, middle - 2)
          const own = (all * origins) / (origins + repeated)
          const x = scale.stepX(step)
          const from = middle + direction
          if (own > 0) solid += column(x, from, -direction * own, width)
          if (all > own) pale += column(x, from + direction * own, -direction * (all - own), width)
        }
        return (
          <g key={side}>
            <path d={pale} class={`timeline-${side}-echo`} />
            <path d={solid} class={`timeline-${side}`} />
          </g>
        )
      })}
    </>
  )
}

interface BarsProps {
  readonly spans: readonly {
    readonly start: number
    readonly end: number
    readonly className: string
    readonly key: string
  }[]
  readonly scale: LaneScale
  readonly height: number
}

/** Intervals; each at least three pixels wide. */
export function Bars({ spans, scale, height }: BarsProps) {
  return (
    <>
      {spans.map(({ start, end, className, key }) => (
        <rect
          key={key}
          class={className}
          x={scale.x(start)}
          y={2}
          width={Math.max(3, scale.x(end) - scale.x(start))}
          height={height - 4}
        />
      ))}
    </>
  )
}
