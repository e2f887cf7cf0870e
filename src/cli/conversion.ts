// What sealing and opening a case have in common on the command line.

import type { ConversionSource, Converted } from '../casebook/convert.ts'
import { sealedMessages } from '../messages/cli-sealed.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { EXIT } from './exit-codes.ts'
import { absolutePath, casePath, progressOf } from './run-on-case.ts'
import { toolName } from './tool-version.ts'

/** The case and the new folder. Throws CaseError `usage`. */
export function conversionPaths(context: CommandContext): { root: string; target: string } {
  const root = absolutePath(casePath(context))
  const [, target, more] = context.positionals
  if (target === undefined) throw new CaseError('usage', 'no-target', { command: context.command })
  if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
  return { root, target: absolutePath(target) }
}

export function conversionSource(context: CommandContext, root: string): ConversionSource {
  const progress = progressOf(context)
  return {
    root,
    system: context.system,
    tool: toolName(),
    progress: (done, total) => {
      progress.update('convert', done, total, 'bytes')
      if (done >= total) progress.clear()
    },
    signal: context.signal,
    removesOriginal: context.options['remove-original'] === true,
  }
}

/** Says what came of it; the exit status is 0, since a damaged result is an error before. */
export function printConverted(context: CommandContext, target: string, converted: Converted): number {
  const { language, output } = context
  output.out(sealedMessages[converted.isRemoved ? 'convert.removed' : 'convert.done'][language]({ path: target }))
  for (const name of converted.left) output.note(sealedMessages['convert.left'][language]({ name: quoted(name) }))
  if (converted.report.mode === 'sealed') output.note(sealedMessages['convert.traces'][language]({}))
  return EXIT.ok
}
