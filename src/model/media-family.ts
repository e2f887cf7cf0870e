// Media that show the same: what was compared, how close they are, and by which test.

import type { Sha256 } from './ids.ts'

/** Strongest first. */
export type MediaTest =
  /** The bytes are equal. */
  | 'sha256'
  /** PDQ of both pictures, perhaps turned or mirrored. */
  | 'pdq'
  /** PDQ of what lies inside borders and bars. */
  | 'pdq-inner'
  /** Corners found again, the pictures laid over each other and compared. */
  | 'overlay'
  /** PDQ of frames along a stretch of time. */
  | 'vpdq'
  /** A picture that is a frame of a video. */
  | 'still'

/** How one medium resembles another; all of it is seen from the first one. */
export interface MediaMatch {
  readonly test: MediaTest
  /** Bits of 256 that differ (median over the frames of a video); undefined for `sha256` and `overlay`. */
  readonly distance?: number
  /** How the second one has to be turned or mirrored to lie on the first: a name of algorithms/picture-look.ts; absent for upright. */
  readonly orientation?: string
  /** `overlay`: correlation of the grey values where both lie over each other, 0..1. */
  readonly likeness?: number
  /** Part of the first picture that the second one covers, and of the second that the first one covers: fractions of the area, 0..1. */
  readonly covers?: { readonly own: number; readonly other: number }
  /** `vpdq` and `still`: seconds of each that show the same, and how many seconds of the second pass in one of the first (1: same speed). */
  readonly interval?: {
    readonly own: readonly [number, number]
    readonly other: readonly [number, number]
    readonly speed: number
  }
}

export interface MediaMember {
  readonly sha256: Sha256
  /** From the member to the centre of its family; the centre has `sha256`. */
  readonly match: MediaMatch
}

/** Every member resembles the centre, the medium that was seen first in the case; so families do not chain. */
export interface MediaFamily {
  /** Two or more; the centre comes first, then in order of first sight. */
  readonly members: readonly MediaMember[]
}

/** How media of two posts are the same. */
export interface SharedMedium {
  /** Numbers of the exhibits of the one post and of the other; equal for equal bytes. */
  readonly exhibit: number
  readonly ofExhibit: number
  /** From the first one to the other; with `via`, to that one. */
  readonly match: MediaMatch
  /** The centre of their family, where both resemble it: its number, and how the other one does. */
  readonly via?: { readonly exhibit: number; readonly match: MediaMatch }
}
