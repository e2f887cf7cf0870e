// From what was stated, as text or JSON, to an act of casework; and whether an entry of a journal is one.

import type { CaseworkAct } from '../model/casework.ts'
import { quoted } from '../model/problem.ts'
import { type Field, fieldsOf, RECORD_KINDS, type RecordKind } from './casework-fields.ts'
import { expectedOf, instantOf, type RecordFault, readField, spanOfDate } from './casework-values.ts'

/** An act without the name of the tool; `covers` is still the word that was stated. */
export type StatedAct = { readonly type: RecordKind } & Readonly<Record<string, unknown>>

export type ReadRecord = { readonly act: StatedAct } | { readonly faults: readonly RecordFault[] }

/**
 * Reads one record. `stated`: values by name of field, or an object of JSON with parts nested (`vantage: {place}`) or dotted; parts of
 * `unit` may stand for themselves. Every fault is told, not the first alone.
 */
export function readRecord(kind: string, stated: Readonly<Record<string, unknown>>): ReadRecord {
  const known = RECORD_KINDS.find(name => name === kind)
  if (known === undefined)
    return {
      faults: [{ code: 'record-unknown-kind', parameters: { value: quoted(kind), known: RECORD_KINDS.join(', ') } }],
    }
  const fields = fieldsOf(known)
  const faults: RecordFault[] = []
  const values = new Map<Field, unknown>()
  for (const [name, value] of leaves(stated, fields)) {
    const field = fields.find(candidate => candidate.name === name)
    if (field === undefined) {
      const names = fields.map(candidate => candidate.name).join(', ')
      faults.push({ code: 'record-unknown-field', parameters: { field: quoted(name), known: names } })
      continue
    }
    if (values.has(field)) {
      faults.push({ code: 'record-repeated-field', parameters: { field: name } })
      continue
    }
    const read = readField(field, value)
    if ('fault' in read) faults.push(read.fault)
    values.set(field, 'fault' in read ? undefined : read.value)
  }
  for (const field of fields) {
    if (values.has(field)) continue
    if (field.fallback !== undefined) values.set(field, field.fallback)
    else if (field.isRequired)
      faults.push({ code: 'record-missing', parameters: { field: field.name, expected: expectedOf(field.type) } })
  }
  if (faults.length > 0) return { faults }
  const act = assembled(known, values)
  const wrong = inconsistencies(act)
  return wrong.length > 0 ? { faults: wrong } : { act }
}

/** Values with dotted names; an object is opened only where the table has parts of it. */
function* leaves(stated: Readonly<Record<string, unknown>>, fields: readonly Field[]): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(stated)) {
    const isLeaf = fields.some(({ name }) => name === key)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    const hasParts = fields.some(({ name, path }) => name.startsWith(`${key}.`) || (key === 'unit' && path[0] === key))
    if (key === 'text' && typeof value === 'string' && hasParts && !isLeaf) {
      // One wording for all languages, as in a claims file.
      for (const language of ['en', 'ru', 'kk']) yield [`text.${language}`, value]
    } else if (!isLeaf && isObject && hasParts)
      for (const [part, inner] of Object.entries(value)) yield [key === 'unit' ? part : `${key}.${part}`, inner]
    else yield [key, value]
  }
}

function assembled(type: RecordKind, values: ReadonlyMap<Field, unknown>): StatedAct {
  const act: Record<string, unknown> = { type }
  for (const [{ path }, value] of values) {
    if (path.length === 1) {
      act[path[0]] = value
      continue
    }
    const whole = (act[path[0]] ?? {}) as Record<string, unknown>
    whole[path[1]] = value
    act[path[0]] = whole
  }
  return act as StatedAct
}

/** What single fields cannot tell. */
function inconsistencies(act: StatedAct): RecordFault[] {
  const faults: RecordFault[] = []
  const say = (code: string, parameters: RecordFault['parameters'] = {}) => faults.push({ code, parameters })
  for (const [prefix, key] of [
    ['', 'unit'],
    ['of.', 'of'],
  ] as const) {
    const unit = act[key] as Readonly<Record<string, unknown>> | undefined
    if (typeof unit !== 'object' || !UNIT_TYPES.has(act.type)) continue
    const { post, start, end, quote } = unit as { post?: string; start?: number; end?: number; quote?: string }
    if (post === undefined) say('record-missing', { field: `${prefix}post`, expected: 'post' })
    if ((start === undefined) !== (end === undefined) || (start ?? 0) >= (end ?? 1))
      say('record-bad-span', { field: `${prefix}start`, value: `${start ?? ''}-${end ?? ''}` })
    else if (quote !== undefined && start !== undefined && end !== undefined && quote.length !== end - start)
      say('record-quote-length', { field: `${prefix}quote`, value: quote.length, expected: end - start })
  }
  const quantity = act.quantity as { what?: string; low?: number; high?: number } | undefined
  if (quantity !== undefined) {
    if (quantity.what === undefined) say('record-missing', { field: 'quantity.what', expected: 'text:400' })
    if (quantity.low === undefined && quantity.high === undefined)
      say('record-missing', { field: 'quantity.low', expected: 'number' })
    if ((quantity.low ?? -Infinity) > (quantity.high ?? Infinity))
      say('record-order', {
        field: 'quantity.low',
        value: String(quantity.low),
        other: 'quantity.high',
        than: String(quantity.high),
      })
  }
  ORDERED[act.type]?.(act, say)
  return faults
}

type Say = (code: string, parameters?: RecordFault['parameters']) => void

const UNIT_TYPES: ReadonlySet<string> = new Set([
  'assertion',
  'mark-review',
  'repeat',
  'tie',
  'call-review',
  'paraphrase',
])

const ORDERED: Partial<Record<RecordKind, (act: StatedAct, say: Say) => void>> = {
  claim: (act, say) => {
    if (act.text === undefined) say('record-missing', { field: 'text', expected: 'text:4000' })
    inOrder(act, 'from', 'to', say)
  },
  'claim-relation': differing,
  'mark-review': (act, say) => {
    if (act.reason === undefined) say('record-missing', { field: 'reason', expected: 'text:4000' })
    if (act.verdict === 'inherited' && act.of === undefined)
      say('record-missing', { field: 'of.post', expected: 'post' })
    if (act.verdict !== 'inherited' && act.of !== undefined)
      say('record-misplaced', { field: 'of.post', other: 'verdict=inherited' })
    if (act.verdict !== 'own' && act.vantage !== undefined)
      say('record-misplaced', { field: 'vantage', other: 'verdict=own' })
  },
  controller: (act, say) => {
    if (act.verdict === 'declared' && act.reason === undefined)
      say('record-missing', { field: 'reason', expected: 'text:4000' })
  },
  alias: (act, say) => {
    const members = act.members as readonly string[]
    if (members.length !== 2 || members[0] === members[1])
      say('record-two-members', { field: 'members', value: quoted(members.join(', ')) })
  },
  tie: (act, say) => {
    differing(act, say)
    if (act.basis === 'documented' && act.exhibit === undefined)
      say('record-missing', { field: 'exhibit', expected: 'number' })
    inOrder(act, 'since', 'until', say)
  },
  naming: (act, say) => {
    if (Array.isArray(act.audiences) && act.audiences.length === 0)
      say('record-missing', { field: 'audiences', expected: 'id' })
  },
  withholding: (act, say) => {
    const given = ['post', 'exhibit', 'claim'].filter(name => act[name] !== undefined)
    if (given.length !== 1) say('record-one-of', { field: 'post, exhibit, claim', value: given.join(', ') })
  },
  'media-review': (act, say) => {
    if (act.reason === undefined) say('record-missing', { field: 'reason', expected: 'text:4000' })
  },
  'exhibit-finding': (act, say) => {
    if (act.reason === undefined) say('record-missing', { field: 'reason', expected: 'text:4000' })
    if (act.place !== undefined)
      for (const part of ['latitude', 'longitude', 'radiusMetres'] as const)
        if ((act.place as Readonly<Record<string, unknown>>)[part] === undefined)
          say('record-missing', { field: `place.${part}`, expected: 'number' })
    for (const [part, other] of BETWEEN)
      if (act[part] === undefined && act[other] !== undefined)
        say('record-missing', { field: part, expected: 'instant' })
    if ((instantOf(String(act.from)) ?? 0) > (instantOf(String(act.to)) ?? Infinity))
      say('record-order', { field: 'from', value: String(act.from), other: 'to', than: String(act.to) })
  },
  'finding-review': (act, say) => {
    if (act.reason === undefined) say('record-missing', { field: 'reason', expected: 'text:4000' })
  },
  outage: (act, say) => {
    if ((instantOf(String(act.from)) ?? 0) >= (instantOf(String(act.to)) ?? 0))
      say('record-order', { field: 'from', value: String(act.from), other: 'to', than: String(act.to) })
  },
}

const BETWEEN = [
  ['from', 'to'],
  ['to', 'from'],
] as const

function differing(act: StatedAct, say: Say): void {
  if (act.from === act.to) say('record-same', { field: 'from', value: quoted(String(act.from)), other: 'to' })
}

function inOrder(act: StatedAct, from: string, to: string, say: Say): void {
  const [begin, end] = [act[from], act[to]].map(value => (typeof value === 'string' ? spanOfDate(value) : undefined))
  if (begin !== undefined && end !== undefined && begin.first > end.last)
    say('record-order', { field: from, value: String(act[from]), other: to, than: String(act[to]) })
}

/** Entries that programs make and people do not type. */
const BY_PROGRAM: ReadonlySet<string> = new Set<CaseworkAct['type']>(['call-list', 'mark-rate'])

/** True for an entry of casework, whatever its fields hold. */
export function isCaseworkType(act: { readonly type: string }): boolean {
  return BY_PROGRAM.has(act.type) || RECORD_KINDS.includes(act.type as RecordKind)
}

/** True for an act of casework whose fields are as this version reads them; a journal may hold others. */
export function isCaseworkAct(act: { readonly type: string }): act is CaseworkAct {
  if (BY_PROGRAM.has(act.type)) return isMadeByProgram(act as unknown as Record<string, unknown>)
  if (!RECORD_KINDS.includes(act.type as RecordKind)) return false
  const { type, tool: _tool, covers, ...stated } = act as unknown as Record<string, unknown>
  const hasCovers = covers === undefined || isCovers(covers)
  return hasCovers && 'act' in readRecord(String(type), stated)
}

function isCovers(covers: unknown): boolean {
  const { texts, posts } = (covers ?? {}) as Record<string, unknown>
  return Array.isArray(texts) && texts.every(text => typeof text === 'string') && typeof posts === 'number'
}

function isMadeByProgram(act: Readonly<Record<string, unknown>>): boolean {
  if (typeof act.role !== 'string') return false
  if (act.type === 'call-list') return typeof act.sha256 === 'string' && typeof act.name === 'string'
  const rates = act.rates as Readonly<Record<string, { upper?: unknown } | undefined>> | undefined
  return (
    typeof rates === 'object' &&
    rates !== null &&
    ['words', 'media', 'detail'].every(mark => {
      const upper = rates[mark]?.upper
      return typeof upper === 'number' && upper >= 0 && upper <= 1
    })
  )
}
