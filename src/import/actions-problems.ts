// Problems of a table of actions: one entry a kind, with the count of its rows and the first value, as a table may have millions.

import type { Problem, ProblemSeverity } from '../model/problem.ts'
import type { ProblemPlace } from './problem-log.ts'

export class ActionProblems {
  readonly #where: string
  readonly #first = new Map<string, Omit<Problem, 'count'>>()
  readonly #counts = new Map<string, number>()

  constructor(where: string) {
    this.#where = where
  }

  /** Counts a problem; place and parameters of its first time are kept. `rows` of the parameters is the count at the end. */
  add(code: string, severity: ProblemSeverity, place: ProblemPlace, parameters: Problem['parameters'] = {}): void {
    const count = this.#counts.get(code) ?? 0
    this.#counts.set(code, count + 1)
    if (count === 0) this.#first.set(code, { code, severity, where: this.#where, ...place, parameters })
  }

  /** Adds what a reader of bytes and quotes reported, under the same one entry a code. */
  addLogged(problems: readonly Problem[]): void {
    for (const { code, severity, where: _, count, parameters, ...place } of problems) {
      this.add(code, severity, place, parameters)
      this.#counts.set(code, this.countOf(code) + (count ?? 1) - 1)
    }
  }

  /** How often a problem of this code was added. */
  countOf(code: string): number {
    return this.#counts.get(code) ?? 0
  }

  /** One entry a code, losses first. */
  all(): Problem[] {
    const entries = [...this.#first.values()].map((problem): Problem => {
      const count = this.countOf(problem.code)
      const parameters = { rows: count, ...problem.parameters }
      return count === 1 ? { ...problem, parameters } : { ...problem, parameters, count }
    })
    return [...entries.filter(each => each.severity === 'loss'), ...entries.filter(each => each.severity !== 'loss')]
  }
}
