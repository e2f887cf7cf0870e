// The index and the report once more from vault and journal alone.

import { OWN_REPORT } from '../model/consent.ts'
import type { Summary } from '../model/summary.ts'
import type { Casebook } from './casebook.ts'
import { indexOriginals } from './index-originals.ts'
import { analyse, runFigures } from './line.ts'
import type { Progress } from './progress.ts'
import { readMedia } from './read-media.ts'
import { summarise } from './summarise.ts'
import { checkReportPath, type ReportOptions, writeReport } from './write-report.ts'

export interface RebuildOptions {
  readonly progress: Progress
  readonly signal: AbortSignal
  readonly report: ReportOptions
  /** False passes over looking at pictures and videos. */
  readonly readsMedia?: boolean
}

/** Deletes `index/` first. Figures but `run`, and the report, come out as before. */
export async function rebuild(
  casebook: Casebook,
  options: RebuildOptions,
): Promise<{ summary: Summary; reportPath: string | undefined }> {
  if (options.report.path !== undefined) checkReportPath(casebook, options.report.path)
  casebook.clearIndex()
  return report(casebook, 0, options)
}

/** Reads what the index lacks, runs detectors and weighing, and writes the report. */
export async function report(
  casebook: Casebook,
  workers: number,
  options: RebuildOptions,
): Promise<{ summary: Summary; reportPath: string | undefined }> {
  if (options.report.path !== undefined) checkReportPath(casebook, options.report.path)
  const started = casebook.system.elapsed()
  await indexOriginals(casebook, options.progress, options.signal, OWN_REPORT)
  if (options.readsMedia !== false) await readMedia(casebook, options)
  const analysis = await analyse(casebook, workers, options.progress)
  const summary = summarise(casebook, analysis, options.report.language, runFigures(casebook, started))
  options.progress.update('report', 0, undefined, 'steps')
  const reportPath = await writeReport(casebook, analysis, summary, options.report)
  return { summary: { ...summary, run: runFigures(casebook, started) }, reportPath }
}
