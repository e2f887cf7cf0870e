// Places, times and entries of a case as an export may tell them.

import { makeGazetteer } from '../language/gazetteer.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { CoarseTime } from '../model/handed.ts'
import type { Coverage, Language } from '../model/ladder.ts'
import { coarsePlace, type KnownPlaces } from '../protect/coarse-place.ts'
import { coarseDate, coarseTime } from '../protect/coarse-time.ts'
import type { Files } from '../system/files.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import type { Tally } from './handed-tally.ts'

/** Rounds what it is given and counts what it changed. */
export class Coarse {
  readonly #profile: AudienceProfile
  readonly #language: Language
  readonly #tally: Tally
  readonly #known: () => KnownPlaces | undefined

  constructor(files: Files, profile: AudienceProfile, language: Language, tally: Tally) {
    this.#profile = profile
    this.#language = language
    this.#tally = tally
    let read: { readonly known: KnownPlaces | undefined } | undefined
    this.#known = () => {
      read ??= { known: knownPlaces(files) }
      return read.known
    }
  }

  /** Of a place as a person wrote it. */
  place(stated: string | undefined): string | undefined {
    const { places } = this.#profile.protection
    const told = coarsePlace(stated, places, this.#known, this.#language)
    if (stated !== undefined && told === undefined) this.#tally.change('place-left-out', 'place')
    else if (told !== stated) this.#tally.change('place-coarse', 'place')
    return told
  }

  /** Of a post, milliseconds. Not counted: posts may be read many times. */
  time(milliseconds: number, isZoned: boolean): CoarseTime | undefined {
    return coarseTime(milliseconds, isZoned, this.#profile.protection.times)
  }

  /** Of an acquisition: a day at the finest. */
  day(milliseconds: number): CoarseTime | undefined {
    const { times } = this.#profile.protection
    return coarseTime(milliseconds, true, times === 'hour' || times === 'exact' ? 'day' : times)
  }

  /** As somebody stated it. */
  date(stated: string | undefined): string | undefined {
    const told = coarseDate(stated, this.#profile.protection.times)
    if (stated !== undefined && told === undefined) this.#tally.change('time-left-out', 'time')
    else if (told !== stated) this.#tally.change('time-coarse', 'time')
    return told
  }

  /** Counts the times of so many posts. */
  countTimes(posts: number): void {
    const { times } = this.#profile.protection
    if (times !== 'exact') this.#tally.change(times === 'none' ? 'time-left-out' : 'time-coarse', 'time', posts)
  }

  /** Hours are whole: their fractions would tell when the first post was made. `label` calls whoever measured. */
  coverage(coverage: Coverage | undefined, label: (measuredBy: string) => string): Coverage | undefined {
    if (coverage === undefined) return undefined
    const outages = coverage.outages.map(({ place, hours, ofHours, measuredBy }) => ({
      place: this.place(place) ?? '',
      hours: Math.round(hours),
      ofHours: Math.max(1, Math.round(ofHours)),
      measuredBy: label(measuredBy),
    }))
    return { ...coverage, outages }
  }
}

const KNOWN = new WeakMap<Files, KnownPlaces>()

/** Made once for each `files`, as the places are read once. */
function knownPlaces(files: Files): KnownPlaces | undefined {
  const made = KNOWN.get(files)
  if (made !== undefined) return made
  const places = gazetteerPlaces(files)
  if (places === undefined) return undefined
  const known = { gazetteer: makeGazetteer(places), places: new Map(places.map(place => [place.id, place])) }
  KNOWN.set(files, known)
  return known
}

/** The place that `device:epoch:number` names. */
export function placeOfEntry(entry: string): EntryPlace {
  const [device, epoch, seq] = entry.split(':')
  return { device, epoch, seq: Number(seq) }
}
