// The waveform of a recording or of the sound of a video: lowest and highest sample of even parts of its length.

import { piecesOf } from './grey-stream.ts'
import { mediaFacts, type Refused, refusal } from './media-facts.ts'
import {
  inputArguments,
  type MediaInput,
  MOST_QUIET,
  QUIET,
  readInOrder,
  startTool,
  toolVersion,
} from './media-tool.ts'

/** Samples a second that are looked at, one channel. */
const RATE = 8_000
/** Most pairs: neighbours are joined when there are more. */
const MOST_PAIRS = 4_096
/** Samples of a pair at first: 1/200 s. */
const FINEST = 40
/** Longest recording, seconds. */
const LONGEST = 6 * 3600

export interface Waveform {
  /** Pairs of the lowest and the highest sample of each part, -127..127; at most 4096 pairs. */
  readonly peaks: Int8Array
  /** Seconds that one pair stands for. */
  readonly secondsAPair: number
  /** Length as decoded. */
  readonly seconds: number
  readonly readBy: string
}

/** Of the first track of sound, all channels mixed. Ground `no-sound` for a video without. Rejects only when the signal aborts. */
export async function waveformOf(
  original: MediaInput,
  signal?: AbortSignal,
): Promise<Waveform | Refused | { readonly ground: 'no-sound' }> {
  const input = readInOrder(original)
  const facts = await mediaFacts(input, signal)
  if ('ground' in facts) return facts
  if (facts.audio === undefined) return { ground: 'no-sound' }
  const running = startTool({
    tool: 'ffmpeg',
    arguments: [
      ...['-nostdin', ...QUIET, ...inputArguments(input), '-map', `0:${facts.audio}`, '-vn', '-sn', '-dn'],
      ...['-t', `${LONGEST}`, '-f', 's16le', '-ac', '1', '-ar', `${RATE}`, 'pipe:1'],
    ],
    input: input.path === undefined ? input.source : undefined,
    milliseconds: 60_000 + 500 * Math.min(LONGEST, facts.seconds ?? LONGEST),
    quietMilliseconds: MOST_QUIET,
    signal,
  })
  const peaks = new Peaks()
  for await (const piece of piecesOf(running.child.stdout)) peaks.add(piece)
  const ended = await running.ended
  if (peaks.samples === 0) return ended === undefined ? { ground: 'video-damaged' } : refusal(ended, input)
  return { ...peaks.pairs(), seconds: peaks.samples / RATE, readBy: (await toolVersion()) ?? 'ffmpeg' }
}

/** Lowest and highest of samples of 16 bits as they come. */
export class Peaks {
  #size = FINEST
  #filled = 0
  #pairs: number[] = []
  #low = 0
  #high = 0
  #half: number | undefined
  /** Samples that came. */
  samples = 0

  /** Bytes, little end first; a sample may be cut between two calls. */
  add(piece: Uint8Array): void {
    let at = 0
    if (this.#half !== undefined && piece.length > 0) {
      this.#sample((((piece[0] << 8) | this.#half) << 16) >> 16)
      at = 1
    }
    for (; at + 1 < piece.length; at += 2) this.#sample((((piece[at + 1] << 8) | piece[at]) << 16) >> 16)
    if (piece.length > 0) this.#half = at < piece.length ? piece[at] : undefined
  }

  #sample(value: number): void {
    this.samples++
    this.#low = this.#filled === 0 ? value : Math.min(this.#low, value)
    this.#high = this.#filled === 0 ? value : Math.max(this.#high, value)
    if (++this.#filled < this.#size) return
    this.#pairs.push(this.#low, this.#high)
    this.#filled = 0
    if (this.#pairs.length <= 2 * MOST_PAIRS) return
    const joined: number[] = []
    for (let i = 0; i < this.#pairs.length; i += 4) {
      const [low, high] = [this.#pairs[i + 2] ?? this.#pairs[i], this.#pairs[i + 3] ?? this.#pairs[i + 1]]
      joined.push(Math.min(this.#pairs[i], low), Math.max(this.#pairs[i + 1], high))
    }
    // The last pair was alone: it goes on being filled.
    if ((this.#pairs.length / 2) % 2 === 1) {
      this.#high = joined.pop() ?? 0
      this.#low = joined.pop() ?? 0
      this.#filled = this.#size
    }
    this.#pairs = joined
    this.#size *= 2
  }

  pairs(): Pick<Waveform, 'peaks' | 'secondsAPair'> {
    const all = this.#filled > 0 ? [...this.#pairs, this.#low, this.#high] : this.#pairs
    const peaks = Int8Array.from(all.slice(0, 2 * MOST_PAIRS), value => Math.round((value * 127) / 32768))
    return { peaks, secondsAPair: this.#size / RATE }
  }
}
