// The waveform of a recording or of a video's sound, small enough for a page.

import type { MediaGround } from '../model/media-ground.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { containerOf } from '../system/media-tool.ts'
import { waveformOf } from '../system/waveform.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { bytesOf } from './media-bytes.ts'

/** Pairs that a page draws. */
const MOST_PAIRS = 1200

export interface ShownWaveform {
  /** Lowest and highest of each part in turn, -127..127. */
  readonly peaks: readonly number[]
  readonly seconds: number
}

export async function shownWaveform(
  casebook: Casebook,
  { sha256 }: Exhibit,
  signal?: AbortSignal,
): Promise<ShownWaveform | { readonly ground: MediaGround | 'no-sound' }> {
  const source = casebook.custody.vault.open(sha256)
  const container = containerOf(bytesOf(source, 4096))
  if (container === undefined) return { ground: 'no-media' }
  const path = casebook.isSealed ? undefined : `${casebook.root}/${objectPath(sha256)}`
  const waveform = await waveformOf({ source, container, path }, signal)
  if ('ground' in waveform) return { ground: waveform.ground as MediaGround | 'no-sound' }
  return { peaks: joined(waveform.peaks), seconds: waveform.seconds }
}

/** Neighbours joined until there are few enough. */
function joined(peaks: Int8Array): number[] {
  const pairs = peaks.length / 2
  const size = Math.ceil(pairs / MOST_PAIRS)
  const made: number[] = []
  for (let from = 0; from < pairs; from += size) {
    let [low, high] = [127, -127]
    for (let at = from; at < Math.min(pairs, from + size); at++) {
      low = Math.min(low, peaks[at * 2])
      high = Math.max(high, peaks[at * 2 + 1])
    }
    made.push(low, high)
  }
  return made
}
