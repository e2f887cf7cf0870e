// Takes up what another copy of a case has more of in its chains: cut ends, damaged groups and bodies, second branches.

import { erasedBody, readBodyLine } from '../journal/body.ts'
import { makeBodyKey } from '../journal/body-keys.ts'
import { bodyReaders } from '../journal/body-reader.ts'
import {
  bodiesFolder,
  bodiesName,
  type ChainIdentity,
  entriesFolder,
  segmentName,
  segmentsOf,
} from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import type { BodiesOf } from '../journal/known-chains.ts'
import { sealBody } from '../journal/sealed-body.ts'
import { type MergedChain, mergeChains, type SignedGroup, signedGroups } from '../journal/signed-groups.ts'
import type { RepairedPart } from '../model/acts.ts'
import type { Sha256 } from '../model/ids.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { syncUpTo } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { writeDurably } from '../system/write-durably.ts'
import { entryKey } from './verify-records.ts'

export interface ChainRepair {
  readonly system: System
  readonly root: string
  /** Folder of the copy. */
  readonly copy: string
  readonly keys: CaseKeys | undefined
  /** Keys of entries that a signed erasure of either side names: their bodies never come back. */
  readonly erased: ReadonlySet<string>
  /** False when a signed erasure cannot be read on either side: then no body is brought. */
  readonly isCertain: boolean
  /** Keeps bytes that are about to be replaced; durable when it returns. */
  readonly keep: (bytes: Uint8Array) => Sha256
}

/** A second branch, as it will be kept. */
export interface FoundBranch {
  readonly device: string
  readonly epoch: string
  /** First number at which the branches differ. */
  readonly seq: number
  /** Entry and group lines, each with LF. */
  readonly lines: Uint8Array
  /** Body lines as in an open case, each with LF. */
  readonly bodies: Uint8Array
}

export interface RepairedChain {
  readonly added: readonly RepairedPart[]
  readonly branch: FoundBranch | undefined
  /** True when entries came in. */
  readonly isLonger: boolean
}

/** Repairs one chain. What it writes holds; nothing that held before is left out. */
export function repairChain(repair: ChainRepair, identity: ChainIdentity): RepairedChain {
  const { root, copy, keys } = repair
  const { files } = repair.system
  const merged = mergeChains(
    [...signedGroups(files, root, identity)],
    [...signedGroups(files, copy, identity)],
    identity,
  )
  const added: RepairedPart[] = []
  const isLonger = merged.groups.some(({ from }) => from === 'theirs')
  if (isLonger && merged.isComplete) added.push(...writeEntries(repair, identity, merged))
  const bodiesOf = (at: string) =>
    bodyReaders(files, at, keys === undefined ? undefined : { case: identity.case, keys })
  added.push(...repairBodies(repair, identity, bodiesOf(root), bodiesOf(copy)))
  const branch = merged.division && branchOf(repair, identity, merged, bodiesOf(copy))
  return { added, branch, isLonger: isLonger && merged.isComplete }
}

function writeEntries(repair: ChainRepair, identity: ChainIdentity, merged: MergedChain): RepairedPart[] {
  const { root, copy } = repair
  const { files } = repair.system
  const folder = entriesFolder(identity.device, identity.epoch)
  const segments = new Map<number, Uint8Array[]>()
  let segment = 1
  for (const { from, group } of merged.groups) {
    segment = Math.max(segment, group.segment)
    const pieces = segments.get(segment) ?? []
    pieces.push(bytesAt(files, from === 'ours' ? root : copy, group))
    segments.set(segment, pieces)
  }
  const added: RepairedPart[] = []
  for (const number of new Set([...segments.keys(), ...segmentsOf(files, `${root}/${folder}`)])) {
    const where = `${folder}/${segmentName(number)}`
    const after = Buffer.concat(segments.get(number) ?? [])
    const before = wholeFile(files, `${root}/${where}`)
    if (before !== undefined && Buffer.compare(before, after) === 0) continue
    added.push(replaced(repair, where, before, after, before ?? new Uint8Array(0)))
  }
  return added
}

/** Keeps what the new bytes do not hold, then writes them. */
function replaced(
  { system, root, keep }: ChainRepair,
  where: string,
  before: Uint8Array | undefined,
  after: Uint8Array,
  lost: Uint8Array,
): RepairedPart {
  const isExtended = before !== undefined && Buffer.compare(before, after.subarray(0, before.length)) === 0
  const keptAs = isExtended || lost.length === 0 ? undefined : keep(lost)
  const folder = `${root}/${where}`.slice(0, -(where.length - where.lastIndexOf('/')))
  system.files.makeDirectory(folder)
  writeDurably(system.files, `${root}/${where}`, after)
  syncUpTo(system.files, folder, root)
  const sizeBytes = Math.max(0, after.length - (isExtended ? before.length : 0))
  return { what: 'entries', where, sizeBytes, ...(keptAs === undefined ? {} : { keptAs }) }
}

interface BodyFile {
  readonly lines: { readonly seq: number; readonly line: Uint8Array | undefined }[]
  /** Numbers whose line stands in our file as it is. */
  readonly held: Set<number>
  brought: number
}

function repairBodies(repair: ChainRepair, identity: ChainIdentity, ours: BodiesOf, theirs: BodiesOf): RepairedPart[] {
  const { root, erased, isCertain, system } = repair
  const { files } = system
  const { device, epoch } = identity
  const own = ours(device, epoch)
  const other = theirs(device, epoch)
  const added: RepairedPart[] = []
  const touched = new Map<number, BodyFile>()
  try {
    for (const part of readChain(files, root, identity)) {
      if (part.kind === 'tail' || part.faults.length > 0) continue
      const file = touched.get(part.segment) ?? { lines: [], held: new Set<number>(), brought: 0 }
      touched.set(part.segment, file)
      for (const chainEntry of part.entries) {
        const { seq } = chainEntry.entry
        const found = own.find(part.segment, chainEntry)
        if (found.body !== undefined) {
          file.held.add(seq)
          file.lines.push({ seq, line: found.body.act === undefined ? undefined : found.line })
          continue
        }
        const isErased = erased.has(entryKey({ device, epoch, seq }))
        const copied = isErased || !isCertain ? undefined : other.find(part.segment, chainEntry)
        if (!isErased && copied?.body === undefined) continue
        file.lines.push({ seq, line: copied?.body?.act === undefined ? undefined : copied.line })
        file.brought++
      }
    }
  } finally {
    own.close()
    other.close()
  }
  for (const [segment, file] of touched) if (file.brought > 0) added.push(writeBodies(repair, identity, segment, file))
  return added
}

function writeBodies(repair: ChainRepair, identity: ChainIdentity, segment: number, file: BodyFile): RepairedPart {
  const { system, root, keys } = repair
  const { device, epoch } = identity
  const where = `${bodiesFolder(device, epoch)}/${bodiesName(segment)}`
  const before = wholeFile(system.files, `${root}/${where}`)
  const chain = { case: identity.case, device, epoch }
  const key = keys === undefined ? undefined : makeBodyKey(system, root, keys, chain, segment).key
  const written = file.lines.map(({ seq, line }) => {
    if (line === undefined) return Buffer.from(`${erasedBody(seq)}\n`)
    return key === undefined
      ? Buffer.concat([line, Buffer.from('\n')])
      : Buffer.from(`${sealBody(system, key, chain, seq, line)}\n`)
  })
  // Only lines that do not live on are kept: an erasure later must find every copy of a body.
  const lost = before === undefined ? [] : linesIn(before).filter(line => !isHeld(line, file.held))
  return replaced(repair, where, before, Buffer.concat(written), Buffer.concat(lost))
}

function isHeld(line: Uint8Array, held: Set<number>): boolean {
  const seq = readBodyLine(line.subarray(0, -1))?.seq
  // A line that stands twice lives on once.
  return seq !== undefined && held.delete(seq)
}

function branchOf(
  { system, root, copy, erased, isCertain }: ChainRepair,
  identity: ChainIdentity,
  { division, branch }: MergedChain,
  bodiesOf: BodiesOf,
): FoundBranch | undefined {
  if (division === undefined) return undefined
  const { files } = system
  const { device, epoch } = identity
  const own = linesIn(bytesAt(files, root, division.ours))
  const other = linesIn(bytesAt(files, copy, division.theirs))
  let same = 0
  while (same < own.length && same < other.length && Buffer.compare(own[same], other[same]) === 0) same++
  const seq = division.theirs.group.firstSeq + same
  const last = branch[branch.length - 1].group.lastSeq
  const lines = Buffer.concat([...other.slice(same), ...branch.slice(1).map(group => bytesAt(files, copy, group))])
  const bodyLines: Uint8Array[] = []
  const bodies = bodiesOf(device, epoch)
  try {
    for (const part of isCertain ? readChain(files, copy, identity) : []) {
      if (part.kind === 'tail') continue
      for (const chainEntry of part.entries) {
        const at = chainEntry.entry.seq
        if (at < seq || at > last || erased.has(entryKey({ device, epoch, seq: at }))) continue
        const { body, line } = bodies.find(part.segment, chainEntry)
        if (body?.act !== undefined && line !== undefined) bodyLines.push(line, Buffer.from('\n'))
      }
    }
  } finally {
    bodies.close()
  }
  return { device, epoch, seq, lines, bodies: Buffer.concat(bodyLines) }
}

function bytesAt(files: Files, root: string, { where, start, end }: SignedGroup): Uint8Array {
  const file = files.openForReading(`${root}/${where}`)
  try {
    const bytes = new Uint8Array(end - start)
    return bytes.subarray(0, file.readAt(bytes, start))
  } finally {
    file.close()
  }
}

function wholeFile(files: Files, path: string): Uint8Array | undefined {
  const facts = files.facts(path)
  if (facts?.kind !== 'file') return undefined
  const file = files.openForReading(path)
  try {
    const bytes = new Uint8Array(facts.sizeBytes)
    return bytes.subarray(0, file.readAt(bytes, 0))
  } finally {
    file.close()
  }
}

/** Lines with their line feeds; a last one may have none. */
function linesIn(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed < 0 ? bytes.length : feed + 1
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}
