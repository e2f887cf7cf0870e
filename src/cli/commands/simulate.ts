// anechoic simulate: an invented crisis, or a crowd as a table of actions, with its truth.

import { simulate } from '../../casebook/simulate.ts'
import { simulateActions } from '../../casebook/simulate-actions.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, optionNumber, progressOf } from '../run-on-case.ts'

const FLOOD = { accounts: 5000, minutes: 10 }

/** Actions of a crowd when --posts is not given. */
const CROWD_ACTIONS = 20_000

export const simulateCommand: Command = {
  name: 'simulate',
  options: {
    seed: { type: 'string' },
    posts: { type: 'string' },
    days: { type: 'string' },
    shape: { type: 'string' },
    flood: { type: 'boolean' },
    actions: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const more = context.positionals[1]
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const family = optionText(context, 'actions')
    if (family !== undefined) return runActions(context, family)
    const shape = optionText(context, 'shape') ?? 'example'
    if (shape !== 'example' && shape !== 'bench') {
      throw new CaseError('usage', 'bad-value', { option: 'shape', value: shape, expected: 'example, bench' })
    }
    const posts = optionNumber(context, 'posts', 1, 1e9, true)
    const days = optionNumber(context, 'days', 1, 366, true)
    const [folder] = context.positionals
    if (folder === undefined) throw new CaseError('usage', 'no-folder')
    const path = absolutePath(folder)
    const progress = progressOf(context)
    const options = {
      seed: optionText(context, 'seed') ?? '1',
      shape,
      ...(posts === undefined ? {} : { posts }),
      ...(days === undefined ? {} : { days }),
      ...(context.options.flood === true ? { floods: [FLOOD] } : {}),
    } as const
    try {
      const written = simulate(path, context.system, options, progress)
      progress.clear()
      printWritten(context, written, path)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const least = /less than the (\d+) planted/.exec(error.message)?.[1]
      if (least !== undefined)
        throw new CaseError('usage', 'too-few-posts', { value: String(posts ?? ''), least }, { cause: error })
      throw new CaseError(
        'usage',
        'bad-value',
        { option: 'posts', value: String(posts ?? ''), expected: error.message },
        { cause: error },
      )
    }
    return EXIT.ok
  },
}

function runActions(context: CommandContext, family: string): number {
  for (const option of ['days', 'shape', 'flood'])
    if (context.options[option] !== undefined)
      throw new CaseError('usage', 'options-apart', { option, other: 'actions' })
  const output = context.positionals[0]
  if (output === undefined) throw new CaseError('usage', 'no-output')
  const actions = optionNumber(context, 'posts', 5000, 20e6, true) ?? CROWD_ACTIONS
  const path = absolutePath(output)
  const progress = progressOf(context)
  const options = { family, seed: optionText(context, 'seed') ?? '1', actions }
  const written = simulateActions(path, context.system, options, progress)
  progress.clear()
  printWritten(context, written, path)
  return EXIT.ok
}

function printWritten(
  { output, options, language }: CommandContext,
  { files, bytes }: { files: number; bytes: number },
  path: string,
): void {
  if (options.json === true) output.out(JSON.stringify({ files, bytes, path }))
  else output.out(cliMessages['simulate.done'][language]({ files, megabytes: bytes / 1e6, path }))
}
