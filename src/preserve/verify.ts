// Checks a case: every byte of case.json, keys, journal and vault, or says where it is not as it was written.
// It reads only; it deletes and repairs nothing and takes no lock.

import { bodyReaders } from '../journal/body-reader.ts'
import { bodiesFolder, bodiesName, entriesFolder, segmentName, segmentsOf } from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { readDeviceKey } from '../journal/device-key.ts'
import {
  type BodiesOf,
  type CaseIdentity,
  type ChainFolder,
  chainFolders,
  firstEntry,
  knownChains,
  verifierOf,
} from '../journal/known-chains.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { OriginalGrade, VerifiedExhibit, VerifyReport, WitnessedHead } from '../model/verify-report.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import type { AnchorTrust } from './anchor-trust.ts'
import { CASE_FILE } from './case-file.ts'
import { SECRET_FILE } from './case-secret.ts'
import { chainsOfCopy, compareCopies } from './compare-copies.ts'
import { keptBranches } from './fork.ts'
import { linkedTops } from './linked-places.ts'
import { sealedKeyFiles } from './sealed-key-files.ts'
import { findUnexpected, unbegunChains } from './unexpected-files.ts'
import { openObjects, sealedObjects } from './vault-objects.ts'
import { type AnchoredCase, checkCaseAnchors } from './verify-anchors.ts'
import { type CheckedChain, faultAt, verifyChain } from './verify-journal.ts'
import { caseFileOf, caseOfOldestChain, identityOf, keyFaults, keyPath, modeOf, secretFaults } from './verify-keys.ts'
import { CaseRecords, chunkListsOf, entryKey, isErasable } from './verify-records.ts'
import { type CheckedVault, type VerifyProgress, verifyVault } from './verify-vault.ts'
import type { KeptBranch } from './verify-witnesses.ts'
import { chainName, holdAgainstWitnesses, type Witnessed } from './verify-witnesses.ts'

const LARGEST_KEY_FILE = 65_536

export interface VerifyOptions {
  readonly progress?: VerifyProgress
  /** Of a sealed case; without them only chains, signatures and the form of the rest are checked. */
  readonly keys?: CaseKeys
  /** A fault met while the keys were looked for; said once. */
  readonly keyFault?: Problem
  /** Heads kept outside of the case. */
  readonly heads?: readonly WitnessedHead[]
  /** Folder of another copy of the case: what it has more of, and where it differs, is told. */
  readonly against?: string
  /** Authorities and block headers to check anchors with. */
  readonly trust?: AnchorTrust
}

/**
 * Checks the case in a folder. Throws CaseError `not-a-case` when there is neither case.json nor a journal, and
 * `case-newer`. Cost: every byte is read and hashed once, the journal twice when it has several chains.
 */
export function verifyCase(root: string, system: System, options: VerifyOptions = {}): VerifyReport {
  const { files } = system
  const faults: Problem[] = []
  for (const where of linkedTops(files, root))
    faults.push({ code: 'place-linked', severity: 'loss', where, parameters: {} })
  const unbegun = unbegunChains(files, root, begunChains(files, root))
  const folders = chainFolders(files, root).filter(folder => !unbegun.has(chainName(folder)))
  const caseFile = caseFileOf(files, root, folders, faults)
  const stated: CaseIdentity | undefined = caseFile ?? caseOfOldestChain(files, root, folders)
  const mode = modeOf(files, root, caseFile)
  const atHand = { mode, keys: mode === 'sealed' ? options.keys : undefined }
  const isOpened = mode === 'open' || atHand.keys !== undefined
  const bodiesOf: BodiesOf = bodyReaders(
    files,
    root,
    mode === 'open' ? undefined : { case: stated?.case ?? '', keys: atHand.keys },
  )
  const objects = mode === 'open' ? openObjects(files, root) : sealedObjects(files, root, atHand.keys)
  const counting = stated === undefined ? undefined : knownChains(files, root, stated, bodiesOf)
  const known = new Set(counting?.known.map(chainName))
  const caseHashes = isOpened ? (counting?.caseHashes ?? new Set()) : closedCaseHashes(files, root, folders, stated)
  const checked: CheckedChain[] = []
  const expected = new Set([SECRET_FILE])
  let records = new CaseRecords()
  for (const folder of inOrder(folders, counting?.known ?? [])) {
    const { device, epoch } = folder
    if (!expected.has(keyPath(device))) {
      const epochs = folders.filter(other => other.device === device).map(other => other.epoch)
      addAll(faults, keyFaults(files, root, device, epochs, atHand))
      expected.add(keyPath(device))
    }
    const identity = identityOf(files, root, folder, stated, caseHashes, faults)
    if (identity === undefined) continue
    // Admissions of a sealed case can be read with its keys only.
    const isKnown = counting === undefined || !isOpened || counting.devices.has(device)
    if (!isKnown)
      faults.push({
        code: 'journal-unadmitted',
        severity: 'loss',
        where: entriesFolder(device, epoch),
        parameters: { device },
      })
    const chain = verifyChain(files, root, identity, bodiesOf, (act, at, isSigned) => {
      if (isKnown) records.visit(act, at, isSigned)
    })
    if (isKnown) known.add(chainName(folder))
    checked.push(chain)
    addAll(faults, chain.faults)
    const segments = segmentsOf(files, `${root}/${entriesFolder(device, epoch)}`)
    for (let segment = 1; segment < (segments.at(-1) ?? 0); segment++)
      if (!segments.includes(segment)) {
        const where = `${entriesFolder(device, epoch)}/${segmentName(segment)}`
        faults.push({ code: 'journal-file-missing', severity: 'loss', where, parameters: {} })
        // A hostile number would be counted up to for ever.
        break
      }
    for (const segment of segments) {
      const where = `${entriesFolder(device, epoch)}/${segmentName(segment)}`
      expected.add(where)
      if (!chain.segments.has(segment))
        faults.push({ code: 'journal-segment-empty', severity: 'notice', where, parameters: {} })
    }
    for (const segment of chain.segments) expected.add(`${bodiesFolder(device, epoch)}/${bodiesName(segment)}`)
  }
  if (checked.every(chain => chain.counts.entries === 0))
    faults.push({ code: 'journal-missing', severity: 'loss', where: 'journal', parameters: {} })
  const erasures = checkErasures(checked, records, isOpened)
  addAll(faults, erasures.faults)
  const all = records
  if (erasures.unfinished.size > 0) records = recordsWithout(erasures.unfinished, files, root, checked, known, bodiesOf)
  const branches = keptBranches(objects, records.forks)
  addAll(faults, branches.faults)
  const compared = againstCopy(files, root, options.against, stated, checked, branches.kept)
  addAll(faults, compared.faults)
  const held = holdAgainstWitnesses(checked, known, [...(options.heads ?? []), ...compared.heads], branches.kept)
  addAll(faults, held.faults)
  const anchored = checkCaseAnchors(checked, records, objects, options.trust)
  addAll(faults, anchored.faults)
  const witnessed = withAnchors(held.witnessed, anchored)
  if (!isOpened) faults.push({ code: 'sealed-not-opened', severity: 'notice', where: CASE_FILE, parameters: {} })
  addAll(faults, secretFaults(files, root, atHand, records.secretCommitments, records.keyCommitments, records.keyFiles))
  const { keyFault } = options
  if (keyFault !== undefined && !faults.some(fault => fault.where === keyFault.where && fault.severity === 'loss'))
    faults.push(keyFault)
  if (mode === 'sealed')
    for (const path of sealedKeyFiles(files, root, atHand.keys, checked, faults)) expected.add(path)
  addAll(faults, findUnexpected(files, root, expected, unbegun, mode === 'sealed'))
  const vault = verifyVault(files, root, {
    objects,
    recorded: records.originals,
    leaving: new Set([...all.originals.keys()].filter(hash => !records.originals.has(hash))),
    chunksOf: changed => {
      const { lists, visit } = chunkListsOf(changed)
      for (const { identity } of checked) verifyChain(files, root, identity, bodiesOf, visit)
      return lists
    },
    progress: options.progress,
  })
  addAll(faults, vault.faults)
  const originalCounts: Record<OriginalGrade, number> = { match: 0, unrecorded: 0, missing: 0, changed: 0, sealed: 0 }
  for (const { grade } of vault.originals) originalCounts[grade]++
  const journals = checked.map(({ identity, counts, head }, i) => {
    const { device, epoch } = identity
    const grade = witnessed.get(chainName(identity)) as Witnessed
    const { entries, intact, groups } = counts
    const erasedEntries = erasures.counts[i]
    return {
      ...{ device, epoch, isKnown: known.has(chainName(identity)), entries },
      ...{ intactEntries: intact, erasedEntries, groups, ...grade, head },
    }
  })
  const sum = (of: (journal: (typeof journals)[number]) => number) =>
    journals.reduce((total, journal) => total + of(journal), 0)
  return {
    caseId: stated?.case,
    mode,
    isOpened,
    verdict: faults.length === 0 ? 'whole' : faults.every(fault => fault.severity === 'notice') ? 'notices' : 'damaged',
    exhibits: exhibitsOf(records, vault, witnessed, anchored),
    originals: vault.originals,
    originalCounts,
    journals,
    anchors: anchored.anchors,
    entries: sum(journal => journal.entries),
    groups: sum(journal => journal.groups),
    erasedEntries: sum(journal => journal.erasedEntries),
    bytesRead: vault.bytesRead,
    faults,
  }
}

function withAnchors(held: ReadonlyMap<string, Witnessed>, anchored: AnchoredCase): Map<string, Witnessed> {
  return new Map(
    [...held].map(([name, { tail, witnessedTo }]) => {
      const anchoredTo = anchored.witnessedTo.get(name) ?? 0
      const seen = anchoredTo > 0 && tail === 'unwitnessed' ? 'witnessed' : tail
      const grade = anchored.contradicted.has(name) ? 'contradicted' : seen
      return [name, { tail: grade, witnessedTo: Math.max(witnessedTo, anchoredTo) }]
    }),
  )
}

function againstCopy(
  files: Files,
  root: string,
  copy: string | undefined,
  stated: CaseIdentity | undefined,
  checked: readonly CheckedChain[],
  branches: readonly KeptBranch[],
): ReturnType<typeof compareCopies> {
  if (copy === undefined || stated === undefined) return { heads: [], faults: [] }
  const chains = checked.map(({ identity: { device, epoch }, entryHashes, head }) => {
    return { device, epoch, entryHashes, last: head?.seq ?? 0 }
  })
  const isOwn = ({ device, epoch }: ChainFolder) => {
    const bytes = readWhole(files, `${root}/${keyPath(device)}`, LARGEST_KEY_FILE)
    const key = bytes === undefined ? undefined : readDeviceKey(exactText(bytes))
    return key?.wrapping !== undefined && key.epoch === epoch
  }
  return compareCopies(chains, chainsOfCopy(files, copy), stated.case, isOwn, branches)
}

/** Chains that hold a group, whole or damaged. */
function begunChains(files: Files, root: string): Set<string> {
  const begun = chainFolders(files, root).filter(folder => {
    const verifier = verifierOf(files, root, folder.device)
    if (verifier === undefined) return true
    const caseSha256 = firstEntry(files, root, folder)?.prev ?? ('' as Sha256)
    for (const part of readChain(files, root, { ...folder, case: '', caseSha256, verifier }))
      return part.kind === 'group'
    return false
  })
  return new Set(begun.map(chainName))
}

/** Of a case that was not opened: any, when a chain under the present case.json holds a conversion, whose body cannot be read. */
function closedCaseHashes(
  files: Files,
  root: string,
  folders: readonly ChainFolder[],
  stated: CaseIdentity | undefined,
): ReadonlySet<Sha256> {
  const firsts = folders.flatMap(folder => ({ folder, entry: firstEntry(files, root, folder) }))
  const isConverted = firsts.some(({ folder, entry }) => {
    const verifier = entry?.prev === stated?.sha256 ? verifierOf(files, root, folder.device) : undefined
    if (verifier === undefined || stated === undefined) return false
    const identity = { ...folder, case: stated.case, caseSha256: stated.sha256, verifier }
    const [group] = readChain(files, root, identity)
    return (
      group?.kind === 'group' &&
      group.faults.length === 0 &&
      group.entries.some(({ entry: { type } }) => type === 'conversion')
    )
  })
  const hashes = new Set(isConverted ? firsts.flatMap(({ entry }) => entry?.prev ?? []) : [])
  if (stated !== undefined) hashes.add(stated.sha256)
  return hashes
}

/** Chains that count first, in the order of their beginning. */
function inOrder(folders: readonly ChainFolder[], known: readonly ChainFolder[]): ChainFolder[] {
  const present = new Set(folders.map(chainName))
  const first = known.filter(folder => present.has(chainName(folder))).map(({ device, epoch }) => ({ device, epoch }))
  const names = new Set(first.map(chainName))
  return [...first, ...folders.filter(folder => !names.has(chainName(folder)))]
}

interface CheckedErasures {
  readonly faults: readonly Problem[]
  /** Erased entries of each chain. */
  readonly counts: readonly number[]
  /** Keys of entries that a signed erasure names and whose bodies are still there. */
  readonly unfinished: ReadonlySet<string>
}

/** Of a case that was not opened only the kinds of acts tell that something was erased with a signature. */
function checkErasures(checked: readonly CheckedChain[], records: CaseRecords, isOpened: boolean): CheckedErasures {
  const isToldOnly = !isOpened && checked.some(({ types }) => types.has('erasure'))
  const faults: Problem[] = []
  const gone = new Set<string>()
  const counts = checked.map(({ erased }) => {
    let count = 0
    for (const entry of erased) {
      gone.add(entryKey(entry))
      if ((isToldOnly || records.targets.has(entryKey(entry))) && isErasable(entry.type)) count++
      else faults.push(faultAt('body-erased-unsigned', entry, { seq: entry.seq }))
    }
    return count
  })
  const present = new Map(checked.map(({ identity, head }) => [chainName(identity), head?.seq ?? 0]))
  const unfinished = new Set<string>()
  for (const [key, at] of records.targets) {
    const cut = key.lastIndexOf('/')
    if (gone.has(key) || !((present.get(key.slice(0, cut)) ?? 0) >= Number(key.slice(cut + 1)))) continue
    unfinished.add(key)
    faults.push(faultAt('erasure-unfinished', at, { seq: Number(key.slice(cut + 1)) }, 'notice'))
  }
  return { faults, counts, unfinished }
}

/** The records as they will be when the erasures have been finished. */
function recordsWithout(
  unfinished: ReadonlySet<string>,
  files: Files,
  root: string,
  checked: readonly CheckedChain[],
  known: ReadonlySet<string>,
  bodiesOf: BodiesOf,
): CaseRecords {
  const records = new CaseRecords()
  for (const { identity } of checked)
    if (known.has(chainName(identity)))
      verifyChain(files, root, identity, bodiesOf, (act, at, isSigned) => {
        if (!unfinished.has(entryKey(at))) records.visit(act, at, isSigned)
      })
  return records
}

function exhibitsOf(
  records: CaseRecords,
  vault: CheckedVault,
  witnessed: ReadonlyMap<string, Witnessed>,
  anchored: AnchoredCase,
): VerifiedExhibit[] {
  const found: VerifiedExhibit[] = []
  for (const { number, sha256, name, at, isSigned } of records.exhibits()) {
    const { device, epoch, seq } = at
    const grade = vault.grades.get(sha256)
    const isWitnessed = isSigned && seq <= (witnessed.get(chainName(at))?.witnessedTo ?? 0)
    const notAfter = isSigned ? anchored.notAfter(at) : undefined
    found.push({
      ...{ number, name, sha256, sizeBytes: records.originals.get(sha256)?.sizeBytes },
      grade: grade === 'match' || grade === 'changed' ? grade : 'missing',
      entry: isSigned ? { device, epoch, seq } : undefined,
      isWitnessed,
      ...(notAfter === undefined ? {} : { notAfter }),
    })
  }
  for (const [number, erased] of records.erasedExhibits) {
    const none = { name: undefined, sha256: undefined, sizeBytes: undefined, entry: undefined }
    found.push({ number, ...none, grade: 'erased', isWitnessed: false, erased })
  }
  return found.sort((a, b) => a.number - b.number)
}

/** Not push(...found): a call takes no more than some hundred thousand arguments. */
function addAll(faults: Problem[], found: Iterable<Problem>): void {
  for (const fault of found) faults.push(fault)
}
