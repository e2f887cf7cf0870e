// anechoic record: signs what a person decided into the journal, one record or a file of them; without either, lists what was recorded.

import { recordMessages } from '../../messages/cli-casework.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printRecordNotices, printRecordProblems } from '../print-record.ts'
import { absolutePath, casePath, withCase } from '../run-on-case.ts'
import { readStandardInput } from '../standard-input.ts'
import { terminalSafeJson } from '../terminal-safe.ts'

/** Name of the command line in problems. */
const COMMAND_LINE = '--set'

export const recordCommand: Command = {
  name: 'record',
  options: {
    set: { type: 'string', multiple: true },
    from: { type: 'string' },
    'from-ftm': { type: 'string' },
    role: { type: 'string' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = casePath(context)
    const [, kind, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const from = optionText(context, 'from')
    if (from !== undefined && kind !== undefined)
      throw new CaseError('usage', 'record-kind-and-file', { value: quoted(kind) })
    const entities = optionText(context, 'from-ftm')
    if (entities !== undefined) return recordEntities(context, path, entities, kind)
    if (from !== undefined) return recordFile(context, path, from)
    return kind === undefined ? list(context, path) : recordOne(context, path, kind)
  },
}

async function recordOne(context: CommandContext, path: string, kind: string): Promise<number> {
  const stated: Record<string, unknown> = {}
  for (const option of ['role', 'reason']) {
    const value = optionText(context, option)
    if (value !== undefined) stated[option] = value
  }
  const pairs = optionList(context, 'set').map(pair => {
    const at = pair.indexOf('=')
    if (at <= 0) throw new CaseError('usage', 'record-not-set', { value: quoted(pair) })
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const
  })
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value])
  const named = Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]))
  const { recordCasework } = await import('../../casebook/casework-record.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    const records = [{ line: 1, kind, stated: { ...named, ...stated } }]
    const reading = { where: COMMAND_LINE, progress, signal: context.signal }
    const { entries, problems } = await recordCasework(casebook, records, reading)
    progress.clear()
    return finish(context, entries, problems)
  })
}

async function recordFile(context: CommandContext, path: string, from: string): Promise<number> {
  if (context.options.set !== undefined) throw new CaseError('usage', 'options-apart', { option: 'from', other: 'set' })
  if (context.options.reason !== undefined)
    throw new CaseError('usage', 'options-apart', { option: 'from', other: 'reason' })
  const { recordCasework, statedLines, statedText } = await import('../../casebook/casework-record.ts')
  const text = from === '-' ? await readStandardInput() : statedText(context.system.files, absolutePath(from))
  const where = from === '-' ? 'stdin' : (from.split('/').at(-1) ?? from)
  const { records, problems } = statedLines(text, where, optionText(context, 'role'))
  if (problems.length > 0) return finish(context, [], problems)
  if (records.length === 0) throw new CaseError('usage', 'record-nothing', { value: quoted(from) })
  return withCase(context, path, false, async (casebook, progress) => {
    const recording = await recordCasework(casebook, records, { where, progress, signal: context.signal })
    progress.clear()
    return finish(context, recording.entries, recording.problems)
  })
}

/** Actors and ties of FollowTheMoney entities. */
async function recordEntities(
  context: CommandContext,
  path: string,
  from: string,
  kind: string | undefined,
): Promise<number> {
  if (kind !== undefined) throw new CaseError('usage', 'record-kind-and-file', { value: quoted(kind) })
  for (const other of ['from', 'set', 'reason'])
    if (context.options[other] !== undefined)
      throw new CaseError('usage', 'options-apart', { option: 'from-ftm', other })
  const role = optionText(context, 'role')
  const { recordFtm } = await import('../../casebook/record-ftm.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    const options = { path: absolutePath(from), role, progress, signal: context.signal }
    const { entries, problems, notices } = await recordFtm(casebook, options)
    progress.clear()
    printRecordNotices(context, notices)
    return finish(context, entries, problems)
  })
}

type Recording = Awaited<ReturnType<typeof import('../../casebook/casework-record.ts').recordCasework>>

async function finish(
  context: CommandContext,
  entries: Recording['entries'],
  problems: Recording['problems'],
): Promise<number> {
  const { language, output } = context
  if (problems.length > 0) {
    printRecordProblems(context, problems)
    return EXIT.usage
  }
  const { entryText } = await import('../../casebook/casework-record.ts')
  if (context.options.json === true) output.out(JSON.stringify({ entries: entries.map(entryText) }))
  else {
    for (const entry of entries.slice(0, 1)) output.out(entryText(entry))
    output.note(recordMessages['record.done'][language]({ count: entries.length }))
  }
  return EXIT.ok
}

/** One JSON line a record, oldest first. */
async function list(context: CommandContext, path: string): Promise<number> {
  for (const option of ['set', 'reason', 'role'])
    if (context.options[option] !== undefined)
      throw new CaseError('usage', 'option-misplaced', { option, other: 'record CASE KIND' })
  const { unreadCasework } = await import('../../casebook/casework.ts')
  const { listRecords } = await import('../../casebook/casework-list.ts')
  const { readyIndex } = await import('../../casebook/casework-record.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    await readyIndex(casebook, progress, context.signal)
    progress.clear()
    const records = listRecords(casebook)
    for (const { act, ...row } of records) {
      const { tool: _tool, ...rest } = act
      context.output.out(terminalSafeJson({ ...row, ...rest }))
    }
    const unread = unreadCasework(casebook)
    if (unread > 0) context.output.note(recordMessages['record.unread'][context.language]({ count: unread }))
    if (records.length + unread === 0) context.output.note(recordMessages['record.none'][context.language]({}))
    return EXIT.ok
  })
}
