// The six photographs that come with the face detectors' package (MIT), reduced so that faces get small, with the places of their 22 faces.
// The places were counted by eye and are those of one detector at full size: they tell what is lost by size, not what that detector never sees.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { FACE_MARGIN } from '../../src/model/areas.ts'
import type { FaceScene } from './face-scenes.ts'

/** x, y, width, height in pictures 1,920 pixels wide. */
const FACES = [
  [
    [412, 354, 179, 238],
    [837, 417, 191, 226],
    [1472, 197, 205, 239],
  ],
  [
    [1447, 153, 194, 242],
    [897, 222, 153, 226],
    [361, 131, 151, 256],
  ],
  [
    [584, 329, 200, 271],
    [1514, 287, 170, 286],
    [1073, 215, 223, 297],
  ],
  [
    [664, 49, 184, 263],
    [255, 183, 163, 249],
    [987, 178, 171, 227],
    [1279, 132, 148, 261],
  ],
  [
    [785, 108, 155, 213],
    [1112, 198, 160, 236],
    [597, 415, 165, 248],
    [1405, 389, 167, 272],
    [377, 862, 172, 297],
  ],
  [
    [679, 320, 159, 305],
    [1486, 261, 211, 298],
    [1179, 308, 189, 277],
    [249, 465, 210, 295],
  ],
] as const

const FULL_WIDTH = 1920
/** Mean height of those faces. */
const FULL_FACE = 258

/** Every photograph with faces of about each size, as it is, darkened, with noise, and turned by 90 degrees. */
export async function photographFaces(sizes: readonly number[]): Promise<FaceScene[]> {
  const scenes: FaceScene[] = []
  for (const condition of ['plain', 'dark', 'noisy', 'sideways'])
    for (const size of sizes)
      for (const [i, faces] of FACES.entries()) scenes.push(await photograph(i + 1, faces, size, condition))
  return scenes
}

async function photograph(
  number: number,
  faces: (typeof FACES)[number],
  size: number,
  condition: string,
): Promise<FaceScene> {
  const package_ = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'))
  const scale = size / FULL_FACE
  let picture = sharp(readFileSync(`${package_}/demo/sample${number}.jpg`)).resize(Math.round(FULL_WIDTH * scale))
  if (condition === 'dark') picture = picture.linear(0.18, 4)
  const upright = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = upright.info
  const isSideways = condition === 'sideways'
  const raw = { width, height, channels: 3 } as const
  const data = new Uint8Array(
    isSideways ? await sharp(upright.data, { raw }).rotate(90).raw().toBuffer() : upright.data,
  )
  if (condition === 'noisy')
    for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, data[i] + grain(i)))
  const places = faces.map(([x, y, w, h]) => {
    const [left, top, wide, high] = [x, y, w, h].map(value => value * scale)
    if (!isSideways) return { x: left, y: top, width: wide, height: high }
    return { x: height - top - high, y: left, width: high, height: wide }
  })
  const [outWidth, outHeight] = isSideways ? [height, width] : [width, height]
  return { size, condition, data, width: outWidth, height: outHeight, faces: places }
}

/** -52..52, the same for the same place. */
function grain(i: number): number {
  const mixed = Math.imul(i ^ 0x9e3779b9, 0x85ebca6b)
  return ((mixed >>> 16) % 105) - 52
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** True when what is filled for the area hides at least nine tenths of the face. */
export function isCovered(face: Box, area: Box): boolean {
  const [aside, above] = [area.width * FACE_MARGIN, area.height * FACE_MARGIN]
  const width = Math.min(face.x + face.width, area.x + area.width + aside) - Math.max(face.x, area.x - aside)
  const height = Math.min(face.y + face.height, area.y + area.height + above) - Math.max(face.y, area.y - above)
  return width > 0 && height > 0 && width * height >= 0.9 * face.width * face.height
}
