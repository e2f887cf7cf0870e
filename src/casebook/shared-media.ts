// How the media of two posts are the same: which exhibits, by which test, how close, and through which third one.

import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { SharedMedium } from '../model/media-family.ts'
import type { Casebook } from './casebook.ts'
import { matchFromOther } from './compare-media.ts'
import { exhibitNames } from './exhibit-names.ts'
import { mediaLibrary } from './media-library.ts'
import { mediaColumns } from './weigh-evidence.ts'

/** Media of post p in the order of the post, by the hash of their bytes. Cost: one pass over the media of all posts, once. */
export function mediaOfPosts(casebook: Casebook): (post: PostIndex) => Sha256[] {
  const corpus = casebook.index()
  const { names } = corpus.objects('media')
  const { mediaStarts, mediaObjects } = mediaColumns(corpus, [])
  return post =>
    Array.from(mediaObjects.subarray(mediaStarts[post], mediaStarts[post + 1]), object => names[object] as Sha256)
}

/**
 * Asked of two posts: the media that make them one by `same-media`, equal bytes first, else as their family joined them. Undefined where
 * they have none in common, or where it is no exhibit.
 */
export function sharedMedia(casebook: Casebook): (own: PostIndex, other: PostIndex) => SharedMedium | undefined {
  const library = mediaLibrary(casebook)
  const { numberOf } = exhibitNames(casebook)
  const mediaOf = mediaOfPosts(casebook)

  const shared = (own: Sha256, other: Sha256): SharedMedium | undefined => {
    const [exhibit, ofExhibit] = [numberOf(own), numberOf(other)]
    if (exhibit === undefined || ofExhibit === undefined) return undefined
    if (own === other) return { exhibit, ofExhibit, match: { test: 'sha256' } }
    const { members } = library.familyOf(own) ?? { members: [] }
    const match = members.find(({ sha256 }) => sha256 === own)?.match
    const otherMatch = members.find(({ sha256 }) => sha256 === other)?.match
    if (match === undefined || otherMatch === undefined) return undefined
    const [centre] = members
    if (centre.sha256 === other) return { exhibit, ofExhibit, match }
    if (centre.sha256 === own) return { exhibit, ofExhibit, match: matchFromOther(otherMatch) }
    const via = numberOf(centre.sha256)
    return via === undefined ? undefined : { exhibit, ofExhibit, match, via: { exhibit: via, match: otherMatch } }
  }

  return (own, other) => {
    const [ownMedia, otherMedia] = [mediaOf(own), mediaOf(other)]
    const equal = ownMedia.find(medium => otherMedia.includes(medium))
    if (equal !== undefined) return shared(equal, equal)
    for (const medium of ownMedia)
      for (const otherMedium of otherMedia) {
        const found = shared(medium, otherMedium)
        if (found !== undefined) return found
      }
    return undefined
  }
}
