// Invented pictures of heads with known places, for measuring what face detectors find: sizes, head wear, light, noise, blur, crowds.

import sharp from 'sharp'
import { type DrawnHead, drawHead, type HeadLook } from './rendered-heads.ts'

export interface FaceScene {
  readonly size: number
  readonly condition: string
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** Faces (brow to chin, cheek to cheek), pixels. */
  readonly faces: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
}

export const FACE_SIZES = [16, 24, 32, 48, 80, 160] as const

export const FACE_CONDITIONS = [
  'plain',
  'scarf',
  'mask',
  'scarf-and-mask',
  'cap',
  'glasses',
  'turned',
  'profile',
  'tilted',
  'sideways',
  'dark',
  'noisy',
  'blurred',
  'compressed',
  'crowd',
] as const

export type FaceCondition = (typeof FACE_CONDITIONS)[number]

const SKINS: readonly HeadLook['skin'][] = [
  [0.95, 0.79, 0.68],
  [0.87, 0.67, 0.53],
  [0.74, 0.54, 0.4],
  [0.58, 0.39, 0.28],
  [0.42, 0.28, 0.19],
  [0.27, 0.18, 0.13],
]
const HAIRS: readonly HeadLook['hair'][] = [
  [0.08, 0.06, 0.05],
  [0.2, 0.12, 0.07],
  [0.4, 0.26, 0.13],
  [0.68, 0.54, 0.32],
  [0.6, 0.6, 0.6],
]

/** Numbers 0..1 from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Width and height of a scene, pixels. */
const WIDTH = 640
const HEIGHT = 480

/** Most heads of one scene. */
const MOST_HEADS = 12

interface Layer {
  readonly data: Uint8Array
  readonly side: number
  readonly left: number
  readonly top: number
  readonly face: DrawnHead['face']
}

/** Heads side by side, in a crowd one before the other, whose faces are about `size` pixels long. The same seed gives the same scene. */
export async function faceScene(condition: FaceCondition, size: number, seed: number): Promise<FaceScene> {
  const next = seeded(seed)
  const layers = await placed(condition, size, next)
  const ground = background(WIDTH, HEIGHT, next)
  for (const layer of layers) paint(ground, layer)
  const data = await spoiled(ground, condition, size, next)
  const faces = layers.filter((layer, i) => isSeen(layer, layers.slice(i + 1))).map(onPicture)
  return { size, condition, data, width: WIDTH, height: HEIGHT, faces }
}

async function placed(condition: FaceCondition, size: number, next: () => number): Promise<Layer[]> {
  const side = Math.round(size * 2.8)
  const isCrowd = condition === 'crowd'
  const step = isCrowd ? side * 0.5 : side
  const columns = Math.max(1, Math.min(isCrowd ? 6 : 4, Math.floor(WIDTH / step)))
  const rows = Math.max(1, Math.min(isCrowd ? 4 : 3, Math.floor(HEIGHT / step)))
  const layers: Layer[] = []
  for (let i = 0; i < Math.min(isCrowd ? 24 : MOST_HEADS, columns * rows); i++) {
    const head = await drawnOf(lookOf(condition, next), size)
    const spreadX = Math.max(0, (isCrowd ? step * 1.3 : WIDTH / columns) - head.side)
    const spreadY = Math.max(0, (isCrowd ? step * 1.3 : HEIGHT / rows) - head.side)
    const [cellX, cellY] = isCrowd ? [step, step] : [WIDTH / columns, HEIGHT / rows]
    const left = Math.round((i % columns) * cellX + next() * spreadX)
    const top = Math.round(Math.floor(i / columns) * cellY + next() * spreadY)
    layers.push({ data: head.data, side: head.side, left, top, face: head.face })
  }
  return layers
}

function paint(ground: Uint8Array, { data, side, left, top }: Layer): void {
  for (let y = Math.max(0, -top); y < side && top + y < HEIGHT; y++)
    for (let x = Math.max(0, -left); x < side && left + x < WIDTH; x++) {
      const from = (y * side + x) * 4
      const to = ((top + y) * WIDTH + left + x) * 3
      const share = data[from + 3] / 255
      for (let c = 0; c < 3; c++) ground[to + c] = ground[to + c] * (1 - share) + data[from + c] * share
    }
}

function onPicture({ face, left, top }: Layer) {
  return { ...face, x: face.x + left, y: face.y + top }
}

/** At least three quarters of the face lie in the picture and are not behind another head. */
function isSeen(layer: Layer, before: readonly Layer[]): boolean {
  const { x, y, width, height } = onPicture(layer)
  let seen = 0
  for (let i = 0; i < 100; i++) {
    const px = Math.round(x + (((i % 10) + 0.5) * width) / 10)
    const py = Math.round(y + ((Math.floor(i / 10) + 0.5) * height) / 10)
    const isHidden = before.some(({ data, side, left, top }) => {
      const [dx, dy] = [px - left, py - top]
      return dx >= 0 && dy >= 0 && dx < side && dy < side && data[(dy * side + dx) * 4 + 3] > 127
    })
    if (px >= 0 && py >= 0 && px < WIDTH && py < HEIGHT && !isHidden) seen++
  }
  return seen >= 75
}

async function spoiled(ground: Uint8Array, condition: FaceCondition, size: number, next: () => number) {
  let picture = sharp(ground, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
  if (condition === 'dark') picture = picture.linear(0.18, 4)
  if (condition === 'blurred') picture = picture.blur(Math.max(0.6, size / 22))
  if (condition === 'compressed') picture = sharp(await picture.jpeg({ quality: 18 }).toBuffer())
  const data = new Uint8Array(await picture.removeAlpha().raw().toBuffer())
  if (condition === 'noisy')
    for (let i = 0; i < data.length; i++)
      data[i] = Math.max(0, Math.min(255, data[i] + (next() + next() + next() - 1.5) * 70))
  return data
}

function lookOf(condition: FaceCondition, next: () => number): HeadLook {
  const between = (low: number, high: number) => low + (high - low) * next()
  const side = next() < 0.5 ? -1 : 1
  const wears = ['scarf', 'mask', 'scarf-and-mask', 'cap', 'glasses'].includes(condition)
    ? (condition as HeadLook['wears'])
    : condition === 'crowd'
      ? (['nothing', 'nothing', 'scarf', 'cap', 'glasses', 'mask'] as const)[Math.floor(next() * 6)]
      : 'nothing'
  const yaw =
    condition === 'turned'
      ? side * between(30, 50)
      : condition === 'profile'
        ? side * between(65, 85)
        : between(-20, 20)
  const roll = condition === 'tilted' ? side * between(20, 40) : condition === 'sideways' ? side * 90 : between(-8, 8)
  return {
    skin: SKINS[Math.floor(next() * SKINS.length)],
    hair: HAIRS[Math.floor(next() * HAIRS.length)],
    cloth: [between(0.05, 0.8), between(0.05, 0.8), between(0.05, 0.8)],
    yaw,
    pitch: between(-15, 12),
    roll,
    wears,
    lightAside: between(-60, 60),
    lightAbove: between(5, 55),
    isLongHaired: next() < 0.4,
    build: [between(0.9, 1.1), between(0.85, 1.2), between(0.85, 1.15), between(0.9, 1.1)],
    mouth: between(-1, 1),
  }
}

/** The face is about 0.36 of the drawing. */
async function drawnOf(look: HeadLook, size: number): Promise<DrawnHead> {
  const drawnSide = Math.max(96, Math.min(288, Math.round(size * 2.8)))
  const drawn = drawHead(look, drawnSide)
  const scale = size / Math.max(drawn.face.width, drawn.face.height)
  const side = Math.round(drawn.side * scale)
  const data = await sharp(drawn.data, { raw: { width: drawnSide, height: drawnSide, channels: 4 } })
    .resize(side, side, { kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  const { x, y, width, height } = drawn.face
  return { data, side, face: { x: x * scale, y: y * scale, width: width * scale, height: height * scale } }
}

/** Walls, windows and poles in muted colours, with a little grain. */
function background(width: number, height: number, next: () => number): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  const colour = () => [60 + next() * 150, 60 + next() * 150, 60 + next() * 150]
  const box = (left: number, top: number, wide: number, high: number, [red, green, blue]: number[]) => {
    for (let y = Math.max(0, top | 0); y < Math.min(height, top + high); y++)
      for (let x = Math.max(0, left | 0), at = (y * width + x) * 3; x < Math.min(width, left + wide); x++) {
        data[at++] = red
        data[at++] = green
        data[at++] = blue
      }
  }
  box(0, 0, width, height, colour())
  box(0, height * (0.5 + next() * 0.3), width, height, colour())
  for (let i = 0; i < 14; i++)
    box(next() * width, next() * height * 0.7, 10 + next() * 120, 20 + next() * 200, colour())
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, data[i] + (next() - 0.5) * 12))
  return data
}
