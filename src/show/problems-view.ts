// What could not be read: every code with its count, losses before notices, and the first problems in full.

import { type Problem, quoted } from '../model/problem.ts'
import type { ProblemsView } from '../model/report-view.ts'

const LISTED = 200

/** `scrub` takes hidden titles out of file names and quoted input. */
export function problemsView(problems: readonly Problem[], scrub: (text: string) => string): ProblemsView {
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
      .map(entry => ({ ...entry, example: scrubbed(entry.example, scrub) }))
      .sort((a, b) => lossesFirst(a, b) || b.count - a.count || (a.example.code < b.example.code ? -1 : 1)),
    listed: {
      rows: [...problems]
        .sort(lossesFirst)
        .slice(0, LISTED)
        .map(problem => scrubbed(problem, scrub)),
      total: problems.length,
    },
    losses,
    notices,
  }
}

function scrubbed(problem: Problem, scrub: (text: string) => string): Problem {
  const parameters: Record<string, string | number> = { __proto__: null } as never
  for (const [name, value] of Object.entries(problem.parameters)) {
    parameters[name] = typeof value === 'string' ? quoted(scrub(value)) : value
  }
  return { ...problem, where: scrub(problem.where), parameters }
}
