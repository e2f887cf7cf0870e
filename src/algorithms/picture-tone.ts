// Whether the light of one picture is a function of the light of the other, as editing leaves it and another moment's sun and sky do not.

/** Groups of blocks of like brightness that the curve runs through. */
const GROUPS = 16
/** Blocks below which nothing can be said. */
const LEAST = 20
/** Share of the blocks that lie nearer to the curve than what is given. */
const SHARE = 0.75

/** How far three of four blocks lie from the tone curve at most: grey values, and as a share of how far the values spread. */
export interface ToneResidual {
  readonly grey: number
  readonly share: number
}

/**
 * Mean grey values of blocks of two pictures: a rising curve from the one to the other, and how far the blocks lie from it. Taken both ways, and
 * the smaller one given, since a copy whose white ran together can be told from the original but not the original from it.
 */
export function toneResidual(own: Float64Array, other: Float64Array): ToneResidual {
  if (own.length < LEAST) return { grey: 0, share: 0 }
  const [there, back] = [besideCurve(own, other), besideCurve(other, own)]
  return { grey: Math.min(there.grey, back.grey), share: Math.min(there.share, back.share) }
}

function besideCurve(from: Float64Array, to: Float64Array): ToneResidual {
  const order = Uint32Array.from(from.keys()).sort((a, b) => from[a] - from[b] || a - b)
  const knots: { x: number; y: number }[] = []
  let highest = Number.NEGATIVE_INFINITY
  for (let group = 0; group < GROUPS; group++) {
    const part = order.subarray((group * order.length) / GROUPS, ((group + 1) * order.length) / GROUPS)
    highest = Math.max(highest, middleOf(part, to))
    const x = from[part[part.length >> 1]]
    // Many blocks of one brightness make one knot.
    if (knots.length > 0 && x - knots[knots.length - 1].x < 1e-6) knots[knots.length - 1].y = highest
    else knots.push({ x, y: highest })
  }
  const away = new Float64Array(from.length)
  let at = 0
  for (const index of order) {
    while (at + 1 < knots.length && knots[at + 1].x <= from[index]) at++
    away[index] = Math.abs(to[index] - valueOn(knots, at, from[index]))
  }
  away.sort()
  const grey = away[Math.floor(SHARE * (away.length - 1))]
  return { grey, share: grey / (spreadOf(to) + 1) }
}

function middleOf(part: Uint32Array, values: Float64Array): number {
  const sorted = Float64Array.from(part, index => values[index]).sort()
  return sorted[sorted.length >> 1]
}

function valueOn(knots: readonly { x: number; y: number }[], at: number, x: number): number {
  const [low, high] = [knots[at], knots[at + 1]]
  if (high === undefined || x <= low.x) return low.y
  return low.y + ((high.y - low.y) * (x - low.x)) / (high.x - low.x)
}

function spreadOf(values: Float64Array): number {
  let [sum, squares] = [0, 0]
  for (const value of values) {
    sum += value
    squares += value * value
  }
  return Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2))
}
