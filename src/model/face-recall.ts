// How many faces the detectors find, as measured: printed wherever filled faces are spoken of.

export interface RecallRow {
  /** Longer side of the face, pixels. */
  readonly size: number
  readonly faces: number
  /** Share of faces of which the filled area covers nine tenths, 0..1. */
  readonly found: number
}

export interface FaceRecall {
  /** Invented, rendered heads in all conditions. */
  readonly bySize: readonly RecallRow[]
  /** What measured it. */
  readonly command: string
}

/** Of invented heads, not of people: says what the detectors can see, not how many faces they miss in a given picture. */
export const FACE_RECALL: FaceRecall = {
  bySize: [],
  command: 'node bench/faces.ts',
}
