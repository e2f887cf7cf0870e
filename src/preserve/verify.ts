// Checks a case: every byte of case.json, keys, journal and vault, or says where it is not as it was written.
// It reads only; it deletes and repairs nothing and takes no lock.

import {
  bodiesFolder,
  bodiesName,
  type ChainIdentity,
  entriesFolder,
  segmentName,
  segmentsOf,
} from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { deviceId, readDeviceKey } from '../journal/device-key.ts'
import { readPublicKey } from '../journal/ed25519-key.ts'
import { readEntry } from '../journal/entry.ts'
import { readLines } from '../journal/lines.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { OriginalGrade, VerifiedJournal, VerifyReport, WitnessedHead } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { CASE_FILE, type CaseFile, readCaseFile } from './case-file.ts'
import { caseSecretCommitment, readCaseSecret, SECRET_FILE } from './case-secret.ts'
import { chunkListOf, originalOf, type RecordedOriginal } from './recorded-originals.ts'
import { findUnexpected } from './unexpected-files.ts'
import { verifyChain } from './verify-journal.ts'
import { type VerifyProgress, verifyVault } from './verify-vault.ts'

const LARGEST_KEY_FILE = 65_536

/**
 * Checks the case in a folder. `witnesses` are heads kept outside of it. Throws CaseError `not-a-case` when there is
 * neither case.json nor a journal, and `case-newer`. Cost: every byte is read and hashed once.
 */
export function verifyCase(
  root: string,
  system: System,
  progress?: VerifyProgress,
  witnesses: readonly WitnessedHead[] = [],
): VerifyReport {
  const { files } = system
  const faults: Problem[] = []
  const chains = chainFolders(files, root)
  const caseFile = caseFileOf(files, root, chains, faults)
  const recorded = new Map<Sha256, RecordedOriginal>()
  const secrets: unknown[] = []
  const visit = (act: Readonly<Record<string, unknown>>) => {
    const original = originalOf(act)
    if (original !== undefined && recorded.get(original.sha256)?.sizeBytes === undefined)
      recorded.set(original.sha256, { name: original.name, sizeBytes: original.sizeBytes })
    if (act.type === 'enrolment' && act.caseSecretSha256 !== undefined) secrets.push(act.caseSecretSha256)
  }
  const journals: VerifiedJournal[] = []
  const identities: ChainIdentity[] = []
  const expected = new Set([SECRET_FILE])
  for (const chain of chains) {
    expected.add(keyPath(chain.device))
    const epochs = chains.filter(other => other.device === chain.device).map(other => other.epoch)
    const identity = identityOf(files, root, chain, epochs, caseFile, faults)
    if (identity === undefined) continue
    identities.push(identity)
    if (caseFile !== undefined && chain.device !== caseFile.device) faults.push(unadmitted(chain))
    const checked = verifyChain(files, root, identity, witnesses, visit)
    faults.push(...checked.faults)
    journals.push(checked.journal)
    for (const segment of segmentsOf(files, `${root}/${entriesFolder(chain.device, chain.epoch)}`)) {
      const where = `${entriesFolder(chain.device, chain.epoch)}/${segmentName(segment)}`
      expected.add(where)
      if (!checked.segments.has(segment))
        faults.push({ code: 'journal-segment-empty', severity: 'notice', where, parameters: {} })
    }
    for (const segment of checked.segments)
      expected.add(`${bodiesFolder(chain.device, chain.epoch)}/${bodiesName(segment)}`)
  }
  if (journals.every(journal => journal.entries === 0))
    faults.push({ code: 'journal-missing', severity: 'loss', where: 'journal', parameters: {} })
  for (const { device, epoch } of witnesses)
    if (!journals.some(journal => journal.device === device && journal.epoch === epoch))
      faults.push({ code: 'journal-missing', severity: 'loss', where: entriesFolder(device, epoch), parameters: {} })
  faults.push(...secretFaults(files, root, secrets), ...findUnexpected(files, root, expected))
  const chunksOf = (changed: ReadonlySet<Sha256>) => chunkLists(files, root, identities, changed)
  const vault = verifyVault(files, root, recorded, chunksOf, progress)
  faults.push(...vault.faults)
  const originalCounts: Record<OriginalGrade, number> = { match: 0, unrecorded: 0, missing: 0, changed: 0 }
  for (const { grade } of vault.originals) originalCounts[grade]++
  return {
    caseId: caseFile?.case ?? identities[0]?.case,
    verdict: faults.length === 0 ? 'whole' : faults.every(fault => fault.severity === 'notice') ? 'notices' : 'damaged',
    originals: vault.originals,
    originalCounts,
    journals,
    entries: journals.reduce((sum, journal) => sum + journal.entries, 0),
    groups: journals.reduce((sum, journal) => sum + journal.groups, 0),
    bytesRead: vault.bytesRead,
    faults,
  }
}

interface ChainFolder {
  readonly device: string
  readonly epoch: string
}

function chainFolders(files: Files, root: string): ChainFolder[] {
  if (files.facts(`${root}/journal`) === undefined) return []
  return files
    .list(`${root}/journal`)
    .filter(device => device.kind === 'directory' && /^[0-9a-f]{32}$/.test(device.name))
    .flatMap(device =>
      files
        .list(`${root}/journal/${device.name}`)
        .filter(epoch => epoch.kind === 'directory' && /^[0-9a-f]{16}$/.test(epoch.name))
        .map(epoch => ({ device: device.name, epoch: epoch.name })),
    )
}

function caseFileOf(
  files: Files,
  root: string,
  chains: readonly ChainFolder[],
  faults: Problem[],
): CaseFile | undefined {
  try {
    return readCaseFile(files, root)
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    if (error.code === 'case-newer' && !chains.some(chain => isContradicted(files, root, chain))) throw error
    if (error.code === 'not-a-case' && chains.length === 0) throw error
    const code = error.code === 'not-a-case' ? 'case-file-missing' : 'case-file-changed'
    faults.push({ code, severity: 'loss', where: CASE_FILE, parameters: {} })
    return undefined
  }
}

/** True when the first entry of the chain can be read and was made under another case.json. */
function isContradicted(files: Files, root: string, { device, epoch }: ChainFolder): boolean {
  const path = `${root}/${entriesFolder(device, epoch)}/${segmentName(1)}`
  const bytes = readWhole(files, `${root}/${CASE_FILE}`, LARGEST_KEY_FILE)
  if (bytes === undefined || files.facts(path) === undefined) return false
  const file = files.openForReading(path)
  try {
    const [first] = readLines(file)
    const entry = first === undefined ? undefined : readEntry(exactText(first.bytes))
    return entry !== undefined && entry.prev !== sha256(bytes)
  } finally {
    file.close()
  }
}

/** This version knows no way to admit a device, so a second one was added by other means. */
function unadmitted({ device, epoch }: ChainFolder): Problem {
  return { code: 'journal-unadmitted', severity: 'loss', where: entriesFolder(device, epoch), parameters: { device } }
}

function keyPath(device: string): string {
  return `keys/${device}.json`
}

/**
 * What the chain is to be held against: the device's key and case.json. Where case.json and a soundly signed first
 * group disagree, case.json is at fault, and the chain is read by its own first entry.
 */
function identityOf(
  files: Files,
  root: string,
  { device, epoch }: ChainFolder,
  epochs: readonly string[],
  caseFile: CaseFile | undefined,
  faults: Problem[],
): ChainIdentity | undefined {
  const where = keyPath(device)
  const bytes = readWhole(files, `${root}/${where}`, LARGEST_KEY_FILE)
  const keyText = bytes === undefined ? '' : exactText(bytes)
  const key = readDeviceKey(keyText)
  if (key?.device !== device || !epochs.includes(key.epoch))
    faults.push({ code: bytes === undefined ? 'key-missing' : 'key-damaged', severity: 'loss', where, parameters: {} })
  // The device is named by its public key, so the key is certain even in a damaged file.
  const publicKey = /"publicKey":"([0-9a-f]{64})"/.exec(keyText)?.[1] ?? ''
  const verifier = deviceId(publicKey) === device ? readPublicKey(publicKey) : undefined
  if (verifier === undefined) {
    faults.push({
      code: 'journal-unverifiable',
      severity: 'loss',
      where: entriesFolder(device, epoch),
      parameters: { device: quoted(device) },
    })
    return undefined
  }
  const chain = { device, epoch, verifier }
  const stated = caseFile && { ...chain, case: caseFile.case, caseSha256: caseFile.sha256 }
  const unknown = { ...chain, case: '', caseSha256: '' as Sha256 }
  const [first] = readChain(files, root, stated ?? unknown)
  if (stated !== undefined && (first?.kind !== 'group' || first.faults.length === 0)) return stated
  const entry = first?.kind === 'group' ? first.entries[0]?.entry : undefined
  if (entry === undefined) return stated ?? unknown
  const own = { ...chain, case: entry.case, caseSha256: entry.prev }
  const [again] = readChain(files, root, own)
  if (again?.kind !== 'group' || again.faults.length > 0) return stated ?? own
  if (stated !== undefined)
    faults.push({ code: 'case-file-changed', severity: 'loss', where: CASE_FILE, parameters: {} })
  return own
}

function secretFaults(files: Files, root: string, commitments: readonly unknown[]): Problem[] {
  const bytes = readWhole(files, `${root}/${SECRET_FILE}`, LARGEST_KEY_FILE)
  const at = { severity: 'loss', where: SECRET_FILE, parameters: {} } as const
  if (bytes === undefined) return [{ code: 'key-missing', ...at }]
  const secret = readCaseSecret(exactText(bytes))
  const isIntact = secret !== undefined && commitments.every(stated => stated === caseSecretCommitment(secret))
  return isIntact ? [] : [{ code: 'key-damaged', ...at }]
}

function chunkLists(
  files: Files,
  root: string,
  identities: readonly ChainIdentity[],
  wanted: ReadonlySet<Sha256>,
): Map<Sha256, readonly string[]> {
  const lists = new Map<Sha256, readonly string[]>()
  for (const identity of identities)
    verifyChain(files, root, identity, [], act => {
      const sha256 = originalOf(act)?.sha256
      if (sha256 === undefined || !wanted.has(sha256)) return
      const list = chunkListOf(act)
      if (list.length > 0) lists.set(sha256, list)
    })
  return lists
}
