// Reads one chain group by group and holds every line against the one before, the Merkle root and the signature.

import { GrowingTree } from '../algorithms/merkle-tree.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { type ChainIdentity, entriesFolder, segmentName, segmentsOf } from './chain-place.ts'
import { type Entry, entryHash, readEntry } from './entry.ts'
import { type Group, groupHash, isGroupSigned, LARGEST_GROUP, looksLikeGroup, readGroup } from './group.ts'
import { type Line, readLines } from './lines.ts'

export interface ChainEntry {
  readonly entry: Entry
  readonly hash: Sha256
  /** Path in the case folder. */
  readonly where: string
  readonly line: number
  readonly byte: number
}

/** Lines up to and with a group line. `faults` is empty exactly when all of them are as they were signed. */
export interface ReadGroup {
  readonly kind: 'group'
  readonly segment: number
  readonly entries: readonly ChainEntry[]
  readonly group: Group | undefined
  readonly groupSha256: Sha256
  readonly faults: readonly Problem[]
  /** Offset behind the group line. */
  readonly endByte: number
}

/** What follows the last group of a chain: an append that was cut off. */
export interface ReadTail {
  readonly kind: 'tail'
  readonly segment: number
  readonly where: string
  readonly line: number
  readonly byte: number
  readonly sizeBytes: number
}

interface Expected {
  seq: number
  prev: Sha256
  group: number
  previousGroup: Sha256
}

/**
 * The groups of a chain in order, then its tail if there is one. Begins with entry file `firstSegment`; when that is
 * not 1, its first entry and first group are taken as they stand. Damage never ends the reading. Cost: one hash a line
 * and one signature check a group; memory: one group.
 */
export function* readChain(
  files: Files,
  root: string,
  identity: ChainIdentity,
  firstSegment = 1,
): Generator<ReadGroup | ReadTail> {
  const folder = entriesFolder(identity.device, identity.epoch)
  const segments = segmentsOf(files, `${root}/${folder}`).filter(segment => segment >= firstSegment)
  const { caseSha256 } = identity
  let expected: Expected | undefined =
    firstSegment === 1 ? { seq: 1, prev: caseSha256, group: 1, previousGroup: caseSha256 } : undefined
  for (const segment of segments) {
    const where = `${folder}/${segmentName(segment)}`
    const file = files.openForReading(`${root}/${where}`)
    try {
      const reader = new GroupReader(identity, segment, where, expected)
      const isLast = segment === segments[segments.length - 1]
      let held: ReadGroup | undefined
      for (const line of readLines(file)) {
        const group = reader.take(line)
        if (group === undefined) continue
        if (held !== undefined) yield held
        held = group
      }
      const tail = isLast ? reader.tail(file.sizeBytes()) : undefined
      // A cut-off append may leave its last block on the disk and zeros before it.
      if (isLast && !reader.hasRest && held !== undefined && held.faults.length > 0 && reader.hasZeros) {
        yield reader.asTail(held, file.sizeBytes())
      } else {
        if (held !== undefined) yield held
        if (tail !== undefined) yield tail
        else if (reader.hasRest) yield reader.unclosed()
      }
      expected = reader.expected
    } finally {
      file.close()
    }
  }
}

class GroupReader {
  expected: Expected | undefined
  /** True when the lines of the group last returned hold zero bytes, as unwritten blocks do. */
  hasZeros = false
  readonly #identity: ChainIdentity
  readonly #segment: number
  readonly #where: string
  #entries: ChainEntry[] = []
  #faults: Problem[] = []
  #tree = new GrowingTree(sha256Bytes)
  #zeros = false
  #isTooLarge = false
  #start = { byte: 0, line: 1 }
  #heldStart = { byte: 0, line: 1 }
  #end = 0
  #endLine = 0
  #isCut = false

  constructor(identity: ChainIdentity, segment: number, where: string, expected: Expected | undefined) {
    this.#identity = identity
    this.#segment = segment
    this.#where = where
    this.expected = expected
  }

  take(line: Line): ReadGroup | undefined {
    this.#end = line.byte + line.bytes.length + (line.isWhole ? 1 : 0)
    this.#endLine = line.line
    if (!line.isWhole) {
      this.#isCut = true
      this.#fault('journal-line-cut', line)
      return undefined
    }
    if (!this.#zeros && line.bytes.indexOf(0) >= 0) this.#zeros = true
    if (looksLikeGroup(line.bytes)) return this.#close(line)
    if (this.#tree.size >= LARGEST_GROUP) {
      if (!this.#isTooLarge) this.#fault('journal-group-too-large', line)
      this.#isTooLarge = true
      return undefined
    }
    this.#takeEntry(line)
    return undefined
  }

  /** The lines since the last group, when they can be what a cut-off append leaves; whole damaged lines cannot. */
  tail(sizeBytes: number): ReadTail | undefined {
    if (!this.hasRest || !(this.#isCut || this.#zeros || this.#faults.length === 0)) return undefined
    return {
      kind: 'tail',
      segment: this.#segment,
      where: this.#where,
      ...this.#start,
      sizeBytes: sizeBytes - this.#start.byte,
    }
  }

  /** True when lines follow the last group. */
  get hasRest(): boolean {
    return this.#end > this.#start.byte
  }

  asTail(group: ReadGroup, sizeBytes: number): ReadTail {
    const { byte, line } = this.#heldStart
    return { kind: 'tail', segment: group.segment, where: this.#where, byte, line, sizeBytes: sizeBytes - byte }
  }

  /** The lines since the last group, where a group line ought to follow. */
  unclosed(): ReadGroup {
    this.#fault('journal-group-missing', this.#start)
    return this.#finish(undefined, '' as Sha256)
  }

  #takeEntry(line: Line): void {
    const entry = readEntry(text(line.bytes))
    const hashBytes = entryHash(line.bytes)
    const hash = Buffer.from(hashBytes).toString('hex') as Sha256
    this.#tree.add(hashBytes)
    const { expected } = this
    if (entry === undefined) {
      this.#fault('journal-entry-damaged', line, expected === undefined ? {} : { seq: expected.seq })
      if (expected !== undefined) this.expected = { ...expected, seq: expected.seq + 1, prev: hash }
      return
    }
    const { seq } = entry
    if (expected !== undefined) {
      if (seq > expected.seq) this.#fault('journal-entries-missing', line, { from: expected.seq, to: seq - 1 })
      else if (seq < expected.seq) this.#fault('journal-entry-out-of-order', line, { seq, expected: expected.seq })
      else if (entry.prev !== expected.prev) this.#fault('journal-chain-broken', line, { seq, before: seq - 1 })
    }
    if (!this.#isOurs(entry)) this.#fault('journal-entry-foreign', line, { seq })
    this.#entries.push({ entry, hash, where: this.#where, line: line.line, byte: line.byte })
    this.expected = {
      seq: seq + 1,
      prev: hash,
      group: expected?.group ?? 0,
      previousGroup: expected?.previousGroup ?? ('' as Sha256),
    }
  }

  #close(line: Line): ReadGroup {
    const written = text(line.bytes)
    const group = readGroup(written)
    const hash = groupHash(written)
    const { expected } = this
    if (group === undefined) this.#fault('journal-group-damaged', line)
    else {
      const first = this.#entries[0]?.entry.seq
      const last = this.#entries[this.#entries.length - 1]?.entry.seq
      const span = { from: group.firstSeq, to: group.lastSeq }
      if (!this.#isOurs(group)) this.#fault('journal-group-foreign', line, span)
      if (!isGroupSigned(group, this.#identity.verifier)) this.#fault('journal-signature-bad', line, span)
      if (first !== group.firstSeq || last !== group.lastSeq || this.#entries.length !== last - first + 1)
        this.#fault('journal-group-span', line, span)
      else if (group.root !== Buffer.from(this.#tree.root()).toString('hex'))
        this.#fault('journal-root-mismatch', line, span)
      if (expected !== undefined && expected.group > 0) {
        if (group.group !== expected.group)
          this.#fault('journal-groups-missing', line, { group: group.group, expected: expected.group })
        else if (group.previousGroup !== expected.previousGroup)
          this.#fault('journal-group-chain-broken', line, { group: group.group, before: group.group - 1 })
      }
    }
    if (expected !== undefined) {
      const number = group?.group ?? expected.group
      this.expected = { ...expected, group: number + 1, previousGroup: hash }
    }
    return this.#finish(group, hash)
  }

  #finish(group: Group | undefined, groupSha256: Sha256): ReadGroup {
    this.#heldStart = this.#start
    const read: ReadGroup = {
      kind: 'group',
      segment: this.#segment,
      entries: this.#entries,
      group,
      groupSha256,
      faults: this.#faults,
      endByte: this.#end,
    }
    this.hasZeros = this.#zeros
    this.#start = { byte: this.#end, line: this.#endLine + 1 }
    this.#entries = []
    this.#faults = []
    this.#tree = new GrowingTree(sha256Bytes)
    this.#zeros = false
    this.#isTooLarge = false
    return read
  }

  #isOurs(record: { case: string; device: string; epoch: string }): boolean {
    const identity = this.#identity
    return record.case === identity.case && record.device === identity.device && record.epoch === identity.epoch
  }

  #fault(code: string, at: { line: number; byte: number }, parameters: Record<string, string | number> = {}): void {
    this.#faults.push({
      code,
      severity: 'loss',
      where: this.#where,
      line: at.line,
      byte: at.byte,
      parameters,
    })
  }
}

/** A line longer than this is damage, whatever stands in it: parsing what is nested by the million takes gigabytes. */
const LONGEST_RECORD = 1 << 20

/** Empty, which is no record, for lines that are too long. */
function text(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_RECORD) return ''
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
}
