// The newest check of an open case, kept until the case is left: shown again without reading every byte once more.

import { shownAnchorUrl } from '../casebook/case-chains.ts'
import type { Casebook } from '../casebook/casebook.ts'
import { problemText } from '../messages/problems.ts'
import type { VerifiedView } from '../model/custody-view.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import type { Desk } from './desk.ts'
import { verifyApart } from './verify-apart.ts'

interface Kept {
  readonly report: VerifyReport
  readonly checkedTime: number
  /** Of this device when the check began. */
  readonly entries: number
}

const KEPT = new WeakMap<Casebook, Kept>()

const FAULTS_SHOWN = 50
const WRONG_SHOWN = 200

/** What a check is held against beside the journal; `heads` as lines. */
export interface StatedWitnesses {
  readonly heads?: string
  readonly against?: string
  readonly ca?: string
  readonly headers?: string
}

/** Number of the job; its result is the verdict. */
export function startVerify(desk: Desk, { heads, ...files }: StatedWitnesses): number {
  const casebook = desk.casebook()
  const { custody, root, system } = casebook
  return desk.start('verify', async run => {
    const { entries } = custody.journal
    const witnesses = { ...files, ...(heads === undefined || heads.trim() === '' ? {} : { heads: headsIn(heads) }) }
    const report = await verifyApart(root, custody.keys, witnesses, run)
    KEPT.set(casebook, { report, checkedTime: system.now(), entries })
    return { verdict: report.verdict, faults: report.faults.length }
  })
}

/** One text: a head may be broken over lines by whoever kept it. */
function headsIn(text: string): string[] {
  const [, ...lines] = text.split('anechoic-head')
  return lines.length === 0 ? [`anechoic-head ${text}`] : lines.map(line => `anechoic-head${line.replace(/\s+/g, ' ')}`)
}

export function verifiedView(casebook: Casebook, from: number, language: Language): VerifiedView | null {
  const kept = KEPT.get(casebook)
  if (kept === undefined) return null
  const { report, checkedTime, entries } = kept
  const wrong = report.exhibits.filter(({ grade }) => grade !== 'match')
  return {
    checkedTime,
    verdict: report.verdict,
    entries: report.entries,
    groups: report.groups,
    originals: report.originalCounts.match + report.originalCounts.sealed,
    bytesRead: report.bytesRead,
    erasedEntries: report.erasedEntries,
    faultCount: report.faults.length,
    faults: report.faults.slice(from, from + FAULTS_SHOWN).map(fault => ({
      where: quoted(fault.where) + (fault.line === undefined ? '' : `:${fault.line}`),
      text: problemText(fault, language),
      isLoss: fault.severity === 'loss',
    })),
    wrong: wrong.slice(0, WRONG_SHOWN).map(({ number, name, grade }) => ({
      number,
      name: name === undefined ? null : quoted(name),
      grade: grade as 'missing' | 'changed' | 'erased',
    })),
    wrongCount: wrong.length,
    journals: report.journals.slice(0, WRONG_SHOWN).map(({ device, epoch, tail, witnessedTo, entries: count }) => ({
      device,
      epoch,
      tail,
      witnessedTo,
      entries: count,
    })),
    anchors: report.anchors.slice(0, WRONG_SHOWN).map(({ anchor, kind, url, state, notAfter }) => ({
      anchor,
      kind,
      url: shownAnchorUrl(url),
      state,
      notAfter: notAfter ?? null,
    })),
    entriesSince: Math.max(0, casebook.custody.journal.entries - entries),
  }
}
