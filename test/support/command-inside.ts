// Runs a command inside of this process, with what it prints kept: many runs where starting the program is not what is tested.

import { parseArgs } from 'node:util'
import { EXIT, exitStatus } from '../../src/cli/exit-codes.ts'
import { COMMANDS, COMMON_OPTIONS, sentence } from '../../src/cli/main.ts'
import { CaseError } from '../../src/model/case-error.ts'
import type { Language } from '../../src/model/ladder.ts'
import { nodeSystem } from '../../src/system/system.ts'
import type { Run } from './command-line.ts'

/** The words without `anechoic`; paths must be absolute. Ends as the program would. */
export async function inside(
  [name, ...words]: readonly string[],
  { environment = {} }: { environment?: Record<string, string> } = {},
): Promise<Run> {
  const command = await COMMANDS.get(name)?.()
  if (command === undefined) throw new Error(`no command ${name}`)
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { ...COMMON_OPTIONS, ...command.options },
    allowPositionals: true,
  })
  const language = (values.lang ?? 'en') as Language
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
  const context = { system: nodeSystem, output, language, positionals, options: values, signal, environment }
  try {
    return { status: await command.run(context), ...said }
  } catch (error) {
    said.errors += `${sentence(error, language)}\n`
    return { status: error instanceof CaseError ? exitStatus(error.code) : EXIT.internal, ...said }
  }
}
