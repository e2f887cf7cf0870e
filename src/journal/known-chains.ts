// Which chains of a case count: those of the device that made it, of devices that a known one admitted, and those from
// before a conversion. docs/file-format.md, "Devices and keys".

import type { KeyObject } from 'node:crypto'
import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import type { BodyReader } from './body-reader.ts'
import { type ChainIdentity, entriesFolder, segmentName } from './chain-place.ts'
import { readChain } from './chain-reader.ts'
import { deviceId } from './device-key.ts'
import { readPublicKey } from './ed25519-key.ts'
import { type Entry, parseObject, readEntry } from './entry.ts'
import { readLines } from './lines.ts'

const LARGEST_KEY_FILE = 65_536

/** Folder of a chain. */
export interface ChainFolder {
  readonly device: string
  readonly epoch: string
}

/** What a case says of itself. */
export interface CaseIdentity {
  readonly case: string
  readonly sha256: Sha256
  /** The device that made it. */
  readonly device: string
}

/** Opens the bodies of a chain; the caller of it closes them. */
export type BodiesOf = (device: string, epoch: string) => BodyReader

export interface KnownChains {
  /** Chains that count; each after those that its first entry had seen, else by the claimed time of that entry. */
  readonly known: readonly ChainIdentity[]
  /** Case hashes that a chain may begin with: that of case.json, and those that a conversion names. */
  readonly caseHashes: ReadonlySet<Sha256>
  /** Devices that count. */
  readonly devices: ReadonlySet<string>
}

/** Folders of all chains, ascending by device, then epoch. */
export function chainFolders(files: Files, root: string): ChainFolder[] {
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

/** The device's public key out of its key file, 64 hexadecimal digits, certain even when the rest of the file is damaged. */
export function publicKeyOf(files: Files, root: string, device: string): string | undefined {
  const bytes = readWhole(files, `${root}/keys/${device}.json`, LARGEST_KEY_FILE)
  const publicKey = /"publicKey":"([0-9a-f]{64})"/.exec(bytes === undefined ? '' : exactText(bytes))?.[1]
  return publicKey !== undefined && deviceId(publicKey) === device ? publicKey : undefined
}

/** The same as a key to check signatures with; undefined also for a key that must not be used. */
export function verifierOf(files: Files, root: string, device: string): KeyObject | undefined {
  const publicKey = publicKeyOf(files, root, device)
  return publicKey === undefined ? undefined : readPublicKey(publicKey)
}

/** First entry of a chain as it stands, not checked; undefined when there is none that can be read. */
export function firstEntry(files: Files, root: string, { device, epoch }: ChainFolder): Entry | undefined {
  const path = `${root}/${entriesFolder(device, epoch)}/${segmentName(1)}`
  if (files.facts(path)?.kind !== 'file') return undefined
  const file = files.openForReading(path)
  try {
    for (const line of readLines(file)) return line.isWhole ? readEntry(exactText(line.bytes)) : undefined
    return undefined
  } finally {
    file.close()
  }
}

interface Candidate {
  readonly identity: ChainIdentity
  readonly claimedTime: number
  /** Chains that its first entry had seen. */
  readonly seen: ReadonlySet<string>
  /** Devices that it admits, and case hashes that it says were this case's before. */
  readonly admits: readonly string[]
  readonly converts: readonly Sha256[]
}

/**
 * Reads admissions and conversions out of all chains and says which chains count. A case with one chain, of the device
 * that made it, is not read at all. Never throws for damage: what does not hold admits nobody.
 */
export function knownChains(files: Files, root: string, stated: CaseIdentity, bodiesOf: BodiesOf): KnownChains {
  const folders = chainFolders(files, root)
  const isAlone = folders.length === 1 && folders[0].device === stated.device
  const candidates = folders.flatMap(folder => candidate(files, root, folder, stated, isAlone ? undefined : bodiesOf))
  const caseHashes = new Set([stated.sha256])
  for (let before = 0; before < caseHashes.size; ) {
    before = caseHashes.size
    for (const { identity, converts } of candidates)
      if (caseHashes.has(identity.caseSha256)) for (const hash of converts) caseHashes.add(hash)
  }
  const devices = new Set([stated.device])
  for (let before = 0; before < devices.size; ) {
    before = devices.size
    for (const { identity, admits } of candidates)
      if (caseHashes.has(identity.caseSha256) && devices.has(identity.device))
        for (const device of admits) devices.add(device)
  }
  const counting = candidates.filter(
    ({ identity }) => caseHashes.has(identity.caseSha256) && devices.has(identity.device),
  )
  return { known: inOrder(counting).map(({ identity }) => identity), caseHashes, devices }
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const waiting = candidates.toSorted((a, b) => a.claimedTime - b.claimedTime)
  const ordered: Candidate[] = []
  while (waiting.length > 0) {
    const isFree = ({ seen }: Candidate) => !waiting.some(({ identity }) => seen.has(nameOf(identity)))
    // A circle of chains that have seen each other can only be made on purpose.
    const [next] = waiting.splice(Math.max(0, waiting.findIndex(isFree)), 1)
    ordered.push(next)
  }
  return ordered
}

function nameOf({ device, epoch }: ChainFolder): string {
  return `${device}/${epoch}`
}

function candidate(
  files: Files,
  root: string,
  folder: ChainFolder,
  stated: CaseIdentity,
  bodiesOf: BodiesOf | undefined,
): Candidate[] {
  const verifier = verifierOf(files, root, folder.device)
  const first = firstEntry(files, root, folder)
  if (verifier === undefined || first === undefined) return []
  const identity = { ...folder, case: stated.case, caseSha256: first.prev, verifier }
  const admits: string[] = []
  const converts: Sha256[] = []
  if (bodiesOf !== undefined)
    for (const act of rareActs(files, root, identity, bodiesOf)) {
      if (act.type === 'admission' && isBound(act)) admits.push(String(act.device))
      if (act.type === 'conversion' && typeof act.sha256 === 'string') converts.push(act.sha256 as Sha256)
    }
  const seen = new Set(first.seen.map(nameOf))
  seen.delete(nameOf(folder))
  return [{ identity, claimedTime: first.claimedTime, seen, admits, converts }]
}

/** Admissions and conversions in groups that hold; other bodies are not read. */
function* rareActs(
  files: Files,
  root: string,
  identity: ChainIdentity,
  bodiesOf: BodiesOf,
): Generator<Record<string, unknown>> {
  const bodies = bodiesOf(identity.device, identity.epoch)
  try {
    for (const part of readChain(files, root, identity)) {
      if (part.kind === 'tail' || part.faults.length > 0) continue
      for (const chainEntry of part.entries) {
        const { type } = chainEntry.entry
        if (type !== 'admission' && type !== 'conversion') continue
        const text = bodies.find(part.segment, chainEntry).body?.act
        const act = text === undefined ? undefined : parseObject(text)
        if (act?.type === type) yield act
      }
    }
  } finally {
    bodies.close()
  }
}

/** True when the admitted name is that of the admitted key. */
function isBound(act: Record<string, unknown>): boolean {
  if (typeof act.publicKey !== 'string') return false
  return deviceId(Buffer.from(act.publicKey, 'base64url').toString('hex')) === act.device
}
