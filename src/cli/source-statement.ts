// What a person states of a source on the command line: `--set field=value`, each checked before anything is recorded.

import type { SourceStatement } from '../casebook/sources.ts'
import type { Provenance } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, CONTACT_RISKS, isDay, PERMITTED_USES } from '../model/consent.ts'
import { quoted } from '../model/problem.ts'

/** What holds of a source of which only the role is known: the least that lets its material be worked with. */
export function leastStatement(role: string): SourceStatement {
  return { role, permittedUses: ['analysis', 'report'], audiences: ['team'], contactRisk: 'high' }
}

type Change = (statement: SourceStatement, value: string) => SourceStatement

const FIELDS: Readonly<Record<string, Change>> = {
  role: (statement, value) => ({ ...statement, role: value }),
  use: (statement, value) => ({ ...statement, permittedUses: list('use', value, PERMITTED_USES) }),
  audience: (statement, value) => ({ ...statement, audiences: list('audience', value, AUDIENCES) }),
  expires: (statement, value) => optional(statement, 'expires', value === '' ? undefined : day(value)),
  'contact-risk': (statement, value) => ({ ...statement, contactRisk: one('contact-risk', value, CONTACT_RISKS) }),
  'made-how': (statement, value) => provenance(statement, 'made', 'how', value),
  'made-when': (statement, value) => provenance(statement, 'made', 'when', value),
  'made-by': (statement, value) => provenance(statement, 'made', 'by', value),
  'transferred-how': (statement, value) => provenance(statement, 'transferred', 'how', value),
  'transferred-when': (statement, value) => provenance(statement, 'transferred', 'when', value),
  'transferred-by': (statement, value) => provenance(statement, 'transferred', 'by', value),
  device: (statement, value) => optional(statement, 'device', value === '' ? undefined : value),
  'clock-offset': (statement, value) =>
    optional(statement, 'clockOffsetSeconds', value === '' ? undefined : seconds(value)),
  note: (statement, value) => optional(statement, 'note', value === '' ? undefined : value),
}

/** Names of the fields that `--set` takes. */
export const SOURCE_FIELDS: readonly string[] = Object.keys(FIELDS)

/** The statement with `field=value` pairs put in; an empty value takes an optional field out. Throws CaseError `usage`. */
export function withFields(statement: SourceStatement, pairs: readonly string[]): SourceStatement {
  let changed = statement
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const field = at < 0 ? pair : pair.slice(0, at)
    const change = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
    if (at <= 0 || change === undefined) bad('set', pair, SOURCE_FIELDS.map(name => `${name}=…`).join(', '))
    changed = change(changed, pair.slice(at + 1).trim())
  }
  return changed
}

/** The words of a list with commas or blanks. Throws CaseError `usage` for one that is not known. */
export function list(option: string, value: string, known: readonly string[]): string[] {
  const words = value.split(/[\s,;]+/).filter(word => word !== '')
  for (const word of words) if (!known.includes(word)) bad(option, word, known.join(', '))
  return words
}

/** Throws CaseError `usage` unless the value is one of the known. */
export function one<Word extends string>(option: string, value: string, known: readonly Word[]): Word {
  const word = known.find(candidate => candidate === value)
  return word ?? bad(option, value, known.join(', '))
}

/** A day written as 2027-12-31. Throws CaseError `usage`. */
export function day(value: string): string {
  return isDay(value) ? value : bad('expires', value, '2027-12-31')
}

/** Seconds, negative where the clock was behind. Throws CaseError `usage`. */
export function seconds(value: string): number {
  return /^[+-]?\d{1,10}(\.\d{1,3})?$/.test(value) ? Number(value) : bad('clock-offset', value, '-3600, 120')
}

function provenance(
  statement: SourceStatement,
  which: 'made' | 'transferred',
  part: keyof Provenance,
  value: string,
): SourceStatement {
  const { [part]: _, ...rest } = statement[which] ?? {}
  const changed: Provenance = value === '' ? rest : { ...rest, [part]: value }
  return optional(statement, which, Object.keys(changed).length === 0 ? undefined : changed)
}

/** Absent is absent: the field goes when there is no value. */
function optional<Field extends keyof SourceStatement>(
  statement: SourceStatement,
  field: Field,
  value: SourceStatement[Field] | undefined,
): SourceStatement {
  const { [field]: _, ...rest } = statement
  return (value === undefined ? rest : { ...rest, [field]: value }) as SourceStatement
}

function bad(option: string, value: string, expected: string): never {
  throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected })
}
