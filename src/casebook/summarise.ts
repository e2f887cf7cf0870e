// The figures of a case as one plain object.

import type { Analysis } from '../model/analysis.ts'
import { OWN_REPORT } from '../model/consent.ts'
import type { Claim, Language } from '../model/ladder.ts'
import type { Problem } from '../model/problem.ts'
import type { Summary } from '../model/summary.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, visibleProblems } from './consent.ts'
import { countsWithDocuments } from './document-counts.ts'

/** All problems of a case: of intake, in the order of its runs, then of reading; the same one met twice is listed once. Those that name a file that is held back are left out. */
export function allProblems(casebook: Casebook): Problem[] {
  const problems = [...casebook.intakes().flatMap(act => act.problems), ...casebook.index().problems()]
  const visible = visibleProblems(consentRegister(casebook), problems, OWN_REPORT)
  return [...new Map(visible.map(problem => [JSON.stringify(problem), problem])).values()]
}

/** Number of problems, merged ones counted in full. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, problem) => sum + (problem.count ?? 1), 0)
}

/** Text of a claim in a language, or in the first that it has. */
function claimText(claim: Claim, language: Language): string {
  return claim.text[language] ?? claim.text.en ?? claim.text.ru ?? claim.text.kk ?? claim.id
}

/** Everything but `run` depends only on vault, journal and the language of the claims' texts. */
export function summarise(casebook: Casebook, analysis: Analysis, language: Language, run: Summary['run']): Summary {
  const counts = countsWithDocuments(casebook.index())
  const acquisitions = casebook.acquisitions()
  return {
    inputs: casebook.intakes().reduce((sum, act) => sum + act.inputs, 0),
    originals: new Set(acquisitions.map(act => act.sha256)).size,
    ...counts,
    problems: countProblems(allProblems(casebook)),
    families: analysis.families.length,
    largestFamily: analysis.families[0]?.posts.length ?? 0,
    bursts: analysis.bursts.length,
    coordinatedAccounts: analysis.coordination.accounts,
    clusters: analysis.coordination.clusters.length,
    claims: analysis.claims.map(({ claim, support, deny }) => ({
      id: claim.id,
      text: claimText(claim, language),
      support: support.ladder,
      deny: deny.ladder,
    })),
    run,
  }
}
