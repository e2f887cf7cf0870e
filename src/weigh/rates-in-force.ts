// f as the journal gives it: measured rates only rise, unless a later measurement states a reason.

import type { MarkRate, MarkRateAct, RecordedCasework } from '../model/casework.ts'
import type { MarkKind } from '../model/ladder.ts'
import { DEFAULT_RATES } from './lower-bound.ts'
import type { MarkRates } from './weigh-evidence.ts'

const KINDS: readonly (MarkKind | 'any')[] = ['words', 'media', 'detail', 'any']

/**
 * Upper rates of all measurements in effect, in canonical order: of each kind the largest since the last one with a reason. The defaults
 * while nobody has measured. @see docs/methods.md#the-lower-bound
 */
export function ratesInForce(measured: readonly RecordedCasework<MarkRateAct>[]): MarkRates {
  const rates = { words: 0, media: 0, detail: 0, any: 0 }
  if (measured.length === 0) return DEFAULT_RATES
  for (const { act } of measured) {
    const upper = upperRates(act)
    for (const kind of KINDS) rates[kind] = isReasoned(act) ? upper[kind] : Math.max(rates[kind], upper[kind])
  }
  return { ...rates, source: 'measured' }
}

/** Upper rates of one measurement; where it has none for any mark at all, their sum stands for it. */
export function upperRates({ rates }: MarkRateAct): Record<MarkKind | 'any', number> {
  const [words, media, detail] = [rates.words.upper, rates.media.upper, rates.detail.upper]
  const any: unknown = (rates.any as MarkRate | undefined)?.upper
  const isRate = typeof any === 'number' && any >= 0 && any <= 1
  return { words, media, detail, any: isRate ? any : Math.min(1, words + media + detail) }
}

/** True when it says why it should replace what was measured before. */
export function isReasoned({ reason }: MarkRateAct): boolean {
  return reason !== undefined && reason.trim() !== ''
}
