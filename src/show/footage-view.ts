// Footage in a report: bounded, and without words that can lead to a person or a place unless names are shown.

import type { FootageOverview } from '../model/footage-overview.ts'
import type { Labels } from './labels.ts'

/** Undefined where the case has no footage. Without names file names are hidden, and questions and findings are only counted. */
export function footageView(
  footage: FootageOverview | undefined,
  labels: Pick<Labels, 'fileName'>,
  showNames: boolean,
): FootageOverview | undefined {
  if (footage === undefined) return undefined
  const { pictures, videos, recordings, heldBack } = footage.coverage
  if (pictures + videos + recordings + heldBack === 0) return undefined
  if (showNames) return footage
  return {
    ...footage,
    seenBefore: footage.seenBefore.map(({ exhibit, match }) => ({
      exhibit,
      match: { ...match, name: labels.fileName(match.name) },
    })),
    questions: [],
    findings: [],
  }
}
