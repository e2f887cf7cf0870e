// Prints what an export would let out, and what it would hold back.

import type { ExportPreview } from '../casebook/hand-on-preview.ts'
import { cliMessages } from '../messages/cli.ts'
import { gateRules, unsearchedReasons } from '../messages/cli-handing.ts'
import { mediaMessages } from '../messages/cli-media.ts'
import { numberRanges } from '../messages/number-ranges.ts'
import { redactionText, withheldText } from '../messages/protection.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Values listed that the gate cannot search for. */
const UNSEARCHED_LISTED = 40

export function printPreview({ language, output }: CommandContext, preview: ExportPreview): void {
  const { leaves, withheld, redactions, gate, consent } = preview
  const title = (heading: 'preview.leaves' | 'preview.stays' | 'preview.changed') =>
    output.out(`\n${cliMessages[heading][language]()}`)
  const line = (text: string) => output.out(terminalSafe(`  ${text}`))
  output.out(
    cliMessages['preview.head'][language]({ audience: preview.audience, use: consent.use, before: consent.audience }),
  )
  for (const opened of preview.opened) output.out(cliMessages['preview.opened'][language](opened))
  title('preview.leaves')
  line(cliMessages['preview.counts'][language](leaves.counts))
  for (const { id, text, support, deny } of leaves.claims) {
    const told = (least: number | null) =>
      least === null ? cliMessages['preview.not-assessed'][language]() : String(least)
    line(cliMessages['preview.claim'][language]({ id, text, support: told(support), deny: told(deny) }))
  }
  for (const { how, text } of leaves.words) line(cliMessages['preview.words'][language]({ how, text }))
  for (const name of leaves.names) line(cliMessages['preview.name'][language](name))
  const exhibits = numberRanges(leaves.exhibits.map(({ exhibit }) => exhibit).toSorted((a, b) => a - b))
  if (exhibits !== '') line(cliMessages['preview.exhibits'][language]({ exhibits }))
  if (leaves.sealed.length > 0)
    line(cliMessages['preview.sealed'][language]({ exhibits: numberRanges(leaves.sealed.toSorted((a, b) => a - b)) }))
  for (const file of leaves.files) line(cliMessages['preview.file'][language](file))
  title('preview.stays')
  for (const row of withheld) line(withheldText(row, language))
  for (const { exhibit, ground } of preview.mediaWithheld)
    line(
      cliMessages['preview.medium'][language]({
        exhibit,
        ground: mediaMessages[`media.ground.${ground}`][language]({}),
      }),
    )
  if (withheld.length === 0) line(cliMessages['preview.nothing-stays'][language]())
  title('preview.changed')
  for (const row of redactions) line(redactionText(row, language))
  output.out('')
  const isClear = gate.letOut.includes('quotation') ? 'handed.searched-part' : 'preview.gate-clear'
  if (gate.hits.length === 0) output.out(cliMessages[isClear][language]({ values: gate.searched }))
  else output.out(cliMessages['preview.gate'][language]())
  for (const { rule, file, shown } of gate.hits)
    line(cliMessages['preview.hit'][language]({ rule: gateRules[rule][language](), file, value: shown }))
  if (gate.letOut.length > 0) line(letOutText(gate.letOut, language))
  if (gate.unsearched.length === 0) return
  output.out(`\n${cliMessages['preview.unsearched'][language]({ count: gate.unsearched.length })}`)
  for (const { value, rule, why } of gate.unsearched.slice(0, UNSEARCHED_LISTED))
    line(`${quoted(value)} (${gateRules[rule][language]()}): ${unsearchedReasons[why][language]()}`)
  if (gate.unsearched.length > UNSEARCHED_LISTED)
    line(cliMessages['preview.more'][language]({ count: gate.unsearched.length - UNSEARCHED_LISTED }))
}

/** What the gate of an export does not search for, in one sentence. */
export function letOutText(rules: ExportPreview['gate']['letOut'], language: Language): string {
  return cliMessages['handed.let-out'][language]({ rules: rules.map(rule => gateRules[rule][language]()).join(', ') })
}
