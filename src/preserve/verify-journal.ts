// Checks one chain of the journal with its bodies, and tells the caller every act that it could read.

import { tailNotice } from '../journal/chain-end.ts'
import { bodiesFolder, bodiesName, bodySegmentsOf, type ChainIdentity } from '../journal/chain-place.ts'
import { type ChainEntry, readChain } from '../journal/chain-reader.ts'
import { type ChainHead, parseObject } from '../journal/entry.ts'
import type { BodiesOf } from '../journal/known-chains.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { NumberedHashes } from './numbered-hashes.ts'

/** Where an entry stands. */
export interface EntryAt {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  readonly where: string
  readonly line: number
  readonly byte: number
}

/** Called for every act whose body is what its entry commits to. */
export type ActVisitor = (act: Readonly<Record<string, unknown>>, at: EntryAt, isSigned: boolean) => void

export interface ErasedEntry extends EntryAt {
  readonly type: string
}

export interface CheckedChain {
  readonly identity: ChainIdentity
  readonly faults: readonly Problem[]
  /** Numbers of the files that hold groups, or what a cut-off append left. */
  readonly segments: ReadonlySet<number>
  readonly counts: {
    readonly entries: number
    readonly intact: number
    readonly groups: number
    readonly sealed: number
  }
  readonly head: { readonly seq: number; readonly entry: Sha256 } | undefined
  /** Hashes of the entries in groups that hold, by number; of the group lines that hold, by number. */
  readonly entryHashes: NumberedHashes
  readonly groupHashes: NumberedHashes
  /** Last entry of each group that holds, by the group's number. */
  readonly groupEnds: ReadonlyMap<number, number>
  /** Heads of other chains that entries in groups that hold had seen. */
  readonly seen: readonly { readonly head: ChainHead; readonly at: EntryAt }[]
  /** Kinds of acts in groups that hold; they are told by the entries, also where bodies are sealed. */
  readonly types: ReadonlySet<string>
  /** Numbers of the erasures in groups that hold, whether or not their bodies can be read. */
  readonly erasures: readonly number[]
  /** Entries whose body says `erased`; whether a signed act says so too is not checked here. */
  readonly erased: readonly ErasedEntry[]
}

/** Reads the whole chain once. Never throws for damage. */
export function verifyChain(
  files: Files,
  root: string,
  identity: ChainIdentity,
  bodiesOf: BodiesOf,
  visit: ActVisitor,
): CheckedChain {
  const { device, epoch } = identity
  const faults: Problem[] = []
  const segments = new Set<number>()
  const seen: { head: ChainHead; at: EntryAt }[] = []
  const erased: ErasedEntry[] = []
  const types = new Set<string>()
  const erasures: number[] = []
  const entryHashes = new NumberedHashes()
  const groupHashes = new NumberedHashes()
  const groupEnds = new Map<number, number>()
  const counts = { entries: 0, intact: 0, groups: 0, sealed: 0 }
  let head: CheckedChain['head']
  let lastSegment = 0
  const bodies = bodiesOf(device, epoch)
  try {
    for (const part of readChain(files, root, identity)) {
      segments.add(part.segment)
      if (part.kind === 'tail') {
        faults.push(tailNotice(part))
        continue
      }
      lastSegment = part.segment
      for (const fault of part.faults) faults.push(fault)
      counts.entries += part.entries.length
      counts.groups++
      const isSigned = part.faults.length === 0
      if (isSigned && part.group !== undefined) {
        groupHashes.set(part.group.group, part.groupSha256)
        groupEnds.set(part.group.group, part.group.lastSeq)
      }
      for (const chainEntry of part.entries) {
        const { entry, hash } = chainEntry
        head = { seq: entry.seq, entry: hash }
        if (isSigned) entryHashes.set(entry.seq, hash)
        if (isSigned) types.add(entry.type)
        if (isSigned && entry.type === 'erasure') erasures.push(entry.seq)
        const at = placeOf(chainEntry)
        if (isSigned) for (const other of entry.seen) seen.push({ head: other, at })
        const found = bodies.find(part.segment, chainEntry)
        faults.push(...found.faults)
        if (found.isSealed === true) counts.sealed++
        if (found.body === undefined) continue
        if (found.body.act === undefined) {
          erased.push({ ...at, type: entry.type })
          if (isSigned && found.faults.length === 0) counts.intact++
          continue
        }
        const act = parseObject(found.body.act)
        if (act === undefined || act.type !== entry.type) {
          faults.push(faultAt('body-not-an-act', at, { seq: entry.seq }))
          continue
        }
        if (isSigned && found.faults.length === 0) counts.intact++
        visit(act, at, isSigned)
      }
    }
    const rest = bodies.rest()
    if (rest !== undefined) faults.push(tailNotice(rest))
  } finally {
    bodies.close()
  }
  faults.push(...bodyFilesAfter(files, root, identity, lastSegment, segments))
  return {
    identity,
    faults,
    segments,
    counts,
    head,
    entryHashes,
    groupHashes,
    groupEnds,
    seen,
    types,
    erasures,
    erased,
  }
}

function placeOf({ entry, where, line, byte }: ChainEntry): EntryAt {
  const { device, epoch, seq } = entry
  return { device, epoch, seq, where, line, byte }
}

/** A fault at an entry. */
export function faultAt(
  code: string,
  { where, line, byte }: EntryAt,
  parameters: Record<string, string | number>,
  severity: Problem['severity'] = 'loss',
): Problem {
  return { code, severity, where, line, byte, parameters }
}

/** The next body file alone is what a cut-off append can leave; any other has lost its entry file. */
function bodyFilesAfter(
  files: Files,
  root: string,
  { device, epoch }: ChainIdentity,
  lastSegment: number,
  segments: Set<number>,
): Problem[] {
  const folder = bodiesFolder(device, epoch)
  const found: Problem[] = []
  for (const segment of bodySegmentsOf(files, `${root}/${folder}`)) {
    if (segment <= lastSegment) continue
    const where = `${folder}/${bodiesName(segment)}`
    const sizeBytes = files.facts(`${root}/${where}`)?.sizeBytes ?? 0
    segments.add(segment)
    if (segment === lastSegment + 1) found.push(tailNotice({ where, byte: 0, sizeBytes }))
    else found.push({ code: 'unexpected-file', severity: 'loss', where, parameters: { bytes: sizeBytes } })
  }
  return found
}
