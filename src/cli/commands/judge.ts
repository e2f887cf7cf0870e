// anechoic judge: what a person says of a cluster, signed and kept; without a cluster, everything said so far.

import type { RecordedJudgement } from '../../casebook/judgements.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { oneOf } from '../coordinate-options.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, withCase } from '../run-on-case.ts'
import { terminalSafeJson } from '../terminal-safe.ts'

const VERDICTS = ['coordinated', 'not-coordinated', 'unsure'] as const

export const judgeCommand: Command = {
  name: 'judge',
  options: {
    verdict: { type: 'string' },
    reason: { type: 'string' },
    role: { type: 'string' },
    audience: { type: 'string' },
  },

  async run(context) {
    const path = casePath(context)
    const [, cluster, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    if (cluster === undefined) return list(context, path)
    const judgement = {
      cluster,
      verdict: oneOf(context, 'verdict', VERDICTS) ?? missing('verdict', VERDICTS.join(', ')),
      reason: optionText(context, 'reason') ?? missing('reason', '--reason "..."'),
      role: optionText(context, 'role') ?? missing('role', '--role editor'),
      ...(optionText(context, 'audience') === undefined ? {} : { audience: optionText(context, 'audience') }),
    }
    const { judgeCluster } = await import('../../casebook/judge.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      const judged = await judgeCluster(casebook, { ...judgement, progress, signal: context.signal })
      progress.clear()
      const done = { cluster: judged.id, verdict: judgement.verdict, accounts: judged.accounts.length }
      context.output.out(cliMessages['judge.done'][context.language](done))
      return EXIT.ok
    })
  },
}

function missing(option: string, expected: string): never {
  throw new CaseError('usage', 'option-missing', { option, expected })
}

/** One JSON line a judgement, oldest first; the accounts are counted, not named. */
async function list(context: CommandContext, path: string): Promise<number> {
  for (const option of ['verdict', 'reason', 'role', 'audience'])
    if (context.options[option] !== undefined)
      throw new CaseError('usage', 'option-misplaced', { option, other: 'judge CASE' })
  const { judgementHistory } = await import('../../casebook/judgements.ts')
  return withCase(context, path, false, async casebook => {
    const judgements = judgementHistory(casebook)
    for (const judgement of judgements) context.output.out(terminalSafeJson(listed(judgement)))
    if (judgements.length === 0) context.output.note(cliMessages['judge.none'][context.language]({}))
    return EXIT.ok
  })
}

function listed({ act, at, claimedTime, isWithdrawn }: RecordedJudgement) {
  const { cluster, accounts, verdict, reason, role } = act
  const entry = `${at.device}:${at.epoch}:${at.seq}`
  return { cluster, accounts: accounts.length, verdict, reason, role, claimedTime, entry, isWithdrawn }
}
