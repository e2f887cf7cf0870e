// The overview kept beside the index: the first view of a large case stands before its index is opened or anything is worked out anew.
// Disposable like the index; encrypted in a sealed case.

import type { Analysis } from '../model/analysis.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { FoundOverview, HeldRecord } from '../model/overview.ts'
import { headsOf } from '../preserve/heads.ts'
import { foundOverview } from '../show/overview-found.ts'
import { sha256 } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, heldBackFrom } from './consent.ts'
import { heldOverview } from './held-overview.ts'
import { keepBeside, readKept } from './kept-file.ts'

/** Raised with every change of the record or of what it is worked out of. */
const OVERVIEW_VERSION = 1

const HEAD = 'anechoic overview 1\n'
const NAME = 'overview'

export interface KeptOverview {
  readonly held: HeldRecord
  readonly found: FoundOverview
  /** False when the journal has grown since: what was found was right then and is perhaps not now. */
  readonly isCurrent: boolean
}

/** What was kept of the same originals by the same program; undefined when there is none. Needs no index. Cost: the journal read once, one small file. */
export function keptOverview(casebook: Casebook): KeptOverview | undefined {
  const bytes = readKept(casebook, NAME, headOf(casebook, heldBackNow(casebook)))
  if (bytes === undefined) return undefined
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n')
    const [, , digest, body] = lines
    if (lines.length !== 4 || sha256(body) !== digest) return undefined
    const { journal, ...record } = JSON.parse(body) as Omit<KeptOverview, 'isCurrent'> & { readonly journal: string }
    return { ...record, isCurrent: journal === journalState(casebook) }
  } catch {
    return undefined
  }
}

/** Keeps the overview of an analysis of the journal as it is. Nothing depends on it: where the disk refuses, nothing is kept. */
export function keepOverview(
  casebook: Casebook,
  analysis: Analysis,
  held: HeldRecord = heldOverview(casebook),
): Omit<KeptOverview, 'isCurrent'> {
  const index = casebook.index()
  const record = { held, found: foundOverview(index.columns(), analysis) }
  if (!casebook.isIndexKept) return record
  const body = JSON.stringify({ journal: journalState(casebook), ...record })
  const head = headOf(casebook, index.setting('held-back') ?? '')
  keepBeside(casebook, NAME, [head, new TextEncoder().encode(`${sha256(body)}\n${body}`)])
  return record
}

/** Two lines: what this is, and which originals, held back for whom, thresholds and program it is of. */
function headOf(casebook: Casebook, heldBack: string): Uint8Array {
  const acts = casebook.acquisitions()
  const { resemblance, q, windowsSeconds, nullModel, correction } = casebook.settings()
  const state = JSON.stringify([
    OVERVIEW_VERSION,
    casebook.tool,
    [resemblance, q, windowsSeconds, nullModel ?? 'all', correction ?? 'bh'],
    heldBack,
    acts.map(({ sha256: original, format, readOptions, readerVersion }) => [
      original,
      format,
      readOptions,
      readerVersion,
    ]),
  ])
  return new TextEncoder().encode(`${HEAD}${sha256(state)}\n`)
}

/** As index-originals.ts notes what it left out. */
function heldBackNow(casebook: Casebook): string {
  const numbers = heldBackFrom(consentRegister(casebook), OWN_ANALYSIS).flatMap(row => row.exhibits)
  return numbers.sort((a, b) => a - b).join(' ')
}

/** Newest entry of every chain. */
function journalState({ root, system }: Casebook): string {
  return headsOf(system.files, root)
    .map(({ device, epoch, seq, entry }) => `${device} ${epoch} ${seq} ${entry}`)
    .join(',')
}
