// Invented heads for measuring face detectors: solids made of a few rounded bodies, lit from one side, drawn by walking along rays. Nobody's face.

export interface HeadLook {
  /** Red, green, blue, 0..1. */
  readonly skin: readonly [number, number, number]
  readonly hair: readonly [number, number, number]
  readonly cloth: readonly [number, number, number]
  /** Degrees: turned aside, nodding, tilted. */
  readonly yaw: number
  readonly pitch: number
  readonly roll: number
  readonly wears: 'nothing' | 'scarf' | 'mask' | 'cap' | 'glasses' | 'scarf-and-mask'
  /** Where the light comes from, degrees aside and above. */
  readonly lightAside: number
  readonly lightAbove: number
  /** Long hair beside the face. */
  readonly isLongHaired: boolean
  /** Width of head, nose, mouth, eyes beside the average, about 0.85..1.15. */
  readonly build: readonly [number, number, number, number]
  /** -1..1: closed or open mouth, smile. */
  readonly mouth: number
}

export interface DrawnHead {
  /** Red, green, blue, opacity; row by row. */
  readonly data: Uint8Array
  readonly side: number
  /** The face (brow to chin, cheek to cheek) in the drawing. */
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

type Vector = readonly [number, number, number]

/** Half of what the drawing shows, in the head's units: the face is about 1.3 wide and 1.7 high. */
const HALF = 2

/** Draws one head in a square of `side` pixels. */
export function drawHead(look: HeadLook, side: number): DrawnHead {
  const turn = rotation(look)
  const light = fromAngles(look.lightAside, look.lightAbove)
  const data = new Uint8Array(side * side * 4)
  const scale = (2 * HALF) / side
  const grain = noise(side)
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let [red, green, blue, opacity] = [0, 0, 0, 0]
      for (const [dx, dy] of SAMPLES) {
        const x = (column + dx) * scale - HALF
        const y = HALF - (row + dy) * scale - 0.35
        const hit = march(x, y, turn, look)
        if (hit === undefined) continue
        const shade = lit(hit, turn, light, look)
        red += shade[0]
        green += shade[1]
        blue += shade[2]
        opacity++
      }
      if (opacity === 0) continue
      const at = (row * side + column) * 4
      const rough = 1 + (grain[row * side + column] - 0.5) * 0.06
      for (const [c, value] of [red, green, blue].entries())
        data[at + c] = Math.max(0, Math.min(255, (value / opacity) * rough * 255))
      data[at + 3] = (opacity / SAMPLES.length) * 255
    }
  return { data, side, face: faceBox(turn, look, side) }
}

/** Points of a pixel that are looked at. */
const SAMPLES = [[0.5, 0.5]] as const

/** Rows of the rotation that brings the drawing's coordinates into those of the head. */
function rotation({ yaw, pitch, roll }: HeadLook): readonly [Vector, Vector, Vector] {
  const [y, p, r] = [yaw, pitch, roll].map(angle => (angle * Math.PI) / 180)
  const [cy, sy, cp, sp, cr, sr] = [Math.cos(y), Math.sin(y), Math.cos(p), Math.sin(p), Math.cos(r), Math.sin(r)]
  return [
    [cy * cr + sy * sp * sr, cp * sr, -sy * cr + cy * sp * sr],
    [-cy * sr + sy * sp * cr, cp * cr, sy * sr + cy * sp * cr],
    [sy * cp, -sp, cy * cp],
  ]
}

function apply(rows: readonly [Vector, Vector, Vector], x: number, y: number, z: number): Vector {
  return [
    rows[0][0] * x + rows[0][1] * y + rows[0][2] * z,
    rows[1][0] * x + rows[1][1] * y + rows[1][2] * z,
    rows[2][0] * x + rows[2][1] * y + rows[2][2] * z,
  ]
}

/** From the head's coordinates into those of the drawing. */
function back(rows: readonly [Vector, Vector, Vector], x: number, y: number, z: number): Vector {
  const column = (i: number) => rows[0][i] * x + rows[1][i] * y + rows[2][i] * z
  return [column(0), column(1), column(2)]
}

function fromAngles(aside: number, above: number): Vector {
  const [a, b] = [aside, above].map(angle => (angle * Math.PI) / 180)
  return [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)]
}

function noise(side: number): Float32Array {
  const values = new Float32Array(side * side)
  let state = 12345
  for (let i = 0; i < values.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    values[i] = (state >>> 8) / 2 ** 24
  }
  return values
}

const STEPS = 48

function march(x: number, y: number, turn: readonly [Vector, Vector, Vector], look: HeadLook): Vector | undefined {
  let z = 2.2
  for (let step = 0; step < STEPS; step++) {
    const distance = solid(x, y, z, turn, look)
    if (distance < 0.004) return [x, y, z]
    z -= distance * 0.9
    if (z < -2) return undefined
  }
  return undefined
}

/** Distance to the nearest body; the shoulders do not turn with the head. */
function solid(x: number, y: number, z: number, turn: readonly [Vector, Vector, Vector], look: HeadLook): number {
  const [hx, hy, hz] = apply(turn, x, y, z)
  return Math.min(head(hx, hy, hz, look), shoulders(x, y, z))
}

function shoulders(x: number, y: number, z: number): number {
  return ellipsoid(x, y + 2.35, z + 0.25, 1.75, 0.85, 0.75)
}

function head(x: number, y: number, z: number, look: HeadLook): number {
  let distance = flesh(x, y, z, look)
  distance = Math.min(distance, eyes(x, y, z, look), brows(x, y, z))
  return Math.min(distance, worn(x, y, z, look))
}

function flesh(x: number, y: number, z: number, { build }: HeadLook): number {
  const [wide, nose, mouth] = build
  const side = Math.abs(x)
  let distance = ellipsoid(x, y - 0.2, z + 0.05, 0.7 * wide, 0.86, 0.82)
  distance = blend(distance, ellipsoid(x, y + 0.42, z - 0.12, 0.5 * wide, 0.56, 0.56), 0.22)
  distance = blend(distance, ellipsoid(x, y + 0.82, z - 0.42, 0.17, 0.12, 0.14), 0.18)
  distance = blend(distance, ellipsoid(side - 0.34 * wide, y + 0.16, z - 0.5, 0.2, 0.17, 0.18), 0.16)
  distance = blend(distance, ellipsoid(side - 0.25, y - 0.29, z - 0.6, 0.26, 0.075, 0.14), 0.1)
  distance = carve(distance, ellipsoid(side - 0.27, y - 0.11, z - 0.83, 0.17, 0.1, 0.14), 0.1)
  distance = blend(distance, capsule(x, y, z, [0, 0.16, 0.7], [0, -0.17, 0.9], 0.075 * nose), 0.1)
  distance = blend(distance, ellipsoid(side - 0.075 * nose, y + 0.2, z - 0.79, 0.075, 0.055, 0.09), 0.06)
  distance = blend(distance, ellipsoid(x, y + 0.43, z - 0.64, 0.23 * mouth, 0.1, 0.1), 0.1)
  distance = carve(distance, ellipsoid(x, y + 0.445, z - 0.77, 0.2 * mouth, 0.018, 0.08), 0.02)
  distance = blend(distance, ellipsoid(side - 0.72 * wide, y - 0.02, z + 0.1, 0.07, 0.19, 0.12), 0.05)
  return blend(distance, capsule(x, y, z, [0, -0.5, -0.2], [0, -1.6, -0.3], 0.36), 0.12)
}

function eyes(x: number, y: number, z: number, { build }: HeadLook): number {
  return ellipsoid(Math.abs(x) - 0.27, y - 0.11, z - 0.62, 0.125 * build[3], 0.075, 0.1)
}

function brows(x: number, y: number, z: number): number {
  return capsule(Math.abs(x), y, z, [0.13, 0.29, 0.76], [0.42, 0.31, 0.61], 0.035)
}

function worn(x: number, y: number, z: number, look: HeadLook): number {
  const { wears, build, isLongHaired } = look
  const isCovered = wears === 'scarf' || wears === 'scarf-and-mask'
  let distance = isCovered
    ? Math.max(
        blend(
          ellipsoid(x, y - 0.12, z + 0.12, 0.86 * build[0], 1.08, 0.95),
          ellipsoid(x, y + 1.0, z + 0.1, 0.85, 0.7, 0.75),
          0.3,
        ),
        -ellipsoid(x, y + 0.1, z - 0.85, 0.55 * build[0], 0.75, 0.85),
      )
    : hair(x, y, z, build[0], isLongHaired)
  if (wears === 'mask' || wears === 'scarf-and-mask')
    distance = Math.min(
      distance,
      Math.max(flesh(x, y, z, look) - 0.05, y + 0.06 + 0.25 * Math.abs(x), 0.15 - z, -y - 0.9),
    )
  if (wears === 'cap') {
    distance = Math.min(distance, Math.max(ellipsoid(x, y - 0.3, z + 0.05, 0.8 * build[0], 0.88, 0.9), 0.5 - y))
    distance = Math.min(distance, ellipsoid(x, y - 0.52, z - 0.85, 0.55, 0.05, 0.45))
  }
  if (wears === 'glasses') {
    distance = Math.min(distance, ring(Math.abs(x) - 0.27, y - 0.1, z - 0.79, 0.18, 0.025))
    distance = Math.min(distance, capsule(Math.abs(x), y, z, [0.45, 0.12, 0.76], [0.74, 0.1, 0], 0.022))
    distance = Math.min(distance, capsule(x, y, z, [-0.09, 0.12, 0.83], [0.09, 0.12, 0.83], 0.02))
  }
  return distance
}

function hair(x: number, y: number, z: number, wide: number, isLong: boolean): number {
  const cut = ellipsoid(x, y + 0.1, z - 0.85, 0.56 * wide, 0.72, 0.9)
  const top = Math.max(
    ellipsoid(x, y - 0.3, z + 0.14, 0.78 * wide, 0.87, 0.88),
    -cut,
    -y - (isLong ? 2 : -0.05) - z * 0.3,
  )
  if (!isLong) return top
  const fall = Math.max(ellipsoid(x, y + 0.4, z + 0.25, 0.86 * wide, 1.25, 0.62), -cut)
  return Math.min(top, fall)
}

function ring(x: number, y: number, z: number, radius: number, thick: number): number {
  return Math.hypot(Math.hypot(x, y * 1.25) - radius, z) - thick
}

function ellipsoid(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const outer = Math.hypot(x / a, y / b, z / c)
  const slope = Math.hypot(x / (a * a), y / (b * b), z / (c * c))
  return slope < 1e-6 ? -Math.min(a, b, c) : (outer * (outer - 1)) / slope
}

function capsule(x: number, y: number, z: number, a: Vector, b: Vector, radius: number): number {
  const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
  const along = Math.max(0, Math.min(1, (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz)))
  return Math.hypot(px - bx * along, py - by * along, pz - bz * along) - radius
}

function blend(a: number, b: number, width: number): number {
  const share = Math.max(0, Math.min(1, 0.5 + (b - a) / (2 * width)))
  return b + (a - b) * share - width * share * (1 - share)
}

function carve(a: number, b: number, width: number): number {
  return -blend(-a, b, width)
}

/** Colour of a point by the body it lies on, and by its light. */
function lit([x, y, z]: Vector, turn: readonly [Vector, Vector, Vector], light: Vector, look: HeadLook): Vector {
  const step = 0.006
  const at = (dx: number, dy: number, dz: number) => solid(x + dx, y + dy, z + dz, turn, look)
  const here = at(0, 0, 0)
  const slope = [at(step, 0, 0) - here, at(0, step, 0) - here, at(0, 0, step) - here]
  const length = Math.hypot(...slope) || 1
  const normal = slope.map(value => value / length)
  const facing = Math.max(0, normal[0] * light[0] + normal[1] * light[1] + normal[2] * light[2])
  const hollow = Math.max(
    0.35,
    Math.min(1, solid(x + normal[0] * 0.12, y + normal[1] * 0.12, z + normal[2] * 0.12, turn, look) / 0.12),
  )
  const half = [light[0], light[1], light[2] + 1]
  const halfLength = Math.hypot(...half)
  const shine = Math.max(0, (normal[0] * half[0] + normal[1] * half[1] + normal[2] * half[2]) / halfLength) ** 24
  const [colour, gloss] = material(x, y, z, turn, look)
  const [red, green, blue] = colour.map(
    value => value * (0.34 + 0.2 * normal[1] + 0.66 * facing) * hollow + gloss * shine,
  )
  return [red, green, blue]
}

function material(
  x: number,
  y: number,
  z: number,
  turn: readonly [Vector, Vector, Vector],
  look: HeadLook,
): [Vector, number] {
  const [hx, hy, hz] = apply(turn, x, y, z)
  const near = 0.012
  if (shoulders(x, y, z) < near) return [look.cloth, 0.02]
  if (
    look.wears !== 'nothing' &&
    worn(hx, hy, hz, look) < near &&
    !(look.wears === 'glasses' && hair(hx, hy, hz, look.build[0], look.isLongHaired) < near)
  ) {
    const isHair =
      look.wears !== 'scarf' &&
      look.wears !== 'scarf-and-mask' &&
      hair(hx, hy, hz, look.build[0], look.isLongHaired) < near
    if (isHair && look.wears !== 'cap') return [look.hair, 0.12]
    if (look.wears === 'glasses') return [[0.07, 0.07, 0.08], 0.3]
    const isMask = hy < -0.02 && (look.wears === 'mask' || (look.wears === 'scarf-and-mask' && hz > 0.3))
    return isMask ? [[0.75, 0.85, 0.9], 0.03] : [look.cloth, 0.02]
  }
  if (eyes(hx, hy, hz, look) < near) {
    const iris = Math.hypot(Math.abs(hx) - 0.27, (hy - 0.11) * 1.1)
    if (iris < 0.03) return [[0.02, 0.02, 0.02], 0.6]
    if (iris < 0.06) return [[0.22, 0.15, 0.1], 0.5]
    return [[0.85, 0.83, 0.8], 0.25]
  }
  if (brows(hx, hy, hz) < near) return [look.hair, 0.02]
  if (worn(hx, hy, hz, look) < near) return [look.hair, 0.12]
  const lips = Math.hypot(hx / (0.21 * look.build[2]), (hy + 0.44) / 0.085)
  if (hz > 0.5 && lips < 1) {
    const isGap = Math.abs(hy + 0.445 - 0.03 * look.mouth * (hx * 4) ** 2) < 0.014 + 0.012 * Math.max(0, look.mouth)
    const [red, green, blue] = look.skin
    return isGap
      ? [[red * 0.25, green * 0.12, blue * 0.12], 0]
      : [[Math.min(1, red * 1.02), green * 0.66, blue * 0.68], 0.12]
  }
  if (hz > 0.6 && Math.hypot(Math.abs(hx) - 0.06, (hy + 0.245) * 1.6) < 0.028)
    return [[look.skin[0] * 0.3, look.skin[1] * 0.25, look.skin[2] * 0.25], 0]
  const flush = Math.exp(-(((Math.abs(hx) - 0.33) / 0.18) ** 2 + ((hy + 0.18) / 0.16) ** 2)) * 0.08
  return [[look.skin[0], look.skin[1] * (1 - flush), look.skin[2] * (1 - flush)], 0.12]
}

/** Box around brow, chin and cheeks as they come to lie in the drawing. */
function faceBox(turn: readonly [Vector, Vector, Vector], { build }: HeadLook, side: number) {
  const points = [
    [0, 0.45, 0.7],
    [0, -0.95, 0.45],
    [-0.55 * build[0], 0, 0.45],
    [0.55 * build[0], 0, 0.45],
    [0, -0.17, 0.95],
    [-0.4, -0.6, 0.4],
    [0.4, -0.6, 0.4],
    [-0.45, 0.4, 0.5],
    [0.45, 0.4, 0.5],
  ].map(([x, y, z]) => back(turn, x, y, z))
  const scale = side / (2 * HALF)
  const xs = points.map(([x]) => (x + HALF) * scale)
  const ys = points.map(([, y]) => (HALF - 0.35 - y) * scale)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
