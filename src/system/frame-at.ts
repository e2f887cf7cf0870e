// Single frames of a video as JPEG, and when frames stand: for stepping through it and for pictures of key moments.

import type { MediaGround } from '../model/media-ground.ts'
import { mediaFacts, type Refused, refusal } from './media-facts.ts'
import { inputArguments, type MediaInput, QUIET, readInOrder, runTool } from './media-tool.ts'

/** Longest side of the picture, pixels. */
const LARGEST_SIDE = 1_600
const MOST_BYTES = 2 ** 24
/** Frames around a moment that are told of, on each side, seconds. */
const AROUND = 1
const MOST_TIMES = 600

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
  const { video } = facts
  // What comes through a pipe cannot be jumped in: it is decoded and dropped up to there.
  const isPiped = input.path === undefined
  const read = async (from: number, isLast: boolean) => {
    const scale = `scale=w=min(iw\\,${LARGEST_SIDE}):h=min(ih\\,${LARGEST_SIDE}):force_original_aspect_ratio=decrease`
    const filters = [...(isPiped ? [`trim=start=${from.toFixed(3)}`] : []), scale, ...(isLast ? ['reverse'] : [])]
    return runTool({
      tool: 'ffmpeg',
      arguments: [
        ...[
          '-nostdin',
          ...QUIET,
          ...(isPiped ? [] : ['-ss', from.toFixed(3)]),
          ...inputArguments(input),
          '-map',
          `0:${video}`,
        ],
        ...['-an', '-sn', '-dn', '-vf', filters.join(','), '-frames:v', '1', '-map_metadata', '-1'],
        ...[
          '-c:v',
          'mjpeg',
          '-q:v',
          '3',
          '-pix_fmt',
          'yuvj420p',
          '-flags:v',
          '+bitexact',
          '-f',
          'image2pipe',
          'pipe:1',
        ],
      ],
      input: input.path === undefined ? input.source : undefined,
      mostBytes: MOST_BYTES,
      milliseconds: 120_000,
      signal,
    })
  }
  const end = facts.seconds ?? 0
  let outcome = await read(asked, false)
  if (!('failed' in outcome) && outcome.output.length === 0) outcome = await read(Math.max(0, end - 0.5), true)
  if ('failed' in outcome) return refusal(outcome.failed, input)
  const size = sizeOfJpeg(outcome.output)
  if (size === undefined) return { ground: 'video-damaged' satisfies MediaGround }
  return { bytes: outcome.output, ...size, seconds: asked }
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
  const from = input.path === undefined ? 0 : Math.max(0, secondOf(seconds) - AROUND)
  const to = secondOf(seconds) + AROUND + 0.5
  const outcome = await runTool({
    tool: 'ffprobe',
    arguments: [
      ...[...QUIET, ...inputArguments(input), '-select_streams', `${facts.video}`, '-of', 'csv=print_section=0'],
      ...['-show_entries', 'packet=pts_time', '-read_intervals', `${from.toFixed(3)}%${to.toFixed(3)}`],
    ],
    input: input.path === undefined ? input.source : undefined,
    mostBytes: 2 ** 24,
    milliseconds: 60_000,
    signal,
  })
  if ('failed' in outcome) return refusal(outcome.failed, input)
  const stated = new TextDecoder().decode(outcome.output).split(/[\s,]+/)
  const times = stated
    .filter(text => text !== '' && text !== 'N/A')
    .map(Number)
    .filter(time => Math.abs(time - secondOf(seconds)) <= AROUND + 0.001)
  return { times: [...new Set(times)].sort((a, b) => a - b).slice(0, MOST_TIMES) }
}
