// Keccak-256 as block chains use it: Keccak-f[1600], rate 1088, padding 0x01 … 0x80 (SHA3-256 of FIPS 202 pads 0x06).
// Source: Bertoni, Daemen, Peeters, Van Assche, "The Keccak reference", version 3.0, 2011. For short messages; not fast.

const RATE_BYTES = 136
const ROUNDS = 24
const LANE = (1n << 64n) - 1n

/** Keccak-256 of the bytes, 32 bytes. `suffix` is the first byte of the padding; 0x06 gives SHA3-256. */
export function keccak256(bytes: Uint8Array, suffix = 0x01): Uint8Array {
  const padded = new Uint8Array((Math.floor(bytes.length / RATE_BYTES) + 1) * RATE_BYTES)
  padded.set(bytes)
  padded[bytes.length] ^= suffix
  padded[padded.length - 1] ^= 0x80
  const state = new BigUint64Array(25)
  const view = new DataView(padded.buffer)
  for (let block = 0; block < padded.length; block += RATE_BYTES) {
    for (let lane = 0; lane < RATE_BYTES / 8; lane++) state[lane] ^= view.getBigUint64(block + 8 * lane, true)
    permute(state)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (let lane = 0; lane < 4; lane++) digest.setBigUint64(8 * lane, state[lane], true)
  return new Uint8Array(digest.buffer)
}

/** Keccak-f[1600] on lanes A[x + 5y]. */
function permute(a: BigUint64Array): void {
  let shift = 1
  for (let round = 0; round < ROUNDS; round++) {
    theta(a)
    rhoAndPi(a)
    chi(a)
    let constant = 0n
    for (let bit = 0; bit < 7; bit++) {
      if (shift & 1) constant |= 1n << BigInt((1 << bit) - 1)
      // Linear feedback register over x^8 + x^6 + x^5 + x^4 + 1.
      shift = shift & 0x80 ? ((shift << 1) ^ 0x171) & 0xff : shift << 1
    }
    a[0] ^= constant
  }
}

function theta(a: BigUint64Array): void {
  const columns = [0, 1, 2, 3, 4].map(x => a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])
  for (let x = 0; x < 5; x++) {
    const mixed = columns[(x + 4) % 5] ^ rotated(columns[(x + 1) % 5], 1)
    for (let y = 0; y < 25; y += 5) a[x + y] ^= mixed
  }
}

function rhoAndPi(a: BigUint64Array): void {
  let x = 1
  let y = 0
  let moved = a[1]
  for (let step = 0; step < 24; step++) {
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    const at = x + 5 * y
    const lane = a[at]
    a[at] = rotated(moved, (((step + 1) * (step + 2)) / 2) % 64)
    moved = lane
  }
}

function chi(a: BigUint64Array): void {
  for (let y = 0; y < 25; y += 5) {
    const row = a.slice(y, y + 5)
    for (let x = 0; x < 5; x++) a[y + x] = row[x] ^ (~row[(x + 1) % 5] & LANE & row[(x + 2) % 5])
  }
}

function rotated(lane: bigint, by: number): bigint {
  return ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & LANE
}
