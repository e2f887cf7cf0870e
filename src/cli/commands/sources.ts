// anechoic sources: the register of sources and what they permit; every change is a signed entry.

import type { Casebook } from '../../casebook/casebook.ts'
import type { SourceState } from '../../casebook/source-states.ts'
import { sourceMessages } from '../../messages/cli-sources.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, withCase } from '../run-on-case.ts'
import { leastStatement, withFields } from '../source-statement.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

/** Who records, when nobody says. */
const ROLE = 'person'

const CHANGES = ['set', 'withdraw', 'consent-again', 'exhibit', 'reason', 'role'] as const

export const sourcesCommand: Command = {
  name: 'sources',
  options: {
    add: { type: 'string' },
    set: { type: 'string', multiple: true },
    withdraw: { type: 'boolean' },
    'consent-again': { type: 'boolean' },
    exhibit: { type: 'string', multiple: true },
    reason: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = casePath(context)
    const [, id, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const role = optionText(context, 'add')
    if (role !== undefined && id !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(id) })
    if (role !== undefined) return add(context, path, role)
    if (id !== undefined && CHANGES.some(option => context.options[option] !== undefined))
      return change(context, path, id)
    for (const option of CHANGES)
      if (context.options[option] !== undefined)
        throw new CaseError('usage', 'option-misplaced', { option, other: 'sources CASE' })
    return withCase(context, path, false, async casebook => show(context, casebook, id))
  },
}

async function add(context: CommandContext, path: string, role: string): Promise<number> {
  for (const option of ['withdraw', 'consent-again'])
    if (context.options[option] !== undefined) throw new CaseError('usage', 'options-apart', { option, other: 'add' })
  const statement = { ...withFields(leastStatement(role), optionList(context, 'set')), ...recorded(context) }
  const numbers = numbersOf(context)
  const { addSource, assignSource } = await import('../../casebook/sources.ts')
  return withCase(context, path, false, async casebook => {
    const { language, output } = context
    const id = addSource(casebook, statement)
    output.out(sourceMessages['sources.added'][language]({ id }))
    output.note(sourceMessages['sources.remind'][language]({}))
    if (numbers.length > 0) {
      const exhibits = assignSource(casebook, id, numbers, statement.recordedBy ?? ROLE)
      output.out(sourceMessages['sources.assigned'][language]({ id, exhibits }))
    }
    return EXIT.ok
  })
}

async function change(context: CommandContext, path: string, id: string): Promise<number> {
  const { language, output } = context
  const pairs = optionList(context, 'set')
  const consentsAgain = context.options['consent-again'] === true
  const withdraws = context.options.withdraw === true
  if (withdraws && (pairs.length > 0 || consentsAgain))
    throw new CaseError('usage', 'options-apart', {
      option: 'withdraw',
      other: consentsAgain ? 'consent-again' : 'set',
    })
  const reason = optionText(context, 'reason')
  const numbers = numbersOf(context)
  const isStated = withdraws || consentsAgain || pairs.length > 0
  if (isStated && reason === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'reason', expected: '--reason "..."' })
  if (!isStated && numbers.length === 0)
    throw new CaseError('usage', 'option-missing', { option: 'set', expected: '--set audience=team,court' })
  const { assignSource, changeSource, sourceOf, withdrawConsent } = await import('../../casebook/sources.ts')
  return withCase(context, path, false, async casebook => {
    const { source } = sourceOf(casebook, id)
    const role = optionText(context, 'role') ?? ROLE
    if (withdraws) {
      withdrawConsent(casebook, id, reason ?? '', role)
      output.out(sourceMessages['sources.withdrawn'][language]({ id, exhibits: await exhibitsFrom(casebook, id) }))
    } else if (isStated) {
      const { type: _type, source: _id, tool: _tool, reason: _reason, recordedBy: _by, ...before } = source
      const statement = { ...withFields(before, pairs), ...recorded(context) }
      changeSource(casebook, id, { statement, consentsAgain })
      output.out(sourceMessages['sources.changed'][language]({ id }))
    }
    if (numbers.length > 0) {
      const exhibits = assignSource(casebook, id, numbers, role)
      output.out(sourceMessages['sources.assigned'][language]({ id, exhibits }))
    }
    return EXIT.ok
  })
}

/** Reason and role of an entry, where stated. */
function recorded(context: CommandContext): { reason?: string; recordedBy?: string } {
  const reason = optionText(context, 'reason')
  const recordedBy = optionText(context, 'role')
  return { ...(reason === undefined ? {} : { reason }), ...(recordedBy === undefined ? {} : { recordedBy }) }
}

async function exhibitsFrom(casebook: Casebook, id: string): Promise<number> {
  const { consentRegister } = await import('../../casebook/consent.ts')
  return consentRegister(casebook).exhibits.all.filter(({ sources }) => sources.includes(id)).length
}

/** The register: a line a source, or one JSON object a source. */
async function show(context: CommandContext, casebook: Casebook, id: string | undefined): Promise<number> {
  const { sourceOf } = await import('../../casebook/sources.ts')
  const { consentRegister, daysLeft, heldBackFrom } = await import('../../casebook/consent.ts')
  const register = consentRegister(casebook)
  const { language, output } = context
  const shown = id === undefined ? [...register.sources.values()] : [sourceOf(casebook, id)]
  const held = heldBackFrom(register)
  for (const state of shown) {
    const { source: entry, status } = state
    const exhibits = register.exhibits.all
      .filter(({ sources }) => sources.includes(entry.source))
      .map(({ number }) => number)
    if (context.options.json === true) {
      const days = daysLeft(entry, context.system.now())
      const heldBack = held.filter(({ source }) => source === entry.source).flatMap(row => row.exhibits)
      output.out(terminalSafeJson(rowOf(state, exhibits, heldBack, days)))
      continue
    }
    const row = {
      id: entry.source,
      role: entry.role,
      status,
      exhibits: exhibits.length,
      uses: entry.permittedUses.join(', ') || '—',
      audiences: entry.audiences.join(', ') || '—',
      expires: entry.expires ?? '',
      risk: entry.contactRisk,
    }
    output.out(terminalSafe(sourceMessages['sources.row'][language](row)))
  }
  if (context.options.json !== true)
    for (const { source, exhibits, why, expires = '' } of held)
      if (id === undefined || id === source)
        output.out(
          terminalSafe(
            `  ${sourceMessages['held-back.row'][language]({ source, exhibits: exhibits.length, why, expires })}`,
          ),
        )
  if (shown.length === 0) output.note(sourceMessages['sources.none'][language]({}))
  return EXIT.ok
}

function rowOf(state: SourceState, exhibits: number[], heldBack: number[], days: number | undefined): object {
  const { source, status, reason, recordedTime, changedTime } = state
  const { type: _type, tool: _tool, source: id, ...entry } = source
  const withdrawal = reason === undefined ? {} : { withdrawalReason: reason }
  return { id, status, ...withdrawal, daysLeft: days ?? null, exhibits, heldBack, ...entry, recordedTime, changedTime }
}
