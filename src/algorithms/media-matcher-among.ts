// Which of very many looks a few resemble: the few are indexed and the many go past once, so that memory does not grow with them.

import { HammingIndex } from './hamming-index.ts'
import { byCloseness, type Looks, type MatchedLook, matchLooks } from './media-matcher.ts'
import { CornerBook, type CornerCandidate, mostPlaces } from './media-matcher-corners.ts'
import { askedHashes, keptHashes, picturesOf } from './media-matcher-links.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'

/** Asked at once: their corners are in memory. */
const AT_ONCE = 4096

/** Lists of candidates are cut down to the best when they have grown so long. */
const UNSORTED_AT_MOST = 64

/**
 * Of each asked look, the looks among `looks` that resemble it, the closest first, by the tests of `MediaMatcher`. Cost: some tens of
 * microseconds for each of `looks` and 4,096 asked ones, beside the comparisons; memory 40 MB.
 */
export function matchAmong(asked: Looks, looks: Looks): MatchedLook[][] {
  const found: MatchedLook[][] = []
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, asked.length - from)
    found.push(...matchSome({ length, at: id => asked.at(from + id), bare: id => asked.bare(from + id) }, looks))
  }
  return found
}

function matchSome(asked: Looks, looks: Looks): MatchedLook[][] {
  const positions = Array.from({ length: asked.length }, (_, at) => at)
  const hashes = new HammingIndex()
  const owners: number[] = []
  const corners = new CornerBook()
  for (const at of positions) {
    const look = asked.bare(at)
    for (const [words, start] of keptHashes(look)) {
      hashes.add(words, start)
      owners.push(at)
    }
    for (const picture of picturesOf(look)) corners.add(picture, at)
  }
  const near: Set<number>[] = positions.map(() => new Set())
  let placed: CornerCandidate[][] = positions.map(() => [])
  for (let id = 0; id < looks.length; id++) {
    const look = looks.bare(id)
    for (const [words, start] of askedHashes(look))
      for (const hash of hashes.within(words, start, PDQ_DISTANCE)) near[owners[hash.id]].add(id)
    for (const picture of picturesOf(look))
      for (const { owner, places } of corners.candidates(picture, Number.POSITIVE_INFINITY)) {
        placed[owner].push({ owner: id, places })
        if (placed[owner].length > UNSORTED_AT_MOST) placed[owner] = mostPlaces(placed[owner])
      }
  }
  placed = placed.map(candidates => mostPlaces(candidates))
  return positions.map(at => {
    const ids = new Set([...near[at], ...placed[at].map(({ owner }) => owner)])
    const matches: MatchedLook[] = []
    for (const id of ids) {
      const match = matchLooks(asked.at(at), looks.at(id))
      if (match !== undefined) matches.push({ id, match })
    }
    return matches.sort((a, b) => byCloseness(a.match, b.match) || a.id - b.id)
  })
}
