// Which members of collections a medium resembles.

import { isClipLook } from '../algorithms/media-matcher.ts'
import { matchAmong } from '../algorithms/media-matcher-among.ts'
import { PDQ_DISTANCE, PDQ_QUALITY } from '../algorithms/picture-hash-match.ts'
import { type ClipLook, ORIENTATIONS, type PictureHash, type PictureLook } from '../algorithms/picture-look.ts'
import { matchClips } from '../algorithms/vpdq.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { MediaMatch, MediaTest } from '../model/media-family.ts'
import type { Casebook } from './casebook.ts'
import type { HeldMember } from './kept-collections.ts'
import { KeptLooks, type Look, type LookAddress, NOTHING } from './kept-looks.ts'
import { hasLook, type MediaReading } from './media-reading.ts'
import { PictureHashList } from './picture-hash-list.ts'

/** A collection with its members, as it is compared with. */
export interface SearchedCollection {
  readonly name: string
  readonly heldBefore: string | null
  readonly kind: 'media' | 'hashes'
  readonly members: readonly HeldMember[]
}

interface Entry {
  readonly collection: SearchedCollection
  readonly member: HeldMember['member']
}

interface Found {
  readonly entry: Entry
  readonly match: MediaMatch
}

/** Told of one medium, the closest. */
const MOST = 200

/** What a medium is compared by. */
export type Compared = Pick<MediaReading, 'sha256' | 'picture' | 'clip'>

export class CollectionSearch {
  readonly #casebook: Casebook
  readonly #readAnew: () => readonly SearchedCollection[]
  #isDamaged = false
  readonly #looks: LookAddress[] = []
  readonly #ofLook: Entry[] = []
  readonly #bySha256 = new Map<string, Entry[]>()
  readonly #hashes = new PictureHashList()
  readonly #ofHash: Entry[] = []
  readonly #videos: { readonly entry: Entry; readonly look: LookAddress }[] = []
  /** Members of all collections. */
  readonly size: number

  /** `readAnew`: the collections out of the vault, for when a look that is kept beside the index was changed. */
  constructor(
    casebook: Casebook,
    collections: readonly SearchedCollection[],
    readAnew: () => readonly SearchedCollection[] = () => [],
  ) {
    this.#casebook = casebook
    this.#readAnew = readAnew
    let size = 0
    for (const collection of collections)
      for (const { member, look } of collection.members) {
        size++
        this.#add({ collection, member }, look)
      }
    this.size = size
  }

  #add(entry: Entry, look: LookAddress | undefined): void {
    const { collection, member } = entry
    const { sha256, hash } = member
    if (sha256 !== undefined) this.#bySha256.set(sha256, [...(this.#bySha256.get(sha256) ?? []), entry])
    if (hash !== undefined) {
      this.#hashes.add(hash.words)
      this.#ofHash.push(entry)
    } else if (look !== undefined && collection.kind === 'hashes') this.#videos.push({ entry, look })
    else if (look !== undefined) {
      this.#looks.push(look)
      this.#ofLook.push(entry)
    }
  }

  /**
   * Of each medium the members that it resembles, closest first, each member once. Nothing beyond the thresholds of the tests. Every member
   * goes past once for some thousands of media: ask for many together.
   */
  matches(media: readonly Compared[]): CollectionMatch[][] {
    const matches = this.#matches(media)
    if (!this.#isDamaged) return matches
    this.#isDamaged = false
    return new CollectionSearch(this.#casebook, this.#readAnew()).#matches(media)
  }

  #matches(media: readonly Compared[]): CollectionMatch[][] {
    const found = media.map(() => new Map<Entry['member'], Found>())
    const tell = (at: number, entry: Entry, match: MediaMatch) => {
      const known = found[at].get(entry.member)
      if (known === undefined || rank(match) < rank(known.match)) found[at].set(entry.member, { entry, match })
    }
    const compared: number[] = []
    for (const [at, medium] of media.entries()) {
      for (const entry of this.#bySha256.get(medium.sha256) ?? []) tell(at, entry, { test: 'sha256' })
      if (this.size > 0 && hasLook(medium)) compared.push(at)
    }
    this.#matchLooks(media, compared, tell)
    return found.map(best => closest([...best.values()]))
  }

  #matchLooks(
    media: readonly Compared[],
    compared: readonly number[],
    tell: (at: number, entry: Entry, match: MediaMatch) => void,
  ): void {
    if (compared.length === 0) return
    const lookOf = (position: number) => lookOrNothing(media[compared[position]])
    const asked = { length: compared.length, at: lookOf, bare: lookOf }
    const looks = new KeptLooks(this.#casebook, this.#looks)
    try {
      if (looks.length > 0)
        for (const [position, matches] of matchAmong(asked, looks).entries())
          for (const { id, match } of matches) tell(compared[position], this.#ofLook[id], match)
    } finally {
      if (looks.damaged.size > 0) this.#isDamaged = true
      looks.close()
    }
    if (this.#ofHash.length + this.#videos.length === 0) return
    const videos = new KeptLooks(
      this.#casebook,
      this.#videos.map(({ look }) => look),
    )
    try {
      for (const at of compared) {
        const look = lookOrNothing(media[at])
        if (!isClipLook(look)) this.#matchHashes(look, (entry, match) => tell(at, entry, match))
        else
          for (const [position, { entry }] of this.#videos.entries()) {
            const other = videos.at(position)
            const match = isClipLook(other) ? matchBareFrames(look, other) : undefined
            if (match !== undefined) tell(at, entry, match)
          }
      }
    } finally {
      if (videos.damaged.size > 0) this.#isDamaged = true
      videos.close()
    }
  }

  #matchHashes({ hash, inner }: PictureLook, tell: (entry: Entry, match: MediaMatch) => void): void {
    const ask = ({ words, quality }: PictureHash, test: MediaTest) => {
      if (quality < PDQ_QUALITY) return
      ORIENTATIONS.forEach((orientation, at) => {
        for (const { id, distance } of this.#hashes.within(words, at * 8, PDQ_DISTANCE)) {
          const entry = this.#ofHash[id]
          if ((entry.member.hash?.quality ?? 100) < PDQ_QUALITY) continue
          tell(entry, { test, distance, ...(at === 0 ? {} : { orientation }) })
        }
      })
    }
    ask(hash, 'pdq')
    if (inner !== undefined) ask(inner.hash, 'pdq-inner')
  }
}

function closest(found: Found[]): CollectionMatch[] {
  return found
    .sort((a, b) => rank(a.match) - rank(b.match) || (nameOf(a.entry) < nameOf(b.entry) ? -1 : 1))
    .slice(0, MOST)
    .map(({ entry: { collection, member }, match }) => ({
      collection: collection.name,
      name: member.name,
      stated: member.stated === undefined ? null : `${member.stated.iso} (${member.stated.field})`,
      heldBefore: collection.heldBefore,
      match,
    }))
}

function lookOrNothing({ picture, clip }: Compared): Look {
  return picture ?? clip ?? NOTHING
}

/** A list has no mirrored frames: those of the clip are compared with it. */
function matchBareFrames(clip: ClipLook, other: ClipLook): MediaMatch | undefined {
  const upright = matchClips(clip, other)
  if (upright !== undefined) return upright
  const mirrored = matchClips({ ...clip, words: clip.mirrored, mirrored: clip.words, keyFrames: [] }, other)
  return mirrored === undefined ? undefined : { ...mirrored, orientation: 'mirrored' }
}

const TESTS: readonly MediaTest[] = ['sha256', 'pdq', 'pdq-inner', 'overlay', 'vpdq', 'still']

function rank({ test, distance = 0, likeness = 0 }: MediaMatch): number {
  return TESTS.indexOf(test) * 1000 + distance + (1 - likeness)
}

function nameOf({ collection, member }: Entry): string {
  return `${collection.name}\0${member.name}`
}
