// A decoded picture in memory.

/** Pixels of the upright picture, three bytes each (sRGB red, green, blue), row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** Frames or pages of the file; the first is the one here. */
  readonly frames: number
}
