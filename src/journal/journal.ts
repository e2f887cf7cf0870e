// The journal of this device in one case: acts are buffered, then made durable together as a signed group.

import { GrowingTree } from '../algorithms/merkle-tree.ts'
import type { Act } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { CipherKey } from '../system/ciphers.ts'
import { syncUpTo } from '../system/durable-directory.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { sha256Bytes } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { actText, bodyCommitment, writeBody } from './body.ts'
import { BodyReader } from './body-reader.ts'
import { type CutTail, findChainEnd, segmentFiles, tailNotice } from './chain-end.ts'
import { bodiesFolder, type ChainIdentity, entriesFolder } from './chain-place.ts'
import type { SigningKey } from './ed25519-key.ts'
import { type ChainHead, ENTRY_FORMAT, entryHash, writeEntry } from './entry.ts'
import { GROUP_FORMAT, groupHash, LARGEST_GROUP, writeGroup } from './group.ts'
import { knownChains } from './known-chains.ts'
import { type NewestEntry, newestEntry } from './newest-entry.ts'
import { type RecordedAct, recordedActs } from './recorded-acts.ts'
import { keyForAppending } from './sealed-bodies.ts'
import { sealBody } from './sealed-body.ts'

/** An entry file beyond this is followed by the next one; opening a case reads the last file only. */
const SEGMENT_BYTES = 1 << 23

/** A group is closed when its bodies hold this many characters, so that its text fits in memory. */
const GROUP_CHARACTERS = 1 << 24

export interface JournalOptions {
  readonly root: string
  readonly system: System
  readonly identity: ChainIdentity
  readonly signer: SigningKey
  /** Called before a group is written: returns when every original that its acts name is durable. */
  readonly settle: () => void
  /** Puts the bytes of a cut-off append into the vault. */
  readonly keepAside: (bytes: Uint8Array) => Sha256
  /** The device that made the case; this one by default. */
  readonly maker?: string
  /** Heads of other chains that the first entry tells; by default those found when the first group is written. */
  readonly seen?: readonly ChainHead[]
  /** Of a sealed case: bodies are encrypted on the disk. */
  readonly keys?: CaseKeys
  /** Size from which an entry file is followed by the next one; 8 MiB by default. */
  readonly segmentBytes?: number
}

interface PendingAct {
  readonly type: string
  readonly text: string
  readonly claimedTime: number
}

export class Journal {
  readonly #options: JournalOptions
  readonly #notices: readonly Problem[]
  #tails: readonly CutTail[]
  #pending: PendingAct[] = []
  #seq: number
  #prev: Sha256
  #group: number
  #previousGroup: Sha256
  #segment: number
  #entries: OpenFile | undefined
  #bodies: OpenFile | undefined
  /** Key of the open body file of a sealed case. */
  #bodyKey: CipherKey | undefined
  #hasFailed = false
  #isLocked = false
  #chains: readonly ChainIdentity[] | undefined
  /** Heads of the other chains, until the first group has told them. */
  #seen: readonly ChainHead[] | undefined

  /** Throws CaseError `integrity` when the end of the journal is not as it was written. */
  constructor(options: JournalOptions) {
    this.#options = options
    this.#seen = options.seen
    const end = findChainEnd(options.system.files, options.root, options.identity)
    this.#seq = end.seq
    this.#prev = end.prev
    this.#group = end.group
    this.#previousGroup = end.previousGroup
    this.#segment = end.segment
    this.#tails = end.tails
    this.#notices = end.tails.map(tailNotice)
  }

  /** What the opening found: appends that were cut off. */
  get notices(): readonly Problem[] {
    return this.#notices
  }

  /** True while bytes of a cut-off append lie behind the last group; the next commit takes them up. */
  get hasTails(): boolean {
    return this.#tails.length > 0
  }

  /** Durable entries. */
  get entries(): number {
    return this.#seq
  }

  /** Durable groups. */
  get groups(): number {
    return this.#group
  }

  /** Acts appended and not committed. */
  get pending(): number {
    return this.#pending.length
  }

  /** Newest durable entry: kept outside the case, it shows later that nothing was cut off. Undefined for an empty journal. */
  head(): ChainHead | undefined {
    const { device, epoch } = this.#options.identity
    return this.#seq === 0 ? undefined : { device, epoch, seq: this.#seq, entry: this.#prev }
  }

  /** Takes an act into the next group; it is durable only when `commit` has returned. Throws TypeError for what JSON cannot hold. */
  append(act: Act): void {
    this.#refuseAfterFailure()
    const claimedTime = Math.trunc(this.#options.system.now())
    this.#pending.push({ type: act.type, text: actText(act), claimedTime })
  }

  /**
   * Makes all appended acts durable, and before them the originals they name. Two disk flushes a group. Throws
   * CaseError `no-space` or `cannot-write`; then nothing of the group counts and the case has to be opened again.
   */
  commit(): void {
    this.#refuseAfterFailure()
    if (this.#pending.length === 0) return
    try {
      writing(this.#options.root, () => {
        if (this.#tails.length > 0) this.#recover()
        this.#options.settle()
        for (let done = 0; done < this.#pending.length; ) done = this.#writeGroup(done)
      })
    } catch (error) {
      this.#hasFailed = true
      this.close()
      throw error
    }
    this.#pending = []
  }

  /**
   * Durable acts of the case: of this chain and of every other that counts, in causal order. Throws CaseError
   * `integrity` where one of them is damaged.
   */
  acts(): Iterable<RecordedAct> {
    const { system, root } = this.#options
    return {
      [Symbol.iterator]: () => recordedActs(system.files, root, this.#known(), this.#bodiesOf),
    }
  }

  /** The chains that count: those of `acts`. */
  chains(): readonly ChainIdentity[] {
    return this.#known()
  }

  /** Closes the files; acts that were not committed are dropped. */
  close(): void {
    this.#entries?.close()
    this.#bodies?.close()
    this.#entries = undefined
    this.#bodies = undefined
    this.#bodyKey = undefined
  }

  /** Closes for good and drops what was not committed: everything afterwards throws CaseError `locked`. */
  lock(): void {
    this.close()
    this.#pending = []
    this.#isLocked = true
  }

  readonly #bodiesOf = (device: string, epoch: string): BodyReader => {
    this.#refuseLocked()
    const { system, root, identity, keys } = this.#options
    const sealing = keys && { case: identity.case, keys }
    return new BodyReader(system.files, root, device, epoch, sealing)
  }

  /** This chain and the others that count; other devices write elsewhere, so they are looked up once. */
  #known(): readonly ChainIdentity[] {
    const { system, root, identity, maker = identity.device } = this.#options
    if (this.#chains === undefined) {
      const stated = { case: identity.case, sha256: identity.caseSha256, device: maker }
      const { known } = knownChains(system.files, root, stated, this.#bodiesOf)
      const others = known.filter(({ device, epoch }) => device !== identity.device || epoch !== identity.epoch)
      this.#chains = [...others, identity]
    }
    return this.#chains
  }

  /** Heads of the other chains, by device, then epoch; a chain whose end does not hold is not vouched for. */
  #headsOfOthers(): ChainHead[] {
    const { system, root, identity } = this.#options
    const heads: ChainHead[] = []
    for (const chain of this.#known()) {
      const { device, epoch } = chain
      if (chain === identity) continue
      const head = headIfWhole(system.files, root, chain)
      if (head !== undefined) heads.push({ device, epoch, ...head })
    }
    return heads.sort((a, b) => (`${a.device}${a.epoch}` < `${b.device}${b.epoch}` ? -1 : 1))
  }

  #refuseAfterFailure(): void {
    this.#refuseLocked()
    if (this.#hasFailed) throw new CaseError('cannot-write', 'cannot-write', { value: quoted(this.#options.root) })
  }

  #refuseLocked(): void {
    if (this.#isLocked) throw new CaseError('locked', 'locked', { value: quoted(this.#options.root) })
  }

  #recover(): void {
    const { system, root, keepAside, settle } = this.#options
    const kept: PendingAct[] = []
    for (const { where, byte, sizeBytes } of this.#tails) {
      const file = system.files.openForAppending(`${root}/${where}`)
      try {
        const bytes = new Uint8Array(sizeBytes)
        const read = file.readAt(bytes, byte)
        const sha256 = keepAside(bytes.subarray(0, read))
        settle()
        file.truncate(byte)
        file.sync()
        const act: Act = { type: 'recovery', file: where, byte, sizeBytes: read, sha256 }
        kept.push({ type: act.type, text: actText(act), claimedTime: Math.trunc(system.now()) })
      } finally {
        file.close()
      }
    }
    this.#tails = []
    this.#pending.unshift(...kept)
  }

  #writeGroup(first: number): number {
    const { identity, signer, system } = this.#options
    const { case: caseId, device, epoch } = identity
    const tree = new GrowingTree(sha256Bytes)
    // Told once: what an entry has seen, every later one of the chain has seen too.
    const heads = this.#seen ?? this.#headsOfOthers()
    const entryLines: string[] = []
    const bodies: { seq: number; line: string }[] = []
    let { seq, prev } = { seq: this.#seq, prev: this.#prev }
    let at = first
    for (let characters = 0; at < this.#pending.length && at - first < LARGEST_GROUP; at++) {
      if (characters > GROUP_CHARACTERS) break
      const { type, text, claimedTime } = this.#pending[at]
      characters += text.length
      seq++
      const body = writeBody(seq, system.randomBytes(32), text)
      const commitment = bodyCommitment(Buffer.from(body, 'utf8'))
      const line = writeEntry({
        format: ENTRY_FORMAT,
        case: caseId,
        device,
        epoch,
        seq,
        prev,
        seen: at === first ? heads : [],
        claimedTime,
        type,
        bodyCommitment: commitment,
      })
      const hash = entryHash(Buffer.from(line, 'utf8'))
      tree.add(hash)
      prev = Buffer.from(hash).toString('hex') as Sha256
      entryLines.push(line)
      bodies.push({ seq, line: body })
    }
    const group = writeGroup(
      {
        format: GROUP_FORMAT,
        case: caseId,
        device,
        epoch,
        group: this.#group + 1,
        firstSeq: this.#seq + 1,
        lastSeq: seq,
        root: Buffer.from(tree.root()).toString('hex') as Sha256,
        previousGroup: this.#previousGroup,
      },
      signer,
    )
    entryLines.push(group, '')
    this.#write(bodies, entryLines.join('\n'))
    this.#seen = []
    this.#seq = seq
    this.#prev = prev
    this.#group++
    this.#previousGroup = groupHash(group)
    return at
  }

  /** Bodies first: an entry on the disk always finds its body. */
  #write(lines: readonly { seq: number; line: string }[], entryText: string): void {
    if (this.#isSegmentFull()) {
      this.close()
      this.#segment++
    }
    this.#bodyKey ??= this.#keyOfBodies()
    const bodies = this.#bodies ?? this.#open('bodies')
    this.#bodies = bodies
    bodies.append(Buffer.from(lines.map(line => `${this.#inFile(line)}\n`).join(''), 'utf8'))
    bodies.sync()
    const entries = this.#entries ?? this.#open('entries')
    this.#entries = entries
    entries.append(Buffer.from(entryText, 'utf8'))
    entries.sync()
  }

  /** A body as it stands in the file. */
  #inFile({ seq, line }: { seq: number; line: string }): string {
    const { system, identity } = this.#options
    return this.#bodyKey === undefined
      ? line
      : sealBody(system, this.#bodyKey, identity, seq, Buffer.from(line, 'utf8'))
  }

  /** Durable before the first line that it seals. */
  #keyOfBodies(): CipherKey | undefined {
    const { system, root, identity, keys } = this.#options
    return keys && keyForAppending(system, root, keys, identity, this.#segment)
  }

  #isSegmentFull(): boolean {
    const { root, system, identity, segmentBytes = SEGMENT_BYTES } = this.#options
    const path = `${root}/${segmentFiles(identity, this.#segment).entries}`
    return (this.#entries?.sizeBytes() ?? system.files.facts(path)?.sizeBytes ?? 0) >= segmentBytes
  }

  #open(which: 'entries' | 'bodies'): OpenFile {
    const { root, system, identity } = this.#options
    const { device, epoch } = identity
    const folder = `${root}/${which === 'entries' ? entriesFolder(device, epoch) : bodiesFolder(device, epoch)}`
    const path = `${root}/${segmentFiles(identity, this.#segment)[which]}`
    system.files.makeDirectory(folder)
    const file = system.files.openForAppending(path)
    // Names may stem from a process that was killed before it made them durable.
    syncUpTo(system.files, folder, root)
    return file
  }
}

function headIfWhole(files: Files, root: string, chain: ChainIdentity): NewestEntry | undefined {
  try {
    return newestEntry(files, root, chain)
  } catch (error) {
    if (error instanceof CaseError && error.code === 'integrity') return undefined
    throw error
  }
}
