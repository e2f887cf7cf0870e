// Questions about the clock of the camera: against satellites' time, and its zone against the place that the file states.

import type { MediaQuestion } from '../model/media-metadata.ts'
import { cameraClock, isZoneOf, shownZone } from './media-clocks.ts'
import type { MediaFacts } from './media-facts.ts'
import { question } from './media-questions-times.ts'

/** Minutes by which clocks go wrong, and a fix of satellites is old, without a question. */
const SLACK_MINUTES = 10

export function clockQuestions({ metadata }: MediaFacts): MediaQuestion[] {
  const clock = metadata === undefined ? undefined : cameraClock(metadata)
  if (clock === undefined) return []
  const { time, offset, unexplained, satellites } = clock
  if (unexplained > SLACK_MINUTES) {
    const minutes = Math.round(unexplained)
    return [question('clock-against-gps', { field: time.field, time: time.text, gps: satellites?.text ?? '', minutes })]
  }
  // Receivers without a fix write zeros.
  const places = (metadata?.places ?? []).filter(({ latitude, longitude }) => latitude !== 0 || longitude !== 0)
  if (places.length === 0 || places.some(place => isZoneOf(offset, place))) return []
  // The coordinates are not quoted: without names the question must not tell them.
  return [question('zone-against-place', { field: time.field, time: time.text, zone: shownZone(offset) })]
}
