// The groups of a chain that hold in themselves, wherever they stand: what a repair can put a chain together from.

import { GrowingTree } from '../algorithms/merkle-tree.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { exactText } from '../system/write-durably.ts'
import { type ChainIdentity, entriesFolder, segmentName, segmentsOf } from './chain-place.ts'
import { type Entry, entryHash, readEntry } from './entry.ts'
import { type Group, groupHash, isGroupSigned, LARGEST_GROUP, looksLikeGroup, readGroup } from './group.ts'
import { readLines } from './lines.ts'

/** A group whose entries, root and signature fit; where its lines lie, and what it follows. */
export interface SignedGroup {
  readonly segment: number
  /** Path of the entry file relative to the case, and the range of the lines in it. */
  readonly where: string
  readonly start: number
  readonly end: number
  readonly group: Group
  readonly groupSha256: Sha256
  /** `prev` of the first entry, and the hash of the last. */
  readonly prev: Sha256
  readonly lastEntry: Sha256
}

interface Collected {
  readonly entry: Entry
  readonly hash: Uint8Array
}

/** In the order of the files; damaged lines are passed over. Memory: one group. */
export function* signedGroups(files: Files, root: string, identity: ChainIdentity): Generator<SignedGroup> {
  const { device, epoch } = identity
  const folder = entriesFolder(device, epoch)
  for (const segment of segmentsOf(files, `${root}/${folder}`)) {
    const where = `${folder}/${segmentName(segment)}`
    const file = files.openForReading(`${root}/${where}`)
    try {
      let start = 0
      let entries: Collected[] | undefined = []
      for (const { bytes, byte, isWhole } of readLines(file)) {
        const end = byte + bytes.length + 1
        if (isWhole && looksLikeGroup(bytes)) {
          const text = exactText(bytes)
          const group = entries === undefined ? undefined : signed(text, entries, identity)
          if (group !== undefined && entries !== undefined) {
            const lastEntry = Buffer.from(entries[entries.length - 1].hash).toString('hex') as Sha256
            const groupSha256 = groupHash(text)
            yield { segment, where, start, end, group, groupSha256, prev: entries[0].entry.prev, lastEntry }
          }
          start = end
          entries = []
        } else {
          const entry = isWhole ? readEntry(exactText(bytes)) : undefined
          if (entry === undefined || (entries?.length ?? 0) >= LARGEST_GROUP) entries = undefined
          entries?.push({ entry: entry as Entry, hash: entryHash(bytes) })
        }
      }
    } finally {
      file.close()
    }
  }
}

function signed(text: string, entries: readonly Collected[], identity: ChainIdentity): Group | undefined {
  const group = readGroup(text)
  if (group === undefined || entries.length !== group.lastSeq - group.firstSeq + 1) return undefined
  const isOurs = (record: { case: string; device: string; epoch: string }) =>
    record.case === identity.case && record.device === identity.device && record.epoch === identity.epoch
  const tree = new GrowingTree(sha256Bytes)
  for (const [i, { entry, hash }] of entries.entries()) {
    const before = i === 0 ? entry.prev : Buffer.from(entries[i - 1].hash).toString('hex')
    if (!isOurs(entry) || entry.seq !== group.firstSeq + i || entry.prev !== before) return undefined
    tree.add(hash)
  }
  const isRoot = Buffer.from(tree.root()).toString('hex') === group.root
  return isOurs(group) && isRoot && isGroupSigned(group, identity.verifier) ? group : undefined
}

/** Where a chain divides: two groups that both hold and both follow the same one. */
export interface Division {
  readonly ours: SignedGroup
  readonly theirs: SignedGroup
}

export interface MergedChain {
  /** Groups that follow each other from the beginning, with the side that each was taken from. */
  readonly groups: readonly { readonly from: 'ours' | 'theirs'; readonly group: SignedGroup }[]
  /** True when nothing that holds on our side would be left out. */
  readonly isComplete: boolean
  readonly division: Division | undefined
  /** Groups of the other branch, from the division on. */
  readonly branch: readonly SignedGroup[]
}

/** Puts a chain together from two copies; ours is preferred wherever both hold. */
export function mergeChains(
  ours: readonly SignedGroup[],
  theirs: readonly SignedGroup[],
  identity: ChainIdentity,
): MergedChain {
  const groups: { from: 'ours' | 'theirs'; group: SignedGroup }[] = []
  const ownAt = byNumber(ours)
  const otherAt = byNumber(theirs)
  let division: Division | undefined
  let last: SignedGroup | undefined
  for (;;) {
    const own = following(ownAt, last, identity)
    const other = following(otherAt, last, identity)
    if (own !== undefined && other !== undefined && own.groupSha256 !== other.groupSha256 && division === undefined)
      division = { ours: own, theirs: other }
    const next: SignedGroup | undefined = own ?? (division === undefined ? other : undefined)
    if (next === undefined) break
    groups.push({ from: own === undefined ? 'theirs' : 'ours', group: next })
    last = next
  }
  const branch: SignedGroup[] = []
  for (let at = division?.theirs; at !== undefined; at = following(otherAt, at, identity)) branch.push(at)
  const reached = groups.length
  return { groups, isComplete: ours.every(({ group }) => group.group <= reached), division, branch }
}

function byNumber(groups: readonly SignedGroup[]): Map<number, SignedGroup[]> {
  const found = new Map<number, SignedGroup[]>()
  for (const group of groups) {
    const same = found.get(group.group.group)
    if (same === undefined) found.set(group.group.group, [group])
    else same.push(group)
  }
  return found
}

function following(
  groups: ReadonlyMap<number, readonly SignedGroup[]>,
  last: SignedGroup | undefined,
  { caseSha256 }: ChainIdentity,
): SignedGroup | undefined {
  const number = (last?.group.group ?? 0) + 1
  return groups
    .get(number)
    ?.find(
      ({ group, prev }) =>
        group.previousGroup === (last?.groupSha256 ?? caseSha256) &&
        prev === (last?.lastEntry ?? caseSha256) &&
        group.firstSeq === (last?.group.lastSeq ?? 0) + 1,
    )
}
