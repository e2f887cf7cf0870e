// What is wrong with the words of a command line, in our own sentences: those of Node are in English alone.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'

/** Longest word that is compared with the known ones, in UTF-16 code units. */
const LONGEST_WORD = 40

/** The first fault among the options: unknown, without its value, with a value that it does not take. Undefined when there is none. */
export function optionFault(
  command: string,
  words: readonly string[],
  options: ParseArgsOptionsConfig,
): CaseError | undefined {
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { rawName, name, value } = token
    const option = quoted(rawName)
    if (!Object.hasOwn(options, name)) {
      const near = rawName.startsWith('--') ? nearestWord(name, Object.keys(options)) : undefined
      return new CaseError('usage', 'unknown-option', { option, command, near: near === undefined ? '' : `--${near}` })
    }
    if (options[name].type === 'boolean') {
      if (value !== undefined)
        return new CaseError('usage', 'option-takes-no-value', { option, value: quoted(value), command })
    } else if (value === undefined) return new CaseError('usage', 'option-without-value', { option, command })
    else if (!token.inlineValue && value.length > 1 && value.startsWith('-'))
      return new CaseError('usage', 'option-value-open', { option, value: quoted(value), long: `--${name}` })
  }
  return undefined
}

/** The known word that `word` is most likely a slip of; undefined when none is near. The first of equally near ones. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined
  const most = word.length < 5 ? 1 : 2
  let found: { word: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = slips(word.toLowerCase(), candidate)
    if (distance <= most && distance < (found?.distance ?? Number.POSITIVE_INFINITY))
      found = { word: candidate, distance }
  }
  return found?.word
}

/** Letters to put in, leave out, change, or swap with their neighbour (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = above
    above = row
  }
  return above[b.length]
}
