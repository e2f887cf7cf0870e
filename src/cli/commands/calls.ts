// anechoic calls: posts whose words call to violence, for review; what was confirmed, in aggregate.

import { recordCallList, shippedCallList } from '../../casebook/call-list.ts'
import { callsOf } from '../../casebook/calls.ts'
import { readyIndex } from '../../casebook/casework-record.ts'
import { reviewCall, type StatedReview } from '../../casebook/review-call.ts'
import { cliMessages } from '../../messages/cli.ts'
import type { CallShare, CallsView } from '../../model/calls-view.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, onlyCasePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

const DEFAULT_LIMIT = 20
const VERDICTS = ['call', 'no-call', 'unsure'] as const
/** Characters of a text shown on the terminal. */
const SHOWN = 400

export const callsCommand: Command = {
  name: 'calls',
  options: {
    list: { type: 'string' },
    review: { type: 'string' },
    verdict: { type: 'string' },
    reason: { type: 'string' },
    'print-list': { type: 'boolean' },
    role: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    if (context.options['print-list'] === true) {
      await context.output.write([shippedCallList()])
      return EXIT.ok
    }
    const limit = optionNumber(context, 'limit', 1, 100_000, true) ?? DEFAULT_LIMIT
    const list = optionText(context, 'list')
    const role = optionText(context, 'role')
    if (list !== undefined && (role === undefined || role.trim() === '')) throw new CaseError('usage', 'calls-no-role')
    const review = statedReview(context, role)
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      if (list !== undefined && role !== undefined) recordCallList(casebook, absolutePath(list), role)
      await readyIndex(casebook, progress, context.signal)
      if (review !== undefined) await reviewCall(casebook, review, progress)
      const view = await callsOf(casebook, progress, { limit })
      progress.clear()
      if (context.options.json === true) {
        const suggestions = view.suggestions.map(({ postIndex: _, ...suggestion }) => suggestion)
        context.output.out(terminalSafeJson({ format: 'anechoic-calls', version: 1, ...view, suggestions }))
      } else print(context, view)
      return EXIT.ok
    })
  },
}

/** Undefined without --review. */
function statedReview(context: CommandContext, role: string | undefined): StatedReview | undefined {
  const post = optionText(context, 'review')
  if (post === undefined) return undefined
  const stated = optionText(context, 'verdict')
  const verdict = VERDICTS.find(known => known === stated)
  if (verdict === undefined)
    throw new CaseError('usage', 'bad-value', {
      option: 'verdict',
      value: quoted(stated ?? ''),
      expected: VERDICTS.join(', '),
    })
  if (role === undefined || role.trim() === '') throw new CaseError('usage', 'calls-no-role')
  return { post, verdict, role: role.trim(), reason: optionText(context, 'reason') }
}

function print(context: CommandContext, { waiting, confirmed, suggestions }: CallsView): void {
  const { language, output } = context
  const totals = { waiting: waiting.texts, waitingPosts: waiting.posts, confirmed: confirmed.posts }
  output.out(cliMessages['calls.totals'][language](totals))
  const sides = confirmed.bySide.map(({ claim, side, ...share }) => ({ ...share, name: `${claim} ${side}` }))
  const clusters = confirmed.byCluster.map(({ cluster, ...share }) => ({ ...share, name: cluster }))
  printShares(context, 'calls.channels', confirmed.byChannel)
  printShares(context, 'calls.clusters', clusters)
  printShares(context, 'calls.sides', sides)
  if (confirmed.byHour.length > 0) output.out(cliMessages['calls.hours'][language]({}))
  for (const { hour, posts } of confirmed.byHour) {
    const iso = new Date(hour).toISOString().slice(0, 13)
    output.out(cliMessages['calls.hour'][language]({ hour: `${iso}:00`, posts }))
  }
  if (suggestions.length === 0) return
  output.out(cliMessages['calls.waiting'][language]({}))
  for (const [i, { post, posts, text }] of suggestions.entries()) {
    output.out(cliMessages['calls.entry'][language]({ number: i + 1, post: terminalSafe(post), posts }))
    output.out(`   ${terminalSafe(text.slice(0, SHOWN))}\n`)
  }
}

function printShares(
  { language, output }: CommandContext,
  title: 'calls.channels' | 'calls.clusters' | 'calls.sides',
  shares: readonly (CallShare & { readonly name: string })[],
): void {
  if (shares.length === 0) return
  output.out(cliMessages[title][language]({}))
  for (const { name, posts, ofPosts } of shares)
    output.out(cliMessages['calls.row'][language]({ name: terminalSafe(name), posts, ofPosts }))
}
