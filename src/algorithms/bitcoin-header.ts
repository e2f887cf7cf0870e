// Bitcoin block headers, 80 bytes: version, hash of the header before, Merkle root, time, difficulty, nonce.
// A header that holds by itself is not shown to be on the chain with the most work: whoever gives it vouches for that.

export const HEADER_BYTES = 80

/** Exponent and mantissa of the easiest difficulty that the main chain allows (0x1d00ffff). */
const EASIEST = 0xffffn << (8n * (0x1dn - 3n))

/** Merkle root, in the order of bytes in which a proof gives it. */
export function merkleRootIn(header: Uint8Array): Uint8Array {
  return header.subarray(36, 68)
}

/** Time that the miner stated, in seconds since 1970; up to two hours off. */
export function headerSeconds(header: Uint8Array): number {
  return littleEndian(header, 68)
}

/** True when the hash of the header is below the target that the header states, and that target is one of the main chain. */
export function hasProofOfWork(header: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): boolean {
  const target = targetOf(littleEndian(header, 72))
  if (target <= 0n || target > EASIEST) return false
  return numberOf(headerHash(header, sha256)) <= target
}

/** True when `next` names `header` as the one before it. */
export function isFollowedBy(header: Uint8Array, next: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): boolean {
  return headerHash(header, sha256).every((byte, i) => byte === next[4 + i])
}

function headerHash(header: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  return sha256(sha256(header))
}

/** Target from its short form: one byte of exponent to the base 256, three of mantissa with a sign bit. */
function targetOf(bits: number): bigint {
  const exponent = bits >>> 24
  const mantissa = bits & 0x7fffff
  if ((bits & 0x800000) !== 0 || exponent > 32) return 0n
  return exponent >= 3
    ? BigInt(mantissa) << (8n * BigInt(exponent - 3))
    : BigInt(mantissa) >> (8n * BigInt(3 - exponent))
}

function numberOf(hash: Uint8Array): bigint {
  let value = 0n
  for (let i = hash.length - 1; i >= 0; i--) value = value * 256n + BigInt(hash[i])
  return value
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0
}
