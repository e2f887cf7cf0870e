// The chains of a case with what each has seen, which groups anchors name, and by when an entry was there.

import { readChain } from '../journal/chain-reader.ts'
import { chainFolders, firstEntry, verifierOf } from '../journal/known-chains.ts'
import type { EnrolmentCause } from '../model/acts.ts'
import type { AnchorRow, ChainRow } from '../model/custody-view.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Problem } from '../model/problem.ts'
import { shownUrl } from '../preserve/anchor-record.ts'
import { readCaseFile } from '../preserve/case-file.ts'
import { anchorStates } from './anchor.ts'
import type { Casebook } from './casebook.ts'

/** A second branch of a chain that was kept beside the first. */
export interface ForkRow {
  readonly device: string
  readonly epoch: string
  /** First number at which they differ. */
  readonly seq: number
}

export interface CaseChains {
  readonly chains: readonly ChainRow[]
  readonly forks: readonly ForkRow[]
  readonly anchors: readonly AnchorRow[]
  /** What does not hold about the anchors. */
  readonly anchorFaults: readonly Problem[]
  /** When an entry was there at the latest; undefined where nothing outside of the case tells. */
  witnessOf(place: EntryPlace): Witness | undefined
}

export interface Witness {
  /** Milliseconds. */
  readonly notAfter: number
  /** Checked to its end, not only by the authority's word. */
  readonly isChecked: boolean
}

/** Address of an authority without what could be a secret in it. */
export function shownAnchorUrl(url: string): string {
  return shownUrl(url)
}

interface Chain extends ChainRow {
  /** Number of the last entry of each group, ascending. */
  readonly groupEnds: readonly number[]
}

/**
 * Reads every line of every chain and checks its signatures; the network is not touched. Chains that do not count are listed too, as far as
 * they can be read.
 */
export function caseChains(casebook: Casebook): CaseChains {
  const { custody, root, system } = casebook
  const maker = readCaseFile(system.files, root).device
  const own = custody.journal.head()
  const known = custody.journal.chains()
  const causes = new Map<string, EnrolmentCause>()
  const forks: ForkRow[] = []
  for (const { act, device, epoch } of custody.journal.acts()) {
    if (act.type === 'enrolment') causes.set(`${device}/${epoch}`, act.cause ?? 'created')
    if (act.type === 'fork') forks.push({ device: act.device, epoch: act.epoch, seq: act.seq })
  }
  const { anchors, faults } = anchorStates(casebook, {})
  const covered = (device: string, epoch: string, group: number) =>
    anchors.some(({ covers }) =>
      covers.some(span => span.device === device && span.epoch === epoch && span.from <= group && group <= span.to),
    )
  const chains = chainFolders(system.files, root).flatMap(({ device, epoch }): Chain[] => {
    const counting = known.find(chain => chain.device === device && chain.epoch === epoch)
    const read = readThrough(casebook, device, epoch)
    if (read === undefined) return []
    let unanchored = 0
    for (let group = 1; group <= read.groups; group++) if (!covered(device, epoch, group)) unanchored++
    return [
      {
        device,
        epoch,
        isOwn: own?.device === device && own.epoch === epoch,
        isMaker: device === maker,
        isCounting: counting !== undefined,
        cause: causes.get(`${device}/${epoch}`) ?? null,
        unanchored,
        ...read,
      },
    ]
  })
  const ends = new Map(chains.map(({ device, epoch, groupEnds }) => [`${device}/${epoch}`, groupEnds]))
  return {
    chains: chains.map(({ groupEnds: _, ...row }) => row),
    forks,
    anchors: anchors.map(({ anchor, kind, url, state, notAfter, covers }) => ({
      anchor,
      kind,
      url: shownAnchorUrl(url),
      state,
      notAfter: notAfter ?? null,
      groups: covers.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    })),
    anchorFaults: faults,
    witnessOf: ({ device, epoch, seq }) => {
      const group = groupOf(ends.get(`${device}/${epoch}`) ?? [], seq)
      let best: Witness | undefined
      for (const { covers, state, notAfter } of anchors) {
        if (notAfter === undefined || (state !== 'verified' && state !== 'stamped')) continue
        if (
          !covers.some(span => span.device === device && span.epoch === epoch && span.from <= group && group <= span.to)
        )
          continue
        const isChecked = state === 'verified'
        const isBetter =
          best === undefined ||
          (isChecked && !best.isChecked) ||
          (isChecked === best.isChecked && notAfter < best.notAfter)
        if (isBetter) best = { notAfter, isChecked }
      }
      return best
    },
  }
}

type Read = Pick<Chain, 'entries' | 'groups' | 'firstTime' | 'lastTime' | 'head' | 'seen' | 'groupEnds'>

/** Groups that are as they were signed; undefined for a chain whose key or first entry is not there. */
function readThrough({ root, system }: Casebook, device: string, epoch: string): Read | undefined {
  const { files } = system
  const verifier = verifierOf(files, root, device)
  const first = firstEntry(files, root, { device, epoch })
  if (verifier === undefined || first === undefined) return undefined
  const seen = new Map<string, { device: string; epoch: string; seq: number }>()
  const groupEnds: number[] = []
  let [entries, firstTime, lastTime, head]: [number, number | null, number | null, string | null] = [
    0,
    null,
    null,
    null,
  ]
  for (const part of readChain(files, root, { device, epoch, case: first.case, caseSha256: first.prev, verifier })) {
    if (part.kind === 'tail' || part.faults.length > 0) continue
    for (const { entry, hash } of part.entries) {
      entries++
      firstTime ??= entry.claimedTime
      lastTime = entry.claimedTime
      head = hash
      for (const other of entry.seen)
        seen.set(`${other.device}/${other.epoch}`, { device: other.device, epoch: other.epoch, seq: other.seq })
    }
    groupEnds.push(part.group?.lastSeq ?? entries)
  }
  return { entries, groups: groupEnds.length, firstTime, lastTime, head, seen: [...seen.values()], groupEnds }
}

/** Number of the group, from 1, that holds an entry; one more than there are for none. */
function groupOf(ends: readonly number[], seq: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle] < seq) low = middle + 1
    else high = middle
  }
  return low + 1
}
