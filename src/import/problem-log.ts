// Collects the problems of one file: the first 20 of each code one by one, the rest merged into one with a count.

import type { Problem, ProblemSeverity } from '../model/problem.ts'

const SHOWN_OF_A_CODE = 20

export interface ProblemPlace {
  readonly byte?: number
  readonly line?: number
}

export class ProblemLog {
  readonly #where: string
  #ready: Problem[] = []
  readonly #seen = new Map<
    string,
    { count: number; severity: ProblemSeverity; first: ProblemPlace; parameters: Problem['parameters'] }
  >()

  constructor(where: string) {
    this.#where = where
  }

  add(code: string, severity: ProblemSeverity, place: ProblemPlace, parameters: Problem['parameters'] = {}): void {
    const seen = this.#seen.get(code)
    if (seen !== undefined && seen.count >= SHOWN_OF_A_CODE) {
      // The merged entry names the place and the value of the first problem that it stands for.
      if (seen.count === SHOWN_OF_A_CODE) Object.assign(seen, { first: place, parameters })
      seen.count++
      return
    }
    this.#seen.set(code, { count: (seen?.count ?? 0) + 1, severity, first: place, parameters })
    this.#ready.push({ code, severity, where: this.#where, ...place, parameters })
  }

  /** True when a problem of this code was added. */
  has(code: string): boolean {
    return this.#seen.has(code)
  }

  /** Problems since the last call. */
  take(): readonly Problem[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  /** What is left at the end of the file: one entry for each code that exceeded the limit. */
  finish(): readonly Problem[] {
    for (const [code, { count, severity, first, parameters }] of this.#seen) {
      if (count <= SHOWN_OF_A_CODE) continue
      this.#ready.push({ code, severity, where: this.#where, ...first, parameters, count: count - SHOWN_OF_A_CODE })
    }
    this.#seen.clear()
    return this.take()
  }
}
