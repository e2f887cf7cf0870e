// What the container of a clip or recording says, joined to what else is known of the file.

import type { MediaMetadata, MediaTrack, MetadataRow, StatedPlace, StatedTime } from '../model/media-metadata.ts'
import { APPLE_PAIR_KEY } from './metadata-apple.ts'
import { MOST_TIMES } from './metadata-times.ts'
import { softwareTrace } from './metadata-traces.ts'
import { MOST_ROWS } from './metadata-values.ts'

export interface ContainerFacts {
  readonly tracks: readonly MediaTrack[]
  readonly times?: readonly StatedTime[]
  readonly places?: readonly StatedPlace[]
  readonly rows?: readonly MetadataRow[]
  /** Programs that read it. */
  readonly readBy: readonly string[]
}

const SOFTWARE = /^(?:encoder|software|writing ?(?:app|application|library)|muxing ?app|creator ?tool|tool)$/i

/** Times, places, tracks and rows of both; traces of encoders and editors among the rows; camera and software where only the container has them. */
export function withContainer(metadata: MediaMetadata, container: ContainerFacts): MediaMetadata {
  const rows = [...metadata.rows, ...(container.rows ?? [])]
  const named = (name: RegExp) => container.rows?.find(row => name.test(row.name))?.value.slice(0, 100)
  const [make, model, software] = [named(/^(?:.*\.)?make$/i), named(/^(?:.*\.)?model$/i), named(/^(?:.*\.)?software$/i)]
  const traces = (container.rows ?? []).flatMap(({ name, value }) => {
    const trace = SOFTWARE.test(name.slice(name.lastIndexOf('.') + 1)) ? softwareTrace(value) : undefined
    return trace === undefined ? [] : [trace]
  })
  const unique = [...new Map(traces.map(trace => [trace.value, trace])).values()]
  if (container.rows?.some(({ name }) => name === APPLE_PAIR_KEY) === true)
    unique.push({ kind: 'live-photo', value: 'Apple' })
  return {
    ...(make === undefined ? {} : { make }),
    ...(model === undefined ? {} : { model }),
    ...(software === undefined ? {} : { software }),
    ...metadata,
    times: [...metadata.times, ...(container.times ?? [])].slice(0, MOST_TIMES),
    places: [...metadata.places, ...(container.places ?? [])],
    traces: [...metadata.traces, ...unique].slice(0, 30),
    tracks: container.tracks,
    rows: rows.slice(0, MOST_ROWS),
    rowsLeft: metadata.rowsLeft + Math.max(0, rows.length - MOST_ROWS),
    readBy: [...metadata.readBy, ...container.readBy],
  }
}
