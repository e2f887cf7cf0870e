// Collects what is wrong with a bag, one list for each of its tag files; many problems alike become one with a count.

import type { BagVerdict } from '../model/bag-report.ts'
import type { Problem, ProblemSeverity } from '../model/problem.ts'
import { ProblemLog } from './problem-log.ts'

/** Problems of these codes alone make a bag incomplete; any other loss makes it invalid. */
const OF_INCOMPLETE: ReadonlySet<string> = new Set(['bag-payload-missing', 'bag-to-fetch'])

export class BagProblems {
  readonly #logs = new Map<string, ProblemLog>()
  #isInvalid = false
  #isIncomplete = false
  #hasNotices = false

  /** @param where file of the bag that shows the problem, `data` for the payload, `.` for the folder. */
  add(
    code: string,
    severity: ProblemSeverity,
    where: string,
    parameters: Problem['parameters'] = {},
    line?: number,
  ): void {
    if (severity === 'notice') this.#hasNotices = true
    else if (OF_INCOMPLETE.has(code)) this.#isIncomplete = true
    else this.#isInvalid = true
    let log = this.#logs.get(where)
    if (log === undefined) {
      log = new ProblemLog(where)
      this.#logs.set(where, log)
    }
    log.add(code, severity, line === undefined ? {} : { line }, parameters)
  }

  get verdict(): BagVerdict {
    if (this.#isInvalid) return 'invalid'
    if (this.#isIncomplete) return 'incomplete'
    return this.#hasNotices ? 'valid-with-warnings' : 'valid'
  }

  /** All problems, losses first. */
  finish(): readonly Problem[] {
    const all = [...this.#logs.values()].flatMap(log => log.finish())
    return [
      ...all.filter(({ severity }) => severity === 'loss'),
      ...all.filter(({ severity }) => severity === 'notice'),
    ]
  }
}
