// anechoic calibrate: measures how often missed copies carry a mark of own access, and records the bounds.

import { calibrateMessages } from '../../messages/cli-calibrate.ts'
import { CaseError } from '../../model/case-error.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, optionNumber, withCase } from '../run-on-case.ts'

/** Least share of inherited marks let pass that can be stated: nobody is never wrong. */
const LEAST_ERROR = 0.001

export const calibrateCommand: Command = {
  name: 'calibrate',
  options: {
    'reviewer-error': { type: 'string' },
    role: { type: 'string' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const stated = optionNumber(context, 'reviewer-error', LEAST_ERROR, 1)
    const role = optionText(context, 'role')
    if (role === undefined)
      throw new CaseError('usage', 'option-missing', { option: 'role', expected: '--role editor' })
    const reason = optionText(context, 'reason')
    const { measureMarkRate, REVIEWER_ERROR } = await import('../../casebook/measure-mark-rate.ts')
    const { checkedRole } = await import('../../casebook/roles.ts')
    if (stated !== undefined && stated < REVIEWER_ERROR && (reason === undefined || reason.trim() === ''))
      throw new CaseError('usage', 'reviewer-error-unexplained', { value: String(stated), usual: REVIEWER_ERROR })
    const { indexOriginals } = await import('../../casebook/index-originals.ts')
    const { analyse } = await import('../../casebook/line.ts')
    const reviewerError = stated ?? REVIEWER_ERROR
    return withCase(context, path, false, async (casebook, progress) => {
      await indexOriginals(casebook, progress, context.signal)
      const analysis = await analyse(casebook, 0, progress)
      const act = measureMarkRate(casebook, analysis, {
        reviewerError,
        role: checkedRole(role),
        ...(reason === undefined ? {} : { reason }),
      })
      progress.clear()
      const { rates } = act
      if (context.options.json === true)
        context.output.out(JSON.stringify({ rates, reviewerError, method: act.method }))
      else {
        const messages = calibrateMessages
        const { planted, missed } = rates.words
        context.output.out(messages['calibrate.planted'][context.language]({ planted, missed }))
        for (const kind of ['words', 'media', 'detail'] as const)
          context.output.out(messages[`calibrate.${kind}`][context.language]({ upper: rates[kind].upper }))
      }
      return EXIT.ok
    })
  },
}
