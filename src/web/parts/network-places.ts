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

/** One disc a group, in order of size, then of group; none overlap. Cost near-linear in the room they take, for each size of group. */
export function packDiscs(group: readonly number[]): Disc[] {
  const sizes = new Map<number, number>()
  for (const each of group) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  const ordered = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const discs: Disc[] = []
  const taken = new TakenRoom()
  let step = 0
  let last = 0
  for (const [number, size] of ordered) {
    // What was too near for a disc of this size stays so; a smaller one may fit nearer to the middle.
    step = size === last ? step + 1 : 0
    last = size
    const radius = SPACING * Math.sqrt(size) + MARGIN
    for (; ; step++) {
      const distance = 0.9 * Math.sqrt(step)
      // Wider than high, as pages are.
      const disc = {
        group: number,
        x: 1.5 * distance * Math.cos(step * GOLDEN),
        y: distance * Math.sin(step * GOLDEN),
        radius,
      }
      if (!taken.isFree(disc)) continue
      taken.add(disc)
      discs.push(disc)
      break
    }
  }
  return discs
}

/** Side of a square of the grid by which neighbours are found. */
const SQUARE = 8

class TakenRoom {
  readonly #squares = new Map<number, Disc[]>()

  add(disc: Disc): void {
    for (const square of squaresOf(disc)) {
      const known = this.#squares.get(square)
      if (known === undefined) this.#squares.set(square, [disc])
      else known.push(disc)
    }
  }

  isFree(disc: Disc): boolean {
    for (const square of squaresOf(disc))
      for (const { x, y, radius } of this.#squares.get(square) ?? [])
        if (Math.hypot(x - disc.x, y - disc.y) < radius + disc.radius) return false
    return true
  }
}

function* squaresOf({ x, y, radius }: Disc): Generator<number> {
  const of = (value: number) => Math.floor(value / SQUARE)
  for (let row = of(y - radius); row <= of(y + radius); row++)
    for (let column = of(x - radius); column <= of(x + radius); column++) yield row * 65_536 + column
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
