// Runs a command inside of this process, with what it prints kept: many runs where starting the program is not what is tested.

import { EXIT, exitStatus } from '../../src/cli/exit-codes.ts'
import { run, sentence } from '../../src/cli/main.ts'
import { CaseError } from '../../src/model/case-error.ts'
import type { Language } from '../../src/model/ladder.ts'
import type { Run } from './command-line.ts'

/** The words without `anechoic`; paths must be absolute. Ends as the program would. */
export async function inside(
  words: readonly string[],
  { environment = {} }: { environment?: Record<string, string> } = {},
): Promise<Run> {
  const at = words.indexOf('--lang')
  const language = (at < 0 ? 'en' : words[at + 1]) as Language
  const said = { out: '', errors: '' }
  const output = {
    out: (line: string) => {
      said.out += `${line}\n`
    },
    write: async (pieces: Iterable<string>) => {
      for (const piece of pieces) said.out += piece
    },
    note: (line: string) => {
      said.errors += `${line}\n`
    },
    isTerminal: false,
  }
  const { signal } = new AbortController()
  try {
    return { status: await run(words, language, { output, signal, environment }), ...said }
  } catch (error) {
    said.errors += `${sentence(error, language)}\n`
    return { status: error instanceof CaseError ? exitStatus(error.code) : EXIT.internal, ...said }
  }
}
