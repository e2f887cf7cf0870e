// Erasure: bodies and originals are destroyed on purpose, and a signed act says which entries, why and by whose decision.
// That act is durable before anything is destroyed; originals go before the bodies that name them, so that whatever
// interrupts, the journal still tells what has to go.

import type { BodyChain } from '../journal/body-keys.ts'
import { bodiesFolder, bodiesName, bodySegmentsOf } from '../journal/chain-place.ts'
import { rewriteBodies } from '../journal/rewrite-bodies.ts'
import type { Act, ErasureAct } from '../model/acts.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'
import { destroyReplaced } from '../system/replace-durably.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import type { Custody } from './case-folder.ts'
import { originalsOf } from './recorded-originals.ts'
import { wipeEntry, wipeTree } from './wipe-tree.ts'

/** Acts of these types are never erased: without them chains do not count, or nobody could tell why something is gone. */
const LASTING = new Set<string>(['enrolment', 'admission', 'erasure'])

/** What is to go, and what has to be said again because an erased act held more. */
export interface Erasure extends Omit<ErasureAct, 'type'> {
  readonly repeated: readonly Act[]
}

/** Targets become paths: they must be names of devices and epochs and nothing else. */
const HEX_32 = /^[0-9a-f]{32}$/
const HEX_16 = /^[0-9a-f]{16}$/

/** Key of an entry in sets. */
export function entryKey({ device, epoch, seq }: EntryPlace): string {
  return `${device}/${epoch}/${seq}`
}

/** True when an entry of this type may be erased. */
export function mayErase(type: string): boolean {
  return !LASTING.has(type)
}

/**
 * Signs the erasure into the journal, then destroys. Returns how many bodies were erased. What was interrupted is
 * finished by `finishErasures`. The index must be closed. Throws CaseError `no-space` or `cannot-write`.
 */
export function eraseEntries(custody: Custody, system: System, { repeated, ...erasure }: Erasure): number {
  for (const act of repeated) custody.journal.append(act)
  custody.journal.append({ type: 'erasure', ...erasure })
  custody.commit()
  return finishErasures(custody, system)
}

/**
 * Destroys whatever an erasure names and is still there. Returns how many bodies were erased now. Idempotent. Behind an
 * append that was cut off nothing is done: the next act takes it up, the next opening finishes.
 */
export function finishErasures(custody: Custody, system: System): number {
  const { journal, root, vault } = custody
  if (journal.hasTails) return 0
  const targets = targetsOf(custody)
  const chains = new Map<string, { readonly chain: BodyChain; readonly seqs: Set<number> }>()
  let pending = 0
  const doomed = new Set<Sha256>()
  const wanted = new Set<Sha256>()
  for (const recorded of journal.acts()) {
    const { act, device, epoch, seq } = recorded
    const isTarget = targets.has(entryKey(recorded)) && mayErase(act.type)
    if (isTarget) {
      pending++
      const key = `${device}/${epoch}`
      const known = chains.get(key) ?? { chain: { case: custody.caseId, device, epoch }, seqs: new Set<number>() }
      known.seqs.add(seq)
      chains.set(key, known)
    }
    for (const { sha256 } of originalsOf(act as unknown as Record<string, unknown>))
      if (isTarget) doomed.add(sha256)
      else wanted.add(sha256)
  }
  writing(root, () => {
    destroyLeftBehind(system.files, root, targets.values())
    if (pending === 0) return
    wipeDerived(system.files, root)
    for (const sha256 of doomed) if (!wanted.has(sha256)) vault.erase(sha256)
    journal.close()
    for (const { chain, seqs } of chains.values()) rewriteBodies(system, root, chain, seqs, custody.keys)
  })
  return pending
}

/** Old body files that an interrupted rewriting had yet to overwrite. */
function destroyLeftBehind(files: Files, root: string, targets: Iterable<EntryPlace>): void {
  for (const folder of new Set(Array.from(targets, ({ device, epoch }) => bodiesFolder(device, epoch))))
    for (const segment of bodySegmentsOf(files, `${root}/${folder}`))
      destroyReplaced(files, `${root}/${folder}/${bodiesName(segment)}`)
}

/** Every entry that an erasure names. */
function targetsOf(custody: Custody): Map<string, EntryPlace> {
  const targets = new Map<string, EntryPlace>()
  for (const { act } of custody.journal.acts())
    if (act.type === 'erasure' && Array.isArray(act.targets))
      for (const target of act.targets) if (isPlace(target)) targets.set(entryKey(target), target)
  return targets
}

function isPlace(value: unknown): value is EntryPlace {
  const { device, epoch, seq } = (value ?? {}) as Record<string, unknown>
  return HEX_32.test(String(device)) && HEX_16.test(String(epoch)) && Number.isSafeInteger(seq)
}

/** Overwrites and removes everything derived from originals, finished or not: index, drafts, report, partial files, unfinished folders. */
export function wipeDerived(files: Files, root: string): void {
  for (const { name, kind } of files.list(root)) {
    const isDerived = name === 'index' || name === 'drafts' || name === 'report.html' || name.endsWith('.partial')
    if (!isDerived && !/^unfinished-[0-9a-f]{16}$/.test(name)) continue
    if (kind === 'directory') wipeTree(files, `${root}/${name}`)
    else wipeEntry(files, `${root}/${name}`, kind)
  }
  files.syncDirectory(root)
}
