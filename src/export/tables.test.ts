import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { handedSample } from '../../test/support/handed-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import { columnMessages, tableMessages } from '../messages/tables.ts'
import { unguarded } from './table-cell.ts'
import type { Table } from './table-column.ts'
import { csvTableFiles } from './table-csv.ts'
import { TABLES } from './tables.ts'

interface CsvwColumn {
  readonly name: string
  readonly datatype: string | { readonly base: string; readonly format: string }
  readonly separator?: string
  readonly required?: boolean
}

interface CsvwTable {
  readonly url: string
  readonly tableSchema: { readonly columns: readonly CsvwColumn[]; readonly primaryKey?: readonly string[] }
}

const DOCUMENT = readFileSync(resolve(import.meta.dirname, '../../docs/export-formats.md'), 'utf8')

/** What XML Schema allows as text of each type that is used. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  double: /^(?:-?INF|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/,
  boolean: /^(?:true|false)$/,
}

function isValid(cell: string, { datatype, separator }: CsvwColumn): boolean {
  const parts = separator === undefined ? [cell] : cell.split(separator)
  if (datatype === 'json') return typeof JSON.parse(unguarded(cell)) === 'object'
  return parts.every(part =>
    typeof datatype === 'string' ? LEXICAL[datatype].test(part) : new RegExp(datatype.format).test(part),
  )
}

test('every column and table is described in every language, and every description is used', () => {
  assert.deepEqual(TABLES.map(({ name }) => name).sort(), Object.keys(tableMessages).sort())
  const used = new Set(TABLES.flatMap(({ columns }) => columns.map(column => column.name)))
  assert.deepEqual([...used].sort(), Object.keys(columnMessages).sort())
  for (const [name, message] of [...Object.entries(columnMessages), ...Object.entries(tableMessages)]) {
    const texts = LANGUAGES.map(language => message[language]())
    assert.equal(new Set(texts).size, 3, name)
    for (const text of texts) assert.ok(text.length > 1 && text.isWellFormed(), name)
  }
})

test('CSV on the Web describes the files as they are: columns, types, required cells, keys', () => {
  for (const language of LANGUAGES)
    for (const words of [undefined, '=a;"b"\r\n,c']) {
      const files = new Map(
        [...csvTableFiles(handedSample({ words }), language)].map(file => [file.path, [...file.pieces].join('')]),
      )
      const metadata = JSON.parse(files.get('tables/csv-metadata.json') ?? '')
      assert.deepEqual(metadata['@context'], ['http://www.w3.org/ns/csvw', { '@language': language }])
      assert.equal(metadata.tables.length, TABLES.length)
      for (const { url, tableSchema } of metadata.tables as CsvwTable[]) {
        const [header, ...rows]: string[][] = parse(files.get(`tables/${url}`) ?? '', { record_delimiter: '\r\n' })
        const { columns, primaryKey } = tableSchema
        assert.deepEqual(
          columns.map(column => column.name),
          header,
        )
        for (const row of rows)
          for (const [i, column] of columns.entries()) {
            if (row[i] === '') assert.notEqual(column.required, true, `${url} ${column.name}`)
            else assert.ok(isValid(row[i], column), `${url} ${column.name}: ${row[i]}`)
          }
        if (primaryKey === undefined) continue
        const places = primaryKey.map(name => header.indexOf(name))
        assert.equal(new Set(rows.map(row => JSON.stringify(places.map(at => row[at])))).size, rows.length, url)
      }
    }
})

/** The part of docs/export-formats.md on one table, as it must stand there. */
function documented({ name, columns, key }: Table): string {
  const rows = columns.map(column => {
    const meaning = columnMessages[column.name].en()
    const marks = [column.isRequired ? 'always' : '', key.includes(column.name) ? 'key' : ''].filter(Boolean).join(', ')
    return `| \`${column.name}\` | ${column.type} | ${column.unit ?? ''} | ${marks} | ${meaning} |`
  })
  return [
    `### ${name}`,
    '',
    `${tableMessages[name].en()}.`,
    '',
    '| column | type | unit | | meaning |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

test('docs/export-formats.md lists every column of every table', () => {
  for (const table of TABLES) assert.ok(DOCUMENT.includes(documented(table)), documented(table))
})
