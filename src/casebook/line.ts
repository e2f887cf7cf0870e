// The whole line, in order. Read this first.

import type { CorpusCounts } from '../corpus/engine.ts'
import type { SettingsAct } from '../model/acts.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS, OWN_REPORT, type Purpose } from '../model/consent.ts'
import type { Summary } from '../model/summary.ts'
import { type Acquired, type AcquireOptions, acquire } from './acquire.ts'
import { callsView } from './calls-view.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf, visibleTies } from './casework.ts'
import { caseworkFindings } from './casework-findings.ts'
import type { Detected } from './detect-all.ts'
import { indexOriginals } from './index-originals.ts'
import { detect } from './kept-detection.ts'
import { keepOverview } from './kept-overview.ts'
import { measureMarkRate, REVIEWER_ERROR } from './measure-mark-rate.ts'
import type { Progress } from './progress.ts'
import { readMedia } from './read-media.ts'
import { recordClaims } from './record-claims.ts'
import { summarise } from './summarise.ts'
import { Turns } from './turns.ts'
import { readyClaims, weighClaims } from './weigh-claims.ts'
import { checkReportPath, type ReportOptions, writeReport } from './write-report.ts'

export interface LineOptions extends AcquireOptions {
  /** Path of a claims file; undefined keeps the one recorded before. */
  readonly claims: string | undefined
  readonly workers: number
  readonly report: ReportOptions
  /** False passes over looking at pictures and videos. */
  readonly readsMedia?: boolean
  /** Records what people decided, once the posts it names are held. */
  readonly casework?: () => Promise<void>
}

export interface LineResult {
  readonly summary: Summary
  readonly acquired: Acquired
  /** Undefined when none was asked for, as in a sealed case. */
  readonly reportPath: string | undefined
}

/** files -> import -> preserve -> index -> look at media -> detect -> weigh -> show. Creates nothing but what is in the case folder. */
export async function runLine(casebook: Casebook, options: LineOptions): Promise<LineResult> {
  const started = casebook.system.elapsed()
  if (options.report.path !== undefined) checkReportPath(casebook, options.report.path)
  // First, so that a claims file that cannot be understood is told before the long work.
  if (options.claims !== undefined) recordClaims(casebook, options.claims)
  const acquired = await importInputs(casebook, options, OWN_REPORT)
  await options.casework?.()
  if (options.readsMedia !== false) await readMedia(casebook, options)
  const analysis = await measured(casebook, options)
  // The casebook in the browser then opens with its figures.
  keepOverview(casebook, analysis)
  const summary = summarise(casebook, analysis, options.report.language, runFigures(casebook, started))
  options.progress.update('report', 0, undefined, 'steps')
  const reportPath = await writeReport(casebook, analysis, summary, options.report)
  return { summary: { ...summary, run: runFigures(casebook, started) }, acquired, reportPath }
}

/** The analysis, with f measured first where marks were reviewed and nobody has measured it. */
async function measured(casebook: Casebook, options: LineOptions): Promise<Analysis> {
  const analysis = await analyse(casebook, options.workers, options.progress)
  if (!measureReviewed(casebook, analysis, options.role ?? 'person')) return analysis
  return analyse(casebook, options.workers, options.progress)
}

/** Measures f where marks were reviewed and nobody has measured it; true when that was recorded, which changes the bounds. */
export function measureReviewed(casebook: Casebook, analysis: Analysis, role: string): boolean {
  const { markReviews, markRates } = caseworkOf(casebook)
  const hasAssertions = analysis.claims.some(({ support, deny }) => support.ladder.posts + deny.ladder.posts > 0)
  if (markReviews.length === 0 || markRates.length > 0 || !hasAssertions) return false
  measureMarkRate(casebook, analysis, { reviewerError: REVIEWER_ERROR, role })
  return true
}

/** import -> preserve -> index: keeps originals and reads those that may be used for the purpose. */
export async function importInputs(
  casebook: Casebook,
  options: AcquireOptions,
  purpose: Purpose = OWN_ANALYSIS,
): Promise<Acquired> {
  const acquired = await acquire(casebook, options)
  await indexOriginals(casebook, options.progress, options.signal, purpose, options.watch)
  const counts = await sealIndex(casebook, options.progress)
  if (acquired.added === 0 && counts.posts === 0 && casebook.acquisitions().length === 0) {
    options.showProblems(acquired.problems)
    throw new CaseError('no-usable-input', 'no-usable-input', {
      inputs: acquired.inputs,
      problems: acquired.problems.length,
    })
  }
  return acquired
}

/** index -> detect -> weigh: reads only vault and journal. */
export async function analyse(casebook: Casebook, workers: number, progress: Progress): Promise<Analysis> {
  await sealIndex(casebook, progress)
  const detected = await detect(casebook, workers, progress)
  progress.update('claims', 0, undefined, 'steps')
  return weighDetected(casebook, detected)
}

/** The same without standing in the way for long: `turns` are given while claims are matched. */
export async function weighInTurns(casebook: Casebook, detected: Detected): Promise<Analysis> {
  const turns = new Turns(casebook.system)
  await readyClaims(casebook, () => turns.give())
  return weighDetected(casebook, detected)
}

/** detect -> weigh: what people decided since goes over what was detected before. */
export function weighDetected(casebook: Casebook, detected: Detected): Analysis {
  const claims = weighClaims(casebook, detected)
  const all = caseworkOf(casebook)
  const casework = { ...all, ties: visibleTies(casebook, all.ties) }
  const findings = caseworkFindings(casebook.index(), claims, casework)
  const analysis = { ...detected.analysis, claims }
  if (casework.callReviews.length === 0) return { ...analysis, casework: findings }
  const { confirmed } = callsView(casebook, analysis, { limit: 0 })
  return { ...analysis, casework: { ...findings, calls: confirmed } }
}

/** Makes what was read searchable and numbers it in canonical order. */
function sealIndex(casebook: Casebook, progress: Progress): Promise<CorpusCounts> {
  progress.update('search', 0, undefined, 'steps')
  return casebook.onIndex(() => {
    casebook.index().seal()
    return casebook.index().counts()
  })
}

/** Records thresholds; the next analysis uses them. */
export function recordSettings(casebook: Casebook, settings: SettingsAct): void {
  casebook.custody.journal.append(settings)
  casebook.custody.commit()
}

/** Elapsed time since `started` and the largest resident memory of the process so far. */
export function runFigures(casebook: Casebook, started: number): Summary['run'] {
  const { system } = casebook
  return { elapsedSeconds: (system.elapsed() - started) / 1000, peakMemoryBytes: system.peakMemoryBytes() }
}
