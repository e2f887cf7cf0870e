// Quartiles of a few numbers.

export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7); undefined for no values. Cost n log n. */
export function quartilesOf(values: readonly number[]): Quartiles | undefined {
  if (values.length === 0) return undefined
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number => {
    const position = share * (sorted.length - 1)
    const below = Math.floor(position)
    const above = Math.min(below + 1, sorted.length - 1)
    return sorted[below] + (position - below) * (sorted[above] - sorted[below])
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
