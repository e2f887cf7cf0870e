// Landmarks as they are marked and typed, how they are kept in the address, and the finding that they become. No page in it.

import type { FindingPoint } from '../../model/exhibit-findings.ts'
import type { Landmark } from '../../show/landmark-geometry.ts'
import { coordinatesOf, numberOf } from './typed-number.ts'

/** One landmark; every value as typed, empty when it is not told. Percent of width and height. */
export interface LandmarkDraft {
  readonly label: string
  readonly x: string
  readonly y: string
  readonly seconds: string
  /** Latitude and longitude. */
  readonly map: string
}

const FIELDS = ['label', 'x', 'y', 'seconds', 'map'] as const
const MOST = 60
const LONGEST = 200

/** As one value of the address. */
export function writeLandmarks(drafts: readonly LandmarkDraft[]): string | undefined {
  if (drafts.length === 0) return undefined
  return drafts
    .map(draft => FIELDS.map(field => encodeURIComponent(draft[field]).replaceAll('!', '%21')).join('!'))
    .join(',')
}

/** The landmarks of an address; what cannot be read is left out. */
export function readLandmarks(text: string | undefined): readonly LandmarkDraft[] {
  if (text === undefined || text === '' || text.length > MOST * LONGEST * 4) return []
  return text
    .split(',')
    .slice(0, MOST)
    .flatMap(item => {
      const parts = item.split('!').map(decoded)
      if (parts.length !== FIELDS.length || parts.some(part => part === undefined || part.length > LONGEST)) return []
      const [label, x, y, seconds, map] = parts as string[]
      return [{ label, x, y, seconds, map }]
    })
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Fraction of 0..1 of a percentage; undefined for what is none. */
export function fractionOf(percent: string): number | undefined {
  const value = numberOf(percent)
  return value === undefined || value < 0 || value > 100 ? undefined : Math.round(value * 1000) / 100_000
}

/** A fraction as the percentage that stands in a field. */
export function percentOf(fraction: number): string {
  return String(Math.round(fraction * 10_000) / 100)
}

/** Those that are marked on the picture, as points of a finding. */
export function pointsOf(drafts: readonly LandmarkDraft[]): readonly FindingPoint[] {
  return drafts.flatMap(({ label, x: left, y: top, seconds: time, map }) => {
    const [x, y, seconds, place] = [fractionOf(left), fractionOf(top), numberOf(time), coordinatesOf(map)]
    if (x === undefined || y === undefined || label.trim() === '') return []
    const at = seconds === undefined || seconds < 0 ? {} : { seconds }
    return [{ label: label.trim(), x, y, ...at, ...place }]
  })
}

/** Those that are on the map; the position in the list is kept in `index` of the result. */
export function onMap(drafts: readonly LandmarkDraft[]): readonly (Landmark & { readonly index: number })[] {
  return drafts.flatMap(({ label, x, map }, index) => {
    const at = coordinatesOf(map)
    return at === undefined ? [] : [{ label, x: fractionOf(x) ?? Number.NaN, at, index }]
  })
}

/** A circle that holds all places: middle of their box, metres to the furthest by the given measure. */
export function circleOf(
  places: readonly { readonly latitude: number; readonly longitude: number }[],
  metresBetween: (
    a: { readonly latitude: number; readonly longitude: number },
    b: { readonly latitude: number; readonly longitude: number },
  ) => number,
): { readonly latitude: number; readonly longitude: number; readonly radius: number } | undefined {
  if (places.length === 0) return undefined
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const centre = {
    latitude: middle(places.map(({ latitude }) => latitude)),
    longitude: middle(places.map(({ longitude }) => longitude)),
  }
  return { ...centre, radius: Math.max(...places.map(place => metresBetween(centre, place))) }
}
