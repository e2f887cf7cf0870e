// The short form about a source, asked once a run at the terminal. Every question may be skipped with Enter.

import type { SourceStatement } from '../casebook/sources.ts'
import { formMessages } from '../messages/cli-sources.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, CONTACT_RISKS, PERMITTED_USES, SOURCE_ID } from '../model/consent.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import { type Asked, askUntil } from './ask-line.ts'
import { leastStatement, withFields } from './source-statement.ts'

/** What came of the form: a source that is known, a new one, or none. */
export type FormAnswer = { readonly known: string } | { readonly stated: SourceStatement } | undefined

/** Questions behind the first, with the field that `--set` calls by the same name. */
const QUESTIONS = [
  ['use', 'form.use'],
  ['audience', 'form.audience'],
  ['expires', 'form.expires'],
  ['contact-risk', 'form.contact-risk'],
] as const

const LISTS: Readonly<Record<string, readonly string[]>> = {
  use: PERMITTED_USES,
  audience: AUDIENCES,
  'contact-risk': CONTACT_RISKS,
}

/** Asks who gave the material and, of a new source, what it permits and how it was made. `known`: ids of the register. */
export async function askForSource(asked: Asked, known: readonly string[], language: Language): Promise<FormAnswer> {
  const say = formMessages
  asked.note(say['form.intro'][language]({}))
  if (known.length > 0) asked.note(say['form.known'][language]({ ids: known.slice(0, 20).join(', ') }))
  const first = await askUntil(
    asked,
    say['form.who'][language]({}),
    answer => (!SOURCE_ID.test(answer) || known.includes(answer) ? answer : undefined),
    answer => say['form.unknown'][language]({ value: quoted(answer) }),
  )
  if (first === '') return undefined
  if (known.includes(first)) return { known: first }
  let statement = leastStatement(first)
  for (const [field, key] of QUESTIONS) {
    const question = say[key][language]({ words: (LISTS[field] ?? []).join(', ') })
    statement = await askField(asked, question, language, answer =>
      answer === '' ? statement : withFields(statement, [`${field}=${answer}`]),
    )
  }
  for (const [which, key] of [
    ['made', 'form.made'],
    ['transferred', 'form.transferred'],
  ] as const)
    statement = await askField(asked, say[key][language]({}), language, answer => {
      const parts = answer.split(';').map(part => part.trim())
      const pairs = (['how', 'when', 'by'] as const).map((part, i) => `${which}-${part}=${parts[i] ?? ''}`)
      return answer === '' ? statement : withFields(statement, pairs)
    })
  return {
    stated: await askField(asked, say['form.device'][language]({}), language, answer => {
      if (answer === '') return statement
      const [device = '', offset = ''] = answer.split(';').map(part => part.trim())
      return withFields(statement, [`device=${device}`, `clock-offset=${offset}`])
    }),
  }
}

/** Asks again, saying what was expected, until the value can be used. */
async function askField(
  asked: Asked,
  question: string,
  language: Language,
  change: (answer: string) => SourceStatement,
): Promise<SourceStatement> {
  let expected = ''
  return askUntil(
    asked,
    question,
    answer => {
      try {
        return change(answer)
      } catch (error) {
        if (!(error instanceof CaseError) || error.code !== 'usage') throw error
        expected = String(error.parameters.expected ?? '')
        return undefined
      }
    },
    answer => formMessages['form.again'][language]({ value: quoted(answer), expected }),
  )
}
