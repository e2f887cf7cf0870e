import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { handedSample } from '../../test/support/handed-sample.ts'
import { type ParquetRow, parquetTypes, rowsByHyparquet, rowsByParquetWasm } from '../../test/support/parquet-rows.ts'
import type { Handed } from '../model/handed.ts'
import { unguarded } from './table-cell.ts'
import { fieldsOf, required, type Table, table } from './table-column.ts'
import { csvLines, csvTableFiles } from './table-csv.ts'
import { parquetPieces, parquetTableFiles } from './table-parquet.ts'
import { TABLES } from './tables.ts'

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '-1;+2',
  'a"b,c\r\nd',
  '\0\u0007\ud800',
  '<b>&amp;</b>',
  '__proto__',
  '‮x',
  ' ',
  '😀',
]
const READERS = { hyparquet: rowsByHyparquet, 'parquet-wasm': rowsByParquetWasm }

const text = (pieces: Iterable<string | Uint8Array>) =>
  Buffer.concat([...pieces].map(piece => Buffer.from(piece))).toString()
const bytes = (pieces: Iterable<string | Uint8Array>) =>
  new Uint8Array(Buffer.concat([...pieces].map(piece => Buffer.from(piece))))

/** A cell of CSV read by its column's type. */
function readCell(cell: string, type: string): unknown {
  if (cell === '') return null
  if (type === 'integer') return BigInt(cell)
  if (type === 'number') return cell.endsWith('INF') ? Number(cell.replace('INF', 'Infinity')) : Number(cell)
  return type === 'boolean' ? cell === 'true' : unguarded(cell)
}

/** Both forms of a table, cell by cell: equal means the same value of the same type, bit by bit for numbers. */
async function assertEqualRows(one: Table, handed: Handed): Promise<number> {
  const csv: string[][] = parse(text(csvLines(one, handed)), { record_delimiter: '\r\n', max_record_size: 0 })
  const parquet = bytes(parquetPieces(one, handed, 'en'))
  assert.deepEqual(
    csv[0],
    one.columns.map(column => column.name),
  )
  assert.deepEqual([...parquetTypes(parquet).keys()], csv[0])
  for (const [name, read] of Object.entries(READERS)) {
    const rows: ParquetRow[] = await read(parquet)
    assert.equal(rows.length, csv.length - 1, `${one.name} by ${name}`)
    for (const [i, row] of rows.entries())
      for (const [j, column] of one.columns.entries()) {
        const expected = readCell(csv[i + 1][j], column.type)
        const got = row[column.name] ?? null
        assert.ok(
          Object.is(got, expected),
          `${one.name}.${column.name} by ${name}: ${String(got)}, ${String(expected)}`,
        )
      }
  }
  return csv.length - 1
}

test('every table has the same rows in CSV and Parquet, read by two other readers', async () => {
  let rows = 0
  for (const words of [undefined, ...HOSTILE.slice(0, 4)])
    for (const one of TABLES) rows += await assertEqualRows(one, handedSample({ words }))
  assert.ok(rows > 2000, `${rows}`)
})

test('hostile cells and numbers are equal in both', async () => {
  interface Row {
    readonly words: string | undefined
    readonly q: number | undefined
    readonly posts: number | undefined
    readonly flag: boolean | undefined
  }
  const field = fieldsOf<Row>()
  const string = fc.oneof(fc.constantFrom(...HOSTILE, ''), fc.string({ unit: 'binary', maxLength: 30 }))
  const number = fc.oneof(
    fc.double(),
    fc.constantFrom(-0, 2 ** 53, 2 ** 53 + 2, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
  )
  const row = fc.record({
    words: fc.option(string, { nil: undefined }),
    q: fc.option(number, { nil: undefined }),
    posts: fc.option(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(-0, 2 ** 53, -(2 ** 62))), { nil: undefined }),
    flag: fc.option(fc.boolean(), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async rows => {
      const one = table('posts', [], () => rows, {
        words: field.text(each => each.words),
        q: field.number('probability', each => each.q),
        posts: field.integer('posts', each => each.posts),
        is_service: field.boolean(each => each.flag),
      })
      assert.equal(await assertEqualRows(one, handedSample()), rows.length)
    }),
    { numRuns: 30 },
  )
})

test('a table without rows is a file that every reader opens', async () => {
  const handed: Handed = {
    ...handedSample({ claims: [] }),
    actors: [],
    ties: [],
    exhibits: [],
    channels: [],
    clusters: [],
    network: undefined,
    redactions: [],
    withheld: [],
    accounts: () => [],
    families: () => [],
  }
  for (const one of TABLES) assert.equal(await assertEqualRows(one, handed), one.name === 'export' ? 1 : 0, one.name)
})

test('many rows, and cells of a megabyte, are cut into row groups and stay equal', async () => {
  const field = fieldsOf<number>()
  const made = (count: number, words: (i: number) => string) => {
    const numbers = Array.from({ length: count }, (_, i) => i)
    return table('posts', ['post'], () => numbers, {
      post: required(field.token(i => `P${i}`)),
      words: field.text(words),
      exhibit: field.integer('exhibit number', i => (i % 3 === 0 ? undefined : i)),
    })
  }
  for (const [one, rows, groups] of [
    [made(25_000, i => `text ${i % 9}`), 25_000, 2],
    [made(6, i => `=${i}${'я;"'.repeat(350_000)}`), 6, 2],
  ] as const) {
    assert.equal([...parquetPieces(one, handedSample(), 'en')].length, groups + 1)
    assert.equal(await assertEqualRows(one, handedSample()), rows)
  }
})

test('columns have their types, and both formats the same files, the same on each reading', () => {
  const handed = handedSample()
  const csv = [...csvTableFiles(handed, 'en')]
  const parquet = [...parquetTableFiles(handed, 'en')]
  assert.deepEqual(
    csv.map(file => file.path),
    [...TABLES.map(({ name }) => `tables/${name}.csv`), 'tables/csv-metadata.json'],
  )
  assert.deepEqual(
    parquet.map(file => file.path),
    TABLES.map(({ name }) => `tables/${name}.parquet`),
  )
  for (const file of [...csv, ...parquet]) assert.deepEqual(text(file.pieces), text(file.pieces), file.path)
  const claims = parquet.find(file => file.path === 'tables/claims.parquet')
  assert.ok(claims)
  const types = parquetTypes(bytes(claims.pieces))
  assert.deepEqual(
    ['claim', 'is_dark', 'alpha', 'text_en'].map(name => types.get(name)),
    ['INT64', 'BOOLEAN', 'DOUBLE', 'BYTE_ARRAY UTF8'],
  )
})

test('a required cell without value stops the export', () => {
  const field = fieldsOf<string>()
  const one = table('posts', [], () => [''], { post: required(field.token(value => value)) })
  assert.throws(() => [...csvLines(one, handedSample())], { name: 'RangeError', message: 'a row of posts has no post' })
})

test('values stand in Parquet as plain bytes, so that a search of the bytes sees them', () => {
  const words = 'Invented Name Of The Harbour'
  const found = [...parquetTableFiles(handedSample({ words }), 'en')].filter(file =>
    Buffer.from(bytes(file.pieces)).includes(words),
  )
  assert.ok(found.length >= 5, `${found.length}`)
})
