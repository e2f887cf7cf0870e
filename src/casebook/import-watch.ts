// What an import tells whoever watches it, beside how far it is.

import type { Problem } from '../model/problem.ts'

export interface ImportWatch {
  /** A file that is being kept, or read, from now on: its name as problems call it. */
  file(name: string): void
  /** Told when it is met; the same one may be told twice. */
  problem(problem: Problem): void
  /** So many posts more were read, versions among them. */
  posts(count: number): void
}
