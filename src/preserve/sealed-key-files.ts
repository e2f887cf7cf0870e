// The key files of a sealed case besides those of devices: of the case key, of originals and of body files.

import { BODY_KEY_FILE_BYTES, BODY_KEYS, bodyKeySegment, bodyKeysFolder, readBodyKey } from '../journal/body-keys.ts'
import type { Problem } from '../model/problem.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { Files } from '../system/files.ts'
import { objectKeyNames, objectKeyPath } from '../vault/object-place.ts'
import { PASSPHRASE_FILE, RECOVERY_FILE } from './case-keys.ts'
import type { CheckedChain } from './verify-journal.ts'

/**
 * Paths of the key files that have their place, with faults for body files whose key is missing or damaged, and
 * notices for keys that no file uses. Keys of originals are checked with the originals.
 */
export function* sealedKeyFiles(
  files: Files,
  root: string,
  keys: CaseKeys | undefined,
  chains: readonly CheckedChain[],
  faults: Problem[],
): Generator<string> {
  yield PASSPHRASE_FILE
  yield RECOVERY_FILE
  for (const name of objectKeyNames(files, root)) yield objectKeyPath(name)
  for (const { identity, segments } of chains) {
    const folder = bodyKeysFolder(identity)
    const names = files.facts(`${root}/${folder}`)?.kind === 'directory' ? files.list(`${root}/${folder}`) : []
    const found = new Map<number, number>()
    const unsound: { readonly segment: number; readonly where: string }[] = []
    const last = Math.max(0, ...segments)
    for (const { name, kind } of names) {
      const segment = kind === 'file' ? bodyKeySegment(name) : undefined
      if (segment === undefined || segment > last + 1) continue
      const where = `${folder}/${name}`
      yield where
      const isSound =
        keys === undefined
          ? files.facts(`${root}/${where}`)?.sizeBytes === BODY_KEY_FILE_BYTES
          : readBodyKey(files, root, where, keys, identity, segment) !== undefined
      const before = found.get(segment) ?? 0
      if (isSound) found.set(segment, before + 1)
      else unsound.push({ segment, where })
      if (isSound && (before > 0 || !segments.has(segment)))
        faults.push({ code: 'key-unused', severity: 'notice', where, parameters: {} })
    }
    // Beside a sound key it is one whose destruction was interrupted.
    for (const { segment, where } of unsound)
      faults.push(
        found.has(segment)
          ? { code: 'key-unused', severity: 'notice', where, parameters: {} }
          : { code: 'key-damaged', severity: 'loss', where, parameters: {} },
      )
    for (const segment of segments)
      if (!found.has(segment) && !unsound.some(other => other.segment === segment))
        faults.push({ code: 'key-missing', severity: 'loss', where: `${BODY_KEYS}/${identity.device}`, parameters: {} })
  }
}
