// Takes a claims file into the case: its bytes are an original, its use an act.

import { sha256 } from '../system/hashing.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import type { Casebook } from './casebook.ts'
import { readGivenFile } from './given-file.ts'

/** Larger files are no claims files; the parser states the same limit. */
const LARGEST_BYTES = 1024 * 1024 + 1

/** Records the file unless it is the one in force. Throws CaseError `claims-file`, `input-not-found` or `input-not-readable`. */
export function recordClaims(casebook: Casebook, path: string): void {
  const bytes = readGivenFile(casebook.system.files, path, LARGEST_BYTES)
  const name = path.split('/').at(-1) ?? path
  parseClaimsFile(bytes)
  if (casebook.claims()?.sha256 === sha256(bytes)) return
  casebook.custody.journal.append({ type: 'claims', sha256: casebook.custody.vault.put(bytes), name })
  casebook.custody.commit()
}
