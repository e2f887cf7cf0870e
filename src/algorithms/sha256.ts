// SHA-256 (FIPS 180-4, 2015) for what is hashed where no machine is at hand: short texts of linked data. Not fast.

const BLOCK_BYTES = 64

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every(prime => candidate % prime !== 0)) found.push(candidate)
  return found
}

/** First 32 bits of the fraction of a root, section 4.2.2 and 5.3.3. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
}

const ROUND = Int32Array.from(primes(64), prime => fraction(Math.cbrt(prime)))
const START = Int32Array.from(primes(8), prime => fraction(Math.sqrt(prime)))

/** SHA-256 of the bytes, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = START.slice()
  const words = new Int32Array(BLOCK_BYTES)
  const padded = withPadding(bytes)
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) {
    for (let i = 0; i < 16; i++) words[i] = padded.getInt32(at + 4 * i)
    compress(state, words)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (let i = 0; i < 8; i++) digest.setInt32(4 * i, state[i])
  return new Uint8Array(digest.buffer)
}

/** The message with a one bit, zeros and its length in bits, a multiple of 64 bytes (section 5.1.1). */
function withPadding(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return view
}

/** One block, section 6.2.2; `words` holds its 16 words and is overwritten. */
function compress(state: Int32Array, words: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const near = words[i - 2]
    const far = words[i - 15]
    const sigma1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    const sigma0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    words[i] = (sigma1 + words[i - 7] + sigma0 + words[i - 16]) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const after = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i] + after[i]) | 0
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}
