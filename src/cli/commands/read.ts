// anechoic read: what a document says, suggested by rules.

import { type DocumentReading, nameRule, readStatements } from '../../casebook/read-statements.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import type { Statement } from '../../model/reading.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printProblems } from '../print-summary.ts'
import { absolutePath } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

/** Rules of names that may be switched off (docs/methods.md, Names across scripts). */
const RULES =
  'exact, letters, inflected, transliterated, order, initials, given-patronymic, surname-after-full, lower-case'

export const readCommand: Command = {
  name: 'read',
  options: {
    actors: { type: 'string' },
    without: { type: 'string' },
    date: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const { output, system } = context
    const [shown, more] = context.positionals
    if (shown === undefined) throw new CaseError('usage', 'no-document-named')
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const date = dateOption(context)
    const actors = optionText(context, 'actors')
    const { reading, problems } = await readStatements(system, {
      path: absolutePath(shown),
      shown,
      ...(actors === undefined ? {} : { actors: { path: absolutePath(actors), shown: actors } }),
      ...(date === undefined ? {} : { date }),
      without: (optionText(context, 'without') ?? '').split(',').flatMap(stated => {
        const rule = nameRule(stated.trim())
        if (rule !== undefined || stated.trim() === '') return rule ?? []
        throw new CaseError('usage', 'bad-value', { option: 'without', value: quoted(stated), expected: RULES })
      }),
    })
    printProblems(context, problems)
    if (context.options.json === true) output.out(terminalSafeJson(reading))
    else print(context, reading)
    return EXIT.ok
  },
}

function dateOption(context: CommandContext): string | undefined {
  const date = optionText(context, 'date')
  if (date === undefined) return undefined
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date
  if (!isDate)
    throw new CaseError('usage', 'bad-value', { option: 'date', value: quoted(date), expected: 'YYYY-MM-DD' })
  return date
}

function print(context: CommandContext, reading: DocumentReading): void {
  const { output, language } = context
  const { statements, ties, relations } = reading
  const say = (key: string) => cliMessages[key as 'read.kind.factual'][language]({})
  for (const statement of statements) output.out(lineOf(statement, say))
  for (const { from, to, kind, alleged, polarity, speakers } of ties) {
    const manner = say(alleged ? 'read.tie.alleged' : 'read.tie.documented')
    const facts = [say(`read.tie.${kind}`), say(`read.polarity.${polarity}`), manner, speakers.join(' < ')]
    output.out(terminalSafe(`${from} - ${to}: ${facts.filter(fact => fact !== '').join('; ')}`))
  }
  for (const { from, to, kind } of relations) output.out(`${from} ${say(`read.relation.${kind}`)} ${to}`)
  for (const { names, because } of reading.variants) {
    const [left, right] = names.map(name => quoted(terminalSafe(name)))
    output.out(cliMessages['read.variant'][language]({ left, right, because: because.join(', ') }))
  }
  const counts = { statements: statements.length, ties: ties.length, relations: relations.length }
  output.note(cliMessages['read.suggested'][language](counts))
}

function lineOf(statement: Statement, say: (key: string) => string): string {
  const { id, text, speakers, kind, polarity, evidentiality } = statement
  const marks = [say(`read.kind.${kind}`), say(`read.polarity.${polarity}`), say(`read.evidentiality.${evidentiality}`)]
  return terminalSafe(`${id} [${speakers.join(' < ')}] ${text.replaceAll(/\s+/g, ' ')} (${marks.join(', ')})`)
}
