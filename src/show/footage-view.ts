// Footage in a report: bounded, and without words that can lead to a person or a place unless names are shown.

import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import type { CitedPosts } from './cited-posts.ts'
import type { Labels } from './labels.ts'

/** Posts named of each family, and of all families together beside the first of each. */
const HISTORY_SHOWN = 10
const HISTORY_ROOM = 300

/**
 * Undefined where the case has no footage. Without names file names are hidden, questions are only counted, and of findings their
 * kind stays: what was asked, how it was found out, how surely, by which role. The first posts of each family are cited.
 */
export function footageView(
  footage: FootageOverview | undefined,
  labels: Pick<Labels, 'fileName'>,
  showNames: boolean,
  cited: Pick<CitedPosts, 'list' | 'makeRoom'>,
): FootageOverview | undefined {
  if (footage === undefined) return undefined
  const { pictures, videos, recordings, heldBack } = footage.coverage
  if (pictures + videos + recordings + heldBack === 0) return undefined
  cited.makeRoom(HISTORY_ROOM)
  const families = footage.families.map(family => ({
    ...family,
    history: cited.list(Int32Array.from(family.history), HISTORY_SHOWN).rows,
  }))
  if (showNames) return { ...footage, families }
  return {
    ...footage,
    families,
    seenBefore: footage.seenBefore.map(({ exhibit, match }) => ({
      exhibit,
      match: { ...match, name: labels.fileName(match.name) },
    })),
    questions: [],
    findings: footage.findings.map(withoutWords),
  }
}

function withoutWords(row: ExhibitFindingRow): ExhibitFindingRow {
  const reviews = row.reviews.map(review => ({ ...review, reason: '' }))
  return { ...row, finding: '', reason: '', place: null, between: null, points: [], workings: {}, reviews }
}
