// Which source an import is from: named with --source, asked at the terminal, or nobody.

import type { Casebook } from '../casebook/casebook.ts'
import { sourceMessages } from '../messages/cli-sources.ts'
import { CaseError } from '../model/case-error.ts'
import { SOURCE_ID } from '../model/consent.ts'
import { quoted } from '../model/problem.ts'
import { askedPerson } from './ask-line.ts'
import { type CommandContext, optionText } from './command.ts'
import { askForSource } from './source-form.ts'
import type { StatedSources } from './source-options.ts'

/** Throws CaseError `usage` for options that contradict each other or an id that cannot be one. */
export function checkSourceOptions(context: CommandContext): void {
  const id = optionText(context, 'source')
  if (id === undefined) return
  if (context.options['no-source'] === true)
    throw new CaseError('usage', 'options-apart', { option: 'source', other: 'no-source' })
  if (!SOURCE_ID.test(id))
    throw new CaseError('usage', 'bad-value', { option: 'source', value: quoted(id), expected: 'S1' })
}

/**
 * The inputs with the id of their source. Without --source and --no-source a person at the terminal is asked once; a
 * new source is entered in the register. Throws CaseError `usage` for an id that the register lacks.
 */
export async function withSource(
  context: CommandContext,
  casebook: Casebook,
  given: StatedSources,
): Promise<StatedSources> {
  if (context.options['no-source'] === true) return given
  const { addSource, sourceOf, sourcesOf } = await import('../casebook/sources.ts')
  const id = optionText(context, 'source')
  if (id !== undefined) return { ...given, source: sourceOf(casebook, id).source.source }
  const asked = askedPerson(context)
  if (asked === undefined) return given
  const answer = await askForSource(asked, [...sourcesOf(casebook).keys()], context.language)
  if (answer === undefined) return given
  if ('known' in answer) return { ...given, source: answer.known }
  const source = addSource(casebook, {
    ...answer.stated,
    ...(given.role === undefined ? {} : { recordedBy: given.role }),
  })
  asked.note(sourceMessages['sources.added'][context.language]({ id: source }))
  return { ...given, source }
}
