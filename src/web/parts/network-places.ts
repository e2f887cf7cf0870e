// Where the nodes of a network begin: each group in a disc of its own, discs packed largest first, the same for the same input.

/** Columns of a network: one element a node, one element an edge. */
export interface NetworkColumns {
  /** Group of each node; groups are drawn apart. */
  readonly group: readonly number[]
  /** Positions of nodes. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export interface Disc {
  readonly group: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Radius of a disc is the square root of its nodes times this; free room between discs. */
const SPACING = 1
const MARGIN = 1.6
/** Angle between neighbours of a sunflower, radians: no two share a ray. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** One disc a group, in order of size, then of group; none overlap. Cost groups squared. */
export function packDiscs(group: readonly number[]): Disc[] {
  const sizes = new Map<number, number>()
  for (const each of group) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  const ordered = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const discs: Disc[] = []
  // What was too near for a large disc is too near for none of the smaller ones, but the search need not begin at the middle.
  let start = 0
  for (const [number, size] of ordered) {
    const radius = SPACING * Math.sqrt(size) + MARGIN
    for (let step = start; ; step++) {
      const distance = 0.9 * Math.sqrt(step)
      // Wider than high, as pages are.
      const x = 1.5 * distance * Math.cos(step * GOLDEN)
      const y = distance * Math.sin(step * GOLDEN)
      if (discs.some(disc => Math.hypot(disc.x - x, disc.y - y) < disc.radius + radius)) continue
      discs.push({ group: number, x, y, radius })
      start = Math.max(0, Math.floor(step / 2))
      break
    }
  }
  return discs
}

/** x and y of every node, one after the other: sunflowers in the discs, in the order of the nodes. */
export function startPlaces(group: readonly number[], discs: readonly Disc[]): Float32Array {
  const places = new Float32Array(2 * group.length)
  const discOf = new Map(discs.map(disc => [disc.group, disc]))
  const counts = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const each of group) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  group.forEach((each, node) => {
    const disc = discOf.get(each) ?? { x: 0, y: 0, radius: 1 }
    const at = counts.get(each) ?? 0
    counts.set(each, at + 1)
    const room = disc.radius - MARGIN / 2
    const distance = room * Math.sqrt((at + 0.5) / (sizes.get(each) ?? 1))
    places[2 * node] = disc.x + distance * Math.cos(at * GOLDEN)
    places[2 * node + 1] = disc.y + distance * Math.sin(at * GOLDEN)
  })
  return places
}

/** Moves the nodes of a disc so that their middle is its middle and the farthest is at its edge. */
export function fitInto(disc: Disc, x: Float32Array, y: Float32Array): void {
  const count = x.length
  if (count === 0) return
  const middleX = (Math.min(...range(x)) + Math.max(...range(x))) / 2
  const middleY = (Math.min(...range(y)) + Math.max(...range(y))) / 2
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, Math.hypot(x[i] - middleX, y[i] - middleY))
  const scale = most === 0 ? 0 : (disc.radius - MARGIN / 2) / most
  for (let i = 0; i < count; i++) {
    x[i] = disc.x + (x[i] - middleX) * scale
    y[i] = disc.y + (y[i] - middleY) * scale
  }
}

function range(values: Float32Array): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}
