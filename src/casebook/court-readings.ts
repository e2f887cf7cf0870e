// What a court is told of how footage was looked at: with which programs, what was not, and which exhibits of the export show the same.

import type { CourtDerived, CourtReading } from '../model/court-pack.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { toolsOf } from './footage-coverage.ts'
import { footageKind } from './media-exhibits.ts'
import { type MediaLibrary, mediaLibrary } from './media-library.ts'
import { hasLook } from './media-reading.ts'

/** An exhibit with the number that it has in the export. */
interface Asked {
  readonly number: number
  readonly exhibit: Exhibit
}

/** What `OcrTools.by` begins with: people who type a text are told of as a role alone. */
const READER = 'tesseract.js '

/** By number of the export; of exhibits that are no footage nothing. The index must be the one that was read for the audience. */
export function courtReadings(
  casebook: Casebook,
  numbered: readonly { readonly number: number; readonly exhibit: number }[],
): ReadonlyMap<number, CourtReading> {
  const { exhibits } = consentRegister(casebook)
  const asked = numbered.flatMap(({ number, exhibit: own }): Asked[] => {
    const exhibit = exhibits.get(own)
    return exhibit === undefined ? [] : [{ number, exhibit }]
  })
  const media = asked.filter(({ exhibit }) => exhibit.latest.format === 'media')
  if (media.length === 0) return new Map()
  const library = mediaLibrary(casebook)
  const numbers = new Map(asked.map(({ number, exhibit }) => [exhibit.sha256, number]))
  return new Map(
    media.flatMap(({ number, exhibit }) => {
      const reading = library.readings.get(exhibit.sha256)
      if (reading === undefined && footageKind(casebook, exhibit) === undefined) return []
      const told: CourtReading = {
        tools: reading === undefined ? [] : [...new Set(toolsOf(reading))].sort(),
        isCompared: hasLook(reading),
        ground: reading === undefined ? 'not-read' : reading.ground,
        same: sameFootage(library, exhibit, numbers),
      }
      return [[number, told]]
    }),
  )
}

/** Families are stars: what is not the centre was held against the centre, and the centre is told who resembles it. */
function sameFootage(
  library: MediaLibrary,
  { sha256 }: Exhibit,
  numbers: ReadonlyMap<Exhibit['sha256'], number>,
): CourtReading['same'] {
  const family = library.familyOf(sha256)
  if (family === undefined) return undefined
  const [centre, ...others] = family.members
  if (centre.sha256 !== sha256)
    return {
      as: 'member',
      centre: numbers.get(centre.sha256),
      match: others.find(member => member.sha256 === sha256)?.match ?? { test: 'sha256' },
    }
  const members = others.flatMap(member => numbers.get(member.sha256) ?? [])
  return { as: 'centre', members: members.sort((a, b) => a - b), hasOthers: members.length < others.length }
}

/** Of a text that was taken out of a medium; undefined for other exhibits. */
export function courtDerived({ derivedFrom }: Exhibit, asked: readonly Asked[]): CourtDerived | undefined {
  if (derivedFrom === undefined) return undefined
  const { kind, by, exhibit } = derivedFrom
  return {
    kind,
    medium: asked.find(one => one.exhibit.number === exhibit)?.number,
    program: kind === 'picture-text' && by.startsWith(READER) ? by : undefined,
  }
}
