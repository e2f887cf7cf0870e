// What ffprobe says of a video or recording before it is decoded: which stream holds pictures, how long it lasts.

import type { MediaGround } from '../model/media-ground.ts'
import { inputArguments, type MediaInput, MOST_FRAME_PIXELS, QUIET, runTool } from './media-tool.ts'

export interface MediaFacts {
  /** Number of the first stream of pictures that is no cover; undefined for a recording. */
  readonly video: number | undefined
  /** Number of the first stream of sound. */
  readonly audio: number | undefined
  /** Pixels of the pictures as they are coded: not turned yet. */
  readonly size: { readonly width: number; readonly height: number } | undefined
  /** Time stamp at which the whole begins, seconds: tools count from it, stated time stamps do not. */
  readonly starts: number
  /** Second at which its pictures begin, from the beginning of the whole; 0 for a recording. */
  readonly begins: number
  /** Width of a pixel by its height, 1 where nothing is stated. */
  readonly pixelAspect: number
  /** Pictures a second as the container states them; 0 where it does not. */
  readonly rate: number
  /** Length that the container states; undefined when it states none. */
  readonly seconds: number | undefined
}

export type Refused = { readonly ground: MediaGround }

/** Facts of what `readInOrder` gave. Rejects only when the signal aborts. */
export async function mediaFacts(input: MediaInput, signal?: AbortSignal): Promise<MediaFacts | Refused> {
  const probed = await probe(input, signal)
  if ('ground' in probed) return probed
  const facts = factsIn(probed.json)
  if (facts === undefined) return { ground: 'video-damaged' }
  const { width = 0, height = 0 } = facts.size ?? {}
  return width * height > MOST_FRAME_PIXELS ? { ground: 'video-too-large' } : facts
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
  readonly start_time?: unknown
  readonly avg_frame_rate?: unknown
  readonly sample_aspect_ratio?: unknown
  readonly width?: unknown
  readonly height?: unknown
  readonly disposition?: { readonly attached_pic?: unknown } | null
}

/** What ffprobe prints as JSON; undefined when it is not as expected. */
export function factsIn(json: string): MediaFacts | undefined {
  let read: { streams?: unknown; format?: { duration?: unknown; start_time?: unknown } | null } | null
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
  const starts = Number(read?.format?.start_time)
  const late = Number(pictures?.start_time) - starts
  const aspect = ratioOf(pictures?.sample_aspect_ratio)
  return {
    video,
    audio,
    size: width > 0 && height > 0 ? { width, height } : undefined,
    starts: Number.isFinite(starts) ? starts : 0,
    begins: late > 0 && Number.isFinite(late) && !(seconds !== undefined && late >= seconds) ? late : 0,
    pixelAspect: aspect >= 1 / MOST_ASPECT && aspect <= MOST_ASPECT ? aspect : 1,
    rate: ratioOf(pictures?.avg_frame_rate),
    seconds,
  }
}

/** Filter that fits pictures into a square of `side` pixels without enlarging them, their pixels made square first where they are not. */
export function squareWithin(side: number, { pixelAspect }: Pick<MediaFacts, 'pixelAspect'>): string {
  const square = pixelAspect === 1 ? '' : 'scale=w=max(2\\,trunc(iw*sar)):h=ih,setsar=1,'
  return `${square}scale=w=min(iw\\,${side}):h=min(ih\\,${side}):force_original_aspect_ratio=decrease`
}

/** Pixels further from square are a mistake. */
const MOST_ASPECT = 4

/** Of "30000/1001" or "4:3"; 0 for anything else. */
function ratioOf(stated: unknown): number {
  const [, above, below] = /^(\d{1,9})[/:](\d{1,9})$/.exec(String(stated)) ?? []
  return Number(below) > 0 ? Number(above) / Number(below) : 0
}
