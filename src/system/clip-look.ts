// What a video looks like, moment by moment, for comparison with others: ffmpeg gives small grey frames, PDQ hashes them, and a few key frames are looked at as pictures.

import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import { distanceOf, HASH_WORDS, pictureHash } from '../algorithms/pdq.ts'
import { type ClipLook, type GreyPicture, ORIENTATIONS, type PictureLook } from '../algorithms/picture-look.ts'
import { LONGEST_FINE } from '../algorithms/vpdq-frames.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { decoderThreads } from './decoder-count.ts'
import { greysIn, piecesOf } from './grey-stream.ts'
import { type MediaFacts, mediaFacts, type Refused, refusal, squareWithin } from './media-facts.ts'
import {
  inputArguments,
  type MediaInput,
  MOST_QUIET,
  QUIET,
  type RunningTool,
  readInOrder,
  startTool,
  toolVersion,
} from './media-tool.ts'

/** Frames a second that are hashed; the ones between whole seconds are kept where the picture changes. */
const HASHED_A_SECOND = 10
/** Side of the square that a frame is hashed from, pixels: Lanczos scaling to it gives the published hashes. */
const HASHED_SIDE = 128
/** Bits from the frame kept before, above which one between whole seconds is kept too. */
const CHANGED = 6
/** Longest stretch of a video that is looked at, seconds. */
const LONGEST = 21_600
/** Most frames kept; of a longer one every second is dropped, and so on. */
const MOST_FRAMES = 12_288
/** Most key frames. */
const MOST_KEY_FRAMES = 12
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

/** Videos that are decoded now. */
let underWay = 0

/**
 * Looks at the first track of pictures. Ground `no-picture` for a recording. Rejects only when the signal aborts.
 * @see docs/methods.md#sameness-of-videos
 */
export async function lookAtClip(
  original: MediaInput,
  signal?: AbortSignal,
): Promise<LookedClip | Refused | { readonly ground: 'no-picture' }> {
  // A program that is no ffmpeg, or hangs, is not tried on each video anew.
  if ((await toolVersion()) === undefined) return { ground: 'video-tool-missing' }
  const input = readInOrder(original)
  const facts = await mediaFacts(input, signal)
  if ('ground' in facts) return facts
  if (facts.video === undefined) return { ground: 'no-picture' }
  const isLong = facts.seconds !== undefined && facts.seconds > LONGEST_FINE
  const rate = isLong ? 1 : HASHED_A_SECOND
  const begins = Math.min(facts.begins, LONGEST)
  const frames = new Frames(rate, Math.floor(begins * rate))
  const keys = new KeyFrames(Math.floor(begins))
  underWay++
  let ended: Awaited<RunningTool['ended']>
  try {
    const running = startTool({
      tool: 'ffmpeg',
      arguments: lookArguments(input, facts, rate, isLong),
      input: input.path === undefined ? input.source : undefined,
      milliseconds: 300_000 + 4000 * Math.min(LONGEST, facts.seconds ?? LONGEST_FINE),
      quietMilliseconds: MOST_QUIET,
      signal,
    })
    const [small, large] = [piecesOf(running.child.stdout), piecesOf(running.child.stdio[3])]
    // Both ends are read side by side: a pipe that nobody reads holds the decoder.
    await Promise.all([
      (async () => {
        for await (const grey of greysIn(small, running.stop))
          if (frames.add(grey) > (LONGEST + 1) * rate) running.stop()
      })(),
      (async () => {
        for await (const grey of greysIn(large, running.stop)) keys.add(grey)
      })(),
    ])
    ended = await running.ended
  } finally {
    underWay--
  }
  if (frames.isEmpty) return ended === undefined ? { ground: 'video-damaged' } : refusal(ended, input)
  const isCut = (facts.seconds ?? 0) > LONGEST
  return {
    look: { ...frames.kept(), ...(await keys.looks(frames, facts.size, signal)) },
    seconds: facts.seconds ?? frames.seen / rate,
    readBy: (await toolVersion()) ?? 'ffmpeg',
    isThinned: isLong || frames.isThinned || isCut,
    ...(ended !== undefined ? refusal(ended, input) : isCut ? { ground: 'video-too-long' as const } : {}),
  }
}

/** Pixels a second from which pictures that no other refers to are not decoded: about 1280 x 720 at 60. */
const HEAVY = 50_000_000
/** Pictures a second from which this may be: the neighbour that stands for a moment is then hardly another. */
const DENSE = 48

function lookArguments(input: MediaInput, facts: MediaFacts, rate: number, isLong: boolean): string[] {
  const { width, height } = facts.size ?? { width: 0, height: 0 }
  const isHeavy = facts.rate >= DENSE && width * height * facts.rate >= HEAVY
  const skipped = isLong ? ['-skip_frame', 'nokey'] : isHeavy ? ['-skip_frame', 'noref'] : []
  const graph = [
    `[0:${facts.video}]fps=${rate}:start_time=0,split[a][b]`,
    `[a]scale=${HASHED_SIDE}:${HASHED_SIDE}:flags=lanczos,format=gray[small]`,
    `[b]select=not(mod(n\\,${rate})),${squareWithin(KEY_SIDE, facts)},format=gray[large]`,
  ]
  const out = ['-fps_mode', 'passthrough', '-c:v', 'pgm', '-f', 'image2pipe']
  return [
    ...['-nostdin', ...QUIET, '-threads', `${decoderThreads(underWay)}`, ...skipped, ...inputArguments(input)],
    ...['-t', `${LONGEST}`, '-filter_complex', graph.join(';'), '-an', '-sn', '-dn'],
    ...['-map', '[small]', ...out, 'pipe:1', '-t', `${LONGEST}`, '-map', '[large]', ...out, 'pipe:3'],
  ]
}

/** Hashes of frames as they come. */
class Frames {
  readonly #rate: number
  readonly #first: number
  #step = 1
  #entries: { at: number; words: Uint32Array; quality: number }[] = []
  #last: { data: Uint8Array; words: Uint32Array; quality: number } | undefined
  /** Frames that came. */
  seen = 0

  /** `first`: the frame with which pictures begin; those before it are copies of it. */
  constructor(rate: number, first: number) {
    this.#rate = rate
    this.#first = first
  }

  /** Nothing came, or nothing from where pictures are said to begin. */
  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  get isThinned(): boolean {
    return this.#step > 1
  }

  /** How many came so far. */
  add(grey: GreyPicture): number {
    const at = this.seen++
    if (at >= this.#first && at % this.#step === 0) this.#keep(at, grey)
    return this.seen
  }

  #keep(at: number, grey: GreyPicture): void {
    // A picture that stands comes again and again: one hash does for all.
    if (this.#last === undefined || Buffer.compare(this.#last.data, grey.data) !== 0)
      this.#last = { data: grey.data, ...pictureHash(grey) }
    const { words, quality } = this.#last
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
  readonly #first: number
  #step = 1
  #seen = 0
  #frames: { seconds: number; grey: GreyPicture }[] = []

  constructor(first: number) {
    this.#first = first
  }

  add(grey: GreyPicture): void {
    const seconds = this.#seen++
    if (seconds < this.#first || seconds % this.#step !== 0) return
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
