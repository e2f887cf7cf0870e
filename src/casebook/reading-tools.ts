// Signs which programs read the media of a case, whenever they change: a court sees whose word a reading is.

import type { MediaReadingAct } from '../model/media-acts.ts'
import type { Casebook } from './casebook.ts'
import { toolsOf } from './footage-coverage.ts'
import { keptReadings } from './kept-readings.ts'

/** The act recorded last. */
export function lastReadingTools(casebook: Casebook): MediaReadingAct | undefined {
  let last: MediaReadingAct | undefined
  for (const { act } of casebook.custody.journal.acts()) if (act.type === 'media-reading') last = act
  return last
}

/** Adds an act where other programs read what is kept than the last act names. `hasVideos`: ffmpeg was found. */
export function recordReadingTools(casebook: Casebook, hasVideos: boolean): void {
  const found = new Set<string>()
  let hasClips = false
  for (const { reading } of keptReadings(casebook).all()) {
    for (const tool of toolsOf(reading)) found.add(tool)
    if (reading.kind === 'video') hasClips = true
  }
  const tools = [...found].sort()
  const missing = hasClips && !hasVideos ? ['ffmpeg'] : []
  const last = lastReadingTools(casebook)
  if (tools.length + missing.length === 0) return
  if (last !== undefined && `${last.tools}` === `${tools}` && `${last.missing}` === `${missing}`) return
  const { journal } = casebook.custody
  journal.append({ type: 'media-reading', tools, missing, tool: casebook.tool })
  casebook.custody.commit()
}
