// Writes the report from the corpus and its analysis: CASE/report.html, or where the person says.

import { renderReport } from '../export/html-report.ts'
import { findingText } from '../messages/findings.ts'
import { problemText } from '../messages/problems.ts'
import type { AcquisitionAct } from '../model/acts.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_REPORT } from '../model/consent.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { ReportContext, ReportOriginal } from '../model/report-view.ts'
import type { StatedOrigin } from '../model/stated-origin.ts'
import type { Summary } from '../model/summary.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { buildReportView } from '../show/report-view.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, heldBackOriginals, reportSources } from './consent.ts'
import { footageOverview } from './footage-overview.ts'
import { refuseInsideCase } from './inside-case.ts'
import { judgementsOf, mayBeNamed } from './judgements.ts'
import { allProblems } from './summarise.ts'

export interface ReportOptions {
  readonly language: Language
  readonly showNames: boolean
  /** A new file; undefined for the case's own, which a sealed case has not. */
  readonly path?: string
}

/** Entries of each list of footage. */
const FOOTAGE_LISTED = 100

/**
 * Writes the report in one step and returns its path; undefined for a sealed case without a path, which gets none.
 * Rejects with CaseError `cannot-write` (also for a path that is taken), `no-space`, and `usage` for one inside a sealed case.
 */
export async function writeReport(
  casebook: Casebook,
  analysis: Analysis,
  summary: Summary,
  options: ReportOptions,
): Promise<string | undefined> {
  if (options.path !== undefined) checkReportPath(casebook, options.path)
  if (options.path === undefined && casebook.isSealed) return undefined
  const footage = await footageOverview(casebook, FOOTAGE_LISTED)
  const context = { ...reportContext(casebook, summary, options.showNames), footage }
  const view = buildReportView(casebook.index(), analysis, context)
  const path = options.path ?? `${casebook.root}/report.html`
  const partial = `${path}.partial`
  const { files } = casebook.system
  const encoder = new TextEncoder()
  try {
    if (files.facts(partial) !== undefined) files.remove(partial)
    const file = files.create(partial)
    try {
      for (const part of renderReport(view, options.language)) file.append(encoder.encode(part))
      file.sync()
    } finally {
      file.close()
    }
    files.rename(partial, path)
  } catch (cause) {
    const reason = (cause as { code?: string }).code
    if (reason === 'ENOSPC') throw new CaseError('no-space', 'no-space', { value: path }, { cause })
    if (reason === undefined) throw cause
    throw new CaseError('cannot-write', 'cannot-write', { value: path, reason }, { cause })
  }
  return path
}

/** Throws before the long work begins, too. */
export function checkReportPath(casebook: Casebook, path: string): void {
  refuseInsideCase(casebook, path)
  if (casebook.system.files.facts(path) !== undefined)
    throw new CaseError('cannot-write', 'cannot-write', { value: quoted(path), reason: 'EEXIST' })
}

function reportContext(casebook: Casebook, summary: Summary, showNames: boolean): ReportContext {
  const { custody } = casebook
  const judgements = judgementsOf(casebook)
  const consent = consentRegister(casebook)
  const { resemblance, q, windowsSeconds } = casebook.settings()
  const caseName = casebook.root.split('/').at(-1) ?? casebook.root
  return {
    caseName,
    createdClaimedTime: custody.createdClaimedTime,
    toolVersion: casebook.tool.replace(/^anechoic /, ''),
    pseudonym: pseudonymsFor('report', message => custody.keyedHash(message)),
    showNames,
    isJudged: (cluster, accountIds) => mayBeNamed(judgements, cluster, accountIds),
    intake: {
      inputs: summary.inputs,
      originals: reportOriginals(casebook, heldBackOriginals(consent, OWN_REPORT)),
      problems: allProblems(casebook),
    },
    custody: {
      entries: custody.journal.entries,
      groups: custody.journal.groups,
      deviceFingerprint: custody.deviceFingerprint,
      witnessed: false,
      sources: reportSources(consent),
    },
    summary,
    thresholds: { resemblance, q, windowsSeconds },
    commands: {
      rung: (claim, side, rung) => `anechoic weigh CASE --list ${claim} --side ${side} --rung ${rung}`,
      family: id => `anechoic detect CASE --family ${id}`,
      originalPath: sha256 => (casebook.isSealed ? undefined : objectPath(sha256)),
      verify: 'anechoic verify CASE',
    },
    problemText,
    findingText,
  }
}

/** Neither address nor anything that a phone says of its owner; when a page was captured, but not when a phone says it recorded. */
function statedHere({ form, check, time }: StatedOrigin): ReportOriginal['stated'] {
  return { form, check, ...(form === 'warc' && time !== undefined ? { time: quoted(time) } : {}) }
}

/** One row an original, in the order in which they came in; the latest act on each holds. */
function reportOriginals(casebook: Casebook, withheld: ReadonlySet<Sha256>): ReportOriginal[] {
  const latest = new Map<Sha256, AcquisitionAct>()
  for (const act of casebook.acquisitions()) if (!withheld.has(act.sha256)) latest.set(act.sha256, act)
  const posts = casebook.index().postsByOriginal()
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  return [...latest.values()].map(act => ({
    exhibit: exhibits.of(act.sha256)?.number ?? 0,
    name: act.name,
    format: act.format,
    sizeBytes: act.sizeBytes,
    sha256: act.sha256,
    posts: posts.get(act.sha256) ?? 0,
    timeZone: act.readOptions.timeZone,
    extractOf: act.extractOf,
    ...(act.stated === undefined ? {} : { stated: statedHere(act.stated) }),
  }))
}
