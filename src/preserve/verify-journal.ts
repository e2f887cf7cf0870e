// Checks one chain of the journal with its bodies, and tells the caller every act that it could read.

import { BodyReader } from '../journal/body-reader.ts'
import { tailNotice } from '../journal/chain-end.ts'
import { bodiesFolder, bodiesName, bodySegmentsOf, type ChainIdentity } from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { parseObject } from '../journal/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { TailGrade, VerifiedJournal, WitnessedHead } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'

/** Called for every act whose body is what its entry commits to. */
export type ActVisitor = (act: Readonly<Record<string, unknown>>) => void

export interface CheckedChain {
  readonly journal: VerifiedJournal
  readonly faults: readonly Problem[]
  /** Numbers of the files that hold groups, or what a cut-off append left. */
  readonly segments: ReadonlySet<number>
}

/** Reads the whole chain once. Never throws for damage. */
export function verifyChain(
  files: Files,
  root: string,
  identity: ChainIdentity,
  witnesses: readonly WitnessedHead[],
  visit: ActVisitor,
): CheckedChain {
  const { device, epoch } = identity
  const faults: Problem[] = []
  const segments = new Set<number>()
  const awaited = witnesses.filter(witness => witness.device === device && witness.epoch === epoch)
  let tail: TailGrade = 'unwitnessed'
  let head: VerifiedJournal['head']
  const counts = { entries: 0, intactEntries: 0, groups: 0 }
  const bodies = new BodyReader(files, root, device, epoch)
  let lastSegment = 0
  try {
    for (const part of readChain(files, root, identity)) {
      segments.add(part.segment)
      if (part.kind === 'tail') {
        faults.push(tailNotice(part))
        continue
      }
      lastSegment = part.segment
      faults.push(...part.faults)
      counts.entries += part.entries.length
      counts.groups++
      for (const chainEntry of part.entries) {
        const { entry, hash } = chainEntry
        head = { seq: entry.seq, entry: hash }
        for (const witness of awaited) {
          if (witness.seq !== entry.seq) continue
          if (witness.entry === hash) tail = tail === 'contradicted' ? tail : 'witnessed'
          else {
            tail = 'contradicted'
            const { where, line, byte } = chainEntry
            faults.push(fault('head-differs', where, { seq: entry.seq }, line, byte))
          }
        }
        const found = bodies.find(part.segment, chainEntry)
        faults.push(...found.faults)
        if (found.body === undefined) continue
        const act = found.body.act === undefined ? undefined : parseObject(found.body.act)
        if (act === undefined || act.type !== entry.type) {
          const { where, line, byte } = chainEntry
          const code = found.body.act === undefined ? 'body-erased-unsigned' : 'body-not-an-act'
          faults.push(fault(code, where, { seq: entry.seq }, line, byte))
          continue
        }
        if (part.faults.length === 0 && found.faults.length === 0) counts.intactEntries++
        visit(act)
      }
    }
    const rest = bodies.rest()
    if (rest !== undefined) faults.push(tailNotice(rest))
  } finally {
    bodies.close()
  }
  faults.push(...bodyFilesAfter(files, root, identity, lastSegment, segments))
  for (const witness of awaited) {
    if (witness.seq <= (head?.seq ?? 0)) continue
    tail = 'contradicted'
    faults.push(fault('tail-cut-off', `journal/${device}/${epoch}`, { seq: witness.seq, last: head?.seq ?? 0 }))
  }
  return { journal: { device, epoch, ...counts, tail, head }, faults, segments }
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
    else found.push(fault('unexpected-file', where, { bytes: sizeBytes }))
  }
  return found
}

function fault(
  code: string,
  where: string,
  parameters: Record<string, string | number | Sha256>,
  line?: number,
  byte?: number,
): Problem {
  const at = line === undefined || byte === undefined ? {} : { line, byte }
  return { code, severity: 'loss', where, ...at, parameters }
}
