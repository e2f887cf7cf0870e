// Two small copies laid over each other: where both have structure, does it agree? A mark or a frame that two pictures share agrees in its own
// place only; a copy agrees nearly everywhere.

import { type Agreement, agreementOf } from './picture-agreement.ts'
import type { GreyPicture, PictureLook } from './picture-look.ts'
import { refined } from './picture-overlay-fit.ts'
import { inversePlacement, type Placement } from './picture-placement.ts'
import { type PixelMap, type Plane, planeOf, valueAt } from './picture-plane.ts'
import { shrink } from './picture-scale.ts'

export interface Overlay extends Omit<Agreement, 'pixels'> {
  /** Fractions of the pictures' areas that lie over each other. */
  readonly covers: { readonly own: number; readonly other: number }
  readonly placement: Placement
}

/** What of a look is laid over another. */
export type Laid = Pick<PictureLook, 'small' | 'inner'>

/** A fitted placement that agrees so far beside a mark, or so little, need not be compared with the one it began from. */
const AGREES_WELL = 0.9
const AGREES_BADLY = 0.5

/**
 * Lays `other` on `own` as the placement says, compared on the grid of the coarser small copy. The placement is refined by a few steps of
 * least squares over the grey values, rough ones (from hashes) by more. Undefined when nothing lies over each other.
 */
export function layOver(own: Laid, other: Laid, placement: Placement, isRough: boolean): Overlay | undefined {
  const back = inversePlacement(placement)
  if (back === undefined) return undefined
  /** Pixels of `other` in one of `own`, along a side. */
  const finer = (Math.sqrt(areaOf(back)) * longer(other.small)) / longer(own.small)
  if (!(finer > 0.05 && finer < 20)) return undefined
  const isOwnGrid = finer >= 1
  const [target, source] = isOwnGrid ? [own, other] : [other, own]
  const factor = Math.max(finer, 1 / finer)
  const t = planeOf(target.small)
  const s = planeOf(factor > 1.2 ? reduced(source.small, factor) : source.small)
  const first = pixelMap(isOwnGrid ? back : placement, t, s)
  const fitted = refined(t, s, first, isRough)
  let best: { agreement: Agreement; map: PixelMap } | undefined
  for (const map of fitted === undefined ? [first] : [fitted, first]) {
    const inside = { t: innerOf(target, t), s: innerOf(source, s) }
    const agreement = agreementOf(t, readThrough(t, s, map), (x, y) => {
      const [sx, sy] = [map.xx * x + map.xy * y + map.x0, map.yx * x + map.yy * y + map.y0]
      return isIn(inside.t, x, y) && isIn(inside.s, sx, sy)
    })
    if (best === undefined || agreement.beside > best.agreement.beside) best = { agreement, map }
    if (best.agreement.beside >= AGREES_WELL || best.agreement.beside < AGREES_BADLY) break
  }
  const found = best === undefined ? undefined : unitMap(best.map, t, s)
  const result = found === undefined || isOwnGrid ? found && inversePlacement(found) : found
  if (best === undefined || result === undefined) return undefined
  const { pixels, ...agreement } = best.agreement
  const onTarget = Math.min(1, pixels / (t.width * t.height))
  const onSource = Math.min(1, (pixels * areaOf(best.map)) / (s.width * s.height))
  const covers = isOwnGrid ? { own: onTarget, other: onSource } : { own: onSource, other: onTarget }
  return { ...agreement, covers, placement: result }
}

const longer = ({ width, height }: GreyPicture) => Math.max(width, height)

function reduced(picture: GreyPicture, factor: number): GreyPicture {
  return shrink(picture, Math.round(picture.width / factor), Math.round(picture.height / factor))
}

const areaOf = (map: PixelMap) => Math.abs(map.xx * map.yy - map.xy * map.yx)

/** A placement between units of the longer sides as a map between centres of pixels. */
function pixelMap(from: Placement, t: Plane, s: Plane): PixelMap {
  const [tLong, sLong] = [Math.max(t.width, t.height), Math.max(s.width, s.height)]
  const scale = sLong / tLong
  const [xx, xy, yx, yy] = [from.xx * scale, from.xy * scale, from.yx * scale, from.yy * scale]
  return { xx, xy, yx, yy, x0: from.x0 * sLong + (xx + xy) / 2 - 0.5, y0: from.y0 * sLong + (yx + yy) / 2 - 0.5 }
}

function unitMap(map: PixelMap, t: Plane, s: Plane): Placement {
  const [tLong, sLong] = [Math.max(t.width, t.height), Math.max(s.width, s.height)]
  const scale = tLong / sLong
  return {
    xx: map.xx * scale,
    xy: map.xy * scale,
    yx: map.yx * scale,
    yy: map.yy * scale,
    x0: (map.x0 - (map.xx + map.xy) / 2 + 0.5) / sLong,
    y0: (map.y0 - (map.yx + map.yy) / 2 + 0.5) / sLong,
  }
}

/** Part of a plane in pixels. */
interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What lies inside the borders of a picture; all of it when it has none. */
function innerOf({ inner }: Laid, plane: Plane): Bounds {
  const { x, y, width, height } = inner?.part ?? { x: -1, y: -1, width: 3, height: 3 }
  return {
    left: x * plane.width - 0.5,
    top: y * plane.height - 0.5,
    right: (x + width) * plane.width - 0.5,
    bottom: (y + height) * plane.height - 0.5,
  }
}

function isIn({ left, top, right, bottom }: Bounds, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** The source as the target's grid sees it; NaN where it does not reach. */
function readThrough(t: Plane, s: Plane, map: PixelMap): Float32Array {
  const out = new Float32Array(t.width * t.height).fill(Number.NaN)
  for (let y = 0; y < t.height; y++)
    for (let x = 0; x < t.width; x++) {
      const [sx, sy] = [map.xx * x + map.xy * y + map.x0, map.yx * x + map.yy * y + map.y0]
      if (sx >= -0.5 && sy >= -0.5 && sx <= s.width - 0.5 && sy <= s.height - 0.5)
        out[y * t.width + x] = valueAt(s, sx, sy)
    }
  return out
}
