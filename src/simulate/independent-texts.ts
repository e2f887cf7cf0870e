// Keeps planted independent texts apart: what two people write on their own must not resemble by an accident of the phrase book.

/** Jaccard resemblance over 5-letter shingles above which two texts are not taken for independent here. */
export const INDEPENDENT_BELOW = 0.5
const SHINGLE = 5
const ATTEMPTS = 40

/** Resemblance of two texts, 0..1: Jaccard over the 5-letter shingles of the lower-cased texts. */
export function roughResemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  const union = a.size + b.size - common
  return union === 0 ? 1 : common / union
}

export function shinglesOf(text: string): Set<string> {
  const folded = text.toLowerCase().replace(/\s+/g, ' ')
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE <= folded.length; i++) shingles.add(folded.slice(i, i + SHINGLE))
  return shingles
}

/** Remembers every text it gave out; cost grows with their number, so it serves hundreds, not millions. */
export class IndependentTexts {
  readonly #given: Set<string>[] = []

  /** A text from `compose` that resembles none given before; throws RangeError when 40 attempts all do. */
  next(compose: () => string): string {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const text = compose()
      const shingles = shinglesOf(text)
      if (this.#given.some(given => roughResemblance(given, shingles) >= INDEPENDENT_BELOW)) continue
      this.#given.push(shingles)
      return text
    }
    throw new RangeError(`the phrase book gave no independent text in ${ATTEMPTS} attempts`)
  }
}
