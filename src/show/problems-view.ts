// What could not be read: every code with its count, losses before notices, and the first problems in full.

import { type Problem, quoted } from '../model/problem.ts'
import type { ProblemsView } from '../model/report-view.ts'

const LISTED = 200

/** Parameters that say how something was read; all others quote the input, which may hold names. */
const SHOWN_PARAMETERS = new Set([
  'platform',
  'form',
  'quote',
  'encoding',
  'mapping',
  'columns',
  'pages',
  'order',
  'decided',
  'unit',
  'zone',
  'reason',
])

/** File names are shown as `fileName` gives them; what problems quote of the input is left out unless `showQuotes`. */
export function problemsView(
  problems: readonly Problem[],
  fileName: (name: string) => string,
  showQuotes: boolean,
): ProblemsView {
  const shown = (problem: Problem) => shownProblem(problem, fileName, showQuotes)
  const codes = new Map<string, { example: Problem; severity: Problem['severity']; count: number }>()
  let losses = 0
  let notices = 0
  for (const problem of problems) {
    const count = problem.count ?? 1
    if (problem.severity === 'loss') losses += count
    else notices += count
    const key = `${problem.severity} ${problem.code}`
    const entry = codes.get(key)
    if (entry === undefined) codes.set(key, { example: problem, severity: problem.severity, count })
    else entry.count += count
  }
  const lossesFirst = (a: { severity: string }, b: { severity: string }) =>
    Number(a.severity === 'notice') - Number(b.severity === 'notice')
  return {
    codes: [...codes.values()]
      .map(entry => ({ ...entry, example: shown(entry.example) }))
      .sort((a, b) => lossesFirst(a, b) || b.count - a.count || (a.example.code < b.example.code ? -1 : 1)),
    listed: {
      rows: [...problems].sort(lossesFirst).slice(0, LISTED).map(shown),
      total: problems.length,
    },
    losses,
    notices,
  }
}

function shownProblem(problem: Problem, fileName: (name: string) => string, showQuotes: boolean): Problem {
  const parameters: Record<string, string | number> = { __proto__: null } as never
  for (const [name, value] of Object.entries(problem.parameters)) {
    const isShown = typeof value !== 'string' || showQuotes || SHOWN_PARAMETERS.has(name)
    if (isShown) parameters[name] = typeof value === 'string' ? quoted(value) : value
    else parameters[name] = name === 'name' || name === 'path' ? quoted(fileName(value)) : '…'
  }
  return { ...problem, where: fileName(problem.where), parameters }
}
