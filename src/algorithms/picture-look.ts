// What is kept of a picture so that it can be compared with others without being decoded again: records alone.

/** A grey picture, upright: row by row, one byte a pixel, 0 black to 255 white. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The eight ways to turn and mirror a picture, in the order of `PictureHash.words`. Turns are clockwise. */
export const ORIENTATIONS = [
  'upright',
  'turned-90',
  'turned-180',
  'turned-270',
  /** Left and right exchanged. */
  'mirrored',
  /** Top and bottom exchanged. */
  'flipped',
  /** Mirrored along the diagonal from the upper left. */
  'transposed',
  /** Mirrored along the other diagonal. */
  'transversed',
] as const

export type Orientation = (typeof ORIENTATIONS)[number]

/** PDQ of the picture and of its seven turned and mirrored forms. */
export interface PictureHash {
  /** 8 words of 32 bits an orientation; the first hexadecimal digit of the published form is the highest bits of word 0. */
  readonly words: Uint32Array
  /** 0..100: how much structure the picture has; below 50 its hash says little. */
  readonly quality: number
}

/** Corners and what is around each: found again after cropping. Places in 1/65535 of the width and the height. */
export interface LocalFeatures {
  readonly x: Uint16Array
  readonly y: Uint16Array
  /** Side of the described patch in 1/65535 of the picture's longer side. */
  readonly size: Uint16Array
  /** Direction in 1/256 of a turn. */
  readonly angle: Uint8Array
  /** 8 words each. */
  readonly descriptors: Uint32Array
}

/** Part of a picture in fractions of its width and height, 0..1. */
export interface PicturePart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PictureLook {
  /** Pixels of the picture itself, upright. */
  readonly width: number
  readonly height: number
  readonly hash: PictureHash
  /** What lies inside uniform borders and bars, hashed alone; undefined where there are none. */
  readonly inner: { readonly part: PicturePart; readonly hash: PictureHash } | undefined
  readonly features: LocalFeatures
  /** Small copy that candidates are laid over each other in. */
  readonly small: GreyPicture
}

export interface ClipLook {
  /** Pixels of the frames, upright. */
  readonly width: number
  readonly height: number
  /** Length as decoded, seconds. */
  readonly seconds: number
  /** When each sampled frame stands, seconds from the start, ascending. */
  readonly times: Float64Array
  /** 8 words a frame: as it is. */
  readonly words: Uint32Array
  /** 8 words a frame: left and right exchanged. */
  readonly mirrored: Uint32Array
  /** 0..100 a frame. */
  readonly quality: Uint8Array
  /** Looks of a few frames far from each other, by their position in `times`. */
  readonly keyFrames: readonly { readonly frame: number; readonly look: PictureLook }[]
}

/**
 * How one look resembles another, all of it seen from the first one: a `MediaMatch` of `model/media-family.ts` that algorithms give.
 */
export interface LookMatch {
  readonly test: 'pdq' | 'pdq-inner' | 'overlay' | 'vpdq' | 'still'
  /** Bits of 256 that differ (median over the frames of a video); undefined for `overlay`. */
  readonly distance?: number
  /** How the second one has to be turned or mirrored to lie on the first; absent for upright. */
  readonly orientation?: Orientation
  /** Share of what has structure, where both lie over each other, that agrees: 0..1. */
  readonly likeness?: number
  /** Part of the first picture that the second one covers, and of the second that the first one covers: fractions of the area, 0..1. */
  readonly covers?: { readonly own: number; readonly other: number }
  /** Seconds of each that show the same, and how many seconds of the second pass in one of the first. */
  readonly interval?: {
    readonly own: readonly [number, number]
    readonly other: readonly [number, number]
    readonly speed: number
  }
}
