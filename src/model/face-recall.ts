// How many faces the detectors find, as measured: printed wherever filled faces are spoken of.

export interface RecallRow {
  /** Longer side of the face, pixels, in a picture 640 pixels wide, which is looked at enlarged 1.6 times. */
  readonly size: number
  readonly faces: number
  /** Share of faces of which the filled area covers nine tenths, 0..1. */
  readonly found: number
}

export interface FaceRecall {
  /** Width of the pictures, pixels. */
  readonly width: number
  /** Invented, rendered heads in all conditions. */
  readonly bySize: readonly RecallRow[]
  /** What measured it. */
  readonly command: string
}

/** Of invented heads, not of people: says what the detectors can see, not how many faces they miss in a given picture. */
export const FACE_RECALL: FaceRecall = {
  width: 640,
  bySize: [
    { size: 16, faces: 192, found: 133 / 192 },
    { size: 24, faces: 192, found: 185 / 192 },
    { size: 48, faces: 192, found: 188 / 192 },
    { size: 80, faces: 152, found: 148 / 152 },
  ],
  command: 'node bench/faces.ts --size 16 --size 24 --size 48 --size 80',
}
