// Padmé: lengths that tell little of what they belong to (Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files
// and Communication with PURBs", algorithm 1).

/** Smallest padded length not below `length` (a whole number from 0); adds at most 12 %. 0 and 1 stay. Exact below 2^53. */
export function padmeLength(length: number): number {
  if (length < 2) return length
  const exponent = floorLog2(length)
  const kept = floorLog2(exponent) + 1
  const unit = 2 ** Math.max(0, exponent - kept)
  return Math.ceil(length / unit) * unit
}

function floorLog2(value: number): number {
  let exponent = Math.floor(Math.log2(value))
  // Math.log2 rounds near powers of two.
  if (2 ** exponent > value) exponent--
  if (2 ** (exponent + 1) <= value) exponent++
  return exponent
}
