// Questions about the media of a case: what each states of itself and what its family shows, beside the words of the posts that carry it.

import type { MediaFacts, MediaRelative, MediaSighting, StatedPoint } from '../detect/media-facts.ts'
import { mediaQuestions } from '../detect/media-questions.ts'
import { statedIn } from '../detect/media-sightings.ts'
import type { Gazetteer } from '../language/gazetteer.ts'
import { makeGazetteer } from '../language/gazetteer.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaQuestion } from '../model/media-metadata.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { APPLE_PAIR, APPLE_PAIR_KEY, identifierIn } from '../system/metadata-apple.ts'
import type { Casebook } from './casebook.ts'
import { matchFromOther } from './compare-media.ts'
import { type ConsentRegister, consentRegister } from './consent.ts'
import type { MediaLibrary } from './media-library.ts'
import type { MediaReading } from './media-reading.ts'
import { type PlaceNames, placeNames } from './place-names.ts'

/** Posts of a family whose words are read, oldest first; relatives that are looked at. */
const POSTS_READ = 200
const RELATIVES_READ = 200
/** Code units from which the language is told. */
const LANGUAGE_LENGTH = 4000

const MADE = new WeakMap<MediaLibrary, ExhibitQuestions>()

/**
 * In the order of `QuestionKind`; none for a medium that was not read. Worked out once until readings or posts change; with `deeper`, which was read
 * once more and is not kept, each time.
 */
export function questionsOfExhibit(
  casebook: Casebook,
  library: MediaLibrary,
  sha256: Sha256,
  deeper?: Deeper,
): readonly MediaQuestion[] {
  const made = MADE.get(library) ?? new ExhibitQuestions(casebook, library)
  MADE.set(library, made)
  return deeper === undefined ? made.of(sha256) : made.with(sha256, deeper)
}

type Deeper = Pick<MediaReading, 'metadata' | 'provenance'>

class ExhibitQuestions {
  readonly #casebook: Casebook
  readonly #library: MediaLibrary
  readonly #register: ConsentRegister
  readonly #asked = new Map<Sha256, readonly MediaQuestion[]>()
  /** By the centre of the family, or the medium itself. */
  readonly #sightings = new Map<Sha256, readonly MediaSighting[]>()
  /** Media by the identifier of their Live Photo. */
  #halves: Map<string, { readonly kind: MediaReading['kind']; readonly number: number }[]> | undefined
  readonly #chatPlaces = new Map<number, readonly StatedPoint[]>()
  #places: { readonly names: PlaceNames; readonly gazetteer: Gazetteer } | 'none' | undefined

  constructor(casebook: Casebook, library: MediaLibrary) {
    this.#casebook = casebook
    this.#library = library
    this.#register = consentRegister(casebook)
  }

  of(sha256: Sha256): readonly MediaQuestion[] {
    let questions = this.#asked.get(sha256)
    if (questions === undefined) {
      const facts = this.#factsOf(sha256)
      questions = facts === undefined ? [] : mediaQuestions(facts)
      this.#asked.set(sha256, questions)
    }
    return questions
  }

  with(sha256: Sha256, deeper: Deeper): readonly MediaQuestion[] {
    const facts = this.#factsOf(sha256, deeper)
    return facts === undefined ? [] : mediaQuestions(facts)
  }

  #factsOf(sha256: Sha256, deeper: Deeper = {}): MediaFacts | undefined {
    const exhibit = this.#register.exhibits.of(sha256)
    const reading = this.#library.readings.get(sha256)
    if (exhibit === undefined || reading === undefined) return undefined
    const { kind, size, seconds, metadata, provenance } = { ...reading, ...deeper }
    const family = this.#library.familyOf(sha256)
    const members = family?.members ?? [{ sha256 }]
    // Words are read where something can be held against them: what the file states, or what another post says of the same.
    const states = (metadata?.times.length ?? 0) + (metadata?.places.length ?? 0) > 0
    const isShared = members.length > 1 || this.#library.posts(sha256).length > 1
    return {
      exhibit: exhibit.number,
      kind,
      ...(size === undefined ? {} : { size }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(provenance === undefined ? {} : { provenance }),
      sightings: this.#sightingsOf(members[0].sha256, members, states || isShared),
      relatives: this.#relativesOf(exhibit),
      collections: this.#library.collectionMatches(sha256),
      otherHalves: this.#otherHalvesOf(kind, metadata),
      acquired: exhibit.acts[0].claimedTime,
    }
  }

  /** Of the other kind: two copies of one picture share the identifier as well. */
  #otherHalvesOf(kind: MediaReading['kind'], metadata: MediaReading['metadata']): readonly number[] {
    const pair = pairOf(metadata)
    if (pair === undefined) return []
    if (this.#halves === undefined) {
      this.#halves = new Map()
      for (const { sha256, kind, metadata } of this.#library.readings.values()) {
        const id = pairOf(metadata)
        const number = this.#register.exhibits.of(sha256)?.number
        if (id === undefined || number === undefined) continue
        const known = this.#halves.get(id) ?? []
        this.#halves.set(id, known)
        known.push({ kind, number })
      }
    }
    return (this.#halves.get(pair) ?? []).flatMap(half => (half.kind === kind ? [] : half.number))
  }

  #sightingsOf(
    centre: Sha256,
    members: readonly { readonly sha256: Sha256 }[],
    hasWords: boolean,
  ): readonly MediaSighting[] {
    const known = this.#sightings.get(centre)
    if (known !== undefined) return known
    const carried: { post: PostIndex; exhibit: number }[] = []
    for (const { sha256 } of members) {
      const exhibit = this.#register.exhibits.of(sha256)?.number
      if (exhibit === undefined) continue
      for (const post of this.#library.posts(sha256).slice(0, POSTS_READ)) carried.push({ post, exhibit })
    }
    const first = carried.sort((a, b) => a.post - b.post || a.exhibit - b.exhibit).slice(0, POSTS_READ)
    const corpus = this.#casebook.index()
    const { channel } = corpus.columns()
    const sightings = corpus
      .posts(first.map(({ post }) => post))
      .map(({ index, channel: { id, name }, messageId, time, text }, i): MediaSighting => {
        const stated = hasWords && text !== '' ? this.#statedIn(text, time) : { places: [], times: [] }
        const chatPlaces = hasWords ? this.#placesOfChat(channel[index], name) : []
        return {
          post: `${id}/${messageId}`,
          exhibit: first[i].exhibit,
          time,
          ...stated,
          ...(chatPlaces.length === 0 ? {} : { chatPlaces }),
        }
      })
    this.#sightings.set(centre, sightings)
    return sightings
  }

  #statedIn(text: string, time: MediaSighting['time']): Pick<MediaSighting, 'places' | 'times'> {
    const language = identifyLanguage(text.slice(0, LANGUAGE_LENGTH)).language ?? 'und'
    const places = this.#gazetteer()
    return statedIn(text, language, time, places?.gazetteer, id => places?.names.byId(id))
  }

  /** Places that the name of a chat names. */
  #placesOfChat(channel: number, name: string): readonly StatedPoint[] {
    let places = this.#chatPlaces.get(channel)
    if (places === undefined) {
      places = name === '' ? [] : this.#statedIn(name, undefined).places
      this.#chatPlaces.set(channel, places)
    }
    return places
  }

  #gazetteer(): { readonly names: PlaceNames; readonly gazetteer: Gazetteer } | undefined {
    if (this.#places === undefined) {
      const names = placeNames(this.#casebook.system.files)
      this.#places = names === undefined ? 'none' : { names, gazetteer: makeGazetteer(names.places) }
    }
    return this.#places === 'none' ? undefined : this.#places
  }

  /** Of a centre every member, of a member the centre: what was tested. */
  #relativesOf({ sha256 }: Exhibit): MediaRelative[] {
    const members = this.#library.familyOf(sha256)?.members ?? []
    const [centre] = members
    const own = members.find(member => member.sha256 === sha256)
    const tested =
      centre?.sha256 === sha256
        ? members.slice(1, RELATIVES_READ + 1).map(member => ({ ...member, match: matchFromOther(member.match) }))
        : centre === undefined || own === undefined
          ? []
          : [{ sha256: centre.sha256, match: own.match }]
    return tested.flatMap(({ sha256: other, match }): MediaRelative[] => {
      const exhibit = this.#register.exhibits.of(other)?.number
      const reading = this.#library.readings.get(other)
      if (exhibit === undefined || reading === undefined) return []
      const { kind, seconds } = reading
      return [{ exhibit, kind, ...(seconds === undefined ? {} : { seconds }), match }]
    })
  }
}

/** What picture and clip of a Live Photo share. */
function pairOf(metadata: MediaReading['metadata']): string | undefined {
  if (metadata?.traces.some(({ kind }) => kind === 'live-photo') !== true) return undefined
  const row = metadata.rows.find(({ name }) => name === APPLE_PAIR || name === APPLE_PAIR_KEY)
  return row === undefined ? undefined : identifierIn(row.value)
}
