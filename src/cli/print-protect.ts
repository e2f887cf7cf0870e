// What the command protect shows of a post's words and of words in its place.

import type { Allowed, ParaphraseFaults, QuotationView } from '../casebook/paraphrase.ts'
import { protectMessages } from '../messages/cli-protect.ts'
import type { CommandContext } from './command.ts'
import { terminalSafe, terminalSafeJson } from './terminal-safe.ts'

/** How unique a post's words are, and what in them tells of somebody; the post itself is not repeated. */
export function printQuotation(context: CommandContext, view: QuotationView): void {
  const { language, options, output } = context
  if (options.json === true) {
    const { words, runs, shortestOfOne, telling } = view
    output.out(terminalSafeJson({ words, runs, shortestOfOne: shortestOfOne ?? null, telling }))
    return
  }
  for (const line of quotationLines(context, view)) output.out(terminalSafe(line))
  if (view.words === 0) output.note(protectMessages['protect.no-words'][language]({}))
}

/** The lines of it. */
export function quotationLines({ language }: CommandContext, view: QuotationView): string[] {
  const { runs, shortestOfOne, telling } = view
  const lines = [protectMessages['protect.words'][language]({ count: view.words })]
  for (const { length, runs: count, ofOne, rarest } of runs)
    lines.push(
      `${length === shortestOfOne ? '* ' : '  '}${protectMessages['protect.runs'][language]({
        length,
        count,
        ofOne,
        posts: rarest.posts,
        words: rarest.words,
      })}`,
    )
  lines.push(
    shortestOfOne === undefined
      ? protectMessages['protect.nowhere-alone'][language]({})
      : protectMessages['protect.alone-from'][language]({ length: shortestOfOne }),
  )
  for (const { kind, text } of telling) lines.push(`  ${protectMessages['protect.telling'][language]({ kind, text })}`)
  return lines
}

/** What is against words in a post's place, by kind: never the words themselves. */
export function printFaults(
  { language }: CommandContext,
  { run, identifiers, names, exact }: ParaphraseFaults,
  { searchable, namesNobody }: Allowed,
  say: (line: string) => void,
): void {
  if (run !== undefined && !searchable)
    say(protectMessages['protect.run'][language]({ length: run.length, from: run.at + 1, to: run.at + run.length }))
  for (const kind of identifiers) say(protectMessages['protect.identifier'][language]({ kind }))
  if (!namesNobody) for (const kind of names) say(protectMessages['protect.identifier'][language]({ kind }))
  for (const kind of exact) say(protectMessages['protect.exact'][language]({ kind }))
}
