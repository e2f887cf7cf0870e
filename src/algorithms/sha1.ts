// SHA-1 (FIPS 180-4), for identifiers that a format defines by it. It proves nothing: collisions can be made.

const encoder = new TextEncoder()
const words = new Int32Array(80)
const state = new Int32Array(5)
const START = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
let buffer = new Uint8Array(1 << 12)
let view = new DataView(buffer.buffer)

/** SHA-1 of the text in UTF-8, 40 hexadecimal digits. Lone surrogates count as U+FFFD. */
export function sha1Hex(text: string): string {
  reserve(text.length * 3 + 72)
  const length = encoder.encodeInto(text, buffer).written
  const end = Math.ceil((length + 9) / 64) * 64
  buffer.fill(0, length, end)
  buffer[length] = 0x80
  view.setUint32(end - 8, Math.floor(length / 0x20000000))
  view.setUint32(end - 4, (length << 3) >>> 0)
  state.set(START)
  for (let at = 0; at < end; at += 64) compress(at)
  let hex = ''
  for (let i = 0; i < 5; i++) {
    const word = state[i]
    hex += HEX[word >>> 24] + HEX[(word >>> 16) & 255] + HEX[(word >>> 8) & 255] + HEX[word & 255]
  }
  return hex
}

function reserve(bytes: number): void {
  if (bytes <= buffer.length) return
  buffer = new Uint8Array(bytes * 2)
  view = new DataView(buffer.buffer)
}

/** One block of 64 bytes, section 6.1.2. */
function compress(at: number): void {
  for (let t = 0; t < 16; t++) words[t] = view.getInt32(at + 4 * t)
  for (let t = 16; t < 80; t++) {
    const word = words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16]
    words[t] = (word << 1) | (word >>> 31)
  }
  let a = state[0]
  let b = state[1]
  let c = state[2]
  let d = state[3]
  let e = state[4]
  for (let t = 0; t < 80; t++) {
    const next = (((a << 5) | (a >>> 27)) + mixed(t, b, c, d) + e + words[t]) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] += a
  state[1] += b
  state[2] += c
  state[3] += d
  state[4] += e
}

/** Function and constant of a round, sections 4.1.1 and 4.2.1. */
function mixed(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1
  return t < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6
}
