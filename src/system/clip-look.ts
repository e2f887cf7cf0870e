// What a video looks like, moment by moment, for comparison with others: ffmpeg gives small grey frames, PDQ hashes them, and a few key frames are looked at as pictures.

import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import { distanceOf, HASH_WORDS, pictureHash } from '../algorithms/pdq.ts'
import { type ClipLook, type GreyPicture, ORIENTATIONS, type PictureLook } from '../algorithms/picture-look.ts'
import { LONGEST_FINE } from '../algorithms/vpdq-frames.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { greysIn, piecesOf } from './grey-stream.ts'
import { mediaFacts, type Refused, refusal } from './media-facts.ts'
import { feed, inputArguments, type MediaInput, QUIET, readInOrder, startTool, toolVersion } from './media-tool.ts'

/** Frames a second that are hashed; the ones between whole seconds are kept where the picture changes. */
export const HASHED_A_SECOND = 10
/** Side of the square that a frame is hashed from, pixels: Lanczos scaling to it gives the published hashes. */
const HASHED_SIDE = 128
/** Bits from the frame kept before, above which one between whole seconds is kept too. */
const CHANGED = 6
/** Longest stretch of a video that is looked at, seconds. */
const LONGEST = 21_600
/** Most frames kept; of a longer one every second is dropped, and so on. */
const MOST_FRAMES = 12_288
/** Most key frames. */
export const MOST_KEY_FRAMES = 12
/** Longest side of a key frame, pixels. */
const KEY_SIDE = 512

export interface LookedClip {
  readonly look: ClipLook
  /** Length as the container states it, else as decoded. */
  readonly seconds: number
  /** "ffmpeg 5.1.6". */
  readonly readBy: string
  /** Fewer frames than usual were looked at, since it is long. */
  readonly isThinned: boolean
  /** Decoding ended early for this: the look is of what came before. */
  readonly ground?: MediaGround
}

/**
 * Looks at the first track of pictures. Ground `no-picture` for a recording. Rejects only when the signal aborts.
 * @see docs/methods.md#sameness-of-videos
 */
export async function lookAtClip(
  original: MediaInput,
  signal?: AbortSignal,
): Promise<LookedClip | Refused | { readonly ground: 'no-picture' }> {
  const input = readInOrder(original)
  const facts = await mediaFacts(input, signal)
  if ('ground' in facts) return facts
  if (facts.video === undefined) return { ground: 'no-picture' }
  const isLong = facts.seconds !== undefined && facts.seconds > LONGEST_FINE
  const rate = isLong ? 1 : HASHED_A_SECOND
  const running = startTool({
    tool: 'ffmpeg',
    arguments: lookArguments(input, facts.video, rate, isLong),
    milliseconds: 120_000 + 1000 * Math.min(LONGEST, facts.seconds ?? LONGEST_FINE),
    signal,
  })
  if (input.path === undefined && running.child.stdin !== null) void feed(running.child.stdin, input.source)
  const frames = new Frames(rate)
  const keys = new KeyFrames()
  const [small, large] = [piecesOf(running.child.stdout), piecesOf(running.child.stdio[3])]
  // Both ends are read to the end whatever happens: a pipe that nobody reads holds the decoder.
  await Promise.all([
    (async () => {
      for await (const grey of greysIn(small)) frames.add(grey)
    })(),
    (async () => {
      for await (const grey of greysIn(large)) keys.add(grey)
    })(),
  ])
  const ended = await running.ended
  if (frames.seen === 0) return ended === undefined ? { ground: 'video-damaged' } : refusal(ended, input)
  const isCut = (facts.seconds ?? 0) > LONGEST
  return {
    look: { ...frames.kept(), ...(await keys.looks(frames, facts.size, signal)) },
    seconds: facts.seconds ?? frames.seen / rate,
    readBy: (await toolVersion()) ?? 'ffmpeg',
    isThinned: isLong || frames.isThinned || isCut,
    ...(ended !== undefined ? refusal(ended, input) : isCut ? { ground: 'video-too-long' as const } : {}),
  }
}

function lookArguments(input: MediaInput, video: number, rate: number, isLong: boolean): string[] {
  const key = `select=not(mod(n\\,${rate})),scale=w=min(iw\\,${KEY_SIDE}):h=min(ih\\,${KEY_SIDE}):force_original_aspect_ratio=decrease`
  const graph = [
    `[0:${video}]fps=${rate}:start_time=0,split[a][b]`,
    `[a]scale=${HASHED_SIDE}:${HASHED_SIDE}:flags=lanczos,format=gray[small]`,
    `[b]${key},format=gray[large]`,
  ]
  const out = ['-fps_mode', 'passthrough', '-c:v', 'pgm', '-f', 'image2pipe']
  return [
    ...['-nostdin', ...QUIET, ...(isLong ? ['-skip_frame', 'nokey'] : []), ...inputArguments(input)],
    ...['-t', `${LONGEST}`, '-filter_complex', graph.join(';'), '-an', '-sn', '-dn'],
    ...['-map', '[small]', ...out, 'pipe:1', '-t', `${LONGEST}`, '-map', '[large]', ...out, 'pipe:3'],
  ]
}

/** Hashes of frames as they come. */
class Frames {
  readonly #rate: number
  #step = 1
  #entries: { at: number; words: Uint32Array; quality: number }[] = []
  /** Frames that came. */
  seen = 0

  constructor(rate: number) {
    this.#rate = rate
  }

  get isThinned(): boolean {
    return this.#step > 1
  }

  add(grey: GreyPicture): void {
    const at = this.seen++
    if (at % this.#step !== 0) return
    const { words, quality } = pictureHash(grey)
    const last = this.#entries.at(-1)
    const isWhole = at % (this.#rate * this.#step) === 0
    if (!isWhole && last !== undefined && distanceOf(last.words, 0, words, 0) <= CHANGED) return
    this.#entries.push({ at, words, quality })
    if (this.#entries.length <= MOST_FRAMES) return
    this.#step *= 2
    this.#entries = this.#entries.filter(entry => entry.at % this.#step === 0)
  }

  /** Position of the frame that stands at this second, or the nearest before it. */
  positionAt(seconds: number): number {
    const at = seconds * this.#rate
    const after = this.#entries.findIndex(entry => entry.at > at)
    return Math.max(0, after === -1 ? this.#entries.length - 1 : after - 1)
  }

  kept(): Pick<ClipLook, 'seconds' | 'times' | 'words' | 'mirrored' | 'quality'> {
    const count = this.#entries.length
    const [words, mirrored] = [new Uint32Array(count * HASH_WORDS), new Uint32Array(count * HASH_WORDS)]
    for (const [i, entry] of this.#entries.entries()) {
      words.set(entry.words.subarray(0, HASH_WORDS), i * HASH_WORDS)
      mirrored.set(entry.words.subarray(MIRRORED, MIRRORED + HASH_WORDS), i * HASH_WORDS)
    }
    return {
      seconds: this.seen / this.#rate,
      times: Float64Array.from(this.#entries, ({ at }) => at / this.#rate),
      words,
      mirrored,
      quality: Uint8Array.from(this.#entries, ({ quality }) => quality),
    }
  }
}

const MIRRORED = ORIENTATIONS.indexOf('mirrored') * HASH_WORDS

/** One frame a second at most, evenly spread: every second one is dropped when there are too many. */
class KeyFrames {
  #step = 1
  #seen = 0
  #frames: { seconds: number; grey: GreyPicture }[] = []

  add(grey: GreyPicture): void {
    const seconds = this.#seen++
    if (seconds % this.#step !== 0) return
    this.#frames.push({ seconds, grey })
    if (this.#frames.length <= MOST_KEY_FRAMES) return
    this.#step *= 2
    this.#frames = this.#frames.filter(frame => frame.seconds % this.#step === 0)
  }

  async looks(
    frames: Frames,
    coded: { readonly width: number; readonly height: number } | undefined,
    signal?: AbortSignal,
  ): Promise<Pick<ClipLook, 'width' | 'height' | 'keyFrames'>> {
    const keyFrames: { frame: number; look: PictureLook }[] = []
    const first = this.#frames.at(0)?.grey ?? { width: HASHED_SIDE, height: HASHED_SIDE }
    // Decoded frames stand upright: a turned video is higher than wide where it is coded wider.
    const isTurned = coded !== undefined && coded.width > coded.height !== first.width > first.height
    const size = coded === undefined ? first : isTurned ? { width: coded.height, height: coded.width } : coded
    for (const { seconds, grey } of this.#frames) {
      signal?.throwIfAborted()
      keyFrames.push({ frame: frames.positionAt(seconds), look: lookAtGrey(grey, size) })
      await new Promise(setImmediate)
    }
    return { width: size.width, height: size.height, keyFrames }
  }
}
