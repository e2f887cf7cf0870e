// anechoic protect: for people who protect: how searchable a post's words are, other words in its place, who may be named, what stays.

import type { StatedRecord } from '../../casebook/casework-record.ts'
import { protectMessages } from '../../messages/cli-protect.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printFaults, printQuotation } from '../print-protect.ts'
import { printRecordProblems } from '../print-record.ts'
import { workQueue } from '../protect-queue.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'

/** What is done, and the options that go with it. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  quote: ['json'],
  paraphrase: ['text', 'how', 'language', 'searchable', 'names-nobody', 'reason', 'role', 'json'],
  name: ['audience', 'reason', 'role', 'json'],
  'not-named': ['audience', 'reason', 'role', 'json'],
  withhold: ['reason', 'role', 'json'],
  release: ['reason', 'role', 'json'],
  queue: ['claim', 'language', 'role'],
}

export const protectCommand: Command = {
  name: 'protect',
  options: {
    quote: { type: 'string' },
    paraphrase: { type: 'string' },
    text: { type: 'string' },
    how: { type: 'string' },
    language: { type: 'string' },
    searchable: { type: 'boolean' },
    'names-nobody': { type: 'boolean' },
    name: { type: 'string' },
    'not-named': { type: 'string' },
    audience: { type: 'string', multiple: true },
    withhold: { type: 'string' },
    release: { type: 'string' },
    queue: { type: 'boolean' },
    claim: { type: 'string', multiple: true },
    reason: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const [action, other] = Object.keys(ACTIONS).filter(name => context.options[name] !== undefined)
    if (action === undefined)
      throw new CaseError('usage', 'protect-what', {
        known: Object.keys(ACTIONS)
          .map(name => `--${name}`)
          .join(', '),
      })
    if (other !== undefined) throw new CaseError('usage', 'options-apart', { option: action, other })
    for (const option of Object.keys(context.options))
      if (option !== action && option !== 'lang' && !ACTIONS[action].includes(option))
        throw new CaseError('usage', 'option-misplaced', { option, other: `--${action}` })
    if (action === 'quote') return quote(context, path)
    if (action === 'queue') return workQueue(context, path, neededRole(context))
    if (action === 'paraphrase') return paraphrase(context, path)
    return record(context, path, recordOf(context, action))
  },
}

async function quote(context: CommandContext, path: string): Promise<number> {
  const { Paraphrases } = await import('../../casebook/paraphrase.ts')
  const { readyIndex } = await import('../../casebook/casework-record.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    await readyIndex(casebook, progress, context.signal)
    const view = new Paraphrases(casebook).view(optionText(context, 'quote') ?? '')
    progress.clear()
    printQuotation(context, view)
    return EXIT.ok
  })
}

async function paraphrase(context: CommandContext, path: string): Promise<number> {
  const key = optionText(context, 'paraphrase') ?? ''
  const text = needed(context, 'text', '--text "…"')
  const role = neededRole(context)
  const reason = optionText(context, 'reason')
  const allowed = ['searchable', 'names-nobody'].filter(option => context.options[option] === true)
  if (allowed.length > 0 && reason === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'reason', expected: `--${allowed[0]} --reason "…"` })
  const { isFaulty, Paraphrases, paraphraseRecord } = await import('../../casebook/paraphrase.ts')
  const { readyIndex } = await import('../../casebook/casework-record.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    await readyIndex(casebook, progress, context.signal)
    const paraphrases = new Paraphrases(casebook)
    const faults = paraphrases.faults(text, paraphrases.post(key))
    const stated = paraphraseRecord(key, text, {
      how: optionText(context, 'how'),
      language: optionText(context, 'language'),
      reason,
      role,
    })
    progress.clear()
    const may = {
      searchable: context.options.searchable === true,
      namesNobody: context.options['names-nobody'] === true,
    }
    const isRefused = isFaulty(faults, may)
    printFaults(context, faults, may, line => context.output.note(line))
    if (isRefused) throw new CaseError('usage', 'protect-refused', {})
    return sign(context, casebook, progress, stated)
  })
}

type Casebook = import('../../casebook/casebook.ts').Casebook
type Progress = import('../../casebook/progress.ts').Progress

/** Audiences have to be there: a misspelled one would decide nothing. */
async function record(context: CommandContext, path: string, stated: StatedRecord): Promise<number> {
  const { profileOf } = await import('../../casebook/audience.ts')
  return withCase(context, path, false, (casebook, progress) => {
    for (const audience of optionList(context, 'audience')) profileOf(casebook, audience)
    return sign(context, casebook, progress, stated)
  })
}

async function sign(
  context: CommandContext,
  casebook: Casebook,
  progress: Progress,
  stated: StatedRecord,
): Promise<number> {
  const { entryText, recordCasework } = await import('../../casebook/casework-record.ts')
  const reading = { where: 'protect', progress, signal: context.signal }
  const { entries, problems } = await recordCasework(casebook, [stated], reading)
  progress.clear()
  if (problems.length > 0) {
    printRecordProblems(context, problems)
    return EXIT.usage
  }
  const [entry] = entries.map(entryText)
  if (context.options.json === true) context.output.out(JSON.stringify({ entry }))
  else {
    context.output.out(entry)
    context.output.note(protectMessages['protect.done'][context.language]({}))
  }
  return EXIT.ok
}

/** The record of a naming or withholding. What opens something needs a reason. */
function recordOf(context: CommandContext, action: string): StatedRecord {
  const stated: Record<string, unknown> = { role: neededRole(context) }
  const reason = optionText(context, 'reason')
  if (reason === undefined && action !== 'not-named')
    throw new CaseError('usage', 'option-missing', { option: 'reason', expected: `--${action} … --reason "…"` })
  if (reason !== undefined) stated.reason = reason
  const value = optionText(context, action) ?? ''
  if (action === 'name' || action === 'not-named') {
    const audiences = optionList(context, 'audience')
    if (audiences.length > 0) stated.audiences = audiences
    const verdict = action === 'name' ? 'may-be-named' : 'not-named'
    return { line: 1, kind: 'naming', stated: { ...stated, of: value, verdict } }
  }
  const [, what, which] = /^(post|exhibit|claim):(.+)$/s.exec(value) ?? []
  if (what === undefined)
    throw new CaseError('usage', 'bad-value', {
      option: action,
      value: quoted(value),
      expected: 'post:CHANNEL/MESSAGE, exhibit:N, claim:ID',
    })
  return { line: 1, kind: 'withholding', stated: { ...stated, [what]: which, verdict: action } }
}

function neededRole(context: CommandContext): string {
  return needed(context, 'role', '--role "editor"')
}

function needed(context: CommandContext, option: string, expected: string): string {
  const value = optionText(context, option)
  if (value === undefined) throw new CaseError('usage', 'option-missing', { option, expected })
  return value
}
