// Looks for faces in a picture: both detectors, on the whole picture and on overlapping squares of it at several sizes, upright and turned.
// A face that either one finds anywhere counts. Runs in a process of its own (pictures.ts).

import sharp from 'sharp'
import { overlapOf } from '../model/areas.ts'
import { type FaceBox, type FaceNetworks, INPUT_SIDE, loadFaceNetworks } from './face-networks.ts'
import type { Pixels } from './pixels.ts'

/** A face in the upright picture, whole pixels. */
/** Raised with every change of what is found: of networks, thresholds, sizes looked at. */
export const FACE_SEARCH_VERSION = 1

export interface FoundFace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isSsd: boolean
  readonly isTiny: boolean
  /** Largest score of either detector, 0..1; not a probability. */
  readonly score: number
}

export interface FaceThresholds {
  readonly ssd: number
  readonly tiny: number
}

/** Far below the library's own 0.5: a filled wall costs less than a face that stays. */
export const FACE_THRESHOLDS: FaceThresholds = { ssd: 0.25, tiny: 0.35 }

/** Longest side of the largest enlargement or reduction that is looked at, pixels. */
const LARGEST_SIDE = 4096
/** Pictures are enlarged so often, so that a face of 16 pixels fills 24, up to a longest side of ENLARGED_SIDE. */
const ENLARGED = 1.5
const ENLARGED_SIDE = 2048
const OVERLAP = 128

/** Boxes that overlap so much are one face. */
const SAME = 0.35

export interface SearchOptions {
  readonly thresholds?: FaceThresholds
  /** Also looks at the whole picture turned by 90 and 270 degrees. */
  readonly isTurned?: boolean
  /** Longest side at which the picture is looked at, pixels. */
  readonly largestSide?: number
}

/** All faces that were found, the largest score first. `networks` may be used for many pictures. */
export async function findFaces(
  networks: FaceNetworks,
  picture: Pick<Pixels, 'data' | 'width' | 'height'>,
  { thresholds = FACE_THRESHOLDS, isTurned = true, largestSide = LARGEST_SIDE }: SearchOptions = {},
): Promise<FoundFace[]> {
  const boxes: Found[] = []
  for (const side of sidesOf(picture.width, picture.height, largestSide)) {
    const scale = side / Math.max(picture.width, picture.height)
    const level = await resized(picture, scale)
    for (const square of squaresOf(level)) {
      const pixels = cut(level, square.x, square.y)
      for (const look of looksOf(pixels)) await search(networks, look, thresholds, box => box, square, scale, boxes)
    }
    if (isTurned && side === INPUT_SIDE) await searchTurned(networks, level, scale, thresholds, boxes)
  }
  return merged(boxes, picture)
}

/** As `findFaces`, of a network loaded for this call. */
export async function findFacesAlone(picture: Pick<Pixels, 'data' | 'width' | 'height'>): Promise<FoundFace[]> {
  return findFaces(await loadFaceNetworks(), picture)
}

interface Found extends FaceBox {
  readonly by: 'ssd' | 'tiny'
}

/** Long sides at which the picture is looked at: doubled from 512 until the largest enlargement is reached. */
export function sidesOf(width: number, height: number, largestSide = LARGEST_SIDE): number[] {
  const own = Math.max(width, height)
  const largest = Math.min(largestSide, Math.max(own, Math.min(own * ENLARGED, ENLARGED_SIDE)))
  const sides = [INPUT_SIDE]
  for (let side = 2 * INPUT_SIDE; side / 2 < largest; side *= 2) sides.push(Math.min(side, largestSide))
  return [...new Set(sides)]
}

async function resized({ data, width, height }: Pick<Pixels, 'data' | 'width' | 'height'>, scale: number) {
  const [toWidth, toHeight] = [width, height].map(size => Math.max(1, Math.round(size * scale)))
  const raw = { width, height, channels: 3 } as const
  const out = await sharp(data, { raw, limitInputPixels: false })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  return { data: new Uint8Array(out.buffer, out.byteOffset, out.length), width: toWidth, height: toHeight }
}

function squaresOf({ width, height }: { width: number; height: number }): { x: number; y: number }[] {
  const xs = startsOf(width)
  return startsOf(height).flatMap(y => xs.map(x => ({ x, y })))
}

/** Evenly spread, each overlapping the next by at least OVERLAP. */
function startsOf(size: number): number[] {
  if (size <= INPUT_SIDE) return [0]
  const count = Math.ceil((size - OVERLAP) / (INPUT_SIDE - OVERLAP))
  return Array.from({ length: count }, (_, i) => Math.round((i * (size - INPUT_SIDE)) / (count - 1)))
}

/** A square of the detectors' input, black where the picture ends. */
function cut({ data, width, height }: Pick<Pixels, 'data' | 'width' | 'height'>, left: number, top: number) {
  const pixels = new Uint8Array(INPUT_SIDE * INPUT_SIDE * 3)
  const columns = Math.min(INPUT_SIDE, width - left)
  for (let y = 0; y < Math.min(INPUT_SIDE, height - top); y++) {
    const from = ((top + y) * width + left) * 3
    pixels.set(data.subarray(from, from + columns * 3), y * INPUT_SIDE * 3)
  }
  return pixels
}

/** Runs both detectors on a square that stands at a place of the picture enlarged by `scale`. */
async function search(
  networks: FaceNetworks,
  pixels: Uint8Array,
  thresholds: FaceThresholds,
  upright: (box: FaceBox) => FaceBox,
  at: { readonly x: number; readonly y: number },
  scale: number,
  boxes: Found[],
): Promise<void> {
  const add = (found: readonly FaceBox[], by: Found['by']) => {
    for (const one of found) {
      const { x, y, width, height, score } = upright(one)
      const place = { x: (x + at.x) / scale, y: (y + at.y) / scale, width: width / scale, height: height / scale }
      boxes.push({ ...place, score, by })
    }
  }
  add(await networks.ssd(pixels, thresholds.ssd), 'ssd')
  add(await networks.tiny(pixels, thresholds.tiny), 'tiny')
}

/** Green, the largest part of brightness, that 98 of 100 pixels stay below in a square that counts as dark. */
const DARK = 110

/** The square, and when it is dark the same with its brightness spread over the whole range. */
function looksOf(pixels: Uint8Array): Uint8Array[] {
  const counts = new Uint32Array(256)
  for (let i = 1; i < pixels.length; i += 3) counts[pixels[i]]++
  const bright = levelOf(counts, 0.98)
  if (bright >= DARK || bright < 4) return [pixels]
  const factor = 235 / bright
  return [pixels, pixels.map(value => Math.min(255, value * factor))]
}

function levelOf(counts: Uint32Array, share: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let below = 0
  for (const [level, count] of counts.entries()) {
    below += count
    if (below >= share * all) return level
  }
  return 255
}

async function searchTurned(
  networks: FaceNetworks,
  level: Pick<Pixels, 'data' | 'width' | 'height'>,
  scale: number,
  thresholds: FaceThresholds,
  boxes: Found[],
): Promise<void> {
  const { data, width, height } = level
  for (const isLeft of [false, true]) {
    const turned = new Uint8Array(data.length)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const column = isLeft ? y : height - 1 - y
        const row = isLeft ? width - 1 - x : x
        const to = (row * height + column) * 3
        const from = (y * width + x) * 3
        turned[to] = data[from]
        turned[to + 1] = data[from + 1]
        turned[to + 2] = data[from + 2]
      }
    const pixels = cut({ data: turned, width: height, height: width }, 0, 0)
    const upright = ({ x, y, width: w, height: h, score }: FaceBox) =>
      isLeft
        ? { x: width - y - h, y: x, width: h, height: w, score }
        : { x: y, y: height - x - w, width: h, height: w, score }
    for (const look of looksOf(pixels)) await search(networks, look, thresholds, upright, { x: 0, y: 0 }, scale, boxes)
  }
}

/** Boxes of one face become the box around all of them. */
function merged(boxes: readonly Found[], picture: { readonly width: number; readonly height: number }): FoundFace[] {
  const faces: { -readonly [Key in keyof FoundFace]: FoundFace[Key] }[] = []
  for (const box of [...boxes].sort((a, b) => b.score - a.score || a.y - b.y || a.x - b.x)) {
    const left = Math.max(0, Math.floor(box.x))
    const top = Math.max(0, Math.floor(box.y))
    const right = Math.min(picture.width, Math.ceil(box.x + box.width))
    const bottom = Math.min(picture.height, Math.ceil(box.y + box.height))
    if (right <= left || bottom <= top) continue
    const area = { x: left, y: top, width: right - left, height: bottom - top }
    const same = faces.find(face => overlapOf(face, area) >= SAME || isMostlyInside(area, face))
    if (same === undefined) {
      faces.push({ ...area, isSsd: box.by === 'ssd', isTiny: box.by === 'tiny', score: box.score })
      continue
    }
    same.isSsd ||= box.by === 'ssd'
    same.isTiny ||= box.by === 'tiny'
    if (overlapOf(same, area) < SAME) continue
    const [x, y] = [Math.min(same.x, left), Math.min(same.y, top)]
    same.width = Math.max(same.x + same.width, right) - x
    same.height = Math.max(same.y + same.height, bottom) - y
    same.x = x
    same.y = y
  }
  return faces
}

/** What lies inside a face that was found, with a box at least a quarter as large, is filled with it. */
function isMostlyInside(inner: FaceBoxPlace, outer: FaceBoxPlace): boolean {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x)
  const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y)
  return width > 0 && height > 0 && width * height === inner.width * inner.height
}

type FaceBoxPlace = Pick<FoundFace, 'x' | 'y' | 'width' | 'height'>
