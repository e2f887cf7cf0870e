// Begins a chain in a case that is open: a device's first one, or a new epoch of one that wrote before.

import type { DeviceKey } from '../journal/device-key.ts'
import { Journal } from '../journal/journal.ts'
import { firstEntry } from '../journal/known-chains.ts'
import type { Act } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { System } from '../system/system.ts'
import { CASE_FILE, readCaseFile } from './case-file.ts'
import type { Custody } from './case-folder.ts'

/** A name for a new epoch: that of one that an interrupted run began without an entry, or 64 random bits. */
export function newEpoch(system: System, root: string, device: string): string {
  const { files } = system
  for (const tree of [`${root}/journal/${device}`, `${root}/vault/bodies/${device}`])
    for (const { name, kind } of files.facts(tree) === undefined ? [] : files.list(tree))
      if (kind === 'directory' && /^[0-9a-f]{16}$/.test(name) && !firstEntry(files, root, { device, epoch: name }))
        return name
  return Buffer.from(system.randomBytes(8)).toString('hex')
}

/** Writes the first group of a chain. Its entries have seen the heads of all others. Throws as `Journal.commit`. */
export function beginEpoch(
  custody: Custody,
  system: System,
  key: DeviceKey,
  epoch: string,
  acts: readonly Act[],
): void {
  const { root, vault } = custody
  const { device, verifier, signer } = key
  if (signer === undefined) throw new CaseError('integrity', 'integrity', { value: 'keys', fault: 'key-missing' })
  const caseFile = readCaseFile(system.files, root)
  // Read once more, so held against what the chains stand on: a wrong read must not found a new one.
  if (!custody.journal.chains().some(chain => chain.caseSha256 === caseFile.sha256))
    throw new CaseError('integrity', 'integrity', { value: CASE_FILE, fault: 'case-file-changed' })
  const journal = new Journal({
    root,
    system,
    identity: { case: caseFile.case, caseSha256: caseFile.sha256, device, epoch, verifier },
    signer,
    settle: () => vault.settle(),
    keepAside: bytes => vault.put(bytes),
    maker: caseFile.device,
    keys: custody.keys,
  })
  try {
    for (const act of acts) journal.append(act)
    journal.commit()
  } finally {
    journal.close()
  }
}
