// Matches in collections as a terminal shows them: names of files hidden unless they were asked for.

import type { CollectionMatch } from '../model/footage-view.ts'
import { quoted } from '../model/problem.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { labelsOf } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'

/** With the pseudonyms of reports in place of names of files; names of collections stay: a person chose them. Needs the index. */
export function shownMatches(
  casebook: Casebook,
  matches: readonly CollectionMatch[],
  showNames: boolean,
): readonly CollectionMatch[] {
  if (showNames) return matches
  const pseudonym = pseudonymsFor('report', message => casebook.custody.keyedHash(message))
  const labels = labelsOf(casebook.index(), pseudonym, false)
  return matches.map(match => ({ ...match, name: labels.fileName(quoted(match.name)) }))
}
