// How like two written names are: to suggest that two actors of a list may be one. A suggestion for a person; nothing is merged by it.

import { matchNames, namePattern } from './names.ts'
import type { NamePart } from './names-parts.ts'

export interface NameSimilarity {
  /** 0 to 1; 1 when `matchNames` takes them for one name. Not a probability. */
  readonly score: number
  /** Why, as ids: `same-name`, `near-spelling`, `ending` (Ахмет, Ахметов), `initial`, `order`, `missing-part`, `other-father`, `other-given-name`. */
  readonly because: readonly string[]
}

/** Names below this are not worth showing. */
export const LIKELY = 0.7

/** Parts less alike than this are different names. */
const NEAR = 0.6

/** Symmetric. Compares at most four parts of at most 40 letters. */
export function nameSimilarity(left: string, right: string): NameSimilarity {
  if (matchNames(left, right) !== undefined) return { score: 1, because: ['same-name'] }
  const a = namePattern(left).parts
  const b = namePattern(right).parts
  if (a.length === 0 || b.length === 0) return { score: 0, because: [] }
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const { sum, because } = bestPairing(short, long)
  const missing = long.length - short.length
  if (missing > 0) because.add('missing-part')
  const score = Math.max(0, sum / (short.length + 0.25 * missing) - (because.has('other-father') ? 0.3 : 0))
  return { score: Math.round(100 * Math.min(score, 0.99)) / 100, because: [...because].sort() }
}

/** The pairing of all parts of the shorter name that makes the sum greatest; at most 24 ways. */
function bestPairing(short: readonly Part[], long: readonly Part[]): { sum: number; because: Set<string> } {
  let best: { sum: number; because: Set<string> } = { sum: -1, because: new Set() }
  const pair = (index: number, taken: readonly number[], sum: number, because: readonly string[]) => {
    if (index === short.length) {
      const isBetter =
        sum > best.sum || (sum === best.sum && best.because.has('other-father') && !because.includes('other-father'))
      if (isBetter) best = { sum, because: new Set(because) }
      return
    }
    for (const [at, other] of long.entries()) {
      if (taken.includes(at)) continue
      const { score, why } = partSimilarity(short[index], other)
      const isNear = score >= NEAR
      const reason = isNear
        ? why
        : short[index].part?.role === 'patronymic' || other.part?.role === 'patronymic'
          ? 'other-father'
          : 'other-given-name'
      pair(index + 1, [...taken, at], sum + (isNear ? score : 0), reason === '' ? because : [...because, reason])
    }
  }
  pair(0, [], 0, [])
  return best
}

type Part = { readonly part?: NamePart; readonly initial?: ReadonlySet<string> }

function partSimilarity(left: Part, right: Part): { score: number; why: string } {
  if (left.part === undefined || right.part === undefined) {
    const sounds = left.initial ?? right.initial
    const other = left.part?.initials ?? right.part?.initials ?? right.initial ?? new Set<string>()
    return sounds !== undefined && [...sounds].some(sound => other.has(sound))
      ? { score: 0.7, why: 'initial' }
      : { score: 0, why: '' }
  }
  if (left.part.gender !== right.part.gender && left.part.gender !== 'either' && right.part.gender !== 'either')
    return { score: 0, why: '' }
  if ((left.part.fatherKeys === undefined) !== (right.part.fatherKeys === undefined)) return { score: 0, why: '' }
  let best = 0
  let isEnding = false
  for (const a of left.part.fatherKeys ?? left.part.keys)
    for (const b of right.part.fatherKeys ?? right.part.keys) {
      if (a === b) return { score: 1, why: '' }
      if (withoutEnding(a) === withoutEnding(b) && withoutEnding(a).length >= 4) isEnding = true
      best = Math.max(best, 1 - editDistance(softened(a), softened(b)) / Math.max(a.length, b.length))
    }
  if (isEnding) return { score: 0.9, why: 'ending' }
  return { score: best, why: 'near-spelling' }
}

/** Endings of surnames and patronymics that a person may drop: Ахметов, Ахмет, Ахметулы. */
function withoutEnding(key: string): string {
  return key.replace(/(?:ovic|evic|ovna|evna|uli|kizi|ova|eva|ov|ev|in|ina)$/, '')
}

/** Sounds that are often written for one another: қ and х, б and п at the end, д and т, г and ғ. */
function softened(key: string): string {
  return key.replace(/h/g, 'k').replace(/d/g, 't').replace(/b/g, 'p').replace(/z/g, 's').replace(/o/g, 'u')
}

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours. Cost product of the lengths, at most 40 each. */
export function editDistance(left: string, right: string): number {
  const a = left.slice(0, 40)
  const b = right.slice(0, 40)
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
