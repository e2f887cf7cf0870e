// anechoic explain: the whole derivation of the numbers of one claim, in sentences or as facts.

import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import type { VoiceFacts } from '../../model/voice-facts.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, withCase } from '../run-on-case.ts'

export const explainCommand: Command = {
  name: 'explain',
  options: {
    case: { type: 'string' },
    json: { type: 'boolean' },
    output: { type: 'string' },
    names: { type: 'boolean' },
    texts: { type: 'boolean' },
  },

  async run(context) {
    const { path, claim } = caseAndClaim(context)
    const stated = optionText(context, 'output')
    const output = stated === undefined ? undefined : absolutePath(stated)
    const { explainClaim } = await import('../../casebook/explain.ts')
    const { refuseInsideCase } = await import('../../casebook/inside-case.ts')
    const { writeNewFile } = await import('../../casebook/write-new-file.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      if (output !== undefined) refuseInsideCase(casebook, output)
      const facts = await explainClaim(casebook, claim, {
        hasNames: context.options.names === true,
        hasTexts: context.options.texts === true,
        progress,
        signal: context.signal,
      })
      progress.clear()
      const pieces = await piecesOf(context, facts)
      if (output === undefined) await context.output.write(pieces)
      else writeNewFile(context.system.files, output, pieces)
      return EXIT.ok
    })
  },
}

async function piecesOf(context: CommandContext, facts: VoiceFacts): Promise<Iterable<string>> {
  if (context.options.json === true) return [JSON.stringify(facts), '\n']
  const { explanation } = await import('../print-explain.ts')
  return explanation(facts, context.language)
}

/** `explain CASE CLAIM`, or `explain CLAIM --case CASE`. */
function caseAndClaim(context: CommandContext): { path: string; claim: string } {
  const stated = optionText(context, 'case')
  const words = stated === undefined ? context.positionals : [stated, ...context.positionals]
  const [path, claim, more] = words
  if (path === undefined) throw new CaseError('usage', 'no-case', { command: context.command })
  if (claim === undefined) throw new CaseError('usage', 'explain-no-claim')
  if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
  return { path, claim }
}
