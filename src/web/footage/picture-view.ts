// How pictures are laid into a frame that zooms and pans: pure geometry, in fractions of a picture's width and height.

/** `x' = a x + c y + e`, `y' = b x + d y + f`, as CSS writes it: fractions of one picture to fractions of another. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const SAME_PLACE: Affine = [1, 0, 0, 1, 0, 0]

/** What of a space is looked at: the middle of the frame in fractions of it, and how much larger than fitting. */
export interface PictureView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const WHOLE_PICTURE: PictureView = { x: 0.5, y: 0.5, zoom: 1 }

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Part of a picture in fractions of it. */
export interface Part extends Place, Size {}

const LARGEST_ZOOM = 40

/** By name of `ORIENTATIONS` (algorithms/picture-look.ts): where a point of a picture lies once it was turned so. Upright for any other name. */
export function orientedPlace(orientation: string | undefined): Affine {
  switch (orientation) {
    case 'turned-90':
      return [0, 1, -1, 0, 1, 0]
    case 'turned-180':
      return [-1, 0, 0, -1, 1, 1]
    case 'turned-270':
      return [0, -1, 1, 0, 0, 1]
    case 'mirrored':
      return [-1, 0, 0, 1, 1, 0]
    case 'flipped':
      return [1, 0, 0, -1, 0, 1]
    case 'transposed':
      return [0, 1, 1, 0, 0, 0]
    case 'transversed':
      return [0, -1, -1, 0, 1, 1]
    default:
      return SAME_PLACE
  }
}

/** First `first`, then `then`. */
export function after(first: Affine, then: Affine): Affine {
  const [a, b, c, d, e, f] = first
  const [p, q, r, s, t, u] = then
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u]
}

export function placed([a, b, c, d, e, f]: Affine, { x, y }: Place): Place {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** Undefined for a map that flattens. */
export function inverse([a, b, c, d, e, f]: Affine): Affine | undefined {
  const size = a * d - b * c
  if (!(Math.abs(size) > 1e-9)) return undefined
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}

/** Where a part of one picture comes to lie on a part of another. */
export function partPlace(from: Part, to: Part, orientation: string | undefined): Affine {
  const toUnit: Affine = [1 / from.width, 0, 0, 1 / from.height, -from.x / from.width, -from.y / from.height]
  const fromUnit: Affine = [to.width, 0, 0, to.height, to.x, to.y]
  return after(after(toUnit, orientedPlace(orientation)), fromUnit)
}

/** A picture in the middle of another, as large as fits, its shape kept. */
export function fitted(picture: Size, space: Size): Affine {
  const scale = Math.min(space.width / picture.width, space.height / picture.height)
  const width = (picture.width * scale) / space.width
  const height = (picture.height * scale) / space.height
  return [width, 0, 0, height, (1 - width) / 2, (1 - height) / 2]
}

/** Pixels of the frame for each pixel of the space. */
export function scaleOf(space: Size, frame: Size, { zoom }: PictureView): number {
  return Math.min(frame.width / space.width, frame.height / space.height) * zoom
}

/** The CSS matrix that lays a picture of `size` pixels, its corner at the frame's, where `place` puts it in the space. */
export function frameMatrix(size: Size, place: Affine, space: Size, frame: Size, view: PictureView): Affine {
  const scale = scaleOf(space, frame, view)
  const toFractions: Affine = [1 / size.width, 0, 0, 1 / size.height, 0, 0]
  const toFrame: Affine = [
    space.width * scale,
    0,
    0,
    space.height * scale,
    frame.width / 2 - view.x * space.width * scale,
    frame.height / 2 - view.y * space.height * scale,
  ]
  return after(after(toFractions, place), toFrame)
}

/** The point of the space under a point of the frame, in fractions. */
export function placeAt({ x, y }: Place, space: Size, frame: Size, view: PictureView): Place {
  const scale = scaleOf(space, frame, view)
  return {
    x: view.x + (x - frame.width / 2) / (space.width * scale),
    y: view.y + (y - frame.height / 2) / (space.height * scale),
  }
}

/** Where a point of the space stands in the frame, in its pixels. */
export function frameAt({ x, y }: Place, space: Size, frame: Size, view: PictureView): Place {
  const scale = scaleOf(space, frame, view)
  return {
    x: frame.width / 2 + (x - view.x) * space.width * scale,
    y: frame.height / 2 + (y - view.y) * space.height * scale,
  }
}

/** Moved by pixels of the frame. */
export function pannedView(view: PictureView, by: Place, space: Size, frame: Size): PictureView {
  const scale = scaleOf(space, frame, view)
  return within({ ...view, x: view.x - by.x / (space.width * scale), y: view.y - by.y / (space.height * scale) })
}

/** Larger or smaller, with one point of the space staying where it is. */
export function zoomedView(view: PictureView, factor: number, about: Place = view): PictureView {
  const zoom = Math.min(LARGEST_ZOOM, Math.max(1, view.zoom * factor))
  const ratio = view.zoom / zoom
  return within({ zoom, x: about.x + (view.x - about.x) * ratio, y: about.y + (view.y - about.y) * ratio })
}

/** The middle of the frame stays on the picture; what fits whole stands in the middle. */
function within({ x, y, zoom }: PictureView): PictureView {
  if (zoom <= 1) return WHOLE_PICTURE
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return { x: clamp(x), y: clamp(y), zoom }
}

/** As the address holds it: thousandths. */
export function viewText({ x, y, zoom }: PictureView): string | undefined {
  return zoom === 1 ? undefined : [x, y, zoom].map(value => Math.round(value * 1000)).join('-')
}

export function viewOf(text: string | undefined): PictureView {
  const numbers = /^(\d{1,4})-(\d{1,4})-(\d{4,5})$/.exec(text ?? '')
  if (numbers === null) return WHOLE_PICTURE
  const [x, y, zoom] = numbers.slice(1).map(value => Number(value) / 1000)
  return zoomedView({ x: Math.min(1, x), y: Math.min(1, y), zoom: Math.min(LARGEST_ZOOM, zoom) }, 1)
}
