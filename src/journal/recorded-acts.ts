// Reads the acts back out of the journals of a case, each held against its chain, signature and commitment.

import type { Act } from '../model/acts.ts'
import type { Instant } from '../model/time.ts'
import type { Files } from '../system/files.ts'
import { damaged } from './chain-end.ts'
import { type ChainIdentity, entriesFolder } from './chain-place.ts'
import { type ChainEntry, readChain } from './chain-reader.ts'
import { parseObject } from './entry.ts'
import type { BodiesOf } from './known-chains.ts'

export interface RecordedAct {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  /** By the device's own clock. */
  readonly claimedTime: Instant
  readonly act: Act
}

interface RecordedEntry {
  readonly chainEntry: ChainEntry
  /** Undefined when it was erased. */
  readonly act: Act | undefined
}

/**
 * The acts of these chains, without those erased. An act comes after everything that its device had seen; what is not
 * ordered by that goes by claimed time, then device and epoch. A group is handed out only after its signature held.
 * Throws CaseError `integrity`, naming file and line, at the first thing that is not as it was written, also where an
 * entry has seen another that is not there.
 */
export function* recordedActs(
  files: Files,
  root: string,
  chains: readonly ChainIdentity[],
  bodiesOf: BodiesOf,
): Generator<RecordedAct> {
  const readers = chains.map(chain => ({ chain, entries: chainEntries(files, root, chain, bodiesOf) }))
  try {
    const heads = readers.map(({ chain, entries }) => ({
      entries,
      name: `${chain.device}/${chain.epoch}`,
      next: entries.next().value as RecordedEntry | undefined,
    }))
    const reached = new Map(heads.map(head => [head.name, 0]))
    const isReady = ({ chainEntry }: RecordedEntry) =>
      chainEntry.entry.seen.every(seen => (reached.get(`${seen.device}/${seen.epoch}`) ?? seen.seq) >= seen.seq)
    for (;;) {
      let first: (typeof heads)[number] | undefined
      for (const head of heads) {
        if (head.next === undefined || !isReady(head.next)) continue
        if (first?.next === undefined || isBefore(head.next, first.next)) first = head
      }
      if (first?.next === undefined) break
      const { act, chainEntry } = first.next
      const { device, epoch, seq, claimedTime } = chainEntry.entry
      reached.set(first.name, seq)
      if (act !== undefined) yield { device, epoch, seq, claimedTime, act }
      first.next = first.entries.next().value as RecordedEntry | undefined
    }
    const stuck = heads.find(head => head.next !== undefined)?.next
    if (stuck === undefined) return
    const lost = stuck.chainEntry.entry.seen.find(
      seen => (reached.get(`${seen.device}/${seen.epoch}`) ?? seen.seq) < seen.seq,
    )
    const where = lost === undefined ? stuck.chainEntry.where : entriesFolder(lost.device, lost.epoch)
    throw damaged({ code: 'tail-cut-off', severity: 'loss', where, parameters: {} })
  } finally {
    for (const { entries } of readers) entries.return(undefined)
  }
}

function isBefore({ chainEntry: a }: RecordedEntry, { chainEntry: b }: RecordedEntry): boolean {
  if (a.entry.claimedTime !== b.entry.claimedTime) return a.entry.claimedTime < b.entry.claimedTime
  if (a.entry.device !== b.entry.device) return a.entry.device < b.entry.device
  return a.entry.epoch < b.entry.epoch
}

function* chainEntries(
  files: Files,
  root: string,
  identity: ChainIdentity,
  bodiesOf: BodiesOf,
): Generator<RecordedEntry, undefined> {
  const bodies = bodiesOf(identity.device, identity.epoch)
  try {
    for (const part of readChain(files, root, identity)) {
      if (part.kind === 'tail') continue
      if (part.faults.length > 0) throw damaged(part.faults[0])
      for (const chainEntry of part.entries) {
        const { body, faults } = bodies.find(part.segment, chainEntry)
        if (faults.length > 0) throw damaged(faults[0])
        if (body?.act === undefined) {
          yield { chainEntry, act: undefined }
          continue
        }
        const act = parseObject(body.act)
        if (act === undefined || act.type !== chainEntry.entry.type) {
          const { where, line, byte } = chainEntry
          throw damaged({ code: 'body-not-an-act', severity: 'loss', where, line, byte, parameters: {} })
        }
        yield { chainEntry, act: act as unknown as Act }
      }
    }
    return undefined
  } finally {
    bodies.close()
  }
}
