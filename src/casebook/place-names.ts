// Places of the gazetteer by the names that people write, and what to call them in each language.

import { type Gazetteer, makeGazetteer, nameKey } from '../language/gazetteer.ts'
import { placesIn } from '../language/places.ts'
import { russianToLatin } from '../language/transliterate.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import type { Language } from '../model/ladder.ts'
import type { Files } from '../system/files.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import { KAZAKH_NAMES, RENAMED, RUSSIAN_NAMES } from './place-spellings.ts'

export interface PlaceNames {
  readonly places: readonly GazetteerPlace[]
  /** `geonames:…` of a place; undefined for others. */
  byId(id: string): GazetteerPlace | undefined
  /** The place that a name alone stands for; `several` where it may be several. */
  meant(name: string): GazetteerPlace | 'several' | undefined
}

const KNOWN = new WeakMap<Files, PlaceNames>()

/** Made once for each `files`; undefined where the gazetteer is not installed. */
export function placeNames(files: Files): PlaceNames | undefined {
  const made = KNOWN.get(files)
  if (made !== undefined) return made
  const places = gazetteerPlaces(files)
  if (places === undefined) return undefined
  const byId = new Map(places.map(place => [place.id, place]))
  let gazetteer: Gazetteer | undefined
  const names: PlaceNames = {
    places,
    byId: id => byId.get(id),
    meant: name => {
      gazetteer ??= makeGazetteer(places)
      const found = gazetteer.byName.get(nameKey(name))
      if (found === undefined) {
        // Inflected, or in other letters: the whole name must be one place.
        const [mention] = placesIn(name.slice(0, 200), 'und', gazetteer)
        return mention?.place !== undefined && mention.text === name.trim() ? byId.get(mention.place) : undefined
      }
      return found.place === undefined ? 'several' : byId.get(found.place)
    },
  }
  KNOWN.set(files, names)
  return names
}

/** Names in the letters of one alphabet. */
const RUSSIAN_SPELLING = /^[А-ЯЁ][А-ЯЁа-яё -]+$/
const KAZAKH_SPELLING = /^[А-ЯЁӘҒҚҢӨҰҮҺІ][А-ЯЁа-яёӘҒҚҢӨҰҮҺІәғқңөұүһі -]+$/
const KAZAKH_LETTERS = /[ӘҒҚҢӨҰҮҺІәғқңөұүһі]/
/** Old Russian and Ukrainian spellings with the same letters. */
const OTHER_ENDING = /(?:ъ|ськ|цьк)$/

/**
 * What to call a place. The gazetteer does not say which language a spelling is of: Russian is the one of `RUSSIAN_NAMES`, else the
 * Cyrillic one in Russian letters that reads most like the main name; Kazakh the one of `KAZAKH_NAMES`, in Kazakhstan the first with a
 * letter of its own, else the Russian one. The main name where there is none.
 */
export function placeName(place: GazetteerPlace, language: Language): string {
  const { id, name, names, country } = place
  const renamed = RENAMED.get(id)
  if (renamed !== undefined) return renamed[language]
  if (language === 'en') return name
  if (language === 'kk') {
    const own = KAZAKH_NAMES.get(name) ?? (country === 'KZ' ? names.find(isKazakhSpelling) : undefined)
    if (own !== undefined) return own
  }
  return RUSSIAN_NAMES.get(name) ?? nearestRussian(place) ?? name
}

const isKazakhSpelling = (name: string) => KAZAKH_SPELLING.test(name) && KAZAKH_LETTERS.test(name)

/** Spellings of other languages with the same letters (Belarusian, Bulgarian, Serbian) read less like the main name. */
function nearestRussian({ name, names }: GazetteerPlace): string | undefined {
  const target = bare(name)
  let nearest: { readonly name: string; readonly distance: number } | undefined
  for (const each of names) {
    if (!RUSSIAN_SPELLING.test(each) || OTHER_ENDING.test(each)) continue
    const distance = editDistance(bare(russianToLatin(each, 'bgn')), target)
    // Of two that read alike the longer one has the soft sign.
    const isNearer =
      nearest === undefined ||
      distance < nearest.distance ||
      (distance === nearest.distance && each.length > nearest.name.length)
    if (isNearer) nearest = { name: each, distance }
  }
  return nearest?.name
}

/** Small Latin letters without marks, of at most 60 code units. */
function bare(name: string): string {
  return name
    .slice(0, 60)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/iya/g, 'ia')
}

/** Levenshtein 1966: insertions, deletions and replacements. Cost: product of the lengths. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}
