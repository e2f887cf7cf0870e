// Posts over time in a small picture: the first appearance solid, what repeats it pale.

interface SpreadProps {
  /** Posts in equal steps of time. */
  readonly steps: readonly number[]
  /** Step that holds the first appearance; none when absent. */
  readonly first?: number | undefined
  /** Fullest step of all pictures that are to be compared; its own when absent. */
  readonly most?: number
  readonly width: number
  readonly height: number
}

/** Square roots of counts, so that one post beside a thousand is still seen. What it says stands beside it as text. */
export function Spread({ steps, first, most, width, height }: SpreadProps) {
  const peak = Math.max(1, most ?? steps.reduce((top, count) => Math.max(top, count), 1))
  const step = width / Math.max(1, steps.length)
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / peak) * (height - 2)))
  const pale = steps
    .map((count, i) => {
      const bar = tall(count)
      return bar === 0
        ? ''
        : `M${(i * step).toFixed(2)} ${height - 1}v${(-bar).toFixed(1)}h${Math.max(0.8, step * 0.85).toFixed(2)}v${bar.toFixed(1)}z`
    })
    .join('')
  return (
    <svg class="echoes-spread" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} class="echoes-base" />
      <path d={pale} class="echoes-pale" />
      {first === undefined ? null : (
        <rect x={first * step} y={1} width={Math.max(1.6, step * 0.85)} height={height - 2} class="echoes-solid" />
      )}
    </svg>
  )
}
