// Names of places made searchable: the gazetteer's and the case's own, by folded words, with what makes a name doubtful.

import { foldWord } from '../algorithms/fold-letters.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { latinKeys } from './latin-keys.ts'
import { isCommonWord } from './places-common-words.ts'
import { countries } from './places-countries.ts'

/** A place that the case's own list names. */
export interface OwnPlace {
  readonly id: string
  readonly names: readonly string[]
}

export interface PlaceName {
  /** As the gazetteer or the case writes it. */
  readonly name: string
  /** Absent where several places of like size bear the name. */
  readonly place?: string
  /** How many places bear it. */
  readonly bearers: number
  readonly isOwn: boolean
  /** Also a common word, a given name or a surname: needs a cue. */
  readonly isDoubtful: boolean
  /** People who live there; of those of one name the largest. */
  readonly population: number
  readonly isHere: boolean
}

export interface Gazetteer {
  /** By folded words joined by one space; hyphens count as spaces. */
  readonly byName: ReadonlyMap<string, PlaceName>
  /** By script-neutral key, of one-word names of Kazakhstan and the case only. */
  readonly byKey: ReadonlyMap<string, PlaceName>
  /** Words that names of several words begin with. */
  readonly firstWords: ReadonlySet<string>
}

/** Words of the longest name. */
export const LONGEST_NAME = 4

/** Of two places of one name the larger is meant when it is this many times as large. */
const CLEARLY_LARGER = 8

/** Names shorter than this match nothing by themselves. */
const SHORTEST = 3

/** Builds the tables; the case's own places come before all others. Cost linear in the names. */
export function makeGazetteer(places: Iterable<GazetteerPlace>, own: readonly OwnPlace[] = []): Gazetteer {
  const bearers = new Map<string, { name: string; places: GazetteerPlace[] }>()
  for (const place of [...countries(), ...places])
    for (const name of place.names) {
      const key = nameKey(name)
      if (key.length < SHORTEST) continue
      const known = bearers.get(key)
      if (known === undefined) bearers.set(key, { name, places: [place] })
      else if (!known.places.includes(place)) known.places.push(place)
    }
  const byName = new Map<string, PlaceName>()
  const byKey = new Map<string, PlaceName>()
  for (const [key, { name, places: all }] of bearers) {
    const meant = meantOf(all)
    const entry: PlaceName = {
      name,
      ...(meant === undefined ? {} : { place: meant.id }),
      bearers: all.length,
      isOwn: false,
      population: Math.max(...all.map(place => place.population)),
      isHere: all.some(place => place.country === 'KZ'),
      isDoubtful: isCommonWord(key) || key.length <= SHORTEST || isSurname(key) || isAdjective(key),
    }
    byName.set(key, entry)
    if (meant?.country === 'KZ' && meant.population >= 5000 && !key.includes(' ') && !entry.isDoubtful)
      addKeys(byKey, key, entry)
  }
  for (const { id, names } of own)
    for (const name of names) {
      const key = nameKey(name)
      if (key === '') continue
      const entry: PlaceName = {
        name,
        place: id,
        bearers: 1,
        isOwn: true,
        isDoubtful: false,
        population: 0,
        isHere: true,
      }
      byName.set(key, entry)
      if (!key.includes(' ')) addKeys(byKey, key, entry)
    }
  const firstWords = new Set<string>()
  for (const key of byName.keys()) if (key.includes(' ')) firstWords.add(key.slice(0, key.indexOf(' ')))
  return { byName, byKey, firstWords }
}

function addKeys(byKey: Map<string, PlaceName>, word: string, entry: PlaceName): void {
  for (const key of latinKeys(word)) {
    if (key.length < 5 && !entry.isOwn) continue
    const known = byKey.get(key)
    if (known === undefined || entry.isOwn) byKey.set(key, entry)
    else if (known.place !== entry.place && !known.isOwn) byKey.set(key, { ...known, place: undefined, bearers: 2 })
  }
}

/** Own people's usual meaning: in Kazakhstan first, then the clearly larger one; undefined when they are alike. */
function meantOf(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  if (places.length === 1) return places[0]
  const country = places.find(place => place.id.startsWith('country:'))
  if (country !== undefined) return country
  const here = places.filter(place => place.country === 'KZ')
  const candidates = [...(here.length === 0 ? places : here)].sort((a, b) => b.population - a.population)
  if (
    candidates.length === 1 &&
    places.every(place => place === candidates[0] || place.population < 100 * candidates[0].population)
  )
    return candidates[0]
  const [first, second] = candidates.length === 1 ? [...places].sort((a, b) => b.population - a.population) : candidates
  return first.population >= CLEARLY_LARGER * second.population ? first : undefined
}

/** Folded words of a name, joined by one space. */
export function nameKey(name: string): string {
  return foldWord(name.slice(0, 200).toLowerCase())
    .replace(/['’ʼʻ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Грозный", "Отрадное", "Московское": Russian adjectives are names of places only where something says so. */
export function isAdjective(key: string): boolean {
  return /^[а-я]{3,}(?:ый|ий|ая|ое|ее|ые|ой)$/.test(key)
}

/** Looks like a surname: "Шевченко", "Сатпаев", "Каменка" not. */
function isSurname(key: string): boolean {
  return /^[^ ]{3,}(?:ов|ев|ин|ын|ова|ева|ина|ко|ский|ская|ov|ev|ova|eva|in|ko)$/.test(key)
}
