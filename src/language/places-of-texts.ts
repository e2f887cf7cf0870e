// Places that many texts name, for a worker.

import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { makeGazetteer } from './gazetteer.ts'
import { placesIn } from './places.ts'

/** UTF-16 code units of a text that are read, and mentions of it that are kept. */
const READ_LIMIT = 20_000
const MOST_MENTIONS = 50
/** Spellings of a place that are told apart. */
const MOST_SPELLINGS = 30

export interface TextPlaces {
  /** What was named: `place:ID` of the gazetteer, `several:NAME` of several places, `form:KIND NAME` known by its form. */
  readonly names: readonly string[]
  /** How often each spelling of it occurs, one element a name. */
  readonly spellings: readonly (readonly (readonly [words: string, texts: number])[])[]
  /** Position in the texts and in `names`, one pair a text and name, ascending. */
  readonly text: Int32Array
  readonly name: Int32Array
}

/** Each place of a text once, in the order of the text. Cost: about 0.05 ms a short text, and 0.2 s for the gazetteer. */
export function placesOfTexts(texts: readonly string[], places: readonly GazetteerPlace[]): TextPlaces {
  const gazetteer = makeGazetteer(places)
  const positions = new Map<string, number>()
  const spellings: Map<string, number>[] = []
  const text: number[] = []
  const name: number[] = []
  texts.forEach((each, position) => {
    const seen = new Set<number>()
    for (const mention of placesIn(each.slice(0, READ_LIMIT), 'und', gazetteer).slice(0, MOST_MENTIONS)) {
      const key = keyOf(mention)
      let found = positions.get(key)
      if (found === undefined) {
        found = spellings.length
        positions.set(key, found)
        spellings.push(new Map())
      }
      if (seen.has(found)) continue
      const own = spellings[found]
      if (own.size < MOST_SPELLINGS || own.has(mention.text)) own.set(mention.text, (own.get(mention.text) ?? 0) + 1)
      seen.add(found)
      text.push(position)
      name.push(found)
    }
  })
  return {
    names: [...positions.keys()],
    spellings: spellings.map(each => [...each]),
    text: Int32Array.from(text),
    name: Int32Array.from(name),
  }
}

function keyOf({ place, name = '', because }: { place?: string; name?: string; because: string }): string {
  if (place !== undefined) return `place:${place}`
  return because.startsWith('form') ? `form:${name}` : `several:${name}`
}
