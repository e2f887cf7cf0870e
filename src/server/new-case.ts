// Making a case from the page: keys first, the case only when the recovery key was written down.

import { timingSafeEqual } from 'node:crypto'
import { caseMode, type NewCaseKeys, newKeys } from '../casebook/unlock.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Desk } from './desk.ts'
import { machinePath } from './machine-folders.ts'

/** Fewest characters of a new passphrase, as on the command line: a stolen disk can be searched for it without end. */
export const FEWEST_CHARACTERS = 10

/** Characters of the recovery key that are asked for again. */
const ENDING = 6

interface Prepared {
  readonly root: string
  readonly keys: NewCaseKeys
}

const prepared = new WeakMap<Desk, Prepared>()

/** The recovery key, kept nowhere. Throws CaseError `usage` for a short passphrase, and for a place where no case can be made. */
export async function prepareCase(desk: Desk, given: string, passphrase: string): Promise<string> {
  if ([...passphrase.trim()].length < FEWEST_CHARACTERS)
    throw new CaseError('usage', 'passphrase-short', { fewest: FEWEST_CHARACTERS })
  const root = requireNewPlace(desk, given)
  forget(desk)
  const keys = await newKeys(desk.system, passphrase.normalize('NFC'), true)
  prepared.set(desk, { root, keys })
  return keys.recoveryKey ?? ''
}

/** Throws CaseError `usage` when nothing was prepared for this place or the ending is not that of the key. */
export async function createSealed(desk: Desk, given: string, ending: string): Promise<void> {
  const made = prepared.get(desk)
  const root = machinePath(given)
  if (made === undefined || made.root !== root) throw new CaseError('usage', 'case-not-prepared')
  const wanted = Buffer.from((made.keys.recoveryKey ?? '').slice(-ENDING))
  const typed = Buffer.from(ending.trim().toUpperCase())
  if (wanted.length !== typed.length || !timingSafeEqual(wanted, typed))
    throw new CaseError('usage', 'recovery-differs', { count: ENDING })
  requireNewPlace(desk, given)
  await desk.create(root, made.keys)
  prepared.delete(desk)
}

export async function createOpen(desk: Desk, given: string): Promise<void> {
  await desk.create(requireNewPlace(desk, given), undefined)
}

function forget(desk: Desk): void {
  prepared.get(desk)?.keys.keys.forget()
  prepared.delete(desk)
}

/** The whole path. Throws CaseError `usage`. */
function requireNewPlace(desk: Desk, given: string): string {
  const root = machinePath(given)
  const { files } = desk.system
  const refuse = (key: string, value: string) => {
    throw new CaseError('usage', key, { value: quoted(value) })
  }
  if (caseMode(root, desk.system) !== undefined) refuse('new-case-is-case', root)
  const facts = files.facts(root)
  if (facts !== undefined && facts.kind !== 'directory') refuse('new-case-is-file', root)
  if (facts !== undefined && files.list(root).length > 0) refuse('new-case-not-empty', root)
  for (let at = parentOf(root); ; at = parentOf(at)) {
    if (caseMode(at, desk.system) !== undefined) refuse('new-case-inside', at)
    if (parentOf(at) === at || parentOf(at) === '.') return root
  }
}
