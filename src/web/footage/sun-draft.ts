// What stands in the fields of sun and shadow, as typed; how it is kept in the address; and the question that it asks. No page in it.

import type { ShadowQuestion, StatedDirection, StatedElevation } from '../../show/shadow-answer.ts'
import { SUN_YEARS } from '../../show/sun-position.ts'
import { coordinatesOf, dateOf, numberOf, offsetOf } from './typed-number.ts'

export interface SunDraft {
  readonly place: string
  readonly date: string
  readonly offset: string
  /** Minute of the day. */
  readonly minute: string
  readonly minuteError: string
  readonly lengthBy: 'none' | 'lengths' | 'ratio' | 'angle'
  readonly height: string
  readonly heightError: string
  readonly shadow: string
  readonly shadowError: string
  readonly slope: string
  readonly slopeError: string
  readonly ratio: string
  readonly ratioError: string
  readonly angle: string
  readonly angleError: string
  readonly sideBy: 'none' | 'bearing' | 'turn'
  readonly bearing: string
  readonly bearingError: string
  readonly line: string
  readonly lineError: string
  readonly turn: string
  readonly turnError: string
}

/** Fields of a number with its error. */
export type MeasureName = 'height' | 'shadow' | 'slope' | 'ratio' | 'angle' | 'bearing' | 'line' | 'turn'

export const EMPTY_SUN: SunDraft = {
  place: '',
  date: '',
  offset: 'Z',
  minute: '720',
  minuteError: '15',
  lengthBy: 'none',
  height: '',
  heightError: '',
  shadow: '',
  shadowError: '',
  slope: '0',
  slopeError: '1',
  ratio: '',
  ratioError: '',
  angle: '',
  angleError: '',
  sideBy: 'none',
  bearing: '',
  bearingError: '5',
  line: '',
  lineError: '3',
  turn: '',
  turnError: '5',
}

const NAMES = Object.keys(EMPTY_SUN) as (keyof SunDraft)[]
const CHOICES: Partial<Record<keyof SunDraft, readonly string[]>> = {
  lengthBy: ['none', 'lengths', 'ratio', 'angle'],
  sideBy: ['none', 'bearing', 'turn'],
}

/** As one value of the address: what differs from an empty form. */
export function writeSun(draft: SunDraft): string | undefined {
  const values = new URLSearchParams()
  for (const name of NAMES) if (draft[name] !== EMPTY_SUN[name]) values.set(name, draft[name])
  const text = values.toString()
  return text === '' ? undefined : text
}

/** The fields of an address; what it does not say, or says wrong, is as in an empty form. */
export function readSun(text: string | undefined): SunDraft {
  const draft: Record<string, string> = { ...EMPTY_SUN }
  for (const [name, value] of new URLSearchParams((text ?? '').slice(0, 4000))) {
    const known = NAMES.find(each => each === name)
    if (known === undefined || value.length > 100) continue
    if (CHOICES[known]?.includes(value) === false) continue
    draft[known] = value
  }
  return draft as unknown as SunDraft
}

/** A field that holds no value of its kind. */
export interface SunFault {
  readonly field: keyof SunDraft
  readonly value: string
}

export interface SunReading {
  /** Undefined until place, date and clock are told. */
  readonly question: ShadowQuestion | undefined
  /** Fields that are filled in and cannot be read; empty ones are no fault. */
  readonly faults: readonly SunFault[]
}

/** What the fields ask. */
export function readQuestion(draft: SunDraft): SunReading {
  const faults: SunFault[] = []
  const read = <Value>(field: keyof SunDraft, of: (text: string) => Value | undefined): Value | undefined => {
    if (draft[field].trim() === '') return undefined
    const value = of(draft[field])
    if (value === undefined) faults.push({ field, value: draft[field] })
    return value
  }
  const measure = (name: MeasureName) => {
    const value = read(name, numberOf)
    const error = draft[`${name}Error`].trim() === '' ? 0 : read(`${name}Error`, positive)
    return value === undefined || error === undefined ? undefined : { value, error }
  }
  const place = read('place', coordinatesOf)
  const date = read('date', text => withinYears(dateOf(text)))
  const offset = read('offset', offsetOf)
  const minute = read('minute', numberOf)
  const minuteError = read('minuteError', positive) ?? 0
  const elevation = elevationOf(draft, measure)
  const direction = directionOf(draft, measure)
  const isTold = place !== undefined && date !== undefined && offset !== undefined && minute !== undefined
  const question = isTold
    ? {
        place,
        day: { ...date, offset },
        minute: Math.min(1439, Math.max(0, minute)),
        minuteError: Math.min(240, minuteError),
        ...(elevation === undefined ? {} : { elevation }),
        ...(direction === undefined ? {} : { direction }),
      }
    : undefined
  return { question, faults }
}

type ReadMeasure = (name: MeasureName) => { readonly value: number; readonly error: number } | undefined

function elevationOf({ lengthBy, slope: typed }: SunDraft, measure: ReadMeasure): StatedElevation | undefined {
  if (lengthBy === 'none') return undefined
  if (lengthBy === 'angle') {
    const angle = measure('angle')
    return angle && { by: 'angle', angle }
  }
  const slope = typed.trim() === '' ? { value: 0, error: 0 } : measure('slope')
  if (lengthBy === 'ratio') {
    const ratio = measure('ratio')
    return ratio && slope && { by: 'ratio', ratio, slope }
  }
  const [height, shadow] = [measure('height'), measure('shadow')]
  return height && shadow && slope && { by: 'lengths', height, shadow, slope }
}

function directionOf({ sideBy }: SunDraft, measure: ReadMeasure): StatedDirection | undefined {
  if (sideBy === 'none') return undefined
  if (sideBy === 'bearing') {
    const bearing = measure('bearing')
    return bearing && { by: 'bearing', bearing }
  }
  const [line, turn] = [measure('line'), measure('turn')]
  return line && turn && { by: 'turn', line, turn }
}

function positive(text: string): number | undefined {
  const value = numberOf(text)
  return value === undefined || value < 0 ? undefined : value
}

function withinYears<Day extends { readonly year: number }>(day: Day | undefined): Day | undefined {
  return day !== undefined && day.year >= SUN_YEARS.first && day.year <= SUN_YEARS.last ? day : undefined
}

/** Names of the measures that the chosen ways take, in the order in which they are asked. */
export function measuresOf({ lengthBy, sideBy }: SunDraft): readonly MeasureName[] {
  const ofLength = { none: [], lengths: ['height', 'shadow', 'slope'], ratio: ['ratio', 'slope'], angle: ['angle'] }
  const ofSide = { none: [], bearing: ['bearing'], turn: ['line', 'turn'] }
  return [...ofLength[lengthBy], ...ofSide[sideBy]] as MeasureName[]
}
