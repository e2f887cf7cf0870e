// Why an answer of a time-stamping authority or a calendar, or what a case kept of it, does not hold.

import type { Problem, ProblemSeverity } from '../model/problem.ts'

/** Thrown inside the checks of anchors, caught where they are called. */
export class AnchorFault extends Error {
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly severity: ProblemSeverity

  constructor(
    code: string,
    parameters: Readonly<Record<string, string | number>> = {},
    severity: ProblemSeverity = 'loss',
  ) {
    super(code)
    this.name = 'AnchorFault'
    this.code = code
    this.parameters = parameters
    this.severity = severity
  }

  /** As a problem of this place. */
  at(where: string): Problem {
    return { code: this.code, severity: this.severity, where, parameters: this.parameters }
  }
}
