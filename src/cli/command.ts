// The shape every command has: one file a command, each prints and holds no logic of its own.

import type { ParseArgsOptionsConfig } from 'node:util'
import type { Language } from '../model/ladder.ts'
import type { System } from '../system/system.ts'

export interface Output {
  /** Results: standard output. */
  out(line: string): void
  /** Results as they stand, without a line end of its own, at the pace of the reader. */
  write(pieces: Iterable<string>): Promise<void>
  /** Everything else: standard error. */
  note(line: string): void
  /** True when standard error is a terminal. */
  readonly isTerminal: boolean
}

export type OptionValue = string | boolean | (string | boolean)[] | undefined

export interface CommandContext {
  /** Name of the command that runs. */
  readonly command: string
  readonly system: System
  readonly output: Output
  readonly language: Language
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, OptionValue>>
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Variables of the environment that the program reads (docs/cli.md lists them). */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface Command {
  readonly name: string
  /** Options beside the common ones, as node:util parseArgs takes them. */
  readonly options: ParseArgsOptionsConfig
  /** Returns the exit status (docs/cli.md). */
  run(context: CommandContext): Promise<number>
}

/** The string value of an option, undefined when absent. */
export function optionText(context: CommandContext, name: string): string | undefined {
  const value = context.options[name]
  return typeof value === 'string' ? value : undefined
}

/** All values of an option that may be repeated or hold a list with commas. */
export function optionList(context: CommandContext, name: string): string[] {
  const value = context.options[name]
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return values.filter(part => typeof part === 'string')
}
