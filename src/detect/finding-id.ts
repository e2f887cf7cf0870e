// Stable names of findings: made from their content, the same in every run and engine.

/** `kind-` and 16 hexadecimal digits: two 32-bit FNV-1a hashes of the parts. Names, not proofs: collisions can be built. */
export function findingId(kind: string, parts: Iterable<string | number>): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  const mix = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    high ^= high >>> 15
  }
  for (const part of parts) {
    const text = String(part)
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i))
    mix(0x1ffff)
  }
  const hexadecimal = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
  return `${kind}-${hexadecimal(high)}${hexadecimal(low)}`
}
