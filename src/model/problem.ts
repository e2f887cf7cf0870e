// Bad input is data: what could not be read, where, and what was kept. The sentence lives in messages/problems.ts.

export type ProblemSeverity = 'notice' | 'loss'

export interface Problem {
  /** Key of the sentence in messages/problems.ts. */
  readonly code: string
  /** `loss`: something of the input is missing from the case. `notice`: all is kept, but a reader should know. */
  readonly severity: ProblemSeverity
  /** Input file as named by the person, a member of an archive after `!`. */
  readonly where: string
  /** Byte offset in `where`, where known. */
  readonly byte?: number
  /** Line in `where`, from 1, where known. */
  readonly line?: number
  /** Parameters of the sentence; quoted input is shortened to 80 characters. */
  readonly parameters: Readonly<Record<string, string | number>>
  /** How many records this one entry stands for (problems of one code and file are merged after the first 20). */
  readonly count?: number
}

/** Shortens input for quoting: at most 80 characters, control and bidirectional marks shown as U+XXXX. */
export function quoted(value: string): string {
  const short = value.length > 80 ? `${value.slice(0, 79)}…` : value
  return short.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu,
    mark => `U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
