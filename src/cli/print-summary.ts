// The figures of a case for a person: a few sentences on standard output.

import { countProblems } from '../casebook/summarise.ts'
import { cliMessages } from '../messages/cli.ts'
import { documentMessages } from '../messages/documents.ts'
import { problemText } from '../messages/problems.ts'
import type { Ladder } from '../model/ladder.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { Summary } from '../model/summary.ts'
import type { CommandContext } from './command.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Problems shown on the terminal; the report lists all. */
const PROBLEMS_SHOWN = 8

/** Prints the figures of the whole line. */
export function printSummary(context: CommandContext, summary: Summary): void {
  const { language, output } = context
  output.out(cliMessages['done.came-in'][language](summary))
  printDocuments(context, summary)
  if (summary.posts + summary.paragraphs === 0) {
    output.out(cliMessages['done.no-posts'][language]({}))
    return
  }
  output.out(
    cliMessages['done.sameness'][language]({
      texts: summary.distinctTexts,
      families: summary.families,
      largest: summary.largestFamily,
      forwards: summary.forwards,
    }),
  )
  output.out(
    cliMessages['done.coordination'][language]({
      accounts: summary.coordinatedAccounts,
      clusters: summary.clusters,
      bursts: summary.bursts,
    }),
  )
  printClaims(context, summary)
}

/** Prints how many documents there are, if any. */
export function printDocuments(context: CommandContext, counts: Pick<Summary, 'documents' | 'paragraphs'>): void {
  if (counts.documents > 0) context.output.out(documentMessages['documents.read'][context.language](counts))
}

/** Prints the ladder of each claim. */
export function printClaims(context: CommandContext, summary: Summary): void {
  const { language, output } = context
  const side = (ladder: Ladder) => cliMessages['done.side'][language](ladder)
  for (const claim of summary.claims) {
    output.out(
      cliMessages['done.claim'][language]({
        text: terminalSafe(claim.text),
        support: side(claim.support),
        deny: side(claim.deny),
      }),
    )
  }
}

/** Prints the first problems on standard error, losses first. */
export function printProblems(context: CommandContext, problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const { language, output } = context
  output.note(cliMessages['done.problems'][language]({ count: countProblems(problems) }))
  const losses = problems.filter(problem => problem.severity === 'loss')
  const notices = problems.filter(problem => problem.severity === 'notice')
  for (const problem of [...losses, ...notices].slice(0, PROBLEMS_SHOWN)) {
    output.note(`  ${placeOf(problem)}: ${problemText(problem, language)}`)
  }
}

/** File and line or byte of a problem. */
export function placeOf(problem: Problem): string {
  const place = problem.line ?? (problem.byte === undefined ? undefined : `@${problem.byte}`)
  return place === undefined ? quoted(problem.where) : `${quoted(problem.where)}:${place}`
}
