// Facts in columns, so that many thousands of like records take little room: lossless, and undone by the checker of dossiers.

/** Records of equal keys in a row that are written as columns together. */
const BLOCK = 1024

/** Rows that may differ from an earlier column before the column is written out. */
const EXCEPTIONS = 0.25

type Column = unknown

/**
 * Plain JSON values in the packed form of docs/methods.md (The dossier and its checker). A list of records with equal keys becomes
 * `{"$rows": [{keys, columns}, ...]}`; numbers of single precision are written as short as they can be read back.
 */
export function pack(value: unknown): unknown {
  if (Array.isArray(value)) return packedList(value)
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]))
  return value
}

function packedList(list: readonly unknown[]): unknown {
  return isTable(list) ? { $rows: blocks(list) } : list.map(pack)
}

type Row = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Two rows or more, all with the same keys in the same order and nothing absent. */
function isTable(list: readonly unknown[]): list is readonly Row[] {
  if (list.length < 2 || !isRecord(list[0])) return false
  const keys = Object.keys(list[0]).join('\n')
  const isLike = (row: unknown) =>
    isRecord(row) && Object.keys(row).join('\n') === keys && !Object.values(row).includes(undefined)
  return keys !== '' && list.every(isLike)
}

function blocks(rows: readonly Row[]): unknown[] {
  const keys = Object.keys(rows[0])
  const packed: unknown[] = []
  for (let i = 0; i < rows.length; i += BLOCK) {
    const part = rows.slice(i, i + BLOCK)
    const values = keys.map(key => part.map(row => row[key]))
    packed.push({ keys, length: part.length, columns: values.map((column, k) => packedColumn(column, values, k)) })
  }
  return packed
}

function packedColumn(values: readonly unknown[], before: readonly (readonly unknown[])[], at: number): Column {
  const [first] = values
  if (!isHolder(first) && values.every(value => value === first)) return { all: first ?? null }
  if (values.every(isWhole)) return shorter({ steps: steps(values) }, values)
  if (values.every(isSingle)) return { singles: values.map(value => (value === null ? null : shortest(value))) }
  if (values.some(isRecord)) {
    const like = likeEarlier(values, before, at)
    if (like !== undefined) return like
    const held = values.filter(value => value !== null)
    if (isTable(held)) return { has: values.map(value => (value === null ? 0 : 1)).join(''), of: pack(held) }
  }
  return values.map(pack)
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isWhole(value: unknown): value is number | null {
  return value === null || Number.isSafeInteger(value)
}

function isSingle(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Math.fround(value) === value)
}

function shorter(packed: Column, plain: Column): Column {
  return JSON.stringify(packed).length < JSON.stringify(plain).length ? packed : plain
}

/** Differences to the number before; null stays and counts as none. */
function steps(values: readonly (number | null)[]): (number | null)[] {
  let before = 0
  return values.map(value => {
    if (value === null) return null
    const step = value - before
    before = value
    return step
  })
}

/** A single-precision number with as few digits as give it back. */
function shortest(value: number): number {
  for (let digits = 1; digits < 10; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return value
}

/** The first earlier column that is nearly the same, and where it is not. */
function likeEarlier(
  values: readonly unknown[],
  before: readonly (readonly unknown[])[],
  at: number,
): Column | undefined {
  for (let k = 0; k < at; k++) {
    if (!before[k].some(isRecord)) continue
    const differing = values.flatMap((value, i) => (isEqual(value, before[k][i]) ? [] : [[i, pack(value)]]))
    if (differing.length <= values.length * EXCEPTIONS) return { like: k, but: differing }
  }
  return undefined
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (isRecord(a) && isRecord(b) && JSON.stringify(a) === JSON.stringify(b))
}
