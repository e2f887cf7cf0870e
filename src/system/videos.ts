// Videos and recordings by way of ffmpeg: decoded to plain frames and samples, filled here, encoded anew. Nothing of the file but these comes through.

import type { Area } from '../model/areas.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { sourceOf } from './byte-range.ts'
import type { FoundFace } from './face-search.ts'
import { piecesOf } from './grey-stream.ts'
import { probe, refusal } from './media-facts.ts'
import {
  feed,
  inputArguments,
  type MediaInput,
  MOST_FRAME_PIXELS,
  QUIET,
  readInOrder,
  runTool,
  startTool,
  writeTo,
} from './media-tool.ts'
import { holdsOnlyMedia } from './mp4-check.ts'
import { callInProcess } from './separate-process.ts'
import { type FoundInSamples, filledAreas, heldFaces, type TimedArea, withoutDismissed } from './video-areas.ts'

export { containerOf, type MediaInput } from './media-tool.ts'

/** Samples for face detection, a second. */
const SAMPLES_A_SECOND = 2
/** Longest video and longest recording, seconds. */
const LONGEST = 900
const LARGEST_SIDE = 3840
const MOST_RATE = 30
const MOST_COPY = 2 ** 29
const BLOCK = 16

export interface VideoTreatment {
  readonly byHand: readonly Area[]
  readonly dismissed: readonly Area[]
  readonly isSearched: boolean
  /** What was found earlier, one a sample: nothing is looked for again. */
  readonly known?: readonly (readonly FoundFace[])[]
  readonly keepsSound: boolean
}

export interface VideoCopy {
  readonly bytes: Uint8Array
  /** Faces over all samples, by the detector that found them. */
  readonly faces: { readonly ssd: number; readonly tiny: number; readonly all: number }
  readonly hadSound: boolean
  readonly hasSound: boolean
}

interface Facts {
  readonly width: number
  readonly height: number
  readonly rate: number
  readonly seconds: number
  /** The file says how long it is; else `seconds` is the most it may be. */
  readonly isTimed: boolean
  readonly hasSound: boolean
}

type Refusal<Ground extends string = MediaGround> = { readonly ground: Ground }

/** A copy of the first video track; ground `no-picture` for a recording. Rejects only when the signal aborts. */
export async function protectedVideo(
  original: MediaInput,
  treatment: VideoTreatment,
  signal?: AbortSignal,
): Promise<VideoCopy | Refusal<MediaGround | 'no-picture'>> {
  const input = readInOrder(original)
  const facts = await factsOf(input, signal)
  if ('ground' in facts) return facts
  const { width, height } = facts
  if (treatment.byHand.some(area => area.x >= width || area.y >= height)) return { ground: 'area-outside' }
  const found = treatment.isSearched ? (treatment.known ?? (await foundInSamples(input, facts, signal))) : []
  if ('ground' in found) return found
  const searched = withoutDismissed(found, treatment.dismissed, SAMPLES_A_SECOND)
  const held = heldFaces(searched.samples, 1 / SAMPLES_A_SECOND)
  const areas = filledAreas(held, treatment.byHand, facts, BLOCK)
  const sound = treatment.keepsSound && facts.hasSound ? await samplesOf(input, facts.seconds, signal) : undefined
  if (sound !== undefined && 'ground' in sound) return sound
  const { frames, ...copy } = await encoded(input, facts, areas, sound?.samples, signal)
  if ('ground' in copy) return copy
  const length = frames / facts.rate
  if (frames === 0 || (facts.isTimed && length < 0.8 * facts.seconds - 1)) return refusal('damaged', input)
  // What no sample was taken of was not searched.
  if (treatment.isSearched && length > (searched.samples.length + 1) / SAMPLES_A_SECOND)
    return { ground: 'video-stopped' }
  return { ...copy, faces: searched.faces, hadSound: facts.hasSound, hasSound: sound !== undefined }
}

/** What `searchedVideo` found, one entry a face and sample. */
export interface SearchedVideo {
  readonly width: number
  readonly height: number
  readonly areas: readonly (TimedArea & { readonly by: 'ssd' | 'tiny' | 'both' })[]
  readonly found: FoundInSamples
}

/** Faces of a video in samples; each holds until the next one. Rejects only when the signal aborts. */
export async function searchedVideo(
  original: MediaInput,
  { byHand, dismissed, known }: Pick<VideoTreatment, 'byHand' | 'dismissed' | 'known'>,
  signal?: AbortSignal,
): Promise<SearchedVideo | Refusal<MediaGround | 'no-picture'>> {
  const input = readInOrder(original)
  const facts = await factsOf(input, signal)
  if ('ground' in facts) return facts
  const { width, height } = facts
  if (byHand.some(area => area.x >= width || area.y >= height)) return { ground: 'area-outside' }
  const found = known ?? (await foundInSamples(input, facts, signal))
  if ('ground' in found) return found
  const areas = withoutDismissed(found, dismissed, SAMPLES_A_SECOND).samples.flatMap(({ time, faces }) =>
    faces.map(({ x, y, width, height, isSsd, isTiny }) => {
      const by = isSsd && isTiny ? ('both' as const) : isSsd ? ('ssd' as const) : ('tiny' as const)
      return { x, y, width, height, from: time, to: time + 1 / SAMPLES_A_SECOND, by }
    }),
  )
  return { width, height, areas, found }
}

/** A copy of the first audio track. Rejects only when the signal aborts. */
export async function protectedSound(
  original: MediaInput,
  signal?: AbortSignal,
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  const input = readInOrder(original)
  const sound = await samplesOf(input, LONGEST, signal)
  if ('ground' in sound) return sound
  const outcome = await runTool({
    tool: 'ffmpeg',
    arguments: [...QUIET, ...PLAIN_SOUND, '-i', 'pipe:0', ...SOUND_OUT, ...BARE_OUT],
    input: sourceOf(sound.samples),
    mostBytes: MOST_COPY,
    milliseconds: 300_000,
    signal,
  })
  if ('failed' in outcome) return refusal(outcome.failed, input)
  return holdsOnlyMedia(outcome.output) ? { bytes: outcome.output } : { ground: 'copy-not-clean' }
}

const RATE = 48_000
const PLAIN_SOUND = ['-f', 's16le', '-ar', `${RATE}`, '-ac', '2']
const SOUND_OUT = ['-c:a', 'aac', '-b:a', '128k', '-flags:a', '+bitexact']
/** No metadata, chapters, or names of tools; written as it comes. */
const BARE_OUT = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-write_tmcd', '0'],
  ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', 'pipe:1'],
]

async function factsOf(input: MediaInput, signal?: AbortSignal): Promise<Facts | Refusal<MediaGround | 'no-picture'>> {
  const probed = await probe(input, signal)
  return 'ground' in probed ? probed : (readFacts(probed.json) ?? { ground: 'video-damaged' })
}

interface Stream {
  readonly codec_type?: unknown
  readonly width?: unknown
  readonly height?: unknown
  readonly avg_frame_rate?: unknown
  readonly duration?: unknown
  readonly disposition?: { readonly attached_pic?: unknown }
  readonly side_data_list?: readonly { readonly rotation?: unknown }[]
}

/** What ffprobe prints; undefined when it is not as expected. */
export function readFacts(json: string): Facts | Refusal<MediaGround | 'no-picture'> | undefined {
  let read: { streams?: unknown; format?: { duration?: unknown } }
  try {
    read = JSON.parse(json)
  } catch {
    return undefined
  }
  const streams = (Array.isArray(read.streams) ? read.streams : []) as Stream[]
  const hasSound = streams.some(stream => stream.codec_type === 'audio')
  const video = streams.find(stream => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1)
  if (video === undefined) return hasSound ? { ground: 'no-picture' } : undefined
  const turn = video.side_data_list?.map(({ rotation }) => Number(rotation)).find(Number.isFinite) ?? 0
  const isTurned = Math.abs(turn) % 180 === 90
  const [across, down] = [Number(video.width), Number(video.height)]
  if (!(across > 0 && down > 0)) return undefined
  if (across * down > MOST_FRAME_PIXELS) return { ground: 'video-too-large' }
  const scale = Math.min(1, LARGEST_SIDE / Math.max(across, down))
  const even = (size: number) => Math.max(2, Math.floor((size * scale) / 2) * 2)
  const seconds = Number(read.format?.duration ?? video.duration)
  if (seconds > LONGEST) return { ground: 'video-too-long' }
  const isTimed = seconds > 0
  const [over, under] = String(video.avg_frame_rate).split('/').map(Number)
  const rate = over > 0 && under > 0 ? Math.min(MOST_RATE, Math.max(1, over / under)) : 25
  const [width, height] = isTurned ? [even(down), even(across)] : [even(across), even(down)]
  return { width, height, rate, seconds: isTimed ? seconds : LONGEST, isTimed, hasSound }
}

/** Samples that one process looks at; its answer is a sign of life. */
const BATCH = 20

async function foundInSamples(
  input: MediaInput,
  facts: Facts,
  signal?: AbortSignal,
): Promise<FoundInSamples | Refusal> {
  const { width, height, seconds } = facts
  const frameBytes = width * height * 3
  const running = startTool({
    tool: 'ffmpeg',
    arguments: [
      ...['-nostdin', ...QUIET, ...inputArguments(input), '-map', '0:v:0', '-an', '-sn', '-dn'],
      ...[
        '-vf',
        `fps=${SAMPLES_A_SECOND}:round=up,scale=${width}:${height}`,
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgb24',
        'pipe:1',
      ],
    ],
    input: input.path === undefined ? input.source : undefined,
    milliseconds: 60_000 + seconds * SAMPLES_A_SECOND * 60_000,
    signal,
  })
  const samples: (readonly FoundFace[])[] = []
  let failure: Refusal | undefined
  let batch: Uint8Array[] = []
  const look = async () => {
    const limits = { milliseconds: batch.length * 120_000, megabytes: 3072 }
    const outcome = await callInProcess('system/frame-search', 'searchFrames', [batch, width, height], limits, signal)
    if ('stopped' in outcome) failure = { ground: 'decoder-stopped' }
    else samples.push(...(outcome.result as Awaited<ReturnType<typeof import('./frame-search.ts').searchFrames>>))
    batch = []
  }
  const most = Math.ceil(Math.min(seconds, LONGEST) * SAMPLES_A_SECOND) + 2
  for await (const frame of framesOf(piecesOf(running.child.stdout), frameBytes)) {
    batch.push(new Uint8Array(frame))
    if (samples.length + batch.length > most) running.stop()
    if (batch.length * frameBytes > 2 ** 27 || batch.length >= BATCH) await look()
    if (failure !== undefined) running.stop()
  }
  const ended = await running.ended
  if (failure !== undefined) return failure
  if (ended !== undefined) return refusal(ended, input)
  if (batch.length > 0) await look()
  return failure ?? samples
}

/** Cuts a stream into frames; what is left over at the end is dropped. The buffer is used again. */
async function* framesOf(stream: AsyncIterable<Uint8Array>, frameBytes: number): AsyncGenerator<Uint8Array> {
  const frame = new Uint8Array(frameBytes)
  let filled = 0
  for await (const piece of stream)
    for (let from = 0; from < piece.length; ) {
      const count = Math.min(frameBytes - filled, piece.length - from)
      frame.set(piece.subarray(from, from + count), filled)
      filled += count
      from += count
      if (filled < frameBytes) continue
      yield frame
      filled = 0
    }
}

async function samplesOf(input: MediaInput, seconds: number, signal?: AbortSignal) {
  const outcome = await runTool({
    tool: 'ffmpeg',
    arguments: [
      ...['-nostdin', ...QUIET, ...inputArguments(input), '-map', '0:a:0', '-vn', '-sn', '-dn'],
      ...['-f', 's16le', '-ar', `${RATE}`, '-ac', '2', 'pipe:1'],
    ],
    input: input.path === undefined ? input.source : undefined,
    mostBytes: (Math.min(seconds, LONGEST) + 5) * RATE * 4,
    milliseconds: 300_000,
    signal,
  })
  return 'failed' in outcome ? refusal(outcome.failed, input) : { samples: outcome.output }
}

/** Decodes to frames, fills them, and encodes what comes out. */
async function encoded(
  input: MediaInput,
  { width, height, rate, seconds }: Facts,
  areas: readonly TimedArea[],
  sound: Uint8Array | undefined,
  signal?: AbortSignal,
): Promise<({ readonly bytes: Uint8Array } | Refusal) & { readonly frames: number }> {
  const milliseconds = 60_000 + seconds * 20_000
  const decoder = startTool({
    tool: 'ffmpeg',
    arguments: [
      ...['-nostdin', ...QUIET, ...inputArguments(input), '-map', '0:v:0', '-an', '-sn', '-dn'],
      ...['-vf', `fps=${rate},scale=${width}:${height}`, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'],
    ],
    input: input.path === undefined ? input.source : undefined,
    milliseconds,
    signal,
  })
  const encoder = startTool({
    tool: 'ffmpeg',
    arguments: [
      ...[
        ...QUIET,
        '-f',
        'rawvideo',
        '-pix_fmt',
        'yuv420p',
        '-s',
        `${width}x${height}`,
        '-r',
        `${rate}`,
        '-i',
        'pipe:0',
      ],
      ...(sound === undefined ? ['-an'] : [...PLAIN_SOUND, '-i', 'pipe:3', ...SOUND_OUT, '-shortest']),
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p', '-flags:v', '+bitexact'],
      ...['-bsf:v', 'filter_units=remove_types=6', ...BARE_OUT],
    ],
    milliseconds,
    signal,
  })
  const pieces: Uint8Array[] = []
  let bytes = 0
  encoder.child.stdout?.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    if (bytes > MOST_COPY) encoder.stop()
    else pieces.push(piece)
  })
  const soundPipe = encoder.child.stdio[3]
  if (sound !== undefined && soundPipe != null && 'write' in soundPipe) void feed(soundPipe, sourceOf(sound))
  const into = encoder.child.stdin
  const most = Math.ceil((Math.min(seconds, LONGEST) + 2) * rate)
  let frames = 0
  for await (const frame of framesOf(piecesOf(decoder.child.stdout), (width * height * 3) / 2)) {
    fillFrame(frame, width, height, frames / rate, 1 / rate, areas)
    if (into !== null) await writeTo(into, new Uint8Array(frame))
    if (++frames > most || encoder.child.exitCode !== null) decoder.stop()
  }
  into?.end()
  const [decoded, made] = await Promise.all([decoder.ended, encoder.ended])
  if (decoded !== undefined) return { ...refusal(decoded, input), frames }
  if (made !== undefined) return { ground: made === 'missing' ? 'video-tool-missing' : 'video-stopped', frames }
  const copy = Buffer.concat(pieces)
  return holdsOnlyMedia(copy) ? { bytes: copy, frames } : { ground: 'copy-not-clean', frames }
}

/** Black in planes of luma and halved chroma. */
export function fillFrame(
  frame: Uint8Array,
  width: number,
  height: number,
  time: number,
  length: number,
  areas: readonly TimedArea[],
): void {
  const luma = width * height
  for (const { x, y, width: across, height: down, from, to } of areas) {
    if (time + length <= from || time >= to) continue
    for (let row = y; row < y + down; row++) frame.fill(16, row * width + x, row * width + x + across)
    const [left, half] = [x >> 1, width >> 1]
    const right = (x + across + 1) >> 1
    for (let row = y >> 1; row < (y + down + 1) >> 1; row++)
      for (const plane of [luma, luma + luma / 4])
        frame.fill(128, plane + row * half + left, plane + row * half + Math.min(half, right))
  }
}
