// anechoic suggest: what rules propose for each claim and nobody has decided.

import { readyIndex } from '../../casebook/casework-record.ts'
import { suggestionsOf } from '../../casebook/suggest.ts'
import { cliMessages } from '../../messages/cli.ts'
import { suggestionReason } from '../../messages/suggest-match.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

const DEFAULT_LIMIT = 20
/** Characters of a text shown on the terminal. */
const SHOWN = 400

export const suggestCommand: Command = {
  name: 'suggest',
  options: {
    claim: { type: 'string' },
    counted: { type: 'boolean' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const limit = optionNumber(context, 'limit', 1, 100_000, true) ?? DEFAULT_LIMIT
    const claim = optionText(context, 'claim')
    const includeCounted = context.options.counted === true
    return withCase(context, onlyCasePath(context), false, async (casebook, progress) => {
      await readyIndex(casebook, progress, context.signal)
      const found = await suggestionsOf(casebook, { claim, includeCounted, limit })
      progress.clear()
      if (context.options.json === true) {
        const suggestions = found.map(({ postIndex: _, ...suggestion }) => suggestion)
        context.output.out(terminalSafeJson({ format: 'anechoic-suggestions', version: 1, suggestions }))
      } else print(context, found)
      return EXIT.ok
    })
  },
}

function print({ language, output }: CommandContext, found: readonly Suggestion[]): void {
  for (const [i, { claim, stance, posts, state, text, reasons }] of found.entries()) {
    const entry = { number: i + 1, claim: terminalSafe(claim), stance, posts, isCounted: state === 'counted' }
    output.out(cliMessages['suggest.entry'][language](entry))
    for (const reason of reasons) output.out(`   ${terminalSafe(suggestionReason(language, reason))}`)
    output.out(`   ${terminalSafe(text.slice(0, SHOWN))}\n`)
  }
  output.note(cliMessages[found.length === 0 ? 'suggest.none' : 'suggest.closing'][language]({}))
}
