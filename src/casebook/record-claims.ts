// Takes a claims file into the case: its bytes are an original, its use an act.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { sha256 } from '../system/hashing.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import type { Casebook } from './casebook.ts'

/** Larger files are no claims files; the parser states the same limit. */
const LARGEST_BYTES = 1024 * 1024 + 1

/** Records the file unless it is the one in force. Throws CaseError `claims-file`, `input-not-found` or `input-not-readable`. */
export function recordClaims(casebook: Casebook, path: string): void {
  const bytes = read(casebook, path)
  const name = path.split('/').at(-1) ?? path
  parseClaimsFile(bytes)
  if (casebook.claims()?.sha256 === sha256(bytes)) return
  casebook.custody.journal.append({ type: 'claims', sha256: casebook.custody.vault.put(bytes), name })
  casebook.custody.commit()
}

function read(casebook: Casebook, path: string): Uint8Array {
  const { files } = casebook.system
  const facts = files.facts(path)
  if (facts === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  try {
    const file = files.openForReading(path)
    try {
      const bytes = new Uint8Array(Math.min(facts.sizeBytes, LARGEST_BYTES))
      return bytes.subarray(0, file.readAt(bytes, 0))
    } finally {
      file.close()
    }
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? String(cause)
    throw new CaseError('input-not-readable', 'input-not-readable', { value: quoted(path), reason }, { cause })
  }
}
