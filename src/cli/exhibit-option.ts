// Numbers of exhibits on the command line: `--exhibit 3 --exhibit 5-7,9`.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { type CommandContext, optionList } from './command.ts'

/** Most numbers that one option may name. */
const MOST = 100_000

/** The numbers that `--exhibit` names, ascending, each once. Throws CaseError `usage`, quoting what cannot be read. */
export function numbersOf(context: CommandContext): number[] {
  const numbers = new Set<number>()
  for (const part of optionList(context, 'exhibit').flatMap(value => value.split(','))) {
    const match = /^\s*([1-9]\d{0,11})(?:-([1-9]\d{0,11}))?\s*$/.exec(part)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    if (match === null || last < first || last - first >= MOST || numbers.size > MOST)
      throw new CaseError('usage', 'bad-value', { option: 'exhibit', value: quoted(part), expected: '3, 5-7' })
    for (let number = first; number <= last; number++) numbers.add(number)
  }
  return [...numbers].sort((a, b) => a - b)
}
