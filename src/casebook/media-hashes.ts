// Perceptual hashes of media of the case, written out of it on purpose, and signed: such a list finds the same files on anybody's phone.

import { hashText } from '../algorithms/pdq.ts'
import { PDQ_QUALITY } from '../algorithms/picture-hash-match.ts'
import { CaseError } from '../model/case-error.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, endedConsent } from './consent.ts'
import { refuseInsideCase } from './inside-case.ts'
import { keptOriginals } from './kept-originals.ts'
import type { MediaLibrary } from './media-library.ts'
import { checkedRole } from './roles.ts'
import { writeNewFile } from './write-new-file.ts'

export interface HashesOut {
  /** A new file outside the case. */
  readonly path: string
  readonly reason: string
  readonly role: string
}

/**
 * One line a picture: `hash,quality,exhibit-N`; no name, no place, no time. Pictures of which a person decided that they stay, and those
 * below the quality at which PDQ says something, are left out. The act is durable before the file is there. Returns the exhibits.
 * Throws CaseError `usage` without words, `cannot-write` for a path that is taken.
 */
export function writeHashes(casebook: Casebook, library: MediaLibrary, out: HashesOut): number[] {
  refuseInsideCase(casebook, out.path)
  const role = checkedRole(out.role)
  if (!/[\p{L}\p{N}]/u.test(out.reason)) throw new CaseError('usage', 'hashes-without-reason')
  if (casebook.system.files.facts(out.path) !== undefined)
    throw new CaseError('cannot-write', 'cannot-write', { value: out.path, reason: 'EEXIST' })
  const register = consentRegister(casebook)
  const kept = keptOriginals(casebook)
  const rows = [...library.readings.values()].flatMap(({ sha256, picture }) => {
    const exhibit = register.exhibits.of(sha256)?.number
    if (picture === undefined || exhibit === undefined || kept.has(exhibit)) return []
    if (picture.hash.quality < PDQ_QUALITY || endedConsent(register, exhibit) !== undefined) return []
    return [{ exhibit, line: `${hashText(picture.hash.words)},${picture.hash.quality},exhibit-${exhibit}\n` }]
  })
  if (rows.length === 0) throw new CaseError('usage', 'hashes-none')
  rows.sort((a, b) => a.exhibit - b.exhibit)
  const exhibits = rows.map(({ exhibit }) => exhibit)
  casebook.custody.journal.append({
    type: 'media-hashes',
    exhibits,
    reason: out.reason,
    role,
    tool: casebook.tool,
  })
  casebook.custody.commit()
  writeNewFile(casebook.system.files, out.path, ['hash,quality,filename\n', ...rows.map(({ line }) => line)])
  return exhibits
}
