// What happens to a picture on its way: encoded again, made smaller, cut, marked, framed, captioned, brightened, mirrored.

import sharp, { type Sharp } from 'sharp'
import type { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { channelMark, colourOf } from './drawn-scenes.ts'

/** One way of editing; the picture comes and goes as bytes of a JPEG. */
export type Edit = (jpeg: Buffer, random: Random) => Promise<Buffer>

export function jpegOf(canvas: DrawnCanvas, quality = 90): Promise<Buffer> {
  const { data, width, height } = canvas
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
}

export async function sidesOf(jpeg: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(jpeg).metadata()
  return { width, height }
}

export const asJpeg = (picture: Sharp, quality = 80): Promise<Buffer> => picture.jpeg({ quality }).toBuffer()

function overlayOf(canvas: DrawnCanvas, left: number, top: number) {
  const { data, width, height } = canvas
  return { input: Buffer.from(data.buffer), raw: { width, height, channels: 3 as const }, left, top }
}

const encode: Edit = (jpeg, random) => asJpeg(sharp(jpeg), random.between(25, 60))

const resize: Edit = async (jpeg, random) => {
  const { width } = await sidesOf(jpeg)
  return asJpeg(sharp(jpeg).resize({ width: Math.round(width * (0.4 + 0.4 * random.unit())) }))
}

/** To 80 % of each side, at a random place. */
const crop: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const [w, h] = [Math.round(width * 0.8), Math.round(height * 0.8)]
  return asJpeg(
    sharp(jpeg).extract({
      left: random.between(0, width - w),
      top: random.between(0, height - h),
      width: w,
      height: h,
    }),
  )
}

/** A mark in one of the corners: a channel's own, the same for all, or one of letters. */
const logo: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const size = (width / 640) * (1 + random.unit())
  const mark = new DrawnCanvas(Math.round(110 * size), Math.round(40 * size), colourOf(random))
  if (random.chance(0.5)) channelMark(mark, 0, 0, size)
  else mark.text([6, 8 * size, 100 * size, 28 * size], 20 * size, colourOf(random), random)
  const left = random.chance(0.5) ? 12 : width - mark.width - 12
  const top = random.chance(0.5) ? 12 : height - mark.height - 12
  return asJpeg(sharp(jpeg).composite([overlayOf(mark, left, top)]))
}

/** A frame of one colour, 4 to 10 % of the width on each side. */
const border: Edit = async (jpeg, random) => {
  const { width } = await sidesOf(jpeg)
  const side = Math.round(width * (0.04 + 0.06 * random.unit()))
  const [r, g, b] = random.pick([[0, 0, 0], [255, 255, 255], [...colourOf(random)]])
  return asJpeg(sharp(jpeg).extend({ top: side, bottom: side, left: side, right: side, background: { r, g, b } }))
}

/** A bar with words: under the picture, above it or laid over its lower part; 12 to 20 % of the height. */
const caption: Edit = async (jpeg, random) => {
  const { width, height } = await sidesOf(jpeg)
  const high = Math.round(height * (0.12 + 0.08 * random.unit()))
  const isDark = random.chance(0.5)
  const bar = new DrawnCanvas(width, high, isDark ? [10, 10, 10] : [250, 250, 250])
  bar.text(
    [width * 0.05, high * 0.2, width * 0.9, high * 0.7],
    high * 0.28,
    isDark ? [255, 255, 255] : [0, 0, 0],
    random,
  )
  const where = random.below(3)
  if (where === 2) return asJpeg(sharp(jpeg).composite([overlayOf(bar, 0, height - high)]))
  const taller = await sharp(jpeg)
    .extend(where === 0 ? { bottom: high } : { top: high })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return asJpeg(sharp(taller).composite([overlayOf(bar, 0, where === 0 ? height : 0)]))
}

/** Brighter or darker, with more or less contrast. */
const brightness: Edit = (jpeg, random) => {
  const factor = random.chance(0.5) ? 0.55 + 0.2 * random.unit() : 1.2 + 0.3 * random.unit()
  return asJpeg(sharp(jpeg).linear(factor, random.between(-25, 25)))
}

const mirror: Edit = jpeg => asJpeg(sharp(jpeg).flop())

/** The eight that every picture of the set goes through. */
export const EDITS: Readonly<Record<string, Edit>> = { encode, resize, crop, logo, border, caption, brightness, mirror }

/** Several at once, and some that are asked for less often. */
export const FURTHER_EDITS: Readonly<Record<string, Edit>> = {
  'crop and mirror': async (jpeg, random) => mirror(await crop(jpeg, random), random),
  'crop, logo, resize': async (jpeg, random) => resize(await logo(await crop(jpeg, random), random), random),
  'border and caption': async (jpeg, random) => caption(await border(jpeg, random), random),
  'caption, mirror, brightness': async (jpeg, random) =>
    brightness(await mirror(await caption(jpeg, random), random), random),
  'turned by a quarter': jpeg => asJpeg(sharp(jpeg).rotate(90)),
  'turned by 5 degrees and cut': async jpeg => {
    const { width, height } = await sidesOf(jpeg)
    const turned = await sharp(jpeg).rotate(5).png({ compressionLevel: 1 }).toBuffer()
    const sides = await sidesOf(turned)
    const [w, h] = [Math.round(width * 0.82), Math.round(height * 0.82)]
    const place = {
      left: Math.round((sides.width - w) / 2),
      top: Math.round((sides.height - h) / 2),
      width: w,
      height: h,
    }
    return asJpeg(sharp(turned).extract(place))
  },
  'stretched by a tenth': async jpeg => {
    const { width, height } = await sidesOf(jpeg)
    return asJpeg(sharp(jpeg).resize({ width: Math.round(width * 1.1), height, fit: 'fill' }))
  },
  'crop to 60 %': async (jpeg, random) => {
    const { width, height } = await sidesOf(jpeg)
    const [w, h] = [Math.round(width * 0.6), Math.round(height * 0.6)]
    return asJpeg(
      sharp(jpeg).extract({
        left: random.between(0, width - w),
        top: random.between(0, height - h),
        width: w,
        height: h,
      }),
    )
  },
  screenshot: async (jpeg, random) => {
    const screen = new DrawnCanvas(480, 900, random.chance(0.5) ? [20, 26, 34] : [255, 255, 255])
    screen.text([16, 16, 448, 60], 16, [128, 128, 128], random)
    screen.text([16, 780, 448, 100], 14, [128, 128, 128], random)
    const inside = await sharp(jpeg)
      .resize({ width: 480, height: 660, fit: 'inside' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    const { data, width, height } = screen
    return asJpeg(
      sharp(data, { raw: { width, height, channels: 3 } }).composite([{ input: inside, left: 0, top: 100 }]),
    )
  },
}
