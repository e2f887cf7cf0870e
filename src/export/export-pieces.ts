// Pieces of a file of an export: made as they are read, and made anew for each who reads.

/** UTF-16 code units of a piece at least, but for the last. */
const PIECE_LENGTH = 1 << 16

/** An iterable that begins from the start each time it is asked. */
export function again<Piece>(made: () => Iterable<Piece>): Iterable<Piece> {
  return { [Symbol.iterator]: () => made()[Symbol.iterator]() }
}

/** Short texts joined to pieces worth writing. */
export function* gathered(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length >= PIECE_LENGTH) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
