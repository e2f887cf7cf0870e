// Which members of collections a medium resembles.

import { MediaMatcher } from '../algorithms/media-matcher.ts'
import { PDQ_DISTANCE, PDQ_QUALITY } from '../algorithms/picture-hash-match.ts'
import { type ClipLook, ORIENTATIONS, type PictureHash, type PictureLook } from '../algorithms/picture-look.ts'
import { matchClips } from '../algorithms/vpdq.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { MediaMatch, MediaTest } from '../model/media-family.ts'
import type { CollectionMember } from './collection-list.ts'
import type { MediaReading } from './media-reading.ts'
import { PictureHashList } from './picture-hash-list.ts'

/** A collection with its members, as it is compared with. */
export interface SearchedCollection {
  readonly name: string
  readonly heldBefore: string | null
  readonly kind: 'media' | 'hashes'
  readonly members: readonly CollectionMember[]
}

interface Entry {
  readonly collection: SearchedCollection
  readonly member: CollectionMember
}

/** Told of one medium, the closest. */
const MOST = 200

/** What a medium is compared by. */
export type Compared = Pick<MediaReading, 'sha256' | 'picture' | 'clip'>

export class CollectionSearch {
  readonly #looks = new MediaMatcher()
  readonly #ofLook: Entry[] = []
  readonly #bySha256 = new Map<string, Entry[]>()
  readonly #hashes = new PictureHashList()
  readonly #ofHash: Entry[] = []
  readonly #videos: Entry[] = []
  /** Members of all collections. */
  readonly size: number

  constructor(collections: readonly SearchedCollection[]) {
    let size = 0
    for (const collection of collections)
      for (const member of collection.members) {
        size++
        this.#add({ collection, member })
      }
    this.size = size
  }

  #add(entry: Entry): void {
    const { collection, member } = entry
    const { sha256, picture, clip, hash } = member
    if (sha256 !== undefined) this.#bySha256.set(sha256, [...(this.#bySha256.get(sha256) ?? []), entry])
    if (hash !== undefined) {
      this.#hashes.add(hash.words)
      this.#ofHash.push(entry)
    } else if (clip !== undefined && collection.kind === 'hashes') this.#videos.push(entry)
    else if (picture !== undefined || clip !== undefined) {
      this.#looks.add((picture ?? clip) as PictureLook | ClipLook)
      this.#ofLook.push(entry)
    }
  }

  /** Closest first, each member once. Nothing beyond the thresholds of the tests. */
  matches({ sha256, picture, clip }: Compared): CollectionMatch[] {
    const best = new Map<CollectionMember, { entry: Entry; match: MediaMatch }>()
    const tell = (entry: Entry, match: MediaMatch) => {
      const known = best.get(entry.member)
      if (known === undefined || rank(match) < rank(known.match)) best.set(entry.member, { entry, match })
    }
    for (const entry of this.#bySha256.get(sha256) ?? []) tell(entry, { test: 'sha256' })
    const look = picture ?? clip
    if (look !== undefined) for (const { id, match } of this.#looks.matches(look)) tell(this.#ofLook[id], match)
    if (picture !== undefined) this.#matchHashes(picture, tell)
    if (clip !== undefined) {
      for (const entry of this.#videos) {
        const match = matchBareFrames(clip, entry.member.clip as ClipLook)
        if (match !== undefined) tell(entry, match)
      }
    }
    return [...best.values()]
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
