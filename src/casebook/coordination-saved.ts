// The network of a case as a file that somebody saves from the screen: accounts by pseudonyms for nobody in particular.

import type { Engine } from '../corpus/engine.ts'
import { actionSetOf } from '../detect/action-set.ts'
import type { Casebook } from './casebook.ts'
import type { Coordinated } from './coordinate-actions.ts'
import { caseNames, DEFAULT_AUDIENCE } from './coordinate-case.ts'
import { coordinationPieces } from './coordinate-output.ts'
import type { Detected } from './detect-all.ts'

/** `csv`: one row a pair; `accounts`: one row an account, as CSV too. */
export type SavedFormat = 'csv' | 'accounts' | 'gexf' | 'graphml'

/** The text in pieces, the same for the same case. Nobody is named in it. */
export function networkPieces(casebook: Casebook, detected: Detected, format: SavedFormat): Iterable<string> {
  const coordinated = inCorpus(casebook.index(), detected)
  const { names, judgements } = caseNames(casebook, coordinated, DEFAULT_AUDIENCE, [])
  return coordinationPieces({
    ...coordinated,
    format: format === 'accounts' ? 'csv' : format,
    accountsOnly: format === 'accounts',
    names,
    tool: casebook.tool,
    notes: [],
    problems: [],
    judgements,
  })
}

/** The actions of the case under the account numbers of its analysis. */
function inCorpus(corpus: Engine, { analysis, lineage }: Detected): Coordinated {
  const { set, accountOf } = actionSetOf(corpus, analysis.textFamilies, lineage, analysis.mediaFamilies)
  const accounts = corpus.accounts()
  return {
    set: { ...set, accountIds: accounts.map(({ id }) => id), account: set.account.map(own => accountOf[own]) },
    result: analysis.coordination,
  }
}
