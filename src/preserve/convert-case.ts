// Seals an open case or opens a sealed one: everything is read out of the case, held against its record, and written in
// the other mode into a new folder, which is named as wanted only when it is complete. The case itself stays as it is.

import { bodyReaders } from '../journal/body-reader.ts'
import type { ChainIdentity } from '../journal/chain-place.ts'
import { readDeviceKey, readDeviceSeed, writeDeviceKey } from '../journal/device-key.ts'
import type { ChainHead } from '../journal/entry.ts'
import { Journal } from '../journal/journal.ts'
import { chainFolders, firstEntry, knownChains } from '../journal/known-chains.ts'
import { newestEntry } from '../journal/newest-entry.ts'
import type { CaseMode, RecoveryAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import { parentOf, syncUpTo } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import type { Processes } from '../system/process-identity.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole, writeDurably } from '../system/write-durably.ts'
import { writing } from '../system/write-failure.ts'
import { INCOMING, objectPath } from '../vault/object-place.ts'
import { Vault } from '../vault/vault.ts'
import { CASE_FILE, type CaseFile, readCaseFile, writeCaseFile } from './case-file.ts'
import { type Custody, openCase, writeCaseKeyFiles } from './case-folder.ts'
import { type CaseKeys, keyFileHashes, type NewCaseKeys } from './case-keys.ts'
import { CASE_README, caseReadme } from './case-readme.ts'
import { caseSecretCommitment, readCaseSecret, readSealedSecret, SECRET_FILE, writeCaseSecret } from './case-secret.ts'
import { copyChain } from './copy-chain.ts'
import { verifyCase } from './verify.ts'
import { wipeTree } from './wipe-tree.ts'

const LARGEST_KEY_FILE = 65_536
const PIECE_BYTES = 1 << 20

/** Originals between two settlings. */
const SETTLE_FILES = 256
const SETTLE_BYTES = 1 << 26

/** In an unfinished folder: which case is being converted. */
const MARKER = 'converting'

export interface CaseToConvert {
  readonly root: string
  readonly system: System
  /** Of a sealed case. */
  readonly keys?: CaseKeys
  /** Name and version of the program. */
  readonly tool: string
  readonly processes?: Processes
  /** Bytes of originals done, of all; called between originals. */
  readonly progress?: (bytesDone: number, bytesTotal: number) => void
  /** Ends the work between two originals, with what it throws as its reason. */
  readonly signal?: AbortSignal
}

/** New keys for the case (made with its id), or open. */
export type ConversionTarget = { readonly to: 'sealed'; readonly sealed: NewCaseKeys } | { readonly to: 'open' }

/**
 * Writes the converted case to `target`, which must be absent or empty. Works in `<target>.unfinished`; what an
 * interrupted conversion of the same case left there is destroyed first. Throws CaseError `usage` when the case has
 * that mode already or the target cannot be used, `integrity` when anything of the case is not as it was recorded, and
 * what opening and writing throw. Gives the check of the new case, made before it got its name.
 */
export async function convertCase(
  source: CaseToConvert,
  target: string,
  conversion: ConversionTarget,
): Promise<VerifyReport> {
  const { root, system } = source
  const { files } = system
  const caseFile = readCaseFile(files, root)
  if (caseFile.mode === conversion.to)
    throw new CaseError('usage', `case-is-${conversion.to}-already`, { value: quoted(root) })
  const keys = conversion.to === 'sealed' ? conversion.sealed.keys : undefined
  if (keys !== undefined && keys.caseId !== caseFile.case) throw new Error('keys of another case')
  requireTarget(files, root, target)
  const custody = openCase(root, system, { keys: source.keys, processes: source.processes })
  const work = `${target}.unfinished`
  try {
    writing(target, () => clearUnfinished(files, work, caseFile))
    await writeConverted(source, custody, caseFile, work, conversion)
    const report = requireSound(work, system, conversion)
    writing(target, () => {
      if (files.facts(target) !== undefined) files.removeTree(target)
      files.rename(work, target)
      files.syncDirectory(parentOf(target))
      // Only now: an unfinished folder without it is never touched. Left in the case it means nothing.
      files.remove(`${target}/${MARKER}`)
      files.syncDirectory(target)
    })
    return report
  } finally {
    custody.close()
  }
}

function requireTarget(files: Files, root: string, target: string): void {
  const refuse = () => new CaseError('usage', 'conversion-target', { value: quoted(target) })
  if (`${target}/`.startsWith(`${root}/`) || `${root}/`.startsWith(`${target}/`)) throw refuse()
  const facts = files.facts(target)
  if (facts !== undefined && (facts.kind !== 'directory' || files.list(target).length > 0)) throw refuse()
}

function clearUnfinished(files: Files, work: string, caseFile: CaseFile): void {
  const marker = new TextEncoder().encode(`${caseFile.case}\n`)
  if (files.facts(work) !== undefined) {
    const names = files.list(work)
    const found = readWhole(files, `${work}/${MARKER}`, LARGEST_KEY_FILE)
    const isOurs = found !== undefined && exactText(found) === exactText(marker)
    const isBegun = names.every(({ name }) => name === `${MARKER}.partial`)
    if (!isOurs && !isBegun) throw new CaseError('usage', 'conversion-target', { value: quoted(work) })
    wipeTree(files, work)
  }
  files.makeDirectory(work)
  files.syncDirectory(parentOf(work))
  writeDurably(files, `${work}/${MARKER}`, marker)
}

/** Reads the whole converted case again, so that one which came out wrong never gets its name. */
function requireSound(work: string, system: System, conversion: ConversionTarget): VerifyReport {
  const keys = conversion.to === 'sealed' ? conversion.sealed.keys : undefined
  const report = verifyCase(work, system, { keys })
  const fault = report.faults.find(({ severity }) => severity === 'loss')
  if (fault !== undefined) throw new CaseError('integrity', 'integrity', { value: fault.where, fault: fault.code })
  return report
}

async function writeConverted(
  source: CaseToConvert,
  custody: Custody,
  caseFile: CaseFile,
  work: string,
  conversion: ConversionTarget,
): Promise<void> {
  const { root, system, tool } = source
  const { files } = system
  const sealed = conversion.to === 'sealed' ? conversion.sealed : undefined
  const keys = sealed?.keys
  const bodiesOf = bodyReaders(files, root, sealingOf(caseFile, source.keys))
  const stated = { case: caseFile.case, sha256: caseFile.sha256, device: caseFile.device }
  const { known } = knownChains(files, root, stated, bodiesOf)
  requireAllKnown(files, root, known)
  const secret = readSecret(files, root, source.keys)
  writing(work, () => {
    for (const folder of ['keys', 'journal', INCOMING]) {
      files.makeDirectory(`${work}/${folder}`)
      syncUpTo(files, `${work}/${folder}`, work)
    }
    if (sealed !== undefined) writeCaseKeyFiles(files, work, sealed)
    writeDurably(files, `${work}/${SECRET_FILE}`, bytesOf(writeCaseSecret(secret, keys)))
  })
  const key = writing(work, () => writeKeys(system, root, work, source.keys, keys))
  const vault = new Vault(work, system, keys)
  try {
    await copyOriginals(source, custody.vault, vault)
    const caseBytes = readWhole(files, `${root}/${CASE_FILE}`, LARGEST_KEY_FILE) as Uint8Array
    const seen: ChainHead[] = []
    const tails: RecoveryAct[] = []
    writing(work, () => {
      for (const chain of known) {
        const readers = bodiesOf(chain.device, chain.epoch)
        const sealing = keys && { system, keys }
        for (const tail of copyChain(files, { from: root, to: work }, chain, readers, sealing)) {
          const { bytes, ...place } = tail
          tails.push({ type: 'recovery', ...place, sizeBytes: bytes.length, sha256: vault.put(bytes) })
        }
        const head = newestEntry(files, root, chain)
        if (head !== undefined) seen.push({ device: chain.device, epoch: chain.epoch, ...head })
      }
    })
    const newCaseBytes = writeCaseFile(caseFile.case, caseFile.device, caseFile.createdClaimedTime, conversion.to)
    const { device, epoch, verifier } = key
    if (key.signer === undefined) throw new Error('this device has no key')
    const journal = new Journal({
      root: work,
      system,
      identity: { case: caseFile.case, caseSha256: sha256(newCaseBytes), device, epoch, verifier },
      signer: key.signer,
      settle: () => vault.settle(),
      keepAside: bytes => vault.put(bytes),
      maker: caseFile.device,
      seen: seen.sort((a, b) => (`${a.device}${a.epoch}` < `${b.device}${b.epoch}` ? -1 : 1)),
      keys,
    })
    journal.append({
      type: 'enrolment',
      publicKey: Buffer.from(key.publicKey, 'hex').toString('base64url'),
      tool,
      caseSecretSha256: caseSecretCommitment(secret),
      ...(sealed === undefined ? {} : { caseKeySha256: sealed.keys.commitment(), ...keyFileHashes(sealed) }),
      cause: 'converted',
    })
    journal.append({
      type: 'conversion',
      from: caseFile.mode,
      to: conversion.to,
      sha256: vault.put(caseBytes),
      sizeBytes: caseBytes.length,
      name: CASE_FILE,
      tool,
    })
    for (const tail of tails) journal.append(tail)
    journal.commit()
    journal.close()
    writing(work, () => {
      writeDurably(files, `${work}/${CASE_README}`, bytesOf(caseReadme(conversion.to)))
      writeDurably(files, `${work}/${CASE_FILE}`, newCaseBytes)
    })
  } finally {
    vault.close()
    secret.fill(0)
  }
}

/** Every original out of the one vault into the other, each held against its name. */
async function copyOriginals({ keys, progress, signal }: CaseToConvert, from: Vault, to: Vault): Promise<void> {
  const originals = [...from.list()].map(hash => ({ hash, source: from.open(hash) }))
  const total = originals.reduce((sum, { source }) => sum + source.sizeBytes, 0)
  let done = 0
  let unsettled = { count: 0, bytes: 0 }
  for (const { hash, source } of originals) {
    signal?.throwIfAborted()
    const staged = await to.stage(piecesOf(source))
    if (staged.sha256 !== hash) {
      staged.discard()
      throw new CaseError('integrity', 'integrity', {
        value: objectPath(keys?.objectName(hash) ?? hash),
        fault: 'original-changed',
      })
    }
    staged.keep()
    done += source.sizeBytes
    unsettled = { count: unsettled.count + 1, bytes: unsettled.bytes + source.sizeBytes }
    if (unsettled.count >= SETTLE_FILES || unsettled.bytes >= SETTLE_BYTES) {
      to.settle()
      unsettled = { count: 0, bytes: 0 }
    }
    progress?.(done, total)
  }
  to.settle()
}

function* piecesOf(source: ByteSource): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES)
  for (let position = 0; position < source.sizeBytes; ) {
    const read = source.readAt(piece, position)
    if (read === 0) return
    yield piece.subarray(0, read)
    position += read
  }
}

/** The key files: that of this device in the new mode and with a new epoch, those of others as they are. */
function writeKeys(
  system: System,
  root: string,
  work: string,
  oldKeys: CaseKeys | undefined,
  newKeys: CaseKeys | undefined,
) {
  const { files } = system
  let own: ReturnType<typeof readDeviceKey>
  for (const { name, kind } of files.list(`${root}/keys`)) {
    if (kind !== 'file' || !/^[0-9a-f]{32}\.json$/.test(name)) continue
    const bytes = readWhole(files, `${root}/keys/${name}`, LARGEST_KEY_FILE)
    const text = bytes === undefined ? '' : exactText(bytes)
    const key = readDeviceKey(text, oldKeys)
    const seed = readDeviceSeed(text, oldKeys)
    if (key === undefined)
      throw new CaseError('integrity', 'integrity', { value: `keys/${name}`, fault: 'key-damaged' })
    let written = text
    if (seed !== undefined) {
      written = writeDeviceKey(seed, Buffer.from(system.randomBytes(8)).toString('hex'), newKeys)
      own = readDeviceKey(written, newKeys)
      seed.fill(0)
    }
    writeDurably(files, `${work}/keys/${name}`, bytesOf(written))
  }
  if (own === undefined) throw new CaseError('integrity', 'integrity', { value: 'keys', fault: 'key-missing' })
  return own
}

/** A chain that does not count would be lost without a word; one that was never begun holds nothing. */
function requireAllKnown(files: Files, root: string, known: readonly ChainIdentity[]): void {
  for (const folder of chainFolders(files, root)) {
    const isKnown = known.some(({ device, epoch }) => device === folder.device && epoch === folder.epoch)
    if (isKnown || firstEntry(files, root, folder) === undefined) continue
    const value = `journal/${folder.device}/${folder.epoch}`
    throw new CaseError('integrity', 'integrity', { value, fault: 'journal-unadmitted' })
  }
}

function readSecret(files: Files, root: string, keys: CaseKeys | undefined): Uint8Array {
  const bytes = readWhole(files, `${root}/${SECRET_FILE}`, LARGEST_KEY_FILE)
  const text = bytes === undefined ? '' : exactText(bytes)
  const secret = keys === undefined ? readCaseSecret(text) : readSealedSecret(text, keys)
  if (secret === undefined) throw new CaseError('integrity', 'integrity', { value: SECRET_FILE, fault: 'key-damaged' })
  return secret
}

function sealingOf({ case: caseId, mode }: { case: string; mode: CaseMode }, keys: CaseKeys | undefined) {
  return mode === 'sealed' ? { case: caseId, keys } : undefined
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
