// What people do to a picture besides: words across it, posts on a telephone, collages, filters, drawings upon it, hidden faces, screens photographed.

import sharp from 'sharp'
import type { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { asJpeg, type Edit, jpegOf, sidesOf } from './drawn-edits.ts'
import { colourOf, DEVELOPMENT_SCENES } from './drawn-scenes.ts'

interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

async function pixelsOf(jpeg: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const encoded = ({ data, width, height }: Pixels, quality = 80) =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()

async function canvasOf(jpeg: Buffer): Promise<DrawnCanvas> {
  const { data, width, height } = await pixelsOf(jpeg)
  const canvas = new DrawnCanvas(width, height)
  canvas.data.set(data)
  return canvas
}

/** White letters with dark edges across the upper and the lower part, as memes have them: a third of the picture. */
const words: Edit = async (jpeg, random) => {
  const canvas = await canvasOf(jpeg)
  const { width, height } = canvas
  for (const top of [0.03, 0.8]) {
    const [letter, seed] = [height * 0.13, random.fork(`words ${top}`)]
    for (const [dx, dy, shade] of [
      [-2, 0, 0],
      [2, 0, 0],
      [0, -2, 0],
      [0, 2, 0],
      [0, 0, 255],
    ])
      canvas.text(
        [width * 0.04 + dx, height * top + dy, width * 0.92, letter * 1.1],
        letter,
        [shade, shade, shade],
        seed.fork('letters'),
      )
  }
  return jpegOf(canvas, 80)
}

/** A post on a telephone: name, lines of text, the picture in the width of the screen, counts, another post's beginning. */
const post: Edit = async (jpeg, random) => {
  const isDark = random.chance(0.5)
  const screen = new DrawnCanvas(540, 1080, isDark ? [18, 24, 32] : [255, 255, 255])
  const ink = isDark ? ([225, 228, 232] as const) : ([25, 25, 30] as const)
  screen.text([20, 14, 500, 20], 16, ink, random)
  screen.ellipse(46, 84, 26, 26, colourOf(random))
  screen.text([86, 66, 300, 24], 18, ink, random)
  screen.text([20, 128, 500, 110], 16, ink, random)
  const inside = await sharp(jpeg).resize({ width: 508, height: 640, fit: 'inside' }).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  })
  const { width, height } = inside.info
  const canvas = new DrawnCanvas(width, height)
  canvas.data.set(inside.data)
  screen.paste(canvas, Math.round((540 - width) / 2), 250)
  screen.text([20, 270 + height, 200, 22], 16, ink, random)
  screen.text([20, 330 + height, 500, 1080 - 340 - height], 16, ink, random)
  return jpegOf(screen, 85)
}

/** Any other picture, of the size asked for. */
async function otherPicture(random: Random, width: number, height: number): Promise<Buffer> {
  const kinds = ['street', 'crowd', 'landscape', 'night'] as const
  const canvas = DEVELOPMENT_SCENES[random.pick(kinds)](random.fork('place'), random.fork('moment'))
  return sharp(await jpegOf(canvas))
    .resize(width, height, { fit: 'cover' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** Beside another picture of the same height. */
const beside: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const isLeft = random.chance(0.5)
  const other = await otherPicture(random, width, height)
  const wide = await sharp(jpeg)
    .extend(isLeft ? { right: width } : { left: width })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return asJpeg(sharp(wide).composite([{ input: other, left: isLeft ? width : 0, top: 0 }]))
}

/** Small in a corner of another picture, 40 % of its width. */
const inset: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const small = await sharp(jpeg)
    .resize({ width: Math.round(width * 0.4) })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const sides = await sidesOf(small)
  const left = random.chance(0.5) ? 14 : width - sides.width - 14
  const top = random.chance(0.5) ? 14 : height - sides.height - 14
  return asJpeg(sharp(await otherPicture(random, width, height)).composite([{ input: small, left, top }]))
}

const strong: Edit = jpeg => asJpeg(sharp(jpeg), 10)

const sepia: Edit = jpeg =>
  asJpeg(
    sharp(jpeg).recomb([
      [0.393, 0.769, 0.189],
      [0.349, 0.686, 0.168],
      [0.272, 0.534, 0.131],
    ]),
  )

const contrast: Edit = jpeg => asJpeg(sharp(jpeg).linear(1.7, -90))

const blur: Edit = (jpeg, random) => asJpeg(sharp(jpeg).blur(1.5 + 1.5 * random.unit()))

/** A red ring and an arrow that points at something. */
const arrows: Edit = async (jpeg, random) => {
  const canvas = await canvasOf(jpeg)
  const { width, height } = canvas
  const [x, y, r] = [width * (0.2 + 0.6 * random.unit()), height * (0.2 + 0.6 * random.unit()), height * 0.13]
  const red = [230, 20, 20] as const
  for (let step = 0; step < 60; step++) {
    const [from, to] = [(step / 60) * 2 * Math.PI, ((step + 1.2) / 60) * 2 * Math.PI]
    canvas.line(x + r * Math.cos(from), y + r * Math.sin(from), x + r * Math.cos(to), y + r * Math.sin(to), 7, red)
  }
  const turn = random.unit() * 2 * Math.PI
  const at = (along: number, aside: number): [number, number] => [
    x + Math.cos(turn) * along - Math.sin(turn) * aside,
    y + Math.sin(turn) * along + Math.cos(turn) * aside,
  ]
  canvas.line(...at(r * 1.3, 0), ...at(r * 3, 0), 10, red)
  canvas.polygon([at(r * 1.1, 0), at(r * 1.6, 22), at(r * 1.6, -22)], red)
  return jpegOf(canvas, 80)
}

/** Two to five places made unrecognisable by large squares of one colour each. */
const faces: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const parts = await Promise.all(
    Array.from({ length: random.between(2, 5) }, async () => {
      const size = Math.round(height * (0.08 + 0.08 * random.unit()))
      const [left, top] = [random.between(0, width - size), random.between(0, height - size)]
      const part = await sharp(jpeg).extract({ left, top, width: size, height: size }).resize(4, 4).png().toBuffer()
      const input = await sharp(part).resize(size, size, { kernel: 'nearest' }).png().toBuffer()
      return { input, left, top }
    }),
  )
  return asJpeg(sharp(jpeg).composite(parts))
}

/** 55 % of each side, 30 % of the picture. */
const small: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const [w, h] = [Math.round(width * 0.55), Math.round(height * 0.55)]
  const place = { left: random.between(0, width - w), top: random.between(0, height - h), width: w, height: h }
  return asJpeg(sharp(jpeg).extract(place))
}

/** A screen photographed from the side: one edge up to 12 % shorter, rows of the screen against rows of the camera, a dark room around it. */
const screen: Edit = async (jpeg, random) => {
  const from = await pixelsOf(jpeg)
  const { width, height } = from
  const edge = Math.round(width * 0.06)
  const near = () => random.unit() * 0.06
  const [a, b, c, d] = [near(), near(), near(), near()]
  const corner = (x: number, y: number, inX: number, inY: number) => [x + (x ? -inX : inX), y + (y ? -inY : inY)]
  const corners = [corner(0, 0, a, b), corner(1, 0, c, a), corner(1, 1, b, d), corner(0, 1, d, c)] as [number, number][]
  const map = homography(corners)
  const wide = {
    width: width + 2 * edge,
    height: height + 2 * edge,
    data: Buffer.alloc((width + 2 * edge) * (height + 2 * edge) * 3, 14),
  }
  const pitch = 2.2 + random.unit()
  for (let y = 0; y < wide.height; y++)
    for (let x = 0; x < wide.width; x++) {
      const [u, v] = map((x - edge + 0.5) / width, (y - edge + 0.5) / height)
      if (!(u >= 0 && v >= 0 && u < 1 && v < 1)) continue
      const [sx, sy] = [u * width - 0.5, v * height - 0.5]
      const wave = 1 + 0.09 * Math.sin((2 * Math.PI * u * width) / pitch) * Math.sin((2 * Math.PI * v * height) / pitch)
      for (let channel = 0; channel < 3; channel++)
        wide.data[(y * wide.width + x) * 3 + channel] = Math.min(255, between(from, sx, sy, channel) * wave * 0.92 + 10)
    }
  return encoded(wide, 75)
}

function between({ data, width, height }: Pixels, x: number, y: number, channel: number): number {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, below] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)]
  const [fx, fy] = [Math.max(0, x - left), Math.max(0, y - top)]
  const at = (column: number, row: number) => data[(row * width + column) * 3 + channel]
  const upper = at(left, top) * (1 - fx) + at(right, top) * fx
  return upper * (1 - fy) + (at(left, below) * (1 - fx) + at(right, below) * fx) * fy
}

/** From the quadrilateral with these corners (clockwise from the upper left) to the unit square. Source: Heckbert, "Fundamentals of Texture Mapping" (1989). */
function homography([p0, p1, p2, p3]: [number, number][]): (x: number, y: number) => [number, number] {
  const [dx1, dx2, dx3] = [p1[0] - p2[0], p3[0] - p2[0], p0[0] - p1[0] + p2[0] - p3[0]]
  const [dy1, dy2, dy3] = [p1[1] - p2[1], p3[1] - p2[1], p0[1] - p1[1] + p2[1] - p3[1]]
  const det = dx1 * dy2 - dx2 * dy1
  const [g, h] = [(dx3 * dy2 - dx2 * dy3) / det, (dx1 * dy3 - dx3 * dy1) / det]
  const [a, b, c] = [p1[0] - p0[0] + g * p1[0], p3[0] - p0[0] + h * p3[0], p0[0]]
  const [d, e, f] = [p1[1] - p0[1] + g * p1[1], p3[1] - p0[1] + h * p3[1], p0[1]]
  return (x, y) => {
    const [m0, m1, m2] = [e - f * h, c * h - b, b * f - c * e]
    const [m3, m4, m5] = [f * g - d, a - c * g, c * d - a * f]
    const [m6, m7, m8] = [d * h - e * g, b * g - a * h, a * e - b * d]
    const w = m6 * x + m7 * y + m8
    return [(m0 * x + m1 * y + m2) / w, (m3 * x + m4 * y + m5) / w]
  }
}

/** Names as the methods list them. */
export const LIFE_EDITS: Readonly<Record<string, Edit>> = {
  'words across': words,
  'post on a telephone': post,
  'beside another picture': beside,
  'inset in another picture': inset,
  'JPEG quality 10': strong,
  sepia,
  contrast,
  blur,
  'ring and arrow': arrows,
  'hidden faces': faces,
  'cut to 30 % of the area': small,
  'screen photographed': screen,
}
