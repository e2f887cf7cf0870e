// The parts of a video or recording that describe it, without the pictures and sounds: small enough to be handed to a decoder process through a pipe.

import type { ByteSource } from '../model/source-record.ts'
import { bytesBetween } from './byte-range.ts'
import type { Container } from './media-tool.ts'

export interface Piece {
  readonly from: number
  readonly bytes: Uint8Array
}

/** Most bytes handed over; what does not fit is left out, larger boxes first. */
const MOST_BYTES = 2 ** 26
/** Most boxes of the outermost level. */
const MOST_BOXES = 20_000
/** Taken of the beginning and the end of everything but MP4, bytes. */
const HEAD = 2 ** 22
const TAIL = 2 ** 20

/** Ascending, without overlap. */
export function descriptivePieces(source: ByteSource, container: Container): Piece[] {
  const boxes = container === 'mov' ? boxesBesideMedia(source) : []
  if (boxes.length > 0) return boxes
  const head = pieceOf(source, 0, Math.min(HEAD, source.sizeBytes))
  const tailFrom = Math.max(HEAD, source.sizeBytes - TAIL)
  return tailFrom >= source.sizeBytes ? [head] : [head, pieceOf(source, tailFrom, source.sizeBytes)]
}

/** All outer boxes but `mdat`, of which the head alone. */
function boxesBesideMedia(source: ByteSource): Piece[] {
  const pieces: Piece[] = []
  let bytes = 0
  for (let from = 0, boxes = 0; from + 8 <= source.sizeBytes && boxes < MOST_BOXES; boxes++) {
    const head = pieceOf(source, from, Math.min(from + 16, source.sizeBytes))
    if (head.bytes.length < 8) break
    const view = new DataView(head.bytes.buffer)
    const stated = view.getUint32(0)
    const size = stated === 0 ? source.sizeBytes - from : stated === 1 ? longSize(view) : stated
    const end = Math.min(source.sizeBytes, from + size)
    if (!(size >= 8)) break
    const type = String.fromCharCode(...head.bytes.subarray(4, 8))
    const isWhole = !['mdat', 'free', 'skip', 'wide'].includes(type) && bytes + end - from <= MOST_BYTES
    const piece = isWhole ? pieceOf(source, from, end) : head
    bytes += piece.bytes.length
    pieces.push(piece)
    from = end
  }
  return pieces
}

function longSize(view: DataView): number {
  return view.byteLength < 16 ? 0 : Number(view.getBigUint64(8))
}

function pieceOf(source: ByteSource, from: number, to: number): Piece {
  return { from, bytes: bytesBetween(source, from, to) }
}

/** Bytes of a range as far as the pieces have them; zeros in between. `isWhole`: nothing had to be left zero. */
export function readPieces(
  pieces: readonly Piece[],
  from: number,
  to: number,
): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const bytes = new Uint8Array(to - from)
  let known = 0
  for (const piece of pieces) {
    const start = Math.max(from, piece.from)
    const end = Math.min(to, piece.from + piece.bytes.length)
    if (end <= start) continue
    bytes.set(piece.bytes.subarray(start - piece.from, end - piece.from), start - from)
    known += end - start
  }
  return { bytes, isWhole: known === to - from }
}
