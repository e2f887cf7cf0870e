// What ffprobe says of a video or recording before it is decoded: which stream holds pictures, how long it lasts.

import type { MediaGround } from '../model/media-ground.ts'
import { inputArguments, type MediaInput, QUIET, runTool } from './media-tool.ts'

export interface MediaFacts {
  /** Number of the first stream of pictures that is no cover; undefined for a recording. */
  readonly video: number | undefined
  /** Number of the first stream of sound. */
  readonly audio: number | undefined
  /** Pixels of the pictures as they are coded: not turned yet. */
  readonly size: { readonly width: number; readonly height: number } | undefined
  /** Length that the container states; undefined when it states none. */
  readonly seconds: number | undefined
}

export type Refused = { readonly ground: MediaGround }

/** Facts of what `readInOrder` gave. Rejects only when the signal aborts. */
export async function mediaFacts(input: MediaInput, signal?: AbortSignal): Promise<MediaFacts | Refused> {
  const probed = await probe(input, signal)
  return 'ground' in probed ? probed : (factsIn(probed.json) ?? { ground: 'video-damaged' })
}

/** What ffprobe prints of streams and format, as JSON. Rejects only when the signal aborts. */
export async function probe(input: MediaInput, signal?: AbortSignal): Promise<{ readonly json: string } | Refused> {
  const outcome = await runTool({
    tool: 'ffprobe',
    arguments: [...QUIET, ...inputArguments(input), '-of', 'json', '-show_streams', '-show_format'],
    input: input.path === undefined ? input.source : undefined,
    mostBytes: 2 ** 22,
    milliseconds: 60_000,
    signal,
  })
  if ('failed' in outcome) return refusal(outcome.failed, input)
  return { json: new TextDecoder().decode(outcome.output) }
}

/** Ground of a call that failed. */
export function refusal(failed: 'missing' | 'damaged' | 'stopped', { container, path }: MediaInput): Refused {
  if (failed === 'missing') return { ground: 'video-tool-missing' }
  if (failed === 'stopped') return { ground: 'video-stopped' }
  return { ground: container === 'mov' && path === undefined ? 'video-needs-file' : 'video-damaged' }
}

interface Stream {
  readonly index?: unknown
  readonly codec_type?: unknown
  readonly duration?: unknown
  readonly width?: unknown
  readonly height?: unknown
  readonly disposition?: { readonly attached_pic?: unknown } | null
}

/** What ffprobe prints as JSON; undefined when it is not as expected. */
export function factsIn(json: string): MediaFacts | undefined {
  let read: { streams?: unknown; format?: { duration?: unknown } | null } | null
  try {
    read = JSON.parse(json)
  } catch {
    return undefined
  }
  const given: unknown[] = Array.isArray(read?.streams) ? read.streams : []
  const streams = given.filter((stream): stream is Stream => typeof stream === 'object' && stream !== null)
  const numberOf = (stream: Stream | undefined) =>
    Number.isSafeInteger(stream?.index) && Number(stream?.index) >= 0 ? Number(stream?.index) : undefined
  const pictures = streams.find(
    ({ codec_type: type, disposition }) => type === 'video' && disposition?.attached_pic !== 1,
  )
  const sound = streams.find(({ codec_type: type }) => type === 'audio')
  const [video, audio] = [numberOf(pictures), numberOf(sound)]
  if (video === undefined && audio === undefined) return undefined
  const seconds = [read?.format?.duration, pictures?.duration, sound?.duration]
    .map(Number)
    .find(stated => stated > 0 && Number.isFinite(stated))
  const [width, height] = [Number(pictures?.width), Number(pictures?.height)]
  return { video, audio, size: width > 0 && height > 0 ? { width, height } : undefined, seconds }
}
