// Which areas of a video are filled at which time: faces are looked for in samples, and held and grown between them.

import { type Area, FACE_MARGIN, grown, HAND_MARGIN, overlapOf } from '../model/areas.ts'
import type { FoundFace } from './face-search.ts'

/** Faces of one sample. */
export interface SampledFaces {
  /** Seconds. */
  readonly time: number
  readonly faces: readonly Pick<FoundFace, 'x' | 'y' | 'width' | 'height'>[]
}

/** An area and its seconds; `to` is not in it. */
export interface TimedArea extends Area {
  readonly from: number
  readonly to: number
}

/** Of a face in motion: added to its own margin on each side. */
const MOTION_MARGIN = 0.25

/**
 * Each face from the sample before it to the sample behind it. Where the next sample has a face nearby, all that lies between both is
 * filled while it may be there.
 */
export function heldFaces(samples: readonly SampledFaces[], interval: number): TimedArea[] {
  const areas: TimedArea[] = []
  for (const [i, { time, faces }] of samples.entries()) {
    for (const { x, y, width, height } of faces) {
      const face = { x, y, width, height }
      areas.push({ ...face, from: Math.max(0, time - interval), to: time + interval })
      for (const next of samples[i + 1]?.faces ?? [])
        if (isNear(face, next)) areas.push({ ...around(face, next), from: time, to: time + interval })
    }
  }
  return areas
}

type Box = Pick<Area, 'x' | 'y' | 'width' | 'height'>

/** Centres no further apart than twice the larger side. */
function isNear(a: Box, b: Box): boolean {
  const reach = 2 * Math.max(a.width, a.height, b.width, b.height)
  const aside = Math.abs(a.x + a.width / 2 - b.x - b.width / 2)
  const above = Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
  return aside <= reach && above <= reach
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

/** A dismissed area holds for its seconds, or all; as with pictures it must be nearly the same box. */
const DISMISSED = 0.7

export function isDismissed(face: Box, time: number, dismissed: readonly Area[]): boolean {
  return dismissed.some(
    area =>
      overlapOf(area, face) >= DISMISSED && time >= (area.from ?? 0) && time <= (area.to ?? Number.POSITIVE_INFINITY),
  )
}

/** Seconds added before and behind what a person marked. */
const HAND_SECONDS = 0.25

/** Areas in whole blocks, as they are filled in frames of this size. */
export function filledAreas(
  faces: readonly TimedArea[],
  byHand: readonly Area[],
  frame: { readonly width: number; readonly height: number },
  block: number,
): TimedArea[] {
  const whole = (area: TimedArea, margin: number) => ({
    ...area,
    ...grown(area, margin, block, frame.width, frame.height),
  })
  return [
    ...faces.map(area => whole(area, FACE_MARGIN + MOTION_MARGIN)),
    ...byHand.map(area => {
      const from = area.from === undefined ? 0 : Math.max(0, area.from - HAND_SECONDS)
      const to = area.to === undefined ? Number.POSITIVE_INFINITY : area.to + HAND_SECONDS
      return whole({ ...area, from, to }, HAND_MARGIN)
    }),
  ]
}

/** The faces of each sample, before any was dismissed. */
export type FoundInSamples = readonly (readonly FoundFace[])[]

interface Sample extends SampledFaces {
  readonly faces: readonly FoundFace[]
}

/** Samples with the faces that nobody dismissed, and how many those are by the detector that found them. */
export function withoutDismissed(
  found: FoundInSamples,
  dismissed: readonly Area[],
  samplesASecond: number,
): {
  readonly samples: Sample[]
  readonly faces: { readonly ssd: number; readonly tiny: number; readonly all: number }
} {
  const samples = found.map((faces, i): Sample => {
    const time = i / samplesASecond
    return { time, faces: faces.filter(face => !isDismissed(face, time, dismissed)) }
  })
  const all = samples.flatMap(({ faces }) => faces)
  const [ssd, tiny] = [all.filter(({ isSsd }) => isSsd).length, all.filter(({ isTiny }) => isTiny).length]
  return { samples, faces: { ssd, tiny, all: all.length } }
}
