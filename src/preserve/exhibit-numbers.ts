// The exhibits of a case: one an original, numbered at its first acquisition; a number is never given twice.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { AcquisitionAct, ErasureAct } from '../model/acts.ts'
import { DERIVED_KINDS, type DerivedFrom } from '../model/derived-text.ts'
import type { Sha256 } from '../model/ids.ts'

/** An acquisition with its place in the journal. */
export type RecordedAcquisition = RecordedAct & { readonly act: AcquisitionAct }

/** An original with its number and every acquisition that names it. */
export interface Exhibit {
  /** From 1. */
  readonly number: number
  readonly sha256: Sha256
  /** Oldest first; the last one says how it is read. */
  readonly acts: readonly RecordedAcquisition[]
  readonly latest: AcquisitionAct
  /** Ids of the sources it was acquired from; more than one when several gave the same bytes. Of a derived text also those of its medium. */
  readonly sources: readonly string[]
  /** The medium that it is a transcript or the text of. */
  readonly derivedFrom?: DerivedFrom
  /** SHA-256 of that medium; absent when the case no longer holds it. */
  readonly medium?: Sha256
}

export class Exhibits {
  /** Ascending by number. */
  readonly all: readonly Exhibit[]
  /** By number, for those that were erased. */
  readonly erased: ReadonlyMap<number, ErasureAct>
  /** What the next new original gets. */
  readonly next: number
  readonly #bySha256: ReadonlyMap<Sha256, Exhibit>
  readonly #byNumber: ReadonlyMap<number, Exhibit>

  constructor(all: readonly Exhibit[], erased: ReadonlyMap<number, ErasureAct>, largest: number) {
    this.all = all
    this.erased = erased
    this.next = largest + 1
    this.#bySha256 = new Map(all.map(exhibit => [exhibit.sha256, exhibit]))
    this.#byNumber = new Map(all.map(exhibit => [exhibit.number, exhibit]))
  }

  of(sha256: Sha256): Exhibit | undefined {
    return this.#bySha256.get(sha256)
  }

  get(number: number): Exhibit | undefined {
    return this.#byNumber.get(number)
  }
}

/**
 * The exhibits that a journal names, in one pass. Acquisitions of older programs hold no number: their originals count
 * in the order of their first acquisition, passing over the numbers that erasures name.
 */
export function exhibitsOf(acts: Iterable<RecordedAct>): Exhibits {
  const acquisitions: RecordedAcquisition[] = []
  const erased = new Map<number, ErasureAct>()
  for (const recorded of acts) {
    const { act } = recorded
    if (act.type === 'acquisition') acquisitions.push(recorded as RecordedAcquisition)
    else if (act.type === 'erasure' && Array.isArray(act.exhibits))
      for (const number of act.exhibits) if (isNumber(number)) erased.set(number, act)
  }
  const numberOf = new Map<Sha256, number>()
  const taken = new Set<number>(erased.keys())
  for (const { act } of acquisitions) {
    if (!isNumber(act.exhibit) || numberOf.has(act.sha256) || taken.has(act.exhibit)) continue
    numberOf.set(act.sha256, act.exhibit)
    taken.add(act.exhibit)
  }
  let next = 1
  const grouped = new Map<Sha256, RecordedAcquisition[]>()
  for (const recorded of acquisitions) {
    const { sha256 } = recorded.act
    const group = grouped.get(sha256)
    if (group !== undefined) group.push(recorded)
    else grouped.set(sha256, [recorded])
    if (numberOf.has(sha256)) continue
    while (taken.has(next)) next++
    numberOf.set(sha256, next)
    taken.add(next)
  }
  const groupOf = new Map([...numberOf].map(([sha256, number]) => [number, grouped.get(sha256) ?? []]))
  const all = [...grouped].map(([sha256, group]): Exhibit => {
    const derivedFrom = derivationOf(group)
    const medium = derivedFrom === undefined ? [] : (groupOf.get(derivedFrom.exhibit) ?? [])
    const sources = new Set([...group, ...medium].flatMap(({ act }) => (act.source === undefined ? [] : [act.source])))
    const number = numberOf.get(sha256) as number
    const exhibit = { number, sha256, acts: group, latest: group[group.length - 1].act, sources: [...sources] }
    if (derivedFrom === undefined) return exhibit
    return { ...exhibit, derivedFrom, ...(medium.length === 0 ? {} : { medium: medium[0].act.sha256 }) }
  })
  all.sort((a, b) => a.number - b.number)
  let largest = 0
  for (const number of taken) largest = Math.max(largest, number)
  return new Exhibits(all, erased, largest)
}

/** What any acquisition of it states, so that the same bytes given again from outside do not cut it off from its medium. */
function derivationOf(group: readonly RecordedAcquisition[]): DerivedFrom | undefined {
  for (const { act } of group) {
    const from = act.derivedFrom as Partial<DerivedFrom> | undefined
    if (from === undefined || from === null) continue
    if (isNumber(from.exhibit) && DERIVED_KINDS.some(kind => kind === from.kind) && typeof from.by === 'string')
      return from as DerivedFrom
  }
  return undefined
}

/** Numbers of a hostile journal must not reach where adding one does nothing. */
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 2 ** 40
}
