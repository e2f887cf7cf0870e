// Reads the acts back out of the journals of a case, each held against its chain, signature and commitment.

import type { Act } from '../model/acts.ts'
import type { Instant } from '../model/time.ts'
import type { Files } from '../system/files.ts'
import { BodyReader } from './body-reader.ts'
import { damaged } from './chain-end.ts'
import type { ChainIdentity } from './chain-place.ts'
import { readChain } from './chain-reader.ts'
import { parseObject } from './entry.ts'

export interface RecordedAct {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  /** By the device's own clock. */
  readonly claimedTime: Instant
  readonly act: Act
}

/**
 * The acts of one chain in their order, without those erased. A group is handed out only after its signature held.
 * Throws CaseError `integrity`, naming file and line, at the first thing that is not as it was written.
 */
export function* recordedActs(files: Files, root: string, identity: ChainIdentity): Generator<RecordedAct> {
  const { device, epoch } = identity
  const bodies = new BodyReader(files, root, device, epoch)
  try {
    for (const part of readChain(files, root, identity)) {
      if (part.kind === 'tail') continue
      if (part.faults.length > 0) throw damaged(part.faults[0])
      for (const chainEntry of part.entries) {
        const { body, faults } = bodies.find(part.segment, chainEntry)
        if (faults.length > 0) throw damaged(faults[0])
        if (body?.act === undefined) continue
        const act = parseObject(body.act)
        if (act === undefined || act.type !== chainEntry.entry.type) {
          const { where, line, byte } = chainEntry
          throw damaged({ code: 'body-not-an-act', severity: 'loss', where, line, byte, parameters: {} })
        }
        const { seq, claimedTime } = chainEntry.entry
        yield { device, epoch, seq, claimedTime, act: act as unknown as Act }
      }
    }
  } finally {
    bodies.close()
  }
}
