// One row of a table, whatever it was written as, and how its cells are reached by column name.

export interface TableRow {
  /** Fields of a delimited table, or the object of a JSON one. */
  readonly cells: readonly string[] | object
  readonly byteOffset: number
  readonly byteLength: number
  /** Line of its first character, from 1. */
  readonly line: number
}

/** Reads one column of a row; undefined when the row has no such cell. */
export type CellReader = (cells: TableRow['cells']) => unknown

export interface Column {
  /** As written; keys inside keys joined by dots. */
  readonly name: string
  readonly read: CellReader
}

/** Columns of a delimited table; of two with one name the first counts. */
export function columnsOfHeader(header: readonly string[]): Column[] {
  const names = new Set<string>()
  return header.flatMap((name, index) => {
    const trimmed = name.trim()
    if (trimmed === '' || names.has(trimmed)) return []
    names.add(trimmed)
    return [{ name: trimmed, read: (cells: TableRow['cells']) => (cells as readonly string[])[index] }]
  })
}

/** Nested keys are columns down to this depth; a table has no more columns than this. */
const MAX_PATH = 4
const MAX_COLUMNS = 2000

/** Columns of JSON rows: every path to a value that is no object, in the order in which the rows show them. */
export function columnsOfObjects(rows: readonly TableRow[]): Column[] {
  const paths = new Map<string, readonly string[]>()
  for (const row of rows) {
    const open: { value: object; path: readonly string[] }[] = [{ value: row.cells, path: [] }]
    for (let i = 0; i < open.length; i++) {
      for (const [key, value] of Object.entries(open[i].value)) {
        const path = [...open[i].path, key]
        const name = path.join('.')
        if (isObject(value) && path.length < MAX_PATH) open.push({ value, path })
        if (!paths.has(name) && paths.size < MAX_COLUMNS) paths.set(name, path)
      }
    }
  }
  return [...paths].map(([name, path]) => ({ name, read: pathReader(path) }))
}

/** Reads the value at a path of own keys; prototypes are never looked at. */
export function pathReader(path: readonly string[]): CellReader {
  if (path.length === 1) return cells => ownValue(cells, path[0])
  return cells => {
    let value: unknown = cells
    for (const key of path) {
      if (!isObject(value)) return undefined
      value = ownValue(value, key)
    }
    return value
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object's own value under a key; undefined for anything inherited and for null. */
export function ownValue(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined
  return (object as Record<string, unknown>)[key] ?? undefined
}
