// Options by which a person states something about the sources; shared by `analyse` and `import`.

import type { AcquireOptions } from '../casebook/acquire.ts'
import type { Progress } from '../casebook/progress.ts'
import { cliMessages } from '../messages/cli.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { ReadOptions } from '../model/source-record.ts'
import { isKnownZone } from '../model/time.ts'
import { type CommandContext, optionList, optionText } from './command.ts'
import { printProblems } from './print-summary.ts'
import { absolutePath } from './run-on-case.ts'

export const SOURCE_OPTIONS = {
  case: { type: 'string' },
  open: { type: 'boolean' },
  'recovery-key': { type: 'string' },
  chats: { type: 'string', multiple: true },
  'time-zone': { type: 'string' },
  map: { type: 'string', multiple: true },
  platform: { type: 'string' },
  source: { type: 'string' },
  'no-source': { type: 'boolean' },
  role: { type: 'string' },
  'date-order': { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  'no-media': { type: 'boolean' },
} as const

/** Longest role in UTF-16 code units, as of judgements. */
const LONGEST_ROLE = 80

/** Folder of the case when none is named. */
export const DEFAULT_CASE = 'anechoic-case'

/** What a person stated, checked before a case is touched. */
export interface StatedSources {
  readonly inputs: readonly string[]
  readonly chats: readonly string[]
  readonly readOptions: ReadOptions
  /** Id in the register of sources, once it is known. */
  readonly source?: string
  /** Role of whoever brings it in. */
  readonly role?: string
}

/** Throws CaseError `usage` for a value that cannot be used and `input-not-found` for a missing input. */
export function statedSources(context: CommandContext): StatedSources {
  const inputs = context.positionals.map(absolutePath)
  if (inputs.length === 0) throw new CaseError('usage', 'no-inputs', { command: context.command })
  for (const [at, input] of inputs.entries()) {
    if (context.system.files.facts(input) === undefined) {
      throw new CaseError('input-not-found', 'input-not-found', { value: quoted(context.positionals[at]) })
    }
  }
  return { inputs, chats: optionList(context, 'chats'), readOptions: readOptions(context), ...roleOf(context) }
}

/** Options of intake, with what it shows on the way. */
export function acquireOptions(context: CommandContext, sources: StatedSources, progress: Progress): AcquireOptions {
  return {
    ...sources,
    signal: context.signal,
    progress,
    showProblems: problems => {
      progress.clear()
      printProblems(context, problems)
    },
    showChats: (name, chats) => {
      progress.clear()
      const { language, output } = context
      output.note(cliMessages['chats.list'][language]({ name: quoted(name) }))
      for (const { name: title, type, messages } of chats) {
        const item = messages === undefined ? cliMessages['chats.title'] : cliMessages['chats.item']
        output.note(item[language]({ title: quoted(title), type, messages: messages ?? 0 }))
      }
    },
  }
}

/** Throws CaseError `usage` for a role without words. */
function roleOf(context: CommandContext): { role?: string } {
  const role = optionText(context, 'role')
  if (role === undefined) return {}
  if (/[\p{L}\p{N}]/u.test(role) && role.length <= LONGEST_ROLE && role.isWellFormed()) return { role }
  throw new CaseError('usage', 'judgement-without-words', { option: 'role', value: quoted(role), most: LONGEST_ROLE })
}

function readOptions(context: CommandContext): ReadOptions {
  const timeZone = optionText(context, 'time-zone')
  if (timeZone !== undefined && !isKnownZone(timeZone)) {
    throw new CaseError('usage', 'bad-value', { option: 'time-zone', value: timeZone, expected: 'Asia/Almaty, +05:00' })
  }
  const dateOrder = optionText(context, 'date-order')
  const orders = ['day-first', 'month-first', 'year-first'] as const
  if (dateOrder !== undefined && !orders.some(order => order === dateOrder)) {
    throw new CaseError('usage', 'bad-value', { option: 'date-order', value: dateOrder, expected: orders.join(', ') })
  }
  const columnMap = columnsOf(context)
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(dateOrder === undefined ? {} : { dateOrder: dateOrder as (typeof orders)[number] }),
    ...(columnMap === undefined ? {} : { columnMap }),
    ...(optionText(context, 'platform') === undefined ? {} : { platform: optionText(context, 'platform') }),
  }
}

function columnsOf(context: CommandContext): Record<string, string> | undefined {
  const pairs = optionList(context, 'map').flatMap(value => value.split(','))
  if (pairs.length === 0) return undefined
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at <= 0 || at === pair.length - 1) {
        throw new CaseError('usage', 'bad-value', {
          option: 'map',
          value: pair,
          expected: 'account=user,time=created_at',
        })
      }
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )
}
