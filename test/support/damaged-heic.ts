// Damaged copies of a HEIC file, decoded in the process that this runs in.

import { Random } from '../../src/algorithms/random.ts'
import { decodeHeic } from '../../src/system/heic-picture.ts'

/** How many of `count` copies, each cut off or with a few bytes changed, gave a picture and how many a fault. */
export async function damagedOutcomes(whole: Uint8Array, count: number): Promise<{ pictures: number; faults: number }> {
  const random = new Random('damaged pictures')
  let pictures = 0
  for (let i = 0; i < count; i++) {
    const bytes = whole.slice(0, i % 3 === 0 ? random.below(whole.length) : whole.length)
    for (let change = 0; change < (i % 3) * 2; change++) bytes[random.below(bytes.length)] = random.below(256)
    if ('data' in (await decodeHeic(bytes, 10_000_000))) pictures++
  }
  return { pictures, faults: count - pictures }
}
