// The bytes of a post in its original, how that original came into the case, and whether its bytes are still those that came.

import { CaseError } from '../model/case-error.ts'
import type { BytesChecked, PostBytes } from '../model/post-reading.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { bytesBetween } from '../system/byte-range.ts'
import { sha256, startSha256 } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { entryText } from './casework-record.ts'
import type { ConsentRegister } from './consent.ts'
import { postIndexOf } from './post-reading.ts'
import { readableExhibit } from './readable-exhibit.ts'

/** Bytes of one answer. */
export const BYTES_SHOWN = 4096
/** Longer slices are not hashed by themselves. */
const MOST_HASHED = 16 * 2 ** 20
const PIECE_BYTES = 4 * 2 ** 20

/** A page of the bytes of one version of a post (its number as `versions` lists them; undefined for the one that counts). */
export function postBytes(
  casebook: Casebook,
  register: ConsentRegister,
  { post: key, version, from }: { readonly post: string; readonly version: number | undefined; readonly from: number },
  fileName: (name: string) => string,
): PostBytes {
  const index = postIndexOf(casebook, key)
  const corpus = casebook.index()
  const detail = version === undefined ? corpus.posts([index])[0] : corpus.versions(index)[version]
  if (detail === undefined) throw new CaseError('usage', 'no-such-post', { value: quoted(`${key} ${version}`) })
  const number = register.exhibits.of(detail.original)?.number ?? 0
  const exhibit = readableExhibit(register, number)
  const { latest } = exhibit
  const { byteOffset, byteLength } = detail
  const source = casebook.custody.vault.open(exhibit.sha256, latest.name)
  const start = Math.min(from, byteLength)
  const bytes = bytesAt(source, byteOffset + start, Math.min(BYTES_SHOWN, byteLength - start))
  return {
    exhibit: number,
    name: fileName(latest.name),
    format: latest.format,
    sha256: exhibit.sha256,
    sizeBytes: latest.sizeBytes,
    byteOffset,
    byteLength,
    line: detail.line ?? null,
    from: start,
    base64: base64(bytes),
    sliceSha256: byteLength > MOST_HASHED ? null : sha256(bytesAt(source, byteOffset, byteLength)),
    acquisitions: exhibit.acts.map(({ act, claimedTime, ...place }) => ({
      entry: entryText(place),
      claimedTime,
      role: act.role,
      source: act.source ?? null,
      tool: act.tool,
      modifiedTime: act.modifiedTime ?? null,
      memberOf: act.memberOf === undefined ? null : fileName(act.memberOf.name),
    })),
  }
}

function bytesAt(source: ByteSource, position: number, length: number): Uint8Array {
  return bytesBetween(source, position, Math.max(position, Math.min(position + length, source.sizeBytes)))
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += DIGITS[three >> 18] + DIGITS[(three >> 12) & 63]
    text += i + 1 < bytes.length ? DIGITS[(three >> 6) & 63] : '='
    text += i + 2 < bytes.length ? DIGITS[three & 63] : '='
  }
  return text
}

/** Reads an original to its end and holds it against its hash in the journal; lets others have their turn in between. */
export async function checkExhibit(
  casebook: Casebook,
  register: ConsentRegister,
  number: number,
): Promise<BytesChecked> {
  const exhibit = readableExhibit(register, number)
  const { system, custody } = casebook
  const started = system.elapsed()
  const facts = { sizeBytes: exhibit.latest.sizeBytes, sha256: exhibit.sha256 }
  const answer = (isSame: boolean): BytesChecked => ({ ...facts, isSame, elapsed: system.elapsed() - started })
  try {
    const source = custody.vault.open(exhibit.sha256, exhibit.latest.name)
    const hasher = startSha256()
    const piece = new Uint8Array(PIECE_BYTES)
    for (let position = 0; ; ) {
      const read = source.readAt(piece, position)
      if (read === 0) break
      hasher.update(piece.subarray(0, read))
      position += read
      await new Promise(resolve => setTimeout(resolve, 0))
    }
    return answer(hasher.digest() === exhibit.sha256)
  } catch (error) {
    // A damaged or missing object: that is an answer.
    if (error instanceof CaseError && error.code === 'integrity') return answer(false)
    throw error
  }
}
