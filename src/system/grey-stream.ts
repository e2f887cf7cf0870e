// Grey pictures one after the other as ffmpeg writes them to a pipe (PGM): each says how large it is.

import type { Readable } from 'node:stream'
import type { GreyPicture } from '../algorithms/picture-look.ts'

/** Largest side that is taken, pixels. */
const LARGEST_SIDE = 4096
/** Longest head of a picture, bytes. */
const LONGEST_HEAD = 64

/** What comes through a pipe of a child process; nothing when there is none. */
export async function* piecesOf(pipe: unknown): AsyncGenerator<Uint8Array> {
  if (pipe === null || pipe === undefined) return
  try {
    for await (const piece of pipe as Readable) yield piece as Uint8Array
  } catch (error) {
    // The child is gone: what came is what there is.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** The pictures of a stream of binary PGM with 8 bits a pixel; ends at the first that is none, and says so once by `onBroken`. */
export async function* greysIn(
  pieces: AsyncIterable<Uint8Array>,
  onBroken: () => void = () => {},
): AsyncGenerator<GreyPicture> {
  let head = ''
  let picture: { width: number; height: number; data: Uint8Array } | undefined
  let filled = 0
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; ) {
      if (picture === undefined) {
        head += String.fromCharCode(piece[from++])
        const read = /^P5\s(\d{1,5})\s(\d{1,5})\s255\s$/.exec(head)
        if (read !== null) {
          const [width, height] = [Number(read[1]), Number(read[2])]
          if (width === 0 || height === 0 || width > LARGEST_SIDE || height > LARGEST_SIDE) return onBroken()
          picture = { width, height, data: new Uint8Array(width * height) }
          head = ''
          filled = 0
        } else if (head.length > LONGEST_HEAD) return onBroken()
        continue
      }
      const count = Math.min(picture.data.length - filled, piece.length - from)
      picture.data.set(piece.subarray(from, from + count), filled)
      filled += count
      from += count
      if (filled < picture.data.length) continue
      yield picture
      picture = undefined
    }
}
