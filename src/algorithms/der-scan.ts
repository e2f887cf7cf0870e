// A look at the frame of a DER value before anything parses it: lengths, nesting and number of parts, without recursion.
// ITU-T X.690; lengths must be definite, so an indefinite one (BER) is refused.

export interface DerLimits {
  readonly bytes: number
  readonly depth: number
  /** Tags in all. */
  readonly parts: number
}

/** Why the bytes are no DER value of this size, or undefined when they are exactly one. Cost: one look at each tag. */
export function derFault(
  bytes: Uint8Array,
  limits: DerLimits,
): 'too-large' | 'too-deep' | 'too-many-parts' | 'cut-off' | 'not-der' | 'bytes-behind-the-end' | undefined {
  if (bytes.length > limits.bytes) return 'too-large'
  if (bytes.length === 0) return 'cut-off'
  /** Where each open part ends. */
  const ends: number[] = []
  let at = 0
  let parts = 0
  do {
    const end = ends.length === 0 ? bytes.length : ends[ends.length - 1]
    if (at === end) {
      ends.pop()
      continue
    }
    if (ends.length === 0 && parts > 0) return 'bytes-behind-the-end'
    if (++parts > limits.parts) return 'too-many-parts'
    const isConstructed = (bytes[at] & 0x20) !== 0
    // Tags above 30 do not occur in what is read here.
    if ((bytes[at] & 0x1f) === 0x1f) return 'not-der'
    if (at + 1 >= end) return 'cut-off'
    const first = bytes[at + 1]
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f
    if (first === 0x80 || lengthBytes > 4) return 'not-der'
    if (at + 2 + lengthBytes > end) return 'cut-off'
    let length = lengthBytes === 0 ? first : 0
    for (let i = 0; i < lengthBytes; i++) length = length * 256 + bytes[at + 2 + i]
    at += 2 + lengthBytes
    if (at + length > end) return 'cut-off'
    if (isConstructed) {
      if (ends.length >= limits.depth) return 'too-deep'
      ends.push(at + length)
    } else at += length
  } while (ends.length > 0 || at < bytes.length)
  return undefined
}
