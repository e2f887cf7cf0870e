// All of standard input as text, for commands that take records from a pipe.

import { CaseError } from '../model/case-error.ts'

/** Longest input in UTF-16 code units. */
const LONGEST = 1 << 26

/** Throws CaseError `input-not-readable` beyond 64 Mi code units. */
export async function readStandardInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) {
    text += piece
    if (text.length > LONGEST)
      throw new CaseError('input-not-readable', 'input-not-readable', { value: '-', reason: 'EFBIG' })
  }
  return text
}
