// anechoic simulate: an invented crisis with its truth.

import { simulate } from '../../casebook/simulate.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, casePath, optionNumber, progressOf } from '../run-on-case.ts'

const FLOOD = { accounts: 5000, minutes: 10 }

export const simulateCommand: Command = {
  name: 'simulate',
  options: {
    seed: { type: 'string' },
    posts: { type: 'string' },
    days: { type: 'string' },
    shape: { type: 'string' },
    flood: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const shape = optionText(context, 'shape') ?? 'example'
    if (shape !== 'example' && shape !== 'bench') {
      throw new CaseError('usage', 'bad-value', { option: 'shape', value: shape, expected: 'example, bench' })
    }
    const posts = optionNumber(context, 'posts', 1, 1e9, true)
    const days = optionNumber(context, 'days', 1, 366, true)
    const path = absolutePath(casePath(context))
    const progress = progressOf(context)
    const options = {
      seed: optionText(context, 'seed') ?? '1',
      shape,
      ...(posts === undefined ? {} : { posts }),
      ...(days === undefined ? {} : { days }),
      ...(context.options.flood === true ? { floods: [FLOOD] } : {}),
    } as const
    try {
      const { files, bytes } = simulate(path, context.system, options, progress)
      progress.clear()
      if (context.options.json === true) context.output.out(JSON.stringify({ files, bytes, path }))
      else context.output.out(cliMessages['simulate.done'][context.language]({ files, megabytes: bytes / 1e6, path }))
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
