// What people found out about the exhibits of an export: by whom, how and how surely; words, places and times as far as the audience's rules go.

import type { AudienceProfile } from '../model/audience-profile.ts'
import type { Casework } from '../model/casework.ts'
import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import type { HandedFinding } from '../model/handed-finding.ts'
import { findingRows } from './exhibit-findings.ts'
import type { HandedNames } from './handed-names.ts'
import type { Coarse } from './handed-places.ts'
import type { Tally } from './handed-tally.ts'

export interface FindingSource {
  readonly casework: Pick<Casework, 'findings' | 'findingReviews' | 'disagreements'>
  readonly profile: AudienceProfile
  readonly names: HandedNames
  readonly coarse: Coarse
  readonly tally: Tally
}

/** Findings about an exhibit, by its number in the case; undefined for none. Coordinates leave only where places leave as stated. */
export function findingTeller(source: FindingSource): (exhibit: number) => readonly HandedFinding[] | undefined {
  const rows = findingRows(source.casework)
  return exhibit => rows.get(exhibit)?.map(row => handed(row, source))
}

function handed(row: ExhibitFindingRow, { profile, names, coarse, tally }: FindingSource): HandedFinding {
  const { stage, question, method, confidence, finding, reason, role, place, between, workings, isDisputed } = row
  const { notes, places, times } = profile.protection
  const isTold = notes === 'stated'
  if (!isTold) tally.change('notes-left-out', 'note', 2 + row.reviews.length)
  const told = coarse.place(place?.name ?? undefined)
  if (place !== null && places !== 'stated') tally.change('place-left-out', 'place')
  const isExact = isTold && places === 'stated' && times === 'exact'
  return {
    stage,
    question,
    method,
    confidence,
    role: names.role(role),
    words: isTold ? finding : undefined,
    reason: isTold ? reason : undefined,
    place: told,
    coordinates:
      place !== null && places === 'stated'
        ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)} ± ${place.radiusMetres} m`
        : undefined,
    from: coarse.date(between?.[0]),
    to: coarse.date(between?.[1]),
    workings: isExact ? Object.entries(workings).flatMap(([name, value]) => workingTold(name, value)) : [],
    isDisputed,
    reviews: row.reviews.map(review => ({
      role: names.role(review.role),
      verdict: review.verdict,
      reason: isTold ? review.reason : undefined,
    })),
  }
}

/** A number of the case is another exhibit's in an export. */
function workingTold(name: string, value: string | number): string[] {
  return name === 'otherExhibit' ? [] : [`${name} = ${value}`]
}
