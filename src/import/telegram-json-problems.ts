// The problems of one Telegram JSON file: located by byte and line, and merged when one kind goes on and on.

import { JsonLines } from '../algorithms/json-lines.ts'
import type { Problem, ProblemSeverity } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'

/** Problems of one code that are listed one by one. */
const LISTED = 20

export class TelegramJsonProblems {
  readonly #source: ByteSource
  readonly #lines: JsonLines
  readonly #counts = new Map<string, number>()
  readonly #merged = new Map<string, Problem>()
  #pending: Problem[] = []

  constructor(source: ByteSource) {
    this.#source = source
    this.#lines = new JsonLines(source)
  }

  /** Notes a problem at a byte offset; the line is found by reading, so only for those that are listed. */
  add(code: string, severity: ProblemSeverity, byte: number, parameters: Problem['parameters'] = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count > LISTED + 1) return
    const line = this.#lines.lineAt(byte)
    const problem: Problem = { code, severity, where: this.#source.name, byte, line, parameters }
    if (count <= LISTED) this.#pending.push(problem)
    else this.#merged.set(code, problem)
  }

  /** What was noted since the last call. */
  take(): Problem[] {
    const taken = this.#pending
    this.#pending = []
    return taken
  }

  /** What was noted since the last call and, last, one problem for each code that went on past the listed ones. */
  takeLast(): Problem[] {
    const merged = [...this.#merged].map(([code, problem]) => ({
      ...problem,
      count: (this.#counts.get(code) ?? 0) - LISTED,
    }))
    this.#merged.clear()
    return [...this.take(), ...merged]
  }
}
