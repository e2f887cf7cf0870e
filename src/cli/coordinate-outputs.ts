// Files that `coordinate` is to write: what would refuse them is found before hours are spent on what they are to hold.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { writing } from '../system/write-failure.ts'
import { type CommandContext, optionText } from './command.ts'
import { absolutePath } from './run-on-case.ts'

/**
 * Throws CaseError `cannot-write` for a path of `--out` or `--facts` that is taken or whose folder is not there, and `usage` when
 * both name one file.
 */
export function checkOutputs(context: CommandContext): void {
  const [out, facts] = ['out', 'facts'].map(option => optionText(context, option))
  if (out !== undefined && facts !== undefined && absolutePath(out) === absolutePath(facts))
    throw new CaseError('usage', 'option-misplaced', { option: 'facts', other: `--out ${quoted(out)}` })
  for (const path of [out, facts]) if (path !== undefined) checkNew(context, absolutePath(path))
}

function checkNew({ system: { files } }: CommandContext, path: string): void {
  const refuse = (reason: string): never => {
    throw new CaseError('cannot-write', 'cannot-write', { value: quoted(path), reason })
  }
  writing(path, () => {
    if (files.facts(path) !== undefined) refuse('EEXIST')
    const folder = files.facts(path.slice(0, path.lastIndexOf('/')) || '/')
    if (folder === undefined) refuse('ENOENT')
    else if (folder.kind !== 'directory') refuse('ENOTDIR')
  })
}
