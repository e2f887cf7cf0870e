// One frame of a video of the case, to be looked at on the screen, and where the ones beside it stand.

import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { type FramePicture, frameAt, frameTimesAround } from '../system/frame-at.ts'
import { containerOf, type MediaInput } from '../system/media-tool.ts'
import type { Casebook } from './casebook.ts'
import { bytesOf } from './media-bytes.ts'
import { HEAD_BYTES } from './media-exhibits.ts'
import { mediumOf } from './read-media.ts'

/** The frame at a time of a video, JPEG without metadata; the reason where there is none. */
export async function frameForScreen(
  casebook: Casebook,
  exhibit: Exhibit,
  seconds: number,
): Promise<FramePicture | { readonly ground: string }> {
  const input = inputOf(casebook, exhibit)
  return input === undefined ? { ground: 'no-media' } : frameAt(input, seconds)
}

/** Seconds at which frames stand within a second around a time, ascending; none where nobody can tell. */
export async function frameTimesForScreen(
  casebook: Casebook,
  exhibit: Exhibit,
  seconds: number,
): Promise<readonly number[]> {
  const input = inputOf(casebook, exhibit)
  const told = input === undefined ? undefined : await frameTimesAround(input, seconds)
  return told === undefined || 'ground' in told ? [] : told.times
}

function inputOf(casebook: Casebook, exhibit: Exhibit): MediaInput | undefined {
  const { source, path } = mediumOf(casebook, exhibit)
  const container = containerOf(bytesOf(source, HEAD_BYTES))
  return container === undefined ? undefined : { source, container, path }
}
