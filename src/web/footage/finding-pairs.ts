// Findings that exclude each other, in pairs, with what stands between them. Pure.

import type { ExhibitFindingRow } from '../../model/exhibit-findings.ts'
import { wayBetween } from '../../show/landmark-geometry.ts'

export interface FindingPair {
  readonly first: ExhibitFindingRow
  readonly second: ExhibitFindingRow
  /** Metres between the places beyond both radii; undefined where the places do not exclude each other. */
  readonly metresApart: number | undefined
  /** Milliseconds from the end of the earlier to the beginning of the later; undefined where the times do not exclude each other. */
  readonly timeApart: number | undefined
}

/** A finding as a key: its entry. */
export function findingKey({ at: { device, epoch, seq } }: ExhibitFindingRow): string {
  return `${device}:${epoch}:${seq}`
}

/** Each pair once, in the order of the findings. */
export function findingPairs(findings: readonly ExhibitFindingRow[]): FindingPair[] {
  const pairs: FindingPair[] = []
  for (const [i, first] of findings.entries())
    for (const second of findings.slice(i + 1)) {
      const [a, b] = [findingKey(first), findingKey(second)]
      const excludes = (one: ExhibitFindingRow, other: string) =>
        one.against.some(({ device, epoch, seq }) => `${device}:${epoch}:${seq}` === other)
      if (!excludes(first, b) && !excludes(second, a)) continue
      pairs.push({ first, second, metresApart: metresApart(first, second), timeApart: timeApart(first, second) })
    }
  return pairs
}

function metresApart({ place: a }: ExhibitFindingRow, { place: b }: ExhibitFindingRow): number | undefined {
  if (a === null || b === null) return undefined
  const beyond = wayBetween(a, b).metres - a.radiusMetres - b.radiusMetres
  return beyond > 0 ? beyond : undefined
}

function timeApart({ between: a }: ExhibitFindingRow, { between: b }: ExhibitFindingRow): number | undefined {
  if (a === null || b === null) return undefined
  const [from, to, otherFrom, otherTo] = [...a, ...b].map(Date.parse)
  const apart = Math.max(otherFrom - to, from - otherTo)
  return apart > 0 ? apart : undefined
}
