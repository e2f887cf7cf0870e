// What the commands on a case have in common: paths, progress, opening and closing.

import { resolve } from 'node:path'
import type { Casebook } from '../casebook/casebook.ts'
import { type Progress, silentProgress } from '../casebook/progress.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { ProgressLine } from './progress-line.ts'

/** Absolute path with `/` between its parts, also on Windows. */
export function absolutePath(path: string): string {
  return resolve(path).replaceAll('\\', '/')
}

/** A line on the terminal, or silence when standard error is none. */
export function progressOf(context: CommandContext): Progress {
  if (!context.output.isTerminal) return silentProgress
  const terminal = {
    write: (text: string) => void process.stderr.write(text),
    columns: () => process.stderr.columns || 80,
    elapsed: () => context.system.elapsed(),
  }
  return new ProgressLine(terminal, context.language)
}

/** Opens the case (making it when `create` is set), runs the work and closes it whatever happens. */
export async function withCase<Result>(
  context: CommandContext,
  path: string,
  create: boolean,
  work: (casebook: Casebook, progress: Progress) => Promise<Result>,
): Promise<Result> {
  // Commands that open no case need not wait for what a case needs.
  const { openCasebook } = await import('./open-casebook.ts')
  const { printOpening } = await import('./print-consent.ts')
  const casebook = await openCasebook(context, absolutePath(path), create)
  const progress = progressOf(context)
  try {
    printOpening(context, casebook)
    return await work(casebook, progress)
  } finally {
    progress.clear()
    casebook.close()
  }
}

/** The case folder among the positionals. */
export function casePath(context: CommandContext): string {
  const path = context.positionals[0]
  if (path === undefined) throw new CaseError('usage', 'no-case', { command: context.command })
  return path
}

/** The same where nothing may follow it: of two cases the second must not be passed over in silence. */
export function onlyCasePath(context: CommandContext): string {
  const [, more] = context.positionals
  if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
  return casePath(context)
}

/** An option that is a number within bounds; throws CaseError `usage` quoting what was given. */
export function optionNumber(
  context: CommandContext,
  name: string,
  least: number,
  most: number,
  integer = false,
): number | undefined {
  const value = context.options[name]
  if (typeof value !== 'string') return undefined
  const parsed = Number(value)
  if (value.trim() === '' || !(parsed >= least && parsed <= most) || (integer && !Number.isInteger(parsed))) {
    throw new CaseError('usage', 'bad-value', { option: name, value, expected: `${least} … ${most}` })
  }
  return parsed
}
