// The one table of what an export can hold: each format is a function of what was handed on, and sees nothing else.

import { EXPORT_FORMATS, type ExportFormat } from '../model/audience-profile.ts'
import type { CourtPack } from '../model/court-pack.ts'
import type { ExportFile, Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { courtStatement } from './court.ts'
import { dossier } from './dossier.ts'
import { followTheMoneyFiles } from './follow-the-money.ts'
import { claimReviews } from './linked-claimreview.ts'
import { nanopublications } from './linked-nanopub.ts'
import { provenance } from './linked-provenance.ts'
import { webListing } from './linked-wacz.ts'
import { gexfFiles, graphmlFiles } from './network-files.ts'
import { csvTableFiles } from './table-csv.ts'
import { parquetTableFiles } from './table-parquet.ts'

/** What formats may not import. */
export interface FormatTools {
  readonly gzip: (bytes: Uint8Array) => Uint8Array
  /** Of an export with the format `court`. */
  readonly court: CourtPack | undefined
}

export type FormatWriter = (handed: Handed, language: Language, tools: FormatTools) => Iterable<ExportFile>

const WRITERS: Readonly<Record<ExportFormat, FormatWriter>> = {
  dossier: (handed, language, tools) => [{ path: 'dossier.html', pieces: dossier(handed, language, tools) }],
  court: (handed, language, { court }) => (court === undefined ? [] : courtStatement(handed, court, language)),
  csv: csvTableFiles,
  parquet: parquetTableFiles,
  ftm: followTheMoneyFiles,
  gexf: gexfFiles,
  graphml: graphmlFiles,
  claimreview: claimReviews,
  prov: provenance,
  nanopub: nanopublications,
  wacz: webListing,
}

/** Files of these formats, in the order of the list of formats, then the facts of each claim. Paths are those below the bag's `data/`. */
export function* formatFiles(
  handed: Handed,
  formats: readonly ExportFormat[],
  language: Language,
  tools: FormatTools,
): Generator<ExportFile & { readonly format: ExportFormat | 'facts' }> {
  for (const format of EXPORT_FORMATS) {
    if (!formats.includes(format)) continue
    for (const file of WRITERS[format](handed, language, tools)) yield { ...file, format }
  }
  for (const { number, facts } of handed.claims)
    yield { path: `facts/claim-${number}.json`, pieces: [JSON.stringify(facts), '\n'], format: 'facts' }
}
