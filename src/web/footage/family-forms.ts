// The forms in which one footage went round: its posts, grouped by the exhibit that they carry. Pure.

import type { FootageSighting } from '../../model/footage-view.ts'

export interface FamilyForm {
  readonly exhibit: number
  /** Oldest first. */
  readonly sightings: readonly FootageSighting[]
}

/** In the order of first sight, as the sightings stand. */
export function formsOf(sightings: readonly FootageSighting[]): FamilyForm[] {
  const forms = new Map<number, FootageSighting[]>()
  for (const sighting of sightings) {
    const known = forms.get(sighting.exhibit)
    if (known === undefined) forms.set(sighting.exhibit, [sighting])
    else known.push(sighting)
  }
  return [...forms].map(([exhibit, own]) => ({ exhibit, sightings: own }))
}
