// Where the next append of a chain goes on, and what a cut-off append left behind that place.

import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { readBodyLine } from './body.ts'
import {
  bodiesFolder,
  bodiesName,
  bodySegmentsOf,
  type ChainIdentity,
  entriesFolder,
  segmentName,
  segmentsOf,
} from './chain-place.ts'
import { readChain } from './chain-reader.ts'
import { readLines } from './lines.ts'

/** Bytes behind the last whole group, never acknowledged. */
export interface CutTail {
  /** Path in the case folder. */
  readonly where: string
  readonly byte: number
  readonly sizeBytes: number
}

export interface ChainEnd {
  /** Number of the last entry; 0 for a chain that has none. */
  readonly seq: number
  /** Hash of the last entry, or of case.json. */
  readonly prev: Sha256
  readonly group: number
  readonly previousGroup: Sha256
  /** File that the next group goes into, from 1. */
  readonly segment: number
  readonly tails: readonly CutTail[]
}

/**
 * The end of a chain, from its last file alone. Throws CaseError `integrity` when a group there is not as it was signed.
 */
export function findChainEnd(files: Files, root: string, identity: ChainIdentity): ChainEnd {
  const { device, epoch, caseSha256 } = identity
  // A cut-off append may have begun a body file whose entry file was never made.
  const last = Math.max(
    1,
    ...segmentsOf(files, `${root}/${entriesFolder(device, epoch)}`).slice(-1),
    ...bodySegmentsOf(files, `${root}/${bodiesFolder(device, epoch)}`).slice(-1),
  )
  const tails: CutTail[] = []
  let endSegment = 0
  let end = { seq: 0, prev: caseSha256, group: 0, previousGroup: caseSha256 }
  for (let first = last; first >= 1 && end.seq === 0; first--) {
    tails.length = 0
    for (const part of readChain(files, root, identity, first)) {
      if (part.kind === 'tail') tails.push({ where: part.where, byte: part.byte, sizeBytes: part.sizeBytes })
      else {
        if (part.faults.length > 0) throw damaged(part.faults[0])
        const { entry, hash } = part.entries[part.entries.length - 1]
        endSegment = part.segment
        end = { seq: entry.seq, prev: hash, group: part.group?.group ?? 0, previousGroup: part.groupSha256 }
      }
    }
  }
  const bodies = bodyTail(
    files,
    root,
    `${bodiesFolder(device, epoch)}/${bodiesName(last)}`,
    endSegment === last ? end.seq : 0,
  )
  if (bodies !== undefined) tails.push(bodies)
  return { ...end, segment: last, tails }
}

/** The error for a line of a journal that is not what was written. */
export function damaged(fault: Problem): CaseError {
  const place = fault.line === undefined ? fault.where : `${fault.where}:${fault.line}`
  return new CaseError('integrity', 'integrity', { value: place, fault: fault.code })
}

/** The notice for a tail, for the person who opens or checks the case. */
export function tailNotice(tail: CutTail): Problem {
  const { where, byte, sizeBytes } = tail
  return { code: 'journal-tail-cut', severity: 'notice', where, byte, parameters: { bytes: sizeBytes } }
}

/** What follows the body of `lastSeq`; of everything in the file when that is 0. */
function bodyTail(files: Files, root: string, where: string, lastSeq: number): CutTail | undefined {
  const path = `${root}/${where}`
  const file = files.facts(path) === undefined ? undefined : files.openForReading(path)
  let reached = 0
  try {
    for (const line of file === undefined ? [] : readLines(file)) {
      if (reached === lastSeq) return { where, byte: line.byte, sizeBytes: (file?.sizeBytes() ?? 0) - line.byte }
      const seq = line.isWhole ? readBodyLine(line.bytes)?.seq : undefined
      const at = { where, line: line.line, byte: line.byte }
      if (seq === undefined) throw damaged({ code: 'body-mismatch', severity: 'loss', ...at, parameters: {} })
      reached = seq
    }
    if (reached !== lastSeq) throw damaged({ code: 'body-missing', severity: 'loss', where, parameters: {} })
    return undefined
  } finally {
    file?.close()
  }
}

/** Names of the two files of a segment. */
export function segmentFiles(identity: ChainIdentity, segment: number): { entries: string; bodies: string } {
  const { device, epoch } = identity
  return {
    entries: `${entriesFolder(device, epoch)}/${segmentName(segment)}`,
    bodies: `${bodiesFolder(device, epoch)}/${bodiesName(segment)}`,
  }
}
