// One piece of a file that a page sends, passed on to the desk at the pace at which the desk seals it.

import { CaseError } from '../model/case-error.ts'
import type { DeskProcess } from './desk-process.ts'

/** Bytes of one request. */
export const LARGEST_PIECE = 16 * 2 ** 20
/** Bytes passed on at once. */
const PASSED_BYTES = 2 ** 20

/**
 * `X-Anechoic-Offset` says where the piece begins; returns how many bytes of the file came so far. Throws CaseError `usage`; nothing is read of a request
 * that announces more than a piece, or something else than bytes.
 */
export async function receiveUpload(
  body: AsyncIterable<Uint8Array>,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  id: string,
  desk: Pick<DeskProcess, 'upload'>,
): Promise<number> {
  const upload = wholeNumber(id, 'upload')
  let offset = wholeNumber(headers['x-anechoic-offset'], 'X-Anechoic-Offset')
  if (headers['content-type'] !== 'application/octet-stream')
    throw bad('Content-Type', headers['content-type'], 'application/octet-stream')
  const begin = offset
  if (Number(headers['content-length'] ?? 0) > LARGEST_PIECE)
    throw new CaseError('usage', 'body-too-large', { value: LARGEST_PIECE })
  const pass = async (bytes: Uint8Array) => {
    offset = await desk.upload(upload, offset, bytes)
  }
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    if (offset - begin + length + piece.length > LARGEST_PIECE)
      throw new CaseError('usage', 'body-too-large', { value: LARGEST_PIECE })
    pieces.push(piece)
    length += piece.length
    if (length < PASSED_BYTES) continue
    await pass(joined(pieces, length))
    pieces = []
    length = 0
  }
  await pass(joined(pieces, length))
  return offset
}

function wholeNumber(value: string | string[] | undefined, field: string): number {
  const text = typeof value === 'string' && /^\d{1,15}$/.test(value) ? value : undefined
  if (text === undefined) throw bad(field, value, '0, 1, 2, …')
  return Number(text)
}

function bad(field: string, value: string | string[] | undefined, expected: string): CaseError {
  return new CaseError('usage', 'bad-field', { field, value: String(value ?? '').slice(0, 100), expected })
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
