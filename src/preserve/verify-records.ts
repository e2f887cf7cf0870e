// What the acts of a case say about its originals, exhibits, erasures, forks and anchors, collected while it is checked.

import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import { chunkListOf, originalsOf, type RecordedOriginal } from './recorded-originals.ts'
import type { EntryAt } from './verify-journal.ts'

type AnyAct = Readonly<Record<string, unknown>>

/** Entries of these types may never be erased. */
const NEVER_ERASED = new Set(['enrolment', 'admission', 'erasure'])

/** Numbers of a hostile journal must not reach where adding one does nothing. */
const LARGEST_EXHIBIT = 2 ** 40

export interface ErasedBecause {
  readonly reason: string
  readonly authority: string
  readonly role: string
}

export interface RecordedExhibit {
  readonly number: number
  readonly sha256: Sha256
  readonly name: string
  readonly at: EntryAt
  readonly isSigned: boolean
}

export interface NamedFork {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  readonly sha256: Sha256 | undefined
  readonly at: EntryAt
}

interface FirstAcquisition {
  readonly sha256: Sha256
  readonly exhibit: number | undefined
  readonly name: string
  readonly at: EntryAt
  readonly isSigned: boolean
}

/** Key of an entry in sets of targets. */
export function entryKey({ device, epoch, seq }: { device: string; epoch: string; seq: number }): string {
  return `${device}/${epoch}/${seq}`
}

/** Whether an entry of this type may be erased. */
export function isErasable(type: string): boolean {
  return !NEVER_ERASED.has(type)
}

export interface StatedKeyFiles {
  readonly passphrase: Set<unknown>
  readonly recovery: Set<unknown>
  /** What it means when keys/recovery.age is not there. */
  missing: 'loss' | 'notice' | undefined
}

export class CaseRecords {
  readonly originals = new Map<Sha256, RecordedOriginal>()
  /** Commitments to the secret and to the key of the case. */
  readonly secretCommitments: unknown[] = []
  readonly keyCommitments: unknown[] = []
  /** What keys/passphrase.age and keys/recovery.age of a sealed case were said to hold, now or before. */
  readonly keyFiles: StatedKeyFiles = { passphrase: new Set(), recovery: new Set(), missing: undefined }
  /** Entries that an erasure names, with the place of that erasure. */
  readonly targets = new Map<string, EntryAt>()
  readonly erasedExhibits = new Map<number, ErasedBecause>()
  readonly forks: NamedFork[] = []
  readonly anchorActs: { readonly act: AnyAct; readonly at: EntryAt }[] = []
  readonly #acquisitions = new Map<Sha256, FirstAcquisition>()

  /** Takes an act whose body is what its entry commits to, of a chain that counts. */
  visit(act: AnyAct, at: EntryAt, isSigned: boolean): void {
    for (const { sha256, name, sizeBytes } of originalsOf(act))
      if (this.originals.get(sha256)?.sizeBytes === undefined) this.originals.set(sha256, { name, sizeBytes })
    if (act.type === 'enrolment' || act.type === 'key-files') {
      // An interrupted change states a recovery file that was not written yet; the making of a sealed case never does.
      if (act.type === 'enrolment' && act.passphraseSha256 !== undefined)
        this.keyFiles.missing = act.recoverySha256 === undefined ? undefined : 'loss'
      else if (act.recoverySha256 !== undefined) this.keyFiles.missing ??= 'notice'
      if (act.passphraseSha256 !== undefined) this.keyFiles.passphrase.add(act.passphraseSha256)
      if (act.recoverySha256 !== undefined) this.keyFiles.recovery.add(act.recoverySha256)
    }
    if (act.type === 'enrolment') {
      if (act.caseSecretSha256 !== undefined) this.secretCommitments.push(act.caseSecretSha256)
      if (act.caseKeySha256 !== undefined) this.keyCommitments.push(act.caseKeySha256)
    } else if (act.type === 'acquisition') this.#acquire(act, at, isSigned)
    else if (act.type === 'erasure' && isSigned) this.#erase(act, at)
    else if (act.type === 'fork' && isSigned) this.#fork(act, at)
    else if ((act.type === 'anchor' || act.type === 'anchor-proof') && isSigned) this.anchorActs.push({ act, at })
  }

  /** Exhibits by number: as their first acquisition says, older ones in the order of their first acquisitions. */
  exhibits(): RecordedExhibit[] {
    const taken = new Set(this.erasedExhibits.keys())
    const numbers = new Map<Sha256, number>()
    for (const { sha256, exhibit } of this.#acquisitions.values()) {
      if (exhibit === undefined || taken.has(exhibit)) continue
      taken.add(exhibit)
      numbers.set(sha256, exhibit)
    }
    let next = 1
    const exhibits: RecordedExhibit[] = []
    for (const { sha256, name, at, isSigned } of this.#acquisitions.values()) {
      let number = numbers.get(sha256)
      if (number === undefined) {
        while (taken.has(next)) next++
        number = next
        taken.add(next)
      }
      exhibits.push({ number, sha256, name, at, isSigned })
    }
    return exhibits.sort((a, b) => a.number - b.number)
  }

  #acquire(act: AnyAct, at: EntryAt, isSigned: boolean): void {
    const [original] = originalsOf(act)
    if (original === undefined) return
    const stated = isExhibitNumber(act.exhibit) ? act.exhibit : undefined
    const known = this.#acquisitions.get(original.sha256)
    if (known === undefined) {
      const { sha256, name } = original
      this.#acquisitions.set(sha256, { sha256, exhibit: stated, name, at, isSigned })
    } else if (known.exhibit === undefined && stated !== undefined)
      this.#acquisitions.set(original.sha256, { ...known, exhibit: stated })
  }

  #erase(act: AnyAct, at: EntryAt): void {
    const words = (value: unknown) => (typeof value === 'string' ? quoted(value) : '')
    for (const target of Array.isArray(act.targets) ? act.targets : []) {
      const place = typeof target === 'object' && target !== null ? (target as AnyAct) : {}
      const { device, epoch, seq } = place
      if (typeof device === 'string' && typeof epoch === 'string' && typeof seq === 'number')
        this.targets.set(entryKey({ device, epoch, seq }), at)
    }
    const because = { reason: words(act.reason), authority: words(act.authority), role: words(act.role) }
    for (const number of Array.isArray(act.exhibits) ? act.exhibits : [])
      if (isExhibitNumber(number)) this.erasedExhibits.set(number, because)
  }

  #fork(act: AnyAct, at: EntryAt): void {
    const { device, epoch, seq } = act
    if (typeof device !== 'string' || typeof epoch !== 'string' || typeof seq !== 'number') return
    this.forks.push({ device, epoch, seq, sha256: originalsOf(act)[0]?.sha256, at })
  }
}

/** Collects the chunk lists of some originals. */
export function chunkListsOf(wanted: ReadonlySet<Sha256>): {
  readonly lists: ReadonlyMap<Sha256, readonly string[]>
  visit(act: AnyAct): void
} {
  const lists = new Map<Sha256, readonly string[]>()
  const visit = (act: AnyAct) => {
    for (const { sha256 } of originalsOf(act)) {
      if (!wanted.has(sha256)) continue
      const list = chunkListOf(act)
      if (list.length > 0) lists.set(sha256, list)
    }
  }
  return { lists, visit }
}

function isExhibitNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LARGEST_EXHIBIT
}
