// Which originals the acts of a case name, and with what size.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'

export interface RecordedOriginal {
  /** As given, shortened for print. */
  readonly name: string
  /** Undefined when the act does not say. */
  readonly sizeBytes: number | undefined
}

/** Acts of these types name one original in their field `sha256`. */
const NAMING = new Set(['acquisition', 'claims', 'recovery'])

/** The original that an act names; undefined when it names none. */
export function originalOf(
  act: Readonly<Record<string, unknown>>,
): (RecordedOriginal & { sha256: Sha256 }) | undefined {
  if (!NAMING.has(String(act.type)) || typeof act.sha256 !== 'string') return undefined
  const sha256 = parseSha256(act.sha256)
  if (sha256 === undefined) return undefined
  const name = typeof act.name === 'string' ? act.name : typeof act.file === 'string' ? act.file : ''
  return { sha256, name: quoted(name), sizeBytes: typeof act.sizeBytes === 'number' ? act.sizeBytes : undefined }
}

/** The chunk list of an acquisition: SHA-256 of each MiB in turn. */
export function chunkListOf(act: Readonly<Record<string, unknown>>): readonly string[] {
  const list = act.chunkSha256
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}
