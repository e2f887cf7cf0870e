// Results on standard output: large ones in pieces, at the pace of whoever reads them.

import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Pieces are joined up to this many UTF-16 code units before they are written. */
const CHUNK_UNITS = 1 << 16

/** Of the words of others only tabs and line ends may act on a terminal; what is taken out shows as a replacement character. */
export function* forTerminal(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces)
    yield piece.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g,
      '\ufffd',
    )
}

/** Writes all pieces, waiting whenever the reader is behind; so a result of any length needs little memory. */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<void> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK_UNITS) continue
    if (!stream.write(chunk)) await once(stream, 'drain')
    chunk = ''
  }
  if (chunk !== '' && !stream.write(chunk)) await once(stream, 'drain')
}
