// Single frames of a video as JPEG, and when frames stand: for stepping through it and for pictures of key moments.

import type { MediaGround } from '../model/media-ground.ts'
import { type MediaFacts, mediaFacts, type Refused, refusal, squareWithin } from './media-facts.ts'
import { inputArguments, type MediaInput, QUIET, readInOrder, runTool, type ToolOutcome } from './media-tool.ts'

/** Longest side of the picture, pixels. */
const LARGEST_SIDE = 1_600
const MOST_BYTES = 2 ** 24
/** Frames around a moment that are told of, on each side, seconds. */
const AROUND = 1
const MOST_TIMES = 600
/** Most times that are kept, the last ones. */
const MOST_FOUND = 4096
/** Before a frame so far, to meet it for certain, seconds. */
const BEFORE_IT = 0.001

export interface FramePicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  /** As asked for. */
  readonly seconds: number
}

/**
 * The first frame that stands at this second or after it (the last one where none does), upright, at most 1600 pixels long. Rejects only when
 * the signal aborts; a number that is no time is second 0.
 */
export async function frameAt(
  original: MediaInput,
  seconds: number,
  signal?: AbortSignal,
): Promise<FramePicture | Refused | { readonly ground: 'no-picture' }> {
  const input = readInOrder(original)
  const facts = await mediaFacts(input, signal)
  if ('ground' in facts) return facts
  if (facts.video === undefined) return { ground: 'no-picture' }
  const asked = secondOf(seconds)
  const call = { input, facts, video: facts.video, signal }
  let outcome = await readFrame(call, asked, input.path !== undefined)
  // Some files cannot be jumped in though they lie on the disk.
  if ('failed' in outcome && outcome.failed === 'damaged' && input.path !== undefined)
    outcome = await readFrame(call, asked, false)
  if (!('failed' in outcome) && outcome.output.length === 0) {
    const times = await timesBetween(call, Math.max(0, Math.min(asked, facts.seconds ?? asked) - AROUND), Infinity)
    if ('ground' in times) return times
    const last = times.times.at(-1)
    if (last !== undefined) outcome = await readFrame(call, Math.max(0, last - BEFORE_IT), input.path !== undefined)
  }
  if ('failed' in outcome) return refusal(outcome.failed, input)
  const size = sizeOfJpeg(outcome.output)
  if (size === undefined) return { ground: 'video-damaged' satisfies MediaGround }
  return { bytes: outcome.output, ...size, seconds: asked }
}

interface Call {
  readonly input: MediaInput
  readonly facts: MediaFacts
  readonly video: number
  readonly signal: AbortSignal | undefined
}

/** The first frame from a second on as JPEG; no bytes where there is none. What cannot be jumped in is decoded and dropped up to there. */
function readFrame({ input, facts, video, signal }: Call, from: number, isJumped: boolean): Promise<ToolOutcome> {
  const filters = [...(isJumped ? [] : [`trim=start=${from.toFixed(3)}`]), squareWithin(LARGEST_SIDE, facts)]
  const jump = isJumped && from > 0 ? ['-ss', from.toFixed(3)] : []
  return runTool({
    tool: 'ffmpeg',
    arguments: [
      ...['-nostdin', ...QUIET, ...jump, ...inputArguments(input), '-map', `0:${video}`, '-an', '-sn', '-dn'],
      ...['-vf', filters.join(','), '-frames:v', '1', '-map_metadata', '-1'],
      ...['-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', '-flags:v', '+bitexact', '-f', 'image2pipe', 'pipe:1'],
    ],
    input: input.path === undefined ? input.source : undefined,
    mostBytes: MOST_BYTES,
    milliseconds: 120_000,
    signal,
  })
}

function secondOf(seconds: number): number {
  return Number.isFinite(seconds) ? Math.min(1e6, Math.max(0, seconds)) : 0
}

/** Width and height in the frame header of a baseline JPEG. */
function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
    if (bytes[at + 1] >= 0xc0 && bytes[at + 1] <= 0xc2)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  return undefined
}

/** Seconds at which frames stand within a second around a moment, ascending: steps of a video whose frames come unevenly too. */
export async function frameTimesAround(
  original: MediaInput,
  seconds: number,
  signal?: AbortSignal,
): Promise<{ readonly times: readonly number[] } | Refused | { readonly ground: 'no-picture' }> {
  const input = readInOrder(original)
  const facts = await mediaFacts(input, signal)
  if ('ground' in facts) return facts
  if (facts.video === undefined) return { ground: 'no-picture' }
  const from = Math.max(0, secondOf(seconds) - AROUND)
  const told = await timesBetween({ input, facts, video: facts.video, signal }, from, secondOf(seconds) + AROUND)
  return 'ground' in told ? told : { times: told.times.slice(0, MOST_TIMES) }
}

/** Seconds of frames from one to another, from the beginning of the whole, ascending, at most a few thousand; through a pipe all before it is read too. */
async function timesBetween(
  { input, facts, video, signal }: Call,
  from: number,
  to: number,
): Promise<{ readonly times: readonly number[] } | Refused> {
  // Only what is jumped in has a beginning to be named: a pipe refuses even second 0.
  const begin = input.path === undefined || from === 0 ? '' : (from + facts.starts).toFixed(3)
  const end = Number.isFinite(to) ? (to + facts.starts + 0.5).toFixed(3) : ''
  const outcome = await runTool({
    tool: 'ffprobe',
    arguments: [
      ...[...QUIET, ...inputArguments(input), '-select_streams', `${video}`, '-of', 'csv=print_section=0'],
      ...['-show_entries', 'packet=pts_time', '-read_intervals', `${begin}%${end}`],
    ],
    input: input.path === undefined ? input.source : undefined,
    mostBytes: 2 ** 24,
    milliseconds: 60_000,
    signal,
  })
  if ('failed' in outcome) return refusal(outcome.failed, input)
  const times = new TextDecoder()
    .decode(outcome.output)
    .split(/[\s,]+/)
    .filter(text => text !== '' && text !== 'N/A')
    .map(text => Number((Number(text) - facts.starts).toFixed(6)))
    .filter(time => time >= from - 0.001 && time <= to + 0.001)
  return { times: [...new Set(times)].sort((a, b) => a - b).slice(-MOST_FOUND) }
}
