// Where clusters and their accounts are drawn: each cluster a ring, the rings in rows, the same for the same input.

export interface PlacedRing {
  readonly centreX: number
  readonly centreY: number
  readonly radius: number
}

/** Units between neighbours on a ring, the smallest ring, and the room around one for its title. */
const SPACING = 12
const SMALLEST_RADIUS = 26
const MARGIN = 22

/** Rings for clusters of these sizes, in rows of at most `width` units; the height is what they need. */
export function placeRings(sizes: readonly number[], width: number): { rings: PlacedRing[]; height: number } {
  const rings: PlacedRing[] = []
  let left = 0
  let top = 0
  let rowHeight = 0
  for (const size of sizes) {
    const radius = Math.min(width / 2 - MARGIN, Math.max(SMALLEST_RADIUS, (size * SPACING) / (2 * Math.PI)))
    const side = 2 * (radius + MARGIN)
    if (left > 0 && left + side > width) {
      top += rowHeight
      left = 0
      rowHeight = 0
    }
    rings.push({ centreX: left + side / 2, centreY: top + side / 2, radius })
    left += side
    rowHeight = Math.max(rowHeight, side)
  }
  return { rings, height: top + rowHeight }
}

/** Place of one of `count` accounts on a ring, clockwise from the top. */
export function placeOnRing(ring: PlacedRing, position: number, count: number): { x: number; y: number } {
  const angle = (2 * Math.PI * position) / count - Math.PI / 2
  return { x: ring.centreX + ring.radius * Math.cos(angle), y: ring.centreY + ring.radius * Math.sin(angle) }
}
