// Authenticated encryption through node:crypto: boxes for small values, the STREAM of age for files, and keys from keys.
// The layouts are those of docs/file-format.md, "Sealed cases".

import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

export const KEY_BYTES = 32
/** Bytes of the nonce of a box. */
export const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'chacha20-poly1305'

/** 32 bytes, or what `quickKey` made of them. */
export type CipherKey = Uint8Array | KeyObject

/** Bytes that a box adds to its content. */
export const BOX_OVERHEAD = NONCE_BYTES + TAG_BYTES

/** Plain bytes of one chunk of a stream. */
export const STREAM_CHUNK_BYTES = 65_536

/** Bytes of a full chunk in the file. */
export const SEALED_CHUNK_BYTES = STREAM_CHUNK_BYTES + TAG_BYTES

/** Thrown when a box or a chunk is not what was sealed under this key, context and place. */
export class NotAuthentic extends Error {}

/** HKDF-SHA-256 (RFC 5869); `info` of at most 1,024 bytes, `lengthBytes` at most 8,160. Throws a RangeError beyond. */
export function hkdfSha256(key: Uint8Array, salt: Uint8Array, info: Uint8Array, lengthBytes: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, info, lengthBytes))
}

/** HKDF-SHA-256 with the label in UTF-8 as info, 32 bytes. */
export function deriveKey(key: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return hkdfSha256(key, salt, Buffer.from(label, 'utf8'), KEY_BYTES)
}

/** The key in a form that costs a third of the time in each later use. Its memory is cleared when it is collected, not at will. */
export function quickKey(key: Uint8Array): KeyObject {
  return createSecretKey(key)
}

/** Nonce, ciphertext and tag; `nonce` must be 12 bytes never used before with this key. Throws a RangeError on another length. */
export function sealBox(
  key: CipherKey,
  nonce: Uint8Array,
  context: string | Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  // OpenSSL would take a shorter nonce.
  if (nonce.length !== NONCE_BYTES) throw new RangeError('a nonce has 12 bytes')
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(contextBytes(context), { plaintextLength: plain.length })
  const box = new Uint8Array(plain.length + BOX_OVERHEAD)
  box.set(nonce)
  box.set(cipher.update(plain), NONCE_BYTES)
  cipher.final()
  box.set(cipher.getAuthTag(), NONCE_BYTES + plain.length)
  return box
}

/** The content of a box. Throws NotAuthentic. */
export function openBox(key: CipherKey, context: string | Uint8Array, box: Uint8Array): Uint8Array {
  if (box.length < BOX_OVERHEAD) throw new NotAuthentic('box too short')
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  const end = box.length - TAG_BYTES
  decipher.setAAD(contextBytes(context), { plaintextLength: end - NONCE_BYTES })
  return finish(decipher, box.subarray(NONCE_BYTES, end), box.subarray(end))
}

/** Bytes in the file of a stream of `plainBytes`, which must be more than 0. */
export function streamBytes(plainBytes: number): number {
  return plainBytes + Math.ceil(plainBytes / STREAM_CHUNK_BYTES) * TAG_BYTES
}

/** Plain bytes of a stream of `sealedBytes`; undefined when no stream has this length. */
export function streamPlainBytes(sealedBytes: number): number | undefined {
  const chunks = Math.ceil(sealedBytes / SEALED_CHUNK_BYTES)
  const plainBytes = sealedBytes - chunks * TAG_BYTES
  return plainBytes > 0 && streamBytes(plainBytes) === sealedBytes ? plainBytes : undefined
}

/** Chunk `index` (from 0) of a stream; 65,536 plain bytes in all but the last. One key seals one stream only. */
export function sealChunk(key: CipherKey, index: number, isLast: boolean, plain: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(plain.length + TAG_BYTES)
  sealChunkInto(sealed, key, index, isLast, plain)
  return sealed
}

/** As `sealChunk`, into the beginning of `target`; returns the bytes written. */
export function sealChunkInto(
  target: Uint8Array,
  key: CipherKey,
  index: number,
  isLast: boolean,
  plain: Uint8Array,
): number {
  const cipher = createCipheriv(CIPHER, key, chunkNonce(index, isLast), { authTagLength: TAG_BYTES })
  target.set(cipher.update(plain))
  cipher.final()
  target.set(cipher.getAuthTag(), plain.length)
  return plain.length + TAG_BYTES
}

/**
 * Throws NotAuthentic when the chunk is not this one of this stream, or not the last when it should be, or is empty; only the one chunk
 * of an empty stream is empty.
 */
export function openChunk(key: CipherKey, index: number, isLast: boolean, sealed: Uint8Array): Uint8Array {
  if (sealed.length < TAG_BYTES || (sealed.length === TAG_BYTES && !(index === 0 && isLast)))
    throw new NotAuthentic('chunk too short')
  const decipher = createDecipheriv(CIPHER, key, chunkNonce(index, isLast), { authTagLength: TAG_BYTES })
  const end = sealed.length - TAG_BYTES
  return finish(decipher, sealed.subarray(0, end), sealed.subarray(end))
}

function contextBytes(context: string | Uint8Array): Uint8Array {
  return typeof context === 'string' ? Buffer.from(context, 'utf8') : context
}

function finish(decipher: ReturnType<typeof createDecipheriv>, body: Uint8Array, tag: Uint8Array): Uint8Array {
  ;(decipher as unknown as { setAuthTag(tag: Uint8Array): void }).setAuthTag(tag)
  const plain = decipher.update(body)
  try {
    decipher.final()
  } catch {
    throw new NotAuthentic('not authentic')
  }
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length)
}

function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES)
  let rest = index
  for (let at = NONCE_BYTES - 2; rest > 0 && at >= 0; at--) {
    nonce[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}
