// f as the journal gives it: measured rates only rise, unless a later measurement states a reason.

import type { MarkRateAct, RecordedCasework } from '../model/casework.ts'
import type { MarkKind } from '../model/ladder.ts'
import { DEFAULT_RATES } from './lower-bound.ts'
import type { MarkRates } from './weigh-evidence.ts'

const KINDS: readonly MarkKind[] = ['words', 'media', 'detail']

/**
 * Upper rates of all measurements in effect, in canonical order: of each kind the largest since the last one with a reason. The defaults
 * while nobody has measured. @see docs/methods.md#the-lower-bound
 */
export function ratesInForce(measured: readonly RecordedCasework<MarkRateAct>[]): MarkRates {
  const rates = { words: 0, media: 0, detail: 0 }
  if (measured.length === 0) return DEFAULT_RATES
  for (const { act } of measured) {
    const isReplaced = act.reason !== undefined && act.reason.trim() !== ''
    for (const kind of KINDS) {
      const { upper } = act.rates[kind]
      rates[kind] = isReplaced ? upper : Math.max(rates[kind], upper)
    }
  }
  return { ...rates, source: 'measured' }
}
