// Decides what the columns of a table mean: by the person's map first, then by the schema that its names fit.

import type { ReadOptions } from '../model/source-record.ts'
import { canonicalColumn, canonicalPlatform, MAPPED_FIELDS } from './table-names.ts'
import { type Column, pathReader, type TableRow } from './table-row.ts'
import { TABLE_SCHEMAS, type TableField, type TableSchema } from './table-schemas.ts'

export interface TablePlan {
  readonly schema: TableSchema
  readonly platform: string
  /** Columns of a field in the order in which they are tried. */
  readonly columns: Readonly<Partial<Record<TableField, readonly Column[]>>>
  /** Fields that the person mapped. */
  readonly mapped: ReadonlySet<TableField>
  /** Mapped names that the table does not have, and keys that mean nothing. */
  readonly unknown: readonly string[]
  /** Columns that fill nothing. */
  readonly unused: readonly string[]
}

/** The meaning of the columns; undefined when neither text, object nor link, or neither account nor time can be told. */
export function planTable(columns: readonly Column[], options: ReadOptions, isJson: boolean): TablePlan | undefined {
  const byName = new Map<string, Column>()
  for (const column of columns) {
    const name = canonicalColumn(column.name)
    if (!byName.has(name)) byName.set(name, column)
  }
  const platform = options.platform === undefined ? undefined : canonicalPlatform(options.platform)
  const schema = fittingSchema(byName, platform)
  const fields: Partial<Record<TableField, Column[]>> = {}
  const used = new Set<Column>()
  for (const [field, candidates] of Object.entries(schema.fields) as [TableField, readonly string[]][]) {
    // Where the words lie one level deeper (`content: { text }`), they are looked for there first.
    const deeper = field === 'text' ? candidates.flatMap(candidate => byName.get(`${candidate}.text`) ?? []) : []
    for (const column of deeper) used.add(column)
    const shallow = candidates.flatMap(candidate => {
      const column = byName.get(candidate)
      if (column !== undefined) used.add(column)
      // Later rows of a JSON table may show what the first ones lack.
      const fallback =
        isJson && schema.name !== 'generic' ? { name: candidate, read: pathReader(candidate.split('.')) } : undefined
      return column ?? fallback ?? []
    })
    const found = [...deeper, ...shallow]
    if (found.length > 0) fields[field] = found
  }
  const unknown: string[] = []
  const mapped = new Set<TableField>()
  for (const [key, name] of Object.entries(options.columnMap ?? {})) {
    const field = Object.hasOwn(MAPPED_FIELDS, key) ? MAPPED_FIELDS[key] : undefined
    const column = columns.find(each => each.name === name) ?? byName.get(canonicalColumn(name))
    if (field === undefined) unknown.push(key)
    else if (column === undefined) unknown.push(name)
    else {
      fields[field] = [column]
      used.add(column)
      mapped.add(field)
    }
  }
  // A mapped account is what identifies; other candidates must not overrule it.
  if (mapped.has('accountId')) delete fields.handle
  if (mapped.has('time')) delete fields.timeOfDay
  const shown = (field: TableField) => fields[field]?.some(column => used.has(column)) ?? false
  if (
    !(shown('text') || shown('object') || shown('link')) ||
    !(shown('accountId') || shown('handle') || shown('name') || shown('time'))
  )
    return undefined
  return {
    schema,
    platform: platform ?? schema.platform ?? 'table',
    columns: fields,
    mapped,
    unknown,
    unused: columns.filter(column => !used.has(column)).map(column => column.name),
  }
}

/** Names for the notice that says how the table was understood: `account=user.id_str, time=created_at`. */
export function describePlan(plan: TablePlan, columns: readonly Column[]): string {
  const present = new Set(columns)
  return (Object.entries(plan.columns) as [TableField, readonly Column[]][])
    .flatMap(([field, candidates]) => {
      const column = candidates.find(candidate => present.has(candidate))
      return column === undefined ? [] : [`${field}=${column.name}`]
    })
    .join(', ')
}

function fittingSchema(byName: ReadonlyMap<string, Column>, platform: string | undefined): TableSchema {
  const fits = TABLE_SCHEMAS.find(
    schema =>
      (platform === undefined || schema.platform === undefined || schema.platform === platform) &&
      schema.signs.every(group => group.some(sign => byName.has(sign))) &&
      !schema.excludes?.some(name => byName.has(name)),
  )
  return fits ?? TABLE_SCHEMAS[TABLE_SCHEMAS.length - 1]
}

/** The first cell of a field that holds something; undefined for empty cells. */
export function cellOf(plan: TablePlan, field: TableField, cells: TableRow['cells']): unknown {
  const columns = plan.columns[field]
  if (columns === undefined) return undefined
  for (let i = 0; i < columns.length; i++) {
    const value = columns[i].read(cells)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** The first cell of a field that holds a name, number or id, as a string. */
export function tokenOf(plan: TablePlan, field: TableField, cells: TableRow['cells']): string | undefined {
  const columns = plan.columns[field]
  if (columns === undefined) return undefined
  for (let i = 0; i < columns.length; i++) {
    const token = tokenFrom(columns[i].read(cells))
    if (token !== undefined) return token
  }
  return undefined
}

/** Numbers in full; objects and the words that programs print for nothing give undefined. */
export function tokenFrom(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  const token = value.trim()
  if (token === '' || /^(?:nan|null|none|undefined|n\/a|#n\/a)$/i.test(token)) return undefined
  // A program that read ids as numbers wrote `1234.0`.
  return /^-?\d+\.0$/.test(token) ? token.slice(0, -2) : token
}
