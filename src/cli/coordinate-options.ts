// What the options of `coordinate` mean, and which of them go together; everything is checked before a file is read.

import type { CoordinateOptions } from '../casebook/coordinate-actions.ts'
import { ACTION_KINDS, type ActionKind } from '../model/action-set.ts'
import { CaseError } from '../model/case-error.ts'
import type { CoordinationSettings } from '../model/coordination.ts'
import { quoted } from '../model/problem.ts'
import { isKnownZone } from '../model/time.ts'
import { type CommandContext, optionList, optionText } from './command.ts'
import { optionNumber } from './run-on-case.ts'

const TEXT = { type: 'string' } as const
const LIST = { type: 'string', multiple: true } as const
const SWITCH = { type: 'boolean' } as const

export const COORDINATE_OPTIONS = {
  action: LIST,
  windows: LIST,
  q: TEXT,
  null: TEXT,
  correction: TEXT,
  format: TEXT,
  accounts: SWITCH,
  limit: SWITCH,
  robustness: SWITCH,
  facts: TEXT,
  out: TEXT,
  columns: LIST,
  'time-zone': TEXT,
  'date-order': TEXT,
  strict: SWITCH,
  names: LIST,
  audience: TEXT,
  compat: TEXT,
  'time-window': TEXT,
  'min-participation': TEXT,
  'edge-weight': TEXT,
  edges: SWITCH,
  network: TEXT,
  'min-edge-weight': TEXT,
  loops: SWITCH,
  similarity: TEXT,
  'min-words': TEXT,
}

/** What the command works on and as which program. */
export type CoordinateMode = 'CASE' | 'FILE' | '--compat coortweet' | '--compat cnt'

const TESTING = ['action', 'windows', 'q', 'null', 'correction', 'format', 'accounts', 'limit', 'robustness', 'facts']
const READING = ['columns', 'strict']
const DATES = ['time-zone', 'date-order']
const COMMON = ['out', 'lang', 'help', 'version']

const TAKES: Record<CoordinateMode, readonly string[]> = {
  CASE: [...COMMON, ...TESTING, 'names', 'audience'],
  FILE: [...COMMON, ...TESTING, ...READING, ...DATES],
  '--compat coortweet': [
    ...COMMON,
    ...READING,
    ...DATES,
    ...['compat', 'time-window', 'min-participation', 'edge-weight', 'edges'],
  ],
  '--compat cnt': [
    ...COMMON,
    ...READING,
    ...['compat', 'time-window', 'network', 'min-edge-weight', 'loops', 'similarity', 'min-words'],
  ],
}

/** Throws CaseError `usage` for an option that would do nothing. */
export function checkOptions(context: CommandContext, mode: CoordinateMode): void {
  for (const [option, value] of Object.entries(context.options))
    if (value !== undefined && !TAKES[mode].includes(option))
      throw new CaseError('usage', 'option-misplaced', { option, other: mode })
  const { accounts, similarity, network } = context.options
  const [format, words] = [context.options.format ?? 'csv', context.options['min-words']]
  if (accounts === true && format !== 'csv')
    throw new CaseError('usage', 'option-misplaced', { option: 'accounts', other: `--format ${quoted(`${format}`)}` })
  const resembling = similarity === undefined ? (words === undefined ? undefined : 'min-words') : 'similarity'
  if (resembling !== undefined && network !== undefined && network !== 'co_similar_tweet') {
    const other = `--network ${quoted(`${network}`)}`
    throw new CaseError('usage', 'option-misplaced', { option: resembling, other })
  }
}

export const FORMATS = ['csv', 'verdicts', 'gexf', 'graphml', 'json'] as const

/** Longest window, seconds: 30 days. */
const LONGEST_WINDOW = 2_592_000
const MOST_WINDOWS = 20

/** Settings that were stated, and what else to do. */
export function testingOptions(context: CommandContext): CoordinateOptions {
  return {
    settings: statedSettings(context),
    kinds: kindsOf(context),
    limit: context.options.limit === true,
    robustness: context.options.robustness === true || context.options.format === 'verdicts',
  }
}

/** Settings of the test that were stated; the others are absent. Throws CaseError `usage`. */
export function statedSettings(context: CommandContext): Partial<CoordinationSettings> {
  const stated: { [Key in keyof CoordinationSettings]: CoordinationSettings[Key] | undefined } = {
    windowsSeconds: windowsOf(context),
    q: optionNumber(context, 'q', 1e-9, 0.5),
    nullModel: oneOf(context, 'null', ['all', 'activity', 'hours'] as const),
    correction: oneOf(context, 'correction', ['bh', 'by'] as const),
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
}

/** One of the words; undefined when absent. Throws CaseError `usage`. */
export function oneOf<Word extends string>(
  context: CommandContext,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const value = optionText(context, option)
  if (value === undefined) return undefined
  const word = words.find(each => each === value)
  if (word === undefined)
    throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected: words.join(', ') })
  return word
}

function windowsOf(context: CommandContext): number[] | undefined {
  const words = listOf(context, 'windows')
  if (words === undefined) return undefined
  const windows = words.map(Number)
  const wrong = words.find((word, i) => word === '' || !(windows[i] > 0 && windows[i] <= LONGEST_WINDOW))
  const expected = `0 < … ≤ ${LONGEST_WINDOW} s, at most ${MOST_WINDOWS}: 10,60,600,3600`
  if (wrong !== undefined)
    throw new CaseError('usage', 'bad-value', { option: 'windows', value: quoted(wrong), expected })
  const distinct = [...new Set(windows)].sort((a, b) => a - b)
  if (distinct.length > MOST_WINDOWS)
    throw new CaseError('usage', 'bad-value', { option: 'windows', value: quoted(words.join(',')), expected })
  return distinct
}

function kindsOf(context: CommandContext): ActionKind[] {
  const words = listOf(context, 'action') ?? []
  const wanted = words.map(word => {
    const kind = ACTION_KINDS.find(each => each === word.replace(/^co-/, ''))
    if (kind !== undefined) return kind
    const expected = ACTION_KINDS.map(each => `co-${each}`).join(', ')
    throw new CaseError('usage', 'bad-value', { option: 'action', value: quoted(word), expected })
  })
  return ACTION_KINDS.filter(kind => wanted.includes(kind))
}

/** Words between commas, over all mentions of the option; undefined when absent. */
function listOf(context: CommandContext, option: string): string[] | undefined {
  const values = optionList(context, option)
  return values.length === 0 ? undefined : values.flatMap(value => value.split(',')).map(word => word.trim())
}

const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const

/** How a table is to be read. Throws CaseError `usage` for a zone that nobody knows. */
export function readingOptions(context: CommandContext) {
  const { signal } = context
  const timeZone = optionText(context, 'time-zone')
  if (timeZone !== undefined && !isKnownZone(timeZone)) {
    const parameters = { option: 'time-zone', value: quoted(timeZone), expected: 'Asia/Almaty, +05:00' }
    throw new CaseError('usage', 'bad-value', parameters)
  }
  const dateOrder = oneOf(context, 'date-order', DATE_ORDERS)
  return {
    columns: columnsOf(context),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    onBytes: () => {
      if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
    },
  }
}

function columnsOf(context: CommandContext): Record<string, string> {
  const expected = 'object_id=url,account_id=user,timestamp_share=when'
  const columns = new Map<string, string>()
  for (const pair of listOf(context, 'columns') ?? []) {
    const at = pair.indexOf('=')
    const [field, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const before = columns.get(field)
    if (at < 1 || field === '' || column === '' || (before !== undefined && before !== column)) {
      const value = quoted(before === undefined ? pair : `${field}=${before},${field}=${column}`)
      throw new CaseError('usage', 'bad-value', { option: 'columns', value, expected })
    }
    columns.set(field, column)
  }
  return Object.fromEntries(columns)
}
