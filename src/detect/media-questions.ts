// Questions about one exhibit: what does not fit together, and what is worth asking. Never an answer.

import type { MediaQuestion } from '../model/media-metadata.ts'
import type { MediaFacts } from './media-facts.ts'
import { clockQuestions } from './media-questions-clocks.ts'
import { familyQuestions } from './media-questions-family.ts'
import { fileQuestions } from './media-questions-file.ts'
import { placeQuestions } from './media-questions-places.ts'
import { timeQuestions } from './media-questions-times.ts'

/**
 * Questions in a fixed order, at most one of a kind and reason. The answer does not depend on the order of sightings, relatives and collections.
 * A zone alone never makes a contradiction: times without zone are compared at their widest. Cost: sightings squared up to 50 that state something, else linear.
 * @see docs/methods.md#questions-about-media
 */
export function mediaQuestions(facts: MediaFacts): MediaQuestion[] {
  const sorted = { ...facts, sightings: [...facts.sightings].sort(bySight) }
  return [
    ...timeQuestions(sorted),
    ...clockQuestions(sorted),
    ...placeQuestions(sorted),
    ...familyQuestions(sorted),
    ...fileQuestions(sorted),
  ]
}

type Sighting = MediaFacts['sightings'][number]

/** By time, undated last, then by post and exhibit. */
function bySight(a: Sighting, b: Sighting): number {
  const [x, y] = [a, b].map(({ time }) =>
    time === undefined ? Number.MAX_VALUE : time.kind === 'zoned' ? time.instant : time.wallClock,
  )
  if (x !== y) return x - y
  if (a.post !== b.post) return a.post < b.post ? -1 : 1
  return a.exhibit - b.exhibit
}
