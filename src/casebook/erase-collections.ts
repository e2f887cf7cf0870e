// Collections whose lists name what is to be erased: equal bytes, or a file named after the person.

import type { Act } from '../model/acts.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Casebook } from './casebook.ts'
import { readCollection } from './collection-list.ts'
import { collectionsOf } from './collections.ts'
import type { Doomed } from './erase-acts.ts'
import { READING_VERSIONS } from './kept-readings.ts'
import { bytesOf } from './media-bytes.ts'

/** True when a list holds a hash of what goes, or a name with the person in it. The looks in it are never searched for letters. */
export function listNames(
  { custody: { vault } }: Casebook,
  list: Sha256,
  doomed: Pick<Doomed, 'sha256s' | 'person'>,
): boolean {
  if (!vault.has(list)) return false
  const source = vault.open(list)
  const read = readCollection(bytesOf(source, source.sizeBytes), READING_VERSIONS.look)
  return (read?.members ?? []).some(
    ({ sha256, name }) => doomed.sha256s.has(sha256 as Sha256) || doomed.person?.isIn(name) === true,
  )
}

/** Names of the collections in force that would go as a whole. */
export function collectionsLost(casebook: Casebook, doomed: Pick<Doomed, 'sha256s' | 'person'>): string[] {
  return collectionsOf(casebook).flatMap(({ act }) => (listNames(casebook, act.sha256, doomed) ? [act.name] : []))
}

/** The list of a collection goes with what it names; of the other acts on media, numbers stay as those of an erasure do. */
export function mediaActWithout(
  act: Act,
  doomed: Doomed,
  redacted: (act: Act, fields: readonly string[]) => Act | 'untouched',
): Act | undefined | 'untouched' {
  if (act.type === 'media-collection' && doomed.listNames?.(act.sha256) === true) return undefined
  return redacted(act, ['name', 'reason', 'role'])
}
