// anechoic exports: what was handed out of a case, for whom and why; and what a token of an export stands for.

import { exportsOf, namedBy, type RecordedExport } from '../../casebook/list-exports.ts'
import { cliMessages } from '../../messages/cli.ts'
import { numberRanges } from '../../messages/number-ranges.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

export const exportsCommand: Command = {
  name: 'exports',
  options: { token: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { output, language, signal } = context
    const token = optionText(context, 'token')
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      if (token !== undefined) {
        const things = await namedBy(casebook, token, progress, signal)
        progress.clear()
        if (context.options.json === true) output.out(terminalSafeJson(things))
        else
          for (const { export: id, kind, id: of, name } of things) {
            const value = name === undefined ? quoted(of) : `${quoted(of)} “${quoted(name)}”`
            output.out(terminalSafe(cliMessages['exports.token'][language]({ token, id, kind, value })))
          }
        return EXIT.ok
      }
      const exports = exportsOf(casebook)
      if (context.options.json === true) output.out(terminalSafeJson(exports))
      else if (exports.length === 0) output.out(cliMessages['exports.none'][language]())
      else for (const recorded of exports) print(context, recorded)
      return EXIT.ok
    })
  },
}

function print({ output, language }: CommandContext, { act, claimedTime }: RecordedExport): void {
  const line = (text: string) => output.out(terminalSafe(text))
  const time = new Date(claimedTime).toISOString().slice(0, 16)
  if (act.type === 'export') {
    const { audience, role } = act
    line(cliMessages['exports.bag'][language]({ time, audience, role, exhibits: numberRanges(act.exhibits) }))
    return
  }
  const { export: id, profile, role, claims, exhibits, reason, tagManifestSha256: sha256 } = act
  const counts = { claims: claims.length, exhibits: exhibits.length }
  line(cliMessages['exports.handed'][language]({ time, id, audience: profile.audience, role, ...counts }))
  if (reason !== undefined) line(`  ${cliMessages['exports.reason'][language]({ reason })}`)
  if (claims.length > 0) line(`  ${cliMessages['exports.claims'][language]({ claims: claims.join(', ') })}`)
  for (const exhibit of exhibits) line(`  ${cliMessages['exports.commitment'][language](exhibit)}`)
  line(`  tagmanifest-sha256.txt: ${sha256}`)
}
