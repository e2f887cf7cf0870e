// Animated WebP pictures with very many frames: only the first of them are given to a decoder, as libwebp's time to list frames grows with their square.

/** Frames that a decoder is given: 6 ms to list. */
export const MOST_WEBP_FRAMES = 1000

const HEAD = 12
const CHUNK_HEAD = 8

/** The file with its first `MOST_WEBP_FRAMES` frames and all else that it holds, and how many frames it had; undefined for one that has no more, or is no WebP. Linear. */
export function withFewerFrames(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly frames: number } | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEAD || file.toString('latin1', 8, HEAD) !== 'WEBP') return undefined
  let frames = 0
  let end = HEAD
  const kept = [file.subarray(0, HEAD)]
  for (let at = HEAD; at + CHUNK_HEAD <= file.length; at = end) {
    const size = file.readUInt32LE(at + 4)
    end = Math.min(file.length, at + CHUNK_HEAD + size + (size & 1))
    if (file.toString('latin1', at, at + 4) === 'ANMF' && ++frames > MOST_WEBP_FRAMES) continue
    kept.push(file.subarray(at, end))
  }
  if (frames <= MOST_WEBP_FRAMES) return undefined
  const shorter = Buffer.concat(kept)
  shorter.writeUInt32LE(shorter.length - CHUNK_HEAD, 4)
  return { bytes: shorter, frames }
}
