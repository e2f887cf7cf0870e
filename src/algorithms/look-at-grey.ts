// What is kept of a picture for comparison: hash, hash inside borders, corners, a small copy.

import { featuresOf } from './local-features.ts'
import { pictureHash } from './pdq.ts'
import { partInsideBorders } from './picture-borders.ts'
import type { GreyPicture, PictureLook } from './picture-look.ts'
import { cutOut, shrinkToArea } from './picture-scale.ts'

/** Pixels of the small copy: text of a post keeps its lines, and a look stays below 25 KB. */
const SMALL_PIXELS = 16_384

/**
 * Looks at a grey picture (upright; the sides of the picture itself in `size`, pixels). Depends on the grey values alone.
 * Throws RangeError when a side is not a positive whole number or the data are too short.
 * @see docs/methods.md#sameness-of-pictures
 */
export function lookAtGrey(grey: GreyPicture, size: { readonly width: number; readonly height: number }): PictureLook {
  const { width, height, data } = grey
  if (
    !(Number.isInteger(width) && width > 0 && Number.isInteger(height) && height > 0 && data.length >= width * height)
  )
    throw new RangeError(`no picture: ${width} x ${height} with ${data.length} bytes`)
  const part = partInsideBorders(grey)
  return {
    width: size.width,
    height: size.height,
    hash: pictureHash(grey),
    inner: part === undefined ? undefined : { part, hash: pictureHash(cutOut(grey, part)) },
    features: featuresOf(grey),
    small: shrinkToArea(grey, SMALL_PIXELS),
  }
}
