// Makes the proof of one entry, which a court can check without the case: docs/file-format.md, "Proof of one entry".

import { canonicalJson } from '../algorithms/canonical-json.ts'
import { pathThrough, treeLevels } from '../algorithms/merkle-tree.ts'
import { damaged } from '../journal/chain-end.ts'
import type { ChainIdentity } from '../journal/chain-place.ts'
import { type ChainEntry, readChain } from '../journal/chain-reader.ts'
import { type BodiesOf, publicKeyOf } from '../journal/known-chains.ts'
import { readLines } from '../journal/lines.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { CASE_FILE } from './case-file.ts'
import { PROOF_FORMAT } from './check-proof.ts'

const LARGEST_CASE_FILE = 65_536

/** What anchors prove of a group; the element of `anchors` in a proof. */
export type AnchorsOf = (group: number) => readonly object[]

/** The proof of an entry of a chain. */
export interface EntryProof {
  readonly seq: number
  /** One line of canonical JSON with LF. */
  readonly proof: string
}

/**
 * The proof of entry `seq` of a chain, one line of canonical JSON with LF. Throws CaseError `integrity` where the entry's
 * group does not hold or its body was erased or is damaged.
 */
export function proveEntry(
  files: Files,
  root: string,
  identity: ChainIdentity,
  seq: number,
  bodiesOf: BodiesOf,
  anchorsOf: AnchorsOf = () => [],
): string {
  for (const { proof } of proveEntries(files, root, identity, new Set([seq]), bodiesOf, anchorsOf)) return proof
  throw new CaseError('integrity', 'integrity', {
    value: `journal/${identity.device}/${identity.epoch}`,
    fault: 'body-missing',
  })
}

/** Proofs of many entries in one pass over their chain, in its order; entries that are not there are left out. Throws as `proveEntry`. */
export function* proveEntries(
  files: Files,
  root: string,
  identity: ChainIdentity,
  wanted: ReadonlySet<number>,
  bodiesOf: BodiesOf,
  anchorsOf: AnchorsOf = () => [],
): Generator<EntryProof> {
  const bodies = bodiesOf(identity.device, identity.epoch)
  const caseFile = readWhole(files, `${root}/${CASE_FILE}`, LARGEST_CASE_FILE)
  const common = {
    format: PROOF_FORMAT,
    case: identity.case,
    caseFile: caseFile === undefined ? '' : exactText(caseFile),
    publicKey: publicKeyOf(files, root, identity.device) ?? '',
  }
  let left = wanted.size
  try {
    for (const part of readChain(files, root, identity)) {
      if (left === 0) return
      if (part.kind === 'tail' || part.group === undefined) continue
      const found = part.entries.flatMap(({ entry }, index) => (wanted.has(entry.seq) ? index : []))
      if (found.length === 0) continue
      if (part.faults.length > 0) throw damaged(part.faults[0])
      left -= found.length
      const leaves = part.entries.map(({ hash }) => Buffer.from(hash, 'hex'))
      const levels = treeLevels(leaves, sha256Bytes)
      const group = canonicalJson(part.group)
      const anchors = anchorsOf(part.group.group)
      for (const index of found) {
        const chainEntry = part.entries[index]
        // Bodies before it are passed over, which the reader reports.
        const { body, line, faults } = bodies.find(part.segment, chainEntry)
        if (body?.act === undefined || line === undefined) throw damaged(faults.at(-1) ?? missing(chainEntry))
        const proof = {
          ...common,
          entry: lineAt(files, root, chainEntry),
          body: exactText(line),
          auditPath: pathThrough(levels, index).map(hash => Buffer.from(hash).toString('hex')),
          group,
          anchors,
        }
        yield { seq: chainEntry.entry.seq, proof: `${canonicalJson(proof)}\n` }
      }
    }
  } finally {
    bodies.close()
  }
}

function missing({ entry, where, line, byte }: ChainEntry): Problem {
  return { code: 'body-missing', severity: 'loss', where, line, byte, parameters: { seq: entry.seq } }
}

function lineAt(files: Files, root: string, { where, byte }: ChainEntry): string {
  const file = files.openForReading(`${root}/${where}`)
  try {
    for (const { bytes } of readLines(file, byte)) return exactText(bytes)
    return ''
  } finally {
    file.close()
  }
}
