// A creation that was interrupted leaves folders without case.json; they are moved aside, never deleted.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { objectNames } from '../vault/object-place.ts'
import { CASE_FILE } from './case-file.ts'
import { LOCK_FILE } from './case-lock.ts'
import { CASE_README } from './case-readme.ts'

const OWN_FOLDERS = ['journal', 'keys', 'vault']
const LEFT_FILES = ['case.json.partial', CASE_README, `${CASE_README}.partial`]

/** A journal beyond this holds more than the first entry of a device. */
const ENROLMENT_BYTES = 2048

/**
 * Makes a folder ready for a new case. Throws CaseError `not-a-case` when it holds anything that is not of an
 * unfinished case, and `integrity` when it holds a whole case whose case.json is gone.
 */
export function clearForCreation(root: string, system: System): void {
  const { files } = system
  const names = files.list(root).map(entry => entry.name)
  const isOurs = (name: string) =>
    OWN_FOLDERS.includes(name) ||
    name === LOCK_FILE ||
    LEFT_FILES.includes(name) ||
    /^(unfinished-|lock\.)[0-9a-f]{16}$/.test(name)
  const foreign = names.find(name => !isOurs(name))
  if (foreign !== undefined)
    throw new CaseError('not-a-case', 'not-a-case', { value: quoted(root), name: quoted(foreign) })
  const left = names.filter(name => OWN_FOLDERS.includes(name) || LEFT_FILES.includes(name))
  if (left.length === 0) return
  if (holdsEvidence(root, system))
    throw new CaseError('integrity', 'integrity', { value: CASE_FILE, fault: 'case-file-missing' })
  const aside = `${root}/unfinished-${Buffer.from(system.randomBytes(8)).toString('hex')}`
  files.makeDirectory(aside)
  for (const name of left) files.rename(`${root}/${name}`, `${aside}/${name}`)
  files.syncDirectory(aside)
  files.syncDirectory(root)
}

function holdsEvidence(root: string, system: System): boolean {
  const { files } = system
  for (const _name of objectNames(files, root)) return true
  return foldersIn(files, `${root}/journal`)
    .flatMap(device => foldersIn(files, device))
    .flatMap(epoch => files.list(epoch).map(entry => files.facts(`${epoch}/${entry.name}`)?.sizeBytes ?? 0))
    .some(sizeBytes => sizeBytes > ENROLMENT_BYTES)
}

function foldersIn(files: Files, path: string): string[] {
  if (files.facts(path) === undefined) return []
  return files
    .list(path)
    .filter(entry => entry.kind === 'directory')
    .map(entry => `${path}/${entry.name}`)
}
