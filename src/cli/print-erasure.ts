// What an erasure would do, for a person to read before it is done.

import type { ErasurePlan } from '../casebook/erase.ts'
import { dateTime } from '../messages/catalogue.ts'
import { eraseMessages } from '../messages/cli-erase.ts'
import { quoted } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { terminalSafeJson } from './terminal-safe.ts'

/** Exhibits listed on the terminal; `--json` lists all. */
const SHOWN = 50

/** Prints the plan: standard output with `--json`, else standard error, as nothing has been done yet. */
export function printErasure(context: CommandContext, plan: ErasurePlan): void {
  const { language, output } = context
  if (context.options.json === true) {
    const {
      exhibits,
      sources,
      accounts,
      entries,
      repeated,
      containers,
      membersLeft,
      handedOut,
      losesClaims,
      collections,
    } = plan
    const rest = { entries, repeated, containers, membersLeft, handedOut, losesClaims, collections }
    output.out(terminalSafeJson({ exhibits, sources, accounts, ...rest }))
    return
  }
  const say = eraseMessages
  const bytes = plan.exhibits.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  output.note(say['erase.plan'][language]({ exhibits: plan.exhibits.length, bytes, entries: plan.entries }))
  for (const account of plan.accounts.slice(0, SHOWN))
    output.note(say['erase.account'][language]({ account: quoted(account) }))
  for (const exhibit of plan.exhibits.slice(0, SHOWN)) {
    output.note(say['erase.exhibit'][language]({ ...exhibit, name: quoted(exhibit.name) }))
    if (exhibit.messagesKept !== undefined)
      output.note(say['erase.reduced'][language]({ kept: exhibit.messagesKept, left: exhibit.messagesLeft ?? 0 }))
    else if (exhibit.posts > 0)
      output.note(say['erase.others'][language]({ posts: exhibit.posts, accounts: exhibit.accounts }))
    if (exhibit.otherSources.length > 0)
      output.note(say['erase.other-sources'][language]({ sources: exhibit.otherSources.join(', ') }))
  }
  if (plan.exhibits.length > SHOWN) output.note(say['erase.more'][language]({ count: plan.exhibits.length - SHOWN }))
  if (plan.sources.length > 0) output.note(say['erase.sources'][language]({ sources: plan.sources.join(', ') }))
  for (const { audience, use, claimedTime } of plan.handedOut.slice(0, SHOWN)) {
    const when = dateTime(language, claimedTime)
    output.note(say['erase.handed-out'][language]({ audience: quoted(audience), use: quoted(use), when }))
  }
  if (plan.collections.length > 0)
    output.note(say['erase.collections'][language]({ names: plan.collections.map(name => quoted(name)).join(', ') }))
  if (plan.losesClaims) output.note(say['erase.claims'][language]({}))
  if (plan.repeated > 0) output.note(say['erase.repeated'][language]({ count: plan.repeated }))
  if (plan.containers.length > 0) output.note(say['erase.containers'][language]({ numbers: listed(plan.containers) }))
  if (plan.membersLeft.length > 0) output.note(say['erase.members'][language]({ numbers: listed(plan.membersLeft) }))
}

function listed(numbers: readonly number[]): string {
  return numbers.slice(0, SHOWN).join(', ') + (numbers.length > SHOWN ? ', …' : '')
}
