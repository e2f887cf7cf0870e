// What a request may hold: small checks that are put together, so that the type of an input and its validation cannot differ.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'

/** Gives the value with its type, or throws CaseError `usage` that names the field and quotes the value. */
export interface Check<Value> {
  (value: unknown, field: string): Value
  /** What it takes, in words of docs/api.md. */
  readonly shape?: string
}

export type Checked<AnyCheck> = AnyCheck extends Check<infer Value> ? Value : never

/** A check with words for what it takes. */
export function shaped<Value>(shape: string, check: (value: unknown, field: string) => Value): Check<Value> {
  return Object.assign(check, { shape })
}

/** Throws CaseError `usage`. */
export function refuse(value: unknown, field: string, expected: string): never {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  throw new CaseError('usage', 'bad-field', { field, value: quoted(shown.slice(0, 500)), expected })
}

/** Text of at most `most` UTF-16 code units, well-formed, without control characters but tab and line ends. */
export function text(most: number, least = 0): Check<string> {
  return shaped(least === 0 ? `text of at most ${most}` : `text of ${least} … ${most}`, (value, field) => {
    if (
      typeof value !== 'string' ||
      value.length > most ||
      value.length < least ||
      !value.isWellFormed() ||
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)
    )
      refuse(value, field, `text of ${least} … ${most} characters`)
    return value
  })
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Check<number> {
  return shaped(`whole number ${least} … ${most}`, (value, field) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
      refuse(value, field, `${least} … ${most}`)
    return value as number
  })
}

/** A finite number within bounds. */
export function amount(least: number, most: number): Check<number> {
  return shaped(`number ${least} … ${most}`, (value, field) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) refuse(value, field, `${least} … ${most}`)
    return value
  })
}

/** Milliseconds since 1970 within what a Date can hold. */
export const instant: Check<number> = shaped('milliseconds since 1970 UTC', amount(-8.64e15, 8.64e15))

export const truth: Check<boolean> = shaped('true or false', (value, field) => {
  if (typeof value !== 'boolean') refuse(value, field, 'true, false')
  return value
})

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Check<Word> {
  return shaped(words.map(word => `"${word}"`).join(' or '), (value, field) => {
    if (!words.includes(value as Word)) refuse(value, field, words.join(', '))
    return value as Word
  })
}

export function list<Value>(item: Check<Value>, most: number): Check<readonly Value[]> {
  return shaped(`list of at most ${most}: ${item.shape ?? '…'}`, (value, field) => {
    if (!Array.isArray(value) || value.length > most) refuse(value, field, `a list of at most ${most}`)
    return value.map((each, i) => item(each, `${field}[${i}]`))
  })
}

/** Marks a field that may be absent. */
export function maybe<Value>(check: Check<Value>): Check<Value | undefined> {
  return shaped(`(optional) ${check.shape ?? '…'}`, (value, field) =>
    value === undefined ? undefined : check(value, field),
  )
}

type Fields = Readonly<Record<string, Check<unknown>>>
type OptionalKey<Shape extends Fields> = {
  [Key in keyof Shape]: undefined extends Checked<Shape[Key]> ? Key : never
}[keyof Shape]

export type ObjectOf<Shape extends Fields> = {
  readonly [Key in Exclude<keyof Shape, OptionalKey<Shape>>]: Checked<Shape[Key]>
} & { readonly [Key in OptionalKey<Shape>]?: Exclude<Checked<Shape[Key]>, undefined> }

/** An object with these fields and no others. */
export function object<Shape extends Fields>(shape: Shape): Check<ObjectOf<Shape>> {
  const names = Object.keys(shape)
  const fields = names.map(name => `${name}: ${shape[name].shape ?? '…'}`)
  return shaped(`{ ${fields.join('; ')} }`, (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(value, field, 'an object')
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shape, name)) refuse(name, field, names.join(', ') || 'no fields')
    const read: Record<string, unknown> = {}
    for (const name of names) {
      const given = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
      const checked = shape[name](given, field === '' ? name : `${field}.${name}`)
      if (checked !== undefined) read[name] = checked
    }
    return read as ObjectOf<Shape>
  })
}

/** Takes nothing. */
export const nothing: Check<Record<string, never>> = object({}) as Check<Record<string, never>>

/** A case folder, file or folder of this machine as a person names it. */
export const path: Check<string> = shaped('path', text(4096, 1))

/** `channel id/message id`. */
export const postKey: Check<string> = shaped('`channel id/message id`', text(1000, 3))

/** An id of the analysis: a claim, family, cluster, burst or tree. */
export const id: Check<string> = shaped('id', text(500, 1))
