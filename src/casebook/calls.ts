// Calls to violence in a case, with the analysis they need.

import { detectSameness } from '../detect/sameness.ts'
import type { CallsView } from '../model/calls-view.ts'
import { type CallsOptions, callsView } from './calls-view.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { analyse } from './line.ts'
import type { Progress } from './progress.ts'

/** The view of a case with a sealed index; the whole analysis is made only when something was confirmed. */
export async function callsOf(casebook: Casebook, progress: Progress, options: CallsOptions = {}): Promise<CallsView> {
  const isReviewed = caseworkOf(casebook).callReviews.some(({ act }) => act.verdict === 'call')
  const analysis = isReviewed
    ? await analyse(casebook, 0, progress)
    : await detectSameness(casebook.index(), { resemblance: casebook.settings().resemblance })
  return callsView(casebook, analysis, options)
}
